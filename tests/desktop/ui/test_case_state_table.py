"""The buttons of the case page are the state machine: every state × event × role, read off the real page."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.case_choice import DEEDS
from sync.casework.events import EVENT_TYPES
from sync.casework.terms import Role, State
from sync.casework.transitions import TRANSITIONS
from tests.desktop.ui.deed_table import ELSEWHERE, EVENTS, KNOWN, MACHINE, STAFF, Cell, table
from tests.desktop.ui.fake_desk import FakeDesk

Cells = dict[tuple[str, State, Role], Cell]


@pytest.fixture(scope="module")
def cells(qapp: QApplication) -> Cells:
    return table(FakeDesk())


def test_every_state_and_every_event_of_the_machine_is_in_the_table() -> None:
    assert {State(name) for name in MACHINE["states"]} == {*KNOWN, State.DRAFT}
    assert {row["name"] for row in EVENTS} == ({row["name"] for row in EVENTS} & set(DEEDS)) | set(ELSEWHERE)
    assert not set(ELSEWHERE) & set(DEEDS)


def expected(sources: set[State], roles: set[Role], state: State, role: Role) -> set[str]:
    if state not in sources:
        return {"absent", "state"}
    return {"may", "guard"} if role in roles else {"role"}


def wrong(name: str, sources: set[State], roles: set[Role], cells: Cells) -> dict[tuple[str, State, Role], str]:
    return {
        (name, state, role): cells[name, state, role].verdict
        for state in KNOWN
        for role in STAFF
        if cells[name, state, role].verdict not in expected(sources, roles, state, role)
    }


def test_a_button_can_be_pressed_exactly_where_the_machine_says(cells: Cells) -> None:
    found = {}
    for row in EVENTS:
        if row["name"] in DEEDS:
            found |= wrong(row["name"], {State(one) for one in row["from"]}, {Role(one) for one in row["roles"]}, cells)
    assert found == {}


def test_deeds_beyond_the_table_follow_the_program_s_own_transitions(cells: Cells) -> None:
    found = {}
    for name in DEEDS:
        transition = TRANSITIONS[EVENT_TYPES[name]]
        found |= wrong(name, set(transition.sources), set(transition.roles), cells)
    assert found == {}


def test_whatever_cannot_be_pressed_says_why_in_words_that_stand_there(cells: Cells) -> None:
    refused = {at: cell for at, cell in cells.items() if cell.why}
    assert len(refused) > 500
    assert {at: cell for at, cell in refused.items() if not cell.told or not cell.why.endswith("。")} == {}


def test_no_state_leaves_a_clerk_without_a_way_on(cells: Cells) -> None:
    """Whatever state a case is in, the window clerk can do something with it, a note if nothing else."""
    ways = {state: [n for n in DEEDS if cells[n, state, Role.CLERK].verdict == "may"] for state in KNOWN}
    assert all(ways.values())
