"""How received positions find their entries and what becomes of the queue."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import delete, exists, func, insert, not_, or_, select, update
from sqlalchemy.engine import Row
from sqlalchemy.orm import Session

from sync.casework.events_closing import RejectionDisposed
from sync.journal.log import CHUNK, entry_of
from sync.journal.outcomes import ChainBroken, DeviceSlot, Placed, ScopeCursorState, Status
from sync.journal.tables import DEVICE_STATE, ENTRY, OUTBOX, RECORD, SCOPE_STATE
from sync.journal.tables_rewound import REWOUND
from sync.wire.entry import Entry, Record, RecordKind, scope_link
from sync.wire.messages import OwnRun

STATUS = {
    RecordKind.EVENT: Status.CONFIRMED,
    RecordKind.REJECTED: Status.REJECTED,
    RecordKind.QUARANTINED: Status.QUARANTINED,
}


def fitting(
    session: Session, slot: DeviceSlot, scope: str, records: Sequence[Record | OwnRun], at: int, chain: bytes
) -> list[tuple[Record, bytes]]:
    """The records behind position ``at`` with the chain at each; what lies at or before it is passed over.

    Raises ChainBroken at a hole or at an own run whose entries are not here.
    """
    placed: list[tuple[Record, bytes]] = []
    for record in _spelled_out(session, slot, scope, records):
        if record.position <= at:
            continue
        if record.position != at + 1 or record.scope != scope:
            raise ChainBroken(scope, record.position)
        chain = scope_link(chain, record)
        placed.append((record, chain))
        at = record.position
    return placed


def _spelled_out(
    session: Session, slot: DeviceSlot, scope: str, records: Sequence[Record | OwnRun]
) -> Iterator[Record]:
    for record in records:
        match record:
            case Record():
                yield record
            case OwnRun():
                yield from _own(session, slot, scope, record)


def _own(session: Session, slot: DeviceSlot, scope: str, run: OwnRun) -> Iterator[Record]:
    here = _own_entries(session, slot, run)
    for offset, seq in enumerate(range(run.first_seq, run.last_seq + 1)):
        position = run.first_position + offset
        if seq not in here:
            raise ChainBroken(scope, position)
        placed = RecordKind.EVENT
        yield Record(scope=scope, position=position, kind=placed, entry=here[seq], received_ms=run.received_ms)


def _own_entries(session: Session, slot: DeviceSlot, run: OwnRun) -> dict[int, Entry]:
    """Entries of this incarnation by seq: from the queue, or as recorded where they were placed before."""
    between = OUTBOX.c.seq.between(run.first_seq, run.last_seq)
    queued = select(*ENTRY.c, OUTBOX.c.seq.label("slot_seq")).join(OUTBOX, OUTBOX.c.entry_id == ENTRY.c.id)
    found = {
        row.slot_seq: replace(entry_of(row), incarnation=slot.incarnation, seq=row.slot_seq)
        for row in session.execute(queued.where(between))
    }
    placed = select(*ENTRY.c, RECORD.c.seq.label("slot_seq")).join(RECORD, RECORD.c.entry_id == ENTRY.c.id)
    own = (RECORD.c.device == slot.device, RECORD.c.incarnation == slot.incarnation)
    for row in session.execute(placed.where(*own, RECORD.c.seq.between(run.first_seq, run.last_seq))):
        found.setdefault(row.slot_seq, replace(entry_of(row), incarnation=slot.incarnation, seq=row.slot_seq))
    return found


def dequeue(session: Session, ids: Sequence[str]) -> None:
    """Take placed entries out of the queue and move the base of the device chain behind the last of them."""
    for start in range(0, len(ids), CHUNK):
        part = ids[start : start + CHUNK]
        last = (
            select(OUTBOX.c.chain, OUTBOX.c.seq)
            .where(OUTBOX.c.entry_id.in_(part))
            .order_by(OUTBOX.c.seq.desc())
            .limit(1)
        )
        row = session.execute(last).one_or_none()
        if row is not None:
            session.execute(update(DEVICE_STATE).values(base_chain=row.chain))
            session.execute(delete(OUTBOX).where(OUTBOX.c.entry_id.in_(part)))


def keep_cursor(session: Session, state: ScopeCursorState) -> None:
    """Store how far a scope is known; an empty timeline leaves the one already there."""
    values = {"cursor": state.cursor, "chain": state.chain}
    told = values | ({"timeline": state.timeline} if state.timeline else {})
    known = session.execute(select(SCOPE_STATE.c.scope).where(SCOPE_STATE.c.scope == state.scope)).scalar()
    if known is None:
        session.execute(insert(SCOPE_STATE), [values | {"scope": state.scope, "timeline": state.timeline}])
    else:
        session.execute(update(SCOPE_STATE).where(SCOPE_STATE.c.scope == state.scope).values(**told))


def placed_rows(session: Session, case_id: str, taken: int) -> tuple[Placed, ...]:
    """The entries of a case: placed ones in the order of one log, then queued ones by slot.

    That log is the own office's where the case stands in it, else the lowest code's. What only other logs hold follows.
    """
    placed = (
        select(*ENTRY.c, RECORD.c.position, RECORD.c.kind.label("record_kind"), RECORD.c.code, RECORD.c.winner)
        .join(RECORD, RECORD.c.entry_id == ENTRY.c.id)
        .where(ENTRY.c.case_id == case_id)
        .order_by(RECORD.c.scope != own_office(session), RECORD.c.scope, RECORD.c.position)
    )
    queued = (
        select(*ENTRY.c, OUTBOX.c.seq.label("slot_seq"))
        .join(OUTBOX, OUTBOX.c.entry_id == ENTRY.c.id)
        .where(ENTRY.c.case_id == case_id)
        .order_by(OUTBOX.c.seq)
    )
    found = [_placed(row) for row in session.execute(placed)]
    last_word: dict[str, Placed] = {}
    for item in found:
        before = last_word.get(item.entry.id)
        if before is None or before.status is not Status.CONFIRMED:
            last_word[item.entry.id] = item
    waiting = [
        Placed(entry=entry_of(row), status=Status.SENT if row.slot_seq <= taken else Status.PENDING)
        for row in session.execute(queued)
    ]
    lost = _lost(session, case_id)
    if lost:
        waiting = sorted([*lost, *waiting], key=lambda item: item.entry.id)
    return (*(item for item in found if last_word[item.entry.id] is item), *waiting)


def _lost(session: Session, case_id: str) -> list[Placed]:
    """What the platform confirmed in a former history and has not placed again: kept in sight until it does."""
    again = (exists().where(RECORD.c.entry_id == ENTRY.c.id), exists().where(OUTBOX.c.entry_id == ENTRY.c.id))
    asked = select(ENTRY).where(ENTRY.c.case_id == case_id, exists().where(REWOUND.c.entry_id == ENTRY.c.id))
    rows = session.execute(asked.where(not_(or_(*again))))
    return [Placed(entry=entry_of(row), status=Status.SENT) for row in rows]


def own_office(session: Session) -> str:
    """The office this device records for; "" before it recorded anything.

    Asked as a value and not as a join: SQLite, told by its statistics that two devices wrote everything, would read
    every entry to find one of a device that has written nothing.
    """
    device = select(DEVICE_STATE.c.device).limit(1).scalar_subquery()
    own = select(ENTRY.c.scope).where(ENTRY.c.device == device).limit(1)
    return session.execute(own).scalar() or ""


def _placed(row: Row[*tuple[Any, ...]]) -> Placed:
    kind = RecordKind(row.record_kind)
    return Placed(
        entry=entry_of(row),
        status=STATUS[kind],
        position=row.position,
        code=row.code,
        winner=row.winner,
    )


def rejected_rows(session: Session, device: str) -> tuple[Placed, ...]:
    """Rejected entries of this device that no ``rejection.disposed`` names."""
    here = func.length(ENTRY.c.body) > 0
    disposed = session.execute(select(ENTRY).where(ENTRY.c.type == "rejection.disposed", here))
    events = (entry_of(row).event for row in disposed)
    dealt_with = {event.entry_id for event in events if isinstance(event, RejectionDisposed)}
    asked = (
        select(*ENTRY.c, RECORD.c.position, RECORD.c.kind.label("record_kind"), RECORD.c.code, RECORD.c.winner)
        .join(RECORD, RECORD.c.entry_id == ENTRY.c.id)
        .where(RECORD.c.device == device, RECORD.c.kind == RecordKind.REJECTED.value)
        .order_by(RECORD.c.scope, RECORD.c.position)
    )
    return tuple(_placed(row) for row in session.execute(asked) if row.id not in dealt_with)
