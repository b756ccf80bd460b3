"""Eight writers that pause between the number and the commit, and a reader with a cursor: is anything ever missed?

Ours: the whole exchange of the platform on PostgreSQL, while a transaction lies idle elsewhere. The peer: the same
writers and reader over a plain sequence, as event stores with a ``bigserial`` cursor do it.
"""

import os
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Event as Flag

import psycopg
from sqlalchemy import text
from sqlalchemy.orm import Session

from sync.journal.log import records_after
from sync.server.database import Database, open_database
from sync.server.platform import DatabasePlatform
from sync.server.trouble import Busy
from sync.wire.messages import Exchange
from tests.bench.platform_parts.served import postgres, prepare
from tests.bench.platform_parts.streams import batches, seat

WRITERS, OFFICES = 8, 4
EVENTS = int(os.environ.get("BENCH_EVENTS", "100000"))
PEER_EVENTS = 4_000
PAUSE = "SELECT pg_sleep(random() * 0.01)"
PAGE = 1_000

Followed = dict[str, list[tuple[int, str]]]
"""(position, entry id) by scope, as the reader saw them."""


def measure() -> dict[str, float | int]:
    with postgres() as (where, _), tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        sent, followed = followed_run(where, Path(folder) / "platform.key", EVENTS)
        seconds = time.perf_counter() - began
        seen = [one for found in followed.values() for _, one in found]
        delivered, committed = _sequence(where)
        return {
            "writers": WRITERS,
            "events": len(sent),
            "lost": len(sent - set(seen)),
            "doubled": len(seen) - len(set(seen)),
            "holes": holes(followed),
            "seconds": round(seconds, 1),
            "peer.sequence.events": committed,
            "peer.sequence.lost": committed - delivered,
        }


def holes(followed: Followed) -> int:
    """How often a position was not the one behind the last."""
    return sum(
        position != expected for found in followed.values() for expected, (position, _) in enumerate(found, start=1)
    )


def followed_run(where: str, key: Path, events: int) -> tuple[set[str], Followed]:
    """(ids sent, what the reader saw); a transaction lies idle all the while."""
    seats = [seat(number, f"5226361{number % OFFICES:02d}000") for number in range(1, WRITERS + 1)]
    prepare(where, key, seats, datetime.now(UTC))
    streams = batches(seats, -(-events // (WRITERS * 20)))
    done = Flag()
    with closing(open_database(where, before_commit=_pause)) as database, database.engine.connect() as idle:
        idle.execute(text("SELECT txid_current()"))
        platform = DatabasePlatform(database)
        with ThreadPoolExecutor(WRITERS + 1) as pool:
            reader = pool.submit(_follow, database, sorted({one.scope for one in seats}), done)
            try:
                list(pool.map(lambda stream: _write(platform, stream), streams))
            finally:
                done.set()
            sent = {entry.id for stream in streams for request in stream for entry in request.entries}
            return sent, reader.result()


def _pause(session: Session) -> None:
    session.execute(text(PAUSE))


def _write(platform: DatabasePlatform, stream: list[Exchange]) -> None:
    for request in stream:
        while True:
            try:
                answer = platform.exchange(request)
                break
            except Busy:
                continue
        if answer.fault is not None:
            raise RuntimeError(str(answer.fault))


def _follow(database: Database, scopes: list[str], done: Flag) -> Followed:
    """Each scope from its cursor on, as a desk asks; until the writers are done and nothing is left."""
    seen: Followed = {scope: [] for scope in scopes}
    finished = False
    while not finished:
        finished = done.is_set()
        for scope in scopes:
            found = _page(database, scope, seen[scope][-1][0] if seen[scope] else 0)
            seen[scope] += found
            finished = finished and not found
    return seen


def _page(database: Database, scope: str, cursor: int) -> list[tuple[int, str]]:
    rows = database.read(lambda session: records_after(session, scope, cursor, PAGE))
    return [(record.position, record.entry.id) for record, _ in rows]


def _sequence(where: str) -> tuple[int, int]:
    """(delivered, committed) of a reader that takes a sequence for a cursor."""
    with psycopg.connect(where, autocommit=True) as connection:
        connection.execute("CREATE TABLE peer (at bigserial PRIMARY KEY, body text)")
    done = Flag()
    with ThreadPoolExecutor(WRITERS + 1) as pool:
        reader = pool.submit(_tail, where, done)
        list(pool.map(lambda _: _insert(where, PEER_EVENTS // WRITERS), range(WRITERS)))
        done.set()
        return reader.result(), PEER_EVENTS


def _insert(where: str, rows: int) -> None:
    with psycopg.connect(where, autocommit=True) as connection:
        for _ in range(rows):
            with connection.transaction():
                connection.execute("INSERT INTO peer (body) VALUES ('x')")
                connection.execute(PAUSE)


def _tail(where: str, done: Flag) -> int:
    cursor = delivered = 0
    with psycopg.connect(where, autocommit=True) as connection:
        finished = False
        while not finished:
            finished = done.is_set()
            rows = connection.execute("SELECT at FROM peer WHERE at > %s ORDER BY at", (cursor,)).fetchall()
            delivered += len(rows)
            cursor = rows[-1][0] if rows else cursor
    return delivered
