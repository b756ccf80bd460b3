"""``python -m tests.bench.start_parts.entered FOLDER PERSON PIN``: a desk as it is started, a PIN typed, then nothing.

Says, as one line of JSON, how long it took from Enter to the painted workbench, and what memory the desk then holds of
its own while nobody touches it (libraries that other programs share are not counted).
"""

import json
import sys
import time
from importlib import import_module
from pathlib import Path

from desktop import start

start.begin()

from PySide6.QtCore import QObject, Qt, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QLineEdit, QPushButton  # noqa: E402

from desktop import desk_program  # noqa: E402
from desktop.device.settings import Profile  # noqa: E402
from desktop.ui import shell  # noqa: E402
from tests.bench.desk_parts.memory import private_mb  # noqa: E402

TYPED_MS = 2_500
"""A person who knows the PIN by heart has typed it by then."""
IDLE_MS = 6_000


class Clerk(QObject):
    """Types the PIN, waits for the workbench, and leaves the desk alone."""

    def __init__(self, built: shell.Built, person: str, pin: str) -> None:
        super().__init__()
        self._app, self._shell, _ = built
        self._person, self._pin = person, pin
        self._found: dict[str, float] = {}
        self._began = self._spent = 0.0
        QTimer.singleShot(TYPED_MS, self, self._type)

    def _type(self) -> None:
        page = self._shell.shown
        assert page is not None
        chosen = page.findChild(QPushButton, f"sign_in.person.{self._person}")
        field = page.findChild(QLineEdit, "sign_in.pin")
        assert isinstance(chosen, QPushButton) and isinstance(field, QLineEdit)
        chosen.click()
        QTest.keyClicks(field, self._pin)
        self._began, self._spent = time.perf_counter(), time.process_time()
        QTest.keyClick(field, Qt.Key.Key_Return)
        self._look()

    def _look(self) -> None:
        """Until the window stands; then until what its first page asked has been answered."""
        desk = getattr(self._shell.shown, "desk", None)
        if desk is None:
            QTimer.singleShot(1, self, self._look)
        else:
            desk.ask(
                self,
                import_module("desktop.queries.workbench").Workbench(),
                lambda _: QTimer.singleShot(0, self, self._stands),
            )

    def _stands(self) -> None:
        assert self._shell.shown is not None
        self._shell.shown.repaint()
        self._found["workbench.ms"] = round((time.perf_counter() - self._began) * 1000, 1)
        self._found["workbench.processor.ms"] = round((time.process_time() - self._spent) * 1000, 1)
        QTimer.singleShot(IDLE_MS, self, self._tell)

    def _tell(self) -> None:
        self._found["idle.private.mb"] = round(private_mb(), 1)
        sys.stdout.write(json.dumps(self._found) + "\n")
        sys.stdout.flush()
        self._app.closeAllWindows()
        self._app.quit()


def main(folder: str, person: str, pin: str) -> int:
    clerks: list[Clerk] = []

    def attended(profile: Profile) -> shell.Built:
        built = desk_program.built(profile)
        clerks.append(Clerk(built, person, pin))
        return built

    return desk_program.stand(Path(folder), attended)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
