"""Statements that are built once: what is asked many times a second costs more to put into words than to answer."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, CursorResult, Dialect, Executable, String, any_, bindparam, cast, func, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeDecorator

from sync.journal.arrays import array_text

OneOf = Callable[[ColumnElement[str], str], ColumnElement[bool]]
"""(column, name of the parameter that holds the texts): whether the column's text is among them."""


class Listed:
    """A statement that asks for lists of texts: one wording whatever their length, so that it is planned once.

    ``build``: makes it of what says "one of these" in either dialect.
    """

    def __init__(self, build: Callable[[OneOf], Executable]) -> None:
        self._postgres = build(_in_array)
        self._embedded = build(_in_json)

    def on(self, dialect: Dialect) -> Executable:
        return self._postgres if dialect.name == "postgresql" else self._embedded


def ask(session: Session, statement: Executable | Listed, **values: Any) -> CursorResult[Any]:
    """Run a statement with its parameters, without the detour over the ORM."""
    connection = session.connection()
    said = statement.on(connection.dialect) if isinstance(statement, Listed) else statement
    return connection.execute(said, values)


class _ArrayText(TypeDecorator[Sequence[str]]):
    impl = String
    cache_ok = True

    def process_bind_param(self, value: Sequence[str] | None, dialect: Dialect) -> str:
        return array_text(value or ())


class _JsonTexts(TypeDecorator[Sequence[str]]):
    impl = String
    cache_ok = True

    def process_bind_param(self, value: Sequence[str] | None, dialect: Dialect) -> str:
        return json.dumps(list(value or ()))


def _in_array(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    return column == any_(cast(bindparam(name, type_=_ArrayText()), ARRAY(String)))


def _in_json(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    each = func.json_each(bindparam(name, type_=_JsonTexts())).table_valued("value")
    return column.in_(select(each.c.value))
