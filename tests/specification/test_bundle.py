"""A bundle read and answered from the words of ``frame.md`` alone, with nothing of the program but its frames."""

import hashlib
import json
import struct

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.client.bundles import Party
from sync.journal.signatures import sign
from sync.wire.envelope import open_exchange, seal_answer
from sync.wire.messages import Answer
from tests.client.desks import Desk
from tests.server.ferrying import Traveller

PLATFORM = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
DEVICE = Ed25519PrivateKey.from_private_bytes(bytes(range(32, 64)))
NAME = "11111111-1111-4111-8111-111111111111"
SCOPE = "522636100000"


@pytest.fixture
def desk() -> Traveller:
    key = PLATFORM.public_key().public_bytes_raw()
    made = Desk(None, NAME, sign=lambda label, content: sign(DEVICE, label, content))  # type: ignore[arg-type]
    made.record("a", "b")
    return Traveller(made, Party(device=NAME, scope=SCOPE, platform=key))


def cipher(shared: bytes, ephemeral: bytes, reader: bytes) -> ChaCha20Poly1305:
    derived = HKDF(algorithm=SHA256(), length=32, salt=ephemeral + reader, info=b"qianban bundle v1").derive(shared)
    return ChaCha20Poly1305(derived)


def parts(content: bytes) -> tuple[int, bytes, bytes, bytes, bytes]:
    """Kind, head, body, what was signed, signature."""
    assert hashlib.sha256(content[:-32]).digest() == content[-32:]
    magic, form, kind, length = struct.unpack_from("<3sBBI", content)
    assert (magic, form) == (b"QBD", 1)
    head = content[9 : 9 + length]
    (size,) = struct.unpack_from("<Q", content, 9 + length)
    body = content[17 + length : 17 + length + size]
    assert len(content) == 17 + length + size + 64 + 32
    return kind, head, body, hashlib.sha256(content[:-96]).digest(), content[-96:-32]


def test_a_request_is_read_as_the_specification_says(desk: Traveller) -> None:
    kind, head, body, signed, signature = parts(desk.write())
    DEVICE.public_key().verify(signature, b"qianban bundle v1\0" + signed)
    told = json.loads(head)
    assert (kind, told["device"], told["first_seq"], told["last_seq"]) == (1, NAME, 1, 2)
    private = X25519PrivateKey.from_private_bytes(hashlib.sha512(PLATFORM.private_bytes_raw()).digest()[:32])
    ephemeral = X25519PublicKey.from_public_bytes(body[:32])
    opened = cipher(private.exchange(ephemeral), body[:32], private.public_key().public_bytes_raw())
    frames = opened.decrypt(bytes(12), body[32:], head)
    (length,) = struct.unpack_from("<I", frames)
    nonce, request = open_exchange(frames[4 : 4 + length])
    assert (nonce, len(frames)) == (int(told["bundle"][:16], 16), 4 + length)
    assert ([entry.seq for entry in request.entries], request.token, request.proof) == ([1, 2], b"", b"")


def test_an_answer_made_as_the_specification_says_is_read(desk: Traveller) -> None:
    _, asked, *_ = parts(desk.write())
    told = json.loads(asked)
    reader, ephemeral = bytes.fromhex(told["reply"]), X25519PrivateKey.generate()
    head = json.dumps(told | {"reply": "", "made_ms": 7}, sort_keys=True, separators=(",", ":")).encode()
    frame = seal_answer(Answer(taken=2, server_ms=7), int(told["bundle"][:16], 16))
    public = ephemeral.public_key().public_bytes_raw()
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(reader))
    frames = struct.pack("<I", len(frame)) + frame
    body = public + cipher(shared, public, reader).encrypt(bytes(12), frames, head)
    content = struct.pack("<3sBBI", b"QBD", 1, 2, len(head)) + head + struct.pack("<Q", len(body)) + body
    content += PLATFORM.sign(b"qianban bundle v1\0" + hashlib.sha256(content).digest())
    desk.read(content + hashlib.sha256(content).digest())
    assert desk.desk.read(lambda journal: journal.device().taken) == 2
