"""The views at the left of the worklist: the fixed ones, and those the clerk has stored under a name."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from desktop.queries.rows import DraftRow, GroupBy, SortBy, ViewName
from desktop.queries.shared_views import SharedView
from desktop.ui.theme import em
from desktop.ui.widgets.labels import PlainLabel, button_text, set_tip
from desktop.ui.widgets.pane import clear_layout
from desktop.ui.widgets.table_columns import Arrangement
from desktop.wording import screens_lists as text
from desktop.wording import screens_many as many

STORED = "view"
AS_USUAL = Arrangement()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredView:
    """Everything a view of one's own keeps. ``density`` "" goes with the whole program;
    ``folded``: keys of the groups whose cases are put away.
    """

    view: ViewName = ViewName.ALL
    typed: str = ""
    sort: SortBy = SortBy.USUAL
    density: str = ""
    columns: Arrangement = AS_USUAL
    group: GroupBy = GroupBy.NONE
    folded: frozenset[str] = frozenset()


class ViewColumn(QWidget):
    """``picked`` carries the name of an own view ("" for a fixed one) and its :class:`StoredView`; ``picked_shared``
    those of a view shared in the centre.
    """

    picked = Signal(str, object)
    picked_shared = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("worklist.views")
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._fixed: dict[ViewName, QPushButton] = {}
        self._named: dict[str, QPushButton] = {}
        self._given: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for value, word in text.VIEWS.items():
            name = ViewName(value)
            self._fixed[name] = self._button(word, f"worklist.view.{value}", "", StoredView(view=name))
            column.addWidget(self._fixed[name])
        self._shared_heading = PlainLabel(many.SHARED_VIEWS, "secondary")
        column.addWidget(self._shared_heading)
        self._shared = QVBoxLayout()
        self._shared.setSpacing(0)
        column.addLayout(self._shared)
        self._own_heading = PlainLabel(text.OWN_VIEWS, "secondary")
        column.addWidget(self._own_heading)
        self._own = QVBoxLayout()
        self._own.setSpacing(0)
        column.addLayout(self._own)
        column.addStretch(1)
        self.setMinimumWidth(em(self, 8))
        self.show_stored((), "")
        self.show_shared((), "")

    def mark(self, name: ViewName, own: str = "", shared: str = "") -> None:
        marked = self._given.get(shared) or self._named.get(own) or self._fixed[name]
        marked.setChecked(True)

    def first(self) -> QWidget:
        checked = self._group.checkedButton()
        return checked if isinstance(checked, QPushButton) else self._fixed[ViewName.MINE]

    def show_stored(self, drafts: Sequence[DraftRow], marked: str) -> None:
        """Stored views are kept with the person's unfinished sheets, under a kind of their own."""
        held = _held(self._named)
        clear_layout(self._own)
        self._named = {}
        stored = [draft for draft in drafts if draft.kind == STORED]
        for draft in sorted(stored, key=lambda one: one.title):
            kept = unpacked(draft.text)
            button = self._button(draft.title, f"worklist.view.{kept.view.value}.own", draft.key, kept)
            button.setChecked(draft.key == marked)
            self._named[draft.key] = button
            self._own.addWidget(button)
        if held in self._named:
            self._named[held].show()  # a layout would show it a moment later
            self._named[held].setFocus(Qt.FocusReason.OtherFocusReason)
        self._own_heading.setVisible(bool(stored))

    def show_shared(self, found: Sequence[SharedView], marked: str) -> None:
        """What the head of the centre gives to everybody; who gave it is in the tip."""
        held = _held(self._given)
        clear_layout(self._shared)
        self._given = {}
        for one in found:
            kept = unpacked(one.content)
            button = self._button(one.name, f"worklist.view.{kept.view.value}.shared", "", kept, shared=one.name)
            set_tip(button, many.given_by(one.name, one.by))
            button.setChecked(one.name == marked)
            self._given[one.name] = button
            self._shared.addWidget(button)
        if held in self._given:
            self._given[held].show()
            self._given[held].setFocus(Qt.FocusReason.OtherFocusReason)
        self._shared_heading.setVisible(bool(found))

    def _button(self, word: str, name: str, own: str, kept: StoredView, *, shared: str = "") -> QPushButton:
        button = QPushButton(button_text(word))
        button.setObjectName(name)
        button.setProperty("kind", "view")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if shared:
            button.clicked.connect(lambda: self.picked_shared.emit(shared, kept))
        else:
            button.clicked.connect(lambda: self.picked.emit(own, kept))
        self._group.addButton(button)
        return button


def _held(buttons: Mapping[str, QPushButton]) -> str | None:
    """The one the keyboard is on: its place is not lost when they are made anew."""
    return next((key for key, button in buttons.items() if button.hasFocus()), None)


def packed(kept: StoredView) -> str:
    """A view as the text of a stored sheet."""
    return json.dumps(
        {
            "view": kept.view.value,
            "typed": kept.typed,
            "sort": kept.sort.value,
            "density": kept.density,
            "columns": list(kept.columns.keys),
            "widths": dict(kept.columns.widths),
            "group": kept.group.value,
            "folded": sorted(kept.folded),
        },
        ensure_ascii=False,
    )


def unpacked(stored: str) -> StoredView:
    """A stored view; one that cannot be read is the list of everything."""
    try:
        found = json.loads(stored)
        widths = {str(key): float(width) for key, width in found.get("widths", {}).items()}
        return StoredView(
            view=ViewName(found["view"]),
            typed=str(found["typed"]),
            sort=SortBy(found.get("sort", "")),
            density=density if (density := found.get("density", "")) in ("compact", "normal", "roomy") else "",
            columns=Arrangement(keys=tuple(map(str, found.get("columns", ()))), widths=widths),
            group=GroupBy(found.get("group", "")),
            folded=frozenset(map(str, found.get("folded", ()))),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return StoredView()
