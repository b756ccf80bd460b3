"""前置库: the database between us and the province. We write its rows by key, the province writes what it returns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, DateTime, Integer, MetaData, String, Table, Text, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from sync.casework.calendar import CST
from sync.server.database import Database
from sync.server.exchange.destination import Destination, Field, FieldType, ReturnedShape, TableShape
from sync.server.exchange.handover import Batch
from sync.server.exchange.rendering import Cell
from sync.server.exchange.rows import RowTable

ROWS_AT_ONCE = 500
MOST = {"id": 50, "code": 100, "table_name": 100, "row_key": 50, "batch": 32, "reason": 1000}
"""Characters of the columns in which rows come back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """One row that came back, in the receiver's words; ``id`` is the receiver's."""

    id: str
    code: str
    table: str
    row_key: str
    batch: str
    at: datetime | None
    reason: str


class Front:
    """Implements Receiver over a database; tables that are there already are used as they are."""

    def __init__(self, database: Database, destination: Destination) -> None:
        metadata = MetaData()
        self._database = database
        self._destination = destination
        self._tables = {name: _table(shape, metadata) for name, shape in destination.tables.items()}
        self._returned = _returned_table(destination.returned, metadata)
        self._metadata = metadata

    def create(self) -> None:
        """Make the tables that are missing."""
        self._database.write(lambda session: self._metadata.create_all(session.connection()))

    def take(self, batch: Batch) -> None:
        """All of a batch in one transaction, each row by its key."""
        self._database.write(lambda session: self._upsert(session, batch))

    def returns(self, known: frozenset[str]) -> list[Return]:
        """What came back and is not ``known`` by its id, oldest first."""
        shape, table = self._destination.returned, self._returned

        def read(session: Session) -> list[Return]:
            asked = select(table).order_by(table.c[shape.at], table.c[shape.id])
            found = (dict(line._mapping) for line in session.execute(asked))
            return [_return(shape, line) for line in found if line[shape.id] not in known]

        return self._database.read(read)

    def _upsert(self, session: Session, batch: Batch) -> None:
        made = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
        for name, rows in batch.rows.items():
            table, shape = self._tables[name], self._destination.tables[name]
            for part in _parts(rows):
                adding = made(table).values([self._typed(shape, row) for row in part])
                newer = {column.name: adding.excluded[column.name] for column in table.c if column.name != shape.key}
                session.execute(adding.on_conflict_do_update(index_elements=[shape.key], set_=newer))

    def _typed(self, shape: TableShape, row: Mapping[str, Cell]) -> dict[str, object]:
        times = {field.name for field in shape.fields if field.type is FieldType.TIME}
        return {
            name: datetime.strptime(str(value), self._destination.time).replace(tzinfo=None)  # noqa: DTZ007
            if name in times and value is not None
            else value
            for name, value in row.items()
        }


def front_table(destination: Destination, table: RowTable) -> Table:
    """The table as the front database has it, for those who look into it."""
    return _table(destination.tables[table], MetaData())


def returned_table(destination: Destination) -> Table:
    """The table in which the province puts what it returns."""
    return _returned_table(destination.returned, MetaData())


def _table(shape: TableShape, metadata: MetaData) -> Table:
    """Names in small letters: SQL without quotes finds them however it writes them."""
    return Table(shape.name.lower(), metadata, *(_column(field, shape.key) for field in shape.fields))


def _column(field: Field, key: str) -> Column[Any]:
    kinds: dict[FieldType, TypeEngine[Any]] = {FieldType.INT: Integer(), FieldType.TIME: DateTime()}
    kind = kinds.get(field.type) or (String(field.length) if field.length else Text())
    return Column(field.name, kind, primary_key=field.name == key, nullable=not field.must and field.name != key)


def _returned_table(shape: ReturnedShape, metadata: MetaData) -> Table:
    texts = [
        Column(getattr(shape, name), String(most), primary_key=name == "id", nullable=name != "id")
        for name, most in MOST.items()
    ]
    return Table(shape.table.lower(), metadata, *texts, Column(shape.at, DateTime()))


def _return(shape: ReturnedShape, line: Mapping[str, object]) -> Return:
    at = line[shape.at]
    texts = {ours: str(line[theirs] or "") for ours, theirs in (
        ("id", shape.id), ("code", shape.code), ("table", shape.table_name),
        ("row_key", shape.row_key), ("batch", shape.batch), ("reason", shape.reason),
    )}  # fmt: skip
    return Return(**texts, at=at.replace(tzinfo=CST).astimezone(UTC) if isinstance(at, datetime) else None)


def _parts(rows: Sequence[Mapping[str, Cell]]) -> Iterator[Sequence[Mapping[str, Cell]]]:
    return (rows[start : start + ROWS_AT_ONCE] for start in range(0, len(rows), ROWS_AT_ONCE))
