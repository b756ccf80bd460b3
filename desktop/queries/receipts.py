"""What the platform has confirmed: the receipt of one event, the end-of-day slip (日终对账单)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from desktop.queries.casefile import instant
from desktop.queries.reading import Reading
from desktop.queries.receipt_rows import ReceiptRow, SlipRow
from desktop.queries.sync_panel import LAST_SUCCESS
from desktop.queries.sync_rows import SyncMark
from desktop.store.settings import setting
from sync.journal.day_outcomes import DayOutcome, day_bounds, day_outcomes
from sync.journal.receipts import SignedHead, newest_head
from sync.journal.tables import DEVICE_STATE, ENTRY, OUTBOX, RECORD, SCOPE_STATE
from sync.wire.canon import GENESIS
from sync.wire.entry import RecordKind
from sync.wire.slip import Slip, SlipCounts

PLACED = {
    RecordKind.EVENT.value: SyncMark.CONFIRMED,
    RecordKind.REJECTED.value: SyncMark.ATTENTION,
    RecordKind.QUARANTINED.value: SyncMark.ATTENTION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EventReceipt:
    """The receipt of one event; None for an entry that is not here."""

    entry_id: str

    def __call__(self, reading: Reading) -> ReceiptRow | None:
        session = reading.session
        entry = session.execute(
            select(ENTRY.c.scope, ENTRY.c.recorded_ms).where(ENTRY.c.id == self.entry_id)
        ).one_or_none()
        if entry is None:
            return None
        recorded = instant(entry.recorded_ms)
        placed = _placed(session, self.entry_id)
        if placed is None:
            mark = SyncMark.SENT if self.entry_id in _sent(session) else SyncMark.LOCAL
            return ReceiptRow(entry_id=self.entry_id, mark=mark, recorded_at=recorded)
        head = newest_head(session, placed.scope)
        covers = head is not None and head.position >= placed.position
        return ReceiptRow(
            entry_id=self.entry_id,
            mark=PLACED[placed.kind],
            recorded_at=recorded,
            received_at=instant(placed.received_ms) if placed.received_ms else None,
            position=placed.position,
            digest=bytes(placed.chain).hex(),
            head_position=head.position if head and covers else 0,
            head_at=instant(head.server_ms) if head and covers else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySlip:
    """The slip of this device for a day in China."""

    day: date

    def __call__(self, reading: Reading) -> SlipRow:
        session, office = reading.session, reading.office
        state = session.execute(select(SCOPE_STATE).where(SCOPE_STATE.c.scope == office.scope)).one_or_none()
        cursor, chain = (state.cursor, bytes(state.chain)) if state else (0, GENESIS)
        found = day_outcomes(session, office.scope, office.device, self.day, cursor)
        head = newest_head(session, office.scope)
        first, last = _seqs(session, office.scope, office.device, self.day)
        success = setting(session, LAST_SUCCESS)
        return SlipRow(
            slip=_slip(office.scope, office.device, self.day, cursor, _counts(session, found), head),
            kinds=tuple(Counter(outcome.name for outcome in found).most_common()),
            first_seq=first,
            last_seq=last,
            head=chain.hex() if cursor else "",
            signed_at=instant(head.server_ms) if head else None,
            made_at=reading.now,
            asof=instant(int(success)) if success else None,
        )


def _slip(scope: str, device: str, day: date, cursor: int, counts: SlipCounts, head: SignedHead | None) -> Slip:
    unsigned = Slip(scope=scope, device=device, day=day, cursor=cursor, counts=counts)
    if head is None:
        return unsigned
    return Slip(
        scope=scope,
        device=device,
        day=day,
        cursor=cursor,
        counts=counts,
        position=head.position,
        chain=head.chain,
        server_ms=head.server_ms,
        signature=head.signature,
    )


def _counts(session: Session, found: Sequence[DayOutcome]) -> SlipCounts:
    sent = _sent(session)
    kinds = Counter(outcome.kind for outcome in found)
    conflicting = sum(bool(one.winner) for one in found if one.kind is RecordKind.REJECTED)
    gone_up = sum(one.entry_id in sent for one in found if one.kind is None)
    return SlipCounts(
        recorded=len(found),
        waiting=kinds[None] - gone_up,
        sent=gone_up,
        confirmed=kinds[RecordKind.EVENT],
        rejected=kinds[RecordKind.REJECTED] - conflicting,
        conflicting=conflicting,
        aside=kinds[RecordKind.QUARANTINED],
    )


def _sent(session: Session) -> frozenset[str]:
    """Entries the platform has judged whose outcome is not here yet."""
    asked = select(OUTBOX.c.entry_id).join(DEVICE_STATE, OUTBOX.c.incarnation == DEVICE_STATE.c.incarnation)
    return frozenset(session.execute(asked.where(OUTBOX.c.seq <= DEVICE_STATE.c.taken)).scalars())


def _placed(session: Session, entry_id: str) -> Row[Any] | None:
    """The last word of the log on an entry."""
    asked = select(RECORD).where(RECORD.c.entry_id == entry_id).order_by(RECORD.c.position.desc()).limit(1)
    return session.execute(asked).one_or_none()


def _seqs(session: Session, scope: str, device: str, day: date) -> tuple[int, int]:
    first, end = day_bounds(day)
    asked = select(func.min(ENTRY.c.seq), func.max(ENTRY.c.seq)).where(
        ENTRY.c.scope == scope, ENTRY.c.device == device, ENTRY.c.recorded_ms >= first, ENTRY.c.recorded_ms < end
    )
    least, most = session.execute(asked).one()
    return least or 0, most or 0
