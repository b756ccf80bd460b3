"""Who acts, as what, when, and what the rules say to that before anything is written."""

from collections.abc import Iterable
from datetime import datetime

from desktop.queries.rows import OfficeRow, Staff
from desktop.ui.desk_port import DeskPort
from desktop.wording.refusals import NOT_SAVED, refusal_sentence
from desktop.wording.troubles import trouble_sentence
from sync.casework.allow import OVERRIDING, refusals
from sync.casework.calendar import CST
from sync.casework.case import Case
from sync.casework.circumstances import Circumstances
from sync.casework.errors import Refusal, RefusalKind
from sync.casework.facts import Event
from sync.casework.terms import Role
from sync.casework.transitions import TRANSITIONS


def now_here() -> datetime:
    """The instant an act at this counter happens."""
    return datetime.now(CST)


def acting_role(kind: type[Event], roles: Iterable[Role]) -> Role:
    """The role in which a person may record this event; their first role where none fits (the rules then say so)."""
    held = tuple(roles)
    transition = TRANSITIONS.get(kind)
    fitting = [role for role in held if transition is None or role in transition.roles]
    return (fitting or list(held) or [Role.CLERK])[0]


def circumstances(desk: DeskPort, case: Case, now: datetime) -> Circumstances:
    """What the rules look at, as this desk knows it."""
    office: OfficeRow = desk.office
    return Circumstances(
        now=now,
        office=office.scope,
        device=office.device,
        item=desk.catalogue.get(case.item_id, case.item_version),
        calendar=desk.calendar,
        region=case.region or office.region,
        custodian=case.custodian,
    )


def speaks_against(desk: DeskPort, event: Event, case: Case) -> tuple[Refusal, ...]:
    """Everything that speaks against recording this event now."""
    return refusals(event, case, circumstances(desk, case, max(event.occurred_at, now_here())))


def may_override(person: Staff, found: Iterable[Refusal]) -> bool:
    """Irregular facts may pass with a reason; impossible ones never."""
    told = tuple(found)
    return (
        bool(told)
        and bool(OVERRIDING & set(person.roles))
        and all(refusal.kind is RefusalKind.IRREGULAR for refusal in told)
    )


def why_not(refusal: Refusal) -> str:
    """The reason beside a button that nobody has pressed yet."""
    return refusal_sentence(refusal.code, refusal.facts).replace(NOT_SAVED, "")


def sentence_of(error: Exception) -> str:
    """The sentence for the clerk, whatever kept the fact from being written."""
    if isinstance(error, Refusal):
        return refusal_sentence(error.code, error.facts)
    return trouble_sentence(getattr(error, "code", "bug"), getattr(error, "facts", None))
