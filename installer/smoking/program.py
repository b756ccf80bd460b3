"""The smoke run as a command: the room for Wine, what is to be tried, the steps, the table and the JSON at the end."""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

import environment
from smoking import checking, chroot
from smoking.bench import Bench
from smoking.installed import Installed
from smoking.launching import Table
from smoking.platform import Platform, free_port
from smoking.refusing import Refusing
from smoking.renewing import Renewing
from smoking.setups import Setups
from smoking.steps import Attempt, Result, Runner, Step, line_of
from smoking.story import SHORT, Story
from smoking.wares import Wares, wares
from smoking.wine import Wine, with_screen

A_DAY = 86_400.0
REPORT = "smoke.json"


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="smoke.py", description="安装包在 Wine 里走一遍。The setup, tried under Wine.")
    top.add_argument("--setup", type=Path, help="安装程序;不给就现做。The setup; built when it is not given.")
    top.add_argument("--update", type=Path, help="下一版的更新文件夹。The update folder of the next version.")
    top.add_argument(
        "--made", type=Path, help="上一次做出来的东西放在这里。Where a run keeps what it builds, for the next."
    )
    top.add_argument("--out", type=Path, default=Path("smoke-out"), help="截图和结果。Pictures and results.")
    top.add_argument("--keep", action="store_true", help="留下 Wine 前缀。Keep the Wine prefix.")
    top.add_argument("--bench", action="store_true", help="只量启动时间。Only the time of the start.")
    top.add_argument("--only", nargs="+", default=[], metavar="STEP", help="只做这几步。Only these steps.")
    return top


def main(arguments: Sequence[str]) -> int:
    asked = parser().parse_args(arguments)
    chroot.in_own_namespace([sys.executable, str(Path(__file__).parent.parent / "smoke.py"), *arguments])
    out = asked.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix="qianban-smoke-"))
    try:
        room = chroot.found_or_made(_cache(), print)
        ready = wares(asked.setup, asked.update, asked.made, work, print)
        room.open([work, out, environment.ROOT, *ready.shared()], work / "passwd")
        results = tried(asked, Wine(room=room, work=work), ready, out)
    except chroot.NoRoom as error:
        raise environment.Stopped(str(error)) from error
    finally:
        print(f"Wine: {work}") if asked.keep else shutil.rmtree(work, ignore_errors=True)
    return 0 if summed_up(results, out, print) else 1


def tried(asked: argparse.Namespace, wine: Wine, ready: Wares, out: Path) -> list[Result]:
    """Every step, on a screen that stands as long as they take."""
    platform = Platform(
        python=environment.PYTHON, checkout=environment.ROOT, folder=wine.work / "platform", port=free_port()
    )
    platform.prepare()
    desk = Installed(wine=wine, out=out, address=platform.address)
    story = Story(desk=desk, platform=platform, setup=ready.beside_preset(platform.address))
    runner = Runner(say=lambda line: print(line, flush=True), tidy=wine.stop)
    with Attempt(A_DAY) as whole:
        with_screen(whole, wine)
        runner.take(chosen(steps_of(story, ready, bench=asked.bench), asked.only))
        wine.stop()
    return runner.results


def steps_of(story: Story, ready: Wares, *, bench: bool) -> list[Step]:
    """In their order; ``bench``: only what the measurement needs."""
    desk = story.desk
    measured = Step(
        name="bench", title="启动时间 the start", run=Bench(desk=desk).measure, seconds=400.0, needs=("enrol",)
    )
    if bench:
        return [*chosen(story.steps(), ["enrol"]), measured]
    table = Step(
        name="launcher", title="启动器 its table", run=Table(desk=desk).press, seconds=400.0, needs=("install",)
    )
    refusing = Refusing(wine=desk.wine, setup=story.setup)
    refused = Step(
        name="refusing", title="不合适的系统 refused", run=refusing.press, seconds=SHORT * 2, needs=("windows",)
    )
    checks = checking.steps_of(desk, Path(__file__).parent, needs=("install",))
    renewing, setups = Renewing(story=story, wares=ready), Setups(story=story)
    asked = [setups.not_older()] if ready.next is not None else []
    before = [*story.steps(), refused, *checks, table, measured, setups.over_open()]
    return [*before, *renewing.steps(), *asked, *setups.ends()]


def chosen(steps: Sequence[Step], only: Sequence[str]) -> list[Step]:
    """All, or those named with what they need."""
    by_name = {step.name: step for step in steps}
    wanted: set[str] = set()
    waiting = list(only)
    while waiting:
        name = waiting.pop()
        if name not in by_name:
            raise environment.Stopped(f"没有 {name} 这一步。There is no step {name}; there are: {', '.join(by_name)}")
        if name not in wanted:
            wanted.add(name)
            waiting += by_name[name].needs
    return [step for step in steps if not only or step.name in wanted]


def summed_up(results: Sequence[Result], out: Path, say: Callable[[str], None]) -> bool:
    """The table, the JSON beside the pictures, and whether all is well."""
    passed = bool(results) and all(result.passed for result in results)
    told = {"passed": passed, "seconds": round(sum(one.seconds for one in results), 1)}
    text = json.dumps({**told, "steps": [asdict(one) for one in results]}, ensure_ascii=False, indent=1)
    (out / REPORT).write_text(text, encoding="utf-8")
    for line in ("", *map(line_of, results), ""):
        say(line)
    say(f"{'全部通过 passed' if passed else '没有通过 FAILED'}  {told['seconds']} s  {out}")
    return passed


def _cache() -> Path:
    """Where the build, too, keeps what it has fetched."""
    named = os.environ.get("QIANBAN_CACHE")
    usual = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "qianban"
    return (Path(named) if named else usual) / "wine"
