"""A clock that was wrong for a while: nothing is recorded under a false order, and nobody is locked out for years."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.app import RESOURCES
from desktop.device.slot_file import Cost
from desktop.device.vault import Vault, VaultTrouble, found_vault, open_vault
from desktop.office.line_store import LineStore
from desktop.office.trouble import OfficeTrouble
from desktop.store.case_columns import milliseconds
from sync.client.clock_reading import measured, ticks
from sync.client.ports import Phase, SyncState
from sync.journal.tables import ENTRY
from tests.desktop.rooms import OFFICE, Room, application, open_room
from tests.fakes_credentials import no_credentials

NINE_YEARS = timedelta(days=9 * 365)
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
CHEAP = Cost(memory_kib=256, rounds=1)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    opened = open_room(tmp_path)
    yield opened
    opened.close()


def exchanged(room: Room, offset: timedelta) -> None:
    """As the line notes it after a success: the platform's clock is ``offset`` from ours."""
    core, now = room.core, room.clock.now
    own = (OFFICE.scope,)
    store = LineStore(
        database=core.database, projector=core.projector, uuid=core.uuid, own_scopes=own, resources=RESOURCES
    )
    read = measured(milliseconds(now + offset), milliseconds(now), ticks(), 0)
    state = SyncState(phase=Phase.IDLE, pending=0, last_success=now, next_try=now, clock=read)
    store.note(state, now)


def in_the_wrong_year(room: Room) -> None:
    """The clerk works while the computer believes it is nine years later, then somebody sets the clock right."""
    right = room.clock.now
    room.clock.now = right + NINE_YEARS
    room.record(application(item_id="GZT-001", occurred_at=right))
    room.clock.now = right + timedelta(hours=1)


def test_after_a_fast_clock_was_set_right_nothing_is_recorded_out_of_order(room: Room) -> None:
    in_the_wrong_year(room)
    with pytest.raises(OfficeTrouble, match="untrusted_clock"):
        room.receive()


def test_the_platforms_word_that_the_clock_is_right_opens_the_desk_again(room: Room) -> None:
    in_the_wrong_year(room)
    exchanged(room, timedelta(seconds=2))
    assert room.receive()


def test_a_platform_that_disagrees_with_the_clock_opens_nothing(room: Room) -> None:
    in_the_wrong_year(room)
    exchanged(room, timedelta(days=3))
    with pytest.raises(OfficeTrouble, match="untrusted_clock"):
        room.receive()


def test_identities_stay_in_order_through_every_jump(room: Room) -> None:
    first = room.record(application()).entries[0].id
    in_the_wrong_year(room)
    exchanged(room, timedelta())
    last = room.record(application()).entries[0].id
    recorded = room.core.database.read(lambda session: list(session.scalars(select(ENTRY.c.id).order_by(ENTRY.c.seq))))
    assert (recorded[0], recorded[-1]) == (first, last) and recorded == sorted(recorded)


def test_wrong_pins_under_a_fast_clock_do_not_lock_for_years(tmp_path: Path) -> None:
    found_vault(tmp_path, "c1", "12345678", no_credentials, CHEAP)
    for _ in range(3):
        tried(tmp_path, "wrong-pin", NOON + NINE_YEARS)
    assert tried(tmp_path, "12345678", NOON) == "wait"
    assert tried(tmp_path, "12345678", NOON + timedelta(seconds=1)) == ""


def test_setting_the_clock_back_and_forth_never_shortens_the_pause(tmp_path: Path) -> None:
    found_vault(tmp_path, "c1", "12345678", no_credentials, CHEAP)
    for _ in range(3):
        tried(tmp_path, "wrong-pin", NOON)
    back = NOON - timedelta(days=1)
    assert tried(tmp_path, "12345678", back) == tried(tmp_path, "12345678", back + timedelta(seconds=0.5)) == "wait"


def test_twenty_wrong_pins_cost_ten_minutes_each_and_a_restart_counts_on(tmp_path: Path) -> None:
    found_vault(tmp_path, "c1", "12345678", no_credentials, CHEAP)
    at = NOON
    for _ in range(20):
        tried(tmp_path, "wrong-pin", at)
        at += timedelta(minutes=10)
    assert tried(tmp_path, "12345678", at - timedelta(seconds=1)) == "wait"
    assert tried(tmp_path, "12345678", at) == ""


def tried(folder: Path, pin: str, now: datetime) -> str:
    """What a restarted program answers; "" when the PIN opens."""
    vault: Vault = open_vault(folder, no_credentials)
    try:
        vault.unlock("c1", pin, now)
    except VaultTrouble as trouble:
        return trouble.code
    return ""
