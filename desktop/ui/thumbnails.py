"""Small pictures of kept files: made when they come into sight, on the thread for pictures, once per page."""

from collections import OrderedDict
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from desktop.ui.desk_port import DeskPort
from desktop.ui.preview_paper import paper_of

WIDTH = 160
"""Pixels of the picture; a page of A4 then weighs 150 KB in memory."""
MOST = 80


class Thumbnails(QObject):
    """``made`` brings the hash of a file whose picture is there now. What cannot be drawn has none and is not tried
    again.
    """

    made = Signal(str)

    def __init__(self, desk: DeskPort, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pictures: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: set[str] = set()

    def of(self, sha: str, size: int) -> QPixmap | None:
        """The picture, or None and it is on its way; the files are read one after the other."""
        found = self._pictures.get(sha)
        if found is None and sha not in self._asked:
            self._asked.add(sha)
            self._desk.attachments.content(self, sha, size, partial(self._read, sha), partial(self._lost, sha))
        return found

    def ready(self, sha: str) -> QPixmap | None:
        """The picture, if it is made."""
        return self._pictures.get(sha)

    def _read(self, sha: str, content: bytes) -> None:
        work = partial(_drawn, content)
        self._desk.attachments.work(self, work, partial(self._keep, sha), partial(self._lost, sha))

    def _keep(self, sha: str, image: QImage) -> None:
        self._pictures[sha] = QPixmap.fromImage(image)
        while len(self._pictures) > MOST:
            self._asked.discard(self._pictures.popitem(last=False)[0])
        self.made.emit(sha)

    def _lost(self, sha: str, error: Exception) -> None:
        """It stays a name: the tab of the files says what is the matter with it."""


def _drawn(content: bytes) -> QImage:
    """Raises PreviewTrouble."""
    return paper_of(content).draw(0, WIDTH)
