"""The pages of a paper as small pictures, in their order."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desktop.ui.capture_finishing import Finishing
from desktop.ui.capture_pages import Pages
from desktop.ui.capture_shot import decoded
from desktop.ui.theme import em
from desktop.wording import screens_capture as text
from desktop.wording.screens_attachments import size

WIDEST = 16_777_215
"""No limit, in Qt's words."""


class PageList(QListWidget):
    """``picked`` brings the number of the page somebody went to."""

    picked = Signal(int)

    def __init__(self, finishing: Finishing) -> None:
        super().__init__()
        self._finishing = finishing
        self.setObjectName("capture.pages")
        self.setAccessibleName(text.PAGES)
        self.setIconSize(QSize(em(self, 3.5), em(self, 4.5)))
        self.lie_down(False)
        self.currentRowChanged.connect(self.picked)

    def lie_down(self, narrow: bool) -> None:
        """Beside the picture, or above it where the page is narrow."""
        self.setFlow(QListWidget.Flow.LeftToRight if narrow else QListWidget.Flow.TopToBottom)
        self.setMaximumSize(*((WIDEST, em(self, 6)) if narrow else (em(self, 13), WIDEST)))

    def show_pages(self, pages: Pages) -> None:
        """Without a signal; what a page weighs stands there as soon as it is known."""
        self.blockSignals(True)
        self.clear()
        for number, shot in enumerate(pages.shots, start=1):
            done = self._finishing.of(shot)
            told = text.PAGE_NO.format(number=number)
            entry = QListWidgetItem(f"{told}\n{size(len(done.content))}" if done else told)
            if done is not None:
                picture = decoded(done.content).scaled(
                    self.iconSize() * self.devicePixelRatio(),
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
                entry.setIcon(QIcon(QPixmap.fromImage(picture)))
            self.addItem(entry)
        self.setCurrentRow(pages.at)
        self.blockSignals(False)
