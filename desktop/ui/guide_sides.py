"""The list of items and the item itself: side by side where there is room, else one after the other."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.guide_content import GuideContent
from desktop.ui.guide_tree import GuideTree
from desktop.ui.theme import em
from desktop.ui.widgets.action_bar import ActionBar
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import guide as text

SIDE_EM = 46
"""With less room they take turns: Enter opens the item, Esc comes back to the list."""


class GuideSides(QWidget):
    """``bar`` shows what can be done with the item."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = GuideTree()
        self.content = GuideContent()
        self.bar = ActionBar("guide.actions")
        self._reading = False
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.bar)
        right.addWidget(self.content, 1)
        row = QHBoxLayout()
        row.addWidget(self.list, 2)
        row.addWidget(self._right, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(text.GUIDE, "title"))
        column.addLayout(row, 1)
        self.list.entered.connect(self.read)

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.content.reader if self._narrow and self._reading else self.list.search

    @Slot()
    def read(self) -> None:
        """The keyboard goes into the item."""
        self._reading = True
        self._arrange()
        self.content.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def to_list(self) -> bool:
        """Back from the item to the list; False where both stand side by side anyway."""
        if not self._narrow or not self._reading:
            return False
        self._reading = False
        self._arrange()
        self.list.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @property
    def _narrow(self) -> bool:
        return self.width() < em(self, SIDE_EM)

    def _arrange(self) -> None:
        narrow = self._narrow
        self.list.setVisible(not narrow or not self._reading)
        self._right.setVisible(not narrow or self._reading)
