"""A page of text to read with the keyboard: it opens no link by itself and reaches no network."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTextBrowser, QWidget

_NOTHING_TO_SEE = QImage(1, 1, QImage.Format.Format_RGB32)


class Reader(QTextBrowser):
    """``followed``: a link was chosen, as it is written. Pictures come out of ``folder`` alone (None: out of nowhere),
    never wider than the page; what lies elsewhere becomes one dot.
    """

    followed = Signal(str)

    def __init__(self, name: str, title: str, folder: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._folder = folder.resolve() if folder is not None else None
        self.anchorClicked.connect(lambda url: self.followed.emit(url.toString()))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of the handbook; anything else is a white dot."""
        told = name.toString() if isinstance(name, QUrl) else name
        if self._folder is None or ":" in told:
            return _NOTHING_TO_SEE
        path = (self._folder / told).resolve()
        if not path.is_relative_to(self._folder) or not path.is_file():
            return _NOTHING_TO_SEE
        image = QImage(str(path))
        room = max(200, self.viewport().width() - 40)
        return image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation) if image.width() > room else image
