"""Several processes on one port: each answers, a killed one is replaced, all end together."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import requests

from sync.server.admin import main
from sync.server.database import open_database
from tests.server.places import make_place
from tests.server.postgres import prepared_database

WORKERS = 3


@contextmanager
def served(key: Path, workers: int = WORKERS) -> Iterator[tuple[subprocess.Popen[str], str]]:
    where = prepared_database()
    with closing(open_database(where)) as database:
        make_place(database)
    assert main(["init", "--db", where, "--key", str(key)]) == 0
    program = (sys.executable, "-m", "sync.server.admin", "serve", "--db", where, "--key", str(key))
    serving = (*program, "--port", "0", "--workers", str(workers))
    with subprocess.Popen(serving, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found is not None
        try:
            yield process, found[0]
        finally:
            process.terminate()


def children(process: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def healthy(address: str) -> bool:
    """On a connection of its own, so that any of the workers may get it."""
    return bool(requests.get(f"{address}/v1/health", timeout=20, headers={"Connection": "close"}).json()["ok"])


def test_every_worker_answers_and_all_end_together(tmp_path: Path) -> None:
    with served(tmp_path / "k.key") as (process, address):
        assert all(healthy(address) for _ in range(4 * WORKERS))
        workers = children(process.pid)
        assert len(workers) == WORKERS
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
    assert not [worker for worker in workers if Path(f"/proc/{worker}").exists()]


def test_a_worker_that_dies_is_started_again(tmp_path: Path) -> None:
    with served(tmp_path / "k.key") as (process, address):
        assert healthy(address)
        dead = children(process.pid)[0]
        os.kill(dead, signal.SIGKILL)
        while dead in children(process.pid) or len(children(process.pid)) < WORKERS:
            assert process.poll() is None
        assert all(healthy(address) for _ in range(4 * WORKERS))


def test_an_embedded_database_is_served_by_one_process(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = str(tmp_path / "platform.db")
    assert main(["init", "--db", where]) == 0
    assert main(["serve", "--db", where, "--port", "0", "--workers", "2"]) == 1
    assert "需要 PostgreSQL" in capsys.readouterr().err
