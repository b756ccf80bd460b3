"""PostgreSQL is killed while desks push: what was acknowledged is there, and everything is there once in the end."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Event as Flag
from typing import Any

import pytest
from sqlalchemy import select

from sync.journal.tables import RECORD
from sync.server.database import Database, open_database
from sync.server.platform import DatabasePlatform
from sync.server.trouble import Busy
from sync.wire.messages import Exchange
from tests.bench.platform_parts.served import postgres_server, prepare
from tests.bench.platform_parts.streams import batches, seats

DESKS, BATCHES = 4, 6


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Any]:
    with postgres_server() as started:
        prepare(started.get_uri(), tmp_path / "platform.key", seats(DESKS), datetime.now(UTC))
        yield started


def recorded(database: Database) -> list[str]:
    return list(database.read(lambda session: session.execute(select(RECORD.c.entry_id)).scalars()))


def ids(requests: list[Exchange]) -> list[str]:
    return [entry.id for request in requests for entry in request.entries]


def pushed(platform: DatabasePlatform, stream: list[Exchange], under_way: Flag) -> list[Exchange]:
    """Until the database fails; what was acknowledged so far."""
    acknowledged: list[Exchange] = []
    for request in stream:
        try:
            answer = platform.exchange(request)
        except Busy:
            return acknowledged
        assert answer.fault is None
        acknowledged.append(request)
        under_way.set()
    return acknowledged


def test_what_was_acknowledged_outlives_the_kill_and_the_rest_comes_once(server: Any) -> None:
    streams = batches(seats(DESKS), BATCHES)
    with closing(open_database(server.get_uri())) as database:
        platform, under_way = DatabasePlatform(database), Flag()
        with ThreadPoolExecutor(DESKS) as pool:
            running = [pool.submit(pushed, platform, stream, under_way) for stream in streams]
            assert under_way.wait(60)
            process = server.get_postmaster_info().process
            below = process.children(recursive=True)
            os.kill(process.pid, signal.SIGKILL)
            acknowledged = [done.result() for done in running]
        for one in (process, *below):
            one.wait(60)
        server.ensure_postgres_running()
        kept = recorded(database)
        assert {one for requests in acknowledged for one in ids(requests)} <= set(kept)
        assert sum(map(len, acknowledged)) < DESKS * BATCHES
        for stream in streams:
            assert pushed(platform, stream, under_way) == stream
        assert sorted(recorded(database)) == sorted(one for stream in streams for one in ids(stream))
