"""The search box of the worklist: words as typed, and tokens such as 状态：补正中 that narrow the view."""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from desktop.queries.rows import Staff, SyncMark, View
from desktop.ui.worklist_spelling import TOKEN, begins, read, token_of
from desktop.wording import screens_lists as text
from desktop.wording import screens_many as many
from desktop.wording import worklist_words as more
from desktop.wording.sync_words import MARK_WORDS
from desktop.wording.trade import RATINGS, STATES
from desktop.wording.translating import chinese, tr
from desktop.wording.words import about
from sync.casework.calendar import Calendar
from sync.casework.items import Item
from sync.casework.regions import Regions
from sync.casework.tags import cleaned

MONTH = re.compile(r"(\d{4})[-.年/](\d{1,2})月?")
SOON = re.compile(r"([<＜≤]?)(\d{1,3})")
MOST_WORKDAYS = 60
DAY = re.compile(r"(\d{4})[-.年/](\d{1,2})[-.月/](\d{1,2})日?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What tokens are looked up in. ``within``: region code of the office; ``people``: names of the staff by
    code; ``tags``: those there are.
    """

    items: Sequence[Item]
    regions: Regions
    within: str
    person: Staff
    calendar: Calendar
    today: date
    people: Mapping[str, str] = field(default_factory=dict)
    tags: Sequence[str] = ()


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
        token = token_of(found[1], READERS)
        taken = READERS[token](view, read(found[2]), known) if token else None
        if taken is not None:
            view, meaning = taken
            chips.append((found[0], about(tr(token), meaning)))
            rest = rest.replace(found[0], " ", 1)
    return Narrowed(view=replace(view, text=" ".join(rest.split())), chips=tuple(chips))


Taken = tuple[View, str] | None


def _state(view: View, word: str, known: Known) -> Taken:
    state = next((state for state, name in STATES.items() if begins(word, name)), None)
    return (replace(view, state=state), tr(STATES[state])) if state else None


def _item(view: View, word: str, known: Known) -> Taken:
    exactly = [item for item in known.items if item.name == word]
    matching = exactly or [item for item in known.items if word in item.name]
    return (replace(view, item_id=matching[0].item_id), matching[0].name) if len(matching) == 1 else None


def _village(view: View, word: str, known: Known) -> Taken:
    found = known.regions.named(word, known.within)
    return (replace(view, village=found[0].code), found[0].name) if found else None


def _by(view: View, word: str, known: Known) -> Taken:
    people = {known.person.code: known.person.name, **known.people}
    me = known.person.code if word in (text.ME, tr(text.ME)) else ""
    code = me or next((code for code, name in people.items() if word in (code, name)), "")
    return (replace(view, by=code), people[code]) if code else None


def _received(view: View, word: str, known: Known) -> Taken:
    span = _span(word)
    return (replace(view, received_from=span[0], received_to=span[1]), word) if span else None


def _due(view: View, word: str, known: Known) -> Taken:
    """Before so many working days are over (what is overdue among them), today, or on a day or in a month."""
    if soon := SOON.fullmatch(word):
        last = last_day(int(soon[2]) - (soon[1] in ("<", "＜")), known)
        return replace(view, due_from=None, due_to=last), more.within_days(int(soon[2]))
    near = {say(word): days for days, word in enumerate((more.TODAY, more.TOMORROW)) for say in (tr, chinese)}
    if word in near:
        one = known.today + timedelta(days=near[word])
        return replace(view, due_from=one, due_to=one), word
    span = _span(word)
    return (replace(view, due_from=span[0], due_to=span[1]), word) if span else None


def last_day(workdays: int, known: Known) -> date:
    """The last day on which no more than so many working days remain."""
    day = known.today
    for _ in range(min(workdays, MOST_WORKDAYS)):
        day = known.calendar.next_workday(day, known.within)
    return known.calendar.next_workday(day, known.within) - timedelta(days=1)


def _sync(view: View, word: str, known: Known) -> Taken:
    found = next((mark for mark in SyncMark if begins(word, MARK_WORDS[mark])), None)
    return (replace(view, mark=found), tr(MARK_WORDS[found])) if found else None


def _rating(view: View, word: str, known: Known) -> Taken:
    found = next((rating for rating, name in RATINGS.items() if begins(word, name)), None)
    return (replace(view, rating=found), tr(RATINGS[found])) if found else None


def _tag(view: View, word: str, known: Known) -> Taken:
    """Any word: whether it stands on a case only the list can tell."""
    return replace(view, tags=(*view.tags, *cleaned(word))), word


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
    more.TOKEN_VILLAGE: _village,
    more.TOKEN_DUE: _due,
    more.TOKEN_SYNC: _sync,
    more.TOKEN_RATING: _rating,
    many.TOKEN_TAG: _tag,
}
