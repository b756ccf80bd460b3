"""Ten thousand exchanges over lines that are cut, a thousand of them after the platform committed; on both databases.

Four desks of one office and a real platform process; every event has to arrive exactly once, and all logs to be equal.
"""

import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from sync.wire.entry import RecordKind
from tests.bench.platform_parts.served import postgres
from tests.chaos import CutProxy, Tally
from tests.client.desks import Desk
from tests.platform_process import Platform, platform
from tests.test_cut_lines import enrolled, work

DESKS = 4
EXCHANGES = 10_000
AFTER_COMMIT = 1_000
_REACH = 5_000
"""Bytes of a connection before it is cut, at most: some five exchanges on the average."""


@dataclass(slots=True)
class Worker:
    """One desk behind its own bad line."""

    desk: Desk
    tally: Tally
    random: Random
    exchanges: int = 0
    recorded: list[str] = field(default_factory=list)

    def go_on(self, exchanges: int, after_commit: int) -> None:
        while self.exchanges < exchanges or self.tally.cut_down < after_commit:
            self.recorded += work(self.desk, self.random)
            self.exchange()

    def exchange(self) -> str:
        outcome = self.desk.engine.once()
        self.exchanges += outcome.exchanges + bool(outcome.trouble)
        return outcome.trouble


def measure() -> dict[str, float | int]:
    with tempfile.TemporaryDirectory() as folder:
        figures = _cut("sqlite", Path(folder), "")
    with postgres() as (url, _), tempfile.TemporaryDirectory() as folder:
        return figures | _cut("postgresql", Path(folder), url)


def _cut(name: str, folder: Path, where: str) -> dict[str, float | int]:
    with platform(folder, where) as served:
        return {f"{name}.{key}": value for key, value in cut_run(served, EXCHANGES, AFTER_COMMIT).items()}


def cut_run(served: Platform, exchanges: int, after_commit: int) -> dict[str, int]:
    """At least so many exchanges, so many of them cut after the platform had answered."""
    with ExitStack() as lines, ThreadPoolExecutor(DESKS) as pool:
        workers = []
        for seed in range(DESKS):
            proxy = lines.enter_context(CutProxy(served.port, Random(seed), 10**9, _REACH).running())
            workers.append(Worker(enrolled(served, proxy.address, f"cut {seed}"), proxy.tally, Random(seed)))
        shares = [pool.submit(one.go_on, exchanges // DESKS, after_commit // DESKS) for one in workers]
        for share in shares:
            share.result()
        for worker in workers * 2:
            while worker.exchange():
                pass
    return _figures(served, workers)


def _figures(served: Platform, workers: list[Worker]) -> dict[str, int]:
    witness = enrolled(served, served.address, "witness")
    trouble = witness.engine.once().trouble
    if trouble:
        raise RuntimeError(trouble)
    placed = Counter(record.entry.id for record in witness.log() if record.kind is RecordKind.EVENT)
    recorded = {entry_id for worker in workers for entry_id in worker.recorded}
    return {
        "exchanges": sum(worker.exchanges for worker in workers),
        "cut": sum(worker.tally.cut for worker in workers),
        "cut_after_commit": sum(worker.tally.cut_down for worker in workers),
        "events": len(recorded),
        "lost": len(recorded - placed.keys()),
        "unheard_of": len(placed.keys() - recorded),
        "doubled": sum(count > 1 for count in placed.values()),
        "digests_equal": int({worker.desk.head() for worker in workers} == {witness.head()}),
    }
