"""How the worklist shares its room: views, list and preview side by side, stacked, or the list alone."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from desktop.queries.rows import CaseRow
from desktop.ui.theme import em, worn
from desktop.ui.widgets.pane import scrolled
from desktop.ui.widgets.table_view import RowsView
from desktop.ui.worklist_preview import CasePreview
from desktop.ui.worklist_views import ViewColumn

FOLLOW_MS = 150
SIDE_EM = 78
VIEWS_EM = 46
STACKED_TALL_EM = 34


class Panes(Enum):
    SIDE = auto()
    STACKED = auto()
    SINGLE = auto()


CHOSEN = {"side": Panes.SIDE, "stacked": Panes.STACKED, "single": Panes.SINGLE}
"""What the settings page may say for every list."""


class WorklistPanes(QWidget):
    """The room decides, or the settings page, until the clerk has pressed F8; the preview follows the list."""

    def __init__(self, views: ViewColumn, rows: RowsView[CaseRow], preview: CasePreview) -> None:
        super().__init__()
        self._rows = rows
        self._preview = preview
        self._wanted: Panes | None = None
        self._left = scrolled(views, "worklist.views.scroll")
        self._beside = scrolled(preview, "worklist.preview.scroll")
        self._split = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._split.addWidget(rows, 5)
        self._split.addWidget(self._beside, 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._left)
        row.addLayout(self._split, 1)
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(FOLLOW_MS)
        self._follow.timeout.connect(preview.deepen)
        rows.moved.connect(self._moved)

    @property
    def shown(self) -> Panes:
        return self._wanted or CHOSEN.get(worn().panes) or self._fitting()

    def step(self) -> None:
        """F8: the next way to share the room."""
        order = list(Panes)
        self._wanted = order[(order.index(self.shown) + 1) % len(order)]
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Another layout or font size was chosen."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.isVisible():
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _fitting(self) -> Panes:
        if self.width() >= em(self, SIDE_EM):
            return Panes.SIDE
        return Panes.STACKED if self.height() >= em(self, STACKED_TALL_EM) else Panes.SINGLE

    def _arrange(self) -> None:
        shown = self.shown
        self._left.setVisible(self.width() >= em(self, VIEWS_EM))
        self._left.setFixedWidth(em(self, 9.5))
        self._beside.setVisible(shown is not Panes.SINGLE)
        side = shown is Panes.SIDE
        self._beside.setMinimumWidth(em(self, 20) if side else 0)
        self._split.setDirection(QBoxLayout.Direction.LeftToRight if side else QBoxLayout.Direction.TopToBottom)

    @Slot(object)
    def _moved(self, row: CaseRow | None) -> None:
        self._preview.show_row(row)
        if self._beside.isVisible():
            self._follow.start()
