"""Rows for the province before any receiver's codes: our own terms, real instants, one row per fact to be told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid5

_ROWS = UUID("0d9a2a4e-2f2b-5d36-8a67-6a4b8a0c9f10")


class RowTable(StrEnum):
    """The data sets of the exchange, in the order in which they are handed over."""

    ACCEPT = "accept"
    MATERIAL = "material"
    PROCESS = "process"
    SPECIAL = "special"
    RESULT = "result"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """A value of ours that a receiver has a code for: ``term`` (e.g. ``ID_CARD``) in the code table it asks for."""

    term: str


Value = str | int | datetime | Coded | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """``key``: row_guid, the same whenever the row is made again. ``values`` by our own names; None = not known."""

    table: RowTable
    key: str
    case_id: str
    values: Mapping[str, Value]

    def time(self, name: str) -> datetime | None:
        found = self.values.get(name)
        return found if isinstance(found, datetime) else None

    def term(self, name: str) -> str:
        found = self.values.get(name)
        return found.term if isinstance(found, Coded) else ""


def row_key(case_id: str, table: RowTable, part: str = "") -> str:
    """``part``: which of several rows of the table (entry id, special procedure, number of the material)."""
    return str(uuid5(_ROWS, f"{case_id}/{table.value}/{part}"))


def made(case_id: str, table: RowTable, part: str, values: Mapping[str, Value]) -> Row:
    """The row of a case with its key."""
    key = row_key(case_id, table, part)
    return Row(table=table, key=key, case_id=case_id, values={**values, "row_key": key})
