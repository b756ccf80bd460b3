"""The worked examples beside the specification: ``python -m tests.specification.vectors`` writes them anew."""

import json
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.casework.events_handling import NoteAdded
from sync.casework.events_office import SessionChanged
from sync.casework.terms import Role, TimeQuality
from sync.journal.signatures import sign
from sync.wire.canon import GENESIS, canonical
from sync.wire.codec import encode
from sync.wire.dictionary import PLAIN
from sync.wire.entry import BATCH_LABEL, Batch, Entry, Record, RecordKind, device_link, scope_link
from sync.wire.envelope import seal_answer, seal_exchange
from sync.wire.frame import Kind, seal
from sync.wire.messages import (
    DIGEST8,
    HEAD_LABEL,
    Answer,
    Exchange,
    OwnRun,
    ScopeAnswer,
    ScopeCursor,
    head_content,
)
from sync.wire.octets import Out

FILE = Path(__file__).parents[2] / "resources" / "specification" / "vectors.json"
DEVICE, OTHER = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
SCOPE = "522636100000"
AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
RECEIVED = 1_772_413_201_000
NONCE = 0x0102030405060708
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PLATFORM = Ed25519PrivateKey.from_private_bytes(bytes(range(32, 64)))


def entry(device: str, seq: int, body: bytes) -> Entry:
    return Entry(
        id=f"019ca1b2-c3d4-7000-8000-{seq:06d}{device[:6]}", scope=SCOPE, device=device, incarnation=1, seq=seq,
        recorded_at=AT, quality=TimeQuality.SYNCED, body=body,
    )  # fmt: skip


def made() -> dict[str, object]:
    """Everything from the project's own code."""
    opened = encode(SessionChanged(case_id="", occurred_at=AT, by="DZ0101", role=Role.CLERK, act="in"))
    note = encode(NoteAdded(case_id="c", occurred_at=AT, by="DZ0101", role=Role.CLERK, text="电话联系“本人”\n下周来"))
    own, theirs = entry(DEVICE, 1, opened), entry(OTHER, 1, note)
    device_chain = device_link(GENESIS, own)
    signature = sign(KEY, BATCH_LABEL, device_chain)
    request = Exchange(
        device=DEVICE, incarnation=1, token=b"t" * 16, scopes=(ScopeCursor(scope=SCOPE, cursor=0, digest8=bytes(8)),),
        first_seq=1, next_seq=2, device_head8=bytes(8), entries=(own,), pending=1, sent_ms=RECEIVED - 1000,
        signature=signature,
    )  # fmt: skip
    first = Record(scope=SCOPE, position=1, kind=RecordKind.EVENT, entry=own, received_ms=RECEIVED)
    second = Record(
        scope=SCOPE, position=2, kind=RecordKind.REJECTED, entry=theirs, code="state", winner=own.id,
        received_ms=RECEIVED,
    )  # fmt: skip
    chains = [GENESIS]
    for record in (first, second):
        chains.append(scope_link(chains[-1], record))
    signed_head = sign(PLATFORM, HEAD_LABEL, head_content(SCOPE, 2, chains[2], RECEIVED))
    batch = Batch(device=OTHER, incarnation=1, first_seq=1, last_seq=1, before=GENESIS, signature=signature)
    scope = ScopeAnswer(
        scope=SCOPE, next_cursor=2, digest8=chains[2][:DIGEST8], head=2, timeline="a1b2c3d4e5f60718",
        records=(OwnRun(first_seq=1, last_seq=1, first_position=1, received_ms=RECEIVED), second), batches=(batch,),
        signed_head=signed_head,
    )  # fmt: skip
    answer = Answer(taken=1, scopes=(scope,), server_ms=RECEIVED)
    return {
        "canonical": {"value": {"b": '户\n\u0001"', "a": [1, True, None]}, "bytes": _canonical()},
        "keys": {
            "device": {"private": bytes(range(32)).hex(), "public": KEY.public_key().public_bytes_raw().hex()},
            "platform": {"public": PLATFORM.public_key().public_bytes_raw().hex()},
        },
        "entry": {"body": opened.decode(), "bytes": own.canonical.decode(), "device_chain": device_chain.hex()},
        "other_entry": {"body": note.decode(), "bytes": theirs.canonical.decode()},
        "batch_signature": signature.hex(),
        "scope_chain": [chain.hex() for chain in chains],
        "signed_head": {
            "content": head_content(SCOPE, 2, chains[2], RECEIVED).decode(),
            "signature": signed_head.hex(),
        },
        "nonce": NONCE,
        "request_frame": seal_exchange(request, NONCE, PLAIN).hex(),
        "empty_frame": seal(Kind.EXCHANGE, NONCE, _bare(), PLAIN).hex(),
        "answer_frame": seal_answer(answer, NONCE, PLAIN).hex(),
    }


def _bare() -> Out:
    """So short that deflate would make it longer: codec 0."""
    out = Out()
    out.plain += b"{}"
    return out


def _canonical() -> str:
    return canonical({"b": '户\n\u0001"', "a": [1, True, None]}).decode()


def main() -> None:
    FILE.write_text(json.dumps(made(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
