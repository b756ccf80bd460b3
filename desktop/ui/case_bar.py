"""The buttons of a case: as many side by side as the window is wide enough for, the rest under 更多."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.ui.page import PageAction
from desktop.ui.theme import em
from desktop.ui.widgets.action_bar import ActionBar

WIDE_EM = 56


class DeedBar(QWidget):
    """Two action bars of which one shows."""

    def __init__(self) -> None:
        super().__init__()
        self._long = ActionBar("case.actions", most=5)
        self._short = ActionBar("case.actions.short", most=2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._long)
        column.addWidget(self._short)
        self._short.hide()
        self.setMinimumWidth(1)

    def show_actions(self, actions: Sequence[PageAction]) -> None:
        self._long.show_actions(actions)
        self._short.show_actions(actions)

    def first(self) -> QPushButton | None:
        """The button F6 leads to."""
        shown = self._short if self._long.isHidden() else self._long
        return shown.findChild(QPushButton)

    def fit(self, width: int) -> None:
        wide = width >= em(self, WIDE_EM)
        self._long.setVisible(wide)
        self._short.setVisible(not wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        window = self.window()
        self.fit(window.width())
