"""The layer in which a paper is taken in: its pages, the picture with its corners or the camera, what it will weigh."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.capture_camera import CameraPanel, MakeCamera
from desktop.ui.capture_corners import CornerEditor
from desktop.ui.capture_finishing import Finishing
from desktop.ui.capture_form import CaptureForm
from desktop.ui.capture_list import PageList
from desktop.ui.capture_pages import Pages
from desktop.ui.capture_shot import WHOLE, decoded
from desktop.ui.desk_port import InputsPort
from desktop.ui.page import PageAction
from desktop.ui.theme import Tone, em
from desktop.ui.widgets.action_bar import ActionBar
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import scrolled
from desktop.wording import screens_capture as text
from desktop.wording.screens_attachments import size
from desktop.wording.words import listed

BUTTONS = 5
SHOWN = QSize(1400, 1400)
NARROW_EM = 46


class CaptureView(QWidget):
    """Shows; what is done with it stands in :mod:`desktop.ui.capture`."""

    def __init__(self, finishing: Finishing, make_camera: MakeCamera, inputs: InputsPort) -> None:
        super().__init__()
        self.setObjectName("capture")
        self._finishing = finishing
        self._drawn: object = None
        self._told: tuple[tuple[str, str, str], ...] = ()
        self.heading = PlainLabel("", "heading", wrap=True)
        self.band = Band("capture.band")
        self.pages = PageList(finishing)
        self.editor = CornerEditor()
        self.camera = CameraPanel(make_camera, inputs)
        self.form = CaptureForm()
        self.result = PlainLabel("", "strong", wrap=True)
        self.blurred = Band("capture.blurred")
        self.bar = ActionBar("capture.actions", BUTTONS)
        self._middle = QStackedWidget()
        for part in (self.editor, self.camera):
            self._middle.addWidget(part)
        self._lay_out()

    def show_pages(self, pages: Pages) -> None:
        """The list, and the picture of the page somebody works on, as it was photographed."""
        self.pages.show_pages(pages)
        shot = pages.current
        drawn = (shot.raw, shot.corners) if shot else None
        if drawn != self._drawn:
            self._drawn = drawn
            self.editor.show_page(decoded(shot.raw, SHOWN) if shot else QImage(), shot.corners if shot else WHOLE)

    def show_result(self, pages: Pages, rate: float) -> None:
        """What it will weigh and how long that takes at ``rate`` bytes a second; which page may not be readable."""
        done = [self._finishing.of(shot) for shot in pages.shots]
        waiting = next((number for number, page in enumerate(done, start=1) if page is None), 0)
        weight = sum(len(page.content) for page in done if page is not None)
        told = text.WORKING.format(number=waiting) if waiting else ""
        if done and not waiting:
            seconds = text.seconds(weight / max(1.0, rate))
            told = text.RESULT.format(pages=len(done), size=size(weight), seconds=seconds)
        self.result.setText(told)
        blurred = [str(number) for number, page in enumerate(done, start=1) if page is not None and page.blurred]
        if blurred:
            self.blurred.tell(text.BLURRED.format(pages=listed(blurred)), Tone.AMBER)
        else:
            self.blurred.hush()

    def show_actions(self, actions: Sequence[PageAction]) -> None:
        """Anew only where they differ; the button somebody stands on keeps the keyboard."""
        told = tuple((action.key, action.text, action.refused) for action in actions)
        if told == self._told:
            return
        self._told = told
        focused = QApplication.focusWidget()
        stood_on = focused.objectName() if focused is not None and self.bar.isAncestorOf(focused) else ""
        self.bar.show_actions(actions)
        again = self.bar.findChild(QPushButton, stood_on) if stood_on else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_camera(self, live: bool) -> None:
        self._middle.setCurrentWidget(self.camera if live else self.editor)

    def focus_here(self) -> QWidget:
        """The button that goes on: take the picture, or keep the pages; the picture while there is neither."""
        found = self.bar.button("shoot" if self.camera.running else "keep")
        return found if found is not None and found.isEnabled() else self.bar.button("camera") or self.editor

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < em(self, NARROW_EM)
        directions = QBoxLayout.Direction
        self._across.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self.pages.lie_down(narrow)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.addWidget(self.pages)
        self._across.addWidget(self._middle, 1)
        column.addWidget(self.heading)
        column.addWidget(self.band)
        column.addLayout(self._across, 1)
        below: tuple[QWidget, ...] = (self.blurred, self.result, self.form, self.bar)
        for part in below:
            column.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inner, "capture.scroll"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
