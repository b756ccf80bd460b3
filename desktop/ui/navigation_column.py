"""The navigation column at the left: icons with words, icons alone when the window is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.ui.icons import icon
from desktop.ui.pages import Place
from desktop.ui.theme import em
from desktop.ui.widgets.labels import set_tip
from desktop.ui.widgets.pane import scrolled
from desktop.wording import screens_frame as text


class NavigationColumn(QFrame):
    """``wanted`` carries the name of the place pressed; Tab and arrow keys walk the buttons."""

    wanted = Signal(str)

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setAccessibleName(text.NAVIGATION)
        self.setProperty("nav", True)
        self._buttons: dict[str, QToolButton] = {}
        self._under = {place.name: place.under for place in places if place.under}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        inner = QWidget()
        inner.setProperty("nav", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, em(self, 0.5), 0, em(self, 0.5))
        column.setSpacing(0)
        for place in places:
            if place.icon:
                column.addWidget(self._button(place))
        column.addStretch(1)
        self._area = area = scrolled(inner, "navigation.scroll")  # more places than a screen at 200 % is high
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.compact(False)

    def mark(self, name: str) -> None:
        """Shows where the clerk is; a page without a button marks the one it belongs to."""
        button = self._buttons.get(self._under.get(name, name))
        if button is not None:
            button.setChecked(True)
            self._area.ensureWidgetVisible(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the clerk is stays in sight in a window that has become lower."""
        super().resizeEvent(event)
        if (checked := self._group.checkedButton()) is not None:
            self._area.ensureWidgetVisible(checked)

    def compact(self, narrow: bool) -> None:
        """Icons alone, or icons with words."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.setFixedWidth(em(self, 3.4) if narrow else max(em(self, 7.5), self._words()))
        for button in self._buttons.values():
            button.setToolButtonStyle(style)
            button.setIconSize(QSize(em(self, 1.45), em(self, 1.45)))

    def _words(self) -> int:
        """Room for the longest label beside its icon."""
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(bold)
        longest = max((metrics.horizontalAdvance(button.text()) for button in self._buttons.values()), default=0)
        return longest + em(self, 4.6)

    def first(self) -> QWidget:
        checked = self._group.checkedButton()
        return checked or next(iter(self._buttons.values()))

    def _button(self, place: Place) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"navigation.{place.name}")
        button.setProperty("nav", True)
        button.setText(place.label)
        button.setAccessibleName(place.label)
        button.setIcon(icon(place.icon, "on_nav"))
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_tip(button, f"{place.label}  {place.shortcut}".strip())
        button.clicked.connect(lambda _=False, name=place.name: self.wanted.emit(name))
        self._buttons[place.name] = button
        self._group.addButton(button)
        return button
