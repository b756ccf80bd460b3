"""Rows of an old ledger as the facts that record them."""

from collections.abc import Sequence
from datetime import datetime, time

from desktop.queries.rows import Staff
from desktop.reports.import_rows import LegacyRow
from desktop.wording import screens_ledger as text
from sync.casework.calendar import CST
from sync.casework.events_intake import CaseImported
from sync.casework.facts import Event, Party
from sync.casework.items import Catalogue
from sync.casework.terms import IdKind, Role

MAY_IMPORT = (Role.CLERK, Role.CENTER, Role.SUPERVISOR)


def imported_events(
    rows: Sequence[LegacyRow], file: str, person: Staff, catalogue: Catalogue, batch: str = ""
) -> list[Event]:
    """One fact per row; a role that may not import leaves the answer to the rules. ``batch``: what can be taken back
    together.
    """
    role = next((role for role in person.roles if role in MAY_IMPORT), person.roles[0])
    items = {item.name: item.item_id for item in catalogue.current(datetime.now(CST).date())}
    return [_event(row, file, person.code, role, items.get(row.item, ""), batch) for row in rows]


def _event(row: LegacyRow, file: str, by: str, role: Role, item_id: str, batch: str) -> CaseImported:
    return CaseImported(
        case_id="",
        occurred_at=datetime.combine(row.received, time(), CST),
        by=by,
        role=role,
        source=text.imported_source(file, row.sheet, row.row),
        import_key=row.import_key,
        item_id=item_id,
        item_name=row.item,
        applicant=Party(
            name=row.name,
            id_kind=IdKind.ID_CARD if row.id_number else IdKind.NONE,
            number=row.id_number or "",
            phone=row.phone or "",
        ),
        village=row.village or "",
        closed_on=row.closed,
        result=row.result or "",
        clerk=row.clerk or "",
        note=text.imported_note(row.remark or "", row.case_no or ""),
        batch=batch,
    )
