"""The same record with other values: what ``dataclasses.replace`` does, without calling a constructor of sixty names.

A fold makes a new case of every event, so this is what a ledger of a year, and a platform with thousands of events a
second, spend most of their time on.
"""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")

Setter = Callable[[object, object], None]


def revised(record: T, /, **changes: Any) -> T:
    """``record``: of a frozen dataclass with slots and no ``__post_init__``. Raises TypeError for an unknown field."""
    kind = type(record)
    read, setters = _parts(kind)  # type: ignore[arg-type]  # a type is hashable
    new = object.__new__(kind)
    for setter, value in zip(setters.values(), read(record), strict=True):
        setter(new, value)
    for name, value in changes.items():
        if name not in setters:
            raise TypeError(f"{kind.__name__} has no field {name}")
        setters[name](new, value)
    return new


@cache
def _parts(kind: type) -> tuple[Callable[[object], tuple[object, ...]], dict[str, Setter]]:
    """What reads all fields at once, and what writes each of them past the freeze."""
    names = [field.name for field in fields(kind)]
    if hasattr(kind, "__post_init__"):
        raise TypeError(f"{kind.__name__} checks itself when it is made")
    read = attrgetter(*names) if len(names) > 1 else lambda record: (getattr(record, names[0]),)
    return read, {name: _slot(kind, name) for name in names}


def _slot(kind: type, name: str) -> Setter:
    """Of the class, or of the one it inherits the field from."""
    owner = next(one for one in kind.__mro__ if name in one.__dict__)
    setter: Setter = owner.__dict__[name].__set__
    return setter
