"""Who did what and when: the journal itself, newest first."""

from dataclasses import dataclass

from sqlalchemy import and_, select

from desktop.queries.casefile import MARKS, instant
from desktop.queries.reading import Reading
from desktop.queries.rows import AuditRow
from desktop.store.histories import STATUSES
from desktop.store.tables import CASE_ROW
from sync.casework.terms import Role
from sync.journal.tables import ENTRY, RECORD


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditPage:
    """Entries recorded before the entry ``before`` (``""``: the newest), of one person where ``by`` is given."""

    before: str = ""
    by: str = ""
    limit: int = 100

    def __call__(self, reading: Reading) -> tuple[AuditRow, ...]:
        e, r, c = ENTRY.c, RECORD.c, CASE_ROW.c
        asked = (
            select(e.id, e.type, e.occurred_ms, e.recorded_ms, e.by, e.role, e.device, e.case_id, r.kind, c.number)
            .join_from(ENTRY, RECORD, and_(r.entry_id == e.id, r.scope == e.scope), isouter=True)
            .outerjoin(CASE_ROW, c.case_id == e.case_id)
            .order_by(e.id.desc())
            .limit(self.limit)
        )
        if self.before:
            asked = asked.where(e.id < self.before)
        if self.by:
            asked = asked.where(e.by == self.by)
        return tuple(
            AuditRow(
                entry_id=line.id,
                name=line.type,
                at=instant(line.occurred_ms),
                recorded_at=instant(line.recorded_ms),
                by=line.by,
                role=Role(line.role) if line.role else Role.SYS,
                device=line.device,
                case_id=line.case_id,
                number=line.number or "",
                sync=MARKS[STATUSES[line.kind]],
            )
            for line in reading.session.execute(asked)
        )
