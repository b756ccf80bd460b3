"""Who has been given a case anew; a giving that was taken back gave it to nobody."""

from dataclasses import replace

from desktop.store.assigned import assigned_ms
from desktop.store.case_columns import milliseconds
from sync.casework.events_handling import NoteAdded, RouteForwarded
from sync.casework.events_taking_back import ActTakenBack
from sync.casework.terms import Role
from tests.casework.makers import MONDAY

HEAD = {"case_id": "a", "occurred_at": MONDAY, "by": "z1", "role": Role.CENTER}
GIVEN = RouteForwarded(**HEAD, target="c1", reason="请接办")  # type: ignore[arg-type]
BACK = ActTakenBack(**HEAD, act="route.forwarded", acted_at=MONDAY, entry_id="e", reason="选错了人")  # type: ignore[arg-type]
DONE = NoteAdded(**HEAD | {"by": "c1"}, text="已联系")  # type: ignore[arg-type]


def test_a_case_given_is_new_to_its_handler_until_they_act() -> None:
    assert assigned_ms([GIVEN]) == milliseconds(MONDAY)
    assert assigned_ms([GIVEN, DONE]) is None


def test_what_was_taken_back_is_news_to_nobody() -> None:
    assert assigned_ms([GIVEN, BACK]) is None
    assert assigned_ms([replace(GIVEN, target="c2"), GIVEN, BACK]) == milliseconds(MONDAY)
