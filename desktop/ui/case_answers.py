"""表单: everything that was asked, read only; a correction keeps what stood there before."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.queries.rows import CaseFileRow
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_case as text
from desktop.wording import words
from desktop.wording.events import event_title
from desktop.wording.states import CHANNELS
from desktop.wording.words import listed
from sync.casework.items import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One answer; ``field``: what a correction calls it, "" where it cannot be corrected."""

    label: str
    value: str
    field: str = ""


class FormTab(QWidget):
    """``correct`` leads to a correction of the answer somebody stands on, or of any."""

    correct = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        label, value = text.FORM_COLUMNS
        columns: tuple[Column[AnswerRow], ...] = (
            Column(key="label", title=label, text=lambda row: row.label, width=16),
            Column(key="value", title=value, text=lambda row: row.value),
        )
        self.model = RowsModel(columns, lambda row: f"{row.label} {row.value}")
        self.table = RowsView(self.model, "case.answers", text.TABS[2])
        self.button = QPushButton(f"{event_title('fact.corrected')}  F2")
        self.button.setObjectName("case.correct")
        self.button.clicked.connect(self._correct)
        self.table.chosen.connect(self._correct)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_file(self, file: CaseFileRow, item: Item | None) -> None:
        self.table.restart(_answers(file, item), lambda row: row.label)
        self.button.setEnabled(not file.readonly)

    @property
    def field(self) -> str:
        """What the current line would be corrected as; "" where nothing is chosen."""
        row = self.table.current
        return row.field if row is not None else ""

    @Slot()
    def _correct(self) -> None:
        self.correct.emit(self.field)


def _answers(file: CaseFileRow, item: Item | None) -> list[AnswerRow]:
    case = file.case
    party = case.applicant
    address = " ".join(part for part in (file.village, party.address) if part)
    rows = [
        AnswerRow(label=text.ANSWERS[0], value=CHANNELS[case.channel]),
        AnswerRow(label=text.ANSWERS[1], value=party.name, field="applicant.name"),
        AnswerRow(label=text.ANSWERS[2], value=file.id_masked, field="applicant.number"),
        AnswerRow(label=text.ANSWERS[3], value=file.phone_masked, field="applicant.phone"),
        AnswerRow(label=text.ANSWERS[4], value=address, field="applicant.address"),
        AnswerRow(label=text.ANSWERS[5], value=listed(case.situations)),
    ]
    if case.agency:
        agent = f"{case.agency.name} {case.agency.kind} {case.agency.authority}"
        rows.append(AnswerRow(label=text.ANSWERS[6], value=agent))
    rows += _own(file, item)
    rows += [AnswerRow(label=text.ANSWERS[7], value=note) for note in case.notes]
    return [row for row in rows if row.value]


def _own(file: CaseFileRow, item: Item | None) -> list[AnswerRow]:
    """What the item itself asks."""
    labels = {field.key: field for field in item.fields} if item else {}
    rows = []
    for answer in file.case.form:
        field = labels.get(answer.key)
        yes = field is not None and field.kind == "bool"
        said = (words.YES if answer.value == "1" else words.NO) if yes else answer.value
        rows.append(AnswerRow(label=field.label if field else answer.key, value=said))
    return rows
