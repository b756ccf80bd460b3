"""Cases as reports read them: straight from the journal, a few hundred at a time, narrowed by what was asked for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from sqlalchemy import ColumnElement, and_, literal_column, or_, select, union
from sqlalchemy.orm import Session

from desktop.queries.reading import Reading
from desktop.reports.trouble import ReportCancelled
from desktop.store.case_columns import village
from desktop.store.histories import History, histories
from desktop.store.tables import CASE_ROW
from sync.casework.calendar import CST
from sync.casework.case import Case
from sync.casework.deadlines import CaseClock, ClockKind, Lookup, clocks
from sync.casework.items import Item
from sync.casework.terms import State

CASES_AT_ONCE = 400
c = CASE_ROW.c
NATIVE = c.imported == literal_column("0")
COUNTED = and_(NATIVE, c.state != State.VOIDED.value)
"""Old ledgers that were taken over and cases entered by mistake stand in no ledger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What a ledger is narrowed to, "" for everything. ``region``: code of a village or township; ``clerk``: staff
    code of who handles the case; ``department``: as the catalogue names it.
    """

    region: str = ""
    item_id: str = ""
    clerk: str = ""
    department: str = ""

    def conditions(self, reading: Reading) -> list[ColumnElement[bool]]:
        found: list[ColumnElement[bool]] = []
        if self.region:
            found.append(c.region == self.region)
        if self.item_id:
            found.append(c.item_id == self.item_id)
        if self.clerk:
            found.append(c.handled_by == self.clerk)
        if self.department:
            ids = reading.session.scalars(select(c.item_id).where(c.item_id != "").distinct()).all()
            found.append(c.item_id.in_([one for one in ids if department_of(one, reading) == self.department]))
        return found


EVERYTHING = Narrowing()


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One case as a report sees it; its clocks are as of the reading's now."""

    history: History
    case: Case
    item: Item | None
    promised: CaseClock | None
    statutory: CaseClock | None
    village: str

    @property
    def pending(self) -> int:
        """Events the platform has not confirmed."""
        return self.history.pending


def never() -> bool:
    return False


def reads(
    reading: Reading,
    chosen: Sequence[ColumnElement[bool]],
    narrowing: Narrowing = EVERYTHING,
    stopped: Callable[[], bool] = never,
) -> Iterator[Read]:
    """The cases any of ``chosen`` holds for, in the order of their receipt; read them inside the transaction of
    ``reading``.

    ``stopped`` is asked between blocks; raises ReportCancelled when it says so.
    """
    narrowed = narrowing.conditions(reading)
    ids = _ids(reading.session, [and_(one, *narrowed) for one in chosen])
    while part := tuple(islice(ids, CASES_AT_ONCE)):
        if stopped():
            raise ReportCancelled
        found = histories(reading.session, part)
        yield from (_read(found[case_id], reading) for case_id in part if case_id in found)


def _ids(session: Session, chosen: Sequence[ColumnElement[bool]]) -> Iterator[str]:
    """Day by day, so that neither this program nor the store's sorting ever holds the ids of a million cases; for the
    same reason the days are a union: an OR is answered out of a set of every row it finds.
    """
    days = session.scalars(union(*(select(c.received_day).where(one).distinct() for one in chosen))).all()
    for day in sorted(days, key=lambda day: day or 0):
        of_day = select(c.case_id).where(c.received_day.is_not_distinct_from(day), or_(*chosen))
        yield from session.scalars(of_day.order_by(c.received_ms, c.case_id)).all()


def department_of(item_id: str, reading: Reading) -> str:
    """Of the item's newest version; "" where this end does not know the item."""
    item = reading.catalogue.get(item_id)
    return item.department if item else ""


def day_of(instant: datetime | None) -> date | None:
    """The day in China."""
    return None if instant is None else instant.astimezone(CST).date()


def _read(history: History, reading: Reading) -> Read:
    case = history.case
    item = reading.catalogue.get(case.item_id, case.item_version) if case.item_id else None
    look = Lookup(item=item, calendar=reading.calendar, asof=reading.now, region=reading.office.region)
    running = {clock.kind: clock for clock in clocks(case, look)}
    return Read(
        history=history,
        case=case,
        item=item,
        promised=running.get(ClockKind.PROMISED),
        statutory=running.get(ClockKind.STATUTORY),
        village=village(case, reading.regions),
    )
