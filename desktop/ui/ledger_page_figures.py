"""The figures of a period in a grid, their balance, and behind 口径 what each of them counts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.reports.statistics import Measures, shown_days
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labels import PlainLabel, set_tip
from desktop.ui.widgets.pane import Card
from desktop.wording import screens_ledger as text
from desktop.wording.words import about

ACROSS = 5


class FiguresCard(Card):
    """Every figure carries its definition as tooltip and accessible description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(text.FIGURES, "ledger.figures", parent)
        self._values: dict[str, PlainLabel] = {}
        cells = Flow(columns=ACROSS)
        for key, name in text.FIGURE_NAMES.items():
            cells.addWidget(self._cell(key, name))
        self._balance = PlainLabel("", "secondary", wrap=True)
        self.button = QPushButton(text.DEFINITIONS)
        self.button.setObjectName("ledger.definitions")
        self.button.setCheckable(True)
        self._definitions = PlainLabel(_definitions(), "secondary", wrap=True, selectable=True)
        self._definitions.hide()
        self.button.toggled.connect(self._definitions.setVisible)
        self.body.addLayout(cells)
        self.body.addWidget(self._balance)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._definitions)

    @property
    def balance(self) -> str:
        return self._balance.text()

    def value(self, key: str) -> str:
        return self._values[key].text()

    def show_measures(self, found: Measures) -> None:
        for key, label in self._values.items():
            value = shown_days(found.mean_days) if key == "mean_days" else str(getattr(found, key))
            label.setText(value)
            label.setAccessibleName(f"{text.FIGURE_NAMES[key]} {value}")
        self._balance.setText(
            text.balance(
                found.opening, found.accepted, found.decided, found.returned_accepted, found.closing, found.balanced
            )
        )

    def _cell(self, key: str, name: str) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._values[key] = PlainLabel("—", "heading")
        column.addWidget(PlainLabel(name, "secondary"))
        column.addWidget(self._values[key])
        set_tip(cell, text.FIGURE_DEFINITIONS[key])
        cell.setAccessibleDescription(text.FIGURE_DEFINITIONS[key])
        return cell


def _definitions() -> str:
    return "\n".join(about(name, text.FIGURE_DEFINITIONS[key]) for key, name in text.FIGURE_NAMES.items())
