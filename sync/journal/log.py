"""Reading and appending entries and records; functions over a session that both ends use."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.engine import Row
from sqlalchemy.orm import Session

from sync.casework.events import name_of
from sync.casework.terms import TimeQuality
from sync.journal.asking import Listed, ask
from sync.journal.bulk import insert_rows
from sync.journal.tables import ENTRY, RECORD
from sync.wire.codec import VERSIONS, UnknownEvent, UnreadableEvent
from sync.wire.entry import Entry, Record, RecordKind, emptied

CHUNK = 500

_CHAIN = select(RECORD.c.chain).where(RECORD.c.scope == bindparam("log"), RECORD.c.position == bindparam("position"))
_HASHES = Listed(lambda one_of: select(ENTRY.c.id, ENTRY.c.body_hash).where(one_of(ENTRY.c.id, "ids")))
_HASHES_AT_HOME = Listed(
    lambda one_of: select(ENTRY.c.id, ENTRY.c.body_hash).where(
        one_of(ENTRY.c.id, "ids"), one_of(ENTRY.c.scope, "homes")
    )
)

_REFUSED_TEXT = re.compile("[\0\ud800-\udfff]")


def instant_of(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)


def ms_of(instant: datetime) -> int:
    """Milliseconds since 1970. Raises ValueError for a naive time."""
    if instant.tzinfo is None:
        raise ValueError("a time without a zone")
    return round(instant.timestamp() * 1000)


def insert_entries(session: Session, entries: Sequence[Entry]) -> None:
    """Append; the caller makes sure that none is there yet."""
    insert_rows(session, ENTRY, [_entry_row(entry) for entry in entries])


def insert_records(session: Session, placed: Sequence[tuple[Record, bytes]]) -> None:
    """Append records with the scope chain at each of them."""
    insert_rows(session, RECORD, [_record_row(record, chain) for record, chain in placed])


def known_hashes(session: Session, ids: Iterable[str], scopes: Iterable[str] = ()) -> dict[str, bytes]:
    """Body hashes of those of these entries that are here, by id. ``scopes``: where alone to look, none for all."""
    wanted, homes = list(ids), sorted(set(scopes))
    found: dict[str, bytes] = {}
    for start in range(0, len(wanted), CHUNK):
        part = {"ids": wanted[start : start + CHUNK]}
        rows = ask(session, _HASHES_AT_HOME, **part, homes=homes) if homes else ask(session, _HASHES, **part)
        found.update((row.id, bytes(row.body_hash)) for row in rows)
    return found


def entries_by_id(session: Session, ids: Iterable[str]) -> dict[str, Entry]:
    wanted = list(ids)
    found: dict[str, Entry] = {}
    for start in range(0, len(wanted), CHUNK):
        rows = session.execute(select(ENTRY).where(ENTRY.c.id.in_(wanted[start : start + CHUNK])))
        found.update((row.id, entry_of(row)) for row in rows)
    return found


def records_after(session: Session, scope: str, position: int, limit: int) -> tuple[tuple[Record, bytes], ...]:
    """Records of a scope behind ``position``, in order, with the chain at each."""
    asked = _record_rows(scope).where(RECORD.c.position > position).limit(limit)
    return tuple((record_of(row, scope), bytes(row.chain)) for row in session.execute(asked))


def chain_at(session: Session, scope: str, position: int) -> bytes:
    """The scope chain at a position, 32 bytes; empty where the log here has no such position."""
    return bytes(ask(session, _CHAIN, log=scope, position=position).scalar() or b"")


def records_at(session: Session, scope: str, positions: Sequence[int]) -> dict[int, Record]:
    """Records of a scope by position."""
    found: dict[int, Record] = {}
    for start in range(0, len(positions), CHUNK):
        part = positions[start : start + CHUNK]
        # a stretch without holes is one range, which the database answers faster than a list
        dense = len(part) == part[-1] - part[0] + 1
        wanted = RECORD.c.position.between(part[0], part[-1]) if dense else RECORD.c.position.in_(part)
        rows = session.execute(_record_rows(scope).where(wanted))
        found.update((row.position, record_of(row, scope)) for row in rows)
    return found


def _record_rows(scope: str) -> Select[Any]:
    return (
        select(RECORD.c.position, RECORD.c.kind, RECORD.c.code, RECORD.c.winner, RECORD.c.chain)
        .add_columns(RECORD.c.received_ms)
        .add_columns(RECORD.c.device.label("slot_device"), RECORD.c.incarnation.label("slot_incarnation"))
        .add_columns(RECORD.c.seq.label("slot_seq"), *ENTRY.c)
        .join(ENTRY, ENTRY.c.id == RECORD.c.entry_id)
        .where(RECORD.c.scope == scope)
        .order_by(RECORD.c.position)
    )


def record_of(row: Row[*tuple[Any, ...]], scope: str) -> Record:
    entry = replace(entry_of(row), device=row.slot_device, incarnation=row.slot_incarnation, seq=row.slot_seq)
    return Record(
        scope=scope,
        position=row.position,
        kind=RecordKind(row.kind),
        entry=entry,
        code=row.code,
        winner=row.winner,
        received_ms=row.received_ms,
    )


def entry_of(row: Row[*tuple[Any, ...]]) -> Entry:
    """The entry of a row that has the columns of ``entry``."""
    entry = recorded(row, row.id)
    return entry if entry.body else emptied(entry, bytes(row.body_hash))


def recorded(row: Row[*tuple[Any, ...]], entry_id: str) -> Entry:
    """The entry of a row that has its slot, time and body in columns of those names, whatever the table."""
    return Entry(
        id=entry_id,
        scope=row.scope,
        device=row.device,
        incarnation=row.incarnation,
        seq=row.seq,
        recorded_at=instant_of(row.recorded_ms),
        quality=TimeQuality(row.quality),
        body=bytes(row.body),
    )


def case_of(entry: Entry) -> str:
    """The case an entry belongs to, ``""`` for acts of the office and for bytes nobody can read."""
    try:
        return _storable(entry.event.case_id)
    except UnreadableEvent:
        return ""


def _entry_row(entry: Entry) -> dict[str, Any]:
    return _told(entry) | {
        "id": entry.id,
        "scope": entry.scope,
        "device": entry.device,
        "incarnation": entry.incarnation,
        "seq": entry.seq,
        "recorded_ms": ms_of(entry.recorded_at),
        "quality": entry.quality.value,
        "body": entry.body,
        "body_hash": entry.body_hash,
    }


def _told(entry: Entry) -> dict[str, Any]:
    """What the event says of itself, as far as a column can hold it; nothing where its bytes are unreadable.

    These columns only serve to look things up; the truth is the body, which is kept whatever stands in it.
    """
    try:
        event = entry.event
    except UnreadableEvent:
        return dict(NOTHING_TOLD)
    name, version = type_of(entry)
    told = NOTHING_TOLD | {"case_id": _storable(event.case_id), "type": _storable(name), "version": version & MOST}
    if isinstance(event, UnknownEvent) or event.occurred_at.tzinfo is None:
        return told
    return told | {"occurred_ms": ms_of(event.occurred_at), "by": _storable(event.by), "role": event.role.value}


def columns_fit(row: Row[*tuple[Any, ...]]) -> bool:
    """Whether a row of ``entry`` says of itself what its body says; the version is not asked, bodies are lifted.

    A program too old to read the body knew its case and type and nothing else.
    """
    try:
        told = _told(entry_of(row)) | {"version": row.version}
    except ValueError:
        return False
    unread = told | {"occurred_ms": 0, "by": "", "role": ""}
    return {name: getattr(row, name) for name in told} in (told, unread)


MOST = 0x7FFF_FFFF
NOTHING_TOLD: dict[str, Any] = {"case_id": "", "type": "", "version": 0, "occurred_ms": 0, "by": "", "role": ""}


def _storable(text: str) -> str:
    """The text, or nothing where a database column refuses it (NUL, half a surrogate pair)."""
    return text if text.isprintable() or not _REFUSED_TEXT.search(text) else ""


def type_of(entry: Entry) -> tuple[str, int]:
    """Wire name and version of a readable entry."""
    event = entry.event
    if isinstance(event, UnknownEvent):
        return event.type, event.version
    return name_of(event), VERSIONS.get(name_of(event), 1)


def _record_row(record: Record, chain: bytes) -> dict[str, Any]:
    return {
        "scope": record.scope,
        "position": record.position,
        "kind": record.kind.value,
        "entry_id": record.entry.id,
        "device": record.entry.device,
        "incarnation": record.entry.incarnation,
        "seq": record.entry.seq,
        "code": record.code,
        "winner": record.winner,
        "received_ms": record.received_ms,
        "chain": chain,
    }
