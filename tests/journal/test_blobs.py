"""Attachments on a device: one file a content, encrypted, and never other bytes than those that were stored."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from desktop.store.sealing import BlobSealer
from sync.journal.blob_rows import BlobRows, Standing
from sync.journal.blobs import BLOCK, SEVEN_DAYS, BlobFiles, BlobGone
from sync.journal.tables_blobs import BLOB, UNKNOWN, BlobState

CONTENT = Random(3).randbytes(3 * BLOCK + 777)
SHA = hashlib.sha256(CONTENT).hexdigest()
SIZE = len(CONTENT)
KEY = bytes(range(32))


@pytest.fixture
def files(tmp_path: Path) -> BlobFiles:
    return BlobFiles(tmp_path / "blobs", BlobSealer(KEY))


@pytest.fixture
def rows() -> Iterator[BlobRows]:
    engine = create_engine("sqlite+pysqlite://", module=sqlcipher)
    BLOB.create(engine)
    with Session(engine) as session:
        yield BlobRows(session)
    engine.dispose()


def stored(tmp_path: Path) -> Path:
    return tmp_path / "blobs" / SHA


def test_what_is_stored_comes_back(files: BlobFiles) -> None:
    assert files.put(CONTENT) == SHA and files.whole(SHA, SIZE) == CONTENT


def test_the_same_content_is_stored_once(files: BlobFiles, tmp_path: Path) -> None:
    files.put(CONTENT)
    files.put(CONTENT)
    assert [file.name for file in (tmp_path / "blobs").iterdir()] == [SHA]


def test_no_byte_of_it_lies_on_the_disk_in_the_clear(files: BlobFiles, tmp_path: Path) -> None:
    canary = "杨秀英 522636198001011234"
    sha = files.put((canary + "\n").encode() * 5_000 + canary.encode("gbk") + canary.encode("utf-16-le"))
    sealed = (tmp_path / "blobs" / sha).read_bytes()
    assert not [code for code in ("utf-8", "gbk", "utf-16-le") if canary.encode(code)[:12] in sealed]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> BlobFiles:
    files = BlobFiles(tmp_path_factory.mktemp("kept"), BlobSealer(KEY))
    files.put(CONTENT)
    return files


@given(start=st.integers(0, SIZE), count=st.integers(0, SIZE + 10))
def test_any_part_is_read_without_the_rest(kept: BlobFiles, start: int, count: int) -> None:
    assert kept.read(SHA, SIZE, start, count) == CONTENT[start : start + count]


@pytest.mark.parametrize("place", [0, BLOCK + 20, 3 * BLOCK + 100])
def test_a_flipped_bit_is_noticed(files: BlobFiles, tmp_path: Path, place: int) -> None:
    files.put(CONTENT)
    sealed = bytearray(stored(tmp_path).read_bytes())
    sealed[place] ^= 1
    stored(tmp_path).write_bytes(sealed)
    with pytest.raises(BlobGone):
        files.whole(SHA, SIZE)


def test_blocks_that_changed_places_are_noticed(files: BlobFiles, tmp_path: Path) -> None:
    files.put(CONTENT)
    sealed, block = stored(tmp_path).read_bytes(), BLOCK + BlobSealer.overhead
    stored(tmp_path).write_bytes(sealed[block : 2 * block] + sealed[:block] + sealed[2 * block :])
    with pytest.raises(BlobGone):
        files.read(SHA, SIZE, 0, 10)


@pytest.mark.parametrize("left", [0, 100, BLOCK + BlobSealer.overhead])
def test_a_file_cut_short_is_noticed(files: BlobFiles, tmp_path: Path, left: int) -> None:
    files.put(CONTENT)
    stored(tmp_path).write_bytes(stored(tmp_path).read_bytes()[:left])
    with pytest.raises(BlobGone):
        files.read(SHA, SIZE, 0, 10)


def test_another_key_opens_nothing(files: BlobFiles, tmp_path: Path) -> None:
    files.put(CONTENT)
    with pytest.raises(BlobGone):
        BlobFiles(tmp_path / "blobs", BlobSealer(bytes(32))).whole(SHA, SIZE)


def test_storing_it_again_puts_a_damaged_file_right(files: BlobFiles, tmp_path: Path) -> None:
    files.put(CONTENT)
    stored(tmp_path).write_bytes(b"damaged")
    files.put(CONTENT)
    assert files.whole(SHA, SIZE) == CONTENT


def test_a_download_is_visible_only_when_it_has_its_hash(files: BlobFiles) -> None:
    at = files.add(SHA, SIZE, 0, CONTENT[: BLOCK + 100])
    assert at == files.have(SHA, SIZE) == BLOCK
    with pytest.raises(BlobGone):
        files.whole(SHA, SIZE)
    assert files.add(SHA, SIZE, at, CONTENT[at:]) == SIZE
    files.finish(SHA, SIZE)
    assert files.whole(SHA, SIZE) == CONTENT


def test_a_download_of_other_bytes_is_thrown_away(files: BlobFiles) -> None:
    files.add(SHA, SIZE, 0, bytes(SIZE))
    with pytest.raises(BlobGone):
        files.finish(SHA, SIZE)
    assert files.have(SHA, SIZE) == 0


def test_only_old_files_nobody_knows_are_swept(files: BlobFiles, tmp_path: Path) -> None:
    files.put(CONTENT)
    other = files.put(b"another one")
    now = stored(tmp_path).stat().st_mtime + SEVEN_DAYS
    assert files.sweep(frozenset({SHA}), now) == 0
    assert files.sweep(frozenset({SHA}), now + 10) == 1
    assert stored(tmp_path).exists() and not (tmp_path / "blobs" / other).exists()


def test_a_content_is_asked_about_until_the_platform_has_said_how_far_it_has_it(rows: BlobRows) -> None:
    rows.add(SHA, SIZE, "s", 1)
    assert rows.unasked(32) == (bytes.fromhex(SHA),)
    rows.moved(SHA, 100)
    assert rows.unasked(32) == () and rows.standing() == Standing(waiting=1, left=SIZE - 100)


def test_all_of_it_there_means_stored(rows: BlobRows) -> None:
    rows.add(SHA, SIZE, "s", 1)
    rows.moved(SHA, SIZE)
    assert rows.queue() == () and rows.standing() == Standing(stored=1)


def test_one_that_was_missing_goes_up_once_it_is_scanned_again(rows: BlobRows) -> None:
    rows.add(SHA, SIZE, "s", 1)
    rows.missing(SHA)
    assert rows.queue() == () and rows.standing() == Standing(missing=1)
    rows.add(SHA, SIZE, "s", 2)
    assert [(blob.state, blob.offset) for blob in rows.queue()] == [(BlobState.WAITING, UNKNOWN)]


def test_one_that_is_held_waits(rows: BlobRows) -> None:
    rows.add(SHA, SIZE, "s", 1)
    rows.hold(SHA, True)
    assert rows.queue() == ()
    rows.hold(SHA, False)
    rows.prefer(SHA, 2)
    assert [blob.priority for blob in rows.queue()] == [2]


def test_what_is_wanted_here_is_fetched_and_then_stored(rows: BlobRows) -> None:
    rows.want(SHA, SIZE, "s", 1)
    rows.fetched(SHA, 100)
    assert [(blob.state, blob.offset) for blob in rows.queue()] == [(BlobState.WANTED, 100)]
    rows.fetched(SHA, SIZE, whole=True)
    assert rows.queue() == () and rows.known() == {SHA}
