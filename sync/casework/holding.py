"""Who is holding a case, and for how many working days: every day between receipt and decision is somebody's.

转办, 协办 and 转报 stop no clock, so "it lies with the bureau" is a figure and no excuse. A day belongs to whoever held
the case when it ended; the days of all spells add up to the working days the citizen has waited.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sync.casework.calendar import CST, Calendar
from sync.casework.case import Case
from sync.casework.events_handling import CustodyTaken, ReportedUp, RouteForwarded, SpecialEnded, SpecialStarted
from sync.casework.events_intake import (
    CaseAccepted,
    CaseAcceptedTolerant,
    CaseRegistered,
    SupplementRequested,
    SupplementSubmitted,
)
from sync.casework.facts import Event
from sync.casework.fold import evolve
from sync.casework.taking_back import standing
from sync.casework.terms import State


class Holding(StrEnum):
    """What ``Spell.holder`` names: a staff code, a person or section as typed, an office, an organ, a kind of pause."""

    COUNTER = "COUNTER"
    PERSON = "PERSON"
    OFFICE = "OFFICE"
    SUPERIOR = "SUPERIOR"
    APPLICANT = "APPLICANT"
    PAUSE = "PAUSE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """One stretch in one hand; ``until`` None while it lasts. ``days``: working days, up to ``asof`` while it lasts."""

    kind: Holding
    holder: str
    since: datetime
    until: datetime | None = None
    days: int = 0


def spells(events: Iterable[Event], calendar: Calendar, region: str, asof: datetime) -> tuple[Spell, ...]:
    """From receipt to the end of the case, oldest first; ``events`` in the order of the log."""
    case = Case(case_id="")
    found: list[Spell] = []
    for event in standing(tuple(events)):
        before, case = case, evolve(case, event)
        if before.closed:
            break
        held = _HANDS.get(type(event), _nobody)(event, case, found)
        if case.closed:
            found = _ended(found, event.occurred_at)
        elif held is not None and (not found or (found[-1].kind, found[-1].holder) != (held.kind, held.holder)):
            found = [*_ended(found, event.occurred_at), held]
    return tuple(replace(spell, days=_days(spell, calendar, region, asof)) for spell in found)


def _ended(found: list[Spell], at: datetime) -> list[Spell]:
    if not found or found[-1].until is not None:
        return found
    return [*found[:-1], replace(found[-1], until=max(at, found[-1].since))]


def _days(spell: Spell, calendar: Calendar, region: str, asof: datetime) -> int:
    first, last = (at.astimezone(CST).date() for at in (spell.since, spell.until or max(asof, spell.since)))
    return calendar.workdays_between(first, last, region)


def _nobody(event: Event, case: Case, found: list[Spell]) -> Spell | None:
    return None


def _counter(event: Event, case: Case, found: list[Spell]) -> Spell | None:
    """Papers that came one by one leave the case with the applicant until the last of them."""
    if case.state is State.SUPPLEMENT:
        return None
    return _spell(Holding.COUNTER, event.by, event, found)


def _resumed(event: Event, case: Case, found: list[Spell]) -> Spell | None:
    """After a pause whoever had it goes on."""
    earlier = [spell for spell in found if spell.kind is not Holding.PAUSE]
    return _spell(earlier[-1].kind, earlier[-1].holder, event, found) if earlier else None


def _spell(kind: Holding, holder: str, event: Event, found: list[Spell]) -> Spell:
    """A fact typed in later than the one after it begins where that one did: no day is counted twice."""
    since = max(event.occurred_at, found[-1].since) if found else event.occurred_at
    return Spell(kind=kind, holder=holder, since=since)


def _named(kind: Holding, field: str) -> Callable[[Any, Case, list[Spell]], Spell | None]:
    return lambda event, case, found: _spell(kind, str(getattr(event, field)) if field else "", event, found)


_HANDS: Mapping[type[Event], Callable[[Any, Case, list[Spell]], Spell | None]] = {
    CaseRegistered: _counter,
    SupplementRequested: _named(Holding.APPLICANT, ""),
    SupplementSubmitted: _counter,
    CaseAccepted: _counter,
    CaseAcceptedTolerant: _counter,
    RouteForwarded: _named(Holding.PERSON, "target"),
    ReportedUp: _named(Holding.SUPERIOR, "target"),
    CustodyTaken: _named(Holding.OFFICE, "office"),
    SpecialStarted: _named(Holding.PAUSE, "kind"),
    SpecialEnded: _resumed,
}
