"""Who wrote a batch: checked by the device's key before the log it goes to is locked (sync.md §2.4)."""

from sqlalchemy.orm import Session

from sync.journal.batches import batch_holds, insert_batches
from sync.server.auth import Seat
from sync.server.receive import Run
from sync.wire.entry import Batch
from sync.wire.messages import Exchange


def proved(request: Exchange, seat: Seat, run: Run) -> bool | None:
    """Whether the device signed this batch. A device that never gave a key need not sign.

    None when the device chain before the batch is not known (here): then nothing of it can be taken either.
    """
    if not request.entries or not seat.public_key:
        return True
    return batch_holds(seat.public_key, _batch(request, run.before), run.chains[-1]) if run.before is not None else None


def keep_signature(session: Session, request: Exchange, seat: Seat, run: Run) -> None:
    """With the entries it covers; call it only for a batch that is :func:`proved`."""
    if seat.public_key and run.before is not None:
        insert_batches(session, [_batch(request, run.before)])


def _batch(request: Exchange, before: bytes) -> Batch:
    return Batch(
        device=request.device,
        incarnation=request.incarnation,
        first_seq=request.first_seq,
        last_seq=request.entries[-1].seq,
        before=before,
        signature=request.signature,
    )
