"""The dozen screens that are held against a stored picture, drawn the same on every machine.

Everything that hangs on the clock or on the machine is given: no time of a last exchange, no mouse over the window, no
blinking cursor, the face for Chinese that comes with the development extra.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication, QWidget

from desktop.queries.workbench import Workbench
from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.ui.fonts import register_fallback
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.theme import DARK, LIGHT, Dress, Look, put_on, worn
from tests.desktop.rooms import open_room
from tests.desktop.ui import fake_rows
from tests.desktop.ui.door import every_place
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.fortnight import filled
from tests.desktop.ui.harness.scenes import STARTS, Stage
from tests.gallery.pictures import turn_until

FULL = QSize(1366, 728)
AT_150 = QSize(910, 485)
SMALL = 4
"""Kept at a quarter of the size: words become grey bands, and how a machine smooths its letters no longer matters."""
ASIDE = 200
"""Away from the corner where the mouse of a machine without a screen stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """``open``: brings a window onto the screen and answers it."""

    name: str
    open: Callable[[Stage], QWidget]
    size: QSize = FULL
    look: Look = LIGHT
    real: bool = False


def at(page: str, **args: str) -> Callable[[Stage], QWidget]:
    def opened(stage: Stage) -> QWidget:
        stage.window.go(Route.to(page, **args))
        stage.answered()
        return stage.window

    return opened


def case(stage: Stage) -> QWidget:
    stage.go("case")
    return stage.window


def palette(stage: Stage) -> QWidget:
    stage.go("worklist")
    stage.window.palette_box.open_box()
    return stage.window.palette_box


def start(name: str) -> Callable[[Stage], QWidget]:
    return lambda _: next(one for one in STARTS if one.name == name).build()


CHOSEN = (
    Chosen(name="workbench", open=at("workbench")),
    Chosen(name="workbench-dark", open=at("workbench"), look=DARK),
    Chosen(name="worklist", open=at("worklist", view="all")),
    Chosen(name="worklist-dark", open=at("worklist", view="all"), look=DARK),
    Chosen(name="worklist-150", open=at("worklist", view="all"), size=AT_150),
    Chosen(name="intake", open=at("intake")),
    Chosen(name="guide", open=at("guide")),
    Chosen(name="people", open=at("people")),
    Chosen(name="case", open=case, real=True),
    Chosen(name="palette", open=palette),
    Chosen(name="sign_in", open=start("sign_in")),
    Chosen(name="rating", open=start("rating")),
)


@contextmanager
def stage_for(one: Chosen, app: QApplication) -> Iterator[Stage]:
    """Dressed for it, over prepared rows or over a real desk."""
    before, flash = worn(), app.cursorFlashTime()
    app.setCursorFlashTime(0)
    put_on(app, Dress(look=one.look, fallback=register_fallback() or ""))
    with TemporaryDirectory() as home:
        desk = _real(Path(home)) if one.real else _prepared()
        window = MainWindow(desk, every_place())
        put_on(app, replace(worn(), look=one.look))  # a window puts on what its person has chosen
        _unhinted(app)
        window.move(ASIDE, ASIDE)
        window.resize(one.size)
        window.show()
        yield Stage(desk=desk, window=window, case_id=filled()[1], wait=turn_until)
        window.close()
        window.deleteLater()
        if isinstance(desk, Desk):
            desk.close()
    put_on(app, before)
    app.setCursorFlashTime(flash)


def drawn(widget: QWidget, one: Chosen) -> QImage:
    """The picture as it is kept."""
    if widget.isWindow() and not widget.parentWidget():
        widget.move(ASIDE, ASIDE)
        widget.resize(one.size)
        widget.show()
    for _ in range(3):
        QApplication.sendPostedEvents()
    image = widget.grab().toImage()
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(image.size() / SMALL, mode=smooth).convertToFormat(QImage.Format.Format_RGB32)


def _unhinted(app: QApplication) -> None:
    """Letters as wide as the face says, whatever the machine rounds them to."""
    font = app.font()
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(font)


def _prepared() -> FakeDesk:
    desk = FakeDesk()
    never = replace(fake_rows.summary(), last_success=None, next_try=None)
    desk.sync_summary = never
    desk.answers[Workbench] = replace(fake_rows.bench(), sync=never)
    return desk


def _real(home: Path) -> Desk:
    (home / "desk.db").write_bytes(filled()[0])
    return Desk(open_room(home).core, Tasks(), None)
