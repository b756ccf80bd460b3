"""Labels that never take data for markup."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class PlainLabel(QLabel):
    """Text exactly as it is: a name such as ``<img src=…>`` stays a name.

    ``role``: title, heading, number, strong, secondary, danger, nav or "" (see theme_sheet). ``wrap`` lets long
    sentences break; ``selectable`` lets them be copied with mouse and keyboard.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "",
        *,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


class GivingLabel(PlainLabel):
    """One line that gives way: where there is no room, dots stand in its middle and the tip has the whole of it."""

    def setText(self, text: str) -> None:
        super().setText(text)
        set_tip(self, text)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(min(least.width(), 12 * self.fontMetrics().averageCharWidth()), least.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room.width())
        painter = QPainter(self)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()


def set_tip(widget: QWidget, text: str) -> None:
    """A tooltip from plain text; Qt would otherwise guess whether it is markup."""
    widget.setToolTip(f"<p>{escape(text)}</p>" if text else "")


def button_text(text: str) -> str:
    """Text for a button or tab: an ampersand in data is no mnemonic."""
    return text.replace("&", "&&")
