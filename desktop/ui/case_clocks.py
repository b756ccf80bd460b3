"""Why a deadline is the day it is: every day that counts and every one that does not, each with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.queries.rows import ClockRow
from desktop.ui.case_identity import clock_chip
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_case as text
from desktop.wording import words
from desktop.wording.events_text import COUNTED, SKIPPED, day_words
from desktop.wording.states import COUNTED as COUNTED_UNITS
from sync.casework.clock import CountedDay


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """One day of a count; ``number`` is how many days count up to it, 0 for one that does not."""

    line: CountedDay
    number: int
    unit: str


class ClocksTab(QWidget):
    """Every day of a deadline: counted or not, and why."""

    def __init__(self) -> None:
        super().__init__()
        self._clocks: tuple[ClockRow, ...] = ()
        self._choice = QComboBox()
        self._choice.setObjectName("case.clocks.choice")
        self._choice.currentIndexChanged.connect(self._show)
        self._none = PlainLabel(text.NO_CLOCK, "secondary")
        day, counts, why, total = text.DAY_COLUMNS
        columns: tuple[Column[DayRow], ...] = (
            Column(key="day", title=day, text=lambda row: words.day(row.line.day), width=10),
            Column(key="counts", title=counts, text=_counts, width=5),
            Column(key="total", title=total, text=lambda row: text.total_days(row.number, row.unit), width=9),
            Column(key="why", title=why, text=lambda row: day_words(row.line)),
        )
        self.model = RowsModel(columns, lambda row: f"{words.day(row.line.day)} {_counts(row)} {day_words(row.line)}")
        self.table = RowsView(self.model, "case.clocks", text.TABS[4])
        column = QVBoxLayout(self)
        column.addWidget(FormRow(text.WHY_THIS_DAY, self._choice))
        column.addWidget(self._none)
        column.addWidget(self.table, 1)

    def show_clocks(self, clocks: Sequence[ClockRow]) -> None:
        """Whoever looks at a deadline goes on looking at it; an open list is left alone while it says the same."""
        before, self._clocks = self._chosen(), tuple(clocks)
        told = [clock_chip(clock).word for clock in clocks]
        if told != [self._choice.itemText(at) for at in range(self._choice.count())]:
            again = [
                at
                for at, clock in enumerate(clocks)
                if before and (clock.kind, clock.name) == (before.kind, before.name)
            ]
            self._choice.blockSignals(True)
            self._choice.clear()
            self._choice.addItems(told)
            self._choice.setCurrentIndex(again[0] if again else 0)
            self._choice.blockSignals(False)
        self._choice.setVisible(bool(clocks))
        self._none.setVisible(not clocks)
        self._show()

    def _chosen(self) -> ClockRow | None:
        at = self._choice.currentIndex()
        return self._clocks[at] if 0 <= at < len(self._clocks) else None

    def _show(self) -> None:
        clock = self._chosen()
        rows = []
        number = 0
        for line in clock.explanation if clock else ():
            number += line.counted
            unit = COUNTED_UNITS[clock.unit] if clock else ""
            rows.append(DayRow(line=line, number=number if line.counted else 0, unit=unit))
        self.table.restart(rows, lambda row: row.line.day)


def _counts(row: DayRow) -> str:
    return COUNTED if row.line.counted else SKIPPED
