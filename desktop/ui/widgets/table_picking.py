"""Picking several rows of a table by keyboard: Space picks one, arrows then move without letting go of the others."""

from PySide6.QtCore import QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

MOVES = {
    Qt.Key.Key_Up: QAbstractItemView.CursorAction.MoveUp,
    Qt.Key.Key_Down: QAbstractItemView.CursorAction.MoveDown,
    Qt.Key.Key_PageUp: QAbstractItemView.CursorAction.MovePageUp,
    Qt.Key.Key_PageDown: QAbstractItemView.CursorAction.MovePageDown,
    Qt.Key.Key_Home: QAbstractItemView.CursorAction.MoveHome,
    Qt.Key.Key_End: QAbstractItemView.CursorAction.MoveEnd,
}
FLAGS = QItemSelectionModel.SelectionFlag


class Picking(QObject):
    """Shift with arrows and Ctrl+A are the table's own; Esc lets go of everything but the current row."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._on = False
        view.model().modelReset.connect(self.stop)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The picked rows from the top."""
        return tuple(sorted(index.row() for index in self._view.selectionModel().selectedRows()))

    def stop(self) -> None:
        self._on = False

    def takes(self, event: QKeyEvent) -> bool:
        """Whether the key was one of picking, and is done with."""
        key, chosen = Qt.Key(event.key()), self._view.selectionModel()
        current = self._view.currentIndex()
        if event.modifiers() or not current.isValid():
            return False
        if key is Qt.Key.Key_Space:
            chosen.select(current, (FLAGS.Toggle if self._on else FLAGS.Select) | FLAGS.Rows)
            self._on = True
            return True
        if self._on and key in MOVES:
            there = self._view.moveCursor(MOVES[key], Qt.KeyboardModifier.NoModifier)
            chosen.setCurrentIndex(there, FLAGS.NoUpdate)
            return True
        if self._on and key is Qt.Key.Key_Escape:
            self._on = False
            chosen.setCurrentIndex(current, FLAGS.ClearAndSelect | FLAGS.Rows)
            return True
        return False
