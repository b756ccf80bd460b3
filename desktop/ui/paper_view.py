"""The preview of one paper, exactly as it prints; printing it and saving it are facts of the case."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.reports.notices import NoticeKind, PrintMark, content_hash, html, missing_fields
from desktop.reports.notices_template import Templates
from desktop.runtime.choices import PaperKind
from desktop.trouble import Trouble
from desktop.ui.case_acting import acting_role, now_here, sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.paper_layout import Paper
from desktop.ui.paper_list import PaperItem, paper_words, templates_of
from desktop.ui.paper_out import ask_printer, form_of, papers_folder
from desktop.ui.theme import Tone, em
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import GivingLabel, PlainLabel
from desktop.ui.widgets.pane import scrolled
from desktop.wording import screens_case as text
from desktop.wording import undoing
from desktop.wording.notices import field_names, print_mark
from desktop.wording.translating import tr
from sync.casework.events_closing import PaperPrinted

RECEIPTS = frozenset({NoticeKind.RECEIPT, NoticeKind.SUPPLEMENT_RECEIPT})
"""They may be printed on a third of a form; a decision may not."""


class PaperView(QWidget):
    """``closed``: back to where the clerk came from. ``printed``: a :class:`PaperPrinted` has been recorded."""

    closed = Signal()
    printed = Signal(object)

    def __init__(self, desk: DeskPort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self._desk = desk
        self._templates = Templates(desk.notice_texts[0])
        self._item: PaperItem | None = None
        self._paper: Paper | None = None
        self._at = 0
        self._lay_out()

    def show_paper(self, item: PaperItem) -> None:
        """Lays the paper out; one with gaps says what is missing and cannot be printed."""
        self._item = item
        self._at = 0
        self._templates = templates_of(item, self._desk.notice_texts)
        self._show_title(item)
        self.band.hush()
        gaps = missing_fields(item.notice)
        self._paper = None if gaps else self._laid_out(item)
        for button in (self.print_button, self.save_button):
            button.setEnabled(not gaps and not item.voided)
        if item.voided:
            self.band.tell(undoing.void_paper(item.voided), Tone.AMBER)
        elif gaps:
            self.band.tell(text.paper_gaps(field_names(gaps)), Tone.AMBER)
        self._draw()

    def first_field(self) -> QWidget:
        if not self.save_button.isEnabled():
            return self.close_button
        return self.print_button if QPrinterInfo.availablePrinterNames() else self.save_button

    def print_it(self) -> None:
        """Asks which printer; without one, says where to go instead."""
        if self._paper is None or not self.print_button.isEnabled():
            return
        if not ask_printer(self, _kind_of(self._item), self._send):
            self.band.tell(text.NO_PRINTER, Tone.AMBER)
            self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_it(self) -> None:
        """Writes the PDF into the folder named; the file name holds no name and no number of a person."""
        if self._paper is None or self._item is None:
            return
        path = Path(self.folder.text().strip() or str(papers_folder())) / _file_name(self._item)
        try:
            self._paper.save_pdf(path)
        except Trouble as error:
            self.band.tell(sentence_of(error), Tone.RED)
            return
        self.band.tell(text.paper_saved(str(path)), Tone.GREEN)
        self._record()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def turn(self, step: int) -> None:
        if self._paper is not None:
            self._at = max(0, min(self._paper.page_count - 1, self._at + step))
            self._draw()

    def _send(self, printer: QPrinter) -> None:
        if self._paper is None:
            return
        try:
            self._paper.print(printer)
        except Trouble as error:
            self.band.tell(sentence_of(error), Tone.RED)
            return
        self.band.tell(text.PRINTED_NOTE, Tone.GREEN)
        self._record()

    def _record(self) -> None:
        item = self._item
        if item is None:
            return
        fact = PaperPrinted(
            case_id=item.event.case_id,
            occurred_at=now_here(),
            by=self._desk.person.code,
            role=acting_role(PaperPrinted, self._desk.person.roles),
            document=item.title,
            document_no=item.notice.heading.document_no,
            content_hash=content_hash(item.notice, self._templates),
            copy=item.printed + 1,
        )
        self._desk.record(self, [fact], lambda _: self._done(fact), self._refused)

    def _done(self, fact: PaperPrinted) -> None:
        if self._item is not None:
            self._item = replace(self._item, printed=fact.copy)
            self._show_title(self._item)
            self._paper = self._laid_out(self._item)
            self._draw()
        self.printed.emit(fact)

    def _show_title(self, item: PaperItem) -> None:
        self.heading.setText(f"{tr(item.title)}　{paper_words(item)}")
        self.number.setText(item.notice.heading.document_no)

    def _refused(self, error: Exception) -> None:
        self.band.tell(sentence_of(error), Tone.RED)

    def _laid_out(self, item: PaperItem) -> Paper:
        mark = PrintMark(copy=item.printed + 1, by=self._desk.person.name, at=now_here())
        heading = item.notice.heading
        footer = f"{heading.organ} {heading.document_no} {print_mark(mark.copy, mark.by, mark.at)}"
        return Paper(html(item.notice, self._templates, mark), footer, item.title, form_of(self, _kind_of(item)))

    def _draw(self) -> None:
        paper = self._paper
        pages = paper.page_count if paper else 0
        self._pages.setText(text.page_of(self._at + 1, pages) if pages else "")
        self._back.setEnabled(self._at > 0)
        self._forth.setEnabled(self._at + 1 < pages)
        if paper is None:
            self._page.setPixmap(QPixmap())
            return
        width = max(em(self, 30), min(self.width() - em(self, 4), em(self, 52)))
        self._page.setPixmap(QPixmap.fromImage(paper.image(self._at, width, self.devicePixelRatioF())))
        self._page.setAccessibleName(f"{text.PAPER_NAME} {paper.text}")

    def _lay_out(self) -> None:
        self.heading = PlainLabel("", "heading", wrap=True, selectable=True)
        self.number = GivingLabel("", "strong", selectable=True)
        self.band = Band("paper.band")
        self._page = QLabel()
        self._page.setObjectName("paper.page")
        self._page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._pages = PlainLabel("", "secondary")
        self.print_button = _button("paper.print", f"{text.PRINT}  Ctrl+P", self.print_it, primary=True)
        self.save_button = _button("paper.save", text.SAVE_PDF, self.save_it)
        self._back = _button("paper.previous", text.PREVIOUS_PAGE, lambda: self.turn(-1))
        self._forth = _button("paper.next", text.NEXT_PAGE, lambda: self.turn(1))
        close = self.close_button = _button("paper.close", f"{text.CLOSE_PAPER}  Esc", self.closed.emit)
        self.folder = QLineEdit(str(papers_folder()))
        self.folder.setObjectName("paper.folder")
        buttons = Flow()
        for part in (self.print_button, self.save_button, close, self._back, self._forth, self._pages):
            buttons.addWidget(part)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.heading)
        column.addWidget(self.number)
        column.addWidget(self.band)
        column.addLayout(buttons)
        column.addWidget(FormRow(text.SAVE_FOLDER, self.folder))
        column.addWidget(self._page, 1)
        QVBoxLayout(self).addWidget(scrolled(content, "paper.pages"))


def _kind_of(item: PaperItem | None) -> PaperKind:
    return PaperKind.RECEIPT if item is not None and item.kind in RECEIPTS else PaperKind.NOTICE


def _button(name: str, label: str, run: Callable[[], None], *, primary: bool = False) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    button.setProperty("kind", "primary" if primary else "")
    button.clicked.connect(lambda: run())
    return button


def _file_name(item: PaperItem) -> str:
    number = "".join(char for char in item.notice.heading.document_no if char.isalnum() or char in "〔〕-")
    again = f"-{item.printed + 1}" if item.printed else ""
    return f"{item.title.split('（')[0]}-{number}{again}.pdf"
