"""What is typed on the intake page, as a plain value: it becomes a draft, and in the end the facts to record."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date, datetime
from typing import Any

from desktop.office.attached import Attached, added
from desktop.queries.rows import Staff
from desktop.ui.intake_paper import Backfill, next_from_paper
from desktop.wording import screens_intake as text
from sync.casework.events_handling import AttachmentAdded
from sync.casework.events_intake import CaseRegistered
from sync.casework.facts import Agency, Answer, Line, Party
from sync.casework.identities import BadInput, check_id_card, check_name, check_permit, check_phone, clean_text
from sync.casework.items import AGENT_SITUATION, Item
from sync.casework.terms import Channel, GetType, IdKind, LineState, PartyKind, Role

LONGEST_NOTE = 500
AGENTS_OF_MANY = frozenset({"村级", "窗口帮办", "志愿"})
"""Kinds of agents who act for whoever comes; a guardian or an empowered person acts for one."""

CARDS = frozenset({IdKind.ID_CARD, IdKind.TEMPORARY_ID, IdKind.HOUSEHOLD_BOOK, IdKind.RESIDENCE_PERMIT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the clerk found on one material."""

    state: LineState = LineState.PENDING
    originals: int = 0
    copies: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The whole page as typed; texts are not checked yet. ``found`` by the number of the material. ``ethnic`` was read
    from the card ``ethnic_of`` and belongs to nobody else.

    ``item_version``: the version this sheet is filled in for, 0 before an item is chosen: a draft keeps it.
    ``visit``: numbers of the cases received in the same visit before, ``visit_case``: the id of the first of them.
    """

    item_id: str = ""
    item_version: int = 0
    situations: tuple[str, ...] = ()
    channel: Channel = Channel.WINDOW
    party_kind: PartyKind = PartyKind.NATURAL
    id_kind: IdKind = IdKind.ID_CARD
    number: str = ""
    name: str = ""
    phone: str = ""
    no_phone: bool = False
    village: str = ""
    address: str = ""
    legal_person: str = ""
    contact: str = ""
    has_agent: bool = False
    agent_kind: str = ""
    agent_name: str = ""
    agent_number: str = ""
    agent_phone: str = ""
    agent_relation: str = ""
    agent_authority: str = ""
    backfill: Backfill | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    found: Mapping[int, Found] = field(default_factory=dict)
    duplicates: tuple[str, ...] = ()
    duplicate_reason: str = ""
    doubt_reason: str = ""
    visit: tuple[str, ...] = ()
    visit_case: str = ""
    files: tuple[Attached, ...] = ()
    ethnic: str = ""
    ethnic_of: str = ""

    @property
    def empty(self) -> bool:
        """Nothing worth keeping has been typed."""
        return not any((self.item_id, self.number, self.name, self.phone, self.address, self.answers, self.files))

    @property
    def situations_held(self) -> tuple[str, ...]:
        """The ticked situations, and the one that holds whenever somebody acts for the applicant."""
        own = tuple(name for name in self.situations if name != AGENT_SITUATION)
        return (*own, AGENT_SITUATION) if self.has_agent else own

    def lines(self, item: Item) -> tuple[Line, ...]:
        """The material lines as found; what does not apply in these situations stays as such."""
        return tuple(_line(line, self.found.get(line.no)) for line in item.lines(self.situations_held))

    def to_text(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, default=str)


def sheet_from(content: str) -> Sheet:
    """A sheet from a draft; what an older program wrote differently is left empty."""
    raw = json.loads(content)
    known = {entry.name for entry in fields(Sheet)}
    kept = {name: value for name, value in raw.items() if name in known}
    found = {
        int(no): Found(**{**told, "state": LineState(told["state"])}) for no, told in kept.pop("found", {}).items()
    }
    for name, kind in (("channel", Channel), ("party_kind", PartyKind), ("id_kind", IdKind)):
        if name in kept:
            kept[name] = kind(kept[name])
    for name in ("situations", "duplicates", "visit"):
        kept[name] = tuple(kept.get(name, ()))
    kept["backfill"] = Backfill(**kept["backfill"]) if kept.get("backfill") else None
    files = tuple(_file(told) for told in kept.pop("files", ()))
    return Sheet(**kept, found=found, files=files)


def next_visit(sheet: Sheet) -> Sheet:
    """The sheet of the next applicant for the same item: item and situations stay, the person goes."""
    return Sheet(item_id=sheet.item_id, situations=sheet.situations, channel=sheet.channel)


def next_in_row(sheet: Sheet) -> Sheet:
    """The same where one comes after another: the village stays, and whoever brings the papers of many."""
    following = replace(next_visit(sheet), village=sheet.village, backfill=next_from_paper(sheet.backfill))
    if not sheet.has_agent or sheet.agent_kind not in AGENTS_OF_MANY:
        return following
    return replace(
        following,
        has_agent=True,
        agent_kind=sheet.agent_kind,
        agent_name=sheet.agent_name,
        agent_number=sheet.agent_number,
        agent_phone=sheet.agent_phone,
        agent_relation=sheet.agent_relation,
        agent_authority=sheet.agent_authority,
    )


def applicant_of(sheet: Sheet, today: date) -> Party:
    """The applicant as typed, cleaned; raises BadInput."""
    number = check_permit(sheet.id_kind, sheet.number, today)
    card = check_id_card(number, today) if sheet.id_kind in CARDS and number else None
    return Party(
        name=check_name(sheet.name),
        kind=sheet.party_kind,
        id_kind=sheet.id_kind,
        number=number,
        phone="" if sheet.no_phone else check_phone(sheet.phone),
        gender=card.gender.value if card else "",
        birth=card.birth if card else None,
        ethnic=sheet.ethnic if number and number == sheet.ethnic_of else "",
        region=sheet.village or (card.region6 if card else ""),
        address=clean_text(sheet.address, LONGEST_NOTE),
        legal_person=clean_text(sheet.legal_person, LONGEST_NOTE),
        contact=clean_text(sheet.contact, LONGEST_NOTE),
    )


def known_number(sheet: Sheet, today: date) -> str:
    """The document number in its one form, "" while it is none yet: other cases are found by it."""
    try:
        return check_permit(sheet.id_kind, sheet.number, today)
    except BadInput:
        return ""


def agency_of(sheet: Sheet, today: date) -> Agency | None:
    """Who acts for the applicant, or None; raises BadInput."""
    if not sheet.has_agent:
        return None
    return Agency(
        kind=sheet.agent_kind,
        name=check_name(sheet.agent_name),
        number=check_permit(IdKind.ID_CARD, sheet.agent_number, today) if sheet.agent_number.strip() else "",
        phone=check_phone(sheet.agent_phone),
        authority=clean_text(text.authority(sheet.agent_relation, sheet.agent_authority.strip()), LONGEST_NOTE),
    )


def registration_of(sheet: Sheet, item: Item, at: datetime, person: Staff, region: str) -> CaseRegistered:
    """E01 as this sheet tells it, received ``at``; raises BadInput when a text cannot be what it says."""
    applicant = applicant_of(sheet, at.date())
    return CaseRegistered(
        case_id="",
        occurred_at=at,
        by=person.code,
        role=_role_of(person),
        item_id=item.item_id,
        item_version=item.version,
        item_name=item.name,
        kind=item.kind,
        applicant=applicant,
        agency=agency_of(sheet, at.date()),
        channel=sheet.channel,
        region=sheet.village or region,
        situations=sheet.situations_held,
        form=tuple(Answer(key=key, value=value) for key, value in sheet.answers.items() if value),
        lines=sheet.lines(item),
        paper_no=sheet.backfill.paper_no.strip().upper() if sheet.backfill else "",
        duplicates=sheet.duplicates,
        duplicate_reason=clean_text(sheet.duplicate_reason, LONGEST_NOTE),
    )


def fault_of(check: Callable[..., object], *args: object) -> BadInput | None:
    """The fault a check raises on these arguments, or None."""
    try:
        check(*args)
    except BadInput as error:
        return error
    return None


def files_of(sheet: Sheet, at: datetime, person: Staff) -> tuple[AttachmentAdded, ...]:
    """The files of the sheet as facts, to be recorded with the registration: all is kept, or nothing."""
    return tuple(added(file, "", at, person.code, _role_of(person)) for file in sheet.files)


def _role_of(person: Staff) -> Role:
    village = Role.VILLAGE_AGENT in person.roles and Role.CLERK not in person.roles
    return Role.VILLAGE_AGENT if village else Role.CLERK


def _file(told: Mapping[str, Any]) -> Attached:
    until = told.get("valid_until")
    return Attached(**{**told, "valid_until": date.fromisoformat(until) if until else None})


def _line(line: Line, found: Found | None) -> Line:
    if found is None or (line.state is LineState.NOT_APPLICABLE and found.state is LineState.PENDING):
        return line
    handed_in = found.state in (LineState.OK, LineState.DEFECTIVE)
    return replace(
        line,
        state=found.state,
        originals=found.originals if handed_in else 0,
        copies=found.copies if handed_in else 0,
        got=GetType.LATER if found.state is LineState.TOLERATED else GetType.PAPER,
        note=found.note,
    )
