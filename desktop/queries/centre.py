"""The whole centre for who answers for it: the load of each clerk, what is over, which machines were long silent."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import ColumnElement, Integer, case, cast, func, select

from desktop.queries.case_lines import case_row, fetch, lines
from desktop.queries.casefile import instant
from desktop.queries.reading import Reading
from desktop.queries.rows import CaseRow, ViewName
from desktop.queries.views import OPEN, WATCHED, YES, condition
from desktop.store.case_columns import milliseconds
from desktop.store.tables import CASE_ROW
from sync.casework.calendar import CST
from sync.casework.terms import State
from sync.journal.tables import ENTRY
from sync.wire.own_device import platform_device

c = CASE_ROW.c
MOST_OVERDUE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadRow:
    """What lies with one clerk; ``code`` as recorded, ``name`` as people know it."""

    code: str
    name: str
    open: int
    overdue: int
    due_today: int
    waiting: int
    to_deliver: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRow:
    """A machine of this office: the newest thing known here that was recorded on it; ``own``: this one."""

    device: str
    last_at: datetime
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreRow:
    """``total``: of all clerks, counted apart and not added up from them. ``overdue``: the worst of what is over."""

    load: tuple[LoadRow, ...]
    total: LoadRow
    devices: tuple[DeviceRow, ...]
    overdue: tuple[CaseRow, ...]
    as_of: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Centre:
    """Reads every open case once: for the worker of long questions."""

    def __call__(self, reading: Reading) -> CentreRow:
        counts = _counts(reading)
        found = reading.session.execute(
            select(c.handled_by, *counts).where(WATCHED).group_by(c.handled_by).order_by(c.handled_by)
        )
        load = tuple(_load(str(code), reading.name_of(str(code)), numbers) for code, *numbers in found)
        whole = reading.session.execute(select(*counts).where(WATCHED)).one()
        return CentreRow(
            load=tuple(sorted(load, key=lambda row: (-row.overdue, -row.due_today, -row.open, row.code))),
            total=_load("", "", list(whole)),
            devices=_devices(reading),
            overdue=_overdue(reading),
            as_of=reading.now,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBy:
    """The cases that lie with ``code``, the most urgent first: what is handed over when somebody is away."""

    code: str
    limit: int = 500

    def __call__(self, reading: Reading) -> tuple[CaseRow, ...]:
        asked = lines().where(WATCHED, c.handled_by == self.code).order_by(c.due_key, c.case_id).limit(self.limit)
        return tuple(case_row(line, reading) for line in fetch(reading, asked))


def _overdue(reading: Reading) -> tuple[CaseRow, ...]:
    over = condition(ViewName.OVERDUE, reading)
    assert over is not None
    asked = lines().where(over).order_by(c.due_key, c.case_id).limit(MOST_OVERDUE)
    return tuple(case_row(line, reading) for line in fetch(reading, asked))


def _counts(reading: Reading) -> list[ColumnElement[int]]:
    """In the order of LoadRow's fields."""
    now = milliseconds(reading.now)
    today = reading.now.astimezone(CST).date()
    tonight = milliseconds(datetime.combine(today + timedelta(days=1), time(), CST))
    return [
        _number(OPEN),
        _number(c.due_key < now),
        _number((c.due_key >= now) & (c.due_key < tonight)),
        _number(c.state == State.SUPPLEMENT.value),
        _number(c.to_deliver == YES),
    ]


def _number(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return cast(func.coalesce(func.sum(case((condition, 1), else_=0)), 0), Integer)


def _load(code: str, name: str, numbers: list[int]) -> LoadRow:
    opened, overdue, due_today, waiting, to_deliver = map(int, numbers)
    return LoadRow(
        code=code,
        name=name,
        open=opened,
        overdue=overdue,
        due_today=due_today,
        waiting=waiting,
        to_deliver=to_deliver,
    )


def _devices(reading: Reading) -> tuple[DeviceRow, ...]:
    """Those longest silent first; the platform's own hand is no machine."""
    scope, own = reading.office.scope, reading.office.device
    asked = select(ENTRY.c.device, func.max(ENTRY.c.recorded_ms)).where(ENTRY.c.scope == scope).group_by(ENTRY.c.device)
    found = [(device, last) for device, last in reading.session.execute(asked) if device != platform_device(scope)]
    return tuple(
        DeviceRow(device=device, last_at=instant(last), own=device == own)
        for device, last in sorted(found, key=lambda one: int(one[1]))
    )
