"""A file that belongs to a case: taken in, on record and on its way in one step, or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.office.attached import read_file
from desktop.office.lane_settings import switches
from desktop.office.trouble import OfficeTrouble
from sync.casework.errors import Refusal
from sync.casework.events_handling import AttachmentAdded
from sync.casework.terms import Role
from sync.journal.blob_rows import BlobRows
from sync.journal.blobs import LARGEST
from tests.desktop.rooms import Room, application, open_room

CONTENT = b"%PDF-1.7\n" + "居民身份证复印件 522636198001150043".encode() * 1_000


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = open_room(tmp_path)
    yield made
    made.close()


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    made = tmp_path / "身份证.pdf"
    made.write_bytes(CONTENT)
    return made


@pytest.fixture
def case_id(room: Room) -> str:
    return room.record(application()).events[0].case_id


def attached(room: Room, scan: Path, case_id: str) -> AttachmentAdded:
    attachments = room.core.attachments
    (fact,) = attachments.attach([attachments.keep(read_file(scan))], case_id, "c1", Role.CLERK).events
    assert isinstance(fact, AttachmentAdded)
    return fact


def test_a_file_is_on_record_and_on_its_way(room: Room, scan: Path, case_id: str) -> None:
    fact = attached(room, scan, case_id)
    assert (fact.name, fact.size, fact.media_type) == ("身份证.pdf", len(CONTENT), "application/pdf")
    assert room.core.database.read(lambda session: BlobRows(session).unasked(32)) == (bytes.fromhex(fact.sha),)
    assert room.core.attachments.content(fact.sha, fact.size) == CONTENT


def test_a_case_that_does_not_take_it_leaves_nothing_on_its_way(room: Room, scan: Path) -> None:
    with pytest.raises(Refusal):
        attached(room, scan, "no such case")
    assert room.core.database.read(lambda session: BlobRows(session).known()) == frozenset()


def test_the_same_file_in_two_cases_goes_up_once(room: Room, scan: Path, case_id: str) -> None:
    attached(room, scan, case_id)
    attached(room, scan, room.record(application(name="潘老岩")).events[0].case_id)
    assert room.core.database.read(lambda session: BlobRows(session).standing()).waiting == 1


def test_nothing_readable_of_it_lies_in_the_folder(room: Room, scan: Path, case_id: str, tmp_path: Path) -> None:
    attached(room, scan, case_id)
    scan.unlink()
    kept = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert b"522636198001150043" not in kept and "居民身份证".encode() not in kept


@pytest.mark.parametrize(
    ("size", "code"),
    [
        (None, "attachment_unreadable"),
        (0, "attachment_empty"),
        (LARGEST + 1, "attachment_too_big"),
        (50, "attachment_kind"),
    ],
)
def test_what_is_no_file_to_keep_is_refused_with_its_reason(
    room: Room, tmp_path: Path, size: int | None, code: str
) -> None:
    file = tmp_path / "scan.pdf"
    if size is not None:
        file.write_bytes(bytes(size))
    with pytest.raises(OfficeTrouble) as caught:
        room.core.attachments.keep(read_file(file))
    assert caught.value.code == code


def test_a_file_that_is_gone_is_told_as_away(room: Room, scan: Path, case_id: str, tmp_path: Path) -> None:
    fact = attached(room, scan, case_id)
    (tmp_path / "blobs" / fact.sha).unlink()
    with pytest.raises(OfficeTrouble, match="attachment_away"):
        room.core.attachments.content(fact.sha, fact.size)


def test_the_switches_of_the_lane_are_kept(room: Room) -> None:
    room.core.attachments.pause(True)
    room.core.attachments.meter(True)
    kept = room.core.database.read(switches)
    assert (kept.paused, kept.metered) == (True, True)
    room.core.attachments.pause(False)
    assert not room.core.database.read(switches).paused
