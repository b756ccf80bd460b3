"""The words of the case page and of its forms are complete."""

import pytest

from desktop.reports.notices import NoticeKind
from desktop.ui.case_choice import DEEDS, USUAL
from desktop.ui.intake_decide import PAPERS, Decision
from desktop.ui.intake_materials_table import TONES
from desktop.wording import deeds, events_text, notices, screens_case
from desktop.wording.item_synonyms import SYNONYMS
from sync.casework.calendar import DayReason
from sync.casework.case import CORRECTABLE
from sync.casework.clock import ClockReason, CountedDay, Unit
from sync.casework.events import EVENT_TYPES
from sync.casework.events_closing import RatingRecorded
from sync.casework.terms import GetType, LineState
from sync.casework.transitions import TRANSITIONS
from tests.desktop.notice_papers import AT
from tests.desktop.ui.fake_desk import FakeDesk

OFFICE_OR_OWN = {
    "ledger.exported",
    "session.changed",
    "consultation.given",
    "view.shared",
    "program.changed",
    "case.deemed_accepted",
}
ELSEWHERE = {
    "case.registered", "case.imported", "case.deemed_accepted", "rating.recorded", "record.backfilled",
    "number.assigned", "paper.printed", "pii.revealed", "rejection.disposed", "ledger.exported", "session.changed",
    "attachment.added", "row.returned", "return.handled", "overreach.forwarded", "consultation.given",
    "view.shared", "program.changed",
    "rating.sealed",
}  # fmt: skip


def test_every_event_of_a_case_has_its_line_in_the_timeline() -> None:
    without = {name for name, kind in EVENT_TYPES.items() if kind not in events_text.described_types()}
    assert without == OFFICE_OR_OWN


@pytest.mark.parametrize("reason", [*DayReason, *ClockReason])
def test_every_day_of_a_count_has_its_reason(reason: DayReason | ClockReason) -> None:
    line = CountedDay(day=AT.date(), counted=True, reason=reason, detail="国庆节", source="国办通知")
    assert "国办通知" in events_text.day_words(line)


def test_every_event_that_people_record_on_a_case_has_its_form() -> None:
    assert set(EVENT_TYPES) - ELSEWHERE == set(DEEDS)


def test_no_form_lets_staff_rate_for_a_citizen() -> None:
    assert RatingRecorded not in {deed.event for deed in DEEDS.values()}


@pytest.mark.parametrize("name", sorted(DEEDS))
def test_what_follows_from_a_deed_is_said_before_it_is_confirmed(name: str) -> None:
    assert deeds.FOLLOWS[name].endswith("。")


def test_the_usual_deeds_of_a_state_are_possible_in_it() -> None:
    wrong = [
        (state, name)
        for state, names in USUAL.items()
        for name in names
        if state not in TRANSITIONS[DEEDS[name].event].sources
    ]
    assert wrong == []


def test_a_deed_makes_the_event_it_is_named_after() -> None:
    assert {name: deed.event for name, deed in DEEDS.items()} == {name: EVENT_TYPES[name] for name in DEEDS}


def test_every_decision_has_its_words_and_papers() -> None:
    assert {d.value for d in Decision} == set(screens_case.DECISIONS) == set(screens_case.CONSEQUENCE)
    assert {paper for papers in PAPERS.values() for paper in papers} <= {kind.value for kind in NoticeKind}


def test_every_state_of_a_material_has_its_colour_and_every_unit_its_word() -> None:
    assert (set(TONES), set(notices.UNITS), set(notices.GOT)) == (set(LineState), set(Unit), set(GetType))


def test_only_correctable_facts_are_offered_for_correction() -> None:
    assert set(deeds.FIELDS) <= set(CORRECTABLE)


def test_synonyms_name_items_of_the_catalogue(fake: FakeDesk) -> None:
    assert [item_id for item_id in SYNONYMS if fake.catalogue.get(item_id) is None] == []
