"""Statements that are built once: what is asked many times a second costs more to put into words than to answer."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Dialect, Executable, String, any_, bindparam, func, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeDecorator

OneOf = Callable[[ColumnElement[str], str], ColumnElement[bool]]
"""(column, name of the parameter that holds the texts): whether the column's text is among them."""


class Rows:
    """What a statement answered; its rows have their columns by name."""

    __slots__ = ("_found",)

    def __init__(self, found: Sequence[Any]) -> None:
        self._found = found

    def __iter__(self) -> Iterator[Any]:
        return iter(self._found)

    def all(self) -> Sequence[Any]:
        return self._found

    def one_or_none(self) -> Any:
        """The first; callers ask for what a key or a limit makes unique."""
        return self._found[0] if self._found else None

    def scalar(self) -> Any:
        return self._found[0][0] if self._found else None

    def scalar_one(self) -> Any:
        """Raises NoResultFound."""
        if not self._found:
            raise NoResultFound
        return self._found[0][0]


Driven = Callable[[Connection, Executable | str, Mapping[str, Any] | Sequence[Any]], Rows]
"""A shorter way to a database than through SQLAlchemy; an engine that has one says so in its option ``driven``."""


def shorter_way(connection: Connection) -> Driven | None:
    found: Driven | None = connection.get_execution_options().get("driven")
    return found


class Listed:
    """A statement that asks for lists of texts: one wording whatever their length, so that it is planned once.

    ``build``: makes it of what says "one of these" in either dialect.
    """

    def __init__(self, build: Callable[[OneOf], Executable]) -> None:
        self._postgres = build(_in_array)
        self._embedded = build(_in_json)

    def on(self, dialect: Dialect) -> Executable:
        return self._postgres if dialect.name == "postgresql" else self._embedded


def ask(session: Session, statement: Executable | Listed, **values: Any) -> Rows:
    """Run a statement with its parameters, by the shortest way there is."""
    connection = session.connection()
    said = statement.on(connection.dialect) if isinstance(statement, Listed) else statement
    driven = shorter_way(connection)
    if driven is not None:
        return driven(connection, said, values)
    answered = connection.execute(said, values)
    return Rows(answered.all() if answered.returns_rows else ())


class _JsonTexts(TypeDecorator[Sequence[str]]):
    impl = String
    cache_ok = True

    def process_bind_param(self, value: Sequence[str] | None, dialect: Dialect) -> str:
        return json.dumps(list(value or ()))


def _in_array(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    return column == any_(bindparam(name, type_=ARRAY(String)))


def _in_json(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    each = func.json_each(bindparam(name, type_=_JsonTexts())).table_valued("value")
    return column.in_(select(each.c.value))
