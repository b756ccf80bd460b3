"""What the ledger page asks on the worker for long reads: figures and preview, the workbook, the dry run."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from threading import Event
from typing import Protocol

from desktop.queries.imported import ImportedKeys
from desktop.queries.reading import Reading
from desktop.reports.case_figures import CaseFigures, Period
from desktop.reports.import_rows import ImportPlan, RowProblem
from desktop.reports.import_xlsx import ImportTerms, plan_import
from desktop.reports.ledger_rows import LedgerHead, LedgerRow, LedgerWritten, masked
from desktop.reports.ledger_xlsx import write_ledger
from desktop.reports.problem_xlsx import write_problems
from desktop.reports.statistics import Measures, measure
from sync.casework.calendar import CST

PREVIEWED = 200


class LedgerSource(Protocol):
    """Where ledger rows and figures of a period come from; both are read once, row by row."""

    def rows(self, reading: Reading, period: Period) -> Iterator[LedgerRow]: ...
    def figures(self, reading: Reading, period: Period) -> Iterator[CaseFigures]: ...


@dataclass(slots=True)
class Progress:
    """Written by the worker, read by the screen twice a second; ``stop`` is asked between blocks of rows."""

    done: int = 0
    stop: Event = field(default_factory=Event)

    def count(self, done: int) -> None:
        self.done = done


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The first rows (masked), how many there are, the figures of the period."""

    rows: tuple[LedgerRow, ...]
    total: int
    measures: Measures
    as_of: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewLedger:
    source: LedgerSource
    period: Period

    def __call__(self, reading: Reading) -> Preview:
        rows = self.source.rows(reading, self.period)
        first = tuple(masked(row) for row in islice(rows, PREVIEWED))
        rest = sum(1 for _ in rows)
        figures = measure(self.source.figures(reading, self.period), self.period)
        return Preview(rows=first, total=len(first) + rest, measures=figures, as_of=reading.now)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportLedger:
    """Writes the workbook; raises ReportTrouble and ReportCancelled."""

    source: LedgerSource
    period: Period
    path: Path
    head: LedgerHead
    progress: Progress

    def __call__(self, reading: Reading) -> LedgerWritten:
        rows = self.source.rows(reading, self.period)
        return write_ledger(self.path, rows, self.head, self.progress.count, self.progress.stop.is_set)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanImport:
    """The dry run against what was imported before; raises BookRefused."""

    path: Path

    def __call__(self, reading: Reading) -> ImportPlan:
        today = reading.now.astimezone(CST).date()
        names = tuple(item.name for item in reading.catalogue.current(today))
        terms = ImportTerms(items=names, today=today, known_keys=ImportedKeys()(reading))
        return plan_import(self.path, terms)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveProblems:
    """The problems of a dry run as a workbook; raises ReportTrouble."""

    path: Path
    source_name: str
    problems: tuple[RowProblem, ...]

    def __call__(self, reading: Reading) -> int:
        return write_problems(self.path, self.source_name, self.problems, reading.now)
