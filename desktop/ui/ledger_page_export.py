"""Exporting a ledger: masked unless a supervisor says what for, on the worker, with progress and cancel."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout

from desktop.reports.ledger_rows import LedgerWritten
from desktop.reports.safe_file import free_name
from desktop.reports.trouble import ReportError
from desktop.ui.desk_port import DeskPort
from desktop.ui.ledger_page_columns import ColumnPick
from desktop.ui.ledger_page_run import ExportRun
from desktop.ui.ledger_page_sheet import Wish, file_name
from desktop.ui.ledger_page_work import Totals
from desktop.ui.widgets.buttons import push_button
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.keyboard import Waiting
from desktop.ui.widgets.labels import PlainLabel, button_text
from desktop.ui.widgets.pane import Card, into_sight
from desktop.wording import screens_books as book_text
from desktop.wording import screens_ledger as text
from desktop.wording.imports import refusal_sentence
from desktop.wording.troubles import trouble_sentence
from sync.casework.terms import Role

QUARTERS = 4
MAY_UNMASK = frozenset({Role.CENTER, Role.SUPERVISOR})
TAKEN = frozenset({"target_open", "target_readonly"})


def open_file(path: Path) -> bool:
    """With the program the system has for it; whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class ExportBox(Card):
    """``told`` carries every sentence that also belongs into the status line. ``wish``: what the page shows now."""

    told = Signal(str)

    def __init__(self, desk: DeskPort, opener: Callable[[Path], bool] = open_file) -> None:
        super().__init__(text.EXPORT_BOX, "ledger.export_box")
        self._desk = desk
        self._opener = opener
        self._run = ExportRun(desk, self)
        self._waiting = Waiting()
        self._spoken = 0
        self._target: Path | None = None
        self.wish: Wish | None = None
        self._total = 0
        self.columns = ColumnPick()
        self.masked = _check("ledger.masked", text.MASKED, on=True)
        self.masked.setEnabled(bool(MAY_UNMASK & frozenset(desk.person.roles)))
        self.reason = _line("ledger.reason")
        self.reviewer = _line("ledger.reviewer")
        self.protect = _check("ledger.protect", book_text.PROTECT)
        self._reason = FormRow(text.REASON, self.reason, required=True)
        self._reason.hide()
        self.said = PlainLabel("" if self.masked.isEnabled() else text.MASKED_ONLY, "secondary", wrap=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(text.EXPORT_PROGRESS)
        self.bar.hide()
        self.button = push_button("ledger.export", f"{text.EXPORT}  Ctrl+E", self.choose)
        self.stop = push_button("ledger.export.cancel", text.CANCEL_EXPORT, self._run.cancel)
        self.open = push_button("ledger.export.open", book_text.OPEN_FILE, lambda: self._show_file(folder=False))
        self.folder = push_button("ledger.export.folder", text.OPEN_FOLDER, lambda: self._show_file(folder=True))
        self.other = push_button("ledger.export.other", "", self._save_other)
        self._run.progressed.connect(self._show_progress)
        self._run.done.connect(self._done)
        self._run.failed.connect(self._failed)
        self._run.unrecorded.connect(self._unrecorded)
        self.masked.toggled.connect(lambda on: self._reason.setVisible(not on))
        _assemble(self, self._reason)

    def show_wish(self, wish: Wish) -> None:
        """Another ledger, period or narrowing."""
        self.wish = wish
        self.columns.show_book(wish.book)

    @Slot(object)
    def show_totals(self, found: Totals) -> None:
        """How many rows there will be."""
        self._total = found.rows

    @Slot()
    def choose(self) -> None:
        """Asks where to; nothing happens when the clerk changes their mind."""
        if self.wish is None or self._wanting():
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self, text.CHOOSE_TARGET, file_name(self.wish, self._desk), text.EXCEL_FILES
        )
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, path: Path) -> None:
        """Starts the export; the screen stays free."""
        if self.wish is None or self._run.busy or self._wanting():
            return
        self._target = path
        self._spoken = 0
        self._busy(True)
        self._say(text.STARTED)
        self._run.start(self._wished(self.wish), path)

    def _wished(self, wish: Wish) -> Wish:
        hidden = self.masked.isChecked()
        return replace(
            wish,
            chosen=self.columns.chosen,
            masked=hidden,
            reason="" if hidden else self.reason.text().strip(),
            reviewer=self.reviewer.text().strip(),
            protected=self.protect.isChecked(),
        )

    def _wanting(self) -> bool:
        """Says beside the field what is still needed."""
        purpose = self.masked.isChecked() or bool(self.reason.text().strip())
        self._reason.set_fault("" if purpose else text.REASON_NEEDED)
        columns = bool(self.columns.chosen)
        self.columns.set_fault("" if columns else book_text.NO_COLUMN)
        if not columns:
            self.columns.list.setFocus()
        elif not purpose:
            self.reason.setFocus()
        return not (purpose and columns)

    @Slot(object, object)
    def _done(self, wish: Wish, written: LedgerWritten) -> None:
        for button in (self.open, self.folder):
            button.show()
        self._waiting.back_to(self.open)
        self._busy(False)
        if self._target is not None:
            self._say(text.exported(self._target.name, written.rows, wish.masked))

    @Slot(object)
    def _failed(self, why: Exception) -> None:
        if isinstance(why, ReportError) and why.code in TAKEN and self._target is not None:
            self.other.setText(button_text(book_text.SAVE_OTHER.format(name=free_name(self._target).name)))
            self.other.show()
            self._waiting.back_to(self.other)
        self._busy(False)
        if not isinstance(why, ReportError):
            self._say(trouble_sentence(str(getattr(why, "code", "bug"))))
            self._desk.troubled.emit(why)
            return
        self._say(refusal_sentence(why.code, why.facts))

    @Slot(object)
    def _unrecorded(self, why: Exception) -> None:
        self._say(trouble_sentence(str(getattr(why, "code", "bug")), getattr(why, "facts", None)))

    @Slot()
    def _save_other(self) -> None:
        if self._target is not None:
            self.export_to(free_name(self._target))

    def _show_file(self, *, folder: bool) -> None:
        if self._target is not None and not self._opener(self._target.parent if folder else self._target):
            self._say(book_text.OPENED_NOT.format(path=self._target))

    @Slot(int, float)
    def _show_progress(self, done: int, seconds: float) -> None:
        """Rows, total and speed; spoken four times on the way and not more."""
        self.bar.setRange(0, self._total)
        self.bar.setValue(min(done, self._total))
        self.said.setText(book_text.exporting(done, self._total, seconds))
        quarter = done * QUARTERS // self._total if self._total else 0
        if quarter > self._spoken:
            self._spoken = quarter
            QAccessible.updateAccessibility(QAccessibleEvent(self.bar, QAccessible.Event.NameChanged))

    def _busy(self, on: bool) -> None:
        self.bar.setVisible(on)
        self.stop.setVisible(on)
        self.button.setEnabled(not on)
        if on:
            for button in (self.open, self.folder, self.other):
                button.hide()
            self.bar.setRange(0, self._total)
            self.stop.setFocus()
            self._waiting.begin()

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        into_sight(self.said)
        self.told.emit(sentence)


def _assemble(box: ExportBox, reason: FormRow) -> None:
    box.stop.hide()
    box.other.hide()
    box.open.hide()
    box.folder.hide()
    buttons = QHBoxLayout()
    for button in (box.button, box.stop, box.other, box.open, box.folder):
        buttons.addWidget(button)
    buttons.addStretch(1)
    wishes = QVBoxLayout()
    for part in (box.masked, reason, box.protect, FormRow(book_text.REVIEWER, box.reviewer)):
        wishes.addWidget(part)
    wishes.addStretch(1)
    sides = QHBoxLayout()
    sides.addWidget(box.columns, 1)
    sides.addLayout(wishes, 1)
    box.body.addLayout(sides)
    box.body.addWidget(box.bar)
    box.body.addWidget(box.said)
    box.body.addLayout(buttons)


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    return line


def _check(name: str, label: str, *, on: bool = False) -> QCheckBox:
    box = QCheckBox(label)
    box.setObjectName(name)
    box.setChecked(on)
    return box
