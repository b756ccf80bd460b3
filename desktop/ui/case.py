"""The page of one case: who and which clocks on top, what can be done, and everything that has happened."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.office.changes import Changes, Recorded
from desktop.queries.casefile import CaseFile
from desktop.queries.receipts import EventReceipt
from desktop.queries.rows import CaseFileRow
from desktop.ui.capture import Capturing
from desktop.ui.case_acting import acting_role, now_here, sentence_of
from desktop.ui.case_among import Among
from desktop.ui.case_attachments import AttachmentsTab
from desktop.ui.case_bar import DeedBar
from desktop.ui.case_choice import SHORTCUTS, deeds_here, scene_of
from desktop.ui.case_citizen import Citizen
from desktop.ui.case_doing import Doing
from desktop.ui.case_identity import IdentityBar
from desktop.ui.case_tabs import CaseTabs
from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_block import enter_moves_on
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.ui.paper_list import PaperItem, papers_of
from desktop.ui.paper_view import PaperView
from desktop.ui.theme import Tone, em
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.pane import scrolled
from desktop.wording import screens_case as text
from desktop.wording import undoing
from desktop.wording.events import event_title
from desktop.wording.refusals import NOT_SAVED, refusal_sentence
from sync.casework.events import name_of as event_name
from sync.casework.events_closing import PersonalDataRevealed
from sync.casework.events_taking_back import PaperReissued
from sync.casework.facts import Event

RATING_AT = 4
"""Where the citizen can be asked the button stands in sight, behind what this step asks for."""


class CasePage(Page):
    """Three layers: the case, the form of a deed, a paper's preview."""

    def __init__(self, desk: DeskPort) -> None:
        super().__init__(desk, "case")
        self.file: CaseFileRow | None = None
        self.case_id = ""
        self._fresh: tuple[Event, ...] = ()
        self.among = Among(desk, self, self.opened)
        self.identity = IdentityBar()
        self.bar = DeedBar()
        self.band = Band("case.band")
        self.attachments = AttachmentsTab(desk)
        self.tabs = CaseTabs(desk, self.attachments)
        self.layers = QStackedWidget()
        _assemble(self)
        self.doing = Doing(desk, self.layers)
        self.attachments.join(Capturing(desk, self.layers, owner=lambda: self.attachments.case_id))
        self.attachments.capturing.turned.connect(self.refreshed)
        self.paper = PaperView(desk)
        self.layers.addWidget(self.paper)
        self.identity.revealed.connect(partial(_reveal, self))
        self.tabs.paper.connect(self.preview)
        self.tabs.reissue.connect(lambda paper: self._start("paper.reissued", {"paper": paper}))
        history = self.tabs.history
        history.asked.connect(lambda entry: desk.ask(self, EventReceipt(entry_id=entry), history.show_receipt))
        self.tabs.correct.connect(lambda field: self._start("fact.corrected", {"field": field}))
        self.tabs.rating.wanted.connect(lambda name, said: self._start(name, {"text": said}))
        self.citizen = Citizen(desk, self)
        self.citizen.told.connect(self.band.tell)
        self.tabs.urge.connect(lambda said: self._start("note.added", {"text": said}))
        self.identity.explained.connect(self.tabs.explain)
        self.attachments.told.connect(lambda said, well: self.band.tell(said, Tone.GREEN if well else Tone.RED))
        self.attachments.listed.connect(self.tabs.materials_tab.show_files)
        self.tabs.materials_tab.wanted.connect(partial(_look_at, self))
        self.attachments.counted.connect(lambda count: self.tabs.setTabText(5, f"{text.TABS[5]} {count}"))
        self.doing.recorded.connect(self._done)
        self.doing.turned.connect(self._turned)
        self.doing.unsaid.connect(self.notice)
        self.paper.closed.connect(self.doing.leave)
        desk.changed.connect(self._changed)

    @property
    def title(self) -> str:
        return text.CASE

    def initial_focus(self) -> QWidget:
        if self.layers.currentWidget() is self.paper:
            return self.paper.first_field()
        if self.attachments.capturing.showing:
            return self.attachments.capturing.focus_here()
        return self.doing.form.first_field() if self.doing.asking else self.tabs.first_field()

    def regions(self) -> tuple[QWidget, ...]:
        first = self.bar.first()
        return (first, self.tabs.first_field()) if first is not None else (self.tabs.first_field(),)

    def actions_here(self) -> tuple[PageAction, ...]:
        if self.doing.asking:
            return self.doing.actions()
        if self.layers.currentWidget() is self.paper:
            return (
                PageAction(key="print", text=text.PRINT, run=self.paper.print_it, shortcut="Ctrl+P", primary=True),
                PageAction(key="close", text=text.CLOSE_PAPER, run=self.doing.leave, shortcut="Esc"),
            )
        if self.attachments.capturing.showing:
            return self.attachments.capturing.actions()
        return (*self._deeds(), *self.attachments.page_actions(), *self.among.actions())

    def opened(self, route: Route) -> None:
        before, self.case_id = self.case_id, route.arg("case_id", self.case_id)
        if self.case_id != before:
            self.file, self._fresh = None, ()
            self.doing.forget()
            self.tabs.materials_tab.show_files(())
            for part in (self.identity, self.bar):
                part.hide()
        self.among.come(route)
        self.layers.setCurrentIndex(0)
        self.band.hush()
        self.reload()

    def reload(self) -> None:
        asked = self.case_id
        self.desk.ask(self, CaseFile(case_id=asked), lambda file: self._show(file) if asked == self.case_id else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enter_moves_on(self, event):
            super().keyPressEvent(event)

    def _show(self, file: CaseFileRow | None) -> None:
        _news(self, file)  # a form may have been opened while this was being read
        self.file = file
        for part in (self.tabs, self.identity, self.bar):
            part.setVisible(file is not None)
        if file is None:
            self.band.tell(text.NOT_FOUND, Tone.AMBER)
        else:
            course = file.case.course
            handler = course.handled_by or course.accepted_by or course.received_by
            self.identity.show_file(file, self.desk.name_of(handler))
            told = [row.event for row in reversed(file.timeline) if row.event is not None and not row.code]
            item = self.desk.catalogue.get(file.case.item_id, file.case.item_version)
            self.tabs.show_file(file, item, told, papers_of(told, self.desk))
            self.tabs.rating.show_file(file, self.citizen.action(file))
            self.attachments.show_case(file.case.case_id, file.readonly, file.case.lines)
            self.bar.show_actions(self._deeds())
            fresh, self._fresh = self._fresh, ()
            _tell(self, file, fresh)
        self.refreshed.emit()

    def _deeds(self) -> tuple[PageAction, ...]:
        if self.file is None or self.file.readonly:
            return ()
        deeds = [
            PageAction(
                key=name,
                text=event_title(name),
                run=partial(self._start, name),
                shortcut="Ctrl+Return" if at == 0 else SHORTCUTS.get(name, ""),
                refused=why,
                primary=at == 0,
            )
            for at, (name, why) in enumerate(deeds_here(scene_of(self.file, self.desk)))
        ]
        rating = self.citizen.action(self.file)
        deeds.insert(len(deeds) if rating.refused else RATING_AT, rating)
        return tuple(deeds)

    def _start(self, name: str, given: Mapping[str, str] | None = None) -> None:
        """``given``: answers that are known already."""
        if self.file is not None:
            self.doing.start(name, scene_of(self.file, self.desk), given or {})

    @Slot()
    def _turned(self) -> None:
        self.refreshed.emit()
        if self.isVisible():  # Qt would take the keyboard away from the page that shows now
            self.initial_focus().setFocus()

    @Slot(object)
    def _done(self, recorded: Recorded) -> None:
        self._fresh = recorded.events
        self.reload()
        self._turned()

    @Slot(object)
    def preview(self, item: PaperItem) -> None:
        self.paper.show_paper(item)
        self.layers.setCurrentWidget(self.paper)
        self._turned()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        """Never swaps a form under the hand: while one is open, a band says that there is news."""
        if "attachments" in changes.kinds and self.file is not None and self.isVisible():
            self.attachments.reload()
        if self.case_id not in changes.case_ids or not self.isVisible():
            return
        if self.layers.currentIndex() == 0:
            self.reload()
        elif self.doing.asking and not self.doing.writing:
            self.desk.ask(self, CaseFile(case_id=self.case_id), partial(_news, self))


def _look_at(page: CasePage, sha: str) -> None:
    """The file in full, among those of the case."""
    page.tabs.setCurrentWidget(page.attachments)
    page.attachments.files.look_at(sha)


def _news(page: CasePage, after: CaseFileRow | None) -> None:
    if page.file is not None and after is not None and page.doing.asking and after.case.case_id == page.case_id:
        page.doing.form.news.tell(page.file, after, page.desk)


def _warning(file: CaseFileRow) -> str:
    if file.readonly:
        return text.READONLY
    told = [refusal_sentence(one.code, dict(one.facts)).replace(NOT_SAVED, "") for one in file.irregularities]
    return text.IRREGULAR + " ".join(dict.fromkeys(told)) if told else ""


def _tell(page: CasePage, file: CaseFileRow, fresh: tuple[Event, ...]) -> None:
    """Says what was just recorded and offers the paper that belongs to it; else what needs attention."""
    anew = {event.document_no for event in fresh if isinstance(event, PaperReissued)}
    made = [row for row in page.tabs.papers.rows if row.event in fresh or row.notice.heading.document_no in anew]
    said = text.deed_done(event_title(event_name(fresh[-1]))) if fresh else ""
    if file.case.act is not None and file.case.act.event in fresh and not file.act_sent:
        said += undoing.MAY_BE_TAKEN_BACK
    if made:
        label = text.PRINT_NOW.replace("{title}", made[0].title)
        page.band.tell(said, Tone.GREEN, label, partial(page.preview, made[0]))
    elif said:
        page.band.tell(said, Tone.GREEN)
    elif warning := _warning(file):
        page.band.tell(warning, Tone.AMBER)
    elif file.shortened:
        page.band.tell(text.SHORTENED, Tone.BLUE)


def _reveal(page: CasePage) -> None:
    """What was masked is shown only after the showing is on record."""
    person = page.desk.person
    fact = PersonalDataRevealed(
        case_id=page.case_id,
        occurred_at=now_here(),
        by=person.code,
        role=acting_role(PersonalDataRevealed, person.roles),
        field="applicant.number",
        reason=text.REVEALED_REASON,
    )
    page.desk.record(
        page,
        [fact],
        lambda _: page.identity.reveal(),
        lambda error: page.band.tell(sentence_of(error), Tone.RED),
    )


def _assemble(page: CasePage) -> None:
    main = QWidget()
    inner = QVBoxLayout(main)
    inner.setContentsMargins(0, 0, 0, 0)
    for part in (page.identity, page.band, page.bar):
        inner.addWidget(part)
    inner.addWidget(page.tabs, 1)
    inner.addStretch(0)  # holds the strip small where nothing else of the page shows
    page.tabs.setMinimumHeight(em(page, 12))
    page.layers.addWidget(scrolled(main, "case.scroll"))
    QVBoxLayout(page).addWidget(page.layers)
