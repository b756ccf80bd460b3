"""Makes pages ready to be kept, off the main thread, each once; what they weigh is then known before they are kept."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop.office.attached import FileContent
from desktop.ui.capture_document import Finished, file_of, finished
from desktop.ui.capture_shot import Shot
from desktop.ui.desk_port import DeskPort


class Finishing(QObject):
    """``settled``: another page is ready, or could not be made; ``refused`` brings why."""

    settled = Signal()
    refused = Signal(object)

    def __init__(self, parent: QObject, desk: DeskPort) -> None:
        super().__init__(parent)
        self._desk = desk
        self._done: dict[Shot, Finished] = {}
        self._asked: set[Shot] = set()

    def want(self, shots: Sequence[Shot]) -> None:
        """These pages count now; what was made of others is forgotten."""
        self._done = {shot: page for shot, page in self._done.items() if shot in shots}
        for shot in shots:
            if shot not in self._done and shot not in self._asked:
                self._asked.add(shot)
                self._make(shot)

    def of(self, shot: Shot) -> Finished | None:
        return self._done.get(shot)

    def file(self, shots: Sequence[Shot], title: str) -> FileContent:
        """The file of these pages, on any thread; makes what is not ready yet. Raises OfficeTrouble."""
        return file_of([self._done.get(shot) or finished(shot) for shot in shots], title)

    def _make(self, shot: Shot) -> None:
        def made(page: Finished) -> None:
            self._asked.discard(shot)
            self._done[shot] = page
            self.settled.emit()

        def failed(error: Exception) -> None:
            self._asked.discard(shot)
            self.refused.emit(error)

        self._desk.attachments.work(self, lambda: finished(shot), made, failed)
