"""Events to plain values and bytes and back. Old versions are lifted here and nowhere else.

A plain event is ``{"t": name, "v": version, …fields}``; fields equal to their default are left out; times are
ISO 8601 in UTC with milliseconds, days ISO dates, enums their value. An event of a type or version this program
does not know becomes an :class:`UnknownEvent`, which keeps every byte.
"""

import json
import re
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from sync.casework.events import EVENT_TYPES, NAMES
from sync.casework.facts import Event
from sync.wire.canon import canonical

VERSIONS: dict[str, int] = {}
"""Event types whose current version is not 1."""

LIFTS: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""(type, version) → how its plain form becomes that of version + 1."""


_HALF = re.compile(rb"\\u[dD][89a-fA-F]")
"""Where half a surrogate pair may stand: no database stores such a text and no page shows it."""

YEARS = range(1900, 2200)
"""Days outside of these nobody means, and counting from them overflows."""


class UnreadableEvent(ValueError):
    """The bytes are no event at all (not JSON, no type, a field of the wrong kind)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownEvent:
    """An event this program is too old for: kept as it is, its case becomes read-only."""

    case_id: str
    type: str
    version: int
    body: bytes


def encode(event: Event) -> bytes:
    """The canonical bytes of an event (its *body*)."""
    return canonical(to_plain(event))


def decode(body: bytes) -> Event | UnknownEvent:
    """The event of a body. Raises UnreadableEvent."""
    try:
        plain = json.loads(body.decode())
        if _HALF.search(body):
            canonical(plain)
    except (ValueError, TypeError, RecursionError) as error:
        raise UnreadableEvent("not JSON") from error
    if not isinstance(plain, dict) or not isinstance(plain.get("t"), str) or not isinstance(plain.get("v"), int):
        raise UnreadableEvent("no type")
    return from_plain(plain, body)


def to_plain(event: Event) -> dict[str, Any]:
    name = NAMES[type(event)]
    return {"t": name, "v": VERSIONS.get(name, 1)} | fields_of(event)


def from_plain(plain: dict[str, Any], body: bytes = b"") -> Event | UnknownEvent:
    """Lift an old version step by step, then build the event."""
    name, version = plain["t"], plain["v"]
    while (lift := LIFTS.get((name, version))) is not None:
        plain = lift(plain) | {"v": version + 1}
        version += 1
    if name not in EVENT_TYPES or version != VERSIONS.get(name, 1):
        case_id = plain.get("case_id", "")
        return UnknownEvent(case_id=str(case_id), type=name, version=version, body=body or canonical(plain))
    kind: type = EVENT_TYPES[name]
    try:
        event = builder(kind)({key: value for key, value in plain.items() if key not in ("t", "v")})
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise UnreadableEvent(name) from error
    assert isinstance(event, Event)
    return event


def fields_of(value: Any) -> dict[str, Any]:
    """A dataclass as plain values, without what equals its default and what is no part of its value.

    Raises ValueError for a naive time.
    """
    plain = {}
    for field in fields(value):
        if not field.compare:
            continue
        inner = getattr(value, field.name)
        if field.default is MISSING or inner != field.default:
            plain[field.name] = _plain(inner)
    return plain


def _plain(value: Any) -> Any:
    match value:
        case None | bool() | int():
            return value
        case Enum():
            return value.value
        case str():
            return value
        case datetime():
            return instant(value)
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(inner) for inner in value]
        case _:
            return fields_of(value)


def instant(value: datetime) -> str:
    """ISO 8601 in UTC, milliseconds, ``Z``. Raises ValueError for a naive time."""
    if value.tzinfo is None:
        raise ValueError("a time without a zone")
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{value.microsecond // 1000:03d}Z"


Reader = Callable[[Any], Any]
"""Makes the value of a field from its plain form. Raises TypeError, ValueError, KeyError or AttributeError."""


@cache
def builder(kind: type) -> Reader:
    """How a dataclass is built from what :func:`fields_of` made of it; made once per type, because a platform reads
    thousands of events a second.
    """
    told = {field.name for field in fields(kind) if field.compare}
    readers = {name: _reader(hint) for name, hint in get_type_hints(kind).items() if name in told}

    def build(plain: Any) -> Any:
        return kind(**{name: readers[name](value) for name, value in plain.items()})

    return build


@cache
def _reader(hint: Any) -> Reader:
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        (inner,) = (arg for arg in get_args(hint) if arg is not type(None))
        return _optional(_reader(inner))
    if origin is tuple:
        return _several(_reader(get_args(hint)[0]))
    if hint is datetime:
        return _moment
    if hint is date:
        return _day
    if hint in (str, int, bool):
        return _exactly(hint)
    if issubclass(hint, Enum):
        return {member.value: member for member in hint}.__getitem__
    return builder(hint)


def _optional(read: Reader) -> Reader:
    return lambda value: None if value is None else read(value)


def _several(read: Reader) -> Reader:
    return lambda values: tuple([read(value) for value in values])


def _exactly(kind: type) -> Reader:
    def same(value: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(f"{value!r} is not {kind.__name__}")
        return value

    return same


def _moment(value: Any) -> datetime:
    return _placed(datetime.fromisoformat(value))


def _day(value: Any) -> date:
    return _in_our_time(date.fromisoformat(value))


def _placed(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("a time without a zone")
    if value.year not in YEARS:
        raise ValueError("a day nobody can mean")
    return value


def _in_our_time(value: date) -> date:
    if value.year not in YEARS:
        raise ValueError("a day nobody can mean")
    return value
