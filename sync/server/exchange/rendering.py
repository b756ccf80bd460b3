"""A row in the terms of one receiver: its field names, its codes, its way to write time; and what does not fit."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sync.casework.calendar import CST
from sync.server.exchange.destination import Destination, Field, FieldType
from sync.server.exchange.faults import Fault
from sync.server.exchange.rows import Coded, Row, Value

AT_HANDOVER = frozenset({"operation", "handed_at", "batch"})
"""Filled in when a row is handed over, not when it is made."""

Cell = str | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """``cells`` by the receiver's field names, without what is filled in at hand-over."""

    row: Row
    cells: Mapping[str, Cell]
    faults: tuple[Fault, ...]


def render(row: Row, destination: Destination) -> Rendered | None:
    """None where the receiver does not take such rows at all."""
    shape = destination.tables.get(row.table)
    if shape is None:
        return None
    cells: dict[str, Cell] = {}
    faults: list[Fault] = []
    for field in shape.fields:
        if field.source not in AT_HANDOVER:
            value = row.values.get(field.source)
            cells[field.name] = cell(value, field, destination)
            faults += _faults(value, cells[field.name], field, destination)
    return Rendered(row=row, cells=cells, faults=tuple(faults))


def cell(value: Value, field: Field, destination: Destination) -> Cell:
    """The value as the receiver writes it; None for a term it has no code for."""
    match value:
        case Coded():
            disputed = destination.disputed.get(field.codes, {})
            return None if value.term in disputed else destination.codes.get(field.codes, {}).get(value.term)
        case datetime():
            return value.astimezone(CST).strftime(destination.time)
        case _:
            return value


def _faults(value: Value, shown: Cell, field: Field, destination: Destination) -> Iterator[Fault]:
    if isinstance(value, Coded) and shown is None:
        said = destination.disputed.get(field.codes, {}).get(value.term)
        code, more = ("code_disputed", {"said": said}) if said else ("code_unmapped", {})
        yield Fault(code=code, facts={"field": field.name, "term": value.term, **more})
    elif shown is None or (isinstance(shown, str) and not shown.strip()):
        # a number that is still to come has its own fault
        if field.must and field.source != "project_no":
            yield Fault(code="missing", facts={"field": field.name})
    elif field.length and len(str(shown)) > field.length:
        length, most = str(len(str(shown))), str(field.length)
        yield Fault(code="too_long", facts={"field": field.name, "length": length, "most": most})
    if field.type is not FieldType.TIME and isinstance(shown, str) and any(map(_is_control, shown)):
        yield Fault(code="control_sign", facts={"field": field.name})


def _is_control(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cs") and char not in "\n\t"
