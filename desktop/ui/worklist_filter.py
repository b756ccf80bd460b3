"""The search box of the worklist: words as typed, and tokens such as 状态：补正中 that narrow the view."""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.queries.rows import Staff, View
from desktop.wording import screens_lists as text
from desktop.wording.states import STATES
from sync.casework.items import Item
from sync.casework.regions import Regions

TOKEN = re.compile(r"(\S+?)\s*[:：]\s*(\S+)")
MONTH = re.compile(r"(\d{4})[-.年/](\d{1,2})月?")
DAY = re.compile(r"(\d{4})[-.年/](\d{1,2})[-.月/](\d{1,2})日?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What tokens are looked up in. ``within``: region code of the office."""

    items: Sequence[Item]
    regions: Regions
    within: str
    person: Staff


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """The view with its tokens applied; ``chips`` are (token as written, what it was taken for)."""

    view: View
    chips: tuple[tuple[str, str], ...]


def narrow(view: View, typed: str, known: Known) -> Narrowed:
    """Applies every token that is understood; whatever is not stays plain text to search for."""
    chips: list[tuple[str, str]] = []
    rest = typed
    for found in TOKEN.finditer(typed):
        reader = READERS.get(found[1])
        taken = reader(view, found[2], known) if reader else None
        if taken is not None:
            view, meaning = taken
            chips.append((found[0], f"{found[1]}：{meaning}"))
            rest = rest.replace(found[0], " ", 1)
    return Narrowed(view=replace(view, text=" ".join(rest.split())), chips=tuple(chips))


Taken = tuple[View, str] | None


def _state(view: View, word: str, known: Known) -> Taken:
    state = next((state for state, name in STATES.items() if name.startswith(word)), None)
    return (replace(view, state=state), STATES[state]) if state else None


def _item(view: View, word: str, known: Known) -> Taken:
    matching = [item for item in known.items if word in item.name]
    return (replace(view, item_id=matching[0].item_id), matching[0].name) if len(matching) == 1 else None


def _village(view: View, word: str, known: Known) -> Taken:
    found = known.regions.named(word, known.within)
    return (replace(view, village=found[0].code), found[0].name) if found else None


def _by(view: View, word: str, known: Known) -> Taken:
    mine = word in (text.ME, known.person.name, known.person.code)
    return (replace(view, by=known.person.code), known.person.name) if mine else None


def _received(view: View, word: str, known: Known) -> Taken:
    span = _span(word)
    return (replace(view, received_from=span[0], received_to=span[1]), word) if span else None


def _span(word: str) -> tuple[date, date] | None:
    """The days of a month or a single day; None for what is no date."""
    try:
        if day := DAY.fullmatch(word):
            one = date(int(day[1]), int(day[2]), int(day[3]))
            return one, one
        if month := MONTH.fullmatch(word):
            first = date(int(month[1]), int(month[2]), 1)
            return first, first.replace(day=monthrange(first.year, first.month)[1])
    except ValueError:
        return None
    return None


READERS: dict[str, Callable[[View, str, Known], Taken]] = {
    text.TOKEN_STATE: _state,
    text.TOKEN_ITEM: _item,
    text.TOKEN_VILLAGE: _village,
    text.TOKEN_BY: _by,
    text.TOKEN_RECEIVED: _received,
}
