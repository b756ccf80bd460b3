"""What the worklist asks the store: the view with what is typed, and everything where the view holds nothing."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Slot

from desktop.queries.list_facts import ListFacts, ListFactsRow
from desktop.queries.rows import DraftRow, GroupBy, SortBy, View, ViewName
from desktop.ui.desk_port import DeskPort
from desktop.ui.recent import recent_cases
from desktop.ui.worklist_drafts import stands_in
from desktop.ui.worklist_filter import Known, narrow
from desktop.ui.worklist_head import WorklistHead
from desktop.ui.worklist_table import WorklistRows
from desktop.wording import worklist_words as more
from sync.casework.calendar import CST

MOST_KEPT = 200
INTAKE = "intake"


class Asking(QObject):
    """``elsewhere``: the rows shown are of all cases, because the view holds none with the words typed."""

    def __init__(self, desk: DeskPort, head: WorklistHead, rows: WorklistRows) -> None:
        super().__init__(rows)
        self._desk, self._head, self._rows = desk, head, rows
        self.view = ViewName.MINE
        self.sort = SortBy.USUAL
        self.group = GroupBy.NONE
        self.groups = rows.groups
        self.elsewhere = False
        self._drafts: Sequence[DraftRow] = ()
        self._facts, self._facts_told = ListFactsRow(), False
        self._number = self._chosen = 0
        rows.counted.connect(self._counted)
        head.typed.connect(self.ask)

    def fill(self, view: ViewName, typed: str, sort: SortBy = SortBy.USUAL) -> None:
        """Another view with its words; who fills it asks."""
        self.view, self.sort = view, sort
        self._head.show_text(typed)

    @Slot()
    def ask(self) -> None:
        """Asks for the view with everything that is typed."""
        self.elsewhere = False
        self._ask(self.view)

    def look_elsewhere(self) -> bool:
        """The view holds nothing: with something typed, all cases are gone through. Whether that was asked."""
        if self.elsewhere or self.view is ViewName.ALL or not self._head.search.text().strip():
            return False
        self.elsewhere = True
        self._ask(ViewName.ALL)
        return True

    def know(self) -> None:
        """How far back the cases here go, and who works here."""
        self._desk.ask(self, ListFacts(), self._told)

    @property
    def none_ever(self) -> bool:
        """This computer knows no case at all."""
        return self._facts_told and self._facts.since is None

    def show_drafts(self, drafts: Sequence[DraftRow]) -> None:
        """Sheets not handed in yet, and the cases looked at last."""
        before = recent_cases(self._drafts)
        self._drafts = drafts
        if self.view is ViewName.RECENT and recent_cases(drafts) != before:
            self.ask()

    def drafts_found(self) -> list[DraftRow]:
        """The sheets in which every word typed stands; tokens speak of cases only."""
        wanted = narrow(View(), self._head.search.text(), self._known()).view.text.upper().split()
        sheets = [draft for draft in self._drafts if draft.kind == INTAKE] if wanted else []
        return [draft for draft in sheets if all(stands_in(draft, word) for word in wanted)]

    def show_chosen(self, number: int) -> None:
        self._chosen = number
        self._head.show_count(more.found(self._number, self._facts.since, self._chosen))

    def _ask(self, name: ViewName) -> None:
        known = self._known()
        among = recent_cases(self._drafts) if name is ViewName.RECENT else None
        narrowed = narrow(
            View(name=name, sort=self.sort, among=among, group=self.group), self._head.search.text(), known
        )
        self._head.show_chips(narrowed.chips)
        self._head.completer.know(known)
        self._rows.show_view(narrowed.view, keep=min(len(self._rows.model.rows), MOST_KEPT))

    def _known(self) -> Known:
        today = datetime.now(CST).date()
        return Known(
            items=self._desk.catalogue.current(today),
            regions=self._desk.regions,
            within=self._desk.office.region,
            person=self._desk.person,
            calendar=self._desk.calendar,
            today=today,
            people=dict(self._facts.people),
            tags=self._facts.tags,
        )

    @Slot(int)
    def _counted(self, number: int) -> None:
        self._number = number
        self.show_chosen(self._chosen)

    def _told(self, facts: ListFactsRow) -> None:
        self._facts, self._facts_told = facts, True
        self.show_chosen(self._chosen)
