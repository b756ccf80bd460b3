"""Buttons that stay the same ones while what they say and whether they can be pressed changes every few seconds."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.page import PageAction
from desktop.ui.widgets.action_bar import reasons_of, tip_of
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labels import PlainLabel, button_text, set_tip


class SteadyBar(QWidget):
    """Every action is in sight: nobody looks for the way back under another button. One that is pressed and cannot be
    pressed meanwhile gets the keyboard back afterwards, unless somebody has taken it elsewhere.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._runs: dict[str, PageAction] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._pressed: QPushButton | None = None
        self._waits_at: QWidget | None = None
        self._anchor = QWidget(self)  # never seen; the first button follows it in the order of the Tab key
        self._anchor.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._anchor.hide()
        self._row = Flow()
        self._why = PlainLabel("", "secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._row)
        column.addWidget(self._why)

    def show_actions(self, actions: Sequence[PageAction]) -> None:
        had = QApplication.focusWidget()
        self._runs = {action.key: action for action in actions}
        for action in actions:
            button = self._buttons.get(action.key) or self._made(action.key)
            button.setText(button_text(action.text))
            button.setAccessibleDescription(action.refused)
            set_tip(button, tip_of(action))
        for action in sorted(actions, key=lambda one: bool(one.refused)):  # focus goes on to one that is possible
            self._buttons[action.key].setEnabled(not action.refused)
        for key, button in self._buttons.items():
            button.setVisible(key in self._runs)
        reasons = reasons_of(actions)
        self._why.setText("\n".join(reasons))
        self._why.setVisible(bool(reasons))
        self._give_back(had)

    def button(self, key: str) -> QPushButton | None:
        return self._buttons.get(key)

    def first(self) -> QPushButton | None:
        """The first that can be pressed."""
        return next((self._buttons[key] for key in self._runs if self._buttons[key].isEnabled()), None)

    def _made(self, key: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"{self.objectName()}.{key}")
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        button.clicked.connect(partial(self._press, key))
        self._row.addWidget(button)
        QWidget.setTabOrder(next(reversed(self._buttons.values()), self._anchor), button)
        self._buttons[key] = button
        return button

    def _press(self, key: str) -> None:
        self._pressed = self._buttons[key]
        self._runs[key].run()

    def _give_back(self, had: QWidget | None) -> None:
        now, pressed = QApplication.focusWidget(), self._pressed
        if pressed is None:
            return
        if had is pressed and not pressed.isEnabled():
            self._waits_at = now
        elif pressed.isEnabled() and self._waits_at is not None:
            if now is self._waits_at or now is None:
                pressed.setFocus()
            self._waits_at = None
