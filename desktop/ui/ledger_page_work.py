"""What the ledger page asks on the worker for long reads: rows, totals, figures, the workbook, the dry run."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from threading import Event

from desktop.queries.imported import ImportedKeys
from desktop.queries.reading import Reading
from desktop.queries.windows import QuietWindow, quiet_windows, unconfirmed_cases
from desktop.reports.book_rows import Asked, Book, BookRow, hidden
from desktop.reports.book_tally import BookSheet
from desktop.reports.book_xlsx import write_book
from desktop.reports.case_ledger import CaseLedger, until_today
from desktop.reports.heading_words import Field
from desktop.reports.import_rows import FaultyRow, ImportPlan, RowProblem
from desktop.reports.import_sheets import write_faulty, write_template
from desktop.reports.import_xlsx import ImportTerms, plan_import
from desktop.reports.ledger_rows import LedgerHead, LedgerWritten
from desktop.reports.problem_xlsx import write_problems
from desktop.reports.sheet_rows import Value
from desktop.reports.statistics import Measures, measure
from sync.casework.calendar import CST

PREVIEWED = 200


@dataclass(slots=True)
class Progress:
    """Written by the worker, read by the screen four times a second; ``stop`` is asked between blocks of rows."""

    done: int = 0
    stop: Event = field(default_factory=Event)

    def count(self, done: int) -> None:
        self.done = done


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The first rows, numbers of persons hidden, and how fresh they are. ``unconfirmed``: cases the platform lacks."""

    rows: tuple[BookRow, ...]
    more: bool
    as_of: datetime
    unconfirmed: int
    quiet: tuple[QuietWindow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How many rows there are, of how many cases; sums by the place of their column."""

    rows: int
    cases: int
    unconfirmed: int
    sums: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewBook:
    """Stops after the first rows, so that a year of cases shows as soon as a day of them."""

    book: Book
    asked: Asked

    def __call__(self, reading: Reading) -> Preview:
        rows = self.book.rows(reading, self.asked)
        first = tuple(hidden(row, self.book.columns) for row in islice(rows, PREVIEWED))
        return Preview(
            rows=first,
            more=next(rows, None) is not None,
            as_of=reading.now,
            unconfirmed=unconfirmed_cases(reading.session),
            quiet=quiet_windows(reading),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CountBook:
    """Goes through all rows; raises ReportCancelled when another ledger is asked for meanwhile."""

    book: Book
    asked: Asked

    def __call__(self, reading: Reading) -> Totals:
        summed = [at for at, column in enumerate(self.book.columns) if column.summed]
        sums: Counter[int] = Counter(dict.fromkeys(summed, 0))
        cases: set[str] = set()
        unconfirmed: set[str] = set()
        rows = 0
        for row in self.book.rows(reading, self.asked):
            rows += 1
            cases.add(row.case_id)
            if row.pending:
                unconfirmed.add(row.case_id)
            for at in summed:
                sums[at] += _number(row.values[at])
        return Totals(rows=rows, cases=len(cases), unconfirmed=len(unconfirmed), sums=tuple(sums.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurePeriod:
    """The figures of the trade; raises ReportCancelled."""

    asked: Asked

    def __call__(self, reading: Reading) -> Measures:
        asked = self.asked
        span = until_today(asked.period, reading)
        return measure(CaseLedger().figures(reading, span, asked.narrowing, asked.stopped), span)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportBook:
    """Writes the workbook; ``chosen``: the places of the columns that go into it. Raises what `write_book` does."""

    book: Book
    asked: Asked
    chosen: tuple[int, ...]
    sheet: BookSheet
    path: Path
    head: LedgerHead
    progress: Progress

    def __call__(self, reading: Reading) -> LedgerWritten:
        stopped = self.progress.stop.is_set
        return write_book(self.path, self._values(reading), self.sheet, self.head, self.progress.count, stopped)

    def _values(self, reading: Reading) -> Iterator[tuple[Value, ...]]:
        for row in self.book.rows(reading, self.asked):
            shown = hidden(row, self.book.columns) if self.head.masked else row
            yield tuple(shown.values[at] for at in self.chosen)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanImport:
    """The dry run against what was imported before; ``headings``, ``items``: put right by hand. Raises BookRefused."""

    path: Path
    headings: Mapping[str, Field | None] = field(default_factory=dict)
    items: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, reading: Reading) -> ImportPlan:
        today = reading.now.astimezone(CST).date()
        terms = ImportTerms(
            items=tuple(item.name for item in reading.catalogue.current(today)),
            today=today,
            known_keys=ImportedKeys()(reading),
            item_choices=self.items,
            headings=self.headings,
        )
        return plan_import(self.path, terms)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveProblems:
    """The problems of a dry run as a workbook; raises ReportTrouble."""

    path: Path
    source_name: str
    problems: tuple[RowProblem, ...]

    def __call__(self, reading: Reading) -> int:
        return write_problems(self.path, self.source_name, self.problems, reading.now, reading.office.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveTemplate:
    """An empty ledger to fill in; raises ReportTrouble."""

    path: Path

    def __call__(self, reading: Reading) -> None:
        write_template(self.path, reading.now, reading.office.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveFaulty:
    """The rows a dry run will not take, to be mended and read again; raises ReportTrouble."""

    path: Path
    faulty: tuple[FaultyRow, ...]

    def __call__(self, reading: Reading) -> int:
        return write_faulty(self.path, self.faulty, reading.now, reading.office.name)


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0
