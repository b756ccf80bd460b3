"""Putting the pages of one paper in order: turn, straighten, move, replace, drop; take another with the camera."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.ui.capture_camera import MakeCamera
from desktop.ui.capture_finishing import Finishing
from desktop.ui.capture_pages import Pages
from desktop.ui.capture_shot import WHOLE, Corners, Shot, shot_of
from desktop.ui.capture_view import CaptureView
from desktop.ui.desk_port import DeskPort
from desktop.ui.page import PageAction
from desktop.ui.theme import Tone
from desktop.wording import screens_capture as text


class CaptureWork(QObject):
    """``turned``: other actions are possible. The corners of the last photograph are those of the next: a document
    camera and the desk under it stay where they are.
    """

    turned = Signal()

    def __init__(self, parent: QObject, desk: DeskPort, make_camera: MakeCamera) -> None:
        super().__init__(parent)
        self.pages = Pages()
        self.rate = 1.0
        self.finishing = Finishing(self, desk)
        self.view = CaptureView(self.finishing, make_camera, desk.inputs)
        self._aim: Corners = WHOLE
        self.finishing.settled.connect(self._settled)
        self.view.pages.picked.connect(self._picked)
        self.view.editor.moved.connect(self._aimed)
        self.view.camera.failed.connect(self._camera_failed)

    def put(self, pages: Pages) -> None:
        """These are the pages now."""
        self.pages = pages
        self.finishing.want(pages.shots)
        self._settled()
        self.turned.emit()

    def add(self, shots: Sequence[Shot]) -> None:
        self.put(self.pages.added(shots))

    @Slot()
    def open_camera(self) -> None:
        """Shows the live picture; where there is none, says so and leaves everything else as it was."""
        self.view.show_camera(self.view.camera.open())
        self.turned.emit()
        if self.view.camera.running:
            self.view.focus_here().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close_camera(self) -> None:
        self.view.camera.close_camera()
        self.view.show_camera(False)
        self.turned.emit()

    @Slot()
    def shoot(self) -> None:
        """The picture of this moment becomes a page; a page that was to be replaced ends the live picture."""
        still = self.view.camera.still()
        if still is None:
            return
        once = self.pages.replacing
        self.add([replace(shot_of(still, text.CAPTURE), corners=self._aim)])
        if once:
            self.close_camera()

    def rated(self, rate: float) -> None:
        """The line moves so many bytes a second."""
        self.rate = rate
        self._settled()

    def actions(self) -> tuple[PageAction, ...]:
        """On the pages; keeping and leaving are the page's."""
        pages = self.pages
        none = "" if pages.current else text.NO_PAGES
        single = none or ("" if len(pages.shots) > 1 else text.ONE_PAGE)
        grey = pages.current.grey if pages.current else True
        camera: tuple[PageAction, ...] = (_action("camera", text.OPEN_CAMERA, self.open_camera, "", "Ctrl+J"),)
        if self.view.camera.running:
            camera = (
                _action("shoot", text.SHOOT, self.shoot, "", "Ctrl+J"),
                _action("close_camera", text.CLOSE_CAMERA, self.close_camera, ""),
            )
        return (
            *camera,
            _action("turn_left", text.TURN_LEFT, lambda: self._change(lambda s: s.turned(-1)), none, "Ctrl+["),
            _action("turn_right", text.TURN_RIGHT, lambda: self._change(lambda s: s.turned(1)), none, "Ctrl+]"),
            _action("colour", text.COLOUR if grey else text.GREY, lambda: self._change(recoloured), none),
            _action("whole", text.WHOLE, lambda: self._aimed(WHOLE), none),
            _action("up", text.UP, lambda: self.put(self.pages.moved(-1)), single, "Alt+Up"),
            _action("down", text.DOWN, lambda: self.put(self.pages.moved(1)), single, "Alt+Down"),
            _action("replace", text.REPLACE, self._replace, none),
            _action("drop", text.DROP_PAGE, lambda: self.put(self.pages.without_current()), none),
        )

    def _change(self, how: Callable[[Shot], Shot]) -> None:
        if self.pages.current is not None:
            self.put(self.pages.changed(how(self.pages.current)))

    def _replace(self) -> None:
        self.put(replace(self.pages, replacing=True))
        self.open_camera()

    @Slot(object)
    def _aimed(self, corners: Corners) -> None:
        self._aim = corners
        self._change(lambda shot: replace(shot, corners=corners))

    @Slot(int)
    def _picked(self, at: int) -> None:
        if at >= 0:
            self.put(replace(self.pages, at=at))

    @Slot()
    def _settled(self) -> None:
        self.view.show_pages(self.pages)
        self.view.show_result(self.pages, self.rate)

    @Slot(str)
    def _camera_failed(self, sentence: str) -> None:
        self.view.show_camera(False)
        self.view.band.tell(sentence, Tone.AMBER)
        self.turned.emit()


def recoloured(shot: Shot) -> Shot:
    return replace(shot, grey=not shot.grey)


def _action(key: str, label: str, run: Callable[[], None], refused: str, shortcut: str = "") -> PageAction:
    return PageAction(key=key, text=label, run=run, refused=refused, shortcut=shortcut)
