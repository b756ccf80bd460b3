"""Before a step nobody should take by accident: what it means, in place, with the safe button under the keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from desktop.ui.theme import em
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labels import PlainLabel


class Question(QFrame):
    """Hidden until ``ask``; Esc is the safe answer. ``answered``: it is away again, the keyboard needs a place."""

    answered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("card", True)
        self._said = PlainLabel("", "strong", wrap=True)
        self.do, self.leave = QPushButton(), QPushButton()
        self.do.setObjectName(f"{name}.do")
        self.leave.setObjectName(f"{name}.leave")
        self.do.clicked.connect(self._do)
        self.leave.clicked.connect(self.put_away)
        self._run: Callable[[], None] | None = None
        buttons = Flow()
        column = QVBoxLayout(self)
        gap = em(self, 0.5)
        column.setContentsMargins(gap, gap, gap, gap)
        column.addWidget(self._said)
        column.addLayout(buttons)
        for button in (self.leave, self.do):
            buttons.addWidget(button)
        self.hide()

    @property
    def sentence(self) -> str:
        return self._said.text()

    def ask(self, sentence: str, do: str, leave: str, run: Callable[[], None]) -> None:
        """``do`` and ``leave``: the words of the two buttons."""
        self._run = run
        self._said.setText(sentence)
        self.setAccessibleName(sentence)
        self.do.setText(do)
        self.leave.setText(leave)
        for button in (self.do, self.leave):
            button.setAccessibleDescription(sentence)
        self.show()
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def put_away(self) -> None:
        if self.isVisible():
            self.hide()
            self.answered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _do(self) -> None:
        run = self._run
        self.put_away()
        if run is not None:
            run()
