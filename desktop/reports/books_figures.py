"""Ledgers of figures: a line per department, item, clerk, village or month, and the total counted from the cases."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from desktop.queries.reading import Reading
from desktop.reports.book_rows import Asked, BookColumn, BookRow, Grouping
from desktop.reports.case_figures import CaseFigures, Period, change
from desktop.reports.case_ledger import figures_of, there, until_today
from desktop.reports.case_reads import Read
from desktop.reports.sheet_rows import Value
from desktop.reports.statistics import Measures, grouped
from desktop.wording import books as text

Line = tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresBook:
    """``cells``: the figures of one line, in the order of the columns after the group's name."""

    key: str
    names: tuple[str, ...]
    cells: Callable[[Measures], Line]
    figures: bool = True

    @property
    def columns(self) -> tuple[BookColumn, ...]:
        return (BookColumn(key="group", width=36), *(BookColumn(key=name, width=12) for name in self.names))

    def rows(self, reading: Reading, asked: Asked) -> Iterator[BookRow]:
        lines, total = measured(reading, asked, until_today(asked.period, reading))
        for name in sorted(lines):
            yield BookRow(values=(name, *self.cells(lines[name])))
        yield BookRow(values=(text.TOTAL, *self.cells(total)), total=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeBook:
    """环比 and 同比 of what was received: this span, the one before, the same a year ago."""

    key: str = "change"
    figures: bool = True

    @property
    def columns(self) -> tuple[BookColumn, ...]:
        names = ("now", "before", "growth", "growth_rate", "year_ago", "year_rate")
        return (BookColumn(key="group", width=36), *(BookColumn(key=name, width=12) for name in names))

    def rows(self, reading: Reading, asked: Asked) -> Iterator[BookRow]:
        spans = (asked.period, asked.period.previous, asked.period.year_earlier)
        counts = [measured(reading, asked, span) for span in spans]
        for name in sorted(set().union(*(lines for lines, _ in counts))):
            yield BookRow(values=(name, *_change(*(_received(lines.get(name)) for lines, _ in counts))))
        yield BookRow(values=(text.TOTAL, *_change(*(total.received for _, total in counts))), total=True)


def measured(reading: Reading, asked: Asked, span: Period) -> tuple[dict[str, Measures], Measures]:
    """The measures of each group and of all cases of the span; groups by their names."""
    groups: dict[str, str] = {}

    def figures() -> Iterator[CaseFigures]:
        for read in there(reading, span, asked.narrowing, asked.stopped):
            groups[read.case.case_id] = _group(read, reading, asked.grouping)
            yield figures_of(read, reading.office.region)

    if asked.grouping is not Grouping.MONTH:
        return grouped(figures(), span, lambda case: groups[case.case_id])
    cases = list(figures())
    months = {f"{part.first:%Y-%m}": grouped(cases, part, lambda _: "")[1] for part in months_of(span)}
    return months, grouped(cases, span, lambda _: "")[1]


def months_of(span: Period) -> list[Period]:
    """The span cut at the ends of months."""
    found, first = [], span.first
    while first <= span.last:
        following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
        last = min(span.last, date.fromordinal(following.toordinal() - 1))
        found.append(Period(first, last))
        first = following
    return found


def _group(read: Read, reading: Reading, grouping: Grouping) -> str:
    case = read.case
    match grouping:
        case Grouping.DEPARTMENT:
            return (read.item.department if read.item else "") or text.UNNAMED
        case Grouping.ITEM:
            return case.item_name or text.UNNAMED
        case Grouping.CLERK:
            course = case.course
            code = course.handled_by or course.accepted_by or course.received_by
            return reading.name_of(code) or text.UNNAMED
        case Grouping.VILLAGE:
            return read.village or text.UNNAMED
    return ""


def _received(measures: Measures | None) -> int:
    return measures.received if measures else 0


def _change(now: int, before: int, year_ago: int) -> Line:
    return now, before, now - before, change(now, before), year_ago, change(now, year_ago)


def _efficiency(m: Measures) -> Line:
    on_the_day = m.on_time.part - m.early.part
    late = m.closed_late_promised
    return (
        m.decided, m.early.part, on_the_day, late, m.instant_share.part, m.early, m.on_time,
        type(m.on_time)(late, m.decided), m.mean_days, m.median_days, m.closed_late_statutory,
    )  # fmt: skip


def _windows(m: Measures) -> Line:
    return m.received, m.accepted, m.unhandled, m.not_accepted, m.returned, m.decided, m.delivered, m.closing


def _opinions(m: Measures) -> Line:
    return (m.decided, m.rating_rate.part, *m.grades, m.rating_rate, m.satisfaction, m.rectification)


def _balance(m: Measures) -> Line:
    return m.opening, m.accepted, m.decided, m.returned_accepted, m.closing, text.balanced(m.balanced)


EFFICIENCY = FiguresBook(
    key="efficiency",
    names=(
        "decided", "early", "on_the_day", "late", "instant", "early_rate", "on_time", "late_rate", "mean_days",
        "median_days", "late_statutory",
    ),
    cells=_efficiency,
)  # fmt: skip

WINDOWS = FiguresBook(
    key="windows",
    names=("received", "accepted", "unhandled", "not_accepted", "returned", "decided", "delivered", "closing"),
    cells=_windows,
)

OPINIONS = FiguresBook(
    key="opinions",
    names=("decided", "rated", "very_good", "good", "fair", "bad", "very_bad", "rating_rate", "satisfaction", "mended"),
    cells=_opinions,
)

BALANCE = FiguresBook(
    key="balance", names=("opening", "accepted", "decided", "returned", "closing", "balanced"), cells=_balance
)

CHANGE = ChangeBook()
