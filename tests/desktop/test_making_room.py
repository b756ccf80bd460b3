"""What takes more room than it may leaves this computer, the longest unused first; never the only one there is."""

import multiprocessing
import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import NoReturn

import pytest

from desktop.office.lane_store import LaneStore
from desktop.office.line_store import TOKEN
from desktop.office.making_room import MakingRoom, keep_limit
from desktop.queries.attachment_rows import AttachmentState
from desktop.queries.attachments import CaseAttachments
from desktop.queries.rows import DraftRow
from desktop.store.sealing import BlobSealer
from desktop.store.settings import keep_setting
from sync.casework.events_handling import AttachmentAdded
from sync.casework.facts import Event
from sync.casework.terms import Role
from sync.client.attachments import AttachmentLane
from sync.client.lane_pace import Verdict
from sync.client.lane_ports import LaneState, Pass
from sync.client.trouble import NotThere, Offline
from sync.journal.blob_rows import Blob, BlobRows, part_with, send_again
from sync.journal.blobs import BlobFiles, Lying
from tests.casework.makers import MONDAY, accepted_events, item
from tests.desktop.rooms import KEY, OFFICE, Room, open_room
from tests.desktop.test_pruning import CASE, OPEN, confirm, covered, withdrawn

SIZE = 20_000
LATER = MONDAY + timedelta(days=400)


@dataclass
class Line:
    """A platform that has what it is given, as the lane sees it."""

    held: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    cut: bool = False

    def reached(self, shown: Pass, sha: str) -> int:
        if self.cut:
            raise Offline()
        self.asked.append(sha)
        return len(self.held.get(sha, b""))

    def send(self, shown: Pass, blob: Blob, content: bytes) -> int:
        self.held[blob.sha] = self.held.get(blob.sha, b"")[: blob.offset] + content
        return len(self.held[blob.sha])

    def fetch(self, shown: Pass, blob: Blob, start: int, count: int) -> bytes:
        if blob.sha not in self.held:
            raise NotThere()
        return self.held[blob.sha][start : start + count]


class Ear:
    def lane_state(self, state: LaneState) -> None:
        """Nobody asks here what it tells."""

    def crashed(self, error: Exception) -> NoReturn:
        raise error


@dataclass
class Desk:
    room: Room
    line: Line

    def __post_init__(self) -> None:
        self.files = self.room.core.attachments.files
        self.room.clock.now = LATER
        self.room.core.database.write(lambda session: keep_setting(session, TOKEN, "00"))
        self.closed = [self.attached(CASE, number) for number in range(4)]
        self.open = [self.attached(OPEN, number) for number in range(4, 6)]
        scans = [named(CASE, content) for content in self.closed]
        confirm(self.room, (*withdrawn(CASE)[:-2], *scans, withdrawn(CASE)[-1]))
        accepted = (replace(event, case_id=OPEN) for event in accepted_events(item()))
        confirm(self.room, (*accepted, *(named(OPEN, content) for content in self.open)))

    def attached(self, case_id: str, number: int) -> bytes:
        """A content that went up, last used so many days after the beginning."""
        content = b"%PDF-" + bytes([number]) * SIZE
        sha = self.files.put(content)
        self.used(sha, number)
        self.line.held[sha] = content
        database = self.room.core.database
        database.write(lambda session: BlobRows(session).add(sha, len(content), OFFICE.scope, number))
        database.write(lambda session: BlobRows(session).moved(sha, len(content)))
        return content

    def used(self, sha: str, days: float) -> None:
        at = (MONDAY + timedelta(days=days)).timestamp()
        os.utime(self.room.path.parent / "blobs" / sha, (at, at))

    def limited(self, files: int) -> None:
        """To so many of them; what leaves goes on until a tenth of that is free."""
        self.room.core.database.write(lambda session: keep_limit(session, files * (SIZE + 200)))

    def lane(self, files: BlobFiles | None = None) -> AttachmentLane:
        core, kept = self.room.core, files or self.files
        making = MakingRoom(database=core.database, files=kept, clock=core.clock)
        store = LaneStore(database=core.database, files=kept, room=making)
        return AttachmentLane(self.line, store, lambda: False, Ear(), clock=core.clock, draw=lambda: 0.0)

    def run(self) -> None:
        lane = self.lane()
        while lane.step() is Verdict.GO:
            pass

    def here(self) -> list[int]:
        """Which of the contents lie here, by their number; every one of them is what it was."""
        return [content[5] for content in (*self.closed, *self.open) if self.lies(content)]

    def lies(self, content: bytes) -> bool:
        return any(one.sha == sha_of(content) for one in self.files.lying())

    def states(self, case_id: str = CASE) -> list[AttachmentState]:
        return [row.state for row in self.room.ask(CaseAttachments(case_id=case_id))]


