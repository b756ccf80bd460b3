"""The demo's two weeks pass the real rules, event by event, and leave no kind of event out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from desktop.demo_market import Market
from sync.casework.allow import allow
from sync.casework.case import Case
from sync.casework.circumstances import Circumstances
from sync.casework.events import EVENT_TYPES, name_of
from sync.casework.facts import Event
from sync.casework.fold import evolve
from sync.casework.numbering import Uuid7
from tests.casework.makers import calendar, catalogue

DAYS = tuple(date(2026, 11, day) for day in (9, 10, 11, 12, 13, 16, 17, 18, 19, 20))
NOT_FROM_THE_COUNTER = {
    "case.imported", "ledger.exported", "session.changed", "rejection.disposed", "row.returned", "return.handled",
    "overreach.forwarded", "attachment.added", "consultation.given", "rating.sealed", "view.shared", "act.taken_back",
    "paper.reissued", "program.changed",
}  # fmt: skip


class Desk:
    """Judges and folds in memory."""

    def __init__(self) -> None:
        self.cases: dict[str, Case] = {}
        self.kinds: set[str] = set()
        self.events = 0
        self._ids = Uuid7()

    def record(self, desk: int, now: datetime, events: Sequence[Event]) -> str:
        case_id = events[0].case_id or str(self._ids.next(int(now.timestamp() * 1000)))
        case = self.cases.get(case_id, Case(case_id=case_id))
        for event in events:
            item = catalogue_once.get(getattr(event, "item_id", case.item_id))
            at = Circumstances(now=datetime(2027, 1, 1, tzinfo=UTC), office="", device="", item=item, calendar=workdays)
            allow(replace(event, case_id=case_id), case, at)
            case = evolve(case, event)
            self.kinds.add(name_of(event))
        self.cases[case_id] = case
        self.events += len(events)
        return case_id


catalogue_once = catalogue()
workdays = calendar()


def played(seed: int) -> Desk:
    desk = Desk()
    villages = ("522636100006", "522636100007")
    market = Market(items=catalogue_once.current(DAYS[0]), villages=villages, days=DAYS, seed=seed)
    for day_no in range(len(DAYS)):
        market.play(day_no, desk.record)
    return desk


def test_two_weeks_pass_the_rules_and_use_every_kind_of_event() -> None:
    desk = played(1)
    assert len(desk.cases) >= 290
    assert set(EVENT_TYPES) - desk.kinds == NOT_FROM_THE_COUNTER


def test_other_seeds_pass_too() -> None:
    assert all(played(seed).events > 900 for seed in (2, 3))
