"""What need not stay on a desk for ever: what was done in cases closed long ago, once a backup elsewhere covers it.

Off until somebody says after how many years. Only bodies leave; the case stays in its lists as it was, slots, times and
hashes stay in the journal. Never above the durable mark (I25), never of a case that is open, undelivered, moved since,
waits for something, or has anything in it this program cannot read.
"""

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, select
from sqlalchemy.orm import Session

from desktop.store.case_columns import milliseconds
from desktop.store.histories import History, histories
from desktop.store.settings import keep_setting, setting
from desktop.store.tables import CASE_ROW
from sync.casework.events import NAMES
from sync.casework.events_exchange import ReturnHandled, RowReturned
from sync.casework.events_handling import AttachmentAdded
from sync.casework.events_intake import CaseImported
from sync.journal.durable import durable_marks
from sync.journal.summaries import Origin, Summary, keep_summaries, let_go
from sync.journal.tables import ENTRY, RECORD
from sync.journal.tables_durable import DURABLE_MARK
from sync.journal.tables_summary import CASE_SUMMARY
from sync.wire.entry import RecordKind
from sync.wire.states import encode_case

YEARS = "prune.years"
RESTED = "prune.rested_ms"
REST_MS = 24 * 3600 * 1000
DEFAULT_YEARS = 0
AT_ONCE = 50
DAYS = 365
KEPT = tuple(NAMES[kind] for kind in (AttachmentAdded, CaseImported, RowReturned, ReturnHandled))
"""Other lists are read from these: what hangs on a case, which old rows are here, what the province sent back."""


def horizon(session: Session) -> int:
    """After how many years; 0: never."""
    return int(setting(session, YEARS, str(DEFAULT_YEARS)))


def keep_horizon(session: Session, years: int) -> None:
    keep_setting(session, YEARS, str(years))
    keep_setting(session, RESTED, "")


def prune_daily(session: Session, now: datetime) -> None:
    """A portion each time, until nothing is left to go; then not before the next day."""
    rested = int(setting(session, RESTED) or "0")
    if horizon(session) and not 0 <= milliseconds(now) - rested < REST_MS and prune(session, now) == (0, 0):
        keep_setting(session, RESTED, str(milliseconds(now)))


def prune(session: Session, now: datetime) -> tuple[int, int]:
    """Let at most ``AT_ONCE`` cases go; how many cases, and of how many entries the content left."""
    years, marks = horizon(session), durable_marks(session)
    if not years or not marks:
        return 0, 0
    found = list(islice(_to_let_go(session, milliseconds(now - timedelta(days=DAYS * years)), marks), AT_ONCE))
    keep_summaries(session, found, milliseconds(now))
    return len(found), sum(let_go(session, summary) for summary in found)


def _to_let_go(session: Session, before_ms: int, marks: dict[str, int]) -> Iterator[Summary]:
    """The longest closed first; those that cannot be told in one line stay and are passed over."""
    ids = session.scalars(_closed_long_ago(before_ms, marks)).all()
    for at in range(0, len(ids), AT_ONCE):
        for history in histories(session, list(ids[at : at + AT_ONCE])).values():
            summary = _summary(history)
            if not history.readonly and not history.attention and _tellable(summary):
                yield summary


def _closed_long_ago(before_ms: int, marks: Collection[str]) -> Select[Any]:
    c, e = CASE_ROW.c, ENTRY.c
    quiet = ~exists().where(e.case_id == c.case_id, e.recorded_ms >= before_ms)
    return (
        select(c.case_id)
        .where(c.open == 0, c.watched == 0, c.pending == 0, c.mark == "confirmed", c.imported == 0)
        .where(c.closed_ms < before_ms, quiet, _covered_elsewhere(marks))
        .where(~exists().where(CASE_SUMMARY.c.case_id == c.case_id))
        .order_by(c.closed_ms)
    )


def _covered_elsewhere(marks: Collection[str]) -> ColumnElement[bool]:
    """Every entry of the case was taken, and every place it has lies below the mark of its log."""
    e, r, d = ENTRY.c, RECORD.c, DURABLE_MARK.c
    marked = (d.scope == r.scope) & d.scope.in_(list(marks))
    placed = ENTRY.outerjoin(RECORD, r.entry_id == e.id).outerjoin(DURABLE_MARK, marked)
    outside = r.position.is_(None) | (r.position > func.coalesce(d.position, 0)) | (r.kind != RecordKind.EVENT.value)
    found = select(e.id).select_from(placed).where(e.case_id == CASE_ROW.c.case_id, outside).correlate(CASE_ROW)
    return ~exists(found)


def _summary(history: History) -> Summary:
    """Up to the last of its places in the log that comes first."""
    log = history.happenings[0].log
    return Summary(
        case=history.case,
        scope=log,
        position=max(happening.position or 0 for happening in history.happenings if happening.log == log),
        opened_by=history.opened_by,
        origin=Origin.PRUNED,
        kept=frozenset(happening.entry_id for happening in history.happenings if happening.name in KEPT),
    )


def _tellable(summary: Summary) -> bool:
    try:
        encode_case(summary.case)
    except ValueError:
        return False
    return True
