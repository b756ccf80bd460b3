"""Renewing the program: one thing at a time, where it stopped before, told once, written down."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.office.program import ProgramBook
from desktop.queries.audit import AuditKind, AuditPage, AuditWish
from desktop.runtime.desk import Desk
from desktop.runtime.desk_updates import DeskUpdates
from desktop.runtime.program import InstalledProgram
from desktop.runtime.tasks import Tasks
from desktop.runtime.updates import Doing, Managed, Repaired, Result
from desktop.trouble import Trouble
from desktop.ui.program_notice import ProgramNotice
from desktop.wording.screens_audit import action
from sync.casework.events_office import ProgramChanged
from sync.journal.update_folder import FolderSource
from tests.desktop.planned_program import OFFER, PIECE, PlannedProgram
from tests.desktop.rooms import HEAD, Room, open_room
from tests.desktop.update_ground import NEW, OLD, files_of, ground_at

Sit = Callable[[PlannedProgram | None], Desk]


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return open_room(tmp_path)


@pytest.fixture
def sit(room: Room, qtbot: QtBot) -> Iterator[Sit]:
    """Somebody signs in at a desk with this program."""
    made: list[Desk] = []

    def down(program: PlannedProgram | None) -> Desk:
        desk = Desk(room.core, Tasks(), None, program=program)
        made.append(desk)
        if program is not None:
            qtbot.waitUntil(lambda: desk.updates.state.standing == program.now)
        return desk

    yield down
    for desk in made:
        desk.close()


def look(updates: DeskUpdates, qtbot: QtBot) -> None:
    """Until it is known what there is to fetch."""
    updates.look()
    qtbot.waitUntil(lambda: updates.state.to_fetch)


def acts(room: Room) -> list[str]:
    """What stands in the audit, oldest first."""
    found = room.ask(AuditPage(wish=AuditWish(kind=AuditKind.PROGRAM))).rows
    return [action(row.name, row.event) for row in reversed(found)]


def told(room: Room, version: str, given_up: str = "") -> tuple[str, str]:
    """What a sign-in with this version finds."""
    used = ProgramBook(core=room.core, version=version).opened(given_up)
    return used.before, used.given_up


def test_from_the_look_to_the_next_start(sit: Sit, room: Room, qtbot: QtBot) -> None:
    program = PlannedProgram()
    updates = sit(program).updates
    look(updates, qtbot)
    updates.fetch()
    program.pieces.release(3)
    qtbot.waitUntil(lambda: updates.state.to_use)
    updates.use()
    qtbot.waitUntil(lambda: updates.state.standing.waiting == "0.2.0")
    assert program.done == ["look", "fetch", "use"]
    qtbot.waitUntil(lambda: acts(room) == ["选定下次启动换用 0.2.0"])


def test_a_paused_download_goes_on_where_it_stopped(sit: Sit, qtbot: QtBot) -> None:
    program = PlannedProgram()
    updates = sit(program).updates
    look(updates, qtbot)
    updates.fetch()
    program.pieces.release(1)
    qtbot.waitUntil(lambda: program.came == PIECE)
    updates.pause()
    qtbot.waitUntil(lambda: updates.state.result is Result.PAUSED)
    assert updates.state.doing is Doing.IDLE and updates.state.done == PIECE
    updates.fetch()
    program.pieces.release(2)
    qtbot.waitUntil(lambda: updates.state.whole)
    assert program.came == OFFER.left


def test_nothing_is_begun_while_something_is_under_way(sit: Sit, qtbot: QtBot) -> None:
    program = PlannedProgram(before="0.0.9")
    updates = sit(program).updates
    look(updates, qtbot)
    updates.fetch()
    updates.look()
    updates.repair()
    updates.go_back()
    updates.fetch()
    program.pieces.release(3)
    qtbot.waitUntil(lambda: updates.state.whole)
    assert program.done == ["look", "fetch"]


def test_whoever_leaves_ends_the_download_and_the_next_sign_in_goes_on(sit: Sit, qtbot: QtBot) -> None:
    program = PlannedProgram()
    first = sit(program)
    look(first.updates, qtbot)
    first.updates.fetch()
    program.pieces.release(2)
    qtbot.waitUntil(lambda: program.came == 2 * PIECE)
    first.updates.stop()
    qtbot.waitUntil(lambda: first.updates.state.doing is Doing.IDLE)
    second = sit(program).updates
    second.look()
    qtbot.waitUntil(lambda: second.state.offer is not None)
    assert second.state.offer is not None and second.state.offer.left == PIECE


def test_a_stick_is_read_at_once(sit: Sit, room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    program = PlannedProgram()
    program.pieces.release(3)
    updates = sit(program).updates
    updates.look(tmp_path / "stick")
    qtbot.waitUntil(lambda: updates.state.to_use)
    assert program.done == ["look stick", "fetch"]
    kept = ProgramBook(core=room.core, version="0.1.0").stick
    qtbot.waitUntil(lambda: kept() == str(tmp_path / "stick"))
    again = sit(PlannedProgram()).updates
    qtbot.waitUntil(lambda: again.state.folder == str(tmp_path / "stick"))


def test_a_trouble_is_told_and_the_next_try_is_free(sit: Sit, qtbot: QtBot) -> None:
    program = PlannedProgram()
    program.trouble = Trouble("update_disk")
    updates = sit(program).updates
    updates.look()
    qtbot.waitUntil(lambda: updates.state.trouble is not None)
    updates.look()
    qtbot.waitUntil(lambda: updates.state.offer is not None)
    assert updates.state.trouble is None


@pytest.mark.parametrize("asked", [True, False])
def test_an_offer_that_is_gone_is_looked_for_anew(asked: bool, sit: Sit, qtbot: QtBot) -> None:
    """It was withdrawn: who asked is told, and nobody asks for its files for ever."""
    program = PlannedProgram()
    updates = sit(program).updates
    look(updates, qtbot)
    program.trouble = Trouble("update_gone")
    updates.fetch(asked=asked)
    qtbot.waitUntil(lambda: updates.state.offer is None)
    assert (updates.state.trouble is not None) is asked and updates.idle


def test_now_hands_over_to_the_launcher_once_the_new_one_is_there(sit: Sit, qtbot: QtBot) -> None:
    program = PlannedProgram()
    program.pieces.release(3)
    updates = sit(program).updates
    look(updates, qtbot)
    updates.fetch()
    qtbot.waitUntil(lambda: updates.state.to_use)
    with qtbot.waitSignal(updates.leaving) as left:
        updates.use(leave=True)
    assert left.args == [("Qianban.exe",)] and updates.state.standing.waiting == "0.2.0"


# ---- what nobody has asked for


def synced(desk: Desk, room: Room) -> None:
    """An exchange has succeeded just now."""
    desk._told(replace(desk.sync_summary, last_success=room.clock.now))


def test_after_an_exchange_the_platform_is_asked_once_a_day(sit: Sit, room: Room, qtbot: QtBot) -> None:
    program = PlannedProgram(offer=None)
    desk = sit(program)
    for hours, looks in ((0, 1), (1, 1), (24, 2)):
        room.clock.now += timedelta(hours=hours)
        synced(desk, room)
        qtbot.waitUntil(lambda looks=looks: program.done == ["look"] * looks)  # type: ignore[misc]
        qtbot.waitUntil(lambda: desk.updates.idle)


def test_it_comes_by_itself_where_the_rules_of_the_line_let_it(sit: Sit, room: Room, qtbot: QtBot) -> None:
    program = PlannedProgram()
    program.pieces.release(3)
    desk = sit(program)
    synced(desk, room)
    qtbot.waitUntil(lambda: desk.updates.state.to_use)
    assert program.done == ["look", "fetch unasked"]


def test_what_the_rules_hold_back_waits_and_a_person_may_want_it(sit: Sit, room: Room, qtbot: QtBot) -> None:
    program = PlannedProgram()
    program.held = True
    program.pieces.release(3)
    desk = sit(program)
    synced(desk, room)
    qtbot.waitUntil(lambda: desk.updates.state.result is Result.WAITS)
    assert program.came == 0
    desk.updates.fetch()
    qtbot.waitUntil(lambda: desk.updates.state.whole)


def test_a_trouble_nobody_waits_for_is_not_told(sit: Sit, room: Room, qtbot: QtBot) -> None:
    program = PlannedProgram()
    program.trouble = Trouble("offline")
    desk = sit(program)
    synced(desk, room)
    qtbot.waitUntil(lambda: program.done == ["look"] and desk.updates.idle)
    assert desk.updates.state.trouble is None


# ---- what is written down and told


def test_an_update_is_written_down_once_and_told_until_it_is_read(room: Room) -> None:
    assert told(room, "0.1.0") == ("", "")
    assert told(room, "0.2.0") == ("0.1.0", "")
    assert told(room, "0.2.0") == ("0.1.0", "")
    ProgramBook(core=room.core, version="0.2.0").read()
    assert told(room, "0.2.0") == ("", "")
    assert acts(room) == ["程序已更新到 0.2.0"]


def test_an_older_program_is_told_as_a_way_back(room: Room) -> None:
    for version in ("0.10.0", "0.9.1"):
        told(room, version)
    assert acts(room) == ["程序退回到 0.9.1"]


def test_a_version_that_was_given_up_is_told_and_written_down(sit: Sit, room: Room, qtbot: QtBot) -> None:
    updates = sit(PlannedProgram(given_up="0.2.0")).updates
    qtbot.waitUntil(lambda: updates.state.given_up == "0.2.0")
    assert acts(room) == ["0.2.0 没能启动，自动退回到 0.1.0"]
    updates.read()
    again = sit(PlannedProgram()).updates
    qtbot.waitUntil(lambda: again.state.standing.since is not None)
    assert updates.state.given_up == again.state.given_up == ""


def test_after_the_launcher_has_returned_the_sign_in_says_so(tmp_path: Path, room: Room, qtbot: QtBot) -> None:
    """Two starts without a window, the launcher, the sign-in, what stands over every page, the audit."""
    ground = ground_at(tmp_path / "program")
    ground.update(FolderSource(ground.release(files_of(NEW))))
    assert [ground.start() for _ in range(3)] == [NEW, NEW, OLD]
    desk = Desk(room.core, Tasks(), None, program=InstalledProgram(ground.updates(), None))
    strip = ProgramNotice(desk.updates)
    qtbot.addWidget(strip)
    qtbot.waitUntil(lambda: strip.sentence.startswith(f"新版本 {NEW} 两次没能启动，已自动退回 {OLD}"))
    assert acts(room) == [f"{NEW} 没能启动，自动退回到 {OLD}"] and ground.versions() == [OLD]
    desk.close()


@pytest.mark.parametrize(
    ("found", "result", "written"),
    [
        (Repaired(mended=0, lacking=0), Result.REPAIRED, []),
        (Repaired(mended=2, lacking=0), Result.REPAIRED, ["修复程序文件 2 个"]),
        (Repaired(mended=1, lacking=3), Result.LACKING, ["修复程序文件 1 个"]),
    ],
)
def test_a_repair_is_written_down_where_it_changed_something(
    found: Repaired, result: Result, written: list[str], sit: Sit, room: Room, qtbot: QtBot
) -> None:
    program = PlannedProgram()
    program.repaired = found
    updates = sit(program).updates
    updates.repair()
    qtbot.waitUntil(lambda: updates.state.result is result)
    assert acts(room) == written


def test_going_back_is_written_down_by_whoever_pressed_it(sit: Sit, room: Room, qtbot: QtBot) -> None:
    updates = sit(PlannedProgram(before="0.0.9")).updates
    updates.go_back()
    qtbot.waitUntil(lambda: updates.state.result is Result.BACK)
    row = room.ask(AuditPage(wish=AuditWish(kind=AuditKind.PROGRAM))).rows[0]
    assert isinstance(row.event, ProgramChanged) and (row.by, row.event.version) == ("c1", "0.0.9")


def test_the_head_of_the_centre_sees_it(room: Room, tmp_path: Path) -> None:
    told(room, "0.1.0")
    told(room, "0.2.0")
    room.close()
    assert acts(open_room(tmp_path, HEAD)) == ["程序已更新到 0.2.0"]


def test_out_of_a_checkout_nothing_can_be_asked_for(sit: Sit) -> None:
    updates = sit(None).updates
    updates.look()
    assert updates.state.managed is Managed.CHECKOUT and updates.state.doing is Doing.IDLE
