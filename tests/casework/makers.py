"""Makers of real cases for tests: a catalogue of the shipped items, a calendar, and events that fit together."""

from datetime import datetime, timedelta
from pathlib import Path

from sync.casework.calendar import CST, Calendar, load_calendar
from sync.casework.case import Case
from sync.casework.circumstances import Circumstances
from sync.casework.events_intake import CaseAccepted, CaseRegistered, MaterialsChecked
from sync.casework.facts import Check, Event, Party
from sync.casework.fold import replay
from sync.casework.item_pack import load_catalogue
from sync.casework.items import Catalogue, Item
from sync.casework.terms import LineState, Role, State

RESOURCES = Path(__file__).parents[2] / "resources"
CASE_ID = "018f0000-0000-7000-8000-000000000001"
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=CST)


def catalogue() -> Catalogue:
    return load_catalogue((RESOURCES / "catalogue" / "items.json").read_text(encoding="utf-8"))


def calendar() -> Calendar:
    return load_calendar((RESOURCES / "calendar" / "national.json").read_text(encoding="utf-8"))


def item(item_id: str = "GZT-001") -> Item:
    found = catalogue().get(item_id)
    assert found is not None
    return found


def circumstances(of: Item, now: datetime = MONDAY + timedelta(days=400)) -> Circumstances:
    return Circumstances(now=now, office="522636100000", device="d1", item=of, calendar=calendar(), region="522636100")


def registered(of: Item, at: datetime = MONDAY) -> CaseRegistered:
    return CaseRegistered(
        case_id=CASE_ID,
        occurred_at=at,
        by="c1",
        role=Role.CLERK,
        project_no="11522636MB9A00014N5520599001000202603021001",
        item_id=of.item_id,
        item_version=of.version,
        item_name=of.name,
        kind=of.kind,
        applicant=Party(name="杨秀英", number="522636198001150043"),
        lines=of.lines(),
    )


def all_ok(case: Case, at: datetime) -> MaterialsChecked:
    checks = tuple(Check(no=line.no, state=LineState.OK) for line in case.lines)
    return MaterialsChecked(case_id=CASE_ID, occurred_at=at, by="c1", role=Role.CLERK, lines=checks)


def accepted_events(of: Item, at: datetime = MONDAY) -> tuple[Event, ...]:
    first = registered(of, at)
    case = replay(CASE_ID, [first])
    return (first, all_ok(case, at), CaseAccepted(case_id=CASE_ID, occurred_at=at, by="c1", role=Role.CLERK))


def accepted(of: Item, at: datetime = MONDAY) -> Case:
    case = replay(CASE_ID, accepted_events(of, at))
    assert case.state is State.ACCEPTED
    return case
