"""What each view of the worklist holds and how it is ordered."""

from datetime import date, datetime, time, timedelta

from sqlalchemy import Column, ColumnElement, and_, func, literal_column

from desktop.queries.group_keys import key_of
from desktop.queries.reading import Reading
from desktop.queries.rows import SortBy, View, ViewName
from desktop.store.case_columns import milliseconds
from desktop.store.tables import CASE_ROW
from sync.casework.calendar import CST
from sync.casework.regions import short_code
from sync.casework.tags import BETWEEN
from sync.casework.terms import State

c = CASE_ROW.c
YES: ColumnElement[int] = literal_column("1")
"""A literal, because a bound value would keep SQLite from using the partial indexes."""

WATCHED = c.watched == YES
OPEN = c.open == YES
BY_DUE = frozenset(
    {
        ViewName.MINE,
        ViewName.ASSIGNED,
        ViewName.DUE_TODAY,
        ViewName.TURNING_RED,
        ViewName.OVERDUE,
        ViewName.WAITING_CITIZEN,
        ViewName.SUSPENDED,
        ViewName.TO_DELIVER,
    }
)
"""Views where the most urgent comes first; the others show the newest first."""


def order(view: View) -> "Column[int]":
    due = view.name in BY_DUE if view.sort is SortBy.USUAL else view.sort is SortBy.DUE
    return c.due_key if due else c.sort_key


ENDED_WELL = (State.APPROVED.value, State.REFUSED.value)
"""Whoever was given an answer may be asked how it was."""

FIXED: dict[ViewName, ColumnElement[bool]] = {
    ViewName.WAITING_CITIZEN: and_(OPEN, c.state == State.SUPPLEMENT.value),
    ViewName.SUSPENDED: and_(OPEN, c.state == State.SUSPENDED.value),
    ViewName.TO_DELIVER: c.to_deliver == YES,
    ViewName.UNCONFIRMED: c.pending > literal_column("0"),
    ViewName.NEEDS_ATTENTION: c.mark == literal_column("'attention'"),
    ViewName.CLOSED: c.open == literal_column("0"),
    ViewName.TO_RATE: and_(
        c.open == literal_column("0"),
        c.rating == literal_column("'NONE'"),
        c.imported == literal_column("0"),
        c.state.in_(ENDED_WELL),
    ),
}


def condition(name: ViewName, reading: Reading) -> ColumnElement[bool] | None:
    """Which cases are in a view; None for all of them."""
    now = milliseconds(reading.now)
    tonight = milliseconds(datetime.combine(_today(reading) + timedelta(days=1), time(), CST))
    match name:
        case ViewName.MINE:
            return and_(WATCHED, c.handled_by == reading.person.code)
        case ViewName.ASSIGNED:
            return and_(OPEN, c.handled_by == reading.person.code, c.assigned_ms.is_not(None))
        case ViewName.OVERDUE:
            return and_(WATCHED, c.due_key < now)
        case ViewName.DUE_TODAY:
            return and_(WATCHED, c.due_key >= now, c.due_key < tonight)
        case ViewName.TURNING_RED:
            return and_(WATCHED, c.due_key >= tonight, c.due_key < _horizon(reading), c.yellow_ms <= now)
        case ViewName.SENT_OUT:
            return and_(c.sent_out == YES, c.custody != reading.office.scope)
        case _:
            return FIXED.get(name)


def narrowed(view: View, reading: Reading) -> list[ColumnElement[bool]]:
    """The view with everything that narrows it, but for its text."""
    found = [condition(view.name, reading)]
    found.append(c.item_id == view.item_id if view.item_id else None)
    found.append(c.state == view.state.value if view.state else None)
    found.append(c.handled_by == view.by if view.by else None)
    if view.village:
        start = short_code(view.village) or view.village
        found.append(and_(c.region >= start, c.region < start + ":"))
    found.append(c.received_day >= view.received_from.toordinal() if view.received_from else None)
    found.append(c.received_day <= view.received_to.toordinal() if view.received_to else None)
    if view.due_from or view.due_to:
        found.append(and_(WATCHED, *_ending(view)))
    found.append(c.mark == view.mark.value if view.mark else None)
    found.append(c.rating == view.rating.value if view.rating else None)
    found += [_tagged(tag) for tag in view.tags]
    found.append(key_of(view.group, reading) == view.within if view.within is not None else None)
    found.append(c.case_id.in_(view.among) if view.among is not None else None)
    return [part for part in found if part is not None]


def _tagged(tag: str) -> ColumnElement[bool]:
    return and_(c.tags != literal_column("''"), func.instr(c.tags, f"{BETWEEN}{tag}{BETWEEN}") > 0)


def _ending(view: View) -> list[ColumnElement[bool]]:
    """The clock runs out within these days, both included."""
    found = []
    if view.due_from:
        found.append(c.due_key >= milliseconds(datetime.combine(view.due_from, time(), CST)))
    if view.due_to:
        found.append(c.due_key < milliseconds(datetime.combine(view.due_to + timedelta(days=1), time(), CST)))
    return found


def _today(reading: Reading) -> date:
    return reading.now.astimezone(CST).date()


def _horizon(reading: Reading) -> int:
    """No light turns yellow earlier than this before its end: it keeps the index range short."""
    return milliseconds(reading.now + timedelta(days=HORIZON_DAYS))


HORIZON_DAYS = 40
