"""What stands on the training desk from the start: invented people, cases in the states the exercises ask for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from desktop.demo_people import People
from desktop.demo_visit import Visit
from desktop.office.core import Core
from sync.casework.events_closing import DecisionApproved
from sync.casework.events_handling import NoteAdded
from sync.casework.events_intake import CaseRegistered, SupplementRequested
from sync.casework.facts import Defect, Event
from sync.casework.items import Item
from sync.casework.terms import Role

LEARNER, APPROVER = "t1", "t2"
SEED = 2026
CASES = (
    ("GZT-001", "waiting"),
    ("GZT-007", "waiting"),
    ("GZT-006", "accepted"),
    ("GZT-001", "accepted"),
    ("GZT-030", "received"),
    ("GZT-002", "accepted_by_other"),
    ("GZT-007", "accepted_by_other"),
    ("GZT-003", "decided"),
)
"""Item and how far its case has come."""


def play(core: Core) -> int:
    """Records the cases; answers how many entries that were."""
    random, now = Random(SEED), core.clock()
    village = core.regions.children(core.office_row.region)
    people = People(random, tuple(region.code for region in village) or (core.office_row.region,))
    entries = 0
    for at, (item_id, stage) in enumerate(CASES):
        item = core.catalogue.get(item_id)
        assert item is not None, item_id
        began = now - timedelta(hours=2 * len(CASES) - at)
        entries += _play(core, item, people, random, began, stage)
    return entries


def _play(core: Core, item: Item, people: People, random: Random, began: datetime, stage: str) -> int:
    visit = Visit(item, people.next(), random, began)
    by = APPROVER if stage in ("accepted_by_other",) else LEARNER
    case_id, entries = "", 0
    for events in _story(visit, stage):
        told = [replace(event, case_id=event.case_id or case_id, by=_who(event, by)) for event in events]
        recorded = core.office.record(told)
        case_id = visit.case_id = recorded.events[0].case_id
        entries += len(recorded.entries)
    return entries


def _who(event: Event, by: str) -> str:
    return APPROVER if event.role is Role.APPROVER else by


def _story(visit: Visit, stage: str) -> Iterator[tuple[Event, ...]]:
    """The sittings of one case; what follows the first knows its id."""
    opened: CaseRegistered = visit.registered()
    yield (opened,)
    if stage == "received":
        yield (visit.checked(),)
    elif stage == "waiting":
        missing = visit.required()[0].no
        yield (visit.checked(frozenset({missing})),)
        defects = (Defect(no=missing, problem="没有带来", remedy="补交原件和复印件"),)
        yield (SupplementRequested(**visit.head(Role.CLERK), defects=defects, deadline=visit.in_days(21)),)
    else:
        yield (visit.checked(), visit.accepted())
    if stage == "decided":
        yield (NoteAdded(**visit.head(Role.HANDLER), text="已入户调查，情况属实。"),)
        yield (DecisionApproved(**visit.head(Role.APPROVER), content="准予"),)
