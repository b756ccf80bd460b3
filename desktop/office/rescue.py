"""What waits in a data file too damaged to be opened goes into a bundle, as far as it can be read (sync.md F23).

The file is only read. Entries leave in their order, so the first that cannot be read is where it ends: what comes
behind it could not be proved. Nobody here reads the answer to such a bundle: the desk is enrolled anew.
"""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from desktop.device.device_key import kept_key
from desktop.device.settings import Profile
from desktop.office.bundles import write_file
from desktop.office.timing import Clock
from desktop.office.trouble import OfficeTrouble
from desktop.store.case_columns import milliseconds
from desktop.store.damaged import read_damaged
from desktop.store.trouble import StoreTrouble
from sync.casework.numbering import Uuid7
from sync.client.bundles import Party, write_request
from sync.client.push import judged_count
from sync.journal.journal import Journal
from sync.wire.bundle import BadBundle


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescued:
    """``waiting``: how many entries the file says have not been judged; ``entries``: how many of them went out."""

    entries: int
    waiting: int


def rescued(profile: Profile, key: bytes, path: Path, clock: Clock) -> Rescued:
    """Raises OfficeTrouble as writing a bundle does; StoreTrouble where not even the queue can be read."""
    settings = profile.settings()
    device_key = kept_key(profile.folder, key, settings.office.device)
    platform_key = bytes.fromhex(settings.platform_key)
    if device_key is None or not platform_key:
        raise OfficeTrouble("bundle_no_key")
    queued, judged = read_damaged(profile.database, key, _queue)
    readable = _readable(profile, key, queued)
    if readable < judged:
        raise StoreTrouble("corrupt")
    party = Party(device=settings.office.device, scope=settings.office.scope, platform=platform_key)
    sign, now_ms, most = device_key.sign, milliseconds(clock()), readable - judged

    def work(session: Session) -> bytes:
        return write_request(Journal(session, Uuid7()), party, (), (), sign, now_ms, "", most)[1]

    try:
        content = read_damaged(profile.database, key, work)
    except BadBundle as bad:
        raise OfficeTrouble(f"bundle_{bad.code}") from bad
    write_file(path, content)
    return Rescued(entries=most, waiting=queued - judged)


def _queue(session: Session) -> tuple[int, int]:
    journal = Journal(session, Uuid7())
    return journal.pending_count(), judged_count(journal)


def _readable(profile: Profile, key: bytes, queued: int) -> int:
    """How many entries from the oldest on can be read; found by halving, each try on a connection of its own."""
    low, high = 0, queued
    while low < high:
        middle = (low + high + 1) // 2
        if _reads(profile, key, middle):
            low = middle
        else:
            high = middle - 1
    return low


def _reads(profile: Profile, key: bytes, count: int) -> bool:
    try:
        read_damaged(profile.database, key, lambda session: Journal(session, Uuid7()).pending(count))
    except StoreTrouble as trouble:
        if trouble.code not in ("corrupt", "wrong_key"):
            raise
        return False
    return True
