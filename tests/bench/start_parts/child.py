"""One start, up to the first paint: ``python -m tests.bench.start_parts.child FOLDER`` is the desk on that profile,
without a folder it is an empty window of Qt.

Says ``painted`` by a call of the system that a tracer sees; then the seconds of the processor it took, how many files
Python has opened, and which modules are loaded. Nothing but the program is imported before: it would be measured too.
"""

import os
import sys
import time
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

OPENED: list[str] = []
sys.addaudithook(lambda event, _: OPENED.append(event) if event == "open" else None)


class Eye(QObject):
    """Sees the first window paint itself, and ends the program one turn of the event loop later."""

    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget) and not self.seen:
            self.seen = True
            QTimer.singleShot(0, self, self.told)
        return False

    def told(self) -> None:
        spent = time.process_time()
        os.write(1, b"painted\n")
        os.write(1, " ".join([str(spent), str(len(OPENED)), *sorted(sys.modules)]).encode() + b"\n")
        QApplication.closeAllWindows()
        QApplication.quit()


def desk(folder: str) -> int:
    program = import_module("desktop.desk_program")
    application, shown, closed = program.built(program.profile_at(Path(folder)))
    eye = Eye()
    application.installEventFilter(eye)
    return int(program.shell.run(application, shown, closed))


def empty() -> int:
    application = QApplication([])
    eye = Eye()
    application.installEventFilter(eye)
    window = QWidget()
    window.resize(1200, 650)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(desk(sys.argv[1]) if sys.argv[1:] else empty())
