"""The desk as a program among others: the taskbar, a second start, no printer, another scale, the end of a session."""

import ctypes
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from ctypes import wintypes
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QTableView, QWidget

from desktop.app import compose, wall_clock
from desktop.desk_program import training_folder
from desktop.device.settings import profile_at
from desktop.device.vault import open_vault
from desktop.runtime.training_gate import TrainingGate
from desktop.training_desk import PIN, lay_out, no_store
from desktop.training_scene import LEARNER
from desktop.ui import shell
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.paper_layout import Paper
from desktop.ui.sign_in import SignInPage
from desktop.ui.taskbar import IDENTITY
from desktop.ui.theme import NORMAL_SIZE
from desktop.wording.command_line import BOX_TITLE
from smoking import win_keys
from smoking.told import run, sure

ITEM, CITIZEN = "GZT-001", "吴家兴"
QUERY_END, END, DPI_CHANGED = 0x11, 0x16, 0x02E0
NOT_MADE = 0x80004001
"""E_NOTIMPL: Wine 10 takes the name and does not give it back."""
SECONDS = 90.0
KILLED_AFTER = 5.0
"""Windows ends a program that takes longer when the session ends."""


def the_taskbar_knows_the_program(folder: Path) -> str:
    application()
    told = ctypes.c_wchar_p()
    answered = _library("shell32").GetCurrentProcessExplicitAppUserModelID(ctypes.byref(told)) & 0xFFFFFFFF
    sure(told.value == IDENTITY or answered == NOT_MADE, f"{told.value}, {answered:#x}")
    return str(told.value or "this Wine keeps no such name")


def lists_and_menus_have_the_letters_of_the_program(folder: Path) -> str:
    application()
    sizes = {type(one).__name__: one.fontInfo().pixelSize() for one in (QTableView(), QMenu(), QPushButton())}
    sure(set(sizes.values()) == {NORMAL_SIZE}, str(sizes))
    return str(sizes)


def without_a_printer_papers_become_files(folder: Path) -> str:
    app = application()
    there = QPrinterInfo.availablePrinterNames()
    QPrinter(QPrinter.PrinterMode.HighResolution)
    target = folder / "告知单.pdf"
    Paper(["<p>补正告知 一次性告知</p>"], "黔办", "告知单").save_pdf(target)
    sure(target.read_bytes().startswith(b"%PDF"), "no PDF")
    return f"printers: {there}; style {app.style().objectName()}; {target.stat().st_size} bytes"


def another_scale_keeps_the_window_whole(folder: Path) -> str:
    with Opened(folder) as desk:
        window = desk.window()
        before, ratio = window.size(), window.devicePixelRatioF()
        _changed_scale(window, 144)
        _until(lambda: False, 1.0)
        desk.picture(folder / "scaled.png")
        after = window.devicePixelRatioF()
        _changed_scale(window, 96)
        _until(lambda: False, 1.0)
        sure(window.isVisible() and not window.grab().isNull(), "the window is gone")
    return f"{before.width()}x{before.height()} at {ratio:g}, then {after:g}, and back"


def the_end_of_the_session_keeps_what_is_typed(folder: Path) -> str:
    with Opened(folder) as desk:
        window = desk.window()
        window.go(Route.to("intake", item=ITEM))
        _until(lambda: window.findChild(QLineEdit, "intake.applicant.name") is not None)
        name = window.findChild(QLineEdit, "intake.applicant.name")
        assert name is not None
        name.setFocus()
        for letter in CITIZEN:
            win_keys.write(letter)
            _until(lambda: False, 0.1)
        _until(lambda: name.text() == CITIZEN)
        handle, began = int(window.winId()), time.monotonic()
        may = _library("user32").SendMessageW(wintypes.HWND(handle), QUERY_END, 0, 0)
        _library("user32").SendMessageW(wintypes.HWND(handle), END, 1, 0)
        took = time.monotonic() - began
        sure(may == 1, "the session may not end")
        sure(took < KILLED_AFTER, f"it took {took:.1f} s")
    profile = profile_at(folder)
    core = compose(profile, open_vault(profile.folder, no_store).unlock(LEARNER, PIN), LEARNER, wall_clock)
    drafts = core.drafts.list()
    core.database.close()
    sure(any(CITIZEN in draft.text for draft in drafts), f"{len(drafts)} drafts without it")
    return f"kept in {took:.1f} s"


