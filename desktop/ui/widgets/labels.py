"""Labels that never take data for markup."""

from html import escape

from PySide6.QtCore import Qt
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


def set_tip(widget: QWidget, text: str) -> None:
    """A tooltip from plain text; Qt would otherwise guess whether it is markup."""
    widget.setToolTip(f"<p>{escape(text)}</p>" if text else "")


def button_text(text: str) -> str:
    """Text for a button or tab: an ampersand in data is no mnemonic."""
    return text.replace("&", "&&")
