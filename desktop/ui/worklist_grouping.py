"""What the clerk does with groups: by what the list is told apart, folding one or all of them."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu

from desktop.queries.rows import GroupBy
from desktop.ui.page import PageAction
from desktop.ui.widgets.menus import entry, menu_of
from desktop.ui.worklist_asking import Asking
from desktop.ui.worklist_grouped import GroupedView
from desktop.wording import screens_groups as text


class Grouping(QObject):
    """``changed``: another grouping or other groups folded, worth remembering with the view."""

    changed = Signal()

    def __init__(self, asking: Asking, rows: GroupedView) -> None:
        super().__init__(rows)
        self._asking, self._list = asking, rows
        self._groups = asking.groups
        rows.folding.connect(self.fold)
        rows.moved.connect(lambda _: self._stand())

    def actions(self) -> tuple[PageAction, ...]:
        none = "" if self._asking.group is not GroupBy.NONE else text.NOT_GROUPED
        word = text.UNFOLD_ALL if self._all_folded else text.FOLD_ALL
        return (
            PageAction(key="group", text=text.GROUP, run=self.open_menu, shortcut="Ctrl+Shift+G"),
            PageAction(key="fold", text=word, run=self.fold_all, refused=none),
        )

    def open_menu(self) -> None:
        place = QPoint(self._list.columnViewportPosition(0), 0)
        self.menu().popup(self._list.viewport().mapToGlobal(place))

    def menu(self) -> QMenu:
        made = menu_of(self._list)
        self.fill(made)
        return made

    def fill(self, menu: QMenu) -> None:
        """Every way to group, the one in force marked."""
        for by in GroupBy:
            entry(menu, text.GROUPS[by.value], partial(self.choose, by), on=self._asking.group is by)

    def choose(self, by: GroupBy) -> None:
        self._asking.group = by
        self._groups.folded, self._groups.standing = frozenset(), ""
        self._asking.ask()
        self.changed.emit()

    @Slot(str)
    def fold(self, key: str) -> None:
        self._groups.fold((key,))
        self._groups.standing = key
        self._asking.ask()
        self.changed.emit()

    def fold_all(self) -> None:
        self._groups.folded = frozenset() if self._all_folded else self._groups.keys
        self._asking.ask()
        self.changed.emit()

    @property
    def _all_folded(self) -> bool:
        return bool(self._groups.keys) and self._groups.keys <= self._groups.folded

    def _stand(self) -> None:
        """On a heading or a case; nowhere means only that the list is being read anew."""
        if self._list.heading is not None:
            self._groups.standing = self._list.heading.key
        elif self._list.current is not None:
            self._groups.standing = ""
