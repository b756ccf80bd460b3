"""What the platform takes of an attachment, on both databases; no network here."""

import hashlib
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from sync.server.auth import NotLetIn
from sync.server.offices import add_office
from sync.server.platform import DatabasePlatform
from sync.server.scopes import give
from sync.server.uploads import LARGEST_BLOB, Chunk, Key, UploadRefused, Uploads
from sync.wire.messages import Enrolment
from tests.server.places import OFFICE, SCOPE, STAFF, Desk, Place

CONTENT = Random(7).randbytes(100_000)
SHA = hashlib.sha256(CONTENT)
OTHER = "522636101000"


@pytest.fixture
def uploads(place: Place, tmp_path: Path) -> Uploads:
    return Uploads(place.database, tmp_path / "blobs", place.clock)


def chunk(offset: int, size: int = 40_000, **other: object) -> Chunk:
    content = CONTENT[offset : offset + size]
    told = hashlib.sha256(content).digest()
    return replace(
        Chunk(offset=offset, length=len(CONTENT), content=content, sha256=told, device="d"),
        **other,  # type: ignore[arg-type]
    )


def key(sha: str = SHA.hexdigest()) -> Key:
    return Key(scope=SCOPE, sha=sha)


def refusal(uploads: Uploads, one: Chunk, named: Key | None = None) -> tuple[str, int]:
    with pytest.raises(UploadRefused) as caught:
        uploads.take(named or key(), one)
    return caught.value.code, caught.value.offset


def visible(uploads: Uploads, place: Place) -> bytes | None:
    desk = place.desk()
    file = uploads.held(uploads.let_in(desk.enrolled.device, desk.enrolled.token), SHA.hexdigest())
    return file.read_bytes() if file else None


def test_chunks_in_order_make_the_content(uploads: Uploads, place: Place) -> None:
    assert [uploads.take(key(), chunk(offset)) for offset in (0, 40_000, 80_000)] == [40_000, 80_000, 100_000]
    assert visible(uploads, place) == CONTENT


def test_nothing_is_visible_before_all_of_it_is_here(uploads: Uploads, place: Place) -> None:
    uploads.take(key(), chunk(0))
    assert visible(uploads, place) is None


def test_a_wrong_offset_is_told_the_right_one(uploads: Uploads) -> None:
    uploads.take(key(), chunk(0))
    assert refusal(uploads, chunk(0)) == ("offset", 40_000)
    assert refusal(uploads, chunk(80_000)) == ("offset", 40_000)


def test_a_damaged_chunk_is_dropped(uploads: Uploads, place: Place) -> None:
    uploads.take(key(), chunk(0))
    assert refusal(uploads, chunk(40_000, sha256=bytes(32))) == ("chunk", 40_000)
    uploads.take(key(), chunk(40_000, 60_000))
    assert visible(uploads, place) == CONTENT


def test_what_arrived_of_a_cut_request_is_kept(uploads: Uploads, place: Place) -> None:
    assert uploads.take(key(), chunk(0, 73_000, sha256=None)) == 73_000
    uploads.take(key(), chunk(73_000))
    assert visible(uploads, place) == CONTENT


def test_what_does_not_have_its_hash_is_thrown_away(uploads: Uploads, place: Place) -> None:
    uploads.take(key(), chunk(0, 10, content=b"other text", sha256=None))
    assert refusal(uploads, chunk(10, len(CONTENT))) == ("digest", 0)
    assert visible(uploads, place) is None and uploads.reached(key()) == (0, len(CONTENT))
    uploads.take(key(), chunk(0, len(CONTENT)))
    assert visible(uploads, place) == CONTENT


def test_a_repeated_last_chunk_is_told_that_all_is_here(uploads: Uploads) -> None:
    uploads.take(key(), chunk(0, len(CONTENT)))
    assert uploads.take(key(), chunk(0)) == len(CONTENT)


