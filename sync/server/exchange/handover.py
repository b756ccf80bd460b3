"""Batches: rows that may go are put into one, the batch is delivered, and only then they count as sent.

A run cut in between delivers the same batch again under the same name: receivers take a row by its key, files by
their folder, so nothing is doubled.
"""

import json
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, Protocol

from sqlalchemy import Row as Line
from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from sync.casework.calendar import CST
from sync.journal.log import instant_of, ms_of
from sync.server.database import Database
from sync.server.exchange.destination import Destination
from sync.server.exchange.rendering import Cell
from sync.server.exchange.rows import RowTable
from sync.server.tables_exchange import EXCHANGE_BATCH, EXCHANGE_ROW

ROW, BATCH = EXCHANGE_ROW.c, EXCHANGE_BATCH.c
ROWS_AT_ONCE = 5_000
ORDER = {table.value: place for place, table in enumerate(RowTable)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What is handed over together; ``rows`` by table, in hand-over order, with every field of the receiver."""

    name: str
    destination: Destination
    made_at: datetime
    rows: Mapping[RowTable, Sequence[Mapping[str, Cell]]]

    @property
    def count(self) -> int:
        return sum(map(len, self.rows.values()))

    @property
    def digest(self) -> str:
        """SHA-256 in hex over all rows."""
        told = {table.value: list(map(dict, rows)) for table, rows in self.rows.items()}
        return sha256(json.dumps(told, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


class Receiver(Protocol):
    """Where batches go. Taking the same batch twice is the same as once."""

    def take(self, batch: Batch) -> None: ...


def hand_over(database: Database, destination: Destination, receiver: Receiver, now: datetime) -> Iterator[Batch]:
    """Deliver what was under way, then everything that is ready; each batch after it has been delivered.

    Raises whatever the receiver raises; what was not delivered stays under way.
    """
    while name := database.write(lambda session: _next_batch(session, destination.name, now)):
        batch = database.read(lambda session, name=name: _batch(session, destination, name))  # type: ignore[misc]
        receiver.take(batch)
        database.write(lambda session, batch=batch: _delivered(session, batch, now))  # type: ignore[misc]
        yield batch


def _next_batch(session: Session, destination: str, now: datetime) -> str:
    """A batch that is under way, else a new one of what is ready, else ``""``."""
    asked = select(BATCH.batch).where(BATCH.destination == destination, BATCH.delivered_ms == 0)
    under_way = session.execute(asked.order_by(BATCH.made_ms).limit(1)).scalar()
    if under_way is not None:
        return str(under_way)
    free = (ROW.destination == destination, ROW.standing == "ready", ROW.batch == "")
    keys = list(session.scalars(select(ROW.row_key).where(*free).order_by(ROW.case_id).limit(ROWS_AT_ONCE)))
    if not keys:
        return ""
    name = f"{now.astimezone(CST):%Y%m%d%H%M%S}{secrets.token_hex(9)}"
    taken = update(EXCHANGE_ROW).where(ROW.destination == destination, ROW.row_key.in_(keys))
    session.execute(taken.values(batch=name))
    row = {"batch": name, "destination": destination, "made_ms": ms_of(now), "rows": len(keys), "delivered_ms": 0}
    session.execute(insert(EXCHANGE_BATCH), [row | {"digest": ""}])
    return name


def _batch(session: Session, destination: Destination, name: str) -> Batch:
    made = instant_of(session.execute(select(BATCH.made_ms).where(BATCH.batch == name)).scalar_one())
    asked = select(EXCHANGE_ROW).where(ROW.batch == name, ROW.standing == "ready")
    lines = sorted(session.execute(asked), key=lambda line: (ORDER[line.kind], line.case_id, line.row_key))
    rows: dict[RowTable, list[Mapping[str, Cell]]] = {}
    for line in lines:
        rows.setdefault(RowTable(line.kind), []).append(_cells(line, destination, made))
    return Batch(name=name, destination=destination, made_at=made, rows=rows)


def _cells(line: Line[Any], destination: Destination, made: datetime) -> dict[str, Cell]:
    """The row with what is known only now: whether it is new, when it goes, in which batch."""
    cells: dict[str, Cell] = json.loads(line.cells)
    at_handover = {
        "operation": line.operation,
        "handed_at": made.astimezone(CST).strftime(destination.time),
        "batch": line.batch,
    }
    shape = destination.tables[RowTable(line.kind)]
    return {field.name: at_handover.get(field.source, cells.get(field.name)) for field in shape.fields}


def _delivered(session: Session, batch: Batch, now: datetime) -> None:
    """A row that changed while its batch was on the way has left it and goes with a later one."""
    mine = update(EXCHANGE_ROW).where(ROW.batch == batch.name, ROW.standing == "ready")
    session.execute(mine.values(standing="sent", told=ROW.version, return_id=""))
    done = update(EXCHANGE_BATCH).where(BATCH.batch == batch.name)
    session.execute(done.values(delivered_ms=ms_of(now), digest=batch.digest))
