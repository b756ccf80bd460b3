"""Taking papers in, from wherever they come: a layer of the page that has room for their pages."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from desktop.office.attached import Attached
from desktop.queries.attachments import UploadRate
from desktop.runtime.camera import qt_camera
from desktop.ui.capture_camera import MakeCamera
from desktop.ui.capture_form import Wanted
from desktop.ui.capture_pages import Pages
from desktop.ui.capture_sources import Sources, Taken
from desktop.ui.capture_work import CaptureWork
from desktop.ui.case_acting import sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.page import PageAction
from desktop.ui.theme import Tone
from desktop.wording import screens_capture as text


class Capturing(QObject):
    """``kept`` brings an :class:`Attached` that lies encrypted here, and of which case or sheet it is; ``told`` a
    sentence and whether all is well; ``turned``: the layer came or went, or other actions are possible in it.

    ``owner`` tells which case or sheet is shown now: reading and encrypting take their time on a slow disk.
    """

    kept = Signal(object, str)
    told = Signal(str, bool)
    turned = Signal()

    def __init__(
        self,
        desk: DeskPort,
        layers: QStackedWidget,
        make_camera: MakeCamera = qt_camera,
        owner: Callable[[], str] = lambda: "",
    ) -> None:
        super().__init__(layers)
        self._owner = owner
        self._keeping = False
        self._desk = desk
        self._layers = layers
        self._under: QWidget | None = None
        self._came_from: QWidget | None = None
        self._wanted = Wanted()
        self._warned = False
        self._sources = Sources(self, desk, layers)
        self.work = CaptureWork(self, desk, make_camera)
        layers.addWidget(self.work.view)
        self._sources.taken.connect(self._taken)
        self._sources.told.connect(self._say)
        self.work.turned.connect(self._turned)
        self.work.finishing.refused.connect(self._refused)

    @property
    def showing(self) -> bool:
        return self._layers.currentWidget() is self.work.view

    def about(self, wanted: Wanted) -> Sources:
        """Where papers for ``wanted`` come from; while the layer shows they belong to what it was opened for."""
        if not self.showing:
            self._wanted = replace(wanted, owner=self._owner())
        self._sources.wanted = self._wanted
        return self._sources

    def photograph(self, wanted: Wanted) -> None:
        """The layer with the live picture; where there is no camera it says so and everything else works."""
        self.about(wanted)
        if not self.showing:
            self._show()
        self.work.open_camera()

    def focus_here(self) -> QWidget:
        return self.work.view.focus_here()

    def actions(self) -> tuple[PageAction, ...]:
        none = "" if self.work.pages.shots else text.NO_PAGES
        first, *rest = self.work.actions()
        return (
            PageAction(key="keep", text=text.KEEP, run=self._keep, shortcut="Ctrl+Return", refused=none, primary=True),
            PageAction(key="back", text=text.BACK, run=self.leave, shortcut="Esc"),
            first,
            *rest,
            PageAction(key="add", text=text.ADD_FILES, run=self._sources.choose),
            PageAction(key="paste", text=text.PASTE, run=self._sources.paste, shortcut="Ctrl+V"),
        )

    def leave(self) -> None:
        """Back to the page; pages that were not kept are given up the second time it is asked for."""
        if self._keeping:
            return
        if self.work.pages.shots and not self._warned:
            self._warned = True
            self.work.view.band.tell(text.LEAVE_PAGES.format(count=len(self.work.pages.shots)), Tone.AMBER)
            return
        self._hide()

    def _keep(self) -> None:
        """Once: pages that come while these are being encrypted are another paper, and stay."""
        form, shots = self.work.view.form, self.work.pages.shots
        if self._keeping or not shots or not form.check():
            return
        no, until, owner = form.material_no, form.valid_until, self._wanted.owner
        make = partial(self.work.finishing.file, shots, self._wanted.title(no, text.ANY_MATERIAL))
        self._keeping = True

        def kept(file: Attached) -> None:
            self._keeping = False
            if more := self.work.pages.shots[len(shots) :]:
                self.work.put(Pages().added(more))
            else:
                self._hide()
            self.kept.emit(replace(file, material_no=no, valid_until=until), owner)

        def refused(error: Exception) -> None:
            self._keeping = False
            self._refused(error)

        self._desk.attachments.keep(self, make, kept, refused)

    @Slot(object)
    def _taken(self, taken: Taken) -> None:
        for name, trouble in taken.refused:
            self._say(text.REFUSED_FILE.format(name=name, why=sentence_of(trouble)))
        for file in taken.files:
            self._desk.attachments.keep(self, partial(replace, file), self._for(taken.wanted), self._refused)
        if taken.shots and taken.wanted.owner != self._owner():
            self._say(text.OTHER_SHOWN)
        elif taken.shots:
            if not self.showing:
                self._wanted = taken.wanted
                self._show()
            self._warned = False
            self.work.add(taken.shots)
            if self._layers.isVisible():
                self.focus_here().setFocus(Qt.FocusReason.OtherFocusReason)

    def _for(self, wanted: Wanted) -> Callable[[Attached], None]:
        return lambda file: self.kept.emit(replace(file, material_no=wanted.material_no), wanted.owner)

    def _show(self) -> None:
        self._under = self._layers.currentWidget()
        self._came_from = QApplication.focusWidget()
        self._warned = False
        view = self.work.view
        view.band.hush()
        view.form.begin(self._wanted)
        view.heading.setText(text.HEADING.format(name=self._wanted.title(self._wanted.material_no, text.CAPTURE)))
        self._layers.setCurrentWidget(view)
        self.work.put(Pages())
        self._desk.ask(self, UploadRate(), self.work.rated)

    def _hide(self) -> None:
        under, back = self._under, self._came_from
        if self.showing and under is not None:
            self._layers.setCurrentWidget(under)
        self.work.close_camera()
        self.work.put(Pages())
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _turned(self) -> None:
        if self.showing:
            self.work.view.show_actions(self.actions())
        self.turned.emit()

    @Slot(object)
    def _refused(self, error: Exception) -> None:
        self._say(sentence_of(error))

    @Slot(str)
    def _say(self, sentence: str) -> None:
        """In the layer where it shows, else on the page."""
        if self.showing:
            self.work.view.band.tell(sentence, Tone.RED)
        self.told.emit(sentence, False)
