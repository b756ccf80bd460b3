"""What papers are filled from: the fact, the case as it left it, and who issues them."""

from dataclasses import dataclass

from desktop.wording import notices as words
from sync.casework.calendar import Calendar
from sync.casework.case import Case
from sync.casework.deadlines import Lookup
from sync.casework.facts import Event
from sync.casework.items import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Who issues the paper. ``qr_key`` seals the QR code; ``clerk`` and ``approver`` are names, not codes."""

    organ: str
    place: str
    phone: str
    qr_key: bytes
    clerk: str
    complaint_phone: str = words.COMPLAINT_PHONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What a paper is filled from: ``case`` is the case right after ``event``; ``documents`` its earlier papers."""

    event: Event
    case: Case
    item: Item | None
    calendar: Calendar
    region: str
    letterhead: Letterhead
    documents: tuple[str, ...] = ()

    @property
    def look(self) -> Lookup:
        return Lookup(item=self.item, calendar=self.calendar, asof=self.event.occurred_at, region=self.region)
