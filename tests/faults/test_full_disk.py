"""A full disk: refused in a sentence, nothing half written, everything readable, and all well again with space."""

import ctypes
import os
import shutil
from collections.abc import Iterator
from errno import ENOSPC
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop.app import RESOURCES
from desktop.office.line_store import LineStore
from desktop.queries.rows import View
from desktop.queries.worklist import WorklistPage
from desktop.store.trouble import StoreTrouble
from desktop.wording.troubles import trouble_sentence
from sync.casework.events_intake import CaseRegistered
from sync.client.pace import Pace
from sync.client.trouble import LocalTrouble
from sync.journal.journal import Journal
from tests.desktop.rooms import OFFICE, Room, application, open_room
from tests.desktop.travelling import county
from tests.faults.desks import CASES, a_desk, content, killed, qianban

SIZE = "8m"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of eight megabytes."""
    libc = ctypes.CDLL(None, use_errno=True)
    place = tmp_path / "disk"
    place.mkdir()
    if libc.mount(b"tmpfs", bytes(place), b"tmpfs", 0, f"size={SIZE}".encode()):
        pytest.skip(f"needs the right to mount a small disk: {os.strerror(ctypes.get_errno())}")
    yield place
    libc.umount2(bytes(place), 2)


def fill(disk: Path) -> Path:
    """Until not one block is left; remove what is answered to have space again."""
    ballast = disk / "ballast"
    with ballast.open("ab", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError as error:
            assert error.errno == ENOSPC
    return ballast


def recorded_until_refused(room: Room) -> StoreTrouble:
    with pytest.raises(StoreTrouble) as told:
        while True:
            room.record(application())
    return told.value


def counted(room: Room) -> tuple[int, int, int]:
    """Entries, entries waiting, cases on the list: a half-written act would show as a difference."""
    entries, waiting, cases = room.core.database.read(lambda session: session.execute(COUNTED).one())
    return int(entries), int(waiting), int(cases)


def test_what_does_not_fit_is_refused_whole_and_the_rest_is_readable(disk: Path) -> None:
    room = open_room(disk)
    room.receive()
    fill(disk)
    assert recorded_until_refused(room).code == "full"
    entries, waiting, cases = counted(room)
    assert entries == waiting == cases == len(room.ask(WorklistPage(view=View(), limit=500)).rows)
    room.close()


def test_with_space_again_the_same_desk_goes_on_without_a_restart(disk: Path) -> None:
    room = open_room(disk)
    ballast = fill(disk)
    recorded_until_refused(room)
    before = counted(room)[0]
    ballast.unlink()
    room.receive()
    assert counted(room)[0] == before + 1
    assert room.core.database.read(lambda session: Journal(session, room.core.uuid).verify()).intact
    room.close()


def test_no_number_is_lost_or_drawn_twice_by_a_refused_act(disk: Path) -> None:
    room = open_room(disk)
    ballast = fill(disk)
    recorded_until_refused(room)
    ballast.unlink()
    (last,) = room.record(application()).events
    assert isinstance(last, CaseRegistered) and int(last.project_no[-3:]) == counted(room)[0]
    room.close()


def test_the_line_hears_of_it_as_a_trouble_of_this_computer(disk: Path) -> None:
    room = open_room(disk)
    core = room.core
    own = (OFFICE.scope,)
    store = LineStore(
        database=core.database, projector=core.projector, uuid=core.uuid, own_scopes=own, resources=RESOURCES
    )
    fill(disk)
    recorded_until_refused(room)
    with pytest.raises(LocalTrouble, match="full"):
        for failures in range(10_000):
            store.keep_pace(Pace(failures=failures))
    room.close()


@pytest.mark.parametrize("words", [("verify",), ("sync", "--once")], ids=["verify", "sync"])
def test_a_desk_killed_at_work_on_a_full_disk_is_told_in_a_sentence_and_keeps_everything(
    words: tuple[str, ...], disk: Path, tmp_path: Path
) -> None:
    left = disk / "desk"
    shutil.copytree(killed(a_desk(tmp_path / "a"), tmp_path / "b"), left, ignore=shutil.ignore_patterns("*-shm"))
    before, ballast = content(left), fill(disk)
    told = qianban(left, *words)
    assert told.code == 0 or told.err.strip().endswith(trouble_sentence("full"))
    ballast.unlink()
    assert told.code == 0 or content(left) == before
    assert qianban(left, "verify", "--json").json["entries"] == CASES + 1


def test_a_wrong_pin_on_a_full_disk_opens_nothing_and_the_right_one_still_does(disk: Path, tmp_path: Path) -> None:
    folder = a_desk(disk / "desk")
    qianban(folder, "verify", pin="wrong-pin")
    ballast = fill(disk)
    wrong = qianban(folder, "verify", "--json", pin="wrong-pin")
    assert wrong.json["error"] in ("full", "wrong_pin")
    assert qianban(folder, "verify", "--json").json.get("error") in (None, "full")
    ballast.unlink()
    assert qianban(folder, "verify", "--json").json["entries"] == CASES


COUNTED = text("SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM outbox), (SELECT count(*) FROM case_row)")


def test_a_bundle_that_does_not_fit_leaves_the_last_one_and_no_half_file(disk: Path, tmp_path: Path) -> None:
    folder = county(tmp_path).desk(tmp_path / "desk")
    old = disk / "a.qbd"
    old.write_bytes(b"the bundle of last week")
    fill(disk)
    told = qianban(folder, "bundle", "write", str(old))
    assert (told.code, told.err.strip()) == (1, trouble_sentence("bundle_full"))
    assert sorted(path.name for path in disk.iterdir()) == ["a.qbd", "ballast"]
    assert old.read_bytes() == b"the bundle of last week"
