"""What events are made of: the base of every event and the values they carry."""

from dataclasses import dataclass
from datetime import date, datetime

from sync.casework.terms import GetType, IdKind, LineState, Necessity, PartyKind, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A fact in the past tense.

    ``case_id``: UUIDv7 of the case, which is the id of the event that opened it. ``occurred_at``: the instant at
    the counter, as claimed, timezone-aware; the legal clock uses it. ``by``: staff code of who acts, as ``role``.
    When it was typed, on which device and how far that clock is trusted stands in the journal entry around it.
    """

    case_id: str
    occurred_at: datetime
    by: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An applicant. ``number`` is the full document number; ``region`` 12 digits or shorter; ``""`` = not known."""

    name: str
    kind: PartyKind = PartyKind.NATURAL
    id_kind: IdKind = IdKind.ID_CARD
    number: str = ""
    phone: str = ""
    gender: str = ""
    birth: date | None = None
    ethnic: str = ""
    region: str = ""
    address: str = ""
    legal_person: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """帮办代办: who acts for the citizen and on what authority. ``kind``: 村级 / 窗口 / 志愿 / 委托 / 监护."""

    kind: str
    name: str
    number: str = ""
    phone: str = ""
    authority: str = ""
    handed_over_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One material line of a case; ``no`` counts from 1 in the order of the catalogue."""

    no: int
    name: str
    necessity: Necessity = Necessity.REQUIRED
    tolerable: bool = False
    state: LineState = LineState.PENDING
    originals: int = 0
    copies: int = 0
    got: GetType = GetType.PAPER
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What was found on one material line."""

    no: int
    state: LineState
    originals: int = 0
    copies: int = 0
    got: GetType = GetType.PAPER
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Defect:
    """One point of a supplement notice: what is wrong with line ``no`` and how it is put right."""

    no: int
    problem: str
    remedy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One field of the item's form, as text; money in yuan, dates ISO, yes/no as ``1``/``0``."""

    key: str
    value: str
