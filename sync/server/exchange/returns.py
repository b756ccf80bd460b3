"""退回数据: what the province sends back is kept, matched to its case, and told to the office in its own log."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from sync.casework.calendar import CST
from sync.casework.events_exchange import RowReturned
from sync.casework.terms import Role
from sync.journal.log import ms_of
from sync.server.database import Database
from sync.server.exchange.destination import Destination
from sync.server.exchange.front import Return
from sync.server.own_events import OwnEvent, append_own
from sync.server.packs import references
from sync.server.tables_exchange import EXCHANGE_RETURN, EXCHANGE_ROW
from sync.server.trouble import PlatformTrouble

ROW = EXCHANGE_ROW.c
SYSTEM = "SYS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """``strange``: returns of rows we never handed over; they are kept, but belong to no office."""

    new: int
    strange: int


def known_returns(session: Session, destination: str) -> frozenset[str]:
    """The receiver's ids of the returns that were taken already."""
    asked = select(EXCHANGE_RETURN.c.return_id).where(EXCHANGE_RETURN.c.destination == destination)
    return frozenset(found.removeprefix(f"{destination}/") for found in session.scalars(asked))


def take_returns(database: Database, destination: Destination, returns: Sequence[Return], now: datetime) -> Taken:
    """In one transaction: keep them, mark their rows, tell the offices. Taken again, they change nothing."""
    return database.write(lambda session: _take(session, destination, returns, now))


def read_returns(path: Path, destination: Destination) -> list[Return]:
    """JSON lines with the columns of the receiver's own table of returns. Raises PlatformTrouble("bad_returns")."""
    shape = destination.returned
    found = []
    try:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                raw = json.loads(line)
                at = raw.get(shape.at)
                when = datetime.strptime(at, destination.time).replace(tzinfo=CST).astimezone(UTC) if at else None
                found.append(
                    Return(
                        id=str(raw[shape.id]),
                        code=str(raw.get(shape.code) or ""),
                        table=str(raw.get(shape.table_name) or ""),
                        row_key=str(raw[shape.row_key]),
                        batch=str(raw.get(shape.batch) or ""),
                        at=when,
                        reason=str(raw.get(shape.reason) or ""),
                    )
                )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise PlatformTrouble("bad_returns", file=path.name, reason=str(error)) from error
    return found


def _take(session: Session, destination: Destination, returns: Sequence[Return], now: datetime) -> Taken:
    known = known_returns(session, destination.name)
    fresh = {one.id: one for one in returns if one.id not in known}
    told: dict[str, list[OwnEvent]] = defaultdict(list)
    for one in fresh.values():
        event = _keep(session, destination, one, now)
        if event is not None:
            told[event[0]].append(OwnEvent(key=f"return/{event[1].return_id}", event=event[1]))
    for scope, events in sorted(told.items()):
        append_own(session, scope, events, references(session), now)
    return Taken(new=len(fresh), strange=len(fresh) - sum(map(len, told.values())))


def _keep(session: Session, destination: Destination, one: Return, now: datetime) -> tuple[str, RowReturned] | None:
    """Store a return; (office, the fact) where it is of a row of ours."""
    own = (ROW.destination == destination.name, ROW.row_key == one.row_key)
    line = session.execute(select(EXCHANGE_ROW).where(*own)).one_or_none()
    at = min(one.at or now, now)
    return_id = f"{destination.name}/{one.id}"
    table = destination.table_of(one.table)
    kept = {
        "return_id": return_id, "destination": destination.name, "row_key": one.row_key,
        "kind": table.value if table else one.table, "scope": line.scope if line else "",
        "case_id": line.case_id if line else "", "code": one.code, "reason": one.reason, "batch": one.batch,
        "returned_ms": ms_of(at), "taken_ms": ms_of(now),
    }  # fmt: skip
    session.execute(insert(EXCHANGE_RETURN), [kept])
    if line is None:
        return None
    if line.standing == "sent" and one.batch in ("", line.batch):
        session.execute(update(EXCHANGE_ROW).where(*own).values(standing="returned", return_id=return_id))
    event = RowReturned(
        case_id=line.case_id, occurred_at=at, by=SYSTEM, role=Role.SYS, return_id=return_id, table=line.kind,
        row_key=one.row_key, code=one.code, reason=one.reason, destination=destination.name, batch=one.batch,
        version=line.told,
    )  # fmt: skip
    return line.scope, event
