"""Exporting the ledger: masked unless a supervisor says what for, on the worker, with progress and cancel."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QProgressBar, QPushButton

from desktop.reports.case_figures import Period
from desktop.reports.ledger_rows import LedgerHead, LedgerWritten, ledger_file_name
from desktop.reports.trouble import ReportError
from desktop.ui.desk_port import DeskPort
from desktop.ui.ledger_page_work import ExportLedger, LedgerSource, Progress
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card
from desktop.wording import screens_ledger as text
from desktop.wording.imports import refusal_sentence
from desktop.wording.troubles import trouble_sentence
from sync.casework.calendar import CST
from sync.casework.events_office import LedgerExported
from sync.casework.terms import Role

LOOK_MS = 250
MAY_UNMASK = frozenset({Role.CENTER, Role.SUPERVISOR})


class ExportBox(Card):
    """``told`` carries every sentence that also belongs into the status line."""

    told = Signal(str)

    def __init__(self, desk: DeskPort, source: LedgerSource) -> None:
        super().__init__(text.EXPORT_BOX, "ledger.export_box")
        self._desk = desk
        self._source = source
        self._progress: Progress | None = None
        self._written: Path | None = None
        self.period: Period | None = None
        self.masked = QCheckBox(text.MASKED)
        self.masked.setObjectName("ledger.masked")
        self.masked.setChecked(True)
        self.masked.setEnabled(bool(MAY_UNMASK & frozenset(desk.person.roles)))
        self.reason = QLineEdit()
        self.reason.setObjectName("ledger.reason")
        self._reason = FormRow(text.REASON, self.reason, required=True)
        self._reason.hide()
        self.said = PlainLabel("" if self.masked.isEnabled() else text.MASKED_ONLY, "secondary", wrap=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(text.EXPORT_PROGRESS)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.button = _button("ledger.export", f"{text.EXPORT}  Ctrl+E", self.choose)
        self.stop = _button("ledger.export.cancel", text.CANCEL_EXPORT, self._cancel)
        self.folder = _button("ledger.export.folder", text.OPEN_FOLDER, self._open_folder)
        self.stop.hide()
        self.folder.hide()
        row = QHBoxLayout()
        for button in (self.button, self.stop, self.folder):
            row.addWidget(button)
        row.addStretch(1)
        for part in (self.masked, self._reason, self.bar, self.said):
            self.body.addWidget(part)
        self.body.addLayout(row)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._show_progress)
        self.masked.toggled.connect(lambda on: self._reason.setVisible(not on))

    @Slot()
    def choose(self) -> None:
        """Asks where to; nothing happens when the clerk changes their mind."""
        if not self.masked.isChecked() and not self.reason.text().strip():
            self._reason.set_fault(text.REASON_NEEDED)
            return
        name = ledger_file_name(self._desk.office.name, text.LEDGER_NAME, self._span(), self._desk.person.name)
        chosen, _ = QFileDialog.getSaveFileName(self, text.CHOOSE_TARGET, name, text.EXCEL_FILES)
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, path: Path) -> None:
        """Starts the export; the screen stays free."""
        if self.period is None or self._progress is not None:
            return
        self._progress = Progress()
        self._busy(True)
        self.told.emit(text.STARTED)
        export = ExportLedger(
            source=self._source, period=self.period, path=path, head=self._head(), progress=self._progress
        )
        self._desk.ask_long(self, export, lambda written: self._done(path, written), self._failed)

    def _head(self) -> LedgerHead:
        now = datetime.now(CST)
        period = self.period
        reason = "" if self.masked.isChecked() else self.reason.text().strip()
        return LedgerHead(
            unit=self._desk.office.name,
            period=self._span(),
            maker=self._desk.person.name,
            reviewer="",
            made_at=now,
            scope_note=text.scope_note(period.first, period.last) if period else "",
            masked=self.masked.isChecked(),
            watermark=reason,
            freshness=text.freshness(now, self._desk.sync_summary.pending),
            query=self._span(),
        )

    def _span(self) -> str:
        return text.period_words(self.period.first, self.period.last) if self.period else ""

    def _done(self, path: Path, written: LedgerWritten) -> None:
        self._busy(False)
        self._written = path
        self.folder.show()
        masked = self.masked.isChecked()
        self._say(text.exported(path.name, written.rows, masked))
        person = self._desk.person
        fact = LedgerExported(
            case_id="",
            occurred_at=datetime.now(CST),
            by=person.code,
            role=person.roles[0],
            ledger=text.LEDGER_NAME,
            filter=self._span(),
            rows=written.rows,
            masked=masked,
            reason="" if masked else self.reason.text().strip(),
            digest=written.data_digest,
        )
        self._desk.record(self, [fact], lambda _: None, self._unrecorded)

    def _failed(self, why: Exception) -> None:
        self._busy(False)
        if isinstance(why, ReportError):
            self._say(refusal_sentence(why.code, why.facts))
        else:
            self._say(trouble_sentence(str(getattr(why, "code", "bug"))))
            self._desk.troubled.emit(why)

    def _unrecorded(self, why: Exception) -> None:
        self._say(trouble_sentence(str(getattr(why, "code", "bug")), getattr(why, "facts", None)))

    @Slot()
    def _cancel(self) -> None:
        if self._progress is not None:
            self._progress.stop.set()

    @Slot()
    def _open_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))

    @Slot()
    def _show_progress(self) -> None:
        if self._progress is not None:
            self.said.setText(text.exporting(self._progress.done))

    def _busy(self, on: bool) -> None:
        self.bar.setVisible(on)
        self.stop.setVisible(on)
        self.button.setEnabled(not on)
        if on:
            self._look.start()
        else:
            self._look.stop()
            self._progress = None

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.told.emit(sentence)


def _button(name: str, label: str, run: object) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    button.clicked.connect(run)
    return button
