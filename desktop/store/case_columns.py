"""A case as the columns of its row: what lists, the workbench and the search need, and nothing that depends on now."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from desktop.store.tables import FAR
from sync.casework.calendar import CST, Calendar
from sync.casework.case import Case
from sync.casework.clock import COMMON_LIGHTS, Due, LightRule, Unit
from sync.casework.deadlines import CaseClock, ClockKind, Lookup, clocks
from sync.casework.identities import mask_id, mask_phone
from sync.casework.items import Catalogue
from sync.casework.regions import Regions
from sync.casework.tags import BETWEEN, tags_of
from sync.casework.terms import State
from sync.casework.thresholds import Leave

Columns = dict[str, str | int | None]

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
HOUR_MS = 3_600_000
STANDING = {
    State.RECEIVED: (ClockKind.ACCEPTANCE,),
    State.SUPPLEMENT: (ClockKind.SUPPLEMENT,),
    State.ACCEPTED: (ClockKind.PROMISED, ClockKind.STATUTORY),
    State.SUSPENDED: (ClockKind.PROMISED, ClockKind.STATUTORY),
    State.REPORTED: (ClockKind.PROMISED, ClockKind.STATUTORY),
}
"""Which clock heads a case: the first of these that runs; a tolerant one where it ends earlier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """What due dates and names are read with; ``region``: the office's code for its calendar; ``lights``: when a case
    turns yellow; ``leave``: how long this desk may go without the platform.
    """

    catalogue: Catalogue
    calendar: Calendar
    regions: Regions
    region: str
    lights: LightRule = COMMON_LIGHTS
    leave: Leave = field(default_factory=Leave)


def columns(case: Case, references: References) -> Columns:
    """Every column that comes from the case alone."""
    applicant = case.applicant
    received, closed = case.received_at, case.course.closed_at
    watched = (case.open or case.undelivered) and not case.flags.imported
    stamp = (closed if case.closed and not case.flags.imported else None) or received
    return {
        "case_id": case.case_id,
        "number": case.number,
        "temp_no": case.temp_no,
        "applicant": applicant.name,
        "person": applicant.number,
        "id_masked": mask_id(applicant.number),
        "phone_masked": mask_phone(applicant.phone),
        "item_id": case.item_id,
        "item_name": case.item_name,
        "state": case.state.value,
        "received_by": case.course.received_by,
        "handled_by": case.course.handled_by or case.course.accepted_by or case.course.received_by,
        "region": case.region,
        "village": village(case, references.regions),
        "received_ms": _ms(received),
        "received_day": _ordinal(received),
        "closed_ms": _ms(closed),
        "closed_day": _ordinal(closed),
        "open": int(case.open),
        "watched": int(watched),
        "imported": int(case.flags.imported),
        "to_deliver": int(case.undelivered and case.closed),
        "rating": case.rating.value,
        "custody": case.custody_offered,
        "stage": stage(case),
        "sent_out": int(case.open and (case.state is State.REPORTED or bool(stage(case)))),
        "tags": _tags(case),
        "sort_key": -(_ms(stamp) or 0),
        **_clock_columns(case, references, watched=watched),
    }


def milliseconds(instant: datetime) -> int:
    """Since 1970, UTC; what the store keeps instead of a time."""
    return (instant - EPOCH) // timedelta(milliseconds=1)


def village(case: Case, regions: Regions) -> str:
    """The name of the place a case belongs to, village or township; ``""`` if unknown."""
    place = regions.get(case.region) if case.region else None
    return place.name if place else ""


def stage(case: Case) -> str:
    """The office whose answer the case waits for: the one it is offered to, or the last that was asked to assist."""
    waiting = [assist.office for assist in case.assists if assist.replied_at is None]
    return case.custody_offered or (waiting[-1] if waiting else "")


def _tags(case: Case) -> str:
    found = tags_of(case.notes)
    return f"{BETWEEN}{BETWEEN.join(found)}{BETWEEN}" if found else ""


def heading(case: Case, running: tuple[CaseClock, ...]) -> CaseClock | None:
    """The clock a list shows for this case; None when none runs."""
    kinds = STANDING.get(case.state, (ClockKind.DELIVERY,))
    found = next((c for kind in kinds for c in running if c.kind is kind), None)
    tolerant = next((c for c in running if c.kind is ClockKind.TOLERANT), None)
    if found is None or tolerant is None or tolerant.due_on is None:
        return found or tolerant
    return tolerant if found.due_on is not None and tolerant.due_on < found.due_on else found


def _clock_columns(case: Case, references: References, *, watched: bool) -> Columns:
    found = _running(case, references) if watched else ()
    head = heading(case, found)
    statutory = next((c for c in found if c.kind is ClockKind.STATUTORY), None)
    columns: Columns = {
        "clock": head.kind.value if head else "",
        "due_ms": None,
        "due_day": None,
        "due_key": FAR,
        "yellow_ms": None,
        "last_counted": None,
        "left_paused": None,
        "unit": head.unit.value if head else Unit.WORKDAY.value,
        "provisional": int(head.provisional) if head else 0,
        "statutory_ms": _ms(statutory.due.due_at) if statutory and statutory.due else None,
    }
    if head is None:
        return columns
    if head.due_on is None:
        return columns | {"left_paused": head.due.length - len(head.due.counted) if head.due else None}
    return columns | _ends(head, head.due_on, references)


def _running(case: Case, references: References) -> tuple[CaseClock, ...]:
    item = references.catalogue.get(case.item_id, case.item_version)
    asof = case.last_at or case.received_at
    if asof is None:
        return ()
    look = Lookup(item=item, calendar=references.calendar, asof=asof, region=references.region)
    return tuple(clock for clock in clocks(case, look) if clock.running)


def _ends(head: CaseClock, day: date, references: References) -> Columns:
    end = head.due.due_at if head.due and head.due.due_at else datetime.combine(day, time(23, 59, 59), CST)
    due_ms = _ms(end) or 0
    columns: Columns = {"due_ms": due_ms, "due_day": day.toordinal(), "due_key": due_ms}
    if head.due is None:
        yellow = _last_but(day, 1, references)
    elif head.unit is Unit.HOUR:
        return columns | {"yellow_ms": due_ms - references.lights.yellow_hours * HOUR_MS}
    else:
        yellow = _yellow_from(head.due, references.lights)
        columns["last_counted"] = head.due.counted[-1].toordinal() if head.due.counted else day.toordinal()
    return columns | {"yellow_ms": _ms(datetime.combine(yellow, time(), CST))}


def _yellow_from(due: Due, lights: LightRule) -> date:
    """The first day on which no more counted days remain than the threshold of the lights."""
    at = len(due.counted) - 1 - lights.threshold(due)
    return due.counted[at] if at >= 0 else due.start_date


def _last_but(day: date, left: int, references: References) -> date:
    """The first day after which at most ``left`` working days remain up to ``day``."""
    calendar: Calendar = references.calendar
    first = day
    while calendar.workdays_between(first - timedelta(days=1), day, references.region) <= left:
        first -= timedelta(days=1)
    return first


def _ms(instant: datetime | None) -> int | None:
    return None if instant is None else milliseconds(instant)


def _ordinal(instant: datetime | None) -> int | None:
    return None if instant is None else instant.astimezone(CST).date().toordinal()
