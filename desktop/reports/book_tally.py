"""What is counted while the rows of a ledger go by, and the tables its charts are drawn from."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from desktop.reports.book_frame import FigureTable, Number
from desktop.reports.case_figures import Rate
from desktop.reports.sheet_rows import Value
from desktop.wording import ledgers as words
from desktop.wording.case_ledger import YES
from sync.casework.calendar import CST

Values = tuple[Value, ...]
MOST_LINES = 40
"""Groups a chart shows, the largest where there are more."""
_TOP = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class BookSheet:
    """The columns of a ledger. ``summed``: places of the numbers that add up to something. ``month_at``, ``name_at``:
    places of the time and of the name its charts count rows by; ``kept_at``: of the word that says whether the promise
    was kept. ``charted``: in a ledger of figures, the places that are drawn together against the name in the first
    column. Without any of them there is no sheet of charts.
    """

    headings: tuple[str, ...]
    widths: tuple[int, ...]
    summed: tuple[int, ...] = ()
    month_at: int | None = None
    name_at: int | None = None
    kept_at: int | None = None
    charted: tuple[tuple[int, ...], ...] = ()


@dataclass(slots=True)
class Tally:
    """Sums of columns, rows by month and by name, promises kept by month, the lines of figures."""

    sheet: BookSheet
    sums: Counter[int] = field(default_factory=Counter)
    months: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    judged: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    lines: list[Values] = field(default_factory=list)

    def add(self, block: Sequence[Values]) -> None:
        sheet = self.sheet
        for values in block:
            for at in sheet.summed:
                number = values[at]
                self.sums[at] += number if isinstance(number, int) else 0
            when = None if sheet.month_at is None else values[sheet.month_at]
            if isinstance(when, datetime):
                self._add_month(f"{when.astimezone(CST):%Y-%m}", values)
            if sheet.name_at is not None:
                self.names[str(values[sheet.name_at] or "")] += 1
        if sheet.charted:
            self.lines += block

    def _add_month(self, month: str, values: Values) -> None:
        self.months[month] += 1
        word = None if self.sheet.kept_at is None else values[self.sheet.kept_at]
        if word:
            self.judged[month] += 1
            self.kept[month] += word == YES

    def totals(self) -> Values:
        """The line of sums, its name in the first column."""
        cells: list[Value] = [None] * len(self.sheet.headings)
        cells[0] = words.TOTAL
        for at in self.sheet.summed:
            cells[at] = self.sums[at]
        return tuple(cells)

    def tables(self) -> tuple[FigureTable, ...]:
        rates = [(month, self.kept[month] / count) for month, count in sorted(self.judged.items())]
        counted = (
            (words.BY_MONTH, sorted(self.months.items()), False),
            (words.KEPT_BY_MONTH, rates, True),
            (words.BY_ITEM, self.names.most_common(_TOP), False),
        )
        found = []
        for (title, *headings), rows, share in counted:
            if rows:
                told = tuple((name, number) for name, number in rows)
                found.append(FigureTable(title=title, headings=tuple(headings), rows=told, share=share))
        return (*found, *(self._drawn(places) for places in self.sheet.charted if self.lines))

    def _drawn(self, places: tuple[int, ...]) -> FigureTable:
        """The lines but for the total, in their order; a share is drawn as what it is of one."""
        lines = [line for line in self.lines if line[0] != words.TOTAL]
        if len(lines) > MOST_LINES:
            largest = sorted(lines, key=lambda line: -(_number(line[places[0]]) or 0))[:MOST_LINES]
            lines = [line for line in lines if line in largest]
        headings = self.sheet.headings
        return FigureTable(
            title=words.and_so(headings[at] for at in places),
            headings=(headings[0], *(headings[at] for at in places)),
            rows=tuple((str(line[0] or ""), *(_number(line[at]) for at in places)) for line in lines),
            share=any(isinstance(line[at], Rate) for line in lines for at in places),
        )


def _number(value: Value) -> Number:
    match value:
        case Rate():
            return value.part / value.whole if value.whole else None
        case Decimal():
            return float(value)
        case int():
            return value
    return None
