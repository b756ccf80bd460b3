"""Looking at a file: as wide as there is room, larger, turned, page by page. Reading and drawing happen elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.case_acting import sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.preview_paper import Paper, paper_of, turned
from desktop.ui.theme import em
from desktop.ui.widgets.labels import PlainLabel, set_tip
from desktop.wording import screens_preview as text
from desktop.wording.screens_attachments import size
from desktop.wording.screens_capture import seconds

ZOOMS = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0)
"""Of the width there is; 1.0 fits it."""
SETTLE_MS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Looking:
    """What is looked at, and how. ``sha`` "" for nothing."""

    sha: str = ""
    name: str = ""
    page: int = 0
    zoom: int = ZOOMS.index(1.0)
    turns: int = 0


class PreviewPane(QWidget):
    """``beyond`` brings -1 or 1: somebody goes on before the first or behind the last page."""

    beyond = Signal(int)

    def __init__(self, desk: DeskPort, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._desk = desk
        self._paper: Paper | None = None
        self.looking = Looking()
        self.said = PlainLabel(text.CHOOSE, "secondary", wrap=True)
        self.picture = QLabel()
        self.picture.setTextFormat(Qt.TextFormat.PlainText)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.area = _PictureArea(self)
        self.area.setObjectName(f"{name}.picture")
        self.area.setAccessibleName(text.PREVIEW)
        self.area.setWidget(self.picture)
        self._rate = 1.0
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._draw)
        self._buttons = _buttons(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.said)
        column.addWidget(self.area, 1)
        column.addWidget(self._buttons)
        self.setFocusProxy(self.area)
        self.say(text.CHOOSE)

    def show_file(self, sha: str, weight: int, name: str) -> None:
        """Reads the file and shows its first page; the newest wish counts."""
        if sha == self.looking.sha:
            return
        self.say(text.LOADING)
        self.looking = Looking(sha=sha, name=name)
        self._desk.attachments.content(self, sha, weight, partial(self._read, sha), partial(self._refused, sha))

    def say(self, sentence: str) -> None:
        """Shows a sentence and no picture."""
        self.looking = Looking()
        self._paper = None
        self.said.setText(sentence)
        for part in (self.area, self._buttons):
            part.hide()

    def rated(self, rate: float) -> None:
        """The line moves so many bytes a second."""
        self._rate = max(1.0, rate)

    def say_away(self, weight: int) -> None:
        """The file lies at the platform only."""
        self.say(text.AWAY.format(size=size(weight), seconds=seconds(weight / self._rate)))

    def go(self, step: int) -> None:
        """To another page, or beyond this file."""
        if self._paper is None or not 0 <= self.looking.page + step < self._paper.pages:
            self.beyond.emit(step)
            return
        self.looking = replace(self.looking, page=self.looking.page + step)
        self._draw()

    def zoom(self, step: int | None) -> None:
        """Larger or smaller; None fits the width."""
        at = ZOOMS.index(1.0) if step is None else max(0, min(len(ZOOMS) - 1, self.looking.zoom + step))
        self.looking = replace(self.looking, zoom=at)
        self._draw()

    def turn(self) -> None:
        """Only what is shown; the file stays as it is."""
        self.looking = replace(self.looking, turns=(self.looking.turns + 1) % 4)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle.start()

    def _read(self, sha: str, content: bytes) -> None:
        if sha == self.looking.sha:
            opened, refused = partial(self._opened, sha), partial(self._refused, sha)
            self._desk.attachments.work(self, partial(paper_of, content), opened, refused)

    def _opened(self, sha: str, paper: Paper) -> None:
        if sha == self.looking.sha:
            self._paper = paper
            for part in (self.area, self._buttons):
                part.show()
            self._draw()

    def _refused(self, sha: str, error: Exception) -> None:
        if sha == self.looking.sha:
            self.say(sentence_of(error))

    @Slot()
    def _draw(self) -> None:
        paper, now = self._paper, self.looking
        if paper is None:
            return
        bar = self.area.verticalScrollBar().sizeHint().width()
        room = max(50, self.area.width() - bar - em(self, 0.5))
        width = round(room * ZOOMS[now.zoom] * self.devicePixelRatio())
        work = partial(_drawn, paper, now, width)
        self._desk.attachments.work(self, work, partial(self._show, now), partial(self._refused, now.sha))

    def _show(self, drawn_for: Looking, image: QImage) -> None:
        if drawn_for != self.looking or self._paper is None:
            return
        image.setDevicePixelRatio(self.devicePixelRatio())
        self.picture.setPixmap(QPixmap.fromImage(image))
        self.picture.setAccessibleName(text.PICTURE.format(name=drawn_for.name, page=drawn_for.page + 1))
        self.picture.adjustSize()
        zoom = ZOOMS[drawn_for.zoom]
        how = text.FIT if zoom == 1.0 else text.PERCENT.format(percent=round(100 * zoom))
        told = text.PAGE_OF.format(page=drawn_for.page + 1, pages=self._paper.pages, zoom=how)
        self.said.setText(f"{drawn_for.name}　{told}")


def _drawn(paper: Paper, looking: Looking, width: int) -> QImage:
    """A page on its side is drawn higher, so that it is as wide when turned."""
    image = paper.draw(looking.page, width)
    if looking.turns % 2:
        image = paper.draw(looking.page, max(1, round(width * image.width() / max(1, image.height()))))
    return turned(image, looking.turns)


class _PictureArea(QScrollArea):
    """Takes the keyboard; what moves the page is not scrolling."""

    def __init__(self, pane: PreviewPane) -> None:
        super().__init__()
        self._pane = pane
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pane = self._pane
        wanted: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Left: lambda: pane.go(-1),
            Qt.Key.Key_Right: lambda: pane.go(1),
            Qt.Key.Key_Plus: lambda: pane.zoom(1),
            Qt.Key.Key_Equal: lambda: pane.zoom(1),
            Qt.Key.Key_Minus: lambda: pane.zoom(-1),
            Qt.Key.Key_0: lambda: pane.zoom(None),
            Qt.Key.Key_R: pane.turn,
        }
        if event.key() in wanted and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            wanted[event.key()]()
        else:
            super().keyPressEvent(event)


def _buttons(pane: PreviewPane) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    for name, label, key, run in (
        ("before", text.BEFORE, text.BEFORE_KEY, lambda: pane.go(-1)),
        ("after", text.AFTER, text.AFTER_KEY, lambda: pane.go(1)),
        ("smaller", text.SMALLER, text.SMALLER_KEY, lambda: pane.zoom(-1)),
        ("bigger", text.BIGGER, text.BIGGER_KEY, lambda: pane.zoom(1)),
        ("fit", text.FIT_WIDTH, text.FIT_KEY, lambda: pane.zoom(None)),
        ("turn", text.TURN, text.TURN_KEY, pane.turn),
    ):
        button = QPushButton(label)
        set_tip(button, key)
        button.setObjectName(f"{pane.objectName()}.{name}")
        button.clicked.connect(lambda _=False, run=run: run())
        row.addWidget(button)
    row.addStretch(1)
    return box
