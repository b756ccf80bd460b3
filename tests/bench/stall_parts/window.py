"""The real window with its line, watched by a heartbeat: first at rest, then, told ``go``, while it pulls.

Standard output: ``rest``, then a JSON object. Standard input: the number of positions to wait for.
"""

import json
import sys
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop import app
from desktop.device.settings import profile_at
from desktop.queries.rows import SyncPanelRow
from desktop.queries.sync_panel import SyncPanel
from desktop.runtime.gate import Gate
from desktop.ui import shell
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from tests.bench.stall_parts.heartbeat import Heartbeat, told
from tests.fakes_credentials import no_credentials

LOOK_MS = 250


class Watch(QObject):
    """Signs in, opens the list of all cases, measures both times."""

    _go = Signal(int)

    def __init__(
        self, application: QApplication, folder: Path, person: str, pin: str, before: int, times: tuple[int, int]
    ) -> None:
        """``before``: positions that come down before anything is measured; ``times``: to settle, to rest, in ms."""
        super().__init__()
        self._settle_ms, self._rest_ms = times
        self._app = application
        self._person, self._pin = person, pin
        self._gate = Gate(profile_at(folder), app.wall_clock, no_credentials)
        self._shell = shell.Shell(self._gate, app.VERSION)
        self._heart = Heartbeat()
        self._figures: dict[str, float] = {}
        self._wanted = before
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._ask)
        self._go.connect(self._pull)

    def start(self) -> None:
        self._shell.start()
        self._gate.enter(self, self._person, self._pin, self._entered, self._refused)

    def _entered(self) -> None:
        self._shell._entered(self._person)
        window = self._shell.shown
        assert isinstance(window, MainWindow)
        window.go(Route.to("worklist", view="all"))
        self._look.start()

    def _refused(self, why: Exception) -> None:
        raise why

    @Slot()
    def _rest(self) -> None:
        self._heart.start()
        QTimer.singleShot(self._rest_ms, self, self._rested)

    @Slot()
    def _rested(self) -> None:
        self._figures |= told("rest", self._heart.stop())
        sys.stdout.write("rest\n")
        sys.stdout.flush()
        Thread(target=lambda: self._go.emit(int(sys.stdin.readline())), daemon=True).start()

    @Slot(int)
    def _pull(self, positions: int) -> None:
        self._wanted = positions
        assert self._gate.desk is not None
        self._gate.desk.sync_now()
        self._heart.start()
        self._look.start()

    @Slot()
    def _ask(self) -> None:
        assert self._gate.desk is not None
        self._gate.desk.ask(self, SyncPanel(), self._seen)

    def _seen(self, row: SyncPanelRow) -> None:
        if row.positions < self._wanted or not self._look.isActive():
            return
        self._look.stop()
        if not self._figures:
            QTimer.singleShot(self._settle_ms, self, self._rest)
            return
        self._figures |= told("pull", self._heart.stop()) | {"positions": row.positions}
        sys.stdout.write(json.dumps(self._figures) + "\n")
        sys.stdout.flush()
        self._gate.close()
        self._app.quit()


def main(folder: str, person: str, pin: str, before: str, settle_ms: str, rest_ms: str) -> int:
    application = shell.application(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    watch = Watch(application, Path(folder), person, pin, int(before), (int(settle_ms), int(rest_ms)))
    QTimer.singleShot(0, watch.start)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:7]))