def sha_of(content: bytes) -> str:
    return sha256(content).hexdigest()


def named(case_id: str, content: bytes) -> Event:
    sha, size = sha_of(content), len(content)
    return AttachmentAdded(
        case_id=case_id, occurred_at=MONDAY, by="c1", role=Role.CLERK, sha=sha, size=size, name="申请表"
    )


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    room = open_room(tmp_path)
    made = Desk(room, Line())
    covered(room, 100)
    yield made
    room.close()


def test_the_longest_unused_leave_until_there_is_room(desk: Desk) -> None:
    desk.limited(files=5)
    desk.run()
    assert desk.here() == [2, 3, 4, 5]
    assert desk.states() == [AttachmentState.AWAY, AttachmentState.AWAY, AttachmentState.STORED, AttachmentState.STORED]


def test_within_the_limit_or_without_one_nothing_leaves_and_nobody_is_asked(desk: Desk) -> None:
    desk.limited(files=6)
    desk.run()
    desk.limited(files=0)
    desk.run()
    assert (len(desk.here()), desk.line.asked) == (6, [])


def test_what_somebody_looked_at_stays_longer(desk: Desk) -> None:
    desk.room.core.attachments.content(sha_of(desk.closed[0]), len(desk.closed[0]))
    desk.used(sha_of(desk.closed[0]), 300)
    desk.limited(files=5)
    desk.run()
    assert desk.here() == [0, 3, 4, 5]


def test_what_has_left_comes_again_when_somebody_wants_it(desk: Desk) -> None:
    desk.limited(files=5)
    desk.run()
    sha, size = sha_of(desk.closed[0]), len(desk.closed[0])
    desk.room.core.attachments.fetch(sha, size)
    desk.run()
    assert desk.room.core.attachments.content(sha, size) == desk.closed[0]


def test_without_a_mark_of_the_platform_nothing_leaves(tmp_path: Path) -> None:
    room = open_room(tmp_path)
    desk = Desk(room, Line())
    desk.limited(files=1)
    desk.run()
    assert len(desk.here()) == 6
    room.close()


def test_nothing_above_the_mark_leaves(tmp_path: Path) -> None:
    room = open_room(tmp_path)
    desk = Desk(room, Line())
    covered(room, len(withdrawn(CASE)) - 2 + 1)  # the first file of the case is below it
    desk.limited(files=1)
    desk.run()
    assert desk.here() == [1, 2, 3, 4, 5]
    room.close()


def test_what_waits_to_go_up_or_stands_on_an_unfinished_sheet_never_leaves(desk: Desk) -> None:
    first, second = map(sha_of, desk.closed[:2])
    desk.room.core.database.write(lambda session: send_again(session, first, 0))
    desk.room.core.database.write(lambda session: BlobRows(session).hold(first, True))
    desk.room.core.drafts.save(DraftRow(kind="intake", key="1", title="", text=f'{{"sha": "{second}"}}'))
    desk.limited(files=1)
    desk.run()
    assert desk.here() == [0, 1]


def test_the_files_of_an_open_case_stay_for_thirty_days_those_of_a_closed_one_for_one(desk: Desk) -> None:
    for content in (*desk.closed, *desk.open):
        desk.used(sha_of(content), 400 - 29)
    desk.used(sha_of(desk.closed[0]), 399.5)
    desk.limited(files=1)
    desk.run()
    assert desk.here() == [0, 4, 5]


