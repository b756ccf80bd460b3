"""Everything on the sheet in words, line by line: for the clerk's check, the citizen's window and the sheet to sign."""

from dataclasses import dataclass

from desktop.ui.intake_sheet import Sheet
from desktop.wording import citizen_words as text
from desktop.wording.citizen_words import ASKED
from desktop.wording.trade import CHANNELS, ID_KINDS, LINE_STATES
from sync.casework.items import Item
from sync.casework.regions import Regions
from sync.casework.terms import LineState, PartyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One line: what was asked and what stands there."""

    label: str
    value: str


def answers_of(sheet: Sheet, item: Item, regions: Regions) -> tuple[Answered, ...]:
    """In the order of the page; what is empty is left out. Numbers are in full: the citizen has to see them."""
    told = [
        (ASKED["item"], item.name),
        (ASKED["situations"], text.several(list(sheet.situations_held))),
        (ASKED["channel"], CHANNELS[sheet.channel]),
        *_party(sheet, regions),
        *_form(sheet, item),
    ]
    return tuple(Answered(label=label, value=value) for label, value in told if value)


def materials_of(sheet: Sheet, item: Item) -> tuple[Answered, ...]:
    """The materials that apply, each with what was found."""
    lines = (line for line in sheet.lines(item) if line.state is not LineState.NOT_APPLICABLE)
    return tuple(
        Answered(
            label=line.name,
            value=text.with_note(LINE_STATES[line.state] + text.papers_got(line.originals, line.copies), line.note),
        )
        for line in lines
    )


def _party(sheet: Sheet, regions: Regions) -> list[tuple[str, str]]:
    person = sheet.party_kind is PartyKind.NATURAL
    address = (regions.full_name(sheet.village) if sheet.village else "") + sheet.address.strip()
    told = [
        (ASKED["applicant"] if person else ASKED["organisation"], sheet.name.strip()),
        (ID_KINDS[sheet.id_kind], sheet.number.strip()),
        (ASKED["phone"], ASKED["no_phone"] if sheet.no_phone else sheet.phone.strip()),
        (ASKED["address"], address),
        (ASKED["legal_person"], sheet.legal_person.strip()),
        (ASKED["contact"], sheet.contact.strip()),
    ]
    if sheet.has_agent:
        who = " ".join(part for part in (sheet.agent_name.strip(), sheet.agent_kind, sheet.agent_relation) if part)
        told += [(ASKED["agent"], who), (ASKED["authority"], sheet.agent_authority.strip())]
    return told


def _form(sheet: Sheet, item: Item) -> list[tuple[str, str]]:
    said = []
    for field in item.fields:
        value = sheet.answers.get(field.key, "")
        if field.kind == "bool" and value:
            value = text.YES if value == "1" else text.NO
        said.append((field.label, value))
    return said
