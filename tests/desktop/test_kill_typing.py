"""Acceptance 5 of the desk, in short: killed while typing, at most two seconds are missing (whole: tests.kills)."""

from pathlib import Path

from tests.kills import faults, kill_often

KILLS = 3


def test_killed_while_typing_nothing_older_than_two_seconds_is_missing(tmp_path: Path) -> None:
    deaths = kill_often(tmp_path, KILLS, 1.8)
    assert faults(deaths) == []
    assert any(death.kept for death in deaths)
