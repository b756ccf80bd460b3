"""A desk begins with a snapshot instead of with position 1 (sync.md §2.7). Functions over a session of a desk.

Parts lie in the encrypted file until the whole is there, so a line that is cut at any byte, or a program that is
killed, costs one part. Taken is all of it in one transaction, or nothing.
"""

import hashlib
from collections.abc import Iterable

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from sync.journal.journal import Journal
from sync.journal.log import case_of, insert_entries, insert_records, known_hashes
from sync.journal.outcomes import ChainBroken, ScopeCursorState
from sync.journal.placing import keep_cursor
from sync.journal.receipts import SignedHead, keep_head
from sync.journal.summaries import Origin, Summary, keep_summaries
from sync.journal.tables import RECORD
from sync.journal.tables_snapshot import SCOPE_BASE, SNAPSHOT_PART
from sync.wire.case_states import Told
from sync.wire.entry import Record
from sync.wire.snapshot import Snapshot
from sync.wire.states import decode_case


def arrived(session: Session, sha: str) -> int:
    """How many bytes of this content are here, from its start on; parts of any other are dropped."""
    session.execute(delete(SNAPSHOT_PART).where(SNAPSHOT_PART.c.sha != sha))
    asked = select(func.coalesce(func.sum(func.length(SNAPSHOT_PART.c.content)), 0))
    return int(session.execute(asked.where(SNAPSHOT_PART.c.sha == sha)).scalar_one())


def keep_part(session: Session, sha: str, start: int, content: bytes) -> None:
    """The next bytes; what does not begin where the last part ended is passed over."""
    if start == arrived(session, sha):
        session.execute(insert(SNAPSHOT_PART), [{"sha": sha, "start": start, "content": content}])


def whole(session: Session, sha: str) -> bytes | None:
    """All of it; None when it does not have its hash."""
    mine = SNAPSHOT_PART.c.sha == sha
    parts = session.execute(select(SNAPSHOT_PART.c.content).where(mine).order_by(SNAPSHOT_PART.c.start)).scalars()
    content = b"".join(map(bytes, parts))
    return content if hashlib.sha256(content).hexdigest() == sha else None


def drop_parts(session: Session, sha: str) -> None:
    """They are not what was offered."""
    session.execute(delete(SNAPSHOT_PART).where(SNAPSHOT_PART.c.sha == sha))


def can_begin(session: Session, scope: str) -> bool:
    """Whether nothing of this log is here yet."""
    return session.execute(select(func.count()).select_from(RECORD).where(RECORD.c.scope == scope)).scalar_one() == 0


def take_snapshot(journal: Journal, snapshot: Snapshot, key: bytes, now_ms: int) -> frozenset[str]:
    """Begin the log with it; answers the cases that are here now. ``key``: by which the signed head is believed.

    Raises ChainBroken for a log that has begun already, a head that is not signed, a state or a body that is not what
    it should be; the caller's transaction then rolls back and nothing has happened.
    """
    session = journal.session
    head = SignedHead(
        scope=snapshot.scope,
        position=snapshot.position,
        chain=snapshot.chain,
        server_ms=snapshot.server_ms,
        signature=snapshot.signed_head,
    )
    if not can_begin(session, snapshot.scope) or (key and not head.signed_by(key)):
        raise ChainBroken(snapshot.scope, snapshot.position)
    _keep_records(session, snapshot.records)
    keep_summaries(session, [_summary(snapshot, told) for told in snapshot.states], now_ms)
    session.execute(delete(SCOPE_BASE).where(SCOPE_BASE.c.scope == snapshot.scope))
    base = {"scope": snapshot.scope, "position": snapshot.position, "chain": snapshot.chain}
    session.execute(insert(SCOPE_BASE), [base])
    state = ScopeCursorState(
        scope=snapshot.scope, cursor=snapshot.position, chain=snapshot.chain, timeline=snapshot.timeline
    )
    keep_cursor(session, state)
    if key:
        keep_head(session, head)
    session.execute(delete(SNAPSHOT_PART))
    return frozenset(_cases(snapshot))


def _keep_records(session: Session, records: tuple[Record, ...]) -> None:
    """Entries that are here already (of a former history) stay; one with another body is not believed."""
    known = known_hashes(session, [record.entry.id for record in records])
    for record in records:
        if known.get(record.entry.id, record.entry.body_hash) != record.entry.body_hash:
            raise ChainBroken(record.scope, record.position)
    fresh = {record.entry.id: record.entry for record in records if record.entry.id not in known}
    insert_entries(session, list(fresh.values()))
    insert_records(session, [(record, b"") for record in records])


def _summary(snapshot: Snapshot, told: Told) -> Summary:
    """Raises ChainBroken."""
    try:
        case = decode_case(told.state)
    except ValueError as error:
        raise ChainBroken(snapshot.scope, snapshot.position) from error
    return Summary(
        case=case,
        scope=snapshot.scope,
        position=snapshot.position,
        opened_by=told.opened_by,
        origin=Origin.SNAPSHOT,
    )


def _cases(snapshot: Snapshot) -> Iterable[str]:
    yield from {case_of(record.entry) for record in snapshot.records} - {""}
    yield from (decode_case(told.state).case_id for told in snapshot.states)
