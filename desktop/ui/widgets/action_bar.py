"""The buttons of a page, made from its actions: one primary, a few plain ones, the rest under 更多."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from desktop.ui.page import PageAction
from desktop.ui.widgets.action_row import ActionRow, label_of, tip_of
from desktop.ui.widgets.labels import button_text, set_tip
from desktop.wording import words
from desktop.wording.words import aside


class ActionBar(ActionRow):
    """``show_actions`` replaces the buttons. A refused action stays visible, disabled, its reason as text.

    What looks the same stays: an answer that comes late closes no open menu and takes the keyboard off no button.
    ``most``: how many buttons stand side by side before the others fold into a menu.
    """

    def __init__(self, name: str, most: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._most = most
        self._actions: tuple[PageAction, ...] = ()
        self._runs: dict[str, Callable[[], None]] = {}

    def show_actions(self, actions: Sequence[PageAction]) -> None:
        before, self._actions = self._actions, tuple(actions)
        self._runs = {action.key: action.run for action in self._actions}
        if [_look(action) for action in before] == [_look(action) for action in self._actions]:
            return
        held = QApplication.focusWidget()
        held_name = held.objectName() if held is not None and self.isAncestorOf(held) else ""
        self._clear()
        for action in self._actions[: self._most]:
            self.row.addWidget(self._button(action))
        if rest := self._actions[self._most :]:
            self.row.addWidget(self._more(rest))
        self._in_reading_order()
        self.tell_reasons(self._actions[: self._most])
        again = self.findChild(QPushButton, held_name) if held_name else None
        if again is not None:
            again.show()  # a layout would show it a moment later
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def button(self, key: str) -> QPushButton | None:
        return self.findChild(QPushButton, f"{self.objectName()}.{key}")

    def _in_reading_order(self) -> None:
        """Tab comes to new buttons where they stand, not after everything that was there before them."""
        before: QWidget = self.anchor
        for at in range(self.row.count()):
            item = self.row.itemAt(at)
            button = item.widget() if item is not None else None
            if button is not None:
                QWidget.setTabOrder(before, button)
                before = button

    def _clear(self) -> None:
        while (item := self.row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()  # one that was about to show would otherwise show as a window of its own
                old.setParent(None)
                old.deleteLater()

    def _button(self, action: PageAction) -> QPushButton:
        button = self.made_button(action.key)
        button.setText(button_text(label_of(action)))
        button.setProperty("kind", "primary" if action.primary else "")
        button.setEnabled(not action.refused)
        button.setAccessibleDescription(action.refused or action.tooltip)
        set_tip(button, tip_of(action))
        button.clicked.connect(lambda: self._runs[action.key]())
        return button

    def _more(self, actions: Sequence[PageAction]) -> QPushButton:
        button = QPushButton(words.MORE)
        button.setObjectName(f"{self.objectName()}.more")
        menu = QMenu(button)
        for action in actions:
            entry = menu.addAction(button_text(aside(label_of(action), action.refused)))
            entry.setEnabled(not action.refused)
            entry.triggered.connect(lambda _=False, key=action.key: self._runs[key]())
        button.setMenu(menu)
        return button


def _look(action: PageAction) -> tuple[str | bool, ...]:
    return action.key, action.text, action.shortcut, action.tooltip, action.refused, action.primary
