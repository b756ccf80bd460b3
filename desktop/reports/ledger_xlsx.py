"""The 办件台账 of 37 columns as a workbook."""

from collections.abc import Callable, Iterable
from operator import attrgetter
from pathlib import Path

from desktop.reports.book_tally import BookSheet
from desktop.reports.book_xlsx import SHEET_ROWS, write_book
from desktop.reports.ledger_rows import (
    DAY_WIDTH,
    LEDGER_FIELDS,
    LEDGER_WIDTHS,
    MASKED_FIELDS,
    PLAIN_WIDTH,
    TIME_WIDTH,
    LedgerHead,
    LedgerRow,
    LedgerWritten,
    masked,
)
from desktop.wording import ledgers as words

_DAYS = frozenset({"statutory_due", "promised_due"})
_values = attrgetter(*LEDGER_FIELDS)


def write_ledger(
    path: Path,
    rows: Iterable[LedgerRow],
    head: LedgerHead,
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
    *,
    rows_per_sheet: int = SHEET_ROWS,
) -> LedgerWritten:
    """Writes the rows in their order, their numbers hidden where the head says so; raises what `write_book` does."""
    shown = map(masked, rows) if head.masked else iter(rows)
    sheet = BookSheet(
        headings=tuple(_heading(head.masked, name) for name in LEDGER_FIELDS),
        widths=tuple(map(_width, LEDGER_FIELDS)),
    )
    return write_book(path, map(_values, shown), sheet, head, progress, cancelled, rows_per_sheet=rows_per_sheet)


def _heading(is_masked: bool, name: str) -> str:
    return words.LEDGER_HEADINGS[name] + (words.MASKED_MARK if is_masked and name in MASKED_FIELDS else "")


def _width(name: str) -> int:
    usual = DAY_WIDTH if name in _DAYS else TIME_WIDTH if name.endswith("_at") else PLAIN_WIDTH
    return LEDGER_WIDTHS.get(name, usual)
