"""ruff, its formatter and mypy --strict, inside the one test command."""

import subprocess
import sys

import pytest

from tests.sources import ROOT


@pytest.mark.parametrize(
    "command",
    [("ruff", "check"), ("ruff", "format", "--check"), ("mypy",)],
    ids=lambda command: " ".join(command),
)
@pytest.mark.timeout(600)
def test_finds_nothing(command: tuple[str, ...]) -> None:
    ran = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
