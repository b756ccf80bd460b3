"""The sequences of the state machine, and our own for every guard of its table, replayed through the real rules."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.cli_case import verdict
from desktop.rehearsal_table import GUARDS
from sync.casework.events import NAMES
from sync.casework.terms import Role, State
from sync.casework.transitions import EVENT_CODES, TRANSITIONS

DATA = Path(__file__).parents[1] / "data"


def sequences(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((DATA / name).read_text(encoding="utf-8"))["sequences"]
    return found


GIVEN, OWN = sequences("state-sequences.json"), sequences("more-sequences.json")
TABLE: list[dict[str, Any]] = json.loads((DATA / "state-machine.json").read_text(encoding="utf-8"))["events"]


@pytest.mark.parametrize("sequence", [*GIVEN, *OWN], ids=lambda s: s["title"])
def test_a_sequence_is_allowed_or_refused_as_the_state_machine_says(sequence: dict[str, Any]) -> None:
    said = verdict(sequence)
    assert {key: said[key] for key in ("ok", "fails_at", "result")} == {
        key: sequence[key] for key in ("ok", "fails_at", "result")
    }


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["code"])
def test_states_roles_and_guards_are_those_of_the_table(row: dict[str, Any]) -> None:
    transition = TRANSITIONS[EVENT_CODES[row["code"]]]
    assert NAMES[EVENT_CODES[row["code"]]] == row["name"]
    assert transition.sources == {State(state) for state in row["from"]}
    assert transition.roles == {Role(role) for role in row["roles"]}
    assert GUARDS[row["code"]] == tuple(row["guards"])


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["code"])
def test_every_guard_of_the_table_is_seen_refusing(row: dict[str, Any]) -> None:
    refused = {s["result"] for s in (*GIVEN, *OWN) if not s["ok"] and s["steps"][s["fails_at"]]["e"] == row["code"]}
    assert {f"guard:{guard}" for guard in row["guards"]} <= refused


def test_every_refusal_comes_with_a_sentence() -> None:
    refused = [verdict(sequence) for sequence in OWN if not sequence["ok"]]
    assert all("代号" not in said["reason"] or said["result"] == "event:E99" for said in refused)
    assert all(said["reason"].endswith("。") for said in refused)
