"""Who wrote a batch: checked by the device's key before the transaction that judges it (sync.md §2.4)."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.journal.batches import batch_holds, insert_batches
from sync.server.auth import Seat
from sync.server.tables import SLOT
from sync.wire.canon import GENESIS
from sync.wire.entry import Batch, device_link
from sync.wire.messages import Exchange


def proved(session: Session, request: Exchange, seat: Seat) -> bool | None:
    """Whether the device signed this batch. A device that never gave a key need not sign.

    None when the device chain before the batch is not known (here): then nothing of it can be taken either.
    """
    if not request.entries or not seat.public_key:
        return True
    batch = _batch(session, request)
    if batch is None:
        return None
    chain = batch.before
    for entry in request.entries:
        chain = device_link(chain, entry)
    return batch_holds(seat.public_key, batch, chain)


def keep_signature(session: Session, request: Exchange, seat: Seat) -> None:
    """With the entries it covers; call it only for a batch that is :func:`proved`."""
    batch = _batch(session, request) if seat.public_key else None
    if batch is not None:
        insert_batches(session, [batch])


def _batch(session: Session, request: Exchange) -> Batch | None:
    before = _chain_before(session, request)
    if before is None:
        return None
    return Batch(
        device=request.device,
        incarnation=request.incarnation,
        first_seq=request.first_seq,
        last_seq=request.entries[-1].seq,
        before=before,
        signature=request.signature,
    )


def _chain_before(session: Session, request: Exchange) -> bytes | None:
    if request.first_seq == 1:
        return GENESIS
    own = (SLOT.c.device == request.device, SLOT.c.incarnation == request.incarnation)
    chain = session.execute(select(SLOT.c.chain).where(*own, SLOT.c.seq == request.first_seq - 1)).scalar()
    return None if chain is None else bytes(chain)
