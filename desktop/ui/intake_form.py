"""The fields an item asks for beside the applicant; part of block 2's column, built anew for every item."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.intake_block import Block, choice, choose, chosen, hinted, line_edit, put
from desktop.ui.intake_sheet import LONGEST_NOTE, Sheet, fault_of
from desktop.ui.widgets.forms import Fault, FormRow, grid
from desktop.ui.widgets.labels import PlainLabel, button_text
from desktop.ui.widgets.pane import clear_layout
from desktop.wording import screens_case as text
from desktop.wording import words
from desktop.wording.inputs import input_sentence
from desktop.wording.words import about
from sync.casework.identities import BadInput, check_id_card
from sync.casework.items import FormField, Item

HINTS = {"date": text.DATE_HINT, "month": text.MONTH_HINT, "datetime": text.MOMENT_HINT}
YES, NO = "1", "0"
DIGITS = frozenset({"integer", "number", "money", "date", "month", "datetime", "id_no"})


class FormBlock(Block):
    """One row per field of the item; values leave as text, dates in ISO, yes and no as 1 and 0."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(text.FORM, "intake.form")
        self._today = today
        self._fields: dict[str, tuple[FormField, FormRow]] = {}
        self._shown = ""
        self._empty = PlainLabel(text.FORM_EMPTY, "secondary", wrap=True)
        self._rows = QVBoxLayout()
        self.body.addWidget(self._empty)
        self.body.addLayout(self._rows)

    def read(self, sheet: Sheet) -> Sheet:
        answers = {key: value_of(row.field) for key, (_, row) in self._fields.items()}
        return replace(sheet, answers={key: value for key, value in answers.items() if value})

    def show_sheet(self, sheet: Sheet, item: Item | None) -> None:
        self._build(item)
        for key, (_, row) in self._fields.items():
            _show(row.field, sheet.answers.get(key, ""))

    def first_field(self) -> QWidget:
        return next((row.field for _, row in self._fields.values()), self)

    def check(self, sheet: Sheet, item: Item | None) -> tuple[Fault, ...]:
        faults = []
        for key, (field, row) in self._fields.items():
            sentence = answer_fault(field, sheet.answers.get(key, ""), self._today())
            row.set_fault(sentence)
            if sentence:
                faults.append(Fault(sentence=about(row.label, sentence), field=_focus_of(row.field)))
        return tuple(faults)

    def _build(self, item: Item | None) -> None:
        shown = f"{item.item_id}:{item.version}" if item else ""
        if shown == self._shown:
            return
        self._shown = shown
        clear_layout(self._rows)
        fields = item.fields if item else ()
        self._fields = {
            field.key: (
                field,
                hinted(FormRow(field.label, self._widget(field), required=field.required), HINTS.get(field.kind, "")),
            )
            for field in fields
        }
        rows = [row for _, row in self._fields.values()]
        if rows:
            self._rows.addWidget(grid([rows[at : at + 2] for at in range(0, len(rows), 2)]))
        self._empty.setVisible(not rows)

    def _widget(self, field: FormField) -> QWidget:
        name, told = f"intake.form.{field.key}", self.changed.emit
        match field.kind:
            case "choice":
                return choice(name, {"": text.CHOOSE} | {option: option for option in field.options}, told)
            case "bool":
                return choice(name, {"": text.CHOOSE, YES: words.YES, NO: words.NO}, told)
            case "multichoice":
                return _Several(name, field.options, told)
            case _:
                return line_edit(name, LONGEST_NOTE, told, code=field.kind in DIGITS)


class _Several(QWidget):
    """Check boxes, one per option."""

    def __init__(self, name: str, options: tuple[str, ...], told: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.boxes = [QCheckBox(button_text(option)) for option in options]
        for box, option in zip(self.boxes, options, strict=True):
            box.setProperty("option", option)
            box.clicked.connect(lambda _: told())
            column.addWidget(box)
        if self.boxes:
            self.setFocusProxy(self.boxes[0])


def value_of(field: QWidget) -> str:
    match field:
        case QLineEdit():
            return field.text().strip()
        case QComboBox():
            return chosen(field)
        case _Several():
            return "、".join(box.property("option") for box in field.boxes if box.isChecked())
        case _:
            return ""


def answer_fault(field: FormField, value: str, today: date) -> str:
    """What is wrong with one answer, as a sentence; empty where nothing is."""
    if not value:
        return text.NEEDS_ANSWER if field.required else ""
    match field.kind:
        case "integer":
            return "" if value.isdecimal() else text.BAD_NUMBER
        case "number" | "money":
            return "" if _is_number(value) else text.BAD_NUMBER
        case "date" | "month" | "datetime":
            return "" if _is_date(value, field.kind) else text.BAD_DATE
        case "id_no":
            fault: BadInput | None = fault_of(check_id_card, value, today)
            return input_sentence(fault.code, fault.facts) if fault else ""
        case _:
            return ""


def _show(field: QWidget, value: str) -> None:
    match field:
        case QLineEdit():
            put(field, value)
        case QComboBox():
            choose(field, value)
        case _Several():
            for box in field.boxes:
                box.setChecked(box.property("option") in value.split("、"))


def _focus_of(field: QWidget) -> QWidget:
    return field.focusProxy() or field


def _is_number(value: str) -> bool:
    try:
        float(value.replace(",", ""))
    except ValueError:
        return False
    return True


def _is_date(value: str, kind: str) -> bool:
    try:
        datetime.fromisoformat(f"{value}-01" if kind == "month" else value)
    except ValueError:
        return False
    return True
