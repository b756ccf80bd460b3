"""The views at the left of the worklist: the fixed ones, and those the clerk has stored under a name."""

import json
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from desktop.queries.rows import DraftRow, ViewName
from desktop.ui.theme import em
from desktop.ui.widgets.labels import PlainLabel, button_text
from desktop.ui.widgets.pane import clear_layout
from desktop.wording import screens_lists as text

STORED = "view"


class ViewColumn(QWidget):
    """``picked`` carries a view's name and the text of its search box; ``dropped`` the name of a stored view."""

    picked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("worklist.views")
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._fixed: dict[ViewName, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for value, word in text.VIEWS.items():
            name = ViewName(value)
            self._fixed[name] = self._button(word, value, "")
            column.addWidget(self._fixed[name])
        self._own_heading = PlainLabel(text.OWN_VIEWS, "secondary")
        column.addWidget(self._own_heading)
        self._own = QVBoxLayout()
        self._own.setSpacing(0)
        column.addLayout(self._own)
        column.addStretch(1)
        self.setMinimumWidth(em(self, 8))
        self.show_stored(())

    def mark(self, name: ViewName) -> None:
        self._fixed[name].setChecked(True)

    def first(self) -> QWidget:
        checked = self._group.checkedButton()
        return checked if isinstance(checked, QPushButton) else self._fixed[ViewName.MINE]

    def show_stored(self, drafts: Sequence[DraftRow]) -> None:
        """Stored views are kept with the person's unfinished sheets, under a kind of their own."""
        clear_layout(self._own)
        stored = [draft for draft in drafts if draft.kind == STORED]
        for draft in sorted(stored, key=lambda one: one.title):
            view, typed = unpacked(draft.text)
            self._own.addWidget(self._button(draft.title, view.value, typed))
        self._own_heading.setVisible(bool(stored))

    def _button(self, word: str, view: str, typed: str) -> QPushButton:
        button = QPushButton(button_text(word))
        button.setObjectName(f"worklist.view.{view}{'.own' if typed else ''}")
        button.setProperty("kind", "view")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.picked.emit(view, typed))
        self._group.addButton(button)
        return button


def packed(view: ViewName, typed: str) -> str:
    """A view as the text of a stored sheet."""
    return json.dumps({"view": view.value, "typed": typed}, ensure_ascii=False)


def unpacked(stored: str) -> tuple[ViewName, str]:
    """A stored view; one that cannot be read is the list of everything."""
    try:
        found = json.loads(stored)
        return ViewName(found["view"]), str(found["typed"])
    except (ValueError, KeyError, TypeError):
        return ViewName.ALL, ""
