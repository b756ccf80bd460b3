"""The leaves of the sync centre: what waits, what needs a person, what was, the line as files, where it breaks."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from desktop.queries.rows import SyncPanelRow
from desktop.ui.desk_port import DeskPort
from desktop.ui.sync_panel_attachments import AttachmentBox
from desktop.ui.sync_panel_bundle import BundleBox
from desktop.ui.sync_panel_data import DataBox
from desktop.ui.sync_panel_diagnosis import DiagnosisBox
from desktop.ui.sync_panel_history import HistoryBox
from desktop.ui.sync_panel_pending import PendingBox
from desktop.ui.sync_panel_rejected import RejectedBox
from desktop.ui.sync_panel_returned import ReturnedBox
from desktop.ui.sync_panel_slip import SlipBox
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import as_tall_as_shown
from desktop.wording import screens_lists as lists
from desktop.wording import sync_centre as text

PENDING, ATTENTION, HISTORY, BUNDLES, DIAGNOSIS, DATA = range(6)


class SyncLeaves(QTabWidget):
    """``told`` carries every sentence that also belongs into the status line; ``go`` a route."""

    told = Signal(str)
    go = Signal(object)

    def __init__(self, desk: DeskPort) -> None:
        super().__init__()
        self.setObjectName("sync.leaves")
        self.setAccessibleName(lists.SYNC_PAGE)
        self.pending = PendingBox()
        self.attachments = AttachmentBox(desk)
        self.rejected = RejectedBox(desk)
        self.returned = ReturnedBox(desk)
        self.history = HistoryBox(desk)
        self.slip = SlipBox(desk)
        self.bundle = BundleBox(desk)
        self.diagnosis = DiagnosisBox(desk)
        self.data = DataBox(desk)
        self.facts = PlainLabel("", "secondary", wrap=True, selectable=True)
        self._fill()
        for speaker in (self.slip.told, self.bundle.told, self.diagnosis.told):
            speaker.connect(self.told)
        for leader in (self.pending.go, self.rejected.go, self.returned.go, self.data.go):
            leader.connect(self.go)
        self.currentChanged.connect(self._turned)
        self._turned()

    def reload(self) -> None:
        for box in (self.attachments, self.history, self.slip, self.bundle, self.data):
            box.reload()

    def show_panel(self, row: SyncPanelRow) -> None:
        self.pending.show_rows(row.pending)
        self.rejected.show_rows(row.attention)
        self.returned.show_rows(row.returned)
        self.facts.setText(lists.device_line(row.device, row.positions, row.entries, row.head, row.durable))
        counts = {PENDING: row.summary.pending, ATTENTION: len(row.attention) + len(row.returned)}
        for at, count in counts.items():
            self.setTabText(at, text.leaf(text.LEAVES[at], count))

    def regions(self) -> tuple[QWidget, ...]:
        """What F6 walks through on the leaf that shows; what is not there is passed over."""
        by_leaf: dict[int, tuple[QWidget, ...]] = {
            PENDING: (self.pending.list, self.attachments.first()),
            ATTENTION: (self.rejected.list, self.returned.list),
            HISTORY: (self.history.list, self.slip.day),
            BUNDLES: (self.bundle.folder,),
            DIAGNOSIS: self.diagnosis.regions(),
            DATA: (self.data.list, self.data.first()),
        }
        return tuple(one for one in by_leaf[self.currentIndex()] if one.isVisible())

    def _fill(self) -> None:
        leaves: tuple[tuple[QWidget, ...], ...] = (
            (self.pending, self.attachments),
            (self.rejected, self.returned),
            (self.history, self.slip),
            (self.bundle,),
            (self.facts, self.diagnosis),
            (self.data,),
        )
        for name, parts in zip(text.LEAVES, leaves, strict=True):
            leaf = QWidget()
            column = QVBoxLayout(leaf)
            column.setContentsMargins(0, 0, 0, 0)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            self.addTab(leaf, name)

    @Slot()
    def _turned(self) -> None:
        as_tall_as_shown(self)
