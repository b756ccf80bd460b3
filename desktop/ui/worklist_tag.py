"""加标签: words of the centre's own on picked cases, and off again; recorded as notes, so colleagues see them."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit

from desktop.queries.list_facts import ListFacts, ListFactsRow
from desktop.queries.rows import CaseRow
from desktop.ui.case_acting import acting_role, now_here
from desktop.ui.desk_port import DeskPort
from desktop.ui.page import PageAction
from desktop.ui.theme import em
from desktop.ui.widgets.table_view import RowsView
from desktop.ui.worklist_strip import Strip
from desktop.wording import screens_many as text
from desktop.wording.translating import tr
from sync.casework.events_handling import NoteAdded
from sync.casework.tags import MOST_LETTERS, cleaned, put_on, taken_off, too_long

NAME = "worklist.tag"


class TagStrip(Strip):
    """One field; a case that has a word already, or has it not, is left alone."""

    def __init__(self, desk: DeskPort, rows: RowsView[CaseRow]) -> None:
        super().__init__(desk, rows, NAME, self.put)
        self._off = False
        self.words = QLineEdit()
        self.words.setObjectName(f"{NAME}.words")
        self.words.setMinimumWidth(em(self, 20))
        self.words.returnPressed.connect(self.put)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.popup().setAccessibleName(tr(text.TOKEN_TAG))
        self.words.setCompleter(completer)
        self.lay((text.TAG_WORDS, self.words))

    def offers(self) -> tuple[PageAction, ...]:
        picked = self._list.picked
        none = "" if picked else text.PICK_SOME
        bare = "" if any(row.tags for row in picked) else none or text.NOT_TAGGED
        return (
            PageAction(key="tag", text=text.TAG, run=self.begin, shortcut="Ctrl+Shift+T", refused=none),
            PageAction(key="untag", text=text.UNTAG, run=self.begin_off, refused=bare),
        )

    def begin(self) -> None:
        self._off = False
        self.words.clear()
        self._desk.ask(self, ListFacts(), self._offer)
        cases = self._list.picked
        self.open_for(cases, text.to_tag(len(cases)), text.TAG_DO, self.words)

    def begin_off(self) -> None:
        """What stands on them is filled in; the clerk leaves what is to go."""
        self._off = True
        cases = self._list.picked
        tags = tuple(dict.fromkeys(tag for row in cases for tag in row.tags))
        self._known.setStringList(tags)
        self.words.setText(" ".join(tags))
        self.open_for(cases, text.to_untag(len(cases), tags), text.UNTAG_DO, self.words)
        self.words.selectAll()

    @Slot()
    def put(self) -> None:
        tags = cleaned(self.words.text())
        long = too_long(tags)
        if not tags or long:
            self.set_fault(text.tag_too_long(long, MOST_LETTERS) if long else text.NO_WORD)
            self.words.setFocus()
            return
        events = [event for row in self.cases if (event := self._event(row, tags)) is not None]
        if not events:
            self.put_away()
            return
        told = text.untagged if self._off else text.tagged
        self.write(events, told(len(events), tags))

    def _event(self, row: CaseRow, tags: Sequence[str]) -> NoteAdded | None:
        changing = [tag for tag in tags if (tag in row.tags) is self._off]
        if not changing:
            return None
        person = self._desk.person
        return NoteAdded(
            case_id=row.case_id,
            occurred_at=now_here(),
            by=person.code,
            role=acting_role(NoteAdded, person.roles),
            text=taken_off(changing) if self._off else put_on(changing),
        )

    def _offer(self, facts: ListFactsRow) -> None:
        if not self._off:
            self._known.setStringList(facts.tags)
