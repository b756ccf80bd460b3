"""Views shared in the centre: its head gives one of their own to everybody, or takes it back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from desktop.office.changes import Recorded
from desktop.queries.shared_views import SharedView, SharedViews
from desktop.ui.case_acting import now_here, sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.page import PageAction
from desktop.ui.worklist_own import OwnViews
from desktop.ui.worklist_views import StoredView, ViewColumn, packed
from desktop.wording import screens_many as text
from sync.casework.events_office import SHARING, ViewShared


class CentreViews(QObject):
    """``told`` says what has come of it. What somebody changes of a shared view stays theirs until they store it."""

    told = Signal(str)

    def __init__(self, desk: DeskPort, own: OwnViews, views: ViewColumn) -> None:
        super().__init__(own)
        self._desk, self._own, self._views = desk, own, views
        views.picked_shared.connect(self._picked)

    def ask(self) -> None:
        """Read beside everything else: the list never waits for it, and without it only these buttons are missing."""
        self._desk.ask_long(self, SharedViews(), self._show, lambda _: None)

    def actions(self) -> tuple[PageAction, ...]:
        may = "" if SHARING & set(self._desk.person.roles) else text.ONLY_HEAD_SHARES
        own = "" if self._own.name else text.SHARE_WHICH
        given = "" if self._own.shared else text.UNSHARE_WHICH
        return (
            PageAction(key="share", text=text.SHARE, run=self.share, refused=may or own),
            PageAction(key="unshare", text=text.UNSHARE, run=self.take_back, refused=may or given),
        )

    def share(self) -> None:
        """As it stands on the screen: words, order, groups, columns."""
        name = self._own.name
        self._record(name, packed(self._own.now), text.shared(name))

    def take_back(self) -> None:
        name = self._own.shared
        self._record(name, "", text.taken_back(name))

    def _record(self, name: str, content: str, told: str) -> None:
        person = self._desk.person
        fact = ViewShared(
            case_id="",
            occurred_at=now_here(),
            by=person.code,
            role=next((role for role in person.roles if role in SHARING), person.roles[0]),
            name=name,
            content=content,
        )

        def done(_: Recorded) -> None:
            self.told.emit(told)
            self.ask()

        self._desk.record(self, [fact], done, lambda error: self.told.emit(sentence_of(error)))

    def _show(self, found: Sequence[SharedView]) -> None:
        if self._own.shared not in {one.name for one in found}:
            self._own.shared = ""
        self._views.show_shared(found, self._own.shared)

    @Slot(str, object)
    def _picked(self, name: str, kept: StoredView) -> None:
        self._own.show_shared(name, kept)
