"""Recomputes what the journal claims. Reads everything, changes nothing."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, exists, func, or_, select
from sqlalchemy.orm import Session

from sync.journal.bases import base_of
from sync.journal.log import columns_fit, entry_of, records_after
from sync.journal.outcomes import DeviceSlot, Verified
from sync.journal.summaries import damaged_summary
from sync.journal.tables import ENTRY, OUTBOX, RECORD, SCOPE_STATE
from sync.journal.tables_rewound import REWOUND
from sync.journal.tables_summary import CASE_SUMMARY
from sync.wire.canon import GENESIS, digest
from sync.wire.entry import device_link, scope_link

PAGE = 1000


Heard = Callable[[int], None]


def unheard(_: int) -> None:
    """Nobody wants to know how far it is."""


def verified(session: Session, slot: DeviceSlot, heard: Heard = unheard) -> Verified:
    """Checks bodies, scope chains, own chain and queue, in that order; names the first thing that does not fit.

    ``heard`` is told the entries and positions gone through, now and then; what it raises ends the check.
    A link of the own chain is not stored once it is placed: where that does not fit, its last entry is named.
    """
    entries, bad_entry = _bodies(session, heard)
    positions, head, bad_position = _scopes(session, entries, heard)
    bad = bad_entry or damaged_summary(session) or bad_position or _own(session, slot) or _queue(session, slot)
    return Verified(entries=entries, positions=positions, head=head.hex(), first_bad=bad)


def _bodies(session: Session, heard: Heard) -> tuple[int, str | None]:
    """Every body against its hash, every column against the body it was taken from, and that nothing is astray.

    An entry that is not placed, not in the queue and not of a former history was put there by hand: the screens would
    count it as pending.

    An entry whose content has left must belong to a case that is kept in one line. One that was empty when it came is
    its author's affair.
    """
    counted = 0
    known = [exists().where(table.c.entry_id == ENTRY.c.id) for table in (RECORD, OUTBOX, REWOUND)]
    summed = exists().where(CASE_SUMMARY.c.case_id == ENTRY.c.case_id)
    asked = select(*ENTRY.c, or_(*known).label("known"), summed.label("summed"))
    rows = session.execute(asked, execution_options={"yield_per": PAGE})
    for counted, row in enumerate(rows, start=1):
        if counted % PAGE == 0:
            heard(counted)
        if not row.known or not (_fits(row) or (row.body == b"" and row.summed)):
            return counted, str(row.id)
    return counted, None


def _fits(row: Row[*tuple[Any, ...]]) -> bool:
    return digest(bytes(row.body)) == bytes(row.body_hash) and columns_fit(row)


def _scopes(session: Session, before: int, heard: Heard) -> tuple[int, bytes, str | None]:
    positions, head = 0, GENESIS
    for state in session.execute(select(SCOPE_STATE).order_by(SCOPE_STATE.c.scope)).all():
        at, chain = base_of(session, state.scope)
        positions += at
        for position, computed, stored in _links(session, state.scope, at, chain):
            if position != at + 1 or computed != stored:
                return positions, head, f"{state.scope}:{at + 1}"
            at, chain, positions = position, computed, positions + 1
            if positions % PAGE == 0:
                heard(before + positions)
        if (at, chain) != (state.cursor, bytes(state.chain)):
            return positions, head, f"{state.scope}:{at}"
        head = chain if head == GENESIS else digest(head + chain)
    return positions, head, None


def _links(session: Session, scope: str, at: int, chain: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """(position, chain recomputed from the stored link before, chain stored) behind ``at``, page by page."""
    while page := records_after(session, scope, at, PAGE):
        for record, stored in page:
            chain = scope_link(chain, record)
            yield record.position, chain, stored
            at = record.position


def _own(session: Session, slot: DeviceSlot) -> str | None:
    """The device chain over what was placed of this incarnation, up to the queue; it covers who and when.

    Where an entry was placed under an earlier slot there is a hole, and the stored links of the queue must do.
    """
    placed = (
        select(*ENTRY.c, RECORD.c.seq.label("slot_seq"))
        .join(RECORD, RECORD.c.entry_id == ENTRY.c.id)
        .where(RECORD.c.device == slot.device, RECORD.c.incarnation == slot.incarnation)
        .order_by(RECORD.c.seq, RECORD.c.position)
    )
    chain, at, newest = GENESIS, 0, ""
    for row in session.execute(placed, execution_options={"yield_per": PAGE}):
        if row.slot_seq == at:
            continue
        if row.slot_seq != at + 1:
            return None
        at, newest = row.slot_seq, row.id
        chain = device_link(chain, replace(entry_of(row), incarnation=slot.incarnation, seq=at))
    queued = session.execute(select(func.min(OUTBOX.c.seq))).scalar()
    end = slot.next_seq if queued is None else queued
    return newest if at == end - 1 and chain != slot.base_chain else None


def _queue(session: Session, slot: DeviceSlot) -> str | None:
    """The device chain over what is pending, from the base to the head."""
    queued = (
        select(*ENTRY.c, OUTBOX.c.incarnation.label("slot_incarnation"), OUTBOX.c.seq.label("slot_seq"))
        .add_columns(OUTBOX.c.chain)
        .join(OUTBOX, OUTBOX.c.entry_id == ENTRY.c.id)
        .order_by(OUTBOX.c.seq)
    )
    chain = slot.base_chain
    for row in session.execute(queued):
        entry = replace(entry_of(row), incarnation=row.slot_incarnation, seq=row.slot_seq)
        chain = device_link(chain, entry)
        if chain != bytes(row.chain):
            return entry.id
    return None if chain == slot.chain else f"{slot.device}:{slot.next_seq}"
