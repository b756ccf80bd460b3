"""Who acts for the applicant: part of block 2, shown when the box is ticked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.ui.intake_block import choice, choose, chosen, line_edit, put, tell_fault
from desktop.ui.intake_sheet import Sheet, fault_of
from desktop.ui.widgets.forms import Fault, FormRow, grid
from desktop.wording import screens_case as text
from desktop.wording import screens_intake as words
from desktop.wording.words import about
from sync.casework.identities import check_name, check_permit, check_phone
from sync.casework.items import AGENT_SITUATION, Item
from sync.casework.terms import IdKind

GUARDIAN = "监护"


class AgentFields(QWidget):
    """Guardian, village agent or anybody with a letter of authority."""

    def __init__(self, told: Callable[[], None], today: Callable[[], date]) -> None:
        super().__init__()
        self._told = told
        self._today = today
        self._has = QCheckBox(text.AGENT)
        self._has.setObjectName("intake.agent.has")
        self._has.clicked.connect(self._switched)
        self._kind = choice("intake.agent.kind", {kind: kind for kind in text.AGENT_KINDS}, told)
        relations = {name: name or words.RELATION_UNSAID for name in words.RELATIONS}
        self._relation = choice("intake.agent.relation", relations, told)
        self._name = line_edit("intake.agent.name", 120, told)
        self._number = line_edit("intake.agent.id_no", 40, told, code=True)
        self._phone = line_edit("intake.agent.phone", 30, told, code=True)
        self._authority = line_edit("intake.agent.authority", 500, told)
        self._name_row = FormRow(text.AGENT_NAME, self._name, required=True)
        self._number_row = FormRow(text.AGENT_NUMBER, self._number)
        self._phone_row = FormRow(text.AGENT_PHONE, self._phone)
        self._relation_row = FormRow(words.RELATION, self._relation, required=True)
        self._authority_row = FormRow(text.AGENT_AUTHORITY, self._authority)
        rows = [
            (FormRow(text.AGENT_KIND, self._kind), self._relation_row),
            (self._name_row, self._number_row),
            (self._phone_row, self._authority_row),
        ]
        self._fields = QWidget()
        inner = QVBoxLayout(self._fields)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(grid(rows))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._has)
        column.addWidget(self._fields)
        self._fields.hide()

    def read(self, sheet: Sheet) -> Sheet:
        return replace(
            sheet,
            has_agent=self._has.isChecked() and not self.isHidden(),
            agent_kind=chosen(self._kind),
            agent_name=self._name.text(),
            agent_number=self._number.text(),
            agent_phone=self._phone.text(),
            agent_relation=chosen(self._relation),
            agent_authority=self._authority.text(),
        )

    def show_sheet(self, sheet: Sheet, item: Item | None) -> None:
        self.setVisible(item is None or item.agent_allowed)
        self._has.setChecked(sheet.has_agent)
        self._fields.setVisible(sheet.has_agent)
        choose(self._kind, sheet.agent_kind)
        choose(self._relation, sheet.agent_relation)
        for edit, value in (
            (self._name, sheet.agent_name),
            (self._number, sheet.agent_number),
            (self._phone, sheet.agent_phone),
            (self._authority, sheet.agent_authority),
        ):
            put(edit, value)

    def check(self, sheet: Sheet, item: Item | None) -> tuple[Fault, ...]:
        """What is wrong; a letter of authority is told in words where the item lists none among its materials."""
        held = sheet.has_agent
        number = sheet.agent_number.strip()
        return (
            *tell_fault(self._name_row, fault_of(check_name, sheet.agent_name) if held else None),
            *tell_fault(
                self._number_row,
                fault_of(check_permit, IdKind.ID_CARD, number, self._today()) if held and number else None,
            ),
            *tell_fault(self._phone_row, fault_of(check_phone, sheet.agent_phone) if held else None),
            *_told(self._relation_row, words.NEEDS_RELATION if held and not sheet.agent_relation else ""),
            *_told(self._authority_row, words.NEEDS_AUTHORITY if held and _unproved(sheet, item) else ""),
        )

    def add_guardian(self) -> None:
        """The applicant is a minor: the fields of a guardian, to be filled in."""
        self._has.setChecked(True)
        choose(self._kind, GUARDIAN)
        self._switched()
        self._kind.setFocus()

    def _switched(self) -> None:
        self._fields.setVisible(self._has.isChecked())
        self._told()


def _unproved(sheet: Sheet, item: Item | None) -> bool:
    listed = item is not None and AGENT_SITUATION in item.situations
    return not listed and not sheet.agent_authority.strip()


def _told(row: FormRow, sentence: str) -> tuple[Fault, ...]:
    row.set_fault(sentence)
    return (Fault(sentence=about(row.label, sentence), field=row.field),) if sentence else ()
