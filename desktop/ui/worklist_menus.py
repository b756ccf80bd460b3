"""Menus of the list: on the heading of a column, and (Menu key, right button) on the rows that are picked."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop.queries.rows import CaseRow, SortBy
from desktop.ui.page import PageAction
from desktop.ui.widgets.menus import entry, menu_of, menu_under
from desktop.ui.widgets.table_view import RowsView
from desktop.ui.worklist_grouping import Grouping
from desktop.ui.worklist_head import WorklistHead
from desktop.ui.worklist_own import OwnViews
from desktop.ui.worklist_spelling import written
from desktop.wording import screens_groups as groups
from desktop.wording import screens_lists as text
from desktop.wording import screens_many as many
from desktop.wording import worklist_words as more
from desktop.wording.words import about, aside

MOST_VALUES = 12
FILTERED = {
    "state": text.TOKEN_STATE,
    "item": text.TOKEN_ITEM,
    "village": more.TOKEN_VILLAGE,
    "by": text.TOKEN_BY,
    "sync": more.TOKEN_SYNC,
    "rating": more.TOKEN_RATING,
    "tags": many.TOKEN_TAG,
}
"""Columns whose values a token can ask for."""


class ListMenus(QObject):
    """``actions``: what the page offers now."""

    def __init__(
        self,
        rows: RowsView[CaseRow],
        head: WorklistHead,
        own: OwnViews,
        grouping: Grouping,
        actions: Callable[[], Sequence[PageAction]],
    ) -> None:
        super().__init__(rows)
        self._list, self._head, self._own, self._actions = rows, head, own, actions
        self._grouping = grouping
        header = rows.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_heading)
        rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows.customContextMenuRequested.connect(self._on_rows)

    def open_columns(self) -> None:
        """The menu of the column the keyboard stands in."""
        at = max(0, self._list.currentIndex().column())
        place = QPoint(self._list.columnViewportPosition(at), 0)
        self.of_column(self._list.rows.columns[at].key).popup(self._list.viewport().mapToGlobal(place))

    def of_column(self, key: str) -> QMenu:
        """Its values to choose from, its place, which columns show, how the list is sorted."""
        menu, columns = menu_of(self._list), self._list.columns
        title = next(column.title for column in self._list.rows.columns if column.key == key)
        for value in self.values(key):
            entry(menu, f"{more.ONLY_WITH} {about(title, value)}", partial(self._only, key, value))
        menu.addSeparator()
        if key in columns.shown:
            entry(menu, more.LEFTWARDS, lambda: columns.step(key, -1))
            entry(menu, more.RIGHTWARDS, lambda: columns.step(key, 1))
            entry(menu, more.HIDE_COLUMN, lambda: columns.toggle(key))
        shown = menu_under(menu, more.COLUMNS_SHOWN)
        for column in self._list.rows.columns:
            entry(shown, column.title, partial(columns.toggle, column.key), on=column.key in columns.shown)
        entry(shown, more.COLUMNS_USUAL, columns.usual)
        sort = menu_under(menu, more.SORT)
        for by in SortBy:
            entry(sort, more.SORTS[by.value], partial(self._own.set_sort, by), on=self._own.now.sort is by)
        self._grouping.fill(menu_under(menu, groups.GROUP_BY))
        density = menu_under(menu, more.DENSITY)
        for name, word in more.DENSITIES.items():
            entry(density, word, partial(self._own.set_density, name), on=self._own.density == name)
        return menu

    def of_rows(self) -> QMenu:
        """What can be done with the rows picked, each refusal in words; and the cell the keyboard stands in."""
        menu = menu_of(self._list)
        entry(menu, more.COPY_CELL, self.copy_cell)
        for action in self._actions():
            label = aside(action.text, action.refused)
            entry(menu, label, action.run, possible=not action.refused)
        return menu

    def values(self, key: str) -> tuple[str, ...]:
        """What stands in a column of the rows shown, the commonest first."""
        if key not in FILTERED:
            return ()
        column = next(one for one in self._list.rows.columns if one.key == key)
        found = Counter(column.text(row) for row in self._list.rows.rows)
        return tuple(value for value, _ in found.most_common(MOST_VALUES) if value.strip("— "))

    def copy_cell(self) -> None:
        at = self._list.currentIndex()
        QGuiApplication.clipboard().setText(str(at.data() or ""))

    def _only(self, key: str, value: str) -> None:
        """The value as a token, in the place of an older one of the same column."""
        token = FILTERED[key]
        kept = [
            word for word in self._head.search.text().split() if not word.startswith((written(token), f"{token}："))
        ]
        self._head.search.setText(" ".join([*kept, written(token, value)]))

    @Slot(QPoint)
    def _on_heading(self, at: QPoint) -> None:
        header = self._list.horizontalHeader()
        number = max(0, header.logicalIndexAt(at))
        self.of_column(self._list.rows.columns[number].key).popup(header.mapToGlobal(at))

    @Slot(QPoint)
    def _on_rows(self, at: QPoint) -> None:
        """By the Menu key the menu opens at the current row, by the mouse where it was pressed."""
        row = self._list.visualRect(self._list.currentIndex())
        place = at if self._list.viewport().underMouse() else row.bottomLeft()
        self.of_rows().popup(self._list.viewport().mapToGlobal(place))
