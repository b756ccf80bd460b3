"""The cases of a period, replayed a few hundred at a time: what ledgers and statistics are made from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select

from desktop.queries.reading import Reading
from desktop.store.case_columns import village
from desktop.store.histories import CASES_AT_ONCE, histories
from desktop.store.tables import CASE_ROW
from sync.casework.case import Case
from sync.casework.deadlines import CaseClock, ClockKind, Lookup, clocks
from sync.casework.fold import replay
from sync.casework.items import Item

c = CASE_ROW.c


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerCase:
    """A case with what a ledger says of it; ``item`` None when its version is unknown here."""

    case: Case
    item: Item | None
    village: str
    promised: CaseClock | None
    statutory: CaseClock | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerCases:
    """Every case that was there between ``first`` and ``last``: received by then and not closed before.

    In the order of receipt. History taken over from old ledgers and voided cases are left out by who counts.
    """

    first: date
    last: date

    def __call__(self, reading: Reading) -> Iterator[LedgerCase]:
        wanted = (
            select(c.case_id)
            .where(c.imported == 0, c.received_day <= self.last.toordinal())
            .where(or_(c.closed_day.is_(None), c.closed_day >= self.first.toordinal()))
            .order_by(c.received_ms, c.case_id)
        )
        ids = reading.session.execute(wanted).scalars().all()
        for start in range(0, len(ids), CASES_AT_ONCE):
            chunk = ids[start : start + CASES_AT_ONCE]
            found = histories(reading.session, chunk)
            for case_id in chunk:
                if case_id in found:
                    yield _ledger_case(replay(case_id, found[case_id].events), reading)


def _ledger_case(case: Case, reading: Reading) -> LedgerCase:
    item = reading.catalogue.get(case.item_id, case.item_version) if case.item_id else None
    look = Lookup(item=item, calendar=reading.calendar, asof=reading.now, region=reading.office.region)
    running = {clock.kind: clock for clock in clocks(case, look)}
    return LedgerCase(
        case=case,
        item=item,
        village=village(case, reading.regions),
        promised=running.get(ClockKind.PROMISED),
        statutory=running.get(ClockKind.STATUTORY),
    )
