"""Two townships, one citizen: what is a duplicate, and which of two acts stands."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.casework.allow import refusals
from sync.casework.clock import Limit, Unit
from sync.casework.conflicts import field_conflict, outcome, promised_of
from sync.casework.duplicates import duplicate_key, is_duplicate, normalised_id
from sync.casework.errors import RefusalKind
from sync.casework.events_closing import CaseWithdrawn, DecisionApproved, FactCorrected
from sync.casework.facts import Party
from sync.casework.fold import evolve
from sync.casework.terms import IdKind, Role
from tests.casework.makers import CASE_ID, MONDAY, accepted, circumstances, item

KEY = b"county key"
LOW_INCOME = item("GZT-001")
CODE = LOW_INCOME.catalog_code
PERSON = Party(name="杨秀英", number="522636198001150043")


def test_a_number_is_compared_however_it_was_typed() -> None:
    wide = Party(name="杨", number="５２２６３６ 19800115 004３")
    assert duplicate_key(wide, CODE, KEY) == duplicate_key(PERSON, CODE, KEY)
    assert normalised_id(Party(name="李", number="11010519491231002x")) == "11010519491231002X"


def test_an_old_card_of_fifteen_digits_is_the_same_person() -> None:
    assert normalised_id(Party(name="杨", number="522636800115004")) == "522636198001150043"


def test_another_item_another_household_or_no_number_is_no_duplicate() -> None:
    mine = duplicate_key(PERSON, CODE, KEY)
    assert mine != duplicate_key(PERSON, "520599002000", KEY)
    assert duplicate_key(PERSON, CODE, KEY, "户1") != duplicate_key(PERSON, CODE, KEY, "户2")
    assert duplicate_key(Party(name="杨", id_kind=IdKind.NONE), CODE, KEY) == ""


def test_a_key_shows_no_number() -> None:
    assert PERSON.number not in duplicate_key(PERSON, CODE, KEY)


def test_only_an_open_case_is_a_duplicate() -> None:
    case = accepted(LOW_INCOME)
    key = duplicate_key(PERSON, CODE, KEY)
    assert is_duplicate(case, CODE, key, KEY)
    assert not is_duplicate(replace(case, state=type(case.state).APPROVED), CODE, key, KEY)
    assert not is_duplicate(case, CODE, "", KEY)


@given(st.integers(-500, 500))
def test_the_earlier_act_stands_and_a_supervisor_confirms(minutes: int) -> None:
    withdrawal = CaseWithdrawn(case_id=CASE_ID, occurred_at=MONDAY, by="c", role=Role.CLERK, signed_request=True)
    decision = DecisionApproved(
        case_id=CASE_ID, occurred_at=MONDAY + timedelta(minutes=minutes), by="d", role=Role.DEPT
    )
    found = outcome(decision, withdrawal)
    assert (found.stands is decision) == (minutes < 0)
    assert {id(found.stands), id(found.yields)} == {id(decision), id(withdrawal)}
    assert found.confirmed_by is Role.SUPERVISOR


def test_the_shorter_promise_is_kept_where_the_catalogue_was_old() -> None:
    newer = replace(LOW_INCOME, version=2, promised=Limit(amount=15, unit=Unit.WORKDAY))
    assert promised_of(LOW_INCOME, newer) == newer.promised
    assert promised_of(newer, LOW_INCOME) == newer.promised
    assert promised_of(LOW_INCOME, replace(newer, promised=Limit(amount=1, unit=Unit.MONTH))) == LOW_INCOME.promised


def correction(field: str, old: str, new: str) -> FactCorrected:
    return FactCorrected(
        case_id=CASE_ID, occurred_at=MONDAY, by="c1", role=Role.CLERK, field=field, old=old, new=new, reason="抄错"
    )


@pytest.mark.parametrize(
    ("field", "old", "new", "theirs"),
    [
        ("applicant.phone", "1", "3", "2"),
        ("applicant.phone", "2", "3", None),
        ("applicant.phone", "1", "2", None),
        ("applicant.address", "?", "新村", None),
        ("note", "", "再补一句", None),
    ],
    ids=["did not know", "knew", "the same value", "another field", "a note"],
)
def test_a_correction_has_to_know_of_the_one_before_it(field: str, old: str, new: str, theirs: str | None) -> None:
    case = evolve(evolve(accepted(LOW_INCOME), correction("applicant.phone", "", "2")), correction("note", "", "补"))

    assert field_conflict(correction(field, old, new), case) == theirs


def test_the_first_correction_of_a_field_meets_no_conflict() -> None:
    assert field_conflict(correction("applicant.phone", "misread", "3"), accepted(LOW_INCOME)) is None


def test_an_instant_written_in_another_zone_is_the_same() -> None:
    case = evolve(accepted(LOW_INCOME), correction("accepted_at", "", "2026-03-03T09:00:00+08:00"))

    assert (
        field_conflict(correction("accepted_at", "2026-03-03T01:00:00+00:00", "2026-03-04T09:00:00+08:00"), case)
        is None
    )


def test_both_ends_refuse_a_correction_that_did_not_know() -> None:
    case = evolve(accepted(LOW_INCOME), correction("applicant.phone", "", "2"))
    (first, *_) = refusals(correction("applicant.phone", "1", "3"), case, circumstances(LOW_INCOME))

    assert (first.code, first.kind) == ("field_conflict", RefusalKind.IMPOSSIBLE)
    assert (first.facts["theirs"], first.facts["mine"]) == ("2", "3")
