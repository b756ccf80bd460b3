"""The page 备份与恢复: where the data lies, which copies there are, one now, one tried, a second place for them."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.office.backups import Backup, Drilled, State
from desktop.trouble import Trouble
from desktop.ui.backup_second import SecondPlace
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.ui.theme import Tone
from desktop.ui.widgets.action_bar import ActionBar
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import scrolled
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import backups as text
from desktop.wording.troubles import trouble_sentence
from desktop.wording.words import moment

MOST_SHOWN = 14


class BackupPage(Page):
    """Copies are made by themselves; this page is for whoever wants to see them, and for the second place."""

    def __init__(self, desk: DeskPort) -> None:
        super().__init__(desk, "backup")
        self.rows: RowsModel[Backup] = RowsModel(_columns(), _spoken)
        self.list: RowsView[Backup] = RowsView(self.rows, "backup.list", text.TABLE)
        self.bar = ActionBar("backup.actions")
        self.band = Band("backup.band")
        self.second = SecondPlace()
        self._working = ""
        _assemble(self)
        self.list.moved.connect(self._offer)
        self.second.chosen.connect(self.keep_second)
        desk.backups.changed.connect(self.reload)

    @property
    def title(self) -> str:
        return text.PAGE

    def initial_focus(self) -> QWidget:
        return self.list

    def regions(self) -> tuple[QWidget, ...]:
        return (self.list, self.second.line)

    def actions_here(self) -> tuple[PageAction, ...]:
        chosen = self._working or ("" if self.list.current else text.PICK_ONE)
        return (
            PageAction(
                key="now", text=text.NOW, run=self.take, shortcut="Ctrl+Return", refused=self._working, primary=True
            ),
            PageAction(key="drill", text=text.DRILL, run=self.drill, refused=chosen),
        )

    def opened(self, route: Route) -> None:
        self.reload()

    @Slot()
    def reload(self) -> None:
        if not self._working:
            self.desk.backups.told(self, self._show)

    @Slot()
    def take(self) -> None:
        self._begin(text.WORKING)
        self.desk.backups.take(
            self, lambda one: self.end(text.taken_now(one.made_at, one.size), Tone.GREEN), partial(_failed, self)
        )

    @Slot()
    def drill(self) -> None:
        backup = self.list.current
        if backup is not None:
            self._begin(text.TRYING)
            self.desk.backups.drill(self, backup, lambda found: self.end(*_drilled(found)), partial(_failed, self))

    @Slot(str)
    def keep_second(self, place: str) -> None:
        said = text.kept_there(place) if place else text.NOT_KEPT_THERE
        self.desk.backups.choose_second(self, place, lambda _: self.end(said, Tone.GREEN), partial(_failed, self))

    def _show(self, told: tuple[tuple[Backup, ...], State]) -> None:
        backups, state = told
        self._list(backups, state)
        if self._working:
            return
        trouble = state.trouble or state.second_trouble
        if trouble:
            self.band.tell(trouble_sentence(trouble), Tone.AMBER)
        elif not state.second:
            self.band.tell(text.NO_SECOND, Tone.AMBER)
        elif not backups:
            self.band.tell(text.NONE_YET, Tone.BLUE)

    def _list(self, backups: tuple[Backup, ...], state: State) -> None:
        self.list.restart(backups, lambda one: one.path)
        self.list.fit_rows(MOST_SHOWN)
        if backups and self.list.current is None:
            self.list.select(0)
        self.second.show_place(state.second)
        self._offer()

    def _begin(self, said: str) -> None:
        self._working = said
        self.band.tell(said, Tone.BLUE)
        self._offer()

    def end(self, said: str, tone: Tone) -> None:
        """The list is shown anew; what it would say of itself must not talk over what was just done."""
        self._working = ""
        self.band.tell(said, tone)
        self.notice.emit(said)
        self.desk.backups.told(self, lambda told: self._list(*told))

    @Slot()
    def _offer(self) -> None:
        self.bar.show_actions(self.actions_here())
        self.refreshed.emit()


def _assemble(page: BackupPage) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    where = PlainLabel(text.where(page.desk.backups.place), "secondary", wrap=True)
    for part in (where, page.bar, page.band, page.list, page.second):
        column.addWidget(part)
    column.addStretch(1)
    QVBoxLayout(page).addWidget(scrolled(inner, "backup.scroll"))


def _failed(page: BackupPage, why: Trouble) -> None:
    page.end(trouble_sentence(why.code, why.facts), Tone.RED)


def _drilled(found: Drilled) -> tuple[str, Tone]:
    said = text.drilled(found.entries, found.last_at, found.gone, found.good)
    return said, Tone.GREEN if found.good else Tone.RED


def _columns() -> tuple[Column[Backup], ...]:
    time, size, file = text.COLUMNS
    return (
        Column(key="at", title=time, text=lambda one: moment(one.made_at), width=12),
        Column(key="size", title=size, text=lambda one: text.megabytes(one.size), width=7, right=True),
        Column(key="file", title=file, text=lambda one: one.path.name, keep=1),
    )


def _spoken(backup: Backup) -> str:
    return text.spoken(backup.made_at, backup.size)
