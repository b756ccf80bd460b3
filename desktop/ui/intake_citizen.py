"""The applicant reads along: everything on the sheet in large type, on the screen that faces them; nothing to press."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.intake_answers import Answered
from desktop.ui.rating_window import screen_for
from desktop.ui.theme import em
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import citizen_words as text

TIMES_LARGER = 1.7


class CitizenWindow(QWidget):
    """Read only. Esc closes it; it shows one applicant and is gone with their sheet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._clerk = parent
        self.setObjectName("intake.citizen")
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setWindowTitle(text.CITIZEN)
        self.setAccessibleName(text.CITIZEN)
        outer = QVBoxLayout(self)
        self._inner = QWidget()
        self._area = QScrollArea()
        self._area.setObjectName("intake.citizen.scroll")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(text.CITIZEN)
        outer.addWidget(self._area)

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(label.text() for label in self._inner.findChildren(PlainLabel))

    def show_answers(self, answers: Sequence[Answered], materials: Sequence[Answered]) -> None:
        """Over the whole of another screen where there is one, else as a window of its own."""
        self._inner = QWidget()
        self._inner.setProperty("page", True)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(em(self, 2), em(self, 1), em(self, 2), em(self, 1))
        column.addWidget(self._large(text.PLEASE_CHECK, "strong"))
        lines = QGridLayout()
        lines.setColumnStretch(1, 1)
        for down, one in enumerate((*answers, *materials)):
            lines.addWidget(self._large(one.label, "secondary"), down, 0, Qt.AlignmentFlag.AlignTop)
            lines.addWidget(self._large(one.value), down, 1)
        column.addLayout(lines)
        column.addWidget(self._large(text.PLEASE_TELL, "strong"))
        column.addStretch(1)
        self._area.setWidget(self._inner)
        own = self._clerk.window().screen()
        other = screen_for(QGuiApplication.screens(), own)
        if other is not own:
            self.setScreen(other)
            self.move(other.geometry().topLeft())
            self.showFullScreen()
        else:
            self.resize(self._clerk.window().size())
            self.show()
        self._area.setFocus()

    def forget(self) -> None:
        """Gone from the screen, with everything it said."""
        self.hide()
        self._inner = QWidget()
        self._area.setWidget(self._inner)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.forget()
        else:
            super().keyPressEvent(event)

    def _large(self, words: str, role: str = "") -> PlainLabel:
        label = PlainLabel(words, role, wrap=True)
        size = round(em(self, 1) * TIMES_LARGER)
        font = QFont(label.font())
        font.setPixelSize(size)
        label.setFont(font)
        label.setStyleSheet(f"font-size: {size}px")
        return label