def test_what_the_platform_has_lost_goes_up_again_instead_of_leaving(desk: Desk) -> None:
    lost = sha_of(desk.closed[0])
    del desk.line.held[lost]
    desk.limited(files=5)
    desk.run()
    assert desk.line.held[lost] == desk.closed[0]
    assert desk.here() == [0, 2, 3, 4, 5]  # the next one left, and the next look finds whether another has to


def test_a_line_that_is_cut_keeps_everything_and_is_asked_again_later(desk: Desk) -> None:
    desk.limited(files=5)
    lane, desk.line.cut = desk.lane(), True
    assert (lane.step(), len(desk.here())) == (Verdict.BACKOFF, 6)
    desk.line.cut = False
    desk.room.clock.now += timedelta(hours=3)
    while lane.step() is Verdict.GO:
        pass
    assert desk.here() == [2, 3, 4, 5]


def test_a_content_that_comes_in_again_meanwhile_keeps_its_file(desk: Desk) -> None:
    """Between the look and the leaving: put again, or recorded in another case."""
    desk.limited(files=4)
    lane = desk.lane()
    assert lane.step() is Verdict.GO
    desk.files.put(desk.closed[1])
    other = named(OPEN, desk.closed[2])
    desk.room.record(other)
    while lane.step() is Verdict.GO:
        pass
    assert {1, 2} <= set(desk.here()) and 0 not in desk.here()
    assert desk.states(OPEN)[-1] is AttachmentState.STORED


class DyingFiles(BlobFiles):
    """The power goes when the row has left and the file has not."""

    def drop(self, seen: Lying) -> bool:
        os._exit(9)


def make_room_until_killed(folder: Path) -> None:
    room = open_room(folder)
    room.clock.now = LATER
    desk = Desk.__new__(Desk)
    desk.room, desk.line = room, Line(held={sha_of(content): content for content in CONTENTS})
    desk.lane(DyingFiles(folder / "blobs", BlobSealer(KEY))).step()


CONTENTS = [b"%PDF-" + bytes([number]) * SIZE for number in range(6)]


def test_killed_between_row_and_file_nothing_is_lost_and_the_next_look_sets_it_right(desk: Desk) -> None:
    desk.limited(files=5)
    desk.room.core.database.close()
    child = multiprocessing.get_context("spawn").Process(target=make_room_until_killed, args=(desk.room.path.parent,))
    child.start()
    child.join()
    assert child.exitcode == 9
    assert (desk.states()[0], desk.lies(desk.closed[0])) == (AttachmentState.AWAY, True)
    desk.run()
    assert (desk.here(), desk.states()[0]) == ([0, 3, 4, 5], AttachmentState.LOCAL)  # it has its row again
    desk.room.core.database.write(lambda session: BlobRows(session).moved(sha_of(CONTENTS[0]), SIZE + 5))
    desk.limited(files=3)
    desk.run()
    assert desk.here() == [4, 5]


def test_a_file_that_a_case_names_and_no_row_knows_is_offered_to_the_platform(desk: Desk) -> None:
    """A database that was brought back from a copy: the case came over the line again, the file never went up."""
    sha = sha_of(desk.closed[0])
    del desk.line.held[sha]
    desk.room.core.database.write(lambda session: part_with(session, sha))
    desk.run()
    desk.room.core.database.write(lambda session: BlobRows(session).moved(sha, 0))
    desk.run()
    assert desk.line.held[sha] == desk.closed[0]


def test_an_old_file_that_nobody_names_is_swept_away(desk: Desk) -> None:
    sha = desk.files.put(b"%PDF-nobody")
    desk.used(sha, 1)
    desk.run()
    assert all(one.sha != sha for one in desk.files.lying())


def test_what_turns_out_not_to_be_here_can_be_fetched(desk: Desk) -> None:
    sha = sha_of(desk.closed[0])
    (desk.room.path.parent / "blobs" / sha).unlink()
    desk.room.core.attachments.found_away(sha)
    assert desk.states()[0] is AttachmentState.AWAY
