"""A desk with 100,000 cases: from process start to a usable window, the list and its search, memory.

``search.*``: twenty questions of every kind, the store's own part by the processor and the whole page by the clock;
``recall`` is 1.0 when every page and every count is that of a plain scan of all cases. ``list.*``: the real page from
the key to the paint (``desk_parts/scenes.py``), also while a sync of 5,000 events and an export run. ``.cpu.`` figures
are of the processor alone, which other programs on the machine do not lengthen. The yardstick, measured in the same
run on the same rows: a bare QTableView window; OFFSET pages without an index; LIKE; a QTableView over all rows in
memory.

DESK_BENCH_CASES: how many cases (1000000 takes 2.2 GB and an hour to build). DESK_BENCH_LOGGED: how many of them have
their whole history in the log; the others stand in the lists only. DESK_BENCH_KEEP: a folder in which the built desk
is kept for the next run.
"""

import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from desktop.app import compose
from desktop.device.settings import profile_at
from desktop.device.vault import open_vault
from desktop.office.core import Core
from desktop.queries.rows import Page, View, ViewName
from desktop.queries.workbench import Workbench
from desktop.queries.worklist import WorklistPage
from desktop.store.database import Database
from desktop.store.tables import CASE_ROW, FIND
from sync.casework.terms import State
from tests.bench.desk_parts.grow import grow
from tests.bench.desk_parts.store import PERSON, PIN, build
from tests.fakes_credentials import no_credentials

CASES = int(os.environ.get("DESK_BENCH_CASES", "100000"))
LOGGED = min(CASES, int(os.environ.get("DESK_BENCH_LOGGED", "10000")))
KEEP = os.environ.get("DESK_BENCH_KEEP", "")
DEEP = 200
ROUNDS = 5
STARTS = 3
QUESTIONS = ("杨", "秀", "杨秀", "杨秀英", "yxy", "yx", "0043", "52", "1990", "龙泉", "最低生活保障", "杨 0", "138")
FILTERS = (
    View(text="杨"), View(text="龙泉"), View(item_id="GZT-001"), View(state=State.ACCEPTED), View(village="522636100"),
    View(name=ViewName.CLOSED, item_id="GZT-052"), View(name=ViewName.OVERDUE, text="秀"),
)  # fmt: skip


def measure() -> dict[str, float | int]:
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        built = _built(Path(folder) / "desk")
        figures: dict[str, float | int] = {"cases": CASES, "cases.logged": LOGGED}
        figures["build.seconds"] = round(time.perf_counter() - began, 1)
        key = open_vault(built, no_credentials).unlock(PERSON, PIN)
        core = compose(profile_at(built), key, PERSON)
        figures["store.mb"] = round(profile_at(built).database.stat().st_size / 1e6)
        figures |= _pages(core) | _yardstick(core, Path(folder))
        core.database.close()
        figures |= _scene("tests.bench.desk_parts.questions", built)
        figures |= _window("", "tests.bench.desk_parts.window", built)
        figures |= _window("yardstick.", "tests.bench.desk_parts.bare_window", Path(folder) / "plain.db")
        figures |= _scene("tests.bench.desk_parts.scenes", built)
        figures |= _scene("tests.bench.desk_parts.bare_list", Path(folder) / "plain.db")
        figures["load.average"] = round(os.getloadavg()[0], 1)
        return figures


def _built(folder: Path) -> Path:
    """A desk of its own for this run, copied from the kept one where there is one."""
    kept = Path(KEEP) / f"{CASES}-{LOGGED}" if KEEP else None
    if kept is not None and kept.exists():
        shutil.copytree(kept, folder)
        return folder
    build(folder, LOGGED)
    key = open_vault(folder, no_credentials).unlock(PERSON, PIN)
    database = Database.open(profile_at(folder).database, key)
    grow(database, CASES)
    database.close()
    if kept is not None:
        shutil.copytree(folder, kept)
    return folder


def _scene(module: str, path: Path) -> dict[str, float | int]:
    """The last line that a program of its own writes."""
    done = subprocess.run((sys.executable, "-m", module, str(path)), capture_output=True, text=True, check=True)
    found: dict[str, float | int] = json.loads(done.stdout.splitlines()[-1])
    return found


def _pages(core: Core) -> dict[str, float | int]:
    pages = [WorklistPage(view=View(name=name)) for name in ViewName]
    pages += [WorklistPage(view=view) for view in FILTERS]
    pages += [_deep(core, name) for name in (ViewName.ALL, ViewName.CLOSED)]
    shown = [_median(lambda p=p: core.read(p)) for p in pages]  # type: ignore[misc]
    return {
        "page.ms": max(shown),
        "page.median.ms": statistics.median(shown),
        "bench.ms": _median(lambda: core.read(Workbench())),
    }


def _deep(core: Core, name: ViewName) -> WorklistPage:
    """The page some thousand rows down, reached as a clerk would, page by page."""
    query = WorklistPage(view=View(name=name))
    for _ in range(DEEP):
        page: Page = core.read(query)
        if page.next is None:
            break
        query = WorklistPage(view=View(name=name), after=page.next)
    return query


def _yardstick(core: Core, folder: Path) -> dict[str, float | int]:
    """The same rows in a plain table without an index."""
    with sqlite3.connect(folder / "plain.db") as plain:
        plain.execute("CREATE TABLE plain (number, applicant, item, state, received, hay)")
        joined = CASE_ROW.join(FIND, FIND.c.rid == CASE_ROW.c.rid).select()
        rows = core.database.read(lambda session: session.execute(joined).all())
        values = [(r.number, r.applicant, r.item_name, r.state, r.received_ms, r.hay) for r in rows]
        plain.executemany("INSERT INTO plain VALUES (?, ?, ?, ?, ?, ?)", values)
        plain.commit()
        page = f"SELECT * FROM plain ORDER BY received DESC LIMIT 50 OFFSET {DEEP * 50}"
        like = "SELECT * FROM plain WHERE hay LIKE ? ORDER BY received DESC LIMIT 50"
        return {
            "yardstick.page.ms": _median(lambda: plain.execute(page).fetchall()),
            "yardstick.search.ms": max(
                _median(lambda q=q: plain.execute(like, (f"%{q}%",)).fetchall())  # type: ignore[misc]
                for q in QUESTIONS
            ),
        }


def _window(prefix: str, module: str, path: Path) -> dict[str, float | int]:
    """Seconds from the start of the process, the best of three: until its first window shows (``visible``), until the
    workbench can be used, PIN and reading included (``start``); and the most memory it held.
    """
    visible, usable, rss = [], [], 0.0
    for _ in range(STARTS):
        began = time.perf_counter()
        with subprocess.Popen((sys.executable, "-m", module, str(path)), stdout=subprocess.PIPE, text=True) as program:
            assert program.stdout is not None
            assert program.stdout.readline() == "visible\n"
            visible.append(time.perf_counter() - began)
            assert program.stdout.readline() == "usable\n"
            usable.append(time.perf_counter() - began)
            rss = json.loads(program.stdout.readline())["rss.mb"]
    return {
        f"{prefix}visible.seconds": round(min(visible), 3),
        f"{prefix}start.seconds": round(min(usable), 3),
        f"{prefix}rss.mb": round(rss, 1),
    }


def _median(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return round(statistics.median(taken), 2)
