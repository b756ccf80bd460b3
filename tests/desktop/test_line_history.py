"""The history of the line: what is one session, when a failure was healed, and that it stays small and stays."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.office.line_diary import LineDiary
from desktop.office.line_history import (
    MONTHS_KEPT,
    SESSIONS_KEPT,
    Kind,
    LineSession,
    add_to_month,
    months,
    sessions,
    with_session,
)
from desktop.queries.line_history import LineHistory, MonthRow, MonthTotal
from sync.client.lane_pace import Verdict
from sync.client.lane_ports import LaneState
from sync.client.meter import Carried, Meter, Tap
from sync.client.ports import Phase, SyncState
from tests.desktop.rooms import Room, open_room

MINUTE = 60_000


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = open_room(tmp_path)
    yield made
    made.close()


NINE = int(datetime(2026, 11, 23, 1, tzinfo=UTC).timestamp() * 1000)


def ran(minutes: int, **known: object) -> LineSession:
    begun = NINE + minutes * MINUTE
    plain: dict[str, object] = {"kind": Kind.EXCHANGE, "begun_ms": begun, "ended_ms": begun + 1_000}
    return LineSession(**plain | known)  # type: ignore[arg-type]


def all_of(*runs: LineSession) -> tuple[LineSession, ...]:
    known: tuple[LineSession, ...] = ()
    for run in runs:
        known = with_session(known, run)
    return known


def test_runs_that_found_nothing_are_one_session() -> None:
    (only,) = all_of(*(ran(at, up=100, down=50) for at in range(5)))
    assert (only.runs, only.begun_ms, only.ended_ms, only.up) == (5, NINE, NINE + 4 * MINUTE + 1_000, 500)


def test_a_run_that_moved_something_stands_by_itself() -> None:
    assert [one.pushed for one in all_of(ran(0), ran(1, pushed=3), ran(2))] == [0, 3, 0]


def test_another_day_is_another_session() -> None:
    assert len(all_of(ran(0), ran(24 * 60))) == 2


def test_a_failure_says_when_the_line_went_on() -> None:
    failed = all_of(ran(0, trouble="offline"), ran(5, trouble="offline"))
    assert [one.resumed_ms for one in failed] == [0]
    healed = with_session(failed, ran(9))
    assert [(one.trouble, one.resumed_ms) for one in healed] == [("", 0), ("offline", NINE + 9 * MINUTE)]


def test_attachments_heal_no_failed_exchange() -> None:
    rows = all_of(ran(0, trouble="offline"), ran(5, kind=Kind.FILES))
    assert rows[1].resumed_ms == 0


def test_attachments_that_gave_way_to_an_exchange_go_on_as_the_same_session() -> None:
    files = all_of(ran(0, kind=Kind.FILES, up=1), ran(1, pushed=1), ran(2, kind=Kind.FILES, up=2))
    assert [(one.kind, one.runs, one.up) for one in files] == [("exchange", 1, 0), ("files", 2, 3)]


def test_the_list_stays_small() -> None:
    assert len(all_of(*(ran(at, pushed=1) for at in range(SESSIONS_KEPT + 30)))) == SESSIONS_KEPT


def test_months_are_kept_for_a_year(room: Room) -> None:
    def work(month: int) -> None:
        at = datetime(2026 + month // 12, month % 12 + 1, 3, tzinfo=UTC)
        room.core.database.write(lambda session: add_to_month(session, Carried(up=month + 1), at))

    for month in range(MONTHS_KEPT + 3):
        work(month)
    known = room.core.database.read(months)
    assert len(known) == MONTHS_KEPT and "2026-01" not in known and known["2027-03"].up == 15


def diary_of(room: Room) -> LineDiary:
    meter = Meter()
    return LineDiary(database=room.core.database, meter=meter, events=Tap(meter), files=Tap(meter), clock=room.clock)


def test_an_exchange_is_kept_with_its_bytes_and_survives_a_restart(tmp_path: Path) -> None:
    room = open_room(tmp_path)
    diary = diary_of(room)
    diary.events.passed(7, 7)
    diary.state(SyncState(phase=Phase.EXCHANGING, pending=1))
    diary.events.passed(600, 200)
    diary.state(SyncState(phase=Phase.IDLE, pending=0, pushed=1, pulled=2))
    room.close()
    again = open_room(tmp_path)
    (row,) = again.ask(LineHistory())
    assert (row.up, row.down, row.pushed, row.pulled, row.trouble) == (600, 200, 1, 2, "")
    assert again.ask(MonthTotal()) == MonthRow(up=607, down=207)
    again.close()


def test_a_state_that_ends_no_exchange_is_no_session(room: Room) -> None:
    diary_of(room).state(SyncState(phase=Phase.WAITING, pending=0, trouble="offline"))
    assert room.core.database.read(sessions) == ()


def test_a_stretch_of_attachments_ends_when_nothing_moves_any_more(room: Room) -> None:
    diary, moving = diary_of(room), LaneState(verdict=Verdict.GO, rate=1.0, begun_ms=NINE)
    for _ in range(3):
        diary.files.passed(1_000, 10)
        diary.lane_state(moving)
    diary.lane_state(replace(moving, verdict=Verdict.BACKOFF, trouble="slow"))
    diary.lane_state(LaneState(verdict=Verdict.BACKOFF, rate=1.0, trouble="slow"))
    (row,) = room.core.database.read(sessions)
    assert (row.kind, row.up, row.trouble, row.begun_ms) == ("files", 3_000, "slow", NINE)
