"""Block 2 of the intake: who applies, how to reach them, who acts for them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.ui.intake_agent import AgentFields
from desktop.ui.intake_block import Block, aside, choice, choose, chosen, line_edit, put, tell_fault
from desktop.ui.intake_sheet import CARDS, Sheet, fault_of
from desktop.ui.widgets.forms import Fault, FormRow, grid
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_case as text
from desktop.wording import screens_intake as words
from desktop.wording.inputs import input_sentence
from desktop.wording.screens_inputs import READ_CARD
from desktop.wording.screens_rare import FIELD_HINT
from desktop.wording.states import ID_KINDS, PARTY_KINDS
from sync.casework.identities import BadInput, check_id_card, check_name, check_permit, check_phone, check_uscc
from sync.casework.items import Item
from sync.casework.regions import Regions
from sync.casework.terms import IdKind, PartyKind

PERSON_PAPERS = tuple(kind for kind in IdKind if kind is not IdKind.USCC)


class PartyBlock(Block):
    """The applicant as typed. The number is judged when the clerk leaves the block, never while it is typed."""

    def __init__(self, regions: Regions, office_region: str, today: Callable[[], date]) -> None:
        super().__init__("② " + text.BLOCKS[1], "intake.applicant")
        self._regions = regions
        self._today = today
        told = self._touched
        self._kind = choice("intake.applicant.kind", {k.value: PARTY_KINDS[k] for k in PartyKind}, told)
        self._papers = choice("intake.applicant.id_kind", {k.value: ID_KINDS[k] for k in PERSON_PAPERS}, told)
        self._number = line_edit("intake.applicant.id_no", 40, told, code=True)
        self._name = line_edit("intake.applicant.name", 120, told)
        self._name.setPlaceholderText(FIELD_HINT)
        self._phone = line_edit("intake.applicant.phone", 30, told, code=True)
        self._no_phone = QCheckBox(text.NO_PHONE)
        self._no_phone.setObjectName("intake.applicant.no_phone")
        self._no_phone.clicked.connect(lambda _: told())
        self._village = choice("intake.applicant.village", _villages(regions, office_region), told)
        self._address = line_edit("intake.applicant.address", 500, told)
        self._legal = line_edit("intake.applicant.legal_person", 120, told)
        self._contact = line_edit("intake.applicant.contact", 120, told)
        self._told = PlainLabel("", "secondary", wrap=True)
        self.card = aside(QPushButton(f"{READ_CARD}  F9"))
        self.card.setObjectName("intake.applicant.card")
        self.agent = AgentFields(told, today)
        self._lay_out()

    def read(self, sheet: Sheet) -> Sheet:
        kind = PartyKind(chosen(self._kind))
        person = kind is PartyKind.NATURAL
        return self.agent.read(
            replace(
                sheet,
                party_kind=kind,
                id_kind=IdKind(chosen(self._papers)) if person else IdKind.USCC,
                number=self._number.text(),
                name=self._name.text(),
                phone=self._phone.text(),
                no_phone=self._no_phone.isChecked(),
                village=chosen(self._village),
                address=self._address.text(),
                legal_person=self._legal.text() if not person else "",
                contact=self._contact.text(),
            )
        )

    def show_sheet(self, sheet: Sheet, item: Item | None) -> None:
        choose(self._kind, sheet.party_kind)
        choose(self._papers, sheet.id_kind)
        choose(self._village, sheet.village)
        fields: tuple[tuple[QLineEdit, str], ...] = (
            (self._number, sheet.number),
            (self._name, sheet.name),
            (self._phone, sheet.phone),
            (self._address, sheet.address),
            (self._legal, sheet.legal_person),
            (self._contact, sheet.contact),
        )
        for edit, value in fields:
            put(edit, value)
        self._no_phone.setChecked(sheet.no_phone)
        self.agent.show_sheet(sheet, item)
        self._settle()

    def first_field(self) -> QWidget:
        return self._number

    def check(self, sheet: Sheet, item: Item | None) -> tuple[Fault, ...]:
        """All faults of the block; also what the pause at leaving the block shows."""
        today = self._today()
        body = sheet.party_kind is not PartyKind.NATURAL
        return (
            *tell_fault(self.number_row, _number_fault(sheet, today)),
            *tell_fault(self._name_row, fault_of(check_name, sheet.name)),
            *tell_fault(self._phone_row, None if sheet.no_phone else fault_of(check_phone, sheet.phone)),
            *_wanting(self._legal_row, words.NEEDS_LEGAL_PERSON, body and not sheet.legal_person.strip()),
            *_wanting(self._contact_row, words.NEEDS_CONTACT, body and not sheet.contact.strip()),
            *self.agent.check(sheet, item),
        )

    def complete(self, sheet: Sheet) -> bool:
        """Whether nothing of the applicant is wanting or wrong, asked without showing it."""
        body = sheet.party_kind is not PartyKind.NATURAL
        wrong = _number_fault(sheet, self._today()) or fault_of(check_name, sheet.name)
        reached = sheet.no_phone or fault_of(check_phone, sheet.phone) is None
        return not wrong and reached and not (body and not (sheet.legal_person.strip() and sheet.contact.strip()))

    def leave(self, sheet: Sheet) -> None:
        """The keyboard goes elsewhere: only what is filled in is judged; what is empty may come later."""
        if sheet.number.strip():
            tell_fault(self.number_row, _number_fault(sheet, self._today()))
        if sheet.name.strip():
            tell_fault(self._name_row, fault_of(check_name, sheet.name))
        if sheet.phone.strip() and not sheet.no_phone:
            tell_fault(self._phone_row, fault_of(check_phone, sheet.phone))

    def _lay_out(self) -> None:
        self._papers_row = FormRow(text.ID_KIND, self._papers)
        self.number_row = FormRow(text.ID_NUMBER, self._number, required=True)
        self._name_row = FormRow(text.NAME, self._name, required=True)
        self._phone_row = FormRow(text.PHONE, self._phone)
        self._legal_row = FormRow(words.LEGAL_PERSON, self._legal, required=True)
        self._contact_row = FormRow(text.CONTACT, self._contact, required=True)
        self._of_body = grid([(self._legal_row, self._contact_row)])
        kind_row = FormRow(text.PARTY_KIND, self._kind)
        village_row = FormRow(text.VILLAGE, self._village)
        address_row = FormRow(text.ADDRESS, self._address)
        top = QHBoxLayout()
        top.addWidget(self.card)
        top.addStretch(1)
        self.body.addLayout(top)
        self.body.addWidget(grid([(kind_row, self._papers_row), (self.number_row, self._name_row)]))
        self.body.addWidget(self._told)
        self.body.addWidget(grid([(self._phone_row, self._no_phone), (village_row, address_row)]))
        self.body.addWidget(self._of_body)
        self.body.addWidget(self.agent)

    def _touched(self) -> None:
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        """Shows what the number tells and hides what this kind of applicant does not have."""
        person = PartyKind(chosen(self._kind)) is PartyKind.NATURAL
        self._papers_row.setVisible(person)
        self._of_body.setVisible(not person)
        self.number_row.set_label(text.ID_NUMBER if person else text.USCC)
        self._name_row.set_label(text.NAME if person else text.ORG_NAME)
        self.number_row.set_hint(words.NUMBER_HINTS.get(chosen(self._papers), "") if person else "")
        self._phone.setEnabled(not self._no_phone.isChecked())
        self._number.setEnabled(not person or IdKind(chosen(self._papers)) is not IdKind.NONE)
        self._told.setText(self._told_by_number() if person else _told_by_code(self._number.text()))
        self._told.setVisible(bool(self._told.text()))

    def _told_by_number(self) -> str:
        typed = self._number.text().strip()
        if IdKind(chosen(self._papers)) not in CARDS or not typed:
            return ""
        try:
            card = check_id_card(typed, self._today())
        except BadInput:
            return text.id_length(len(typed))
        return text.told_by_number(card.birth, card.gender.value, self._regions.full_name(card.region6))


def _number_fault(sheet: Sheet, today: date) -> BadInput | None:
    return fault_of(check_permit, sheet.id_kind, sheet.number, today)


def _wanting(row: FormRow, sentence: str, wanting: bool) -> tuple[Fault, ...]:
    row.set_fault(sentence if wanting else "")
    return (Fault(sentence=sentence, field=row.field),) if wanting else ()


def _told_by_code(typed: str) -> str:
    """A failing check digit of a body's code warns and never blocks: old codes have it."""
    try:
        fits = check_uscc(typed).checksum_ok if typed.strip() else True
    except BadInput:
        return text.id_length(len(typed.strip()))
    return "" if fits else input_sentence("uscc_checksum")


def _villages(regions: Regions, office_region: str) -> dict[str, str]:
    known = {place.code: place.name for place in regions.children(office_region)} if office_region else {}
    return {"": text.VILLAGE_UNKNOWN, **known}
