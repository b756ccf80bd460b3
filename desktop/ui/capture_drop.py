"""Lets files and pictures fall on a widget."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.capture_sources import sources_of


class DropTarget(QObject):
    """``dropped`` brings what fell, and where. For a table, give its viewport."""

    dropped = Signal(object, object)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.enabled = True
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            sources = sources_of(event.mimeData()) if self.enabled else ()
            if sources:
                event.acceptProposedAction()
            if sources and event.type() is QEvent.Type.Drop:
                self.dropped.emit(sources, event.position().toPoint())
            return True
        return super().eventFilter(watched, event)
