"""A dictionary that was shipped never changes; frames written with it stay readable and are written the same."""

from hashlib import sha256
from pathlib import Path

from sync.wire.dictionary import NEWEST, parts, zdict
from sync.wire.envelope import open_exchange, seal_exchange
from sync.wire.frame import Kind, open_frame

FROZEN = (Path(__file__).parents[1] / "data" / "wire" / "digests_v1.txt").read_text().split()
FRAME = (Path(__file__).parents[1] / "data" / "wire" / "exchange_v1.bin").read_bytes()
CHECKSUM = slice(10, 14)


def test_dictionary_1_is_the_one_that_was_shipped() -> None:
    assert sha256("\0".join(map(str, parts(1))).encode()).hexdigest() == FROZEN[0]


def test_the_deflate_text_fits_the_window() -> None:
    assert len(zdict(NEWEST)) <= 32_768


def test_a_frame_of_the_first_version_is_still_read() -> None:
    entries = open_exchange(FRAME)[1].entries
    assert sha256(b"".join(entry.canonical + entry.body for entry in entries)).hexdigest() == FROZEN[1]


def test_the_same_entries_are_still_written_the_same() -> None:
    assert open_frame(FRAME, Kind.EXCHANGE).dictionary == 1
    assert seal_exchange(open_exchange(FRAME)[1], 0)[CHECKSUM] == FRAME[CHECKSUM]
