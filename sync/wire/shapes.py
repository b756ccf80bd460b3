"""The frozen table of what events are made of, as the columns need it.

One line a shape: ``name field:kind field:kind …``; the first field is always present. Kinds: ``s`` text, ``n`` text
that ends in a growing number, ``i`` int, ``b`` bool, ``d`` day, ``t`` instant, ``o.Shape`` object, ``l.Shape`` list of
objects, ``ls``/``li`` list of scalars. A rule may follow, which names what a value is guessed by: ``<field`` a sibling
read before, ``<^`` what the list or object hangs on, then the value before it in the list; ``<start`` only that a list
begins; ``<birth``/``<gender`` what the identity number in ``number`` tells.

An event that does not fit its shape to the letter travels as its raw body: nothing is ever lost for being unforeseen.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime

from sync.wire.codec import instant

Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]

_FIELD = re.compile(r"(\w+):(o\.\w+|l\.\w+|ls|li|[snibdt])(?:<([\w^]+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """``kind`` without its shape's name, which is ``shape``."""

    name: str
    kind: str
    shape: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    name: str
    head: Field
    rest: tuple[Field, ...]


def read_shapes(table: str) -> dict[str, Shape]:
    """Shapes by name; event types are named ``type@version``."""
    shapes = {}
    for line in table.splitlines():
        name, *words = line.split()
        fields = tuple(_field(word) for word in words)
        shapes[name] = Shape(name=name, head=fields[0], rest=fields[1:])
    return shapes


def _field(word: str) -> Field:
    found = _FIELD.fullmatch(word)
    if found is None:
        raise ValueError(word)
    name, kind, rule = found[1], found[2], found[3] or ""
    if kind[1:2] == ".":
        return Field(name=name, kind=kind[0], shape=kind[2:], rule=rule)
    return Field(name=name, kind=kind, rule=rule)


def fits(shapes: dict[str, Shape], shape: Shape, value: Plain) -> bool:
    """Whether every key and value of ``value`` can be given back to the letter."""
    if not isinstance(value, dict) or shape.head.name not in value:
        return False
    fields = {field.name: field for field in (shape.head, *shape.rest)}
    return all(name in fields and _fits(shapes, fields[name], inner) for name, inner in value.items())


def _fits(shapes: dict[str, Shape], field: Field, value: Plain) -> bool:
    match field.kind:
        case "s" | "n":
            return type(value) is str
        case "i":
            return type(value) is int and abs(value) < 2**62
        case "b":
            return type(value) is bool
        case "d":
            return type(value) is str and _is_day(value)
        case "t":
            return type(value) is str and _is_instant(value)
        case "o":
            return fits(shapes, shapes[field.shape], value)
        case "l":
            return isinstance(value, list) and all(fits(shapes, shapes[field.shape], inner) for inner in value)
        case _:
            kind = str if field.kind == "ls" else int
            return isinstance(value, list) and all(type(inner) is kind for inner in value)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_instant(text: str) -> bool:
    try:
        return instant(datetime.fromisoformat(text)) == text
    except (ValueError, OverflowError):
        return False
