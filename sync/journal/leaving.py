"""The copy of a log that may be followed no more leaves a desk whole (sync.md I17). Functions over a desk's session.

It was a copy: the platform and the log's own office hold it. It goes from its beginning in portions, as if a snapshot
ended ever later, so that the journal verifies between any two of them; what stands in another log here stays, and what
this office recorded stays wherever it stands. Granted again, the log is fetched from its beginning.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, exists, insert, or_, select, update
from sqlalchemy.orm import Session

from sync.journal.log import CHUNK, entry_of
from sync.journal.summaries import Origin
from sync.journal.tables import DEVICE_STATE, ENTRY, OUTBOX, RECORD, SCOPE_STATE
from sync.journal.tables_durable import DURABLE_MARK
from sync.journal.tables_left import LEFT_LOG
from sync.journal.tables_receipts import RECEIPT_HEAD
from sync.journal.tables_rewound import REWOUND
from sync.journal.tables_snapshot import SCOPE_BASE
from sync.journal.tables_summary import CASE_SUMMARY
from sync.wire.canon import GENESIS
from sync.wire.entry import Entry

PORTION = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftLog:
    """``position``: how much of it was here; ``cases``: of how many nothing is left; ``gone_ms``: 0 before."""

    scope: str
    told_ms: int
    leaving: bool
    position: int
    cases: int
    gone_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """What one portion took. ``touched``: cases that stood in it; ``cases``: those of which nothing is left."""

    entries: tuple[Entry, ...]
    touched: frozenset[str]
    cases: frozenset[str]
    more: bool


def left_logs(session: Session) -> tuple[LeftLog, ...]:
    columns = [column for column in LEFT_LOG.c if column.name != "chain"]
    return tuple(LeftLog(**row._mapping) for row in session.execute(select(*columns).order_by(LEFT_LOG.c.scope)))


def left_logs_waiting(session: Session) -> bool:
    """Whether the copy of any is still here."""
    return session.execute(select(LEFT_LOG.c.scope).where(LEFT_LOG.c.gone_ms == 0).limit(1)).first() is not None


def told_to_leave(session: Session, scopes: Collection[str], now_ms: int) -> None:
    """Those may be followed no more; what was told before keeps its time."""
    known = {log.scope for log in left_logs(session)}
    nothing = {"leaving": False, "position": 0, "chain": GENESIS, "cases": 0, "gone_ms": 0}
    rows = [{"scope": scope, "told_ms": now_ms} | nothing for scope in sorted(set(scopes) - known)]
    if rows:
        session.execute(insert(LEFT_LOG), rows)


def granted_again(session: Session, scopes: Collection[str]) -> None:
    session.execute(delete(LEFT_LOG).where(LEFT_LOG.c.scope.in_(sorted(scopes))))


def may_leave(session: Session, scope: str, own: Collection[str]) -> bool:
    """Whether nothing waits for a case of it, and nothing that these offices recorded stands in it alone."""
    standing = select(ENTRY.c.case_id).join(RECORD, RECORD.c.entry_id == ENTRY.c.id)
    of_log = standing.where(RECORD.c.scope == scope, ENTRY.c.case_id != "")
    waiting = select(ENTRY.c.id).join(OUTBOX, OUTBOX.c.entry_id == ENTRY.c.id)
    held = waiting.where(or_(ENTRY.c.scope == scope, ENTRY.c.case_id.in_(of_log)))
    other = RECORD.alias("other")
    elsewhere = exists().where(other.c.entry_id == ENTRY.c.id, other.c.scope != scope)
    here = select(ENTRY.c.id).join(RECORD, RECORD.c.entry_id == ENTRY.c.id).where(RECORD.c.scope == scope, ~elsewhere)
    device = select(DEVICE_STATE.c.device)
    ours = here.where(or_(ENTRY.c.scope.in_(sorted(own)), ENTRY.c.device.in_(device)))
    return not any(session.execute(asked.limit(1)).first() for asked in (held, ours))


def leave(session: Session, scope: str, now_ms: int, limit: int = PORTION) -> Gone:
    """Take the next portion of a log that :func:`may_leave`; with the last one, everything that is told of it."""
    _begin(session, scope)
    found = select(RECORD.c.position, RECORD.c.entry_id, RECORD.c.chain).where(RECORD.c.scope == scope)
    rows = session.execute(found.order_by(RECORD.c.position).limit(limit)).all()
    ids = sorted({row.entry_id for row in rows})
    touched = frozenset(_cases(session, ids))
    if rows:
        last = rows[-1]
        session.execute(delete(RECORD).where(RECORD.c.scope == scope, RECORD.c.position <= last.position))
        session.execute(delete(SCOPE_BASE).where(SCOPE_BASE.c.scope == scope))
        session.execute(insert(SCOPE_BASE), [{"scope": scope, "position": last.position, "chain": last.chain}])
    more = len(rows) == limit
    if not more:
        lost = _lost(session, scope)
        touched, ids = touched | frozenset(_cases(session, lost)), [*ids, *lost]
    entries = _take(session, ids)
    told = frozenset() if more else _told_only(session, scope)
    cases = _without_entries(session, touched) | told
    _forget(session, cases)
    values = {"cases": LEFT_LOG.c.cases + len(cases)} | ({} if more else {"gone_ms": now_ms, "leaving": False})
    session.execute(update(LEFT_LOG).where(LEFT_LOG.c.scope == scope).values(**values))
    if not more:
        for table in (SCOPE_STATE, SCOPE_BASE, RECEIPT_HEAD, DURABLE_MARK):
            session.execute(delete(table).where(table.c.scope == scope))
    return Gone(entries=entries, touched=touched | cases, cases=cases, more=more)


def _begin(session: Session, scope: str) -> None:
    if session.execute(select(LEFT_LOG.c.leaving).where(LEFT_LOG.c.scope == scope)).scalar_one():
        return
    state = session.execute(select(SCOPE_STATE).where(SCOPE_STATE.c.scope == scope)).one_or_none()
    held = {"position": state.cursor, "chain": bytes(state.chain)} if state else {}
    session.execute(update(LEFT_LOG).where(LEFT_LOG.c.scope == scope).values(leaving=True, **held))


def _take(session: Session, ids: Sequence[str]) -> tuple[Entry, ...]:
    """Remove those of these entries that stand nowhere any more."""
    placed = (exists().where(RECORD.c.entry_id == ENTRY.c.id), exists().where(OUTBOX.c.entry_id == ENTRY.c.id))
    taken: list[Entry] = []
    for start in range(0, len(ids), CHUNK):
        chosen = (ENTRY.c.id.in_(ids[start : start + CHUNK]), ~placed[0], ~placed[1])
        taken += map(entry_of, session.execute(select(*ENTRY.c).where(*chosen)))
        session.execute(delete(ENTRY).where(*chosen))
    return tuple(taken)


def _lost(session: Session, scope: str) -> list[str]:
    """What its office recorded and a restored platform lost: nothing of it can be offered from here any more."""
    asked = select(ENTRY.c.id).join(REWOUND, REWOUND.c.entry_id == ENTRY.c.id)
    return list(session.scalars(asked.where(REWOUND.c.scope == scope, ENTRY.c.scope == scope).distinct()))


def _told_only(session: Session, scope: str) -> frozenset[str]:
    """Cases that came in one line with a snapshot of it."""
    of_log = (CASE_SUMMARY.c.scope == scope, CASE_SUMMARY.c.origin == Origin.SNAPSHOT.value)
    none = ~exists().where(ENTRY.c.case_id == CASE_SUMMARY.c.case_id)
    return frozenset(session.scalars(select(CASE_SUMMARY.c.case_id).where(*of_log, none)))


def _cases(session: Session, ids: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for start in range(0, len(ids), CHUNK):
        asked = select(ENTRY.c.case_id).where(ENTRY.c.id.in_(ids[start : start + CHUNK])).distinct()
        found |= set(session.scalars(asked))
    return found - {""}


def _without_entries(session: Session, case_ids: Collection[str]) -> frozenset[str]:
    wanted = sorted(case_ids)
    known: set[str] = set()
    for start in range(0, len(wanted), CHUNK):
        asked = select(ENTRY.c.case_id).where(ENTRY.c.case_id.in_(wanted[start : start + CHUNK])).distinct()
        known |= set(session.scalars(asked))
    return frozenset(wanted) - known


def _forget(session: Session, case_ids: Collection[str]) -> None:
    wanted = sorted(case_ids)
    for start in range(0, len(wanted), CHUNK):
        session.execute(delete(CASE_SUMMARY).where(CASE_SUMMARY.c.case_id.in_(wanted[start : start + CHUNK])))
