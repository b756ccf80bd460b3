"""What the province is told of whole cases, to the letter; and that telling is a matter of the events alone."""

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.casework.events_closing import FactCorrected
from sync.casework.events_intake import CaseDeemedAccepted, CaseImported, DeemedAcceptanceReversed
from sync.casework.facts import Event
from sync.casework.terms import Role
from sync.server.exchange.rows import RowTable
from tests.casework.makers import CASE_ID, MONDAY, registered
from tests.casework.strategies import events
from tests.server.exchange.cases import (
    CODES,
    LOW_INCOME,
    NATIONAL,
    WHOLE,
    by,
    clerk,
    golden,
    judged,
    rows_of,
)

FROZEN = json.loads((CODES.parent / "golden.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", WHOLE)
def test_rows_of_whole_cases_are_told_to_the_letter(name: str) -> None:
    assert golden()[name] == FROZEN[name]


@pytest.mark.parametrize("name", WHOLE)
def test_whole_cases_pass_the_gate(name: str) -> None:
    assert {table: faults for table, faults in judged(WHOLE[name]).items() if faults} == {}


@pytest.mark.parametrize("events", WHOLE.values(), ids=WHOLE)
def test_the_same_events_make_the_same_rows_under_keys_of_their_own(events: Sequence[Event]) -> None:
    rows = rows_of(events)
    assert rows == rows_of(events)
    assert len({row.key for row in rows}) == len(rows)


@pytest.mark.parametrize("events", WHOLE.values(), ids=WHOLE)
def test_a_row_once_made_keeps_its_key_as_the_case_goes_on(events: Sequence[Event]) -> None:
    last: set[str] = set()
    for count in range(len(events) + 1):
        keys = {row.key for row in rows_of(events[:count])}
        assert last <= keys
        last = keys


def test_a_correction_changes_the_row_and_not_its_key() -> None:
    correction = clerk(FactCorrected, 3, field="applicant.name", old="杨秀英", new="杨秀瑛", reason="笔误")
    before, after = (
        next(row for row in rows_of(events) if row.table is RowTable.ACCEPT)
        for events in (WHOLE["paused"], (*WHOLE["paused"], correction))
    )
    assert (before.key, after.values["applicant_name"]) == (after.key, "杨秀瑛")


def test_a_deemed_acceptance_is_told_with_the_day_of_receipt_and_taken_back_when_reversed() -> None:
    deemed = by(CaseDeemedAccepted, "SYS", Role.SYS, 8, effective_at=MONDAY)
    reversal = by(DeemedAcceptanceReversed, "SYS", Role.SYS, 9, cause="x")
    first = registered(LOW_INCOME)
    accept = next(row for row in rows_of((first, deemed)) if row.table is RowTable.ACCEPT)
    assert accept.time("accepted_at") == MONDAY
    assert rows_of((first, deemed, reversal)) == ()


def test_history_from_an_old_ledger_is_not_told() -> None:
    event = CaseImported(
        case_id=CASE_ID, occurred_at=MONDAY, by="c1", role=Role.CLERK, source="a.xlsx 3", import_key="k",
        item_name="低保", applicant=replace(registered(LOW_INCOME).applicant),
    )  # fmt: skip
    assert rows_of((event,)) == ()


def test_every_field_of_every_receiver_is_one_the_rows_can_fill() -> None:
    filled = {name for events in WHOLE.values() for row in rows_of(events) for name in row.values}
    asked = {field.source for shape in NATIONAL.tables.values() for field in shape.fields} - {""}
    assert asked - filled == {"operation", "handed_at", "batch"}


@settings(max_examples=60, deadline=None)
@given(st.lists(events(), max_size=12))
def test_any_log_at_all_makes_rows(told: list[Event]) -> None:
    one_case = [replace(event, case_id=CASE_ID) for event in (registered(LOW_INCOME), *told)]
    assert rows_of(one_case) == rows_of(one_case)
    judged(one_case)
