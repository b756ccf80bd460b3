"""Statements handed to PostgreSQL's driver as they are, worded once by SQLAlchemy: half of what a short statement costs
is the way through the toolkit, and a push has twenty of them.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import psycopg
from psycopg.rows import namedtuple_row
from sqlalchemy import Connection, Executable
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.elements import ClauseElement

from sync.journal.arrays import array_text
from sync.journal.asking import Rows

_DIALECT = PGDialect_psycopg()  # type: ignore[no-untyped-call]


def driven(connection: Connection, statement: Executable | str, values: Mapping[str, Any] | Sequence[Any]) -> Rows:
    """Run it in the transaction that is open; a text is in the driver's own style, with ``values`` in order.

    Raises DBAPIError, as the toolkit would.
    """
    wording, told = (statement, values) if isinstance(statement, str) else _told(statement, dict(values))
    raw = connection.connection.driver_connection
    assert isinstance(raw, psycopg.Connection)
    try:
        with raw.cursor(row_factory=namedtuple_row) as cursor:
            cursor.execute(wording, told)
            return Rows(cursor.fetchall() if cursor.description else ())
    except psycopg.Error as error:
        raise DBAPIError.instance(
            wording, None, error, psycopg.Error, hide_parameters=True, connection_invalidated=raw.closed
        ) from error


def _told(statement: Executable, values: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    wording, constants = _worded(statement)
    lists = {name: array_text(value) for name, value in values.items() if isinstance(value, list | tuple)}
    return wording, constants | values | lists


@lru_cache(maxsize=512)
def _worded(statement: Executable) -> tuple[str, dict[str, Any]]:
    """The text, and the constants SQLAlchemy made parameters of."""
    assert isinstance(statement, ClauseElement)
    compiled = statement.compile(dialect=_DIALECT)
    return str(compiled), {name: value for name, value in compiled.params.items() if value is not None}
