"""A workbook without its rows: what `desktop.reports.workbook` builds and the ledger writer streams rows into."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop.reports.sheet_rows import CellStyles

ROWS_END = b"</sheetData>"


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameSheet:
    """One sheet of rows: its name and its last row with data (the filter ends there)."""

    name: str
    last_row: int


Number = int | float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTable:
    """Figures by name, drawn as a native bar chart beside their table: a row is its name and a number for each further
    heading, None where there is none. ``share``: they are parts of one, shown in per cent.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str | Number, ...], ...]
    share: bool = False


WIDTH_OF_A_PAGE = 150
"""Characters of column width that print on A4 landscape at about nine points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookFrame:
    """Lines above the heading, the heading, widths, what is printed on every page, a hidden sheet of pairs.

    ``frozen``: columns that stay when one scrolls sideways. ``figures``: tables with charts on a sheet of their own,
    called ``figures_name``; without a name there is none.
    """

    sheets: tuple[FrameSheet, ...]
    lines_above: tuple[str, ...]
    headings: tuple[str, ...]
    widths: tuple[int, ...]
    page_header: str
    page_footer: str
    hidden_name: str
    hidden_lines: tuple[tuple[str, str], ...]
    made_at: datetime
    frozen: int = 3
    protected: bool = False
    figures_name: str = ""
    figures: tuple[FigureTable, ...] = ()

    @property
    def heading_row(self) -> int:
        return len(self.lines_above) + 1

    @property
    def pages_across(self) -> int:
        """How many A4 pages stand side by side so that print stays readable: one for about 150 characters."""
        return max(1, -(-sum(self.widths) // WIDTH_OF_A_PAGE))


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameParts:
    """Parts of the archive by name; sheet parts are cut at the end of their rows."""

    parts: Mapping[str, bytes]
    heads: tuple[bytes, ...]
    tails: tuple[bytes, ...]
    styles: CellStyles
    columns: tuple[str, ...]
