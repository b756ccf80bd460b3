"""The slip for somebody who only asks: seen as it prints, printed or kept as a file, and counted as a consultation."""

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.reports.item_guide import SlipHead, slip_html
from desktop.runtime.choices import PaperKind
from desktop.trouble import Trouble
from desktop.ui.case_acting import now_here, sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.paper_layout import Paper
from desktop.ui.paper_out import ask_printer, papers_folder
from desktop.ui.theme import Tone, em
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.buttons import push_button
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import scrolled
from desktop.wording import guide as text
from desktop.wording import screens_case as papers
from desktop.wording.notices import HOTLINE
from desktop.wording.words import day
from sync.casework.events_office import ConsultationGiven
from sync.casework.items import Item


class GuideSlip(QWidget):
    """``closed``: back to the guide. ``counted``: the consultation is recorded."""

    closed = Signal()
    counted = Signal()

    def __init__(self, desk: DeskPort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide.slip")
        self._desk = desk
        self._item: Item | None = None
        self._situations: tuple[str, ...] = ()
        self._paper: Paper | None = None
        self._html = ""
        self.band = Band("guide.slip.band")
        self._page = QLabel()
        self._page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.folder = QLineEdit(str(papers_folder()))
        self.folder.setObjectName("guide.slip.folder")
        self.print_button = push_button("guide.slip.print", f"{text.PRINT}  Ctrl+P", self.print_it)
        self.print_button.setProperty("kind", "primary")
        self.save_button = push_button("guide.slip.save", text.SAVE, self.save_it)
        self._lay_out()

    @property
    def paper(self) -> Paper | None:
        """The sheet as it prints."""
        return self._paper

    def show_slip(self, item: Item, situations: tuple[str, ...], version: str) -> None:
        self._item, self._situations = item, situations
        at = now_here()
        office = self._desk.office.name
        head = SlipHead(office=office, by=self._desk.person.name, on=day(at.date()), phone=HOTLINE)
        self._html = slip_html(item, situations, head, version)
        self._paper = Paper([self._html], text.slip_footer(office, version, at), text.SLIP_TITLE)
        self.band.hush()
        self._draw()

    def first_field(self) -> QWidget:
        return self.print_button if QPrinterInfo.availablePrinterNames() else self.save_button

    def print_it(self) -> None:
        """Asks which printer; without one the slip can still be kept as a file."""
        sheet = self._paper
        if sheet is None:
            return

        def send(printer: QPrinter) -> None:
            self._give(lambda: sheet.print(printer), text.PRINTED)

        if not ask_printer(self, PaperKind.GUIDANCE, send):
            self.band.tell(papers.NO_PRINTER, Tone.AMBER)
            self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_it(self) -> None:
        sheet, item = self._paper, self._item
        if sheet is None or item is None:
            return
        name = "".join(char for char in item.name if char.isalnum())
        path = Path(self.folder.text().strip() or str(papers_folder())) / text.slip_file(name, now_here())
        self._give(lambda: sheet.save_pdf(path), text.saved(str(path)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _give(self, work: Callable[[], None], sentence: str) -> None:
        try:
            work()
        except Trouble as trouble:
            self.band.tell(sentence_of(trouble), Tone.RED)
            return
        self._count(now_here(), sentence)

    def _count(self, at: datetime, sentence: str) -> None:
        item, person = self._item, self._desk.person
        if item is None:
            return
        fact = ConsultationGiven(
            case_id="",
            occurred_at=at,
            by=person.code,
            role=person.roles[0],
            item_id=item.item_id,
            item_version=item.version,
            item_name=item.name,
            situations=self._situations,
            digest=sha256(self._html.encode()).hexdigest(),
        )
        self._desk.record(self, [fact], lambda _: self._counted(sentence), self._not_counted)

    def _counted(self, sentence: str) -> None:
        self.band.tell(sentence, Tone.GREEN)
        self.counted.emit()

    def _not_counted(self, error: Exception) -> None:
        self.band.tell(text.NOT_COUNTED + sentence_of(error), Tone.AMBER)

    def _draw(self) -> None:
        if self._paper is None:
            return
        width = max(em(self, 30), min(self.width() - em(self, 4), em(self, 52)))
        self._page.setPixmap(QPixmap.fromImage(self._paper.image(0, width, self.devicePixelRatioF())))
        self._page.setAccessibleName(f"{text.PREVIEW} {self._paper.text}")

    def _lay_out(self) -> None:
        back = push_button("guide.slip.back", f"{text.BACK}  Esc", self.closed.emit)
        row = QHBoxLayout()
        for button in (self.print_button, self.save_button, back):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(text.PREVIEW, "heading"))
        column.addWidget(self.band)
        column.addLayout(row)
        column.addWidget(FormRow(papers.SAVE_FOLDER, self.folder))
        column.addWidget(scrolled(self._page, "guide.slip.page"), 1)
