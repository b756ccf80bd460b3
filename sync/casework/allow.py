"""The one door into the rules: what speaks against recording an event on a case."""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from itertools import chain

from sync.casework.case import Case
from sync.casework.circumstances import Circumstances
from sync.casework.errors import Refusal, RefusalKind
from sync.casework.events import NAMES
from sync.casework.events_closing import (
    CaseVoided,
    DeliveryCompleted,
    DeliveryReturned,
    DeliverySent,
    NumberAssigned,
    RatingRectified,
)
from sync.casework.events_handling import AssistReplied, CustodyTaken, TolerantCompleted, TolerantLapsed
from sync.casework.events_intake import DeemedAcceptanceReversed
from sync.casework.events_taking_back import ActTakenBack
from sync.casework.facts import Event
from sync.casework.rules.closing import CLOSING_GUARDS
from sync.casework.rules.handling import HANDLING_GUARDS
from sync.casework.rules.intake import INTAKE_GUARDS
from sync.casework.rules.taking_back import TAKING_BACK_GUARDS
from sync.casework.terms import Delivery, Rating, Role
from sync.casework.transitions import TAKEN_BACK, TRANSITIONS, Transition

GUARDS = INTAKE_GUARDS | HANDLING_GUARDS | CLOSING_GUARDS | TAKING_BACK_GUARDS
OVERRIDING = frozenset({Role.CENTER, Role.SUPERVISOR})
"""Roles that may let an irregular fact pass with a reason."""

CLOCKS_APART = timedelta(minutes=5)
"""How far two honest desk clocks may differ."""


def refusals(event: Event, case: Case, circumstances: Circumstances) -> tuple[Refusal, ...]:
    """Everything that speaks against the event, impossible things first; empty when nothing does."""
    voids_history = isinstance(event, CaseVoided) and case.flags.imported
    transition = TAKEN_BACK if voids_history else TRANSITIONS.get(type(event))
    if transition is None:
        return ()
    found = tuple(_impossible(event, case, circumstances, transition))
    if found:
        return found
    guard = GUARDS.get(type(event))
    guarded = guard(event, case, circumstances) if guard else ()
    return tuple(sorted(chain(guarded, _order(event, case, transition)), key=lambda refusal: refusal.kind.value))


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
        if case.state in transition.sources and transition.roles & held and HAS_OBJECT.get(kind, _always)(case)
    )


def _always(case: Case) -> bool:
    return True


HAS_OBJECT: dict[type[Event], Callable[[Case], bool]] = {
    DeemedAcceptanceReversed: lambda case: case.flags.deemed_accepted,
    AssistReplied: lambda case: any(assist.replied_at is None for assist in case.assists),
    TolerantCompleted: lambda case: bool(case.tolerated),
    TolerantLapsed: lambda case: bool(case.tolerated),
    CustodyTaken: lambda case: bool(case.custody_offered),
    DeliveryReturned: lambda case: case.delivery is Delivery.SENT,
    DeliverySent: lambda case: case.delivery is not Delivery.DONE,
    DeliveryCompleted: lambda case: case.delivery is not Delivery.DONE,
    RatingRectified: lambda case: case.rating is Rating.RECTIFYING,
    NumberAssigned: lambda case: not case.project_no,
    ActTakenBack: lambda case: case.act is not None,
}
"""Events that need something to act on: nothing is offered that could only be refused."""


def _impossible(event: Event, case: Case, circumstances: Circumstances, transition: Transition) -> Iterator[Refusal]:
    if case.state not in transition.sources:
        yield Refusal("state", RefusalKind.IMPOSSIBLE, state=case.state.value)
    elif event.role not in transition.roles:
        yield Refusal("role", RefusalKind.IMPOSSIBLE, role=event.role.value)
    elif transition.holder and circumstances.custodian and circumstances.office != circumstances.custodian:
        yield Refusal("not_custodian", RefusalKind.IMPOSSIBLE, office=circumstances.custodian)


def _order(event: Event, case: Case, transition: Transition) -> Iterator[Refusal]:
    """时间倒挂: nothing of a case happens before its receipt, and its steps follow one another."""
    if case.received_at is not None and event.occurred_at < case.received_at:
        yield Refusal("before_receipt")
    elif transition.status and case.moved_at is not None and event.occurred_at < case.moved_at - CLOCKS_APART:
        yield Refusal("before_previous")
