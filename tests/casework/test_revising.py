"""``revised`` answers what ``dataclasses.replace`` answers, and refuses what it refuses."""

from dataclasses import FrozenInstanceError, dataclass, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.casework.case import Case, Course
from sync.casework.revising import revised
from sync.casework.terms import State

NAMES = sorted(field.name for field in fields(Case))


@given(st.dictionaries(st.sampled_from(NAMES), st.integers()))
def test_it_is_the_same_as_making_the_record_anew(changes: dict[str, int]) -> None:
    case = Case(case_id="k", events=3, state=State.ACCEPTED)
    assert revised(case, **changes) == replace(case, **changes)  # type: ignore[arg-type]
    assert case == Case(case_id="k", events=3, state=State.ACCEPTED)


def test_the_new_record_is_as_frozen_as_the_old_one() -> None:
    course = revised(Course(), decided_by="a1")
    assert course == Course(decided_by="a1") and hash(course) == hash(Course(decided_by="a1"))
    with pytest.raises(FrozenInstanceError):
        course.decided_by = "b"  # type: ignore[misc]


def test_a_field_that_does_not_exist_is_refused() -> None:
    with pytest.raises(TypeError, match="no field colour"):
        revised(Case(case_id="k"), colour="red")


@dataclass(frozen=True, slots=True)
class _Base:
    one: int


@dataclass(frozen=True, slots=True)
class _Heir(_Base):
    two: int


@dataclass(frozen=True, slots=True)
class _Checked:
    one: int

    def __post_init__(self) -> None:
        if self.one < 0:
            raise ValueError("negative")


def test_inherited_fields_and_records_of_one_field() -> None:
    assert revised(_Base(1), one=5) == _Base(5)
    assert revised(_Heir(1, 2), one=5) == _Heir(5, 2)


def test_a_record_that_checks_itself_is_not_made_past_its_checks() -> None:
    with pytest.raises(TypeError, match="checks itself"):
        revised(_Checked(1), one=-1)
