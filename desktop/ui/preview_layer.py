"""A file looked at as a layer of the page, and the way back."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from desktop.office.attached import Attached
from desktop.ui.desk_port import DeskPort
from desktop.ui.page import PageAction
from desktop.ui.preview import PreviewPane
from desktop.wording import screens_preview as text


class PreviewLayer(QObject):
    """``turned``: the layer came or went. ``beyond`` of the pane asks for the file before or behind."""

    turned = Signal()

    def __init__(self, desk: DeskPort, layers: QStackedWidget, name: str) -> None:
        super().__init__(layers)
        self._layers = layers
        self._under: QWidget | None = None
        self._came_from: QWidget | None = None
        self.pane = PreviewPane(desk, name)
        layers.addWidget(self.pane)

    @property
    def showing(self) -> bool:
        return self._layers.currentWidget() is self.pane

    def open(self, file: Attached) -> None:
        if not self.showing:
            self._under = self._layers.currentWidget()
            self._came_from = QApplication.focusWidget()
            self._layers.setCurrentWidget(self.pane)
        self.pane.show_file(file.sha, file.size, file.name)
        self.pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    def actions(self) -> tuple[PageAction, ...]:
        return (PageAction(key="back", text=text.BACK, run=self.leave, shortcut="Esc", primary=True),)

    def leave(self) -> None:
        under, back = self._under, self._came_from
        if under is not None:
            self._layers.setCurrentWidget(under)
        self.pane.say(text.CHOOSE)
        if back is not None and isValid(back):
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()
