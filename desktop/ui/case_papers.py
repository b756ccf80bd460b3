"""文书: every paper of a case, void ones too; one is previewed by Enter, or made void and issued anew."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.paper_list import PaperItem, paper_words
from desktop.ui.theme import Tone
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_case as text
from desktop.wording import undoing, words
from desktop.wording.translating import tr


def papers_model() -> RowsModel[PaperItem]:
    title, number, when, printed = text.PAPER_COLUMNS
    columns: tuple[Column[PaperItem], ...] = (
        Column(key="title", title=title, text=lambda item: tr(item.title), width=13),
        Column(key="number", title=number, text=lambda item: item.notice.heading.document_no),
        Column(key="when", title=when, text=lambda item: words.moment(item.event.occurred_at), width=10, keep=3),
        Column(
            key="printed", title=printed, text=paper_words, width=13,
            chip=lambda item: Chip(word=paper_words(item), tone=Tone.GREY if _done(item) else Tone.AMBER),
        ),
    )  # fmt: skip
    return RowsModel(columns, lambda item: f"{tr(item.title)} {paper_words(item)}")


class PapersTab(QWidget):
    """``paper`` brings the paper to preview; ``reissue`` which one is to be made anew (``title|number``)."""

    paper = Signal(object)
    reissue = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.model = papers_model()
        self.table: RowsView[PaperItem] = RowsView(self.model, "case.papers", name)
        self.why = PlainLabel("", "secondary", wrap=True)
        self.button = QPushButton(undoing.REISSUE)
        self.button.setObjectName("case.papers.reissue")
        self._readonly = False
        foot = QHBoxLayout()
        foot.addWidget(self.why, 1)
        foot.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.table.chosen.connect(self.paper)
        self.table.moved.connect(self._moved)
        self.button.clicked.connect(self._anew)

    def show_papers(self, papers: Sequence[PaperItem], *, readonly: bool) -> None:
        self._readonly = readonly
        self.table.restart(papers, lambda item: (item.title, item.notice.heading.document_no))
        if papers and self.table.current is None:
            self.table.select(len(papers) - 1)
        self._moved(self.table.current)

    @Slot(object)
    def _moved(self, item: PaperItem | None) -> None:
        void = item is not None and bool(item.voided)
        self.button.setVisible(item is not None and not void and not self._readonly)
        self.why.setText(undoing.void_paper(item.voided) if item is not None and void else "")

    @Slot()
    def _anew(self) -> None:
        item = self.table.current
        if item is not None and not item.voided:
            self.reissue.emit(f"{item.title}|{item.notice.heading.document_no}")


def _done(item: PaperItem) -> bool:
    """Nothing has to be done with it any more."""
    return bool(item.printed or item.voided)
