"""The figures behind the charts: one reading of a year of cases, five tables, every rate kept as its counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from desktop.queries.reading import Reading
from desktop.reports.book_rows import Asked
from desktop.reports.books_figures import months_of
from desktop.reports.case_figures import CaseFigures, Period, Rate
from desktop.reports.case_ledger import figures_of, there, until_today
from desktop.reports.case_reads import Read
from desktop.reports.statistics import grouped, measure
from desktop.wording.trade import GRADES
from sync.casework.clock import Unit

MONTHS = 12
TOP = 10

Figure = int | Rate | Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One figure for each name of the chart; ``key`` names it in the wording."""

    key: str
    values: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartTable:
    """``names``: what the bars stand for, in order."""

    key: str
    names: tuple[str, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartTables:
    tables: tuple[ChartTable, ...]
    as_of: datetime
    unconfirmed: int


@dataclass(frozen=True, slots=True)
class _Case:
    """What the charts need of a case: ``promised`` working days by its item, None where its limit is no such number."""

    figures: CaseFigures
    item: str
    promised: int | None
    pending: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCharts:
    """Months: the twelve up to the end of the period; the rest: the period itself. Raises ReportCancelled."""

    asked: Asked

    def __call__(self, reading: Reading) -> ChartTables:
        asked = self.asked
        period = until_today(asked.period, reading)
        months = months_of(Period(_months_before(period.last, MONTHS - 1), period.last))
        span = Period(min(period.first, months[0].first), period.last)
        cases = [_case(read, reading) for read in there(reading, span, asked.narrowing, asked.stopped)]
        return ChartTables(
            tables=(*_by_month(cases, months), *_by_item(cases, period), _grades(cases, period)),
            as_of=reading.now,
            unconfirmed=sum(case.pending for case in cases),
        )


def _case(read: Read, reading: Reading) -> _Case:
    limit = read.item.promised if read.item else None
    promised = limit.amount if limit and limit.unit is Unit.WORKDAY else None
    figures = figures_of(read, reading.office.region)
    return _Case(figures, read.case.item_name, promised, read.pending > 0)


def _by_month(cases: Sequence[_Case], months: Sequence[Period]) -> tuple[ChartTable, ...]:
    names = tuple(f"{part.first:%Y-%m}" for part in months)
    found = [measure((case.figures for case in cases), part) for part in months]
    flow = ChartTable(
        key="flow",
        names=names,
        series=(
            Series(key="received", values=tuple(one.received for one in found)),
            Series(key="decided", values=tuple(one.decided for one in found)),
        ),
    )
    on_time = Series(key="on_time", values=tuple(one.on_time for one in found))
    return flow, ChartTable(key="on_time", names=names, series=(on_time,))


def _by_item(cases: Sequence[_Case], period: Period) -> tuple[ChartTable, ...]:
    """The items with most receipts, and for the same items the days used against the days promised."""
    items = {case.figures.case_id: case.item for case in cases}
    lines, _ = grouped((case.figures for case in cases), period, lambda figures: items[figures.case_id])
    top = sorted(lines, key=lambda name: (-lines[name].received, name))[:TOP]
    top = [name for name in top if lines[name].received or lines[name].decided]
    promised = {case.item: case.promised for case in cases}
    received = Series(key="received", values=tuple(lines[name].received for name in top))
    used = Series(key="mean_days", values=tuple(lines[name].mean_days for name in top))
    promise = Series(key="promised_days", values=tuple(promised[name] for name in top))
    return (
        ChartTable(key="items", names=tuple(top), series=(received,)),
        ChartTable(key="days", names=tuple(top), series=(used, promise)),
    )


def _grades(cases: Sequence[_Case], period: Period) -> ChartTable:
    found = measure((case.figures for case in cases), period)
    return ChartTable(key="grades", names=tuple(GRADES.values()), series=(Series(key="rated", values=found.grades),))


def _months_before(day: date, months: int) -> date:
    """The first day of the month that many months before."""
    index = day.year * 12 + day.month - 1 - months
    return date(index // 12, index % 12 + 1, 1)
