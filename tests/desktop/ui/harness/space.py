"""No word is cut, nothing covers anything, nothing hangs over an edge."""

from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QScrollArea,
    QStackedLayout,
    QStackedWidget,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from desktop.ui.widgets.table_view import RowsView
from tests.desktop.ui.harness.looking import in_sight, named, readable, within

ANY = 100_000
SLACK = 1
"""A pixel of rounding between a font's advance and a layout's share is seen by nobody."""


def cut_words(root: QWidget) -> list[str]:
    """Labels, buttons, tabs, headers and choices with less room than their words need."""
    found = []
    for widget in within(root):
        match widget:
            case QLabel():
                short = _label_lacks(widget)
            case QAbstractButton():
                high = widget.fontMetrics().height() + 2 * SLACK
                short = _beyond(widget.sizeHint().boundedTo(QSize(ANY, high)), widget)
            case QTabBar():
                short = _beyond(widget.sizeHint(), widget)
            case QComboBox():
                short = _choice_lacks(widget)
            case QHeaderView():
                short = _header_lacks(widget)
            case _:
                short = ""
        if short and not _gives_way(widget):
            found.append(f"cut: {named(widget)} {short}")
    return found


def cut_by_what_holds_it(root: QWidget) -> list[str]:
    """Words that have their room, but stand outside what is shown of the widget around them."""
    return [f"outside: {named(widget)}" for widget in readable(root) if not _wholly_held(widget)]


def covered(root: QWidget) -> list[str]:
    """Words on top of each other."""
    leaves = [(widget, in_sight(widget, root)) for widget in readable(root)]
    return [
        f"covers: {named(one)} and {named(other)}"
        for (one, at), (other, there) in combinations(leaves, 2)
        if _overlap(at, there) and not one.isAncestorOf(other) and not other.isAncestorOf(one)
    ]


def too_wide(root: QWidget) -> list[str]:
    """A page that would have to be scrolled sideways, a window that had to grow."""
    areas = [area for area in within(root) if isinstance(area, QScrollArea | RowsView)]
    return [f"sideways: {named(area)}, {_widest(area)}" for area in areas if area.horizontalScrollBar().maximum() > 0]


def squeezed(root: QWidget) -> list[str]:
    """A layout that got less than it can live with: a minimum set by hand hides that from Qt."""
    short = {widget: least for widget in (root, *within(root)) if (least := _least(widget)) is not None}
    return [
        f"squeezed: {named(widget)} has {_size(widget.size())}, needs {_size(least)}"
        for widget, least in short.items()
        if not any(other is not widget and widget.isAncestorOf(other) for other in short)
    ]


def _widest(area: QAbstractScrollArea) -> str:
    """Which of its leaves asks for the most."""
    leaves = [leaf for leaf in within(area) if not leaf.findChildren(QWidget) or leaf.layout() is None]
    needs = {leaf: max(leaf.minimumSizeHint().width(), leaf.minimumWidth()) for leaf in leaves}
    widest = max(needs, key=lambda leaf: needs[leaf])
    return f"{named(widest)} needs {needs[widest]} of {area.viewport().width()}"


def _least(widget: QWidget) -> QSize | None:
    """What its layout needs, if that is more than it has."""
    layout = widget.layout()
    if layout is None or isinstance(layout, QStackedLayout) or isinstance(widget, QScrollArea):
        return None
    least = layout.minimumSize()
    if widget.findChild(QStackedWidget) is not None:
        least.setHeight(0)  # Qt counts the height of the layers that do not show
    elif layout.hasHeightForWidth():
        least.setHeight(layout.minimumHeightForWidth(widget.width()))
    enough = least.width() <= widget.width() + SLACK and least.height() <= widget.height() + SLACK
    return None if enough else least


def _label_lacks(label: QLabel) -> str:
    if not label.text() or label.sizePolicy().horizontalPolicy().name == "Ignored":
        return ""
    if not label.wordWrap():
        return _beyond(label.sizeHint(), label)
    room = label.contentsRect()
    box = label.fontMetrics().boundingRect(QRect(0, 0, room.width(), ANY), int(Qt.TextFlag.TextWordWrap), label.text())
    return _beyond(box.size(), label)


def _beyond(needed: QSize, widget: QWidget) -> str:
    if needed.width() <= widget.width() + SLACK and needed.height() <= widget.height() + SLACK:
        return ""
    return f"has {_size(widget.size())}, needs {_size(needed)}"


def _choice_lacks(choice: QComboBox) -> str:
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    style = choice.style()
    control = QStyle.ComplexControl.CC_ComboBox
    room = style.subControlRect(control, option, QStyle.SubControl.SC_ComboBoxEditField, choice).width()
    needed = choice.fontMetrics().horizontalAdvance(choice.currentText())
    return f"has {room}, needs {needed}" if needed > room + SLACK else ""


def _header_lacks(header: QHeaderView) -> str:
    if header.orientation() is not Qt.Orientation.Horizontal or header.model() is None:
        return ""
    lacking = []
    for section in range(header.count()):
        room, needed = header.sectionSize(section), header.sectionSizeHint(section)
        if not header.isSectionHidden(section) and needed > room + SLACK:
            title = header.model().headerData(section, Qt.Orientation.Horizontal)
            lacking.append(f"{title} has {room}, needs {needed}")
    return "; ".join(lacking)


def _gives_way(widget: QWidget) -> bool:
    """What is narrower by design shows dots, and says the whole of it in its tip and to the ear."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    whole = widget.accessibleName() or widget.toolTip()
    return bool(whole) and ("…" in text or widget.minimumSizeHint().width() < widget.sizeHint().width())


def _wholly_held(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and not widget.isWindow():
        if above.objectName() == "qt_scrollarea_viewport" or above.isWindow():
            return True
        at = QRect(widget.mapTo(above, QPoint(0, 0)), widget.size())
        if not above.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(at):
            return False
        above = above.parentWidget()
    return True


def _overlap(one: QRect, other: QRect) -> bool:
    shared = one.intersected(other)
    return shared.width() > 2 * SLACK and shared.height() > 2 * SLACK


def _size(size: QSize) -> str:
    return f"{size.width()}×{size.height()}"
