"""What the audit page shows: a kind, a person, days, the end of a case number."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QHBoxLayout, QLineEdit, QWidget

from desktop.queries.audit import AuditKind, AuditWish
from desktop.ui.theme import em
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.keyboard import refill
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_audit as text


class AuditFilter(QWidget):
    """``changed`` whenever something else is wanted."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = _box("audit.kind", text.KIND)
        self.kind.addItem(text.EVERY_KIND, "")
        for kind in AuditKind:
            self.kind.addItem(text.KINDS[kind.value], kind.value)
        self.who = _box("audit.who", text.WHO)
        self.who.addItem(text.EVERYBODY, "")
        self.days = QCheckBox(text.DAYS)
        self.days.setObjectName("audit.days")
        self.first = _day("audit.first", text.FROM, today.replace(day=1))
        self.last = _day("audit.last", text.TO, today)
        self.number = QLineEdit()
        self.number.setObjectName("audit.number")
        self.number.setAccessibleName(text.NUMBER.replace("(&N)", ""))
        self.number.setPlaceholderText(text.NUMBER.replace("(&N)", ""))
        self.number.setFixedWidth(em(self, 9))
        row = Flow(self)
        for part in (self.kind, self.who, self.number, self.days):
            row.addWidget(part)
        row.addWidget(_labelled(self.first, text.FROM))
        row.addWidget(_labelled(self.last, text.TO))
        self._ticked(False)
        self.kind.activated.connect(self._picked)
        self.who.activated.connect(self._picked)
        self.days.toggled.connect(self._ticked)
        self.first.dateChanged.connect(self._picked)
        self.last.dateChanged.connect(self._picked)
        self.number.editingFinished.connect(self.changed)

    @property
    def wish(self) -> AuditWish:
        kind = str(self.kind.currentData() or "")
        days = sorted((_date(self.first), _date(self.last)))
        limited = self.days.isChecked()
        return AuditWish(
            kind=AuditKind(kind) if kind else None,
            by=str(self.who.currentData() or ""),
            first=days[0] if limited else None,
            last=days[1] if limited else None,
            number=self.number.text().strip(),
        )

    @property
    def words(self) -> str:
        """What is wanted, for the workbook and the journal."""
        wish = self.wish
        kind = wish.kind.value if wish.kind else ""
        return text.wish_words(kind, self.who.currentText() if wish.by else "", wish.first, wish.last, wish.number)

    def offer(self, people: Sequence[tuple[str, str]]) -> None:
        """Who may be asked for; for a clerk nobody but themselves."""
        refill(self.who, people if len(people) == 1 else (("", text.EVERYBODY), *people))

    def follow(self, today: date) -> None:
        """The program may stand open for days: until somebody wants certain days, it is this month until today."""
        if self.days.isChecked():
            return
        for field, day in ((self.first, today.replace(day=1)), (self.last, today)):
            field.blockSignals(True)
            field.setDate(QDate(day.year, day.month, day.day))
            field.blockSignals(False)

    @Slot(bool)
    def _ticked(self, on: bool) -> None:
        for field in (self.first, self.last):
            field.setEnabled(on)
        if self.isVisible():
            self.changed.emit()

    @Slot()
    def _picked(self) -> None:
        self.changed.emit()


def _box(name: str, label: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(label)
    return box


def _labelled(field: QDateEdit, word: str) -> QWidget:
    """The word and its field stay together when the row breaks."""
    both = QWidget()
    label = PlainLabel(word)
    label.setBuddy(field)
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label)
    row.addWidget(field)
    return both


def _day(name: str, label: str, day: date) -> QDateEdit:
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setObjectName(name)
    field.setAccessibleName(label.partition("(")[0])
    field.setDisplayFormat("yyyy-MM-dd")
    field.setCalendarPopup(True)
    return field


def _date(field: QDateEdit) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())
