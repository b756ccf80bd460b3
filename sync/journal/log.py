"""Reading and appending entries and records; functions over a session that both ends use."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.engine import Row
from sqlalchemy.orm import Session

from sync.casework.events import name_of
from sync.casework.facts import Event
from sync.casework.terms import TimeQuality
from sync.journal.tables import ENTRY, RECORD
from sync.wire.canon import digest
from sync.wire.codec import VERSIONS, UnknownEvent, UnreadableEvent
from sync.wire.entry import Entry, Record, RecordKind

CHUNK = 500


def instant_of(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)


def ms_of(instant: datetime) -> int:
    """Milliseconds since 1970. Raises ValueError for a naive time."""
    if instant.tzinfo is None:
        raise ValueError("a time without a zone")
    return round(instant.timestamp() * 1000)


def insert_entries(session: Session, entries: Sequence[Entry]) -> None:
    """Append; the caller makes sure that none is there yet."""
    if entries:
        session.execute(insert(ENTRY), [_entry_row(entry) for entry in entries])


def insert_records(session: Session, placed: Sequence[tuple[Record, bytes]]) -> None:
    """Append records with the scope chain at each of them."""
    if placed:
        session.execute(insert(RECORD), [_record_row(record, chain) for record, chain in placed])


def known_ids(session: Session, ids: Iterable[str]) -> frozenset[str]:
    """Which of these entries are here."""
    wanted = list(ids)
    found: set[str] = set()
    for start in range(0, len(wanted), CHUNK):
        rows = session.execute(select(ENTRY.c.id).where(ENTRY.c.id.in_(wanted[start : start + CHUNK])))
        found.update(rows.scalars())
    return frozenset(found)


def entries_by_id(session: Session, ids: Iterable[str]) -> dict[str, Entry]:
    wanted = list(ids)
    found: dict[str, Entry] = {}
    for start in range(0, len(wanted), CHUNK):
        rows = session.execute(select(ENTRY).where(ENTRY.c.id.in_(wanted[start : start + CHUNK])))
        found.update((row.id, entry_of(row)) for row in rows)
    return found


def records_after(session: Session, scope: str, position: int, limit: int) -> tuple[tuple[Record, bytes], ...]:
    """Records of a scope behind ``position``, in order, with the chain at each."""
    asked = (
        select(RECORD.c.position, RECORD.c.kind, RECORD.c.code, RECORD.c.winner, RECORD.c.chain)
        .add_columns(RECORD.c.device.label("slot_device"), RECORD.c.incarnation.label("slot_incarnation"))
        .add_columns(RECORD.c.seq.label("slot_seq"), *ENTRY.c)
        .join(ENTRY, ENTRY.c.id == RECORD.c.entry_id)
        .where(RECORD.c.scope == scope, RECORD.c.position > position)
        .order_by(RECORD.c.position)
        .limit(limit)
    )
    return tuple((record_of(row, scope), bytes(row.chain)) for row in session.execute(asked))


def record_of(row: Row[*tuple[Any, ...]], scope: str) -> Record:
    entry = replace(entry_of(row), device=row.slot_device, incarnation=row.slot_incarnation, seq=row.slot_seq)
    return Record(
        scope=scope,
        position=row.position,
        kind=RecordKind(row.kind),
        entry=entry,
        code=row.code,
        winner=row.winner,
    )


def entry_of(row: Row[*tuple[Any, ...]]) -> Entry:
    """The entry of a row that has the columns of ``entry``."""
    return Entry(
        id=row.id,
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
        return entry.event.case_id
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
        "body_hash": digest(entry.body),
    }


def _told(entry: Entry) -> dict[str, Any]:
    """What the event says of itself; nothing where its bytes are unreadable or too new."""
    try:
        event: Event | UnknownEvent | None = entry.event
    except UnreadableEvent:
        event = None
    match event:
        case Event():
            plain_type = type_of(entry)
            return {"case_id": event.case_id, "type": plain_type[0], "version": plain_type[1]} | {
                "occurred_ms": ms_of(event.occurred_at),
                "by": event.by,
                "role": event.role.value,
            }
        case UnknownEvent():
            return {"case_id": event.case_id, "type": event.type, "version": event.version} | NOTHING_TOLD
        case None:
            return {"case_id": "", "type": "", "version": 0} | NOTHING_TOLD


NOTHING_TOLD: dict[str, Any] = {"occurred_ms": 0, "by": "", "role": ""}


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
        "chain": chain,
    }
