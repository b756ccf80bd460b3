"""Many rows in one statement. SQLite takes them one by one without a round trip; PostgreSQL takes arrays of columns."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, insert
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import Session

from sync.journal.arrays import array_text
from sync.journal.asking import shorter_way

_POSTGRES = postgresql.dialect()  # type: ignore[no-untyped-call]


def insert_rows(session: Session, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """All of them have the same columns."""
    if not rows:
        return
    if session.get_bind().dialect.name != "postgresql":
        session.execute(insert(table), [dict(row) for row in rows])
        return
    names = tuple(rows[0])
    columns = tuple(array_text([row[name] for row in rows]) for name in names)
    connection, wording = session.connection(), _unnested(table, names)
    driven = shorter_way(connection) or Connection.exec_driver_sql
    driven(connection, wording, columns)


@cache
def _unnested(table: Table, names: tuple[str, ...]) -> str:
    """One text per table and set of columns whatever the number of rows, so that it is planned once."""
    wanted = ", ".join(f'"{name}"' for name in names)
    arrays = ", ".join(f"%s::{table.c[name].type.compile(_POSTGRES)}[]" for name in names)
    return f'INSERT INTO "{table.name}" ({wanted}) SELECT * FROM unnest({arrays})'
