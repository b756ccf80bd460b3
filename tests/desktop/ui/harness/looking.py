"""What can be seen of a window, and how a finding names it."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QLabel, QLineEdit, QWidget

from desktop.ui.widgets.chip import ChipLabel

INNER = ("qt_", "QComboBox", "QtCalendar")
"""Parts of Qt's own widgets speak and lay themselves out through the widget they belong to."""


def within(root: QWidget) -> Iterator[QWidget]:
    """Every visible widget of a window, without the insides of Qt's own."""
    window = root.window()
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and widget.window() is window and not _is_inner(widget):
            yield widget


def controls(root: QWidget) -> list[QWidget]:
    """What takes the keyboard; a label that can be copied from with the mouse takes none by Tab."""
    return [widget for widget in within(root) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]


def readable(root: QWidget) -> list[QWidget]:
    """What carries words or takes them: the leaves that must not cover each other."""
    kinds = (QLabel, QAbstractButton, QLineEdit, QComboBox, ChipLabel)
    return [widget for widget in within(root) if isinstance(widget, kinds) and _says_something(widget)]


def place(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def in_sight(widget: QWidget, root: QWidget) -> QRect:
    """The part of its place that is not scrolled away."""
    region = widget.visibleRegion().boundingRect()
    return QRect(place(widget, root).topLeft() + region.topLeft(), region.size()) if region.isValid() else QRect()


def named(widget: QWidget) -> str:
    """Enough to find it in the source."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    above: QWidget | None = widget
    while above is not None and not above.objectName():
        above = above.parentWidget()
    return f"{type(widget).__name__} {above.objectName() if above else ''} {text[:24]!r}"


def scrolled_by(widget: QWidget) -> QAbstractScrollArea | None:
    """The area that scrolls it, if one does."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return above


def _says_something(widget: QWidget) -> bool:
    return bool(widget.text()) if isinstance(widget, QLabel | QAbstractButton) else True


def _is_inner(widget: QWidget) -> bool:
    if widget.objectName().startswith("qt_"):
        return True
    above: QWidget | None = widget
    while above is not None and not above.isWindow():
        name = above.objectName()
        if name.startswith(INNER) and name != "qt_scrollarea_viewport":
            return True
        above = above.parentWidget()
    return False
