"""After the decision: the number in large type, its QR code, the papers to print, and the next applicant."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.reports.notices_qr import qr_png
from desktop.ui.paper_list import PaperItem
from desktop.ui.theme import em
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labels import PlainLabel, button_text
from desktop.ui.widgets.pane import Card, clear_layout, scrolled
from desktop.wording import screens_case as text
from desktop.wording import screens_intake as extra
from desktop.wording import words
from desktop.wording.translating import tr
from desktop.wording.words import aside
from sync.casework.case import Case


class DonePanel(QWidget):
    """``paper`` asks for the preview of a :class:`PaperItem`; ``again``: the same item; ``fresh``: an empty sheet.

    ``more``: another item for the same citizen; ``receipt``: one sheet with all numbers of this visit.
    """

    paper = Signal(object)
    again = Signal()
    fresh = Signal()
    opened = Signal(str)
    more = Signal()
    receipt = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("intake.done")
        self._case_id = ""
        self._number = ""
        self._heading = PlainLabel("", "title", wrap=True)
        self.number = PlainLabel("", "number", wrap=True, selectable=True)
        self.number.setObjectName("intake.done.number")
        self._note = PlainLabel("", "secondary", wrap=True)
        self._code = PlainLabel("", "heading", selectable=True)
        self._qr = QLabel()
        self._qr.setObjectName("intake.done.qr")
        self._papers = QVBoxLayout()
        self._to_print: QPushButton | None = None
        self.band = Band("intake.done.band")
        self._lay_out()

    def show_case(self, case: Case, decision: str, papers: Sequence[PaperItem], payload: str) -> None:
        self._case_id = case.case_id
        self.band.hush()
        self._heading.setText(f"{case.applicant.name}　{case.item_name}　{text.recorded_sentence(decision)}")
        self._number = case.number
        self.number.setText(text.grouped(case.number))
        self.number.setAccessibleName(case.number)
        self._note.setText(text.NUMBER_FINAL if case.project_no else text.NUMBER_TEMPORARY)
        self._code.setText(f"{text.QUERY_CODE} {case.query_code}")
        side = em(self, 9)
        image = QImage.fromData(qr_png(payload))
        self._qr.setPixmap(QPixmap.fromImage(image).scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))
        self._qr.setAccessibleName(f"{text.QUERY_CODE} {case.query_code}")
        self.show_papers(papers)

    def show_papers(self, papers: Sequence[PaperItem]) -> None:
        """One button per paper with how often it has been printed."""
        clear_layout(self._papers)
        self._to_print = None
        for item in papers:
            label = aside(text.PRINT_NOTICE.replace("{title}", tr(item.title)), text.paper_state(item.printed))
            button = QPushButton(button_text(label))
            button.setObjectName(f"intake.done.paper.{item.kind.value}")
            if self._to_print is None and not item.printed:
                self._to_print = button
                button.setProperty("kind", "primary")
            button.clicked.connect(lambda _=False, chosen=item: self.paper.emit(chosen))
            self._papers.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_visit(self, count: int) -> None:
        """How many cases this visit has brought; from two on there is a receipt for all."""
        self._receipt.setText(button_text(extra.visit_receipt(count)))
        self._receipt.setVisible(count > 1)

    def first_field(self) -> QWidget:
        """The first paper that has not been printed; when all have, the next applicant."""
        return self._to_print or self._again

    def _lay_out(self) -> None:
        copy = self._button("copy", words.COPY, self._copy)
        number = QHBoxLayout()
        number.addWidget(self.number, 1)
        number.addWidget(copy)
        self._again = self._button("again", text.AGAIN_SAME, self.again.emit)
        new = self._button("new", f"{text.NEW_INTAKE}  Ctrl+N", self.fresh.emit)
        open_ = self._button("open", text.OPEN_CASE, lambda: self.opened.emit(self._case_id))
        next_ = Flow()
        more = self._button("more", extra.MORE_ITEMS, self.more.emit)
        self._receipt = self._button("receipt", extra.visit_receipt(1), self.receipt.emit)
        self._receipt.hide()
        for button in (self._again, more, new, open_, self._receipt):
            next_.addWidget(button)
        facts = QVBoxLayout()
        facts.addLayout(number)
        for label in (self._note, self._code):
            facts.addWidget(label)
        facts.addLayout(self._papers)
        facts.addStretch(1)
        across = QHBoxLayout()
        across.addLayout(facts, 1)
        across.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignTop)
        card = Card("", "intake.done.card")
        card.body.addWidget(self._heading)
        card.body.addWidget(self.band)
        card.body.addLayout(across)
        card.body.addLayout(next_)
        inner = QWidget()
        inner.setProperty("page", True)
        column = QVBoxLayout(inner)
        column.addWidget(card)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner, "intake.done.scroll"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._number)

    def _button(self, name: str, label: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(button_text(label))
        button.setObjectName(f"intake.done.{name}")
        button.clicked.connect(lambda: run())
        return button
