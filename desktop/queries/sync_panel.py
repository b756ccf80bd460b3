"""The line to the platform: what waits, what needs a person, how far the log is known here."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.queries.casefile import instant
from desktop.queries.reading import Reading
from desktop.queries.returned import returned_rows
from desktop.queries.rows import AttentionRow, GoneLogRow, LinePhase, PendingRow, SyncPanelRow, SyncSummary
from desktop.store.histories import History, histories
from desktop.store.settings import setting
from desktop.store.tables import CASE_ROW
from desktop.store.unmet import unmet_code
from sync.casework.case import Case
from sync.journal.durable import durable_marks
from sync.journal.leaving import left_logs
from sync.journal.tables import ENTRY, OUTBOX, SCOPE_STATE

LAST_SUCCESS = "line.last_success_ms"
MOST_CASES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncPanel:
    """At most ``MOST_CASES`` cases of each kind, oldest first."""

    def __call__(self, reading: Reading) -> SyncPanelRow:
        session = reading.session
        scope = reading.office.scope
        state = session.execute(select(SCOPE_STATE).where(SCOPE_STATE.c.scope == scope)).one_or_none()
        return SyncPanelRow(
            summary=sync_summary(session),
            pending=_pending(session),
            attention=_attention(session),
            returned=returned_rows(session, scope),
            positions=state.cursor if state else 0,
            head=bytes(state.chain).hex() if state else "",
            device=reading.office.device,
            entries=session.execute(select(func.count()).select_from(ENTRY)).scalar_one(),
            durable=durable_marks(session).get(scope, 0),
            gone=_gone(session),
        )


def sync_summary(session: Session) -> SyncSummary:
    """What the store knows of the line; its phase and its troubles only the running engine knows."""
    c = CASE_ROW.c
    last = setting(session, LAST_SUCCESS)
    attention = select(func.count()).select_from(CASE_ROW).where(c.mark == "attention")
    return SyncSummary(
        phase=LinePhase.IDLE,
        pending=session.execute(select(func.count()).select_from(OUTBOX)).scalar_one(),
        attention=session.execute(attention).scalar_one(),
        last_success=instant(int(last)) if last else None,
        next_try=None,
        awaiting=bool(unmet_code(session)),
    )


def _gone(session: Session) -> tuple[GoneLogRow, ...]:
    logs = (log for log in left_logs(session) if log.gone_ms)
    return tuple(GoneLogRow(scope=log.scope, cases=log.cases, at=instant(log.gone_ms)) for log in logs)


def _pending(session: Session) -> tuple[PendingRow, ...]:
    asked = (
        select(ENTRY.c.case_id, ENTRY.c.type, ENTRY.c.recorded_ms, func.length(ENTRY.c.body))
        .join(OUTBOX, OUTBOX.c.entry_id == ENTRY.c.id)
        .order_by(OUTBOX.c.seq)
        .limit(MOST_CASES * 10)
    )
    waiting: dict[str, list[tuple[str, datetime, int]]] = defaultdict(list)
    for case_id, name, ms, size in session.execute(asked):
        waiting[case_id].append((name, instant(ms), size))
    chosen = dict(list(waiting.items())[:MOST_CASES])
    cases = _cases(session, chosen)
    return tuple(
        PendingRow(
            case_id=case_id,
            number=cases[case_id].number if case_id in cases else "",
            applicant=cases[case_id].applicant.name if case_id in cases else "",
            events=tuple(name for name, _, _ in events),
            since=events[0][1],
            size=sum(size for _, _, size in events),
        )
        for case_id, events in chosen.items()
    )


def _attention(session: Session) -> tuple[AttentionRow, ...]:
    c = CASE_ROW.c
    marked = select(c.case_id).where(c.mark == "attention").order_by(c.sort_key.desc()).limit(MOST_CASES)
    found = histories(session, session.scalars(marked).all())
    return tuple(row for history in found.values() for row in _attention_rows(history))


def _attention_rows(history: History) -> list[AttentionRow]:
    case = history.case
    return [
        AttentionRow(
            entry_id=happening.entry_id,
            case_id=history.case_id,
            number=case.number,
            applicant=case.applicant.name,
            name=happening.name,
            at=instant(happening.occurred_ms),
            by=happening.by,
            code=happening.code,
            winner=happening.winner,
            holder=case.custodian,
        )
        for happening in history.attention
    ]


def _cases(session: Session, case_ids: Iterable[str]) -> dict[str, Case]:
    found = histories(session, (case_id for case_id in case_ids if case_id))
    return {case_id: history.case for case_id, history in found.items()}
