"""``python -m desktop.demo``: two desks of a township, two working weeks, a real platform, and what comes out of it.

Starts a platform, enrols two desks of 丹寨县, takes over three old ledgers, plays the days (one desk is without a line
for three of them, both work on the same cases, one decision clashes), exchanges, compares both desks and the platform
byte for byte, and writes ledgers, notices, pictures and ``summary.json`` to a folder it names.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

from desktop.demo_desk import DemoDesk
from desktop.demo_ledgers import take_over
from desktop.demo_market import Market
from desktop.demo_platform import SCOPE, DemoPlatform
from desktop.demo_results import Results, balance_of, wire_of
from desktop.demo_story import Story
from desktop.demo_window import DemoWindow
from desktop.wording import demo as text
from sync.casework.calendar import CST, Calendar

WORKING_DAYS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What the two weeks left behind."""

    story: Story
    desks: tuple[DemoDesk, DemoDesk]
    imported: int
    seconds: float


def main(words: Sequence[str] | None = None) -> int:
    """0 when everything agreed and balanced, else 1."""
    asked = _parser().parse_args(words)
    out: Path = asked.out or Path(tempfile.mkdtemp(prefix="qianban-demo-"))
    out.mkdir(parents=True, exist_ok=True)
    if any(out.iterdir()):
        print(text.NOT_EMPTY.format(folder=out), file=sys.stderr)
        return 1
    began = monotonic()
    with DemoPlatform(folder=out) as platform:
        played = play(platform, out, asked.seed)
        files = _files(played, out)
        summary = _summary(platform, played, out)
        histories = played.desks[0].histories()
        for desk in played.desks:
            desk.close()
        windowed = _display() and not asked.headless
        if not windowed:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        window = DemoWindow(played.desks[0].profile, histories)
        files += window.shown(out)
        summary |= {"seconds": round(monotonic() - began, 1), "files": [str(path.relative_to(out)) for path in files]}
        (out / "summary.json").write_text(json.dumps(summary, ensure_ascii=False, indent=1), encoding="utf-8")
        for line in text.balance_lines(summary):
            print(line, flush=True)
        if windowed:
            print(text.WINDOW_STAYS, flush=True)
            window.stay_open()
        window.close()
    return 0 if summary["digests_equal"] and summary["balance_ok"] else 1


def play(platform: DemoPlatform, out: Path, seed: int) -> Played:
    """Two desks through ten working days."""
    began = monotonic()
    desks = (_desk(platform, out, "desk-1"), _desk(platform, out, "desk-2"))
    core = desks[0].core
    days = working_days(core.calendar, datetime.now(CST).date())
    print(
        text.ENROLLED.format(
            address=platform.address, office=core.office_row.name, items=len(core.catalogue.current(days[0]))
        )
    )
    imported = take_over(desks[0], out, datetime.combine(days[0], time(8, 0), CST))
    print(text.IMPORTED.format(rows=imported))
    villages = tuple(village.code for village in core.regions.children(SCOPE[:9]))
    market = Market(items=core.catalogue.current(days[0]), villages=villages, days=days, seed=seed)
    story = Story(market=market, desks=desks, days=days)
    for day_no in range(len(days)):
        print(text.day_text(days[day_no], story.play_day(day_no)))
    return Played(story=story, desks=desks, imported=imported, seconds=monotonic() - began)


def working_days(calendar: Calendar, today: date) -> tuple[date, ...]:
    """The ten working days before ``today``."""
    found: list[date] = []
    day = today
    while len(found) < WORKING_DAYS:
        day -= timedelta(days=1)
        if calendar.is_workday(day, SCOPE[:9]):
            found.append(day)
    return tuple(reversed(found))


def _desk(platform: DemoPlatform, out: Path, name: str) -> DemoDesk:
    return DemoDesk(out / name, platform.address, platform.enrolment_code())


def _summary(platform: DemoPlatform, played: Played, out: Path) -> dict[str, Any]:
    """What both desks and the platform say at the end; equal digests are equal logs, byte for byte."""
    for desk in (*played.desks, played.desks[0]):
        desk.sync(datetime.now(CST))
    heads = {desk.scope_head() for desk in played.desks}
    told = platform.head_of(SCOPE)
    verified = [desk.verified() for desk in played.desks]
    balance = balance_of(played.desks[0], played.story.days)
    return {
        "cases": played.story.cases,
        "imported": played.imported,
        "events": verified[0].entries,
        "kinds": sorted(played.story.kinds | {"case.imported", "ledger.exported"}),
        "digests_equal": heads == {told} and all(found.intact for found in verified),
        "digest": told[1],
        "position": told[0],
        "balance_ok": balance["balanced"],
        "balance": balance,
        "conflicts": played.story.conflicts,
        "wire": wire_of(played.desks),
        "folder": str(out),
    }


def _files(played: Played, out: Path) -> list[Path]:
    for desk in played.desks:
        desk.clock.release()
    results = Results(desk=played.desks[0], days=played.story.days, folder=out)
    return [*results.ledgers(), *sorted(out.glob("problems-*.xlsx"))]


def _display() -> bool:
    return sys.platform == "win32" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="qianban demo", description=text.HELP)
    parser.add_argument("--headless", action="store_true", help=text.HELP_HEADLESS)
    parser.add_argument("--out", type=Path, default=None, help=text.HELP_OUT)
    parser.add_argument("--seed", type=int, default=20261123, help=text.HELP_SEED)
    return parser


if __name__ == "__main__":
    sys.exit(main())
