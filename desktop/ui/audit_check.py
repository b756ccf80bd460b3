"""Checking the whole journal on the worker: how far it is, what was found, what to do about it. It never repairs."""

from threading import Event

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.queries.verifying import VerifiedRow, VerifyJournal
from desktop.reports.trouble import ReportCancelled
from desktop.ui.desk_port import DeskPort
from desktop.ui.theme import Tone
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_audit as text
from desktop.wording.troubles import trouble_sentence

LOOK_MS = 250


class CheckBox(QWidget):
    """``told`` carries every sentence that also belongs into the status line."""

    told = Signal(str)

    def __init__(self, desk: DeskPort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stop = Event()
        self._done = (0, 0)
        self.band = Band("audit.check")
        self.said = PlainLabel("", "secondary", wrap=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(text.CHECKING)
        self.stop = QPushButton(text.STOP_CHECK)
        self.stop.setObjectName("audit.check.stop")
        self.stop.clicked.connect(self._stop.set)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.band, self.said, self.bar, self.stop):
            column.addWidget(part)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._show_progress)
        self._busy(False)

    @Slot()
    def run(self) -> None:
        if self._look.isActive():
            return
        self._stop.clear()
        self._done = (0, 0)
        self._busy(True)
        self._desk.ask_long(self, VerifyJournal(heard=self._heard), self._found, self._failed)

    def _heard(self, done: int, total: int) -> None:
        """Called on the worker."""
        self._done = (done, total)
        if self._stop.is_set():
            raise ReportCancelled

    def _found(self, row: VerifiedRow) -> None:
        self._busy(False)
        if row.first_bad:
            self._say(text.broken(row.gone_through, row.first_bad, row.at), Tone.RED)
        else:
            self._say(text.intact(row.entries, row.positions, row.head, row.at), Tone.GREEN)

    def _failed(self, why: Exception) -> None:
        self._busy(False)
        if isinstance(why, ReportCancelled):
            self._say(text.CHECK_STOPPED, Tone.GREY)
            return
        self._say(trouble_sentence(str(getattr(why, "code", "bug")), getattr(why, "facts", None)), Tone.RED)
        self._desk.troubled.emit(why)

    @Slot()
    def _show_progress(self) -> None:
        done, total = self._done
        self.bar.setRange(0, total)
        self.bar.setValue(min(done, total))
        self.said.setText(text.checking(done, total))

    def _busy(self, on: bool) -> None:
        self.bar.setVisible(on)
        self.said.setVisible(on)
        self.stop.setVisible(on)
        if on:
            self.band.hush()
            self._look.start()
            self._show_progress()
        else:
            self._look.stop()

    def _say(self, sentence: str, tone: Tone) -> None:
        self.band.tell(sentence, tone)
        self.told.emit(sentence)
