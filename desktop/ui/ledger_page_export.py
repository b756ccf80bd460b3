"""Exporting a ledger: masked unless a supervisor says what for, on the worker, with progress and cancel."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout

from desktop.reports.ledger_rows import LedgerWritten
from desktop.reports.safe_file import free_name
from desktop.reports.trouble import ReportError
from desktop.ui.desk_port import DeskPort
from desktop.ui.ledger_page_columns import ColumnPick
from desktop.ui.ledger_page_sheet import Wish, exported_fact, file_name, head_of, sheet_of
from desktop.ui.ledger_page_work import ExportBook, Progress
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel, button_text
from desktop.ui.widgets.pane import Card, into_sight
from desktop.wording import screens_books as book_text
from desktop.wording import screens_ledger as text
from desktop.wording.imports import refusal_sentence
from desktop.wording.troubles import trouble_sentence
from sync.casework.calendar import CST
from sync.casework.terms import Role

LOOK_MS = 250
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
        self._progress: Progress | None = None
        self._began = 0.0
        self._spoken = 0
        self._target: Path | None = None
        self.wish: Wish | None = None
        self.total = 0
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
        self.button = _button("ledger.export", f"{text.EXPORT}  Ctrl+E", self.choose)
        self.stop = _button("ledger.export.cancel", text.CANCEL_EXPORT, self._cancel)
        self.open = _button("ledger.export.open", book_text.OPEN_FILE, self._open)
        self.folder = _button("ledger.export.folder", text.OPEN_FOLDER, self._open_folder)
        self.other = _button("ledger.export.other", "", self._save_other)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._show_progress)
        self.masked.toggled.connect(lambda on: self._reason.setVisible(not on))
        _assemble(self, self._reason)

    def show_wish(self, wish: Wish) -> None:
        """Another ledger, period or narrowing."""
        self.wish = wish
        self.columns.show_book(wish.book)

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
        if self.wish is None or self._progress is not None or self._wanting():
            return
        self._progress = Progress()
        self._target = path
        self._began, self._spoken = time.monotonic(), 0
        self._busy(True)
        self._say(text.STARTED)
        wish = self._wished(self.wish)
        export = ExportBook(
            book=wish.book,
            asked=replace(wish.asked, stopped=self._progress.stop.is_set),
            chosen=wish.chosen,
            sheet=sheet_of(wish),
            path=path,
            head=head_of(wish, self._desk, datetime.now(CST)),
            progress=self._progress,
        )
        self._desk.ask_long(self, export, lambda written: self._done(wish, path, written), self._failed)

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

    def _done(self, wish: Wish, path: Path, written: LedgerWritten) -> None:
        self._busy(False)
        self._say(text.exported(path.name, written.rows, wish.masked))
        for button in (self.open, self.folder):
            button.show()
        self.open.setFocus()
        fact = exported_fact(wish, written, self._desk.person, datetime.now(CST))
        self._desk.record(self, [fact], lambda _: None, self._unrecorded)

    def _failed(self, why: Exception) -> None:
        self._busy(False)
        if not isinstance(why, ReportError):
            self._say(trouble_sentence(str(getattr(why, "code", "bug"))))
            self._desk.troubled.emit(why)
            return
        self._say(refusal_sentence(why.code, why.facts))
        if why.code in TAKEN and self._target is not None:
            self.other.setText(button_text(book_text.SAVE_OTHER.format(name=free_name(self._target).name)))
            self.other.show()
            self.other.setFocus()

    def _unrecorded(self, why: Exception) -> None:
        self._say(trouble_sentence(str(getattr(why, "code", "bug")), getattr(why, "facts", None)))

    @Slot()
    def _save_other(self) -> None:
        if self._target is not None:
            self.export_to(free_name(self._target))

    @Slot()
    def _cancel(self) -> None:
        if self._progress is not None:
            self._progress.stop.set()

    @Slot()
    def _open(self) -> None:
        if self._target is not None and not self._opener(self._target):
            self._say(book_text.OPENED_NOT.format(path=self._target))

    @Slot()
    def _open_folder(self) -> None:
        if self._target is not None and not self._opener(self._target.parent):
            self._say(book_text.OPENED_NOT.format(path=self._target))

    @Slot()
    def _show_progress(self) -> None:
        """Rows, total and speed; spoken four times on the way and not more."""
        if self._progress is None:
            return
        done = self._progress.done
        self.bar.setRange(0, self.total)
        self.bar.setValue(min(done, self.total))
        self.said.setText(book_text.exporting(done, self.total, time.monotonic() - self._began))
        quarter = done * QUARTERS // self.total if self.total else 0
        if quarter > self._spoken:
            self._spoken = quarter
            QAccessible.updateAccessibility(QAccessibleEvent(self.bar, QAccessible.Event.NameChanged))

    def _busy(self, on: bool) -> None:
        self.bar.setVisible(on)
        self.stop.setVisible(on)
        self.button.setEnabled(not on)
        for button in (self.open, self.folder, self.other):
            button.hide()
        if on:
            self.bar.setRange(0, self.total)
            self._look.start()
            self.stop.setFocus()
        else:
            self._look.stop()
            self._progress = None

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


def _button(name: str, label: str, run: Callable[[], None]) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    button.clicked.connect(lambda: run())
    return button
