"""Several items for one visit (一件事): the applicant and what was handed in stay, each item is a case of its own."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Slot

from desktop.office.changes import Recorded
from desktop.reports.visit import VisitHead, VisitLine, visit_html
from desktop.ui.case_acting import now_here, sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_checking import Checking
from desktop.ui.intake_closing import Closing
from desktop.ui.intake_decide import noted
from desktop.ui.intake_editor import IntakeEditor
from desktop.ui.intake_handed import HandedIn
from desktop.ui.intake_sheet import Sheet
from desktop.ui.intake_sheets import Sheets
from desktop.ui.paper_layout import Paper
from desktop.ui.theme import Tone
from desktop.wording import screens_case as case_text
from desktop.wording import screens_intake as text
from desktop.wording.notices import HOTLINE
from desktop.wording.words import listed, moment
from sync.casework.case import Case
from sync.casework.fold import replay


@dataclass(frozen=True, slots=True, kw_only=True)
class Visited:
    """One case of this visit."""

    case: Case
    decision: str


class Visit(QObject):
    """The first case is the parent: it is told of every further one, and each of them of all before."""

    def __init__(
        self, desk: DeskPort, editor: IntakeEditor, sheets: Sheets, closing: Closing, checking: Checking
    ) -> None:
        super().__init__(editor)
        self._desk = desk
        self._editor = editor
        self._sheets = sheets
        self._closing = closing
        self._checking = checking
        self.cases: tuple[Visited, ...] = ()
        closing.recorded.connect(self._recorded)
        closing.ending.done.more.connect(self.go_on)
        closing.ending.done.receipt.connect(self.show_receipt)

    @Slot()
    def go_on(self) -> None:
        """Another item for the same citizen: who applies stays, what was handed in is ticked where it is asked for."""
        if not self.cases:
            return
        first = self.cases[0].case
        sheet = next_of_visit(self._sheets.last, tuple(one.case.number for one in self.cases), first.case_id)
        self._sheets.start(sheet)
        self._editor.items.prefer(self._others())
        names = listed(one.case.item_name for one in self.cases)
        self._editor.band.tell(text.visit_band(first.applicant.name, len(self.cases), names), Tone.BLUE)

    @Slot()
    def show_receipt(self) -> None:
        office, at = self._desk.office.name, now_here()
        applicant = self.cases[0].case.applicant.name
        head = VisitHead(office=office, applicant=applicant, by=self._desk.person.name, at=moment(at), phone=HOTLINE)
        lines = [
            VisitLine(
                item=one.case.item_name,
                number=case_text.grouped(one.case.number),
                query_code=one.case.query_code,
                decision=one.decision,
            )
            for one in self.cases
        ]
        paper = Paper([visit_html(head, lines)], text.confirmation_footer(office, moment(at)), text.VISIT_RECEIPT)
        self._checking.show_paper(paper, text.visit_file(at))

    @Slot(object)
    def _recorded(self, recorded: Recorded) -> None:
        """Before the sheet goes: what it shared with the next one, and that the parent hears of its child."""
        sheet, item = self._editor.sheet, self._editor.item
        case = replay(recorded.events[0].case_id, recorded.events)
        decision = case_text.DECISIONS[self._closing.card.decision.value]
        goes_on = bool(self.cases) and self.cases[0].case.case_id == sheet.visit_case
        self.cases = (*(self.cases if goes_on else ()), Visited(case=case, decision=decision))
        if item is not None:
            handed = self._editor.handed if goes_on else HandedIn(visit_case=case.case_id)
            self._editor.handed = handed.with_sheet(sheet, item)
        if sheet.visit_case:
            said = text.visit_parent_note(case.item_name, case.number)
            fact = replace(noted(said, now_here(), self._desk.person), case_id=sheet.visit_case)
            self._desk.record(self, (fact,), lambda _: None, self._not_told)
        self._closing.ending.done.show_visit(len(self.cases))

    def _not_told(self, error: Exception) -> None:
        self._closing.ending.done.band.tell(text.visit_not_told(sentence_of(error)), Tone.AMBER)

    def _others(self) -> tuple[str, ...]:
        """Items of the same 一件事 that were not received yet."""
        done = {one.case.item_id for one in self.cases}
        current = self._desk.catalogue.current(now_here().date())
        bundles = {name for item in current if item.item_id in done for name in item.bundles}
        return tuple(i.item_id for i in current if bundles & set(i.bundles) and i.item_id not in done)


def next_of_visit(sheet: Sheet, numbers: tuple[str, ...], first: str) -> Sheet:
    """The same people for another item; its own questions, duplicates and doubts are asked anew."""
    files = tuple(replace(file, material_no=0, source_case=first) for file in sheet.files)
    return replace(
        sheet,
        item_id="",
        item_version=0,
        situations=(),
        answers={},
        found={},
        duplicates=(),
        duplicate_reason="",
        doubt_reason="",
        files=files,
        visit=numbers,
        visit_case=first,
    )
