"""Before anything is decided the applicant sees what stands on the sheet: on a screen, or on paper to sign."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.reports.confirmation import ConfirmationHead, confirmation_html
from desktop.reports.guidance import guidance_html
from desktop.ui.case_acting import now_here
from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_answers import answers_of, materials_of
from desktop.ui.intake_citizen import CitizenWindow
from desktop.ui.intake_editor import IntakeEditor
from desktop.ui.intake_print import SheetView
from desktop.ui.page import PageAction
from desktop.ui.paper_layout import Paper
from desktop.ui.theme import Tone
from desktop.wording import screens_case as case_text
from desktop.wording import screens_intake as text
from desktop.wording.notices import HOTLINE
from desktop.wording.translating import tr
from desktop.wording.words import moment


class Checking(QObject):
    """``turned``: another layer shows."""

    turned = Signal()

    def __init__(self, desk: DeskPort, editor: IntakeEditor, layers: QStackedWidget) -> None:
        super().__init__(editor)
        self._desk = desk
        self._editor = editor
        self._layers = layers
        self.citizen = CitizenWindow(editor)
        self.sheet = SheetView()
        self._under: QWidget = editor
        layers.addWidget(self.sheet)
        self.sheet.closed.connect(self._back)
        editor.review.shown_wanted.connect(self.show_citizen)
        editor.review.printed_wanted.connect(self.show_confirmation)
        editor.items.not_here.connect(self.show_guidance)

    @property
    def showing(self) -> bool:
        return self._layers.currentWidget() is self.sheet

    def first_field(self) -> QWidget:
        return self.sheet.first_field()

    def possible(self) -> tuple[PageAction, ...]:
        """While the sheet is filled in: both ways; while the paper shows: what can be done with it."""
        if self.showing:
            return self.sheet.possible()
        return (
            PageAction(key="citizen", text=text.SHOW_CITIZEN, run=self.show_citizen),
            PageAction(key="confirmation", text=tr(text.CONFIRMATION), run=self.show_confirmation),
        )

    @Slot()
    def show_citizen(self) -> None:
        sheet, item = self._editor.sheet, self._editor.item
        if item is None:
            self._editor.band.tell(case_text.NEEDS_ITEM, Tone.AMBER)
            return
        self.citizen.show_answers(answers_of(sheet, item, self._desk.regions), materials_of(sheet, item))

    @Slot()
    def show_confirmation(self) -> None:
        sheet, item = self._editor.sheet, self._editor.item
        if item is None:
            self._editor.band.tell(case_text.NEEDS_ITEM, Tone.AMBER)
            return
        office, by, at = self._desk.office.name, self._desk.person.name, now_here()
        head = ConfirmationHead(office=office, by=by, at=moment(at), by_agent=sheet.has_agent)
        answers = [(one.label, one.value) for one in answers_of(sheet, item, self._desk.regions)]
        html = confirmation_html(head, answers, [(one.label, one.value) for one in materials_of(sheet, item)])
        paper = Paper([html], text.confirmation_footer(office, moment(at)), text.CONFIRMATION)
        self.show_paper(paper, text.confirmation_file(at))

    def show_paper(self, paper: Paper, file: str) -> None:
        """A sheet to print, over whatever shows now."""
        self._under = self._layers.currentWidget()
        self.sheet.show_paper(paper, file)
        self._layers.setCurrentWidget(self.sheet)
        self.sheet.first_field().setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    @Slot(str)
    def show_guidance(self, asked: str) -> None:
        """For somebody whose matter belongs to another window."""
        office, at = self._desk.office.name, now_here()
        html = guidance_html(office, asked, self._desk.person.name, moment(at), HOTLINE)
        paper = Paper([html], text.confirmation_footer(office, moment(at)), text.GUIDANCE)
        self.show_paper(paper, text.guidance_file(at))

    @Slot()
    def _back(self) -> None:
        self._layers.setCurrentWidget(self._under)
        if self._under is self._editor:
            back = self._editor.review if self._editor.item else self._editor.items
            back.first_field().setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()
