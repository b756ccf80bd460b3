"""The citizen's own window: five buttons, reasons where it was bad, and nothing that anybody else could press for them.

It stands on the second screen where there is one, else over this one, turned round. What is pressed is sealed before it
is kept; the window forgets it with its next breath. Closing it, or not answering, is no rating.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.desk_port import DeskPort
from desktop.ui.theme import em
from desktop.ui.widgets.forms import grid
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import scrolled
from desktop.wording import rating as text
from desktop.wording.trade import GRADES
from sync.casework.ratings import BAD, TAGS, Opinion
from sync.casework.terms import Grade

SECONDS = 30
THANKS_MS = 4000
TALL_PX, TALL_EM = 64, 4.6
"""A finger hits it: 64 px at the least, more where the text is larger."""
AROUND_EM, BETWEEN_PX = 12.2, 10
"""What stands around the grades; the gap between two, with their edges. In a window too low for five of that height
they are lower, so that all show at once: one that has to be scrolled to is not offered alike.
"""


class RatingWindow(QWidget):
    """``finished`` says whether anything was said (never what). It closes by itself."""

    finished = Signal(bool)

    def __init__(self, desk: DeskPort, case_id: str, item: str, seconds: int = SECONDS) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self.setObjectName("rating")
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setWindowTitle(text.QUESTION)
        self._desk = desk
        self._case_id = case_id
        self._left = seconds
        self._said = False
        self._told = False
        self._tall = (0, 0)
        self.layers = QStackedWidget()
        self.count = PlainLabel(text.seconds(seconds), "secondary", wrap=True)
        self.stop = _button("rating.stop", text.STOP)
        self.refuse = _button("rating.refuse", text.REFUSE)
        self.grades = [_button(f"rating.grade.{grade.value}", GRADES[grade]) for grade in text.ORDER]
        self.tags = [_button(f"rating.tag.{at}", tag) for at, tag in enumerate(TAGS)]
        self.submit = _button("rating.submit", text.SUBMIT)
        self.back = _button("rating.back", text.BACK)
        self.thanks = PlainLabel(text.THANKS, "title", wrap=True)
        self._grade: Grade | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._passed)
        self._lay_out(item)
        self._wire()

    def open_for(self, own: QScreen | None) -> None:
        """Shows itself on another screen than the clerk's where there is one."""
        self.setScreen(screen_for(QGuiApplication.screens(), own))
        self.move(self.screen().geometry().topLeft())
        self.showFullScreen()
        self.grades[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._tick.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 5 press a grade; Esc is the citizen's way out."""
        place = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif 0 <= place < len(self.grades) and self.layers.currentIndex() == 0:
            self.grades[place].click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.focusWidget(), QPushButton):
            self.focusWidget().click()  # type: ignore[attr-defined]
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.height())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._tick.stop()
        if not self._told:
            self._told = True
            self.finished.emit(self._said)
        self.deleteLater()
        super().closeEvent(event)

    def _choose(self, grade: Grade) -> None:
        self._grade = grade
        if grade in BAD:
            self.layers.setCurrentIndex(1)
            self.tags[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._keep()

    @Slot()
    def _keep(self) -> None:
        """Sealed and kept; from here on not even this window knows it."""
        grade, self._grade = self._grade, None
        if grade is None:
            return
        chosen = tuple(tag for tag, button in zip(TAGS, self.tags, strict=True) if button.isChecked())
        self._stop()
        for button in (*self.grades, *self.tags, self.submit, self.back):
            button.setEnabled(False)
        opinion = Opinion(grade=grade, tags=chosen if grade in BAD else ())
        self._desk.ratings.record(self, self._case_id, opinion, self._kept, lambda _: self._show_end(text.FAILED))
        for button in self.tags:
            button.setChecked(False)

    def _kept(self) -> None:
        self._said = True
        self._show_end(text.THANKS)

    def _show_end(self, sentence: str) -> None:
        self.thanks.setText(sentence)
        self.count.hide()
        self.layers.setCurrentIndex(2)
        QTimer.singleShot(THANKS_MS, self, self.close)

    @Slot()
    def _return(self) -> None:
        self._grade = None
        self.layers.setCurrentIndex(0)
        self.grades[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _stop(self) -> None:
        self._tick.stop()
        self.stop.hide()
        self.count.setText(text.STOPPED)

    @Slot()
    def _passed(self) -> None:
        self._left -= 1
        self.count.setText(text.seconds(self._left))
        if self._left <= 0:
            self.close()

    def _wire(self) -> None:
        for grade, button in zip(text.ORDER, self.grades, strict=True):
            button.clicked.connect(partial(self._choose, grade))
        self.submit.clicked.connect(self._keep)
        self.back.clicked.connect(self._return)
        self.stop.clicked.connect(self._stop)
        self.refuse.clicked.connect(self.close)

    def _lay_out(self, item: str) -> None:
        self.submit.setProperty("kind", "primary")
        for tag, button in zip(TAGS, self.tags, strict=True):
            button.setCheckable(True)
            button.toggled.connect(lambda on, word=tag, shown=button: shown.setText(text.ticked(word, on=on)))
        self._fit(self.screen().size().height())
        reasons = grid((*_pairs(self.tags), (self.back, self.submit)))
        bad = _column((PlainLabel(text.REASONS, "heading", wrap=True), reasons))
        for layer in (_column(self.grades), bad, _column((self.thanks,))):
            self.layers.addWidget(layer)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.addWidget(PlainLabel(text.QUESTION, "title", wrap=True))
        column.addWidget(PlainLabel(text.ABOUT.replace("{item}", item), "strong", wrap=True))
        column.addWidget(PlainLabel(text.SECRET, wrap=True))
        column.addWidget(self.layers, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.stop)
        foot.addWidget(self.refuse)
        outer = QVBoxLayout(self)
        outer.addWidget(scrolled(inner, "rating.scroll"), 1)
        outer.addLayout(foot)

    def _fit(self, height: int) -> None:
        size = em(self)
        wanted = max(TALL_PX, round(size * TALL_EM))
        room = (height - round(size * AROUND_EM)) // len(self.grades) - BETWEEN_PX
        if (min(wanted, room), size) != self._tall:
            self._tall = min(wanted, room), size
            look = f"min-height: {wanted}px; font-size: {round(size * 1.5)}px"
            low = f"min-height: {max(0, room)}px; padding: 1px {size}px; font-size: {round(size * 1.3)}px"
            for button in (*self.grades, *self.tags, self.submit, self.back):
                button.setStyleSheet(look if room >= wanted else low)  # the program's sheet would win else


def screen_for(screens: Sequence[QScreen], own: QScreen | None) -> QScreen:
    """The first screen that is not the clerk's; the clerk's where there is no other."""
    return next((screen for screen in screens if screen is not own), own or screens[0])


def _button(name: str, word: str) -> QPushButton:
    button = QPushButton(word)
    button.setObjectName(name)
    return button


def _column(parts: Sequence[QWidget]) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return box


def _pairs(buttons: Sequence[QPushButton]) -> list[Sequence[QWidget]]:
    return [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
