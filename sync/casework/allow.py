"""The one door into the rules: what speaks against recording an event on a case."""

from collections.abc import Iterable, Iterator
from itertools import chain

from sync.casework.case import Case
from sync.casework.circumstances import Circumstances
from sync.casework.errors import Refusal, RefusalKind
from sync.casework.events import NAMES
from sync.casework.facts import Event
from sync.casework.rules.closing import CLOSING_GUARDS
from sync.casework.rules.handling import HANDLING_GUARDS
from sync.casework.rules.intake import INTAKE_GUARDS
from sync.casework.terms import Role, State
from sync.casework.transitions import TRANSITIONS, Transition

GUARDS = INTAKE_GUARDS | HANDLING_GUARDS | CLOSING_GUARDS
OVERRIDING = frozenset({Role.CENTER, Role.SUPERVISOR})
"""Roles that may let an irregular fact pass with a reason."""


def refusals(event: Event, case: Case, circumstances: Circumstances) -> tuple[Refusal, ...]:
    """Everything that speaks against the event, impossible things first; empty when nothing does."""
    transition = TRANSITIONS.get(type(event))
    if transition is None:
        return ()
    found = tuple(_impossible(event, case, circumstances, transition))
    if found:
        return found
    guard = GUARDS.get(type(event))
    guarded = guard(event, case, circumstances) if guard else ()
    return tuple(sorted(chain(guarded, _order(event, case)), key=lambda refusal: refusal.kind.value))


def allow(event: Event, case: Case, circumstances: Circumstances) -> None:
    """Raises the first Refusal; an irregular one passes with a reason given by a role that may override."""
    overridden = circumstances.override_role in OVERRIDING and circumstances.override_reason.strip()
    for refusal in refusals(event, case, circumstances):
        if refusal.kind is RefusalKind.IMPOSSIBLE or not overridden:
            raise refusal


def offered(case: Case, roles: Iterable[Role]) -> tuple[str, ...]:
    """Names of the events that the state and these roles allow; their guards are asked when one is composed."""
    held = frozenset(roles)
    return tuple(
        NAMES[kind]
        for kind, transition in TRANSITIONS.items()
        if case.state in transition.sources and transition.roles & held
    )


def _impossible(event: Event, case: Case, circumstances: Circumstances, transition: Transition) -> Iterator[Refusal]:
    if case.state not in transition.sources:
        yield Refusal("state", RefusalKind.IMPOSSIBLE, state=case.state.value)
    elif event.role not in transition.roles or _decides_beneath(event, case):
        yield Refusal("role", RefusalKind.IMPOSSIBLE, role=event.role.value)
    elif transition.status and circumstances.custodian and circumstances.office != circumstances.custodian:
        yield Refusal("not_custodian", RefusalKind.IMPOSSIBLE, office=circumstances.custodian)


def _decides_beneath(event: Event, case: Case) -> bool:
    """A case reported up is decided by the superior organ, not by the township's approver."""
    decides = NAMES[type(event)].startswith("decision.")
    return decides and case.state is State.REPORTED and event.role is Role.APPROVER


def _order(event: Event, case: Case) -> Iterator[Refusal]:
    if case.received_at is not None and event.occurred_at < case.received_at:
        yield Refusal("before_receipt")
