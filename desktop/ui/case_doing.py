"""Carrying out a deed: its form, the rules' answer, the writing, and what to print afterwards."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from desktop.office.changes import Recorded
from desktop.ui.case_acting import may_override, sentence_of
from desktop.ui.case_choice import DEEDS, event_of, objections, stamp_of
from desktop.ui.case_deeds import Answers, Ask, Scene
from desktop.ui.case_form import DeedForm
from desktop.ui.case_outlook import outlook
from desktop.ui.desk_port import DeskPort
from desktop.ui.page import PageAction
from desktop.wording import deeds as words
from desktop.wording import screens_case as text
from desktop.wording.events import event_title
from desktop.wording.words import doing
from sync.casework.errors import Refusal
from sync.casework.facts import Event


def whose(scene: Scene) -> str:
    """Whom and what the form is about: it covers the page that says so."""
    case = scene.file.case
    name = scene.item.name if scene.item else case.item_name
    return "　".join(part for part in (case.applicant.name, name, case.number[-10:]) if part)


def _known(asks: Sequence[Ask], given: Answers) -> tuple[Ask, ...]:
    return tuple(replace(ask, value=given[ask.key]) if given.get(ask.key) else ask for ask in asks)


class Doing(QObject):
    """``recorded`` brings what was written; ``turned``: the form came or went; ``unsaid``: why something was not
    recorded, when its form is not there any more to say it.
    """

    recorded = Signal(object)
    turned = Signal()
    unsaid = Signal(str)

    def __init__(self, desk: DeskPort, layers: QStackedWidget) -> None:
        super().__init__(layers)
        self._desk = desk
        self._layers = layers
        self._scene: Scene | None = None
        self.writing = False
        self._number = 0
        self.form = DeedForm()
        layers.addWidget(self.form)
        self.form.confirmed.connect(self.confirm)
        self.form.closed.connect(self.leave)

    @property
    def asking(self) -> bool:
        return self._layers.currentWidget() is self.form

    def actions(self) -> tuple[PageAction, ...]:
        title = doing(words.CONFIRM, event_title(self.form.name))
        return (
            PageAction(key="confirm", text=title, run=self.confirm, shortcut="Ctrl+Return", primary=True),
            PageAction(key="back", text=text.CLOSE_PAPER, run=self.leave, shortcut="Esc"),
        )

    def start(self, name: str, scene: Scene, given: Answers) -> None:
        """Opens the form of a deed; ``given``: answers that are known already."""
        self._scene = scene
        self.writing = False
        self.form.ask(
            name,
            event_title(name),
            whose(scene),
            _known(DEEDS[name].asks(scene), given),
            scene.now,
            outlook(name, scene),
        )
        self._layers.setCurrentWidget(self.form)
        self.form.first_field().setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    def forget(self) -> None:
        """Another case is shown: what is still being written belongs to the one before."""
        self.writing = False
        self._number += 1

    @Slot()
    def leave(self) -> None:
        """Not while it is being written: what would be left is decided already."""
        if self.writing and self.asking:
            return
        self._layers.setCurrentIndex(0)
        self.turned.emit()

    @Slot()
    def confirm(self) -> None:
        """Records the fact; with a refusal it stays on the form, everything typed in place."""
        scene = self._scene
        if scene is None or self.writing or not self.form.check():
            return
        event = self._event(scene)
        found = objections(event, scene)
        override = may_override(self._desk.person, found)
        if found and not (override and self.form.override_reason):
            self.form.refuse(sentence_of(found[0]), may_override=override)
            return
        self.writing = True
        self._number += 1
        number = self._number
        self._desk.record(
            self.form,
            [event],
            lambda recorded: self._written(number, recorded),
            lambda error: self._refused(number, error),
            self.form.override_reason,
        )

    def _event(self, scene: Scene) -> Event:
        stamp = stamp_of(self.form.name, scene, self.form.occurred_at() or scene.now)
        return event_of(self.form.name, self.form.answers(), stamp, scene)

    def _written(self, number: int, recorded: Recorded) -> None:
        if number != self._number:
            return
        self.writing = False
        if self.asking:
            self._layers.setCurrentIndex(0)
        self.recorded.emit(recorded)

    def _refused(self, number: int, error: Exception) -> None:
        if number != self._number or not self.form.isVisible():
            self.unsaid.emit(sentence_of(error))
        if number != self._number:
            return
        self.writing = False
        override = isinstance(error, Refusal) and may_override(self._desk.person, [error])
        self.form.refuse(sentence_of(error), may_override=override)
