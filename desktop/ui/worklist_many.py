"""What several cases can undergo at once: a workbook or a printed list of them. Never a decision: those are single."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from desktop.queries.reading import Reading
from desktop.queries.rows import CaseRow
from desktop.reports.book_tally import BookSheet
from desktop.reports.book_xlsx import write_book
from desktop.reports.ledger_rows import LedgerHead, LedgerWritten
from desktop.reports.trouble import ReportError
from desktop.runtime.choices import PaperKind
from desktop.trouble import Trouble
from desktop.ui.desk_port import DeskPort
from desktop.ui.page import PageAction
from desktop.ui.paper_form import A4_ACROSS
from desktop.ui.paper_layout import Paper
from desktop.ui.paper_out import ask_printer
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import worklist_words as text
from desktop.wording.imports import refusal_sentence
from desktop.wording.screens_lists import short_left
from desktop.wording.sync_words import MARK_WORDS
from desktop.wording.trade import LIGHTS, RATINGS, STATES
from desktop.wording.translating import chinese
from desktop.wording.troubles import trouble_sentence
from desktop.wording.words import NOTHING, moment, short_day
from sync.casework.calendar import CST
from sync.casework.events_office import LedgerExported

LEAST = 2
Values = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteChosen:
    """Writes the lines as they stand on the screen; raises what ``write_book`` does."""

    path: Path
    headings: Values
    lines: tuple[Values, ...]
    head: LedgerHead

    def __call__(self, reading: Reading) -> LedgerWritten:
        sheet = BookSheet(headings=self.headings, widths=tuple(max(8, 2 * len(one) + 4) for one in self.headings))
        return write_book(self.path, self.lines, sheet, self.head, lambda _: None, lambda: False)


class Many(QObject):
    """``told`` says what has become of it."""

    told = Signal(str)

    def __init__(self, desk: DeskPort, rows: RowsView[CaseRow]) -> None:
        super().__init__(rows)
        self._desk, self._list = desk, rows
        self._kept: frozenset[str] = frozenset()
        rows.rows.modelAboutToBeReset.connect(self._keep)

    def pick_again(self) -> None:
        """What was picked before the list was read anew is picked still, where there were several."""
        rows, flags = self._list.rows, QItemSelectionModel.SelectionFlag
        if len(self._kept) >= LEAST:
            for at in range(rows.rowCount()):
                row = rows.row_at(at)
                if row is not None and row.case_id in self._kept:
                    self._list.selectionModel().select(rows.index(at, 0), flags.Select | flags.Rows)

    def actions(self) -> tuple[PageAction, ...]:
        few = "" if len(self._list.picked) >= LEAST else text.PICK_TWO
        return (
            PageAction(key="all", text=text.SELECT_ALL, run=self._list.selectAll, shortcut="Ctrl+A"),
            PageAction(key="export", text=text.EXPORT_CHOSEN, run=self.choose, shortcut="Ctrl+E", refused=few),
            PageAction(key="print", text=text.PRINT_CHOSEN, run=self.print_them, shortcut="Ctrl+P", refused=few),
        )

    def choose(self) -> None:
        """Asks where to; nothing happens when the clerk changes their mind."""
        name = f"{text.CHOSEN_LEDGER}_{_now():%Y-%m-%d}.xlsx"
        chosen, _ = QFileDialog.getSaveFileName(self._list, text.EXPORT_CHOSEN, name, text.EXCEL_FILES)
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, path: Path) -> None:
        """The columns on the screen and the numbers whole; what identifies a person is hidden, as in the list."""
        headings, lines = self.lines()
        asked = WriteChosen(path=path, headings=headings, lines=lines, head=self._head())
        self._desk.ask_long(self, asked, lambda written: self._written(path, written), self._failed)

    def print_them(self) -> None:
        """Asks which printer; without one, says where to go instead."""
        if not ask_printer(self._list, PaperKind.LIST, lambda printer: self.print_on(printer)):
            self.told.emit(text.NO_PRINTER)

    def print_on(self, printer: QPrinter) -> None:
        headings, lines = self.lines()
        try:
            list_paper(self._desk.office.name, headings, lines).print(printer)
        except Trouble as trouble:
            self._failed(trouble)
            return
        self._fact(text.CHOSEN_LIST, len(lines), "")

    def lines(self) -> tuple[Values, tuple[Values, ...]]:
        """Headings and cells of the picked rows, in the order of the columns on the screen."""
        by_key = {column.key: column for column in self._list.rows.columns}
        columns = [by_key[key] for key in self._list.columns.shown]
        told: dict[str, Callable[[CaseRow], str]] = {column.key: column.text for column in columns} | CELLS
        picked = self._list.picked
        return (
            tuple(text.SHEET_HEADS[column.key] for column in columns),
            tuple(tuple(told[column.key](row) for column in columns) for row in picked),
        )

    def _keep(self) -> None:
        self._kept = frozenset(row.case_id for row in self._list.picked)

    def _head(self) -> LedgerHead:
        return LedgerHead(
            unit=self._desk.office.name,
            period="",
            maker=self._desk.person.name,
            reviewer="",
            made_at=_now(),
            scope_note="",
            masked=True,
            watermark="",
            freshness="",
            ledger=text.CHOSEN_LEDGER,
        )

    def _written(self, path: Path, written: LedgerWritten) -> None:
        self.told.emit(text.exported(path.name, written.rows))
        self._fact(text.CHOSEN_LEDGER, written.rows, written.data_digest)

    def _fact(self, ledger: str, rows: int, digest: str) -> None:
        """That a list of cases has left the program is on record, as with every ledger."""
        person = self._desk.person
        fact = LedgerExported(
            case_id="",
            occurred_at=_now(),
            by=person.code,
            role=person.roles[0],
            ledger=ledger,
            filter="",
            rows=rows,
            digest=digest,
        )
        self._desk.record(self, [fact], lambda _: None, self._failed)

    def _failed(self, why: Exception) -> None:
        if isinstance(why, ReportError):
            self.told.emit(refusal_sentence(why.code, why.facts))
        else:
            self.told.emit(trouble_sentence(str(getattr(why, "code", "bug")), getattr(why, "facts", None)))


CELLS: dict[str, Callable[[CaseRow], str]] = {
    "light": lambda row: LIGHTS[row.light],
    "number": lambda row: row.number or row.temp_no,
    "state": lambda row: STATES[row.state],
    "left": lambda row: short_left(row, chinese),
    "sync": lambda row: MARK_WORDS[row.sync.value],
    "received": lambda row: short_day(row.received_at.astimezone(CST).date(), chinese) if row.received_at else NOTHING,
    "due": lambda row: short_day(row.due_on, chinese),
    "rating": lambda row: RATINGS[row.rating],
}
"""Cells that leave the program say it in Chinese, and the number whole; the rest is as on the screen."""


def _now() -> datetime:
    return datetime.now(CST)


def list_paper(office: str, headings: Values, lines: Sequence[Values]) -> Paper:
    """Across, so that the columns of the screen find room."""
    return Paper([_table(office, headings, lines)], office, text.CHOSEN_LIST, A4_ACROSS)


def _table(office: str, headings: Values, lines: Sequence[Values]) -> str:
    """A plain table; every text is a text, whatever signs stand in it."""
    head = "".join(f"<th align='left'>{escape(one)}</th>" for one in headings)
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line) + "</tr>" for line in lines)
    title = escape(text.printed_head(office, len(lines), moment(_now())))
    return (
        f"<h3>{title}</h3><table border='1' width='100%' cellspacing='0' cellpadding='6'><tr>{head}</tr>{rows}</table>"
    )
