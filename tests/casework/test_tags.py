"""Tags are notes of one form: what is put on stands until it is taken off, any other note is only a note."""

from hypothesis import given
from hypothesis import strategies as st

from sync.casework.tags import cleaned, put_on, tags_of, taken_off, too_long

WORDS = st.lists(st.sampled_from(["低保复查", "缺照片", "代办", "急"]), max_size=3, unique=True)


@given(steps=st.lists(st.tuples(st.booleans(), WORDS), max_size=6))
def test_a_case_has_what_was_put_on_and_not_taken_off_since(steps: list[tuple[bool, list[str]]]) -> None:
    notes, expected = ["申请人来电话问进度"], set[str]()
    for on, words in steps:
        notes.append(put_on(words) if on else taken_off(words))
        expected = expected | set(words) if on else expected - set(words)
    found = tags_of(notes)
    assert set(found) == expected and len(found) == len(expected)


def test_what_is_typed_is_told_apart_at_gaps_and_commas() -> None:
    assert cleaned(" 低保复查，缺照片 ＃急\u3000急;") == ("低保复查", "缺照片", "急")


def test_a_note_that_only_speaks_of_a_tag_is_none() -> None:
    assert tags_of(("请加标签：急", "标签")) == ()


def test_a_sentence_is_no_tag() -> None:
    assert too_long(("急", "等申请人下周把照片补来再办")) == ("等申请人下周把照片补来再办",)
