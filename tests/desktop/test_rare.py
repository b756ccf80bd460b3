"""Characters no keyboard offers: found by code point, by sound, and because a name here has one already."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.queries.rare import UNIFIED, RareFor, coded, is_rare, sounding
from sync.casework.facts import Party
from sync.casework.identities import check_name
from tests.desktop.rooms import Room, application, open_room


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return open_room(tmp_path)


@pytest.mark.parametrize("typed", ["U+2CC5F", "2cc5f", "0x2CC5F", "２ＣＣ５Ｆ", " u+2cc5f "])
def test_a_code_point_gives_its_character_however_it_is_written(typed: str, room: Room) -> None:
    (row,) = room.ask(RareFor(typed=typed))
    assert (row.char, row.code) == ("𬱟", "U+2CC5F") and row.sounds


@pytest.mark.parametrize("typed", ["U+0041", "E000", "D800", "110000", "F900"])
def test_no_letter_no_private_sign_and_no_half_of_a_character_is_offered(typed: str, room: Room) -> None:
    assert [row for row in room.ask(RareFor(typed=typed)) if not is_rare(row.char)] == []
    assert coded(int(typed.removeprefix("U+"), 16)) == ""


@pytest.mark.parametrize(("typed", "char"), [("xi", "𠅤"), ("da2", "龘"), ("yan3", "䶮"), ("LV", "㔧"), ("lü", "㔧")])
def test_a_sound_finds_rare_characters_with_and_without_its_tone(typed: str, char: str, room: Room) -> None:
    assert char in {row.char for row in room.ask(RareFor(typed=typed))}


def test_a_tone_leaves_the_other_tones_out() -> None:
    assert set(sounding("yan", "3")) < set(sounding("yan")) and "䶮" not in sounding("yan", "1")


def test_a_character_finds_others_that_sound_like_it(room: Room) -> None:
    found = [row.char for row in room.ask(RareFor(typed="眼"))]
    assert found[0] == "眼" and "䶮" in found


def test_nothing_typed_offers_what_names_here_have_the_most_frequent_first(room: Room) -> None:
    for name in ("吉克·阿依𬱟", "𬱟㛃", "潘阿秀"):
        room.core.office.record([application(name=name)])
    assert [(row.char, row.names) for row in room.ask(RareFor(typed=""))] == [("𬱟", 2), ("㛃", 1)]


@given(st.sampled_from(UNIFIED).flatmap(lambda block: st.integers(*block)))
def test_whatever_is_offered_may_stand_in_a_name(number: int) -> None:
    name = f"李{chr(number)}"
    assert check_name(name) == name and Party(name=name).name == name
