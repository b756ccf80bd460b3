"""The four blocks of the intake and the sheet they fill; knows nothing of drafts, decisions and the journal."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from desktop.ui.case_acting import now_here
from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_backfill import BackfillBlock
from desktop.ui.intake_block import Block, chain
from desktop.ui.intake_doubts import DoubtCard
from desktop.ui.intake_duplicate import DuplicateCard
from desktop.ui.intake_form import FormBlock
from desktop.ui.intake_handed import HandedIn
from desktop.ui.intake_item import ItemBlock
from desktop.ui.intake_materials import MaterialsBlock
from desktop.ui.intake_party import PartyBlock
from desktop.ui.intake_recovery import RecoveryCard
from desktop.ui.intake_review import ReviewBlock
from desktop.ui.intake_series import SeriesBand
from desktop.ui.intake_sheet import Sheet
from desktop.ui.intake_tasks import TaskList
from desktop.ui.intake_versions import item_of
from desktop.ui.theme import em
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.forms import ErrorSummary, Fault
from desktop.ui.widgets.pane import scrolled
from desktop.wording import screens_case as text
from desktop.wording.words import listed
from sync.casework.items import Item
from sync.casework.terms import LineState

NARROW_EM = 66


class IntakeEditor(QWidget):
    """``changed``: the sheet is another one; ``party_left``: the keyboard has left the applicant's block."""

    changed = Signal()
    party_left = Signal()

    def __init__(self, desk: DeskPort, today: Callable[[], date]) -> None:
        super().__init__()
        self._desk = desk
        self._today = today
        self.sheet = Sheet()
        self.item: Item | None = None
        self.items = ItemBlock(desk.catalogue.current(today()))
        self.party = PartyBlock(desk.regions, desk.office.region, today)
        self.form = FormBlock(today)
        self.materials = MaterialsBlock(desk)
        self.review = ReviewBlock(desk.regions, self.go_to)
        self.backfill = BackfillBlock(now_here, desk.person.code)
        self.duplicates = DuplicateCard(self._changed)
        self.doubts = DoubtCard(self._changed, today)
        self.summary = ErrorSummary("intake.errors")
        self.band = Band("intake.band")
        self.handed = HandedIn()
        self.recovery = RecoveryCard()
        self.series = SeriesBand()
        self.tasks = TaskList()
        self.blocks: tuple[Block, ...] = (self.items, self.party, self.materials, self.review, self.form, self.backfill)
        self._parts = (self.series, self.band, self.recovery, self.summary, self.items, self.backfill, self.party,
                       self.duplicates, self.doubts, self.form, self.materials, self.review)  # fmt: skip
        self._lay_out()
        for block in self.blocks[:3] + self.blocks[4:]:
            block.changed.connect(self._changed)
        self.items.picked.connect(self._picked)
        self.items.from_paper.connect(lambda: self.backfill.switch(not self.backfill.on))
        self.doubts.guardian.connect(self.party.agent.add_guardian)
        self.tasks.wanted.connect(self.go_to)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self.show_sheet(Sheet())

    def show_sheet(self, sheet: Sheet) -> None:
        """Shows a whole sheet, e.g. from a draft, without a signal."""
        self.item = item_of(sheet, self._desk.catalogue, self._today())
        self.sheet = replace(sheet, item_version=self.item.version if self.item else 0)
        self._aside = Sheet()
        self.materials.files.undo.withdraw()
        self.duplicates.show_sheet(sheet)
        self._refresh(self.blocks)
        self.chain()
        self.summary.tell("", ())

    def check(self, *, materials: bool = True) -> tuple[Fault, ...]:
        """Every fault of the sheet, shown beside its field and in the summary on top, which takes the keyboard.

        An application that is declined need not have its ``materials`` checked.
        """
        order = (self.items, self.backfill, self.party, self.form, *((self.materials,) if materials else ()))
        faults = [fault for block in order for fault in block.check(self.sheet, self.item)]
        faults += (*self.duplicates.check(), *self.doubts.check())
        self.summary.tell(text.TO_DO_FIRST, faults)
        if faults:
            self._pages.ensureWidgetVisible(self.summary)
        return tuple(faults)

    @Slot(int)
    def go_to(self, at: int) -> None:
        """Gives the keyboard to the first field of a block."""
        block = self.blocks[at]
        if not self.isVisible():  # Qt would take the keyboard away from the page that shows now
            return
        self._pages.ensureWidgetVisible(block, 0, em(self, 2))
        block.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def first_field(self) -> QWidget:
        """Where the keyboard starts: in a row of applicants at the number of the next one."""
        return self.blocks[1 if self.series.on and self.item else 0].first_field()

    def tell_choices(self, choices: Sequence[str]) -> None:
        self.materials.tell_choices(listed(choices))

    def statuses(self) -> tuple[str, ...]:
        """State of the four blocks, in the words of the task list."""
        sheet, item = self.sheet, self.item
        party = text.NOT_STARTED if not (sheet.name or sheet.number) else text.UNDER_WAY
        if party is text.UNDER_WAY and self.party.complete(sheet):
            party = text.FINISHED
        states = [line.state for line in sheet.lines(item)] if item else []
        pending = states.count(LineState.PENDING)
        materials = text.CANNOT_YET if item is None else text.UNDER_WAY if pending else text.FINISHED
        if item is not None and pending and not sheet.found:
            materials = text.NOT_STARTED
        ready = item is not None and party is not text.NOT_STARTED
        return (
            text.FINISHED if item else text.NOT_STARTED,
            party,
            materials,
            text.UNDER_WAY if ready else text.CANNOT_YET,
        )

    def chain(self) -> None:
        """Reading order for the Tab key; called whenever fields have been made anew."""
        chain(self.tasks, *self._parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < em(self, NARROW_EM)
        directions = QBoxLayout.Direction
        self._across.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self.tasks.lie_down(narrow)

    def _changed(self) -> None:
        self._take(self.sheet)
        self._refresh((self.materials, self.review))
        self.changed.emit()

    @Slot(object)
    def _picked(self, item: Item | None) -> None:
        """Another item: what was found on the materials of the one before does not fit it, but comes back with it."""
        self.materials.files.undo.withdraw()
        if self.sheet.item_id:
            self._aside = self.sheet
        chosen = item.item_id if item else ""
        new = Sheet(found=self.handed.found_for(item, self.sheet.visit_case))
        own = self._aside if chosen and chosen == self._aside.item_id else new
        self.item = item
        files = self.handed.placed(self.sheet.files, item)
        kept = replace(self.sheet, situations=own.situations, answers=own.answers, found=own.found, files=files)
        self.sheet = replace(kept, item_id=chosen, item_version=item.version if item else 0)
        self._refresh(self.blocks)
        self.chain()
        self._take(self.sheet)
        self.changed.emit()

    def _take(self, sheet: Sheet) -> None:
        for block in self.blocks:
            sheet = block.read(sheet)
        self.sheet = self.doubts.read(self.duplicates.read(sheet))

    def _refresh(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            block.show_sheet(self.sheet, self.item)
        self.doubts.show_sheet(self.sheet, self.item)
        self.tasks.show_statuses(self.statuses())

    @Slot(QWidget, QWidget)
    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """Keeps the field in sight; judges the applicant when the keyboard leaves the block."""
        if new is not None and self.isAncestorOf(new):
            self._pages.ensureWidgetVisible(new, 0, em(self, 2))
        if old is not None and self.party.isAncestorOf(old) and not (new and self.party.isAncestorOf(new)):
            self.party.leave(self.sheet)
            self.party_left.emit()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("page", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, em(self, 0.5), 0)
        column.setSpacing(em(self, 0.8))
        for part in self._parts:
            column.addWidget(part)
        column.addStretch(1)
        self._pages = scrolled(inner, "intake.scroll")
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.addWidget(self.tasks)
        self._across.addWidget(self._pages, 1)
