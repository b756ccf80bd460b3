"""What is chosen at this computer outlives the program, and a file gone bad keeps nobody from work."""

from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop.device.preferences import (
    FILE,
    FONT_SIZES,
    IDLE_MINUTES,
    Density,
    Frame,
    Layout,
    Preferences,
    Theme,
    load_preferences,
    save_preferences,
)
from desktop.runtime.choices import Choices

frames = st.builds(
    Frame,
    left=st.integers(-5000, 5000),
    top=st.integers(-5000, 5000),
    width=st.integers(1, 9000),
    height=st.integers(1, 9000),
    filled=st.booleans(),
)
anything = st.builds(
    Preferences,
    font_size=st.sampled_from(FONT_SIZES),
    theme=st.sampled_from(Theme),
    density=st.sampled_from(Density),
    layout=st.sampled_from(Layout),
    idle_minutes=st.sampled_from(IDLE_MINUTES),
    tray=st.booleans(),
    frames=st.dictionaries(st.sampled_from(["1", "1.25", "1.5", "2"]), frames),
)


@settings(max_examples=30)
@given(chosen=anything)
def test_what_was_chosen_is_read_back(chosen: Preferences, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("profile")
    save_preferences(folder, chosen)
    assert load_preferences(folder) == chosen


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"{",
        b"[1, 2]",
        b"null",
        b"\xff\xfe",
        b'{"font_size": 15, "theme": "pink", "density": 3, "idle_minutes": 0, "tray": "yes", "frames": []}',
        b'{"font_size": true, "idle_minutes": 1e9, "frames": {"1": {"left": "0"}, "2": 7}}',
        b'{"frames": {"1": {"left": 0, "top": 0, "width": "wide", "height": 5}}}',
    ],
)
def test_a_file_nobody_can_read_counts_as_none(written: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(written)
    assert load_preferences(tmp_path) == Preferences()


def test_one_value_gone_bad_leaves_the_others(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b'{"font_size": 20, "theme": "pink", "of a later version": 1}')
    assert load_preferences(tmp_path) == Preferences(font_size=20)


def test_a_choice_outlives_the_program(tmp_path: Path, qtbot: QtBot) -> None:
    first = Choices(tmp_path)
    first.choose(replace(first.now, theme=Theme.DARK))
    first.close()
    again = Choices(tmp_path)
    assert again.now.theme is Theme.DARK
    again.close()


def test_a_disk_that_takes_nothing_is_told_and_the_choice_holds(tmp_path: Path, qtbot: QtBot) -> None:
    choices = Choices(tmp_path / "not there")
    with qtbot.waitSignal(choices.unkept):
        choices.choose(replace(choices.now, font_size=20))
    assert choices.now.font_size == 20
    choices.close()


def test_the_usual_value_of_one_name_leaves_the_rest_alone(qtbot: QtBot) -> None:
    choices = Choices()
    choices.choose(Preferences(font_size=20, idle_minutes=30))
    choices.usual("font_size")
    assert choices.now == Preferences(idle_minutes=30)


def test_nothing_personal_can_stand_in_the_file() -> None:
    assert {field.name for field in fields(Preferences)} == {
        "language", "font_size", "theme", "density", "layout", "idle_minutes", "tray", "frames", "printing",
    }  # fmt: skip
