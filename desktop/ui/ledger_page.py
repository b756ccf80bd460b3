"""The ledger page: a period, its figures and rows, the workbook, and old ledgers taken over."""

from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.office.changes import Changes
from desktop.reports.ledger_rows import LedgerRow
from desktop.ui.desk_port import DeskPort
from desktop.ui.ledger_page_export import ExportBox
from desktop.ui.ledger_page_figures import FiguresCard
from desktop.ui.ledger_page_import import ImportBox
from desktop.ui.ledger_page_period import PeriodBar
from desktop.ui.ledger_page_work import LedgerSource, Preview, PreviewLedger
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card, scrolled
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_ledger as text
from desktop.wording.ledgers import LEDGER_HEADINGS
from desktop.wording.troubles import trouble_sentence
from desktop.wording.words import LOADING, NOTHING, short_day
from sync.casework.calendar import CST


class LedgerPage(Page):
    """All figures are of this computer and say how fresh they are; long reading never delays a keystroke."""

    def __init__(self, desk: DeskPort, source: LedgerSource) -> None:
        super().__init__(desk, "ledger")
        self._source = source
        self.period = PeriodBar(datetime.now(CST).date())
        self.figures = FiguresCard()
        self.rows: RowsModel[LedgerRow] = RowsModel(_columns(), _spoken)
        self.list: RowsView[LedgerRow] = RowsView(self.rows, "ledger.preview", text.PREVIEW_TABLE)
        self.fresh = PlainLabel("", "secondary", wrap=True)
        self.count = PlainLabel("", "secondary", wrap=True)
        self.export = ExportBox(desk, source)
        self.imports = ImportBox(desk)
        self._assemble()
        self.period.changed.connect(self.reload)
        self.export.told.connect(self.notice)
        self.imports.told.connect(self.notice)
        desk.changed.connect(self._changed)

    @property
    def title(self) -> str:
        return text.LEDGER_PAGE

    def initial_focus(self) -> QWidget:
        return self.period.kind

    def regions(self) -> tuple[QWidget, ...]:
        return (self.period.kind, self.figures.button, self.list, self.export.button, self.imports.choose_button)

    def actions_here(self) -> tuple[PageAction, ...]:
        return (
            PageAction(key="export", text=text.EXPORT, run=self.export.choose, shortcut="Ctrl+E"),
            PageAction(key="import", text=text.IMPORT, run=self.imports.choose, shortcut="Ctrl+I"),
        )

    def opened(self, route: Route) -> None:
        self.reload()

    @Slot()
    def reload(self) -> None:
        period = self.period.period
        self.export.period = period
        self.count.setText(LOADING)
        asked = PreviewLedger(source=self._source, period=period)
        self.desk.ask_long(self, asked, lambda found: self._show(asked, found), self._failed)

    def _assemble(self) -> None:
        preview = Card(text.PREVIEW, "ledger.preview_box")
        preview.body.addWidget(self.count)
        preview.body.addWidget(self.list)
        top = QHBoxLayout()
        top.addWidget(PlainLabel(text.LEDGER_PAGE, "title"))
        top.addWidget(self.period, 1)
        content = QWidget()
        inner = QVBoxLayout(content)
        for part in (self.fresh, self.figures, preview, self.export, self.imports):
            inner.addWidget(part)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(scrolled(content, "ledger.scroll"), 1)

    def _show(self, asked: PreviewLedger, found: Preview) -> None:
        if asked.period != self.period.period:
            return
        self.figures.show_measures(found.measures)
        self.fresh.setText(text.freshness(found.as_of, self.desk.sync_summary.pending))
        self.rows.start(found.rows, more=False)
        self.list.setVisible(bool(found.rows))
        self.list.fit_rows(8)
        self.count.setText(text.preview_count(len(found.rows), found.total) if found.total else text.EMPTY)

    def _failed(self, why: Exception) -> None:
        self.count.setText(trouble_sentence(str(getattr(why, "code", "bug")), getattr(why, "facts", None)))
        self.desk.troubled.emit(why)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        """Figures follow the line and this desk, but not drafts."""
        if self.isVisible() and changes.kinds != {"drafts"}:
            self.reload()


def _columns() -> tuple[Column[LedgerRow], ...]:
    heading = LEDGER_HEADINGS
    return (
        Column(key="serial", title=heading["serial"], text=lambda row: str(row.serial), width=3.5),
        Column(key="number", title=heading["case_no"], text=lambda row: f"…{row.case_no[-10:]}", width=9, keep=3),
        Column(key="applicant", title=heading["applicant"], text=lambda row: row.applicant, width=7),
        Column(key="item", title=heading["item"], text=lambda row: row.item, least=10),
        Column(key="village", title=heading["village"], text=lambda row: row.village or NOTHING, width=8, keep=2),
        Column(key="received", title=heading["received_at"], text=lambda row: _on(row.received_at), width=7, keep=4),
        Column(key="closed", title=heading["closed_at"], text=lambda row: _on(row.closed_at), width=7, keep=5),
        Column(key="result", title=heading["result"], text=lambda row: row.result or NOTHING, width=6, keep=6),
        Column(key="state", title=heading["state"], text=lambda row: row.state or NOTHING, width=6),
    )


def _on(value: datetime | None) -> str:
    return short_day(value.astimezone(CST).date()) if value else NOTHING


def _spoken(row: LedgerRow) -> str:
    parts = (str(row.serial), row.applicant, row.item, row.state or "", _on(row.received_at), row.case_no)
    return "，".join(part for part in parts if part)