def a_second_start_shows_the_first(folder: Path) -> str:
    file = training_folder(folder / "desk")
    lay_out(profile_at(file))
    command = [sys.executable, "-m", "desktop.start", "--profile", str(folder / "desk"), "desk", "--training"]
    with ExitStack() as ends:
        clicked = [subprocess.Popen(command) for _ in range(2)]  # a clerk who clicks twice
        for one in clicked:
            ends.callback(one.wait, 10)
            ends.callback(one.kill)
        _wait(lambda: any(one.poll() is not None for one in clicked))
        first, ended = sorted(clicked, key=lambda one: one.poll() is not None)
        sure(first.poll() is None and ended.poll() == 0, f"{first.poll()} and {ended.poll()}")
        late = subprocess.run(command, timeout=SECONDS, check=False)
        mine = [one for one in win_keys.shown() if one.process == first.pid]
        sure(late.returncode == 0 and mine, f"{late.returncode}, windows {mine}")
        consoles = [one.title for one in win_keys.shown() if one.kind == win_keys.CONSOLE]
        sure(not consoles, f"consoles {consoles}")
        raised = win_keys.front() in {one.handle for one in mine}
    again = subprocess.Popen(command)
    _wait(lambda: any(one.process == again.pid for one in win_keys.shown()))
    again.kill()
    again.wait(10)
    return f"in front: {raised}; after a kill it starts again on {file.name}"


def a_trouble_of_the_start_is_a_box(folder: Path) -> str:
    place = folder / "desk"
    place.write_bytes(b"a file where the folder should be")
    program = str(Path(sys.executable).with_name("pythonw.exe"))
    started = subprocess.Popen([program, "-m", "desktop.start", "--profile", str(place), "desk"])
    _wait(lambda: bool(_boxes(started.pid)) or started.poll() is not None)
    boxes = _boxes(started.pid)
    for box in boxes:
        win_keys.close(box.handle)
    code = started.wait(SECONDS)
    sure([box.title for box in boxes] == [BOX_TITLE] and code == 1, f"{boxes}, {code}")
    return f"{boxes[0].title}, {boxes[0].width}x{boxes[0].height}"


def _boxes(process: int) -> list[win_keys.Shown]:
    return [one for one in win_keys.shown() if one.process == process and one.kind == win_keys.DIALOG]


class Opened:
    """A training desk with its real windows, signed in; closed as the program closes."""

    def __init__(self, folder: Path) -> None:
        self._app = application()
        profile = profile_at(folder)
        lay_out(profile)
        self._gate = TrainingGate(profile, lay_out, no_store)
        self._shell = shell.Shell(self._gate, "0.0.0")

    def __enter__(self) -> "Opened":
        self._app.commitDataRequest.connect(self._end_session)
        self._app.aboutToQuit.connect(self._gate.close)
        self._shell.start()
        page = self._shell.shown
        assert isinstance(page, SignInPage)
        page.findChildren(QPushButton, f"sign_in.person.{LEARNER}")[0].click()
        page.pin.setText(PIN)
        page.button.click()
        _until(lambda: isinstance(self._shell.shown, MainWindow))
        return self

    def __exit__(self, *_: object) -> None:
        self._app.commitDataRequest.disconnect(self._end_session)
        self._app.aboutToQuit.disconnect(self._gate.close)
        if self._shell.shown is not None:
            self._shell.shown.close()
        self._gate.close()

    def window(self) -> MainWindow:
        shown = self._shell.shown
        assert isinstance(shown, MainWindow)
        return shown

    def picture(self, file: Path) -> None:
        self.window().grab().save(str(file))

    def _end_session(self, _: object) -> None:
        self._shell.end_session()


def application() -> QApplication:
    made = QApplication.instance()
    return made if isinstance(made, QApplication) else shell.application(sys.argv[:1])


def _wait(happened: Callable[[], bool]) -> None:
    """For another program; raises AssertionError when it does not happen."""
    end = time.monotonic() + SECONDS
    while not happened():
        sure(time.monotonic() < end, "it did not happen")
        time.sleep(0.5)


def _until(happened: Callable[[], bool], seconds: float = SECONDS) -> None:
    """The event loop turns; raises AssertionError when it does not happen, unless only a moment was wanted."""
    end, loop, timer = time.monotonic() + seconds, QEventLoop(), QTimer()
    timer.setInterval(50)
    timer.timeout.connect(lambda: loop.quit() if happened() or time.monotonic() >= end else None)
    timer.start()
    loop.exec()
    timer.stop()
    sure(happened() or seconds < SECONDS, "it did not happen")


def _changed_scale(window: QWidget, dpi: int) -> None:
    """As Windows says it when a window comes to a screen of another scale (WM_DPICHANGED)."""
    box = wintypes.RECT(40, 40, 40 + 8 * dpi, 40 + 6 * dpi)
    handle = wintypes.HWND(int(window.winId()))
    _library("user32").SendMessageW(handle, DPI_CHANGED, dpi | dpi << 16, ctypes.byref(box))


def _library(name: str) -> Any:
    return import_module("ctypes").WinDLL(name)


CHECKS = {
    check.__name__: check
    for check in (
        the_taskbar_knows_the_program,
        lists_and_menus_have_the_letters_of_the_program,
        without_a_printer_papers_become_files,
        a_trouble_of_the_start_is_a_box,
        a_second_start_shows_the_first,
        another_scale_keeps_the_window_whole,
        the_end_of_the_session_keeps_what_is_typed,
    )
}

if __name__ == "__main__":
    sys.exit(run(CHECKS))
