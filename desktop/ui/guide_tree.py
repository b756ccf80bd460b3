"""The left side of the item guide: every item by department or theme, and the search over them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from desktop.ui.intake_find import find_items
from desktop.ui.theme import em
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import guide as text
from desktop.wording.words import aside
from sync.casework.items import Item

_ITEM = Qt.ItemDataRole.UserRole
ROW_EM = 2.0
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GuideTree(QWidget):
    """``picked``: the item the keyboard stands on; ``entered``: Enter was pressed on it."""

    picked = Signal(object)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Item, ...] = ()
        self._marks: Mapping[str, str] = {}
        self.search = QLineEdit()
        self.search.setObjectName("guide.search")
        self.search.setPlaceholderText(text.SEARCH_HINT)
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.by = QComboBox()
        self.by.setObjectName("guide.by")
        self.by.addItems([text.BY_DEPARTMENT, text.BY_THEME])
        self.tree = _tree()
        self.tree.installEventFilter(self)
        self._none = PlainLabel(text.NOT_FOUND, "secondary", wrap=True)
        self._count = PlainLabel("", "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (FormRow(text.SEARCH, self.search), FormRow(text.BY, self.by)):
            column.addWidget(part)
        column.addWidget(self.tree, 1)
        for label in (self._none, self._count):
            column.addWidget(label)
        self.search.textChanged.connect(self._list)
        self.by.activated.connect(self._list)
        self.tree.currentItemChanged.connect(self._moved)

    @property
    def item(self) -> Item | None:
        """The item the keyboard stands on."""
        line = self.tree.currentItem()
        found = line.data(0, _ITEM) if line is not None else None
        return found if isinstance(found, Item) else None

    def show_items(self, items: Sequence[Item], marks: Mapping[str, str]) -> None:
        """``marks``: what stands behind the name of an item that cannot be started."""
        known = self.item
        self._items, self._marks = tuple(items), marks
        self._list()
        if known is not None:
            self.choose(known.item_id)

    def choose(self, item_id: str) -> bool:
        """Stands on that item; whether it is listed."""
        for line in self._lines():
            if line.data(0, _ITEM).item_id == item_id:
                self.tree.setCurrentItem(line)
                return True
        return False

    def step(self, by: int) -> None:
        """The next item of the list, or the one before."""
        lines = self._lines()
        at = next((n for n, line in enumerate(lines) if line is self.tree.currentItem()), -1 if by > 0 else 1)
        if lines:
            self.tree.setCurrentItem(lines[max(0, min(len(lines) - 1, at + by))])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from the search into the list; Enter opens what stands there, from the search the first."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if watched is self.search and event.key() == Qt.Key.Key_Down:
            self.tree.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if event.key() in _ENTER and not event.modifiers():
            if self.item is None and watched is self.search:
                self.step(1)
            if self.item is not None:
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _list(self) -> None:
        typed = self.search.text().strip()
        self.tree.clear()
        if typed:
            found = find_items(self._items, typed)
            self.tree.addTopLevelItems([self._line(item) for item in found])
        else:
            found = self._items
            self._grouped(found)
        self._none.setVisible(not found)
        self._count.setText(text.result_line(len(found)))
        if typed:
            self.step(-1)

    def _grouped(self, items: Sequence[Item]) -> None:
        by_theme = self.by.currentIndex() == 1
        groups: dict[str, QTreeWidgetItem] = {}
        for item in items:
            name = item.theme if by_theme else item.department
            if name not in groups:
                groups[name] = QTreeWidgetItem([name])
                groups[name].setSizeHint(0, QSize(0, em(self, ROW_EM)))
                self.tree.addTopLevelItem(groups[name])
            groups[name].addChild(self._line(item))
        for name, group in groups.items():
            group.setText(0, aside(name, str(group.childCount())))
        self.tree.expandAll()

    def _line(self, item: Item) -> QTreeWidgetItem:
        line = QTreeWidgetItem([item.name + self._marks.get(item.item_id, "")])
        line.setData(0, _ITEM, item)
        line.setSizeHint(0, QSize(0, em(self, ROW_EM)))
        return line

    def _lines(self) -> list[QTreeWidgetItem]:
        """Every line that is an item, from top to bottom."""
        tops = [line for at in range(self.tree.topLevelItemCount()) if (line := self.tree.topLevelItem(at))]
        below = [line for top in tops for at in range(top.childCount()) if (line := top.child(at))]
        return [line for line in [*tops, *below] if line.data(0, _ITEM) is not None]

    @Slot()
    def _moved(self) -> None:
        if self.item is not None:
            self.picked.emit(self.item)


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setObjectName("guide.tree")
    tree.setAccessibleName(text.TREE)
    tree.setHeaderHidden(True)
    tree.setRootIsDecorated(True)
    tree.setUniformRowHeights(True)
    tree.setMinimumHeight(60)
    tree.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
    return tree
