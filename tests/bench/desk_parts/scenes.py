"""The list as a clerk works with it, timed from the key to the paint, on the real page over a built desk.

Run as a program of its own: ``python -m tests.bench.desk_parts.scenes FOLDER``; writes its figures as JSON.
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop import app
from desktop.device.settings import profile_at
from desktop.device.vault import open_vault
from desktop.office.core import Core
from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.ui import shell
from desktop.ui.navigation import Route
from desktop.ui.worklist import WorklistPage
from tests.bench.desk_parts.load import Load
from tests.bench.desk_parts.memory import peak_mb
from tests.bench.desk_parts.store import PERSON, PIN
from tests.fakes_credentials import no_credentials

TYPED = ("杨", "杨秀", "0043", "yx", "5226", "龙泉", "低保", "杨 19", "138", "王")
FRAMES = 60
SETTLING_MS = 250
"""By then the pane beside the list has read the case it shows."""
OPENINGS = 20
TIMES = 3
ENDLESS = 60.0
Figures = dict[str, float]


class Painted(QObject):
    """When the watched widget last painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.at = 0.0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        """A turn later: the paint event itself is over by then."""
        self.at = time.perf_counter()


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """``wall`` by the clock; ``cpu`` of all threads of this program, which other programs do not lengthen; ``main`` of
    the main thread alone, which is what a frame waits for. ms.
    """

    wall: float
    cpu: float
    main: float


class Stopwatch:
    def __init__(self) -> None:
        self.began, self._cpu, self._main = time.perf_counter(), time.process_time(), time.thread_time()

    def until(self, there: Callable[[], bool]) -> Taken:
        wait(there)
        cpu, main = time.process_time() - self._cpu, time.thread_time() - self._main
        return Taken(wall=(time.perf_counter() - self.began) * 1000, cpu=cpu * 1000, main=main * 1000)


class Scenes:
    """One page, one pair of hands."""

    def __init__(self, desk: Desk) -> None:
        self.page = WorklistPage(desk)
        self.page.resize(1250, 650)
        self.page.show()
        self._painted = Painted(self.page.list.viewport())
        self._typed = Painted(self.page.head.search)

    def opening(self) -> Taken:
        """From asking for the list of everything to its first rows on the screen."""
        return self._until_rows(lambda: self.page.opened(Route.to("worklist", view="all")))

    def searching(self, text: str) -> Taken:
        """From the last key to the rows it has found, painted."""
        self._until_rows(lambda: self.page.opened(Route.to("worklist", view="all", text=text[:-1])))
        QTest.qWait(SETTLING_MS)
        return self._until_rows(lambda: press(self.page.head.search, text[-1]))

    def echoing(self, key: str) -> Taken:
        """From a key to the letter on the screen."""
        watch = Stopwatch()
        press(self.page.head.search, key)
        return watch.until(lambda: self._typed.at > watch.began)

    def scrolling(self) -> list[Taken]:
        """Frame by frame, three rows a frame as a wheel does, more rows loading on the way."""
        bar, frames = self.page.list.verticalScrollBar(), []
        for _ in range(FRAMES):
            wait(lambda: bar.value() < bar.maximum() or self.page.rows.complete)
            watch = Stopwatch()
            bar.setValue(bar.value() + 3)
            frames.append(watch.until(lambda: self._painted.at > watch.began))  # noqa: B023
        return frames

    def _until_rows(self, act: Callable[[], None]) -> Taken:
        shown: list[float] = []
        note = self.page.rows.shown.connect(lambda: shown.append(time.perf_counter()))
        watch = Stopwatch()
        act()
        taken = watch.until(lambda: bool(shown) and self._painted.at > shown[-1])
        self.page.rows.shown.disconnect(note)
        return taken


def press(widget: QWidget, letter: str) -> None:
    """A key as the window system brings it; Chinese comes as committed text, so it is typed in the same way."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def wait(there: Callable[[], bool]) -> None:
    end = time.perf_counter() + ENDLESS
    while not there():
        if time.perf_counter() > end:
            raise TimeoutError("the screen never came to rest")
        QTest.qWait(1)


def told(name: str, taken: list[Taken]) -> Figures:
    """The value that nineteen of twenty stay under, by the clock and by the processor."""
    return {
        f"{name}.p95.ms": round(quantiles([one.wall for one in taken], n=20)[-1], 2),
        f"{name}.cpu.p95.ms": round(quantiles([one.cpu for one in taken], n=20)[-1], 2),
        f"{name}.main.cpu.p95.ms": round(quantiles([one.main for one in taken], n=20)[-1], 2),
        f"{name}.main.cpu.median.ms": round(median(one.main for one in taken), 2),
    }


def figures(core: Core, tasks: Tasks, desk: Desk) -> Figures:
    scenes = Scenes(desk)
    first, opened = scenes.opening(), [scenes.opening() for _ in range(OPENINGS)]
    searched = [scenes.searching(text) for text in TYPED * TIMES]
    scenes.opening()
    found: Figures = {
        "list.open.first.ms": round(first.wall, 1),
        "list.open.first.cpu.ms": round(first.cpu, 1),
        **told("list.open", opened),
        **told("list.search.key_to_rows", searched),
        **told("list.scroll.frame", scenes.scrolling()),
    }
    load = Load(core, desk, tasks)
    load.start()
    echoes: list[float] = []
    while load.running:
        echoes.append(scenes.echoing("杨秀英0043"[len(echoes) % 7]).wall)
        if len(echoes) % 7 == 0:
            scenes.page.head.search.clear()
    busy = round(quantiles(echoes, n=20)[-1], 2)
    return found | {"list.busy.key_to_paint.p95.ms": busy, "list.busy.keys": len(echoes), **load.figures()}


def main(folder: Path) -> int:
    shown = shell.application(sys.argv)
    shown.setQuitOnLastWindowClosed(False)
    key = open_vault(folder, no_credentials).unlock(PERSON, PIN)
    core, tasks = app.compose(profile_at(folder), key, PERSON), Tasks()
    desk = Desk(core, tasks, None)
    found = figures(core, tasks, desk) | {"list.rss.mb": round(peak_mb(), 1)}
    desk.close()
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
