"""Events a second the platform accepts: real PostgreSQL with fsync, the real program, a thousand devices over HTTP.

Batches of twenty, each device at an office of its own; frames are sealed beforehand. Each request is one transaction
with everything in it: token, slots, chains, judging, numbers, records, answer after the commit. ``cpu_us_per_event``
is what the machine really spent, whatever else ran on it; the load generator's share is told apart.
"""

import os
import resource
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import func, select

from sync.journal.tables import RECORD
from sync.server.database import open_database
from sync.server.tables import SCOPE_HEAD
from tests.bench.platform_parts.load import Load, Run
from tests.bench.platform_parts.served import Usage, platform, postgres, prepare, usage
from tests.bench.platform_parts.streams import BATCH, sealed, seats

DEVICES = int(os.environ.get("BENCH_DEVICES", "1000"))
BATCHES = int(os.environ.get("BENCH_BATCHES", "4"))
AT_ONCE = int(os.environ.get("BENCH_AT_ONCE", "16"))
WORKERS = int(os.environ.get("BENCH_WORKERS", "2"))


def measure() -> dict[str, float | int]:
    who = seats(DEVICES)
    streams = sealed(who, BATCHES + 1)
    with postgres() as (where, postmaster), tempfile.TemporaryDirectory() as folder:
        key = Path(folder) / "platform.key"
        prepare(where, key, who, datetime.now(UTC))
        with platform(where, key, WORKERS) as (port, server):
            load = Load(port, streams)
            load.run(AT_ONCE, 1)  # warm: connections, prepared statements, first page of every office
            before = _spent(server, postmaster)
            run = load.run(AT_ONCE, BATCHES)
            after = _spent(server, postmaster)
            load.close()
            figures = _figures(run, before, after)
        return figures | _held(where)


def _spent(server: int, postmaster: int) -> tuple[Usage, Usage, float]:
    own = resource.getrusage(resource.RUSAGE_SELF)
    return usage(server), usage(postmaster), own.ru_utime + own.ru_stime


def _figures(run: Run, before: tuple[Usage, Usage, float], after: tuple[Usage, Usage, float]) -> dict[str, float | int]:
    events = DEVICES * BATCHES * BATCH
    server, database = after[0].cpu - before[0].cpu, after[1].cpu - before[1].cpu
    return {
        "events_per_second": round(events / run.seconds),
        "events": events,
        "devices": DEVICES,
        "p50_ms": round(run.percentile_ms(50), 1),
        "p99_ms": round(run.percentile_ms(99), 1),
        "cpu_us_per_event": round((server + database) / events * 1e6, 1),
        "cpu_us_per_event.server": round(server / events * 1e6, 1),
        "cpu_us_per_event.postgresql": round(database / events * 1e6, 1),
        "cpu_us_per_event.load_generator": round((after[2] - before[2]) / events * 1e6, 1),
        "server_peak_mb": round(after[0].peak_mb, 1),
        "server_peak_mb.growth": round(after[0].peak_mb - before[0].peak_mb, 1),
        "workers": WORKERS,
        "load_average": round(os.getloadavg()[0], 1),
    }


def _held(where: str) -> dict[str, float | int]:
    """What the database says afterwards: every event once, every position taken."""
    database = open_database(where)
    rows = database.read(lambda session: session.execute(select(func.count()).select_from(RECORD)).scalar_one())
    heads = database.read(lambda session: session.execute(select(func.sum(SCOPE_HEAD.c.head))).scalar_one())
    database.close()
    return {"recorded": int(rows), "positions": int(heads)}