def test_the_same_content_from_two_machines_is_stored_once(uploads: Uploads, tmp_path: Path) -> None:
    uploads.take(key(), chunk(0, device="one"))
    uploads.take(key(), chunk(40_000, 60_000, device="two"))
    assert [file.name for file in (tmp_path / "blobs" / SCOPE).iterdir()] == [SHA.hexdigest()]


def test_a_content_larger_than_anything_taken_is_refused(uploads: Uploads) -> None:
    assert refusal(uploads, chunk(0, length=LARGEST_BLOB + 1)) == ("too_big", 0)


def test_a_chunk_beyond_the_end_is_refused(uploads: Uploads) -> None:
    assert refusal(uploads, chunk(0, len(CONTENT), length=10)) == ("length", 0)


def test_bytes_a_killed_program_left_behind_the_offset_do_not_count(
    uploads: Uploads, place: Place, tmp_path: Path
) -> None:
    uploads.take(key(), chunk(0))
    with (tmp_path / "blobs" / SCOPE / f"{SHA.hexdigest()}.part").open("ab") as part:
        part.write(b"half a chunk that never counted" * 3_000)
    assert uploads.reached(key()) == (40_000, len(CONTENT))
    uploads.take(key(), chunk(40_000, 60_000))
    assert visible(uploads, place) == CONTENT


def test_a_lost_folder_starts_anew_and_an_offset_never_claims_what_is_not_there(
    uploads: Uploads, place: Place, tmp_path: Path
) -> None:
    uploads.take(key(), chunk(0))
    (tmp_path / "blobs" / SCOPE / f"{SHA.hexdigest()}.part").unlink()
    assert uploads.reached(key()) == (0, len(CONTENT))
    uploads.take(key(), chunk(0, len(CONTENT)))
    assert visible(uploads, place) == CONTENT


def test_another_office_hears_nothing_of_it(uploads: Uploads, place: Place) -> None:
    uploads.take(key(), chunk(0, len(CONTENT)))
    place.database.write(lambda session: add_office(session, replace(OFFICE, scope=OTHER), STAFF))
    enrolled = place.platform.enrol(Enrolment(code=place.code(OTHER), machine="x"))
    stranger = uploads.let_in(enrolled.device, enrolled.token)
    assert uploads.held(stranger, SHA.hexdigest()) is None
    assert uploads.reached(uploads.own(stranger, SHA.hexdigest())) is None
    assert uploads.take(uploads.own(stranger, SHA.hexdigest()), chunk(0)) == 40_000


def test_an_office_that_was_given_the_log_may_read_and_still_sends_its_own(uploads: Uploads, place: Place) -> None:
    uploads.take(key(), chunk(0, len(CONTENT)))
    place.database.write(lambda session: add_office(session, replace(OFFICE, scope=OTHER), STAFF))
    place.database.write(lambda session: give(session, OTHER, SCOPE))
    enrolled = place.platform.enrol(Enrolment(code=place.code(OTHER), machine="x"))
    guest = uploads.let_in(enrolled.device, enrolled.token)
    file = uploads.held(guest, SHA.hexdigest())
    assert file is not None and file.read_bytes() == CONTENT
    assert uploads.own(guest, SHA.hexdigest()).scope == OTHER


def test_the_exchange_says_how_far_each_has_come(uploads: Uploads, place: Place) -> None:
    place.platform = DatabasePlatform(place.database, place.clock, uploads=uploads)
    desk: Desk = place.desk()
    uploads.take(key(), chunk(0))
    unknown = bytes(32)
    asked = desk.request(blobs=(SHA.digest(), unknown))
    assert desk.ask(asked).offsets == ((SHA.digest(), 40_000), (unknown, 0))


def test_a_token_that_is_none_opens_nothing(uploads: Uploads, place: Place) -> None:
    with pytest.raises(NotLetIn):
        uploads.let_in(place.desk().enrolled.device, b"wrong")
