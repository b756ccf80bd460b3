"""Cards, scroll areas and layouts that keep to the font size."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from desktop.ui.theme import em
from desktop.ui.widgets.labels import PlainLabel

SETTLING = 4
"""As often, at most, a page that is still being laid out is looked at again."""


def scrolled(content: QWidget, name: str = "") -> QScrollArea:
    """``content`` in a scroll area that takes no keyboard focus of its own and never scrolls sideways by default."""
    area = _FollowingArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(_Scrolled(content))
    return area


def into_sight(widget: QWidget) -> None:
    """Scrolls to what has just been said: at 150 % it may stand below the fold."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, _FollowingArea):
            above.bring(widget, lambda: True)
        above = above.parentWidget()


class _Scrolled(QWidget):
    """As tall as its content is at its width: a layout's least height is that of sentences broken much narrower."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.width(), 0) if self.hasHeightForWidth() else least


class _FollowingArea(QScrollArea):
    """Shows whatever in it gets the keyboard; Qt does so for Tab within the area only, not for F6 or a fault."""

    def __init__(self) -> None:
        super().__init__()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def bring(self, widget: QWidget, wanted: Callable[[], bool], stood: int = -1, tries: int = SETTLING) -> None:
        """Scrolls to it as soon as everything has its place, if it is then still ``wanted``."""
        QTimer.singleShot(0, widget, lambda: self._bring(widget, wanted, stood, tries))

    @Slot(QWidget, QWidget)
    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        """A click is left alone: what moves away under the mouse is not pressed."""
        if now is not None and self.isAncestorOf(now) and not QApplication.mouseButtons():
            self.bring(now, lambda: QApplication.focusWidget() is now)

    def _bring(self, widget: QWidget, wanted: Callable[[], bool], stood: int, tries: int) -> None:
        if not wanted():
            return
        room, top = self.viewport().height(), widget.mapTo(self.widget(), QPoint(0, 0)).y()
        self.ensureWidgetVisible(widget)
        if top + widget.height() <= room:  # the page from its heading on
            self.verticalScrollBar().setValue(0)
        elif widget.height() <= room:  # Qt is content with the current cell of a table
            self.ensureVisible(0, top + widget.height(), 0, 0)
            self.ensureVisible(0, top, 0, 0)
        elif (low := _current_cell(widget)) <= room:  # a list too tall for the screen keeps its heading in sight
            self.verticalScrollBar().setValue(0 if top + low <= room else top)
        if top != stood and tries:
            self.bring(widget, wanted, top, tries - 1)


def _current_cell(widget: QWidget) -> int:
    """How far down in it the place ends where the keyboard is; Qt leaves out the heading of a table."""
    place: QRect = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    low = 0 if place.height() >= widget.height() else place.bottom()  # no row yet: Qt answers with all of it
    return low + em(widget, 3)


class Card(QFrame):
    """A white box with a heading; add widgets to ``body``."""

    def __init__(self, heading: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("card", True)
        self.body = QVBoxLayout(self)
        gap = em(self, 0.8)
        self.body.setContentsMargins(gap, gap, gap, gap)
        self.body.setSpacing(em(self, 0.5))
        self.heading = PlainLabel(heading, "heading")
        self.body.addWidget(self.heading)
        self.heading.setVisible(bool(heading))


class Leaf(QWidget):
    """One that is not turned up has no height: a stack asks all of its leaves how tall they want to be."""

    def sizeHint(self) -> QSize:
        natural = super().sizeHint()
        return QSize(natural.width(), 0) if self._turned_down() else natural

    def heightForWidth(self, width: int) -> int:
        return 0 if self._turned_down() else super().heightForWidth(width)

    def _turned_down(self) -> bool:
        return self.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Ignored


def as_tall_as_shown(tabs: QTabWidget) -> None:
    """The leaf that shows says how tall the page is; Qt would take the tallest of all."""
    ignored, natural = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
    for at in range(tabs.count()):
        tabs.widget(at).setSizePolicy(natural, natural if at == tabs.currentIndex() else ignored)
    tabs.widget(tabs.currentIndex()).updateGeometry()


def clear_layout(layout: QVBoxLayout, keep: int = 0) -> None:
    """Takes everything after the first ``keep`` items out of a column and deletes it."""
    while layout.count() > keep:
        item = layout.takeAt(keep)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()  # one that was about to show would otherwise show as a window of its own
            widget.setParent(None)
            widget.deleteLater()
