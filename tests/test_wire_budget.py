"""The scoreboard as assertions (acceptance 8)."""

from importlib import import_module
from pathlib import Path

import pytest

from tests.bench.wire import measure

BENCHES = Path(__file__).parent / "bench"

BUDGET = {
    "empty.requests": 1,
    "empty.bytes": 400,
    "push20.requests": 1,
    "push20.bytes": 2_100,
    "pull20.requests": 1,
    "pull20.bytes": 2_100,
    "first1000.requests": 3,
    "first1000.bytes": 65_000,
    "snapshot1000.bytes": 25_000,
    "snapshot1000.all_over": 16_000,
}


@pytest.mark.timeout(120)
def test_the_wire_stays_within_its_budget() -> None:
    figures = measure()
    assert figures["digests_equal"] == 1 and figures["positions"] == 1_000 and figures["rejected"] == 0
    assert {key: figures[key] for key in BUDGET if figures[key] > BUDGET[key]} == {}


@pytest.mark.parametrize("path", sorted(BENCHES.glob("[a-z]*.py")), ids=lambda path: path.stem)
def test_every_bench_can_be_loaded(path: Path) -> None:
    assert import_module(f"tests.bench.{path.stem}").__doc__
