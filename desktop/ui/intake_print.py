"""A sheet that belongs to no case yet, or to several: seen as it prints, printed, or kept as a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.runtime.choices import PaperKind
from desktop.trouble import Trouble
from desktop.ui.case_acting import sentence_of
from desktop.ui.page import PageAction
from desktop.ui.paper_layout import Paper
from desktop.ui.paper_out import ask_printer, form_of, papers_folder
from desktop.ui.theme import Tone, em
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.buttons import push_button
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import scrolled
from desktop.wording import screens_case as papers
from desktop.wording import screens_intake as text


class SheetView(QWidget):
    """``closed``: back to where it was asked for."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("intake.sheet")
        self.paper: Paper | None = None
        self._file = ""
        self.band = Band("intake.sheet.band")
        self._title = PlainLabel("", "heading", wrap=True)
        self._pages = QVBoxLayout()
        self.folder = QLineEdit(str(papers_folder()))
        self.folder.setObjectName("intake.sheet.folder")
        self.print_button = push_button("intake.sheet.print", f"{papers.PRINT}  Ctrl+P", self.print_it)
        self.print_button.setProperty("kind", "primary")
        self.save_button = push_button("intake.sheet.save", papers.SAVE_PDF, self.save_it)
        self._back = push_button("intake.sheet.back", f"{papers.CLOSE_PAPER}  Esc", self.closed.emit)
        self._lay_out()

    def show_paper(self, paper: Paper, file: str) -> None:
        """``file``: the name it is kept under."""
        self.paper, self._file = paper.on(form_of(self, PaperKind.RECEIPT)), file
        self._title.setText(paper.title)
        self.band.hush()
        self._draw()

    def first_field(self) -> QWidget:
        return self.print_button if QPrinterInfo.availablePrinterNames() else self.save_button

    def possible(self) -> tuple[PageAction, ...]:
        return (
            PageAction(key="print", text=papers.PRINT, run=self.print_it, shortcut="Ctrl+P", primary=True),
            PageAction(key="close", text=papers.CLOSE_PAPER, run=self.closed.emit, shortcut="Esc"),
        )

    def print_it(self) -> None:
        """Asks which printer; without one the sheet can still be kept as a file."""
        paper = self.paper
        if paper is None:
            return

        def send(printer: QPrinter) -> None:
            self._give(lambda: paper.print(printer), text.SHEET_PRINTED)

        if not ask_printer(self, PaperKind.RECEIPT, send):
            self.band.tell(papers.NO_PRINTER, Tone.AMBER)
            self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_it(self) -> None:
        paper = self.paper
        if paper is not None:
            path = Path(self.folder.text().strip() or str(papers_folder())) / self._file
            self._give(lambda: paper.save_pdf(path), text.sheet_saved(str(path)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _give(self, work: Callable[[], None], sentence: str) -> None:
        try:
            work()
        except Trouble as trouble:
            self.band.tell(sentence_of(trouble), Tone.RED)
        else:
            self.band.tell(sentence, Tone.GREEN)

    def _draw(self) -> None:
        if self.paper is None:
            return
        width = max(em(self, 16), min(self.width() - em(self, 4), em(self, 52)))
        for at in range(max(self.paper.page_count, self._pages.count())):
            label = self._page(at)
            label.setVisible(at < self.paper.page_count)
            if at < self.paper.page_count:
                label.setPixmap(QPixmap.fromImage(self.paper.image(at, width, self.devicePixelRatioF())))
        self._page(0).setAccessibleName(f"{self.paper.title} {self.paper.text}")

    def _page(self, at: int) -> QLabel:
        item = self._pages.itemAt(at)
        shown = item.widget() if item is not None else None
        if isinstance(shown, QLabel):
            return shown
        label = QLabel()
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._pages.addWidget(label)
        return label

    def _lay_out(self) -> None:
        row = Flow()
        for button in (self.print_button, self.save_button, self._back):
            row.addWidget(button)
        pages = QWidget()
        pages.setLayout(self._pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self.band):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(FormRow(papers.SAVE_FOLDER, self.folder))
        column.addWidget(scrolled(pages, "intake.sheet.pages"), 1)
