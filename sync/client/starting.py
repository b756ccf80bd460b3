"""How a new desk begins: with a snapshot where its office has a long log, else with position 1 as ever.

Only a broken line and a full disk stop it, and then it goes on at the byte it had reached. Anything else (a platform
without snapshots, a box in between, a content that is not what was offered) costs nothing but the shorter way.
"""

import logging

from sync.client.lane_ports import Pass
from sync.client.ports import EngineStore, SnapshotLine
from sync.client.trouble import ChainWrong, Later, LineTrouble, LocalTrouble, Mangled, Offline, Slow
from sync.journal.journal import ChainBroken, Journal
from sync.journal.signatures import verify
from sync.journal.snapshots import arrived, can_begin, drop_parts, keep_part, take_snapshot, whole
from sync.wire.octets import BadFrame
from sync.wire.snapshot import LARGEST, SNAPSHOT_LABEL, Offer, Snapshot, offer_content, read_snapshot

LOG = logging.getLogger(__name__)

FAR = 200
"""A log shorter than this is pulled in one exchange or two."""

SMALLEST_PART, LARGEST_PART = 2_048, 65_536
SHARE = 4
"""A part is so much smaller than what the line takes at a time: a cut costs it, and nothing before it."""


def begin(line: SnapshotLine, store: EngineStore, size: int, now_ms: int) -> frozenset[str]:
    """The cases that are here now; none where the log is pulled instead. ``size``: bytes the line takes at a time.

    Raises LineTrouble where the same should be tried again.
    """
    scopes = store.scopes()
    if len(scopes) != 1 or not store.read(lambda journal: _new(journal, scopes[0])):
        return frozenset()
    try:
        return _begun(line, store, scopes[0], size, now_ms)
    except (Offline, Slow, Later, LocalTrouble):
        raise
    except LineTrouble as trouble:
        LOG.warning("no snapshot was taken, the log is pulled instead: %s", trouble)
        return frozenset()


def _begun(line: SnapshotLine, store: EngineStore, scope: str, size: int, now_ms: int) -> frozenset[str]:
    shown = Pass(device=store.read(lambda journal: journal.device().device), token=store.token())
    offer, key = line.offer(shown, scope), store.platform_key()
    if offer is None or offer.position < FAR:
        return frozenset()
    _believe(offer, scope, key)
    content = _fetched(line, store, shown, offer, max(SMALLEST_PART, min(size // SHARE, LARGEST_PART)))
    snapshot = _opened(content, offer)

    def take(journal: Journal) -> frozenset[str]:
        try:
            return take_snapshot(journal, snapshot, key, now_ms)
        except ChainBroken as error:
            raise ChainWrong(scope=error.scope, position=str(error.position)) from error

    return store.write(take)


def _new(journal: Journal, scope: str) -> bool:
    return journal.scope_head(scope)[0] == 0 and can_begin(journal.session, scope)


def _believe(offer: Offer, scope: str, key: bytes) -> None:
    """Raises Mangled for an offer that is about something else or that the platform did not sign."""
    signed = not key or verify(key, SNAPSHOT_LABEL, offer_content(offer), offer.signature)
    if offer.scope != scope or offer.size > LARGEST or not signed:
        raise Mangled(frame="offer")


def _fetched(line: SnapshotLine, store: EngineStore, shown: Pass, offer: Offer, count: int) -> bytes:
    """Part by part, each of them on the disk before the next is asked for. Raises LineTrouble."""
    sha, at = offer.sha256.hex(), 0

    def look(journal: Journal) -> frozenset[str]:
        nonlocal at
        at = arrived(journal.session, sha)
        return frozenset()

    store.write(look)
    while at < offer.size:
        _keep(store, sha, at, line.part(shown, offer, at, min(count, offer.size - at)))
        store.write(look)
    content = store.read(lambda journal: whole(journal.session, sha))
    if content is None:
        store.write(lambda journal: _dropped(journal, sha))
        raise Mangled(frame="sha256")
    return content


def _keep(store: EngineStore, sha: str, start: int, content: bytes) -> None:
    def work(journal: Journal) -> frozenset[str]:
        keep_part(journal.session, sha, start, content)
        return frozenset()

    store.write(work)


def _dropped(journal: Journal, sha: str) -> frozenset[str]:
    drop_parts(journal.session, sha)
    return frozenset()


def _opened(content: bytes, offer: Offer) -> Snapshot:
    """Raises Mangled for a content that is not what was offered."""
    try:
        snapshot = read_snapshot(content)
    except BadFrame as error:
        raise Mangled(frame=error.code) from error
    told = (snapshot.scope, snapshot.position, snapshot.chain, snapshot.timeline)
    if told != (offer.scope, offer.position, offer.chain, offer.timeline):
        raise Mangled(frame="snapshot")
    return snapshot
