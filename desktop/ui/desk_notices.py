"""What concerns the whole desk stands over every page, until it is no longer so: one calm strip for each matter."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from desktop.queries.rows import ClockState, Past, Standing, SyncSummary
from desktop.ui.desk_port import UpdatesPort
from desktop.ui.program_notice import ProgramNotice
from desktop.ui.theme import Tone
from desktop.ui.widgets.band import Band
from desktop.wording import clock_words, standing_words


class DeskNotices(QWidget):
    """A clock that is far off is told once in a box as well; it waits for nobody and takes no work away.

    ``read``: a strip was put away by its button, so the keyboard needs another place.
    """

    read = Signal()

    def __init__(self, updates: UpdatesPort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.program = ProgramNotice(updates)
        self.program.read.connect(self.read)
        self.clock = Band("notice.clock")
        self.leave = Band("notice.leave")
        self.past = Band("notice.past")
        self.trouble = Band("notice.trouble")
        self.alarm: QMessageBox | None = None
        self._alarmed = False
        self._read_about_it = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for strip in (self.trouble, self.program, self.clock, self.leave, self.past):
            column.addWidget(strip)

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """What takes the keyboard here, when it shows."""
        return (self.trouble.button, self.program.button, self.past.button)

    @Slot(object)
    def show_summary(self, summary: SyncSummary) -> None:
        self._show_clock(summary)
        self._show_leave(summary)
        if summary.past is not Past.OWN and not self._read_about_it and not self.past.isVisibleTo(self):
            self.past.tell(
                standing_words.PASTS[summary.past.value], button=standing_words.READ, run=self._read_of_the_past
            )

    def show_trouble(self, sentence: str) -> None:
        """What the environment refuses stays in sight, the whole of it, until it has been read."""
        self.trouble.tell(sentence, Tone.RED, standing_words.READ, self._read_of_the_trouble)

    def _read_of_the_trouble(self) -> None:
        self.trouble.hush()
        self.read.emit()

    def _read_of_the_past(self) -> None:
        """It stays until somebody has read it: the exchange that heals it may take a second."""
        self._read_about_it = True
        self.past.hush()
        self.read.emit()

    def _show_leave(self, summary: SyncSummary) -> None:
        """In the days before; afterwards a page of its own says it."""
        if summary.days_left is None or summary.standing is not Standing.OPEN:
            self.leave.hush()
            return
        sentence = standing_words.leave_band(summary.days_left)
        if not self.leave.isVisibleTo(self) or self.leave.sentence != sentence:
            self.leave.tell(sentence)

    def _show_clock(self, summary: SyncSummary) -> None:
        if summary.clock is ClockState.RIGHT:
            self.clock.hush()
            self._dismiss()
            self._alarmed = False
            return
        far = summary.clock is ClockState.FAR
        sentence = clock_words.clock_band(summary.clock_off_ms)
        if not self.clock.isVisibleTo(self) or self.clock.sentence != sentence:
            self.clock.tell(sentence, Tone.RED if far else Tone.AMBER)
        if far and not self._alarmed:
            self._alarmed = True
            self._ring(clock_words.clock_alarm(summary.clock_off_ms))

    def _ring(self, sentence: str) -> None:
        box = QMessageBox(self.window())
        box.setObjectName("notice.clock.alarm")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(clock_words.ALARM_TITLE)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(sentence)
        box.addButton(clock_words.ALARM_READ, QMessageBox.ButtonRole.AcceptRole)
        box.finished.connect(self._read)
        self.alarm = box
        box.open()

    @Slot()
    def _read(self) -> None:
        self.alarm = None

    def _dismiss(self) -> None:
        if self.alarm is not None:
            self.alarm.close()
