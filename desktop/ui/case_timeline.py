"""The timeline of a case; Enter on a line shows its receipt: how far the step has got, and by whose word."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.queries.receipt_rows import ReceiptRow
from desktop.queries.rows import TimelineRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import into_sight
from desktop.ui.widgets.table_model import RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import receipts as text


class TimelineTab(QWidget):
    """``asked`` carries the id of the entry whose receipt is wanted."""

    asked = Signal(str)

    def __init__(self, model: RowsModel[TimelineRow], name: str) -> None:
        super().__init__()
        self.table: RowsView[TimelineRow] = RowsView(model, "case.timeline", name)
        self.receipt = PlainLabel(text.ASK_RECEIPT, "secondary", wrap=True, selectable=True)
        self.receipt.setObjectName("case.receipt")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.receipt)
        self._told = ""
        self.table.chosen.connect(self._chosen)
        self.table.moved.connect(self._moved)

    def show_rows(self, rows: Sequence[TimelineRow]) -> None:
        self.table.restart(rows, lambda row: row.entry_id)

    def show_receipt(self, row: ReceiptRow | None) -> None:
        """Beside the line it was asked for; another line may be current by now."""
        current = self.table.current
        if current is not None and (row is None or row.entry_id == current.entry_id):
            self._told = current.entry_id
            self.receipt.setText(f"{text.RECEIPT}：{text.receipt_sentence(row)}")
            into_sight(self.receipt)

    @Slot(object)
    def _chosen(self, row: TimelineRow) -> None:
        self.asked.emit(row.entry_id)

    @Slot(object)
    def _moved(self, row: TimelineRow | None) -> None:
        if row is None or row.entry_id != self._told:
            self._told = ""
            self.receipt.setText(text.ASK_RECEIPT)
