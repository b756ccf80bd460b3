"""The buttons of a page, made from its actions: one primary, a few plain ones, the rest under 更多."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.page import PageAction
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labels import PlainLabel, button_text, set_tip
from desktop.wording import words
from desktop.wording.words import about, aside, listed


class ActionBar(QWidget):
    """``show_actions`` replaces the buttons. A refused action stays visible, disabled, its reason as text.

    ``most``: how many buttons stand side by side before the others fold into a menu.
    """

    def __init__(self, name: str, most: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._most = most
        self._actions: tuple[PageAction, ...] = ()
        self._anchor = QWidget(self)
        self._anchor.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._anchor.hide()
        self._row = Flow()
        self._why = PlainLabel("", "secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._row)
        column.addWidget(self._why)
        self._why.hide()

    def show_actions(self, actions: Sequence[PageAction]) -> None:
        self._actions = tuple(actions)
        self._clear()
        for action in self._actions[: self._most]:
            self._row.addWidget(self._button(action))
        if rest := self._actions[self._most :]:
            self._row.addWidget(self._more(rest))
        self._in_reading_order()
        reasons = reasons_of(self._actions[: self._most])
        self._why.setText("\n".join(reasons))
        self._why.setVisible(bool(reasons))

    def button(self, key: str) -> QPushButton | None:
        return self.findChild(QPushButton, f"{self.objectName()}.{key}")

    def _in_reading_order(self) -> None:
        """Tab comes to new buttons where they stand, not after everything that was there before them.

        They follow a widget that is never seen, has been in its place from the start and could take the keyboard:
        Qt orders nothing after one that could not.
        """
        before: QWidget = self._anchor
        for at in range(self._row.count()):
            item = self._row.itemAt(at)
            button = item.widget() if item is not None else None
            if button is not None:
                QWidget.setTabOrder(before, button)
                before = button

    def _clear(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()  # one that was about to show would otherwise show as a window of its own
                old.setParent(None)
                old.deleteLater()

    def _button(self, action: PageAction) -> QPushButton:
        button = QPushButton(button_text(label_of(action)))
        button.setObjectName(f"{self.objectName()}.{action.key}")
        button.setProperty("kind", "primary" if action.primary else "")
        button.setEnabled(not action.refused)
        button.setAccessibleDescription(action.refused or action.tooltip)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_tip(button, tip_of(action))
        button.clicked.connect(lambda: action.run())
        return button

    def _more(self, actions: Sequence[PageAction]) -> QPushButton:
        button = QPushButton(words.MORE)
        button.setObjectName(f"{self.objectName()}.more")
        menu = QMenu(button)
        for action in actions:
            entry = menu.addAction(button_text(aside(label_of(action), action.refused)))
            entry.setEnabled(not action.refused)
            entry.triggered.connect(lambda _=False, chosen=action: chosen.run())
        button.setMenu(menu)
        return button


def reasons_of(actions: Sequence[PageAction]) -> list[str]:
    """Why something is not possible, once per reason, with the names of all it holds for."""
    held: dict[str, list[str]] = {}
    for action in actions:
        if action.refused:
            held.setdefault(action.refused, []).append(action.text)
    return [about(listed(names), why) for why, names in held.items()]


def label_of(action: PageAction) -> str:
    """The text with its shortcut beside it, so that using the button teaches the key."""
    return f"{action.text}  {shown_keys(action.shortcut)}" if action.shortcut else action.text


def tip_of(action: PageAction) -> str:
    return "\n".join(part for part in (action.tooltip, action.refused, shown_keys(action.shortcut)) if part)


def shown_keys(shortcut: str) -> str:
    return shortcut.replace("Return", "Enter")
