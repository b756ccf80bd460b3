"""What the specification shows is what the program does, and what its prose says of frames can be followed."""

import json
import zlib

from sync.wire.envelope import open_answer, open_exchange
from tests.specification.test_second_client import HEADER, canonical, entry_bytes, link, opened, sha
from tests.specification.vectors import FILE, NONCE, made

VECTORS = json.loads(FILE.read_text(encoding="utf-8"))


def test_the_file_is_what_the_program_makes() -> None:
    """Deflate may differ from one zlib to the next: frames are compared by what they hold."""
    fresh = json.loads(json.dumps(made()))
    frames = {name: fresh.pop(name) for name in ("request_frame", "answer_frame")}
    assert fresh == {name: value for name, value in VECTORS.items() if name not in frames}
    for name, frame in frames.items():
        assert _lines(VECTORS[name]) == _lines(frame)


def test_the_program_reads_the_frames_of_the_file() -> None:
    nonce, request = open_exchange(bytes.fromhex(VECTORS["request_frame"]))
    assert (nonce, request.signature.hex()) == (NONCE, VECTORS["batch_signature"])
    answer = open_answer(bytes.fromhex(VECTORS["answer_frame"]), NONCE)
    assert answer.scopes[0].signed_head.hex() == VECTORS["signed_head"]["signature"]


def test_another_client_comes_to_the_same_bytes() -> None:
    assert canonical(VECTORS["canonical"]["value"]).decode() == VECTORS["canonical"]["bytes"]
    header, row = opened(bytes.fromhex(VECTORS["request_frame"]), 1, NONCE)
    told = entry_bytes(row, header["dev"], header["inc"], header["s0"])
    assert told.decode() == VECTORS["entry"]["bytes"]
    assert link(bytes(32), told).hex() == VECTORS["entry"]["device_chain"]
    _, _, own, other, _ = opened(bytes.fromhex(VECTORS["answer_frame"]), 2, NONCE)
    first = link(bytes(32), told, b"E", b"", b"", str(own["r"]).encode())
    assert first.hex() == VECTORS["scope_chain"][1]
    theirs = entry_bytes(other, other["dev"], other["inc"], other["seq"])
    fate = (other["k"], other["code"], other["win"], str(other["r"]))
    assert link(first, theirs, *(text.encode() for text in fate)).hex() == VECTORS["scope_chain"][2]
    assert sha(other["b"].encode()).hex() in theirs.decode()


def test_what_deflate_would_lengthen_stands_as_it_is() -> None:
    frame = bytes.fromhex(VECTORS["empty_frame"])
    assert (frame[3], opened(frame, 1, NONCE)) == (0, [{}])


def _lines(frame: str) -> bytes:
    body = bytes.fromhex(frame)[HEADER.size + 1 :]
    return zlib.decompress(body, -15)
