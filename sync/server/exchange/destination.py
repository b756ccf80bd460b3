"""Receivers as data: which tables and fields one takes, how long, which are mandatory, and its codes for our terms.

A code table that contradicts itself between two norms is not resolved here: such terms stand under ``disputed`` with
what each norm says, and rows that need one are held back until the receiver's own code file settles it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from sync.server.exchange.rows import RowTable
from sync.server.packs import RESOURCES
from sync.server.trouble import PlatformTrouble

FOLDER = RESOURCES / "exchange"

Codes = Mapping[str, Mapping[str, str]]


class FieldType(StrEnum):
    TEXT = "text"
    INT = "int"
    TIME = "time"
    CODE = "code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """``source``: our name of the value, ``""`` where we have none. ``length``: characters, 0 = no limit.

    ``codes``: the code table of a CODE.
    """

    name: str
    source: str
    type: FieldType
    length: int = 0
    must: bool = False
    codes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableShape:
    """``name``: of the receiver's table."""

    name: str
    fields: tuple[Field, ...]

    @property
    def key(self) -> str:
        return next(field.name for field in self.fields if field.source == "row_key")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedShape:
    """The table in which the receiver puts what it sends back, and its columns."""

    table: str
    id: str
    code: str
    table_name: str
    row_key: str
    batch: str
    at: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """``without_accept``: outcomes of cases that end before an acceptance and are told all the same."""

    name: str
    title: str
    time: str
    tables: Mapping[RowTable, TableShape]
    codes: Codes
    disputed: Codes
    without_accept: frozenset[str]
    returned: ReturnedShape

    def with_codes(self, more: Codes) -> "Destination":
        """``more`` is the receiver's own word: it wins over what was shipped and settles disputes."""
        merged = {name: {**self.codes.get(name, {}), **more.get(name, {})} for name in {**self.codes, **more}}
        open_still = {
            name: {term: said for term, said in terms.items() if term not in more.get(name, {})}
            for name, terms in self.disputed.items()
        }
        return replace(self, codes=merged, disputed=open_still)

    def table_of(self, name: str) -> RowTable | None:
        """The table of ours that the receiver calls so; capitals do not matter."""
        names = {shape.name.lower(): table for table, shape in self.tables.items()}
        return names.get(name.lower())


def load_destination(name: str, codes: Path | None = None, folder: Path = FOLDER) -> Destination:
    """A shipped receiver, with its own code file where it gave one out. Raises PlatformTrouble."""
    known = sorted(path.stem for path in folder.glob("*.json"))
    if name not in known:
        raise PlatformTrouble("unknown_destination", name=name, known="、".join(known))
    try:
        destination = read_destination((folder / f"{name}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise PlatformTrouble("bad_destination", file=f"{name}.json", reason=str(error)) from error
    return destination if codes is None else destination.with_codes(_code_file(codes))


def read_destination(text: str) -> Destination:
    raw = json.loads(text)
    return Destination(
        name=raw["name"],
        title=raw["title"],
        time=raw["time"],
        tables={RowTable(name): _table(table) for name, table in raw["tables"].items()},
        codes=raw["codes"],
        disputed=raw["disputed"],
        without_accept=frozenset(raw["without_accept"]),
        returned=ReturnedShape(**raw["returned"]),
    )


def _table(raw: dict[str, Any]) -> TableShape:
    return TableShape(name=raw["name"], fields=tuple(_field(field) for field in raw["fields"]))


def _field(raw: dict[str, Any]) -> Field:
    return Field(
        name=raw["name"],
        source=raw.get("from", ""),
        type=FieldType(raw["type"]),
        length=raw.get("length", 0),
        must=raw.get("must", False),
        codes=raw.get("codes", ""),
    )


def _code_file(path: Path) -> Codes:
    """``{"action": {"case.accepted": "02", …}, …}``. Raises PlatformTrouble."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {str(name): {str(ours): str(code) for ours, code in terms.items()} for name, terms in found.items()}
    except (OSError, ValueError, AttributeError) as error:
        raise PlatformTrouble("bad_destination", file=path.name, reason=str(error)) from error
