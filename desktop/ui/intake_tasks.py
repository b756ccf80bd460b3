"""The task list at the left of the intake: four blocks with their state; any order, any time."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.theme import em
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labels import button_text
from desktop.wording import screens_case as text

SIGNS = "①②③④"


class TaskList(QWidget):
    """``wanted`` brings the number of the block to go to, counted from 0."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("intake.tasks")
        self._layout = Flow(self)
        self._lying = False
        self._layout.stand(True)
        self._buttons = [self._button(at) for at in range(len(text.BLOCKS))]
        for button in self._buttons:
            self._layout.addWidget(button)
        self._keep_width()

    @property
    def statuses(self) -> tuple[str, ...]:
        return tuple(str(button.property("status")) for button in self._buttons)

    def first(self) -> QWidget:
        return self._buttons[0]

    def show_statuses(self, statuses: Sequence[str]) -> None:
        for at, (button, status) in enumerate(zip(self._buttons, statuses, strict=True)):
            button.setText(button_text(f"{SIGNS[at]} {text.BLOCKS[at]}　{status}"))
            button.setProperty("status", status)
            button.setEnabled(status != text.CANNOT_YET)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep_width()

    def lie_down(self, lying: bool) -> None:
        """In a narrow window the list lies above the blocks."""
        self._lying = lying
        self._layout.stand(not lying)
        self._keep_width()

    def _keep_width(self) -> None:
        """As wide as the longest status: the form beside it does not move while something is typed. Above the form
        only as wide as what it says, so that all four lie in one line at 200 %.
        """
        longest = max((text.NOT_STARTED, text.UNDER_WAY, text.FINISHED, text.CANNOT_YET), key=len)
        for at, button in enumerate(self._buttons):
            metrics = QFontMetrics(button.font())
            words = metrics.horizontalAdvance(button_text(f"{SIGNS[at]} {text.BLOCKS[at]}　{longest}"))
            button.setMinimumWidth(0 if self._lying else words + em(button, 1.6))

    def _button(self, at: int) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"intake.tasks.{at}")
        button.setProperty("kind", "view")
        button.clicked.connect(lambda: self.wanted.emit(at))
        return button
