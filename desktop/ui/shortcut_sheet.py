"""Ctrl+/: every key of the program on one sheet, to read, to print and to save as a PDF (A4).

Made from what is declared: the commands of the window and the actions of every page; what a page offers only in some
of its states stands in the wording, and a test holds the two together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.runtime.choices import PaperKind
from desktop.trouble import Trouble
from desktop.ui.page import Page
from desktop.ui.pages import Place
from desktop.ui.paper_layout import Paper
from desktop.ui.paper_out import ask_printer
from desktop.ui.theme import Tone, em
from desktop.ui.widgets.action_row import shown_keys
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import scrolled
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_keys as text
from desktop.wording.troubles import trouble_sentence

CELL = 'style="border-bottom: 1px solid #999999; padding: 1px 6px; font-size: 9pt;"'


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRow:
    """One line; ``does`` "" makes it the heading ``keys`` of what follows."""

    keys: str
    does: str = ""


def all_keys(everywhere: Sequence[tuple[str, str]], built: Sequence[tuple[Place, Page]]) -> tuple[KeyRow, ...]:
    """The whole sheet in reading order. ``everywhere``: key and label of the window's own commands."""
    rows = [KeyRow(keys=text.EVERYWHERE), *(KeyRow(keys=shown_keys(key), does=label) for key, label in everywhere)]
    for place, page in built:
        now = [(shown_keys(one.shortcut), one.text) for one in page.actions_here() if one.shortcut]
        told = text.ALSO.get(place.name, ())
        known = {key for key, _ in told}
        own = [*told, *((key, label) for key, label in now if key not in known and key != "Esc")]
        if own:
            rows += [KeyRow(keys=place.label), *(KeyRow(keys=key, does=label) for key, label in own)]
    return (*rows, KeyRow(keys=text.IN_LISTS), *(KeyRow(keys=key, does=label) for key, label in text.LISTS))


class ShortcutSheet(QDialog):
    """A list to walk with the arrow keys; its buttons print it and save it."""

    def __init__(self, rows: Sequence[KeyRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setWindowTitle(text.SHEET)
        self.rows: RowsModel[KeyRow] = RowsModel(_columns(), _spoken, heading=lambda row: not row.does)
        self.list: RowsView[KeyRow] = RowsView(self.rows, "shortcuts.list", text.SHEET)
        self.rows.start(rows, more=False)
        self.band = Band("shortcuts.band")
        buttons = QHBoxLayout()
        for name, label, run in (
            ("print", text.PRINT, self.print_it),
            ("save", text.SAVE, self.choose),
            ("close", text.CLOSE, self.reject),
        ):
            button = QPushButton(label)
            button.setObjectName(f"shortcuts.{name}")
            button.setAutoDefault(False)
            button.clicked.connect(run)
            buttons.addWidget(button)
        buttons.addStretch(1)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        for part in (PlainLabel(text.HINT, "secondary", wrap=True), self.band):
            inner.addWidget(part)
        inner.addWidget(self.list, 1)
        column = QVBoxLayout(self)
        column.addWidget(scrolled(content, "shortcuts.scroll"), 1)
        column.addLayout(buttons)
        room = self.screen().availableSize()
        self.resize(min(em(self, 42), room.width() - em(self, 2)), min(em(self, 40), room.height() - em(self, 4)))
        self.list.setFocus()
        self.list.select(0)

    def save(self, path: Path) -> None:
        """One A4 sheet as PDF; a disk that refuses is told in the band."""
        try:
            self._paper().save_pdf(path)
        except Trouble as error:
            self.band.tell(trouble_sentence(error.code, error.facts), Tone.RED)
            return
        self.band.tell(text.saved(str(path)), Tone.GREEN)

    def choose(self) -> None:
        """Asks where to."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(self, text.SHEET, str(Path(folder) / text.FILE), text.PDF_FILES)
        if chosen:
            self.save(Path(chosen))

    def print_it(self) -> None:
        """Asks which printer; without one, says where to go instead."""
        if not ask_printer(self, PaperKind.OFFICE, lambda printer: self._send(printer)):
            self.band.tell(text.NO_PRINTER, Tone.AMBER)

    def _send(self, printer: QPrinter) -> None:
        try:
            self._paper().print(printer)
        except Trouble as error:
            self.band.tell(trouble_sentence(error.code, error.facts), Tone.RED)
            return
        self.band.tell(text.SENT, Tone.GREEN)

    def _paper(self) -> Paper:
        return Paper([sheet_html(self.rows.rows)], text.SHEET, text.SHEET)


def sheet_html(rows: Sequence[KeyRow]) -> str:
    """Two columns of keys side by side, so that all of it stands on one sheet."""
    half = (len(rows) + 1) // 2
    columns = "".join(f'<td width="50%">{_table(part)}</td>' for part in (rows[:half], rows[half:]))
    return f'<h3 align="center">{escape(text.SHEET)}</h3><table width="100%" cellspacing="8"><tr>{columns}</tr></table>'


def _table(rows: Sequence[KeyRow]) -> str:
    return f'<table width="100%" cellspacing="0">{"".join(map(_line, rows))}</table>'


def _line(row: KeyRow) -> str:
    if not row.does:
        return f'<tr><td colspan="2" {CELL}><b>{escape(row.keys)}</b></td></tr>'
    return f'<tr><td width="34%" {CELL}>{escape(row.keys)}</td><td {CELL}>{escape(row.does)}</td></tr>'


def _columns() -> tuple[Column[KeyRow], ...]:
    return (
        Column(key="keys", title=text.COLUMN_KEY, text=lambda row: row.keys, width=12),
        Column(key="does", title=text.COLUMN_DOES, text=lambda row: row.does),
    )


def _spoken(row: KeyRow) -> str:
    return f"{row.keys} {row.does}".strip()
