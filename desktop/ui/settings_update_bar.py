"""Buttons that stay the same ones while what they say and whether they can be pressed changes every few seconds."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop.ui.page import PageAction
from desktop.ui.widgets.action_row import ActionRow, tip_of
from desktop.ui.widgets.labels import button_text, set_tip


class SteadyBar(ActionRow):
    """Every action is in sight: nobody looks for the way back under another button. One that is pressed and cannot be
    pressed meanwhile gets the keyboard back afterwards, unless somebody has taken it elsewhere.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._runs: dict[str, PageAction] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._pressed: QPushButton | None = None
        self._waits_at: QWidget | None = None

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
        self.tell_reasons(actions)
        self._give_back(had)

    def button(self, key: str) -> QPushButton | None:
        return self._buttons.get(key)

    def first(self) -> QPushButton | None:
        """The first that can be pressed."""
        return next((self._buttons[key] for key in self._runs if self._buttons[key].isEnabled()), None)

    def _made(self, key: str) -> QPushButton:
        button = self.made_button(key)
        button.clicked.connect(partial(self._press, key))
        self.row.addWidget(button)
        QWidget.setTabOrder(next(reversed(self._buttons.values()), self.anchor), button)
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
