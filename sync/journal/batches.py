"""Signatures over runs of a device's slots: kept beside the log, so that anybody can later prove who wrote what."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, insert, select
from sqlalchemy.orm import Session

from sync.journal.asking import ask
from sync.journal.signatures import verify
from sync.journal.tables import BATCH
from sync.wire.entry import BATCH_LABEL, Batch

_HERE = select(BATCH.c.last_seq).where(
    *(BATCH.c[name] == bindparam(name) for name in ("device", "incarnation", "last_seq"))
)
_ROW = select(*(bindparam(column.name, type_=column.type) for column in BATCH.c)).where(~_HERE.exists())
_APPEND = insert(BATCH).from_select([column.name for column in BATCH.c], _ROW)


def batch_holds(public_key: bytes, batch: Batch, chain: bytes) -> bool:
    """Whether the holder of the key signed this run; ``chain``: the device chain after its last entry, 32 bytes."""
    return verify(public_key, BATCH_LABEL, chain, batch.signature)


def insert_batches(session: Session, batches: Sequence[Batch]) -> None:
    """Append those that are not here yet."""
    for batch in batches:
        run = {"device": batch.device, "incarnation": batch.incarnation, "first_seq": batch.first_seq}
        ask(session, _APPEND, **run, last_seq=batch.last_seq, before=batch.before, signature=batch.signature)


def batches_ending(session: Session, device: str, incarnation: int, seqs: Sequence[int]) -> tuple[Batch, ...]:
    """The batches of a device that end at one of these seqs, in order."""
    if not seqs:
        return ()
    between = BATCH.c.last_seq.between(min(seqs), max(seqs))
    rows = session.execute(
        select(BATCH)
        .where(BATCH.c.device == device, BATCH.c.incarnation == incarnation, between)
        .order_by(BATCH.c.last_seq)
    )
    wanted = set(seqs)
    return tuple(batch_of(row) for row in rows if row.last_seq in wanted)


def batch_of(row: Row[*tuple[Any, ...]]) -> Batch:
    """The batch of a row that has the columns of ``batch``."""
    return Batch(
        device=row.device,
        incarnation=row.incarnation,
        first_seq=row.first_seq,
        last_seq=row.last_seq,
        before=bytes(row.before),
        signature=bytes(row.signature),
    )
