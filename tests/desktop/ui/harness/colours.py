"""What is really painted can be read, and what has the keyboard looks like it."""

from collections import Counter
from functools import cache
from operator import ne

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from tests.desktop.ui.harness.looking import controls, in_sight, named, place, readable, within

READABLE = 4.5
READABLE_DISABLED = 3.0
SEEN = 3.0
"""WCAG 2.2, 1.4.11: what a control is known by."""
SHARP = 2
"""Painted twice as large: strokes of a Chinese character at 14 px are all edge and never show their own colour."""
STROKE = 3
INSIDE = (3, 3, -3, -3)
"""A border counts neither as ground nor as ink."""
RING = 60
"""Pixels at least that change when the keyboard comes: a ring round the smallest tick box has more."""


def unreadable(root: QWidget) -> list[str]:
    """The ink of every word against the ground it stands on, as painted."""
    image = painted(root)
    found = []
    for widget in (*readable(root), *(one for one in within(root) if isinstance(one, QHeaderView))):
        seen = in_sight(widget, root).adjusted(*INSIDE)
        if seen.isEmpty() or seen.height() < widget.fontMetrics().height() // 2 or not _words(widget):
            continue
        ratio = _ratio(image, seen)
        least = READABLE if widget.isEnabled() else READABLE_DISABLED
        if ratio < least:
            found.append(f"contrast {ratio:.1f}: {named(widget)}")
    return found


def unseen_boxes(root: QWidget) -> list[str]:
    """Tick boxes whose edge does not stand out from the ground."""
    image = painted(root)
    found = []
    for box in within(root):
        if isinstance(box, QCheckBox | QRadioButton) and box.isEnabled():
            option = QStyleOptionButton()
            box.initStyleOption(option)
            element = QStyle.SubElement.SE_CheckBoxIndicator
            if isinstance(box, QRadioButton):
                element = QStyle.SubElement.SE_RadioButtonIndicator
            mark = box.style().subElementRect(element, option, box).adjusted(-2, -2, 2, 2)
            seen = mark.translated(place(box, root).topLeft()).intersected(in_sight(box, root))
            if seen.height() >= mark.height() and _ratio(image, seen) < SEEN:
                found.append(f"box unseen {_ratio(image, seen):.1f}: {named(box)}")
    return found


def unringed(root: QWidget) -> list[str]:
    """Controls that look the same with and without the keyboard."""
    found, before = [], root.window().focusWidget()
    for widget in controls(root):
        if not widget.isEnabled() or widget.focusProxy() is not None or widget.visibleRegion().isEmpty():
            continue
        part = QRect(0, 0, widget.width(), min(widget.height(), 120))
        widget.clearFocus()
        without = _pixels(widget.grab(part).toImage())
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        having = _pixels(widget.grab(part).toImage())
        if sum(map(ne, without, having)) < RING:
            found.append(f"no ring: {named(widget)}")
    if before is not None:
        before.setFocus()
    return found


def _words(widget: QWidget) -> bool:
    match widget:
        case QLabel() | QAbstractButton():
            return bool(widget.text())
        case QLineEdit():
            return bool(widget.displayText() or widget.placeholderText())
        case QComboBox():
            return bool(widget.currentText())
        case _:
            return True


def painted(root: QWidget) -> QImage:
    image = QImage(root.size() * SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARP)
    root.render(image)
    return image


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.2, 1.4.3."""
    lighter, darker = sorted((luminance(one.rgb()), luminance(other.rgb())), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@cache
def luminance(rgb: int) -> float:
    """Of the few hundred colours that are painted, again and again."""
    shade = QColor.fromRgb(rgb)
    parts = (shade.redF(), shade.greenF(), shade.blueF())
    red, green, blue = (c / 12.92 if c <= 0.03928 else float(((c + 0.055) / 1.055) ** 2.4) for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ratio(image: QImage, seen: QRect) -> float:
    """Between the commonest colour and the one farthest from it that is more than a speck."""
    colours = Counter(_pixels(image.copy(_scaled(seen))))
    ((ground, _),) = colours.most_common(1)
    light = luminance(ground) + 0.05
    inks = [luminance(ink) + 0.05 for ink, times in colours.items() if times >= STROKE]
    return max((max(ink, light) / min(ink, light) for ink in inks), default=1.0)


def _pixels(image: QImage) -> "memoryview[int]":
    """A copy: what ``constBits`` shows ends with its image."""
    made = image.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(made.constBits())).cast("I")


def _scaled(rect: QRect) -> QRect:
    return QRect(rect.topLeft() * SHARP, QSize(rect.width() * SHARP, rect.height() * SHARP))
