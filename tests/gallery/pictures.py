"""Takes the pictures: every page in every state, its leaves, what opens over it, the windows before it."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QTabWidget, QWidget

from desktop.runtime.waiting import settle
from desktop.ui.fonts import register_fallback
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.theme import DARK, LIGHT, Dress, put_on, worn
from tests.desktop.ui.door import every_place
from tests.desktop.ui.harness.scenes import OVERLAYS, PAGES, STARTS, Overlay, Stage
from tests.gallery.states import STATES, Given

THEMES = {"light": LIGHT, "dark": DARK}
PAINT_MS = 60
"""A picture that is made off the main thread arrives within it."""
SCREEN = (1366, 728)


class Camera:
    """Saves what a widget shows as ``state.page.detail@scale-theme.png``."""

    def __init__(self, app: QApplication, folder: Path, scale: float, theme: str) -> None:
        self._app, self._look = app, THEMES[theme]
        self._folder, self._tail = folder, f"@{round(scale * 100)}-{theme}.png"
        self.size = (round(SCREEN[0] / scale), round(SCREEN[1] / scale))

    def take(self, widget: QWidget, *name: str) -> None:
        if worn().look is not self._look:  # a window puts on what its person has chosen
            put_on(self._app, replace(worn(), look=self._look))
        settle(PAINT_MS)
        path = self._folder / (".".join(part for part in name if part) + self._tail)
        if not widget.grab().save(str(path)):
            raise OSError(f"{path} cannot be written")


def photograph(folder: Path, theme: str, states: Sequence[str]) -> None:
    """In this process, whose scale was set before Qt began."""
    app = QApplication([])
    put_on(app, Dress(look=THEMES[theme], fallback=register_fallback() or ""))
    camera = Camera(app, folder, float(os.environ.get("QT_SCALE_FACTOR", "1")), theme)
    for name in states:
        with STATES[name]() as given:
            _in_one_state(camera, name, given)
    for first in STARTS:
        window = first.build()
        window.resize(*camera.size)
        window.show()
        camera.take(window, "before", first.name)
        window.close()


def _in_one_state(camera: Camera, state: str, given: Given) -> None:
    window = MainWindow(given.desk, every_place(training=True))
    stage = Stage(desk=given.desk, window=window, case_id=given.case_id, wait=turn_until)
    window.resize(*camera.size)
    window.show()
    given.after()
    for name in PAGES:
        if name == "case" and not given.case_id:
            continue
        stage.go(name)
        camera.take(window, state, name)
        if name == "worklist":
            window.go(Route.to("worklist", view="all"))
            stage.answered()
            camera.take(window, state, name, "all")
        if state == "filled":
            _further_down(camera, window, state, name)
            _leaves(camera, stage, name)
    if state == "conflict":
        window.go(Route.to("sync", case_id=given.case_id))
        stage.answered()
        _further_down(camera, window, state, "sync")
    window.close()
    window.deleteLater()
    if state == "filled":
        for overlay in OVERLAYS:
            _over(camera, given, overlay)


def _over(camera: Camera, given: Given, overlay: Overlay) -> None:
    """In a window of its own: some of it stays."""
    window, known = MainWindow(given.desk, every_place(training=True)), given.desk.sync_summary
    program = given.desk.updates.state
    stage = Stage(desk=given.desk, window=window, case_id=given.case_id, wait=turn_until)
    window.resize(*camera.size)
    window.show()
    stage.go(overlay.over)
    box = overlay.open(stage)
    stage.answered()
    camera.take(box, "over", overlay.name)
    given.desk.sync_summary, given.desk.updates.state = known, program
    window.close()
    window.deleteLater()


def _leaves(camera: Camera, stage: Stage, name: str) -> None:
    page = stage.window.page
    assert page is not None
    for tabs in page.findChildren(QTabWidget):
        for at in range(1, tabs.count()):
            tabs.setCurrentIndex(at)
            stage.answered()
            _to_the_top(stage.window, tabs)
            camera.take(stage.window, "filled", name, f"tab{at}")
        tabs.setCurrentIndex(0)


def _to_the_top(window: MainWindow, tabs: QTabWidget) -> None:
    """At 200 % a leaf stands below the fold."""
    settle(PAINT_MS)
    for area in _scrolling(window):
        if area.isAncestorOf(tabs):
            area.verticalScrollBar().setValue(tabs.mapTo(area.widget(), QPoint(0, 0)).y())


def _further_down(camera: Camera, window: MainWindow, state: str, name: str) -> None:
    """What stands below the fold, one screen at a time."""
    for area in _scrolling(window):
        bar = area.verticalScrollBar()
        step, at = max(1, bar.pageStep() - 40), 0
        while at < bar.maximum():
            at += step
            bar.setValue(at)
            camera.take(window, state, name, f"down{at}")
        bar.setValue(0)


def _scrolling(window: MainWindow) -> Iterator[QScrollArea]:
    page = window.page
    for area in page.findChildren(QScrollArea) if page is not None else ():
        if area.isVisible() and area.height() > window.height() // 2:
            yield area


def turn_until(ready: Callable[[], bool]) -> None:
    """Lets the event loop turn until something is so. Raises TimeoutError after ten seconds."""
    loop, tick, left = QEventLoop(), QTimer(), [2000]

    def look() -> None:
        left[0] -= 1
        if ready() or not left[0]:
            loop.quit()

    tick.timeout.connect(look)
    tick.start(5)
    loop.exec()
    if not ready():
        raise TimeoutError("the desk does not answer")
