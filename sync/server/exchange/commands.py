"""``qianban-platform exchange run``, ``export`` and ``status``."""

import argparse
import json
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Row as Line
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sync.server import words_exchange as words
from sync.server.database import Database, open_database
from sync.server.exchange.destination import Destination, load_destination
from sync.server.exchange.files import FORMATS, Folder
from sync.server.exchange.front import Front
from sync.server.exchange.handover import Receiver, hand_over
from sync.server.exchange.making import make_rows
from sync.server.exchange.register import read_faults
from sync.server.exchange.returns import Taken, known_returns, read_returns, take_returns
from sync.server.subcommands import Commands
from sync.server.tables import OFFICE
from sync.server.tables_exchange import EXCHANGE_ROW

MOST_HELD = 200


def add_arguments(commands: Commands) -> None:
    exchange = commands.under("exchange", words.HELP["exchange"])
    for name in ("run", "export", "status"):
        made = exchange.add(name, words.HELP)
        made.add_argument("--destination", required=True, help=words.HELP["destination"])
        made.add_argument("--codes", type=Path, help=words.HELP["codes"])
        if name == "run":
            made.add_argument("--front", help=words.HELP["front"])
            made.add_argument("--returns", type=Path, help=words.HELP["returns"])
        elif name == "export":
            made.add_argument("--to", type=Path, required=True, help=words.HELP["to"])
            made.add_argument("--format", choices=FORMATS, default=FORMATS[0], help=words.HELP["format"])
        else:
            made.add_argument("--json", action="store_true", help=words.HELP["json"])


def run(database: Database, asked: argparse.Namespace) -> None:
    """Take what came back, make the rows, and hand over what may go. Raises PlatformTrouble."""
    destination = load_destination(asked.destination, asked.codes)
    now = datetime.now(UTC)
    if asked.returns:
        _tell(take_returns(database, destination, read_returns(asked.returns, destination), now))
    if not asked.front:
        _make(database, destination, now)
        return
    with closing(open_database(asked.front)) as opened:
        front = Front(opened, destination)
        front.create()
        known = database.read(lambda session: known_returns(session, destination.name))
        _tell(take_returns(database, destination, front.returns(known), now))
        _make(database, destination, now)
        _deliver(database, destination, front, now)


def export(database: Database, asked: argparse.Namespace) -> None:
    """Hand over by files what may go. Raises PlatformTrouble."""
    destination = load_destination(asked.destination, asked.codes)
    now = datetime.now(UTC)
    _make(database, destination, now)
    _deliver(database, destination, Folder(asked.to, asked.format), now)


def status(database: Database, asked: argparse.Namespace) -> None:
    destination = load_destination(asked.destination, asked.codes)
    counts, held = database.read(lambda session: (_counts(session, destination), _held(session, destination)))
    if asked.json:
        print(json.dumps({"rows": counts, "held": held}, ensure_ascii=False, indent=1))
        return
    print(words.STATUS.format(title=destination.title, **counts))
    for line in held:
        print(words.HELD.format(**line))


def _make(database: Database, destination: Destination, now: datetime) -> None:
    made = make_rows(database, destination, now)
    print(words.RAN.format(cases=made.cases, changed=made.changed))


def _deliver(database: Database, destination: Destination, receiver: Receiver, now: datetime) -> None:
    batches = 0
    for batch in hand_over(database, destination, receiver, now):
        print(words.DELIVERED.format(batch=batch.name, title=destination.title, rows=batch.count))
        batches += 1
    if not batches:
        print(words.NOTHING_READY)


def _tell(taken: Taken) -> None:
    if taken.new:
        print(words.RETURNS.format(new=taken.new - taken.strange, strange=taken.strange))


def _counts(session: Session, destination: Destination) -> dict[str, int]:
    c = EXCHANGE_ROW.c
    asked = select(c.standing, func.count()).where(c.destination == destination.name).group_by(c.standing)
    return dict.fromkeys(words.STANDINGS, 0) | {name: count for name, count in session.execute(asked)}


def _held(session: Session, destination: Destination) -> list[Mapping[str, str]]:
    """Rows that wait for a person, with the reason in words; by office."""
    c = EXCHANGE_ROW.c
    asked = (
        select(EXCHANGE_ROW, OFFICE.c.name.label("office"))
        .join(OFFICE, OFFICE.c.scope == c.scope)
        .where(c.destination == destination.name, c.standing == "held")
        .order_by(c.scope, c.number, c.kind)
        .limit(MOST_HELD)
    )
    return [_told(line) for line in session.execute(asked)]


def _told(line: Line[Any]) -> dict[str, str]:
    why = "".join(words.fault(fault.code, fault.facts) for fault in read_faults(line.faults))
    return {"office": line.office, "number": line.number or line.case_id, "table": words.TABLES[line.kind], "why": why}


EXCHANGE_COMMANDS: dict[str, Callable[[Database, argparse.Namespace], None]] = {
    "exchange run": run,
    "exchange export": export,
    "exchange status": status,
}
