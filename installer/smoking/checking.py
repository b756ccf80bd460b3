"""Runs the checks that a script makes inside Wine: ``checks_*.py``, one line of JSON for each thing it looked at.

A line is ``{"check": name, "ok": true or false, "detail": text}``. The script is run by the installed Python without a
console and is told one file to write its lines to, and one folder it may fill.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from smoking.installed import Installed
from smoking.steps import Attempt, Failed, Step

SECONDS = 300.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One thing a script looked at."""

    check: str
    ok: bool
    detail: str = ""


def steps_of(desk: Installed, folder: Path, needs: tuple[str, ...]) -> list[Step]:
    """A step for each script, by name."""
    return [_step(desk, file.stem, needs) for file in sorted(folder.glob("checks_*.py"))]


def read(lines: str) -> list[Checked]:
    """Raises Failed where there are none, ValueError or KeyError where a line is not what it should be."""
    told = [json.loads(line) for line in lines.splitlines() if line.strip()]
    if not told:
        raise Failed("it said nothing")
    return [Checked(check=str(one["check"]), ok=bool(one["ok"]), detail=str(one.get("detail", ""))) for one in told]


def verdict(checked: list[Checked]) -> str:
    """How many there were. Raises Failed, naming those that are not well."""
    if bad := [f"{one.check} ({one.detail})" for one in checked if not one.ok]:
        raise Failed("; ".join(bad))
    return f"{len(checked)} checks: {', '.join(one.check for one in checked)}"


def _step(desk: Installed, name: str, needs: tuple[str, ...]) -> Step:
    def run(attempt: Attempt) -> str:
        said, folder = desk.out / f"{name}.jsonl", desk.wine.work / name
        said.unlink(missing_ok=True)
        folder.mkdir(exist_ok=True)
        attempt.run(desk.python(f"smoking.{name}", desk.wine.seen(said), desk.wine.seen(folder)), desk.wine.log)
        return verdict(read(said.read_text(encoding="utf-8")))

    return Step(name=name, title="Windows", run=run, seconds=SECONDS, needs=needs)
