"""Every numbered list of the handbook has a walk that presses it."""

import importlib
from pathlib import Path

from PySide6.QtCore import Qt

from tests.desktop.ui.handbook.walker import LISTS, WALKED, Step, key_name, unseen

HERE = Path(__file__).parent


def test_every_list_of_steps_is_walked_and_no_walk_is_of_an_older_handbook() -> None:
    for module in HERE.glob("test_walk_*.py"):
        importlib.import_module(f"{__package__}.{module.stem}")
    assert set(LISTS) == WALKED


def test_every_chapter_for_the_window_that_tells_how_to_do_something_has_steps() -> None:
    told = {chapter for chapter, _ in LISTS}
    for_looking_up = {"10-keys.md", "11-sentences.md", "12-county.md", "19-pilot.md", "README.md"}
    chapters = {path.name for path in (HERE.parents[3] / "resources" / "handbook").glob("*.md")}
    assert chapters - for_looking_up == told


def test_a_step_whose_key_or_word_is_missing_is_found_out() -> None:
    step = Step(text="", keys=frozenset({"Ctrl+Enter"}), labels=frozenset({"受理"}))
    assert unseen(step, "不予") == {"受理"}
    assert key_name(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier) in step.keys
