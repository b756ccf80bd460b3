"""The real window on a built profile: says when it can be used, then works a while and says how much memory it took."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop import app
from desktop.device.settings import profile_at
from desktop.queries.rows import Page, View, ViewName
from desktop.queries.search import Search
from desktop.queries.workbench import Workbench
from desktop.queries.worklist import WorklistPage
from desktop.runtime.gate import Gate
from desktop.ui import shell
from tests.bench.desk_parts.memory import peak_mb
from tests.bench.desk_parts.store import PERSON, PIN
from tests.fakes_credentials import no_credentials

PAGES = 40


class Worker(QObject):
    """Signs in, waits for the first page, pages through the list, searches, reports."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        super().__init__()
        self._app = application
        self._gate = Gate(profile_at(folder), app.wall_clock, no_credentials)
        self._shell = shell.Shell(self._gate, app.VERSION)
        self._left = PAGES

    def start(self) -> None:
        self._shell.start()
        QTimer.singleShot(0, self._visible)

    def _visible(self) -> None:
        sys.stdout.write("visible\n")
        sys.stdout.flush()
        self._gate.enter(self, PERSON, PIN, self._entered, self._refused)

    def _entered(self) -> None:
        self._shell._entered(PERSON)
        assert self._gate.desk is not None
        self._gate.desk.ask(self, Workbench(), lambda _: QTimer.singleShot(0, self._usable))

    def _refused(self, why: Exception) -> None:
        raise why

    def _usable(self) -> None:
        sys.stdout.write("usable\n")
        sys.stdout.flush()
        self._ask(WorklistPage(view=View(name=ViewName.ALL)))

    def _ask(self, query: WorklistPage) -> None:
        assert self._gate.desk is not None
        self._gate.desk.ask(self, query, self._page)

    def _page(self, page: Page) -> None:
        self._left -= 1
        if self._left and page.next is not None:
            self._ask(WorklistPage(view=View(name=ViewName.ALL), after=page.next))
            return
        assert self._gate.desk is not None
        self._gate.desk.ask(self, Search(text="杨"), lambda _: self._done())

    def _done(self) -> None:
        rss = peak_mb()
        sys.stdout.write(json.dumps({"rss.mb": rss}) + "\n")
        sys.stdout.flush()
        self._gate.close()
        self._app.quit()


def main(folder: Path) -> int:
    application = shell.application(sys.argv)
    application.setQuitOnLastWindowClosed(False)
    worker = Worker(application, folder)
    QTimer.singleShot(0, worker.start)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
