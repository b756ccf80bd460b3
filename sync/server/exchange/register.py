"""The register of rows: which version of each was told to whom, and what becomes of a new one.

(none) ──▶ ready ──▶ sent ──▶ returned        held, waiting ──▶ ready   once the faults are gone
  a changed row, a handled return ──▶ ready, version + 1, operation U     a row that is no more ──▶ ready, D
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row as Line
from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from sync.journal.log import ms_of
from sync.server.exchange.faults import Fault, Weight
from sync.server.exchange.gate import standing
from sync.server.exchange.rendering import Rendered
from sync.server.exchange.rows import RowTable, row_key
from sync.server.tables_exchange import EXCHANGE_ROW

ROW = EXCHANGE_ROW.c
INSERTED, UPDATED, DELETED = "I", "U", "D"
SETTLED = frozenset({"sent", "returned"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Where the rows of a case are kept. ``handled``: the returns that clerks have dealt with."""

    destination: str
    scope: str
    case_id: str
    number: str
    handled: frozenset[str]


def keep(
    session: Session, of: Kept, rendered: Sequence[Rendered], faults: Mapping[str, Sequence[Fault]], now: datetime
) -> int:
    """Bring the register up to date with a case's rows as they are now; how many lines changed."""
    own = (ROW.destination == of.destination, ROW.case_id == of.case_id)
    known = {line.row_key: line for line in session.execute(select(EXCHANGE_ROW).where(*own))}
    changes = 0
    added = []
    # a log can name one special procedure twice: the last row under a key stands
    for key, one in {one.row.key: one for one in rendered}.items():
        line = known.pop(key, None)
        fresh = _fresh(of, one, faults[key], line)
        if fresh is not None and line is None:
            added.append(_new(of, key, fresh, now))
        elif fresh is not None:
            _change(session, of, key, fresh, now)
            changes += 1
    if added:
        session.execute(insert(EXCHANGE_ROW), added)
    for key, line in known.items():
        changes += _gone(session, of, key, line, now)
    return changes + len(added)


def set_aside(session: Session, of: Kept, now: datetime) -> int:
    """A case whose rows cannot be made at all: one held line stands for it, and what was told of it stays told."""
    key = row_key(of.case_id, RowTable.ACCEPT, "failed")
    fault = Fault(code="failed")
    line: dict[str, object] = {
        "kind": RowTable.ACCEPT.value, "number": of.number, "version": 1, "told": 0, "operation": INSERTED,
        "standing": fault.weight.value, "cells": "{}", "faults": told_faults([fault]), "batch": "", "return_id": "",
    }  # fmt: skip
    own = (ROW.destination == of.destination, ROW.row_key == key)
    if session.execute(select(ROW.row_key).where(*own)).scalar() is not None:
        return 0
    session.execute(insert(EXCHANGE_ROW), [_new(of, key, line, now)])
    return 1


def told_faults(faults: Sequence[Fault]) -> str:
    return json.dumps([asdict(fault) for fault in faults], default=dict)


def number_holder(session: Session, destination: str, number: str, case_id: str) -> str:
    """The id of another case that has this number already, ``""`` = none."""
    asked = select(ROW.case_id).where(ROW.destination == destination, ROW.number == number, ROW.case_id != case_id)
    return session.execute(asked.limit(1)).scalar() or ""


def unsettled_cases(session: Session, destination: str, scope: str) -> list[str]:
    """Cases with rows that may move without a new event: held, waiting, or returned."""
    asked = select(ROW.case_id).distinct().where(ROW.destination == destination, ROW.scope == scope)
    return list(session.execute(asked.where(ROW.standing.in_(("held", "waiting", "returned")))).scalars())


def read_faults(text: str) -> tuple[Fault, ...]:
    return tuple(Fault(code=f["code"], facts=f["facts"], weight=Weight(f["weight"])) for f in json.loads(text))


def _fresh(of: Kept, one: Rendered, faults: Sequence[Fault], line: Line[Any] | None) -> dict[str, object] | None:
    """The values to write, None when nothing is new."""
    cells = json.dumps(one.cells, sort_keys=True)  # all ASCII: a database takes it whatever was typed
    judged: dict[str, object] = {
        "kind": one.row.table.value,
        "number": of.number,
        "cells": cells,
        "faults": told_faults(faults),
        "standing": standing(faults),
    }
    if line is None:
        return judged | {"version": 1, "told": 0, "operation": INSERTED, "batch": "", "return_id": ""}
    under_way = line.standing == "ready" and line.batch
    if line.standing in SETTLED or under_way:
        handled = line.standing == "returned" and line.return_id in of.handled
        if cells == line.cells and not handled and line.operation != DELETED:
            return None
        return judged | {"version": line.version + 1, "operation": UPDATED, "batch": ""}
    operation = UPDATED if line.told else INSERTED
    same = all(getattr(line, name) == value for name, value in judged.items())
    return None if same and line.operation == operation else judged | {"operation": operation}


def _new(of: Kept, key: str, values: dict[str, object], now: datetime) -> dict[str, object]:
    place = {"destination": of.destination, "row_key": key, "scope": of.scope, "case_id": of.case_id}
    return place | values | {"changed_ms": ms_of(now)}


def _change(session: Session, of: Kept, key: str, values: dict[str, object], now: datetime) -> None:
    own = (ROW.destination == of.destination, ROW.row_key == key)
    session.execute(update(EXCHANGE_ROW).where(*own).values(**values, changed_ms=ms_of(now)))


def _gone(session: Session, of: Kept, key: str, line: Line[Any], now: datetime) -> int:
    """A row the case no longer makes: what was never told is forgotten, what was told is taken back."""
    own = (ROW.destination == of.destination, ROW.row_key == key)
    if line.operation == DELETED:
        return 0
    if not line.told and not line.batch:
        session.execute(delete(EXCHANGE_ROW).where(*own))
        return 1
    back = {"version": line.version + 1, "operation": DELETED, "standing": "ready", "batch": "", "faults": "[]"}
    _change(session, of, key, back, now)
    return 1
