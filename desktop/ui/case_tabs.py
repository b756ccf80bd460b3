"""The tabs of a case, and the plain list of materials among them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from desktop.queries.rows import CaseFileRow
from desktop.ui.case_answers import FormTab
from desktop.ui.case_clocks import ClocksTab
from desktop.ui.case_flow import FlowTab
from desktop.ui.case_materials import MaterialsTab
from desktop.ui.case_papers import PapersTab
from desktop.ui.case_rating import RatingTab
from desktop.ui.case_timeline import TimelineTab, timeline_model
from desktop.ui.desk_port import DeskPort
from desktop.ui.paper_list import PaperItem
from desktop.wording import screens_case as text
from sync.casework.facts import Event
from sync.casework.items import Item
from sync.casework.taking_back import standing
from sync.casework.terms import SETTLED_LINES


class CaseTabs(QTabWidget):
    """``paper`` brings the :class:`PaperItem` to preview; ``correct`` the field of a correction that is wanted;
    ``urge`` the text of a reminder; ``reissue`` the paper that is to be void and made anew."""

    paper = Signal(object)
    correct = Signal(str)
    urge = Signal(str)
    reissue = Signal(str)

    def __init__(self, desk: DeskPort, attachments: QWidget) -> None:
        """``attachments``: a page that counts itself."""
        super().__init__()
        self.setObjectName("case.tabs")
        self.setAccessibleName(text.CASE)
        self.setUsesScrollButtons(True)
        self.timeline = timeline_model(desk.name_of)
        self.history = TimelineTab(self.timeline, text.TABS[0])
        self.materials_tab = MaterialsTab(desk, text.TABS[1])
        self.materials = self.materials_tab.model
        self.papers_tab = PapersTab(text.TABS[3])
        self.papers = self.papers_tab.model
        self.form = FormTab()
        self.clocks = ClocksTab()
        self.flow = FlowTab(desk, text.TABS[6])
        self.rating = RatingTab(desk)
        self.papers_tab.paper.connect(self.paper)
        self.papers_tab.reissue.connect(self.reissue)
        self.form.correct.connect(self.correct)
        self.flow.urge.connect(self.urge)
        self.flow.paper.connect(self.paper)
        self.history.paper.connect(self.paper)
        self.history.files.connect(lambda: self.setCurrentWidget(attachments))
        tabs: tuple[QWidget, ...] = (
            self.history,
            self.materials_tab,
            self.form,
            self.papers_tab,
            self.clocks,
            attachments,
            self.flow,
            self.rating,
        )
        for name, tab in zip(text.TABS, tabs, strict=True):
            self.addTab(tab, name)

    def show_file(
        self, file: CaseFileRow, item: Item | None, events: Sequence[Event], papers: Sequence[PaperItem]
    ) -> None:
        """``events``: those that stand, in the order of the log."""
        settled = sum(line.state in SETTLED_LINES for line in file.case.lines)
        self.history.show_rows(file.timeline, papers)
        self.materials_tab.show_lines(file.case.lines)
        self.papers_tab.show_papers(papers, readonly=file.readonly)
        self.form.show_file(file, item)
        self.clocks.show_clocks(file.clocks)
        self.flow.show_file(file, standing(events))
        self.flow.show_papers(papers)
        self.setTabText(1, f"{text.TABS[1]} {settled}/{len(file.case.lines)}")
        self.setTabText(3, f"{text.TABS[3]} {sum(not paper.voided for paper in papers)}")

    def explain(self) -> None:
        """Shows every day of the first deadline."""
        self.setCurrentWidget(self.clocks)
        self.clocks.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_field(self) -> QWidget:
        shown = self.currentWidget()
        return (
            shown.table
            if isinstance(shown, FormTab | ClocksTab | TimelineTab | FlowTab | RatingTab | PapersTab | MaterialsTab)
            else shown
        )
