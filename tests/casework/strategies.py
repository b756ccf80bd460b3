"""Hypothesis strategies for events of every type."""

from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from sync.casework.events import EVENT_TYPES
from sync.casework.facts import Event

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
INSTANTS = st.integers(0, 10 * 365 * 86_400_000).map(
    lambda ms: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms)
)


def events() -> st.SearchStrategy[Event]:
    """Any event of any type."""
    return st.one_of([built(kind) for kind in EVENT_TYPES.values()])


def built(kind: Any) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{name: _of(hint) for name, hint in hints.items()})


def _of(hint: Any) -> st.SearchStrategy[Any]:
    if type(None) in get_args(hint):
        inner = next(arg for arg in get_args(hint) if arg is not type(None))
        return st.none() | _of(inner)
    if get_origin(hint) is Union:
        raise TypeError(hint)
    if get_origin(hint) is tuple:
        return st.lists(_of(get_args(hint)[0]), max_size=3).map(tuple)
    if issubclass(hint, Enum):
        return st.sampled_from(hint)
    simple = {str: TEXTS, int: st.integers(0, 10**6), bool: st.booleans(), datetime: INSTANTS, date: st.dates()}
    return simple[hint] if hint in simple else built(hint)
