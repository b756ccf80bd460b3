"""The group 更新 of the settings page: which program this is, which one is offered, and what can be done about it."""

from platform import python_version

from PySide6.QtCore import Qt, Signal, Slot, qVersion
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from desktop.runtime.choices import Choices
from desktop.runtime.updates import Doing, Result, UpdateState
from desktop.ui.desk_port import UpdatesPort
from desktop.ui.page import PageAction
from desktop.ui.settings_group import Group, stacked
from desktop.ui.settings_question import Question
from desktop.ui.settings_update_actions import MANAGED, UpdateActions
from desktop.ui.settings_update_bar import SteadyBar
from desktop.ui.theme import Tone
from desktop.ui.widgets.band import Band
from desktop.wording import screens_settings
from desktop.wording import screens_update as text
from desktop.wording.troubles import trouble_sentence

NAME = "settings.update"


class UpdateGroup(Group):
    """``refreshed``: something else can be done now."""

    refreshed = Signal()

    def __init__(self, choices: Choices, updates: UpdatesPort) -> None:
        super().__init__("update", screens_settings.UPDATE, choices)
        self._updates = updates
        self.version = self.tell("version", screens_settings.VERSION, text.UPDATE_HINT)
        self.before = self.tell("before", text.BEFORE)
        self.offered = self.tell("offered", text.OFFERED)
        self.bar = SteadyBar(f"{NAME}.actions")
        self.band = Band(f"{NAME}.band")
        self.question = Question(f"{NAME}.question")
        self.question.answered.connect(self._take_keyboard)
        self.progress = QProgressBar()
        self.progress.setObjectName(f"{NAME}.progress")
        self.progress.setAccessibleName(text.PROGRESS)
        self.acts = UpdateActions(updates, self.question, self.choose_stick)
        words = f"{screens_settings.UPDATE} {screens_settings.FOUND_BY['update_actions']}"
        self.add(stacked(self.progress, "", self.band, self.bar, self.question), words)
        self.tell("notes", screens_settings.NOTES).setText(
            screens_settings.plain_notes(text.NOTES.read_text(encoding="utf-8"))
        )
        self.dialog: QFileDialog | None = None
        self._shown: tuple[tuple[str, str, str], ...] = ()
        updates.changed.connect(self.show_state)
        self.show_state()

    def first(self) -> QWidget:
        return self.bar.first() or self

    def page_actions(self) -> tuple[PageAction, ...]:
        return self.acts.here()

    @Slot()
    def show_state(self) -> None:
        state = self._updates.state
        standing = state.standing
        self.version.setText(
            screens_settings.built_of(text.since(standing.version, standing.since), qVersion(), python_version())
        )
        self.before.setText(text.before(standing.before))
        self.offered.setText(_offered(state))
        self.progress.setVisible(state.doing is Doing.FETCHING)
        self.progress.setMaximum(max(1, state.total // 1024))
        self.progress.setValue(state.done // 1024)
        self.progress.setFormat(text.passed(state.done, state.total))
        self._say(state)
        self._offer()

    @Slot()
    def choose_stick(self) -> None:
        """The folder of the system; where it was the last time is where it begins."""
        dialog = QFileDialog(self, text.CHOOSE_STICK, self._updates.state.folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.acts.use_stick)
        dialog.destroyed.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def _forget(self) -> None:
        self.dialog = None

    def _say(self, state: UpdateState) -> None:
        """Once each: a screen reader would read out every half second of a download."""
        said, tone = _said(state)
        if not said:
            self.band.hush()
        elif said != self.band.sentence or self.band.isHidden():
            self.band.tell(said, tone)

    def _offer(self) -> None:
        """Menus are made anew only where something else can be done."""
        actions = self.page_actions()
        shown = tuple((one.key, one.text, one.refused) for one in actions)
        if shown != self._shown:
            self._shown = shown
            self.bar.show_actions(actions)
            self.refreshed.emit()

    @Slot()
    def _take_keyboard(self) -> None:
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)


GOOD = frozenset({Result.WHOLE, Result.CHOSEN, Result.REPAIRED, Result.BACK, Result.NEWEST})


def _said(state: UpdateState) -> tuple[str, Tone]:
    if state.doing is not Doing.IDLE:
        return text.DOING[state.doing.value], Tone.BLUE
    if state.trouble is not None:
        return trouble_sentence(state.trouble.code, state.trouble.facts), Tone.AMBER
    if state.result is not Result.NOTHING:
        return _result(state), Tone.GREEN if state.result in GOOD else Tone.AMBER
    if state.offer is not None and state.offer.expired:
        return text.expired(state.offer.version), Tone.AMBER
    return "", Tone.BLUE


def _offered(state: UpdateState) -> str:
    offer = state.offer
    if state.standing.waiting:
        return text.waiting(state.standing.waiting)
    if offer is None:
        return MANAGED.get(state.managed, text.NONE_OFFERED)
    if state.whole:
        return text.fetched(offer.version, offer.made, offer.expires)
    return text.offered(offer.version, offer.left, offer.made, offer.expires)


def _result(state: UpdateState) -> str:
    code = state.result.value
    if state.result is Result.REPAIRED and not state.repaired.mended:
        code = "good"
    return text.RESULTS[code].format(
        version=state.standing.version,
        waiting=state.standing.waiting,
        offered=state.offer.version if state.offer is not None else "",
        mended=state.repaired.mended,
        lacking=state.repaired.lacking,
    )
