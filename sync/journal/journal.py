"""A device's journal: what was recorded here and what the platform has placed, in one append-only, chained store."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from sync.casework.events_intake import CaseImported, CaseRegistered
from sync.casework.facts import Event
from sync.casework.numbering import Uuid7
from sync.casework.terms import TimeQuality
from sync.journal.batches import insert_batches
from sync.journal.log import case_of, entry_of, insert_entries, insert_records, known_hashes, ms_of
from sync.journal.outcomes import ChainBroken, DeviceSlot, Placed, ScopeCursorState, Status, Verified
from sync.journal.placing import dequeue, fitting, keep_cursor, placed_rows, rejected_rows
from sync.journal.tables import DEVICE_STATE, ENTRY, OUTBOX, SCOPE_STATE
from sync.journal.verify import Heard, unheard, verified
from sync.wire.canon import GENESIS
from sync.wire.codec import UnknownEvent, encode
from sync.wire.entry import Batch, Entry, Record, device_link
from sync.wire.messages import DIGEST8, OwnRun

__all__ = ["ChainBroken", "Journal", "Placed", "Status", "Verified"]

OPENING = (CaseRegistered, CaseImported)


class Journal:
    """Works inside the caller's transaction; nothing is durable before that commits."""

    def __init__(self, session: Session, uuid: Uuid7) -> None:
        self.session = self._session = session
        self._uuid = uuid

    def enrol(self, device: str, incarnation: int) -> None:
        """Say which device writes here. Once; a second call with another device raises ValueError."""
        known = self._session.execute(select(DEVICE_STATE.c.device)).scalar()
        if known is None:
            row = {"device": device, "incarnation": incarnation, "next_seq": 1, "taken": 0, "last_ms": 0}
            self._session.execute(insert(DEVICE_STATE), [row | {"chain": GENESIS, "base_chain": GENESIS}])
        elif known != device:
            raise ValueError("this journal belongs to another device")

    def device(self) -> DeviceSlot:
        """Raises LookupError before :meth:`enrol`."""
        row = self._session.execute(select(DEVICE_STATE)).one_or_none()
        if row is None:
            raise LookupError("no device is enrolled")
        return DeviceSlot(
            device=row.device,
            incarnation=row.incarnation,
            next_seq=row.next_seq,
            taken=row.taken,
            chain=bytes(row.chain),
            base_chain=bytes(row.base_chain),
        )

    def append(
        self, scope: str, events: Sequence[Event], recorded_at: datetime, quality: TimeQuality
    ) -> tuple[Entry, ...]:
        """Record events in order: each gets an id, the next slot and a link of the device chain, and is pending.

        An event that opens a case without naming it gets its entry's id as case id, and so do the unnamed ones
        behind it; acts of the office keep an empty case id.
        """
        slot = self.device()
        chain, case_id, entries, queue = slot.chain, "", [], []
        at = recorded_at.replace(microsecond=recorded_at.microsecond // 1000 * 1000)
        for seq, event in enumerate(events, start=slot.next_seq):
            entry_id = str(self._uuid.next(ms_of(at)))
            if isinstance(event, OPENING):
                case_id = event.case_id or entry_id
            named = event if event.case_id or not case_id else replace(event, case_id=case_id)
            entry = Entry(
                id=entry_id,
                scope=scope,
                device=slot.device,
                incarnation=slot.incarnation,
                seq=seq,
                recorded_at=at,
                quality=quality,
                body=encode(named),
            )
            chain = device_link(chain, entry)
            entries.append(entry)
            queue.append(
                {"entry_id": entry_id, "scope": scope, "incarnation": slot.incarnation, "seq": seq, "chain": chain}
            )
        insert_entries(self._session, entries)
        if queue:
            self._session.execute(insert(OUTBOX), queue)
        counters = {"next_seq": slot.next_seq + len(entries), "chain": chain, "last_ms": self._uuid.last_ms}
        self._session.execute(update(DEVICE_STATE).values(**counters))
        return tuple(entries)

    def placed_of(self, case_id: str) -> tuple[Placed, ...]:
        """All entries of a case, rejected ones too: those with a position in its order, then the pending ones."""
        return placed_rows(self._session, case_id, self.device().taken)

    def events_of(self, case_id: str) -> tuple[Event | UnknownEvent, ...]:
        """What counts of a case and is here: confirmed events by position, then pending ones by slot."""
        counts = (Status.CONFIRMED, Status.PENDING, Status.SENT)
        placed = self.placed_of(case_id)
        return tuple(one.entry.event for one in placed if one.status in counts and one.entry.body)

    def pending(self, limit: int) -> tuple[Entry, ...]:
        """The oldest entries that still have no place, under the slot they are sent with."""
        asked = (
            select(*ENTRY.c, OUTBOX.c.incarnation.label("slot_incarnation"), OUTBOX.c.seq.label("slot_seq"))
            .join(OUTBOX, OUTBOX.c.entry_id == ENTRY.c.id)
            .order_by(OUTBOX.c.seq)
            .limit(limit)
        )
        rows = self._session.execute(asked)
        return tuple(replace(entry_of(row), incarnation=row.slot_incarnation, seq=row.slot_seq) for row in rows)

    def pending_count(self) -> int:
        return self._session.execute(select(func.count()).select_from(OUTBOX)).scalar_one()

    def scopes(self) -> tuple[ScopeCursorState, ...]:
        rows = self._session.execute(select(SCOPE_STATE).order_by(SCOPE_STATE.c.scope))
        return tuple(
            ScopeCursorState(scope=row.scope, cursor=row.cursor, chain=bytes(row.chain), timeline=row.timeline)
            for row in rows
        )

    def scope_head(self, scope: str) -> tuple[int, bytes]:
        """Cursor and chain of a scope; (0, zeros) for one never followed."""
        row = self._session.execute(select(SCOPE_STATE).where(SCOPE_STATE.c.scope == scope)).one_or_none()
        return (0, GENESIS) if row is None else (row.cursor, bytes(row.chain))

    def taken(self, seq: int) -> None:
        """The platform has judged everything up to ``seq``: those are sent, though not placed here yet."""
        slot = self.device()
        if seq > slot.taken:
            self._session.execute(update(DEVICE_STATE).values(taken=min(seq, slot.next_seq - 1)))

    def apply(
        self,
        scope: str,
        records: Sequence[Record | OwnRun],
        cursor: int,
        digest8: bytes,
        timeline: str = "",
        batches: Sequence[Batch] = (),
    ) -> frozenset[str]:
        """Take over positions up to ``cursor`` and what was signed of them; answers the cases touched.

        Applying twice changes nothing.

        Raises ChainBroken when the records do not lead from the chain here to ``digest8`` (first 8 bytes of the
        scope chain at ``cursor``) or one has the id of an entry here with another body; the caller's transaction
        then rolls back and nothing has happened.
        """
        at, chain = self.scope_head(scope)
        if cursor < at:
            return frozenset()
        placed = fitting(self._session, self.device(), scope, records, at, chain)
        end = placed[-1][1] if placed else chain
        if (placed[-1][0].position if placed else at) != cursor or end[:DIGEST8] != digest8:
            raise ChainBroken(scope, cursor)
        fresh = [record.entry for record, _ in placed]
        known = known_hashes(self._session, [entry.id for entry in fresh])
        unique = {entry.id: entry for entry in fresh if entry.id not in known}
        for record, _ in placed:
            if known.get(record.entry.id, record.entry.body_hash) != record.entry.body_hash:
                raise ChainBroken(scope, record.position)
        insert_entries(self._session, list(unique.values()))
        insert_records(self._session, placed)
        insert_batches(self._session, batches)
        dequeue(self._session, [record.entry.id for record, _ in placed])
        keep_cursor(self._session, ScopeCursorState(scope=scope, cursor=cursor, chain=end, timeline=timeline))
        return frozenset(case_of(record.entry) for record, _ in placed) - {""}

    def rekey(self, incarnation: int) -> None:
        """Go on under a new incarnation given by the platform: pending entries keep ids and order, get new slots."""
        slot = self.device()
        chain = GENESIS
        waiting = self.pending(self.pending_count())
        for seq, entry in enumerate(waiting, start=1):
            moved = replace(entry, incarnation=incarnation, seq=seq)
            chain = device_link(chain, moved)
            values = {"incarnation": incarnation, "seq": seq, "chain": chain}
            self._session.execute(update(OUTBOX).where(OUTBOX.c.entry_id == entry.id).values(**values))
        counters = {"incarnation": incarnation, "next_seq": len(waiting) + 1, "taken": 0}
        chains = {"chain": chain, "base_chain": GENESIS}
        self._session.execute(
            update(DEVICE_STATE).where(DEVICE_STATE.c.device == slot.device).values(**counters, **chains)
        )

    def rejected(self) -> tuple[Placed, ...]:
        """Own entries the platform refused and nobody has dealt with yet, oldest first."""
        return rejected_rows(self._session, self.device().device)

    def verify(self, heard: Heard = unheard) -> Verified:
        """Recompute every body hash and every link of every scope chain and of the queue; ``heard``: how far it is."""
        return verified(self._session, self.device(), heard)
