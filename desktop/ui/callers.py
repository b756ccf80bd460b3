"""Whoever starts the program once more, and what it was started with: a file to open, a setup that asks it to close."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from desktop.runtime.second_start import Bell
from desktop.ui.main_window_place import keep_place
from desktop.ui.navigation import Route
from desktop.wording import screens_lock as text

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow
    from desktop.ui.shell import Shell

ENROLMENT, BUNDLE = ".qbe", ".qbd"


class Callers(QObject):
    """``name``: of the bell a second start rings. A file waits until somebody has signed in, or for the first start."""

    def __init__(self, shell: "Shell", name: str) -> None:
        super().__init__(shell)
        self._shell = shell
        self._waiting: Path | None = None
        shell.entered.connect(self._entered)
        self._bell = Bell(name, self)
        self._bell.rung.connect(shell.come_forward)
        self._bell.opening.connect(self.open)
        self._bell.quitting.connect(self.leave)

    @Slot(object)
    def open(self, file: Path) -> None:
        """An enrolment file at the first start; a bundle once somebody is there."""
        shown = self._shell.shown
        if isinstance(shown, import_module("desktop.ui.enrol_page").EnrolPage):
            shown.take_package(file)
        elif isinstance(shown, import_module("desktop.ui.main_window").MainWindow):
            _open_in(shown, file)
        else:
            self._waiting = file

    @Slot(object)
    def _entered(self, window: "MainWindow") -> None:
        file, self._waiting = self._waiting, None
        if file is not None:
            _open_in(window, file)

    @Slot()
    def leave(self) -> None:
        """As when the session ends: what is typed is kept, and nothing is asked."""
        self._shell.end_session()
        if self._shell.shown is not None:
            keep_place(self._shell.shown, self._shell.choices)
        QCoreApplication.exit(0)


def _open_in(window: "MainWindow", file: Path) -> None:
    kind = file.suffix.casefold()
    if kind == BUNDLE:
        window.go(Route.to("sync", leaf="bundles", file=str(file)))
    else:
        window.status.say(text.ALREADY_ENROLLED if kind == ENROLMENT else text.not_ours(file.name))
