"""What a case's rows are made with, beside its events."""

from collections.abc import Mapping
from dataclasses import dataclass

from sync.casework.calendar import Calendar
from sync.casework.facts import Event
from sync.casework.items import Item
from sync.casework.terms import Role
from sync.server import words_exchange as words
from sync.wire.messages import OfficeCard


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A confirmed event under the id of its entry."""

    entry_id: str
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """``item``: the version the case pins, None where unknown. ``names``: of the office's staff, by code."""

    office: OfficeCard
    item: Item | None
    calendar: Calendar
    names: Mapping[str, str]

    def person(self, event: Event) -> str:
        return words.SYSTEM if event.role is Role.SYS else self.name(event.by)

    def name(self, code: str) -> str:
        return self.names.get(code, code)
