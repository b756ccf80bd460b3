"""Who is called when a clock turns: yellow the handler, red the centre, red for more than three days the supervisor."""

from sync.casework.calendar import CST
from sync.casework.case import Case
from sync.casework.clock import Light
from sync.casework.deadlines import CaseClock, ClockKind, Lookup, clocks
from sync.casework.terms import Role

LONG_RED = 3
"""Working days past the due day after which a 督办单 is due."""

OF_THE_APPLICANT = frozenset({ClockKind.SUPPLEMENT, ClockKind.TOLERANT})
"""Clocks that run against the applicant: they only remind the handler."""

_LEVELS = (Role.HANDLER, Role.CENTER, Role.SUPERVISOR)


def called(clock: CaseClock, look: Lookup) -> Role | None:
    """Whom one clock calls at ``look.asof``; None while it is green, paused or ended."""
    if not clock.running or clock.light not in (Light.YELLOW, Light.RED):
        return None
    if clock.light is Light.YELLOW or clock.kind in OF_THE_APPLICANT:
        return Role.HANDLER
    today = look.asof.astimezone(CST).date()
    late = look.calendar.workdays_between(clock.due_on, today, look.region) if clock.due_on else 0
    return Role.SUPERVISOR if late > LONG_RED else Role.CENTER


def called_for(case: Case, look: Lookup) -> Role | None:
    """The highest level any clock of the case calls."""
    found = [role for role in (called(clock, look) for clock in clocks(case, look)) if role is not None]
    return max(found, key=_LEVELS.index, default=None)
