"""The columns of the worklist, and the pages behind it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.queries.rows import CaseRow, GroupBy, Key, Page, View
from desktop.queries.worklist import WorklistCount, WorklistPage
from desktop.ui.case_chips import light_chip, sync_chip
from desktop.ui.desk_port import DeskPort
from desktop.ui.widgets.table_model import Column
from desktop.ui.worklist_grouped import GroupedModel
from desktop.ui.worklist_groups import Groups
from desktop.wording import screens_lists as text
from desktop.wording import screens_many as many
from desktop.wording import worklist_words as more
from desktop.wording.states import RATINGS, STATES
from desktop.wording.words import NOTHING, short_day
from sync.casework.calendar import CST

PAGE = 50


def columns(name_of: Callable[[str], str]) -> tuple[Column[CaseRow], ...]:
    """``name_of``: the name behind a staff code."""
    return (
        Column(
            key="light",
            title=text.COLUMN_LIGHT,
            text=lambda row: light_chip(row.light).word,
            width=5.6,
            chip=lambda row: light_chip(row.light),
        ),
        Column(key="number", title=text.COLUMN_NUMBER, text=_number, width=8.5, keep=3),
        Column(key="applicant", title=text.COLUMN_APPLICANT, text=lambda row: row.applicant, width=6.3),
        Column(key="item", title=text.COLUMN_ITEM, text=lambda row: row.item_name, width=0, least=11),
        Column(key="state", title=text.COLUMN_STATE, text=lambda row: STATES[row.state], width=5.2, keep=6),
        Column(key="left", title=text.COLUMN_LEFT, text=text.short_left, width=11.5, keep=5),
        Column(
            key="sync",
            title=text.COLUMN_SYNC,
            text=lambda row: sync_chip(row.sync).word,
            width=3.2,
            chip=lambda row: replace(sync_chip(row.sync), word=""),
            keep=4,
        ),
        Column(key="village", title=text.COLUMN_VILLAGE, text=lambda row: row.village, width=7, keep=2),
        Column(key="received", title=text.COLUMN_RECEIVED, text=_received, width=7.5, keep=1),
        Column(key="due", title=more.COLUMN_DUE, text=lambda row: short_day(row.due_on), width=7.5, keep=2, extra=True),
        Column(key="by", title=more.COLUMN_HANDLER, text=lambda row: name_of(row.handled_by), width=6, extra=True),
        Column(key="stage", title=more.COLUMN_STAGE, text=lambda row: row.stage or NOTHING, width=9, extra=True),
        Column(key="tags", title=many.COLUMN_TAGS, text=_tags, width=9, extra=True),
        Column(key="rating", title=more.COLUMN_RATING, text=lambda row: RATINGS[row.rating], width=6, extra=True),
    )


class WorklistRows(QObject):
    """Asks for one page after the other of a view; an answer to an older question is dropped.

    ``waiting``: the first page of the view is asked for and has not come. ``shown`` follows it; ``counted`` carries
    the view's capped count, a moment later where counting would have kept the page waiting.
    """

    shown = Signal()
    counted = Signal(int)

    def __init__(self, desk: DeskPort, parent: QObject) -> None:
        super().__init__(parent)
        self.model = GroupedModel(columns(desk.name_of), text.spoken_row)
        self.groups = Groups(desk, self.model, self)
        self._desk = desk
        self._view = View()
        self._next: Key | None = None
        self._question = 0
        self.waiting = False
        self.model.wanted.connect(self._more)
        self.groups.shown.connect(self._grouped)
        self.groups.counted.connect(self.counted)

    @property
    def complete(self) -> bool:
        """Whether every row of the view has been brought."""
        return self._next is None

    def show_view(self, view: View, *, keep: int = 0) -> None:
        """Shows the view from the top; ``keep``: at least so many rows, so that a refresh does not shrink the list."""
        self._view = view
        self.waiting = True
        if view.group is not GroupBy.NONE:
            self._question += 1
            self.groups.show(view, keep)
        else:
            self.groups.drop()
            self._ask(None, max(PAGE, keep), self._first)

    def place_of(self, case_id: str) -> int:
        """The line to stand on when the list has been read anew: the heading stood on, this case, or the first one."""
        at = self.model.line_of(self.groups.standing) if self.groups.standing else None
        if at is not None:
            return at
        ids = [row.case_id if row else "" for row in map(self.model.row_at, range(self.model.rowCount()))]
        return ids.index(case_id) if case_id in ids else next((at for at, one in enumerate(ids) if one), 0)

    def _more(self) -> None:
        """Scrolled to the end; of a list that is about to be another one nothing more is wanted."""
        if self.waiting:
            return
        if self._view.group is not GroupBy.NONE:
            self.groups.more()
        else:
            self._ask(self._next, PAGE, self._following)

    def _grouped(self) -> None:
        self.waiting = False
        self.shown.emit()

    def _ask(self, after: Key | None, limit: int, take: Callable[[Page], None]) -> None:
        self._question += 1
        question = self._question

        def answered(page: Page) -> None:
            if question == self._question:
                take(page)

        self._desk.ask(self, WorklistPage(view=self._view, after=after, limit=limit), answered)

    def _first(self, page: Page) -> None:
        self.waiting = False
        self._next = page.next
        self.model.start(page.rows, page.next is not None)
        self.shown.emit()
        if page.count_capped is not None:
            self.counted.emit(page.count_capped)
            return
        asked = self._view
        self._desk.ask(self, WorklistCount(view=asked), lambda count: self._counted(asked, count))

    def _counted(self, asked: View, count: int) -> None:
        if asked is self._view:
            self.counted.emit(count)

    def _following(self, page: Page) -> None:
        self._next = page.next
        self.model.add(page.rows, page.next is not None)


def _number(row: CaseRow) -> str:
    """The tail that tells cases of one office apart; the whole number stands in the preview and is spoken."""
    number = row.number or row.temp_no
    return f"…{number[-10:]}" if len(number) > 16 else number or NOTHING


def _tags(row: CaseRow) -> str:
    return "、".join(row.tags) or NOTHING


def _received(row: CaseRow) -> str:
    return short_day(row.received_at.astimezone(CST).date()) if row.received_at else NOTHING
