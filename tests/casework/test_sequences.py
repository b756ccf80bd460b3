"""The sequences of the state machine, replayed through the real rules."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.cli_case import verdict

FILE = Path(__file__).parents[1] / "data" / "state-sequences.json"
SEQUENCES: list[dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))["sequences"]


@pytest.mark.parametrize("sequence", SEQUENCES, ids=lambda s: s["title"])
def test_a_sequence_is_allowed_or_refused_as_the_state_machine_says(sequence: dict[str, Any]) -> None:
    said = verdict(sequence)
    assert {key: said[key] for key in ("ok", "fails_at", "result")} == {
        key: sequence[key] for key in ("ok", "fails_at", "result")
    }


def test_a_refusal_comes_with_a_sentence() -> None:
    assert "受理" in verdict({"title": "", "steps": [{"e": "E01"}, {"e": "E20"}]})["reason"]
