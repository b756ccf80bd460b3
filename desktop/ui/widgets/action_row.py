"""The frame of every row of actions: buttons that break onto a next line, under them why one cannot be pressed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.page import PageAction
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording.words import about, listed


class ActionRow(QWidget):
    """Without actions of its own: ``ActionBar`` and ``SteadyBar`` decide which buttons stand in ``row``."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.anchor = QWidget(self)
        """Never seen: the first button follows it in the order of the Tab key. It could take the keyboard, since Qt
        orders nothing after a widget that could not.
        """
        self.anchor.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.anchor.hide()
        self.row = Flow()
        self._why = PlainLabel("", "secondary", wrap=True)
        self._why.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.row)
        column.addWidget(self._why)

    def made_button(self, key: str) -> QPushButton:
        """Named after the row, no taller than its text; it stands in the row once it is added there."""
        button = QPushButton()
        button.setObjectName(f"{self.objectName()}.{key}")
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return button

    def tell_reasons(self, actions: Sequence[PageAction]) -> None:
        reasons = reasons_of(actions)
        self._why.setText("\n".join(reasons))
        self._why.setVisible(bool(reasons))


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
