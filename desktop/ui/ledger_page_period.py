"""Choosing the period of a ledger."""

from datetime import date

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QWidget

from desktop.reports.case_figures import Period, month, quarter, week_of, year
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_ledger as text


class PeriodBar(QWidget):
    """``changed`` whenever another period is chosen."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.kind = QComboBox()
        self.kind.setObjectName("ledger.period")
        self.kind.setAccessibleName(text.PERIOD)
        for key, word in text.PERIODS.items():
            self.kind.addItem(word, key)
        self.first = _day("ledger.first", text.FROM)
        self.last = _day("ledger.last", text.TO)
        row = Flow(self)
        row.addWidget(self.kind)
        for field, word in ((self.first, text.FROM), (self.last, text.TO)):
            row.addWidget(_beside(word, field))
        self.choose("this_month")
        self.kind.activated.connect(self._picked)
        self.first.dateChanged.connect(self._own)
        self.last.dateChanged.connect(self._own)

    @property
    def period(self) -> Period:
        """From the earlier to the later of the two days."""
        days = sorted((_date(self.first), _date(self.last)))
        return Period(days[0], days[1])

    def choose(self, key: str) -> None:
        """Shows the days of a named period; ``own`` leaves them as they are."""
        self.kind.setCurrentIndex(self.kind.findData(key))
        found = named(key, self._today)
        if found is not None:
            for field, day in ((self.first, found.first), (self.last, found.last)):
                field.blockSignals(True)
                field.setDate(QDate(day.year, day.month, day.day))
                field.blockSignals(False)

    def follow(self, today: date) -> None:
        """The program may stand open for days: 本月 is always the month that is."""
        self._today = today
        self.choose(str(self.kind.currentData()))

    @Slot(int)
    def _picked(self, _: int) -> None:
        self.choose(str(self.kind.currentData()))
        self.changed.emit()

    @Slot(QDate)
    def _own(self, _: QDate) -> None:
        self.kind.setCurrentIndex(self.kind.findData("own"))
        self.changed.emit()


def named(key: str, today: date) -> Period | None:
    """The days of 本月, 上月 …; None for a period of one's own."""
    this = month(today.year, today.month)
    match key:
        case "this_month":
            return this
        case "last_month":
            return this.previous
        case "this_week":
            return week_of(today)
        case "this_quarter":
            return quarter(today.year, (today.month + 2) // 3)
        case "this_year":
            return year(today.year)
        case "last_year":
            return year(today.year - 1)
    return None


def _beside(word: str, field: QDateEdit) -> QWidget:
    """A field that never leaves its label."""
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    label = PlainLabel(word)
    label.setBuddy(field)
    row.addWidget(label)
    row.addWidget(field)
    return pair


def _date(field: QDateEdit) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())


def _day(name: str, label: str) -> QDateEdit:
    field = QDateEdit()
    field.setObjectName(name)
    field.setAccessibleName(label.replace("&", ""))
    field.setDisplayFormat("yyyy-MM-dd")
    field.setCalendarPopup(True)
    return field
