"""What can be done about the program, each with why not; two of them ask before."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from desktop.runtime.updates import Doing, Managed, Result, UpdateState
from desktop.ui.desk_port import UpdatesPort
from desktop.ui.page import PageAction
from desktop.ui.settings_question import Question
from desktop.wording import screens_update as text

MANAGED = {Managed.CHECKOUT: text.CHECKOUT, Managed.TRAINING: text.TRAINING}


class UpdateActions(QObject):
    """``choose``: lets a person choose the folder of a stick, which then comes to ``use_stick``."""

    def __init__(self, updates: UpdatesPort, question: Question, choose: Callable[[], None]) -> None:
        super().__init__(question)
        self._updates, self._question, self._choose = updates, question, choose
        self._mending = False

    def here(self) -> tuple[PageAction, ...]:
        state = self._updates.state
        never = MANAGED.get(state.managed, "")
        busy = never or (text.BUSY if state.doing is not Doing.IDLE else "")
        waiting = text.waiting(state.standing.waiting) if state.standing.waiting else ""
        back = waiting or ("" if state.standing.before else text.NO_BEFORE)
        acts = (
            _act("look", text.LOOK, self._updates.look, busy),
            self._fetching(state, never, busy),
            _act("stick", text.STICK, self._from_stick, busy),
            _act("use", text.USE, self._updates.use, busy or waiting or _not_whole(state)),
            _act("now", text.NOW, self.ask_now, busy or ("" if waiting else _not_whole(state))),
            _act("back", text.BACK, self.ask_back, busy or back),
            _act("repair", text.REPAIR, self._updates.repair, busy),
        )
        if state.result is Result.LACKING:
            return (*acts, _act("repair_stick", text.REPAIR_STICK, self._mend_from_stick, busy))
        return acts

    @Slot()
    def ask_now(self) -> None:
        state = self._updates.state
        version = state.standing.waiting or (state.offer.version if state.offer is not None else "")
        self._question.ask(
            text.ASK_NOW.format(version=version), text.DO_NOW, text.NOT_NOW, lambda: self._updates.use(leave=True)
        )

    @Slot()
    def ask_back(self) -> None:
        sentence = text.ASK_BACK.format(before=self._updates.state.standing.before)
        self._question.ask(sentence, text.DO_BACK, text.NOT_BACK, self._updates.go_back)

    @Slot(str)
    def use_stick(self, folder: str) -> None:
        if self._mending:
            self._updates.repair(Path(folder))
        else:
            self._updates.look(Path(folder))

    def _fetching(self, state: UpdateState, never: str, busy: str) -> PageAction:
        """One button: what it does depends on whether something comes."""
        if state.doing is Doing.FETCHING:
            return _act("fetch", text.PAUSE, self._updates.pause, never)
        label = text.GO_ON if state.paused and state.to_fetch else text.FETCH
        refused = busy or ("" if state.to_fetch else text.NO_OFFER if state.offer is None else text.HERE)
        return _act("fetch", label, self._updates.fetch, refused)

    def _from_stick(self) -> None:
        self._mending = False
        self._choose()

    def _mend_from_stick(self) -> None:
        self._mending = True
        self._choose()


def _act(key: str, label: str, run: Callable[[], None], refused: str) -> PageAction:
    return PageAction(key=key, text=label, run=run, refused=refused)


def _not_whole(state: UpdateState) -> str:
    if state.to_use:
        return ""
    return text.NOT_WHOLE if state.to_fetch else text.NOT_CHOSEN
