"""The JSON lines of :mod:`sync.wire.plain_writer` back to messages. Everything that does not fit raises BadFrame."""

import json
from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from sync.casework.terms import TimeQuality
from sync.wire.entry import Batch, Entry, Record, RecordKind
from sync.wire.messages import (
    BLOBS_AT_MOST,
    DIGEST8,
    Answer,
    Exchange,
    Fault,
    FaultCode,
    OwnRun,
    Reference,
    ScopeAnswer,
    ScopeCursor,
)
from sync.wire.octets import BadFrame, In

T = TypeVar("T")
Told = dict[str, Any]

LARGEST = 2**62
SIGNATURE_LENGTHS = (0, 64)


def read_exchange(source: In) -> Exchange:
    return believed(lambda: _exchange(*read_lines(source)))


def read_answer(source: In) -> Answer:
    return believed(lambda: _answer(*read_lines(source)))


def believed(read: Callable[[], T]) -> T:
    try:
        return read()
    except BadFrame:
        raise
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError, OverflowError) as error:
        raise BadFrame("unreadable") from error


def read_lines(source: In) -> tuple[Told, list[Told]]:
    header, *rows = [json.loads(line) for line in source.rest().split(b"\n") if line]
    source.end()
    if not all(isinstance(line, dict) for line in (header, *rows)):
        raise BadFrame("unreadable")
    return header, rows


def _exchange(header: Told, rows: list[Told]) -> Exchange:
    device, incarnation, first = str(UUID(header["dev"])), number(header["inc"]), number(header["s0"])
    return Exchange(
        device=device,
        incarnation=incarnation,
        token=bytes.fromhex(header["tok"]),
        scopes=tuple(
            ScopeCursor(scope=text_of(scope), cursor=number(cursor), digest8=exactly(digest8, DIGEST8))
            for scope, cursor, digest8 in header["sc"]
        ),
        first_seq=first,
        next_seq=number(header["next"]),
        device_head8=exactly(header["dh"], DIGEST8),
        entries=tuple(read_entry(row, (device, incarnation, first + at)) for at, row in enumerate(rows)),
        pending=number(header.get("pend", 0)),
        reference=_references(header.get("ref", [])),
        sent_ms=number(header.get("t", 0)),
        max_bytes=number(header.get("max", 65_536)),
        app_version=text_of(header.get("app", "")),
        signature=signature(header.get("sig", "")),
        proof=signature(header.get("proof", "")),
        blobs=tuple(exactly(blob, 32) for blob in header.get("blob", [])[:BLOBS_AT_MOST]),
    )


def _answer(header: Told, rows: list[Told]) -> Answer:
    scopes: list[ScopeAnswer] = []
    for row in rows:
        if row["k"] == "S":
            scopes.append(_scope(row))
        elif row["k"] == "B":
            scopes[-1] = replace(scopes[-1], batches=(*scopes[-1].batches, read_batch(row)))
        else:
            scopes[-1] = replace(scopes[-1], records=(*scopes[-1].records, _row(row, scopes[-1].scope)))
    return Answer(
        taken=number(header["a"]),
        scopes=tuple(scopes),
        server_ms=number(header["t"]),
        poll_seconds=number(header.get("poll", 0)),
        min_version=text_of(header.get("min", "")),
        reference=_references(header.get("ref", [])),
        token=bytes.fromhex(header.get("tok", "")) or None,
        grants=tuple(map(text_of, header.get("grants", []))),
        offsets=tuple((exactly(blob, 32), number(offset)) for blob, offset in header.get("blob", [])),
        fault=_fault(*header["fault"]) if "fault" in header else None,
    )


def _fault(code: str, incarnation: int, facts: list[list[str]]) -> Fault:
    told = tuple((text_of(name), text_of(text)) for name, text in facts)
    return Fault(code=FaultCode(code), incarnation=number(incarnation), facts=told)


def _scope(row: Told) -> ScopeAnswer:
    return ScopeAnswer(
        scope=text_of(row["sc"]),
        next_cursor=number(row["next"]),
        digest8=exactly(row["dg"], DIGEST8),
        head=number(row["head"]),
        timeline=text_of(row.get("tl", "")),
        durable=number(row.get("dur", 0)),
        signed_head=signature(row.get("sh", "")),
    )


def _row(row: Told, scope: str) -> Record | OwnRun:
    position, received = number(row["p"]), number(row["r"])
    if row["k"] == "O":
        first, last = map(number, row["s"])
        return OwnRun(first_seq=first, last_seq=last, first_position=position, received_ms=received)
    return Record(
        scope=scope,
        position=position,
        kind=RecordKind(row["k"]),
        entry=read_entry(row, (str(UUID(row["dev"])), number(row["inc"]), number(row["seq"]))),
        code=text_of(row.get("code", "")),
        winner=text_of(row.get("win", "")),
        received_ms=received,
    )


def read_batch(row: Told) -> Batch:
    first, last = map(number, row["s"])
    return Batch(
        device=str(UUID(row["dev"])),
        incarnation=number(row["inc"]),
        first_seq=first,
        last_seq=last,
        before=exactly(row["before"], 32),
        signature=exactly(row["sig"], 64),
    )


def read_entry(row: Told, slot: tuple[str, int, int]) -> Entry:
    device, incarnation, seq = slot
    body = b64decode(row["b64"], validate=True) if "b64" in row else text_of(row.get("b", "")).encode()
    return Entry(
        id=str(UUID(row["id"])),
        scope=text_of(row["sc"]),
        device=device,
        incarnation=incarnation,
        seq=seq,
        recorded_at=_instant(row["rec"]),
        quality=TimeQuality(row["q"]),
        body=body,
        erased_hash=exactly(row["h"], 32) if "h" in row else b"",
    )


def _instant(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise BadFrame("unreadable")
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def _references(pairs: list[list[str]]) -> tuple[Reference, ...]:
    return tuple(Reference(name=text_of(name), etag=text_of(etag)) for name, etag in pairs)


def number(value: object) -> int:
    if type(value) is not int or not 0 <= value < LARGEST:
        raise BadFrame("unreadable")
    return value


def text_of(value: object) -> str:
    if not isinstance(value, str):
        raise BadFrame("unreadable")
    value.encode()
    return value


def exactly(text: str, length: int) -> bytes:
    content = bytes.fromhex(text)
    if len(content) != length:
        raise BadFrame("unreadable")
    return content


def signature(text: str) -> bytes:
    content = bytes.fromhex(text)
    if len(content) not in SIGNATURE_LENGTHS:
        raise BadFrame("unreadable")
    return content
