"""Events the platform itself records in an office's log: they travel down to the desks like any other.

Each office has a pseudo device of the platform's, whose slots run 1, 2, 3 … like those of a machine; only whoever
holds the lock of the office's head row writes them. A fact is known by its ``key`` and the instant it happened: told
twice (a job that runs again, two jobs at once) it is one entry, and the first telling stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from uuid import UUID

from sqlalchemy.orm import Session

from sync.casework.facts import Event
from sync.casework.terms import TimeQuality
from sync.journal.bulk import insert_rows
from sync.journal.log import insert_entries, known_hashes, ms_of
from sync.server.appending import Appending
from sync.server.judging import Judge
from sync.server.packs import References
from sync.server.receive import reached, slot_rows
from sync.server.tables import SLOT
from sync.wire.canon import digest
from sync.wire.codec import encode
from sync.wire.entry import Entry, device_link
from sync.wire.own_device import platform_device

INCARNATION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnEvent:
    """``key``: what makes this fact itself within its office, e.g. ``return/national/42``.

    ``event.occurred_at`` belongs to the fact: never the time of the run that tells it.
    """

    key: str
    event: Event


def own_id(scope: str, told: OwnEvent) -> str:
    """The entry id of a fact of the platform's, the same whenever it is told: UUIDv7 with a digest for its chance."""
    seed = int.from_bytes(digest(f"{platform_device(scope)}/{told.key}".encode())[:10])
    middle, tail = seed >> 68, seed & (2**62 - 1)
    return str(UUID(int=ms_of(told.event.occurred_at) << 80 | 7 << 76 | middle << 64 | 0b10 << 62 | tail))


def append_own(
    session: Session, scope: str, told: Sequence[OwnEvent], references: References, now: datetime
) -> tuple[Entry, ...]:
    """Place what the log of ``scope`` does not hold yet, in order; answers those entries.

    They are judged like everybody's: a rule of the state machine can reject one. Raises PlatformTrouble.
    """
    appending = Appending(session, Judge(session, references, now), now)
    appending.lock([scope])
    facts = {own_id(scope, one): one.event for one in told}
    known = known_hashes(session, facts)
    fresh = [(entry_id, event) for entry_id, event in facts.items() if entry_id not in known]
    if not fresh:
        return ()
    at = reached(session, platform_device(scope), INCARNATION)
    entries = [_entry(scope, seq, entry_id, event, now) for seq, (entry_id, event) in enumerate(fresh, at.seq + 1)]
    insert_entries(session, entries)
    chains = tuple(accumulate(entries, device_link, initial=at.chain))[1:]
    insert_rows(session, SLOT, slot_rows(entries, chains, scope))
    appending.append(entries)
    appending.finish()
    return tuple(entries)


def _entry(scope: str, seq: int, entry_id: str, event: Event, now: datetime) -> Entry:
    return Entry(
        id=entry_id,
        scope=scope,
        device=platform_device(scope),
        incarnation=INCARNATION,
        seq=seq,
        recorded_at=now.replace(microsecond=now.microsecond // 1000 * 1000),
        quality=TimeQuality.SYNCED,
        body=encode(event),
    )
