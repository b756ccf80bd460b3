"""What a ledger is narrowed to: village, item, department, clerk; and what figures are grouped by."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from desktop.queries.ledger_choices import Choice, ChoiceRows
from desktop.reports.book_rows import Grouping
from desktop.reports.case_reads import Narrowing
from desktop.ui.theme import em
from desktop.ui.widgets.keyboard import refill
from desktop.wording import books as names
from desktop.wording import screens_books as text
from desktop.wording.translating import chinese, tr

WIDE, MIDDLE = 56, 34
"""From these widths on (em) five boxes stand in a row, or three."""
LONGEST = 12
NOTHING_READ = ChoiceRows(villages=(), items=(), departments=(), clerks=())
"""Until the choices are read it is everything, and says so."""


class FilterBar(QWidget):
    """``changed`` whenever something else is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.village = _box("ledger.village", text.VILLAGE)
        self.item = _box("ledger.item", text.ITEM)
        self.department = _box("ledger.department", text.DEPARTMENT)
        self.clerk = _box("ledger.clerk", text.CLERK)
        self.group = _box("ledger.group", text.GROUP)
        for grouping in Grouping:
            self.group.addItem(tr(names.GROUPINGS[grouping.value]), grouping.value)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._across = 0
        self._spread()
        for box in self._boxes:
            box.activated.connect(self._picked)
        self.offer(NOTHING_READ)
        self.show_group(False)

    @property
    def narrowing(self) -> Narrowing:
        return Narrowing(
            region=str(self.village.currentData() or ""),
            item_id=str(self.item.currentData() or ""),
            department=str(self.department.currentData() or ""),
            clerk=str(self.clerk.currentData() or ""),
        )

    @property
    def grouping(self) -> Grouping:
        return Grouping(str(self.group.currentData()))

    @property
    def words(self) -> str:
        """What is chosen, for the sheet and the journal; "" for everything."""
        chosen = (box.currentText() for box in self._boxes[:4] if box.currentData())
        return chinese("、").join(chosen)

    def offer(self, rows: ChoiceRows) -> None:
        """Fills the boxes; what is chosen stays chosen."""
        for box, every, choices in (
            (self.village, text.EVERY_VILLAGE, rows.villages),
            (self.item, text.EVERY_ITEM, rows.items),
            (self.department, text.EVERY_DEPARTMENT, rows.departments),
            (self.clerk, text.EVERY_CLERK, rows.clerks),
        ):
            _fill(box, every, choices)

    def show_group(self, shown: bool) -> None:
        self.group.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    @property
    def _boxes(self) -> tuple[QComboBox, ...]:
        return (self.village, self.item, self.department, self.clerk, self.group)

    def _spread(self) -> None:
        across = 5 if self.width() >= em(self, WIDE) else 3 if self.width() >= em(self, MIDDLE) else 2
        if across == self._across:
            return
        self._across = across
        for at, box in enumerate(self._boxes):
            self._grid.addWidget(box, at // across, at % across)

    @Slot(int)
    def _picked(self, _: int) -> None:
        self.changed.emit()


def _box(name: str, label: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(label)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(LONGEST // 2)
    return box


def _fill(box: QComboBox, every: str, choices: Sequence[Choice]) -> None:
    refill(box, (("", every), *choices))
