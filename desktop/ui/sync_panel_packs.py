"""What packs have brought: cases whose due date moved, shown until somebody has seen them, and packs not taken."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.queries.due_changes import DueChangeRow, DueChanges, PackNews
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import packs as text
from desktop.wording import screens_lists as lists
from desktop.wording.troubles import trouble_sentence
from desktop.wording.words import NOTHING, numbered, phrases


class PackBox(Card):
    """Hidden while there is nothing to say. ``go`` opens a case."""

    go = Signal(object)

    def __init__(self, desk: DeskPort, parent: QWidget | None = None) -> None:
        super().__init__(text.TITLE, "sync.packs", parent)
        self._desk = desk
        self._news = PackNews(rows=(), count=0, refused=())
        self._model: RowsModel[DueChangeRow] = RowsModel(_columns(), _spoken)
        self.list: RowsView[DueChangeRow] = RowsView(self._model, "sync.packs.list", text.TABLE)
        self._said = PlainLabel("", wrap=True)
        self._refused = PlainLabel("", wrap=True, selectable=True)
        self.seen = QPushButton(text.SEEN)
        self.seen.setObjectName("sync.packs.seen")
        for part in (self._said, self.list, self.seen, self._refused):
            self.body.addWidget(part)
        self.seen.clicked.connect(self._dismiss)
        self.list.chosen.connect(self._open)
        self._show(self._news)

    def reload(self) -> None:
        self._desk.ask(self, DueChanges(), self._show)

    def _show(self, news: PackNews) -> None:
        self._news = news
        self.list.restart(news.rows, lambda row: (row.case_id, row.clock))
        self._said.setText(text.moved(news.rows[0].why, news.count) if news.rows else "")
        refused = (text.not_taken(one.name, trouble_sentence(one.code)) for one in news.refused)
        self._refused.setText("\n".join(refused))
        for part in (self._said, self.list, self.seen):
            part.setVisible(bool(news.rows))
        self._refused.setVisible(bool(news.refused))
        self.list.fit_rows(6)
        self.setVisible(bool(news.rows or news.refused))

    @Slot()
    def _dismiss(self) -> None:
        self._desk.due_changes_seen(self, self._news, lambda _: self.reload())

    @Slot(object)
    def _open(self, row: DueChangeRow) -> None:
        self.go.emit(Route.to("case", case_id=row.case_id))


def _columns() -> tuple[Column[DueChangeRow], ...]:
    return (
        Column(key="applicant", title=lists.COLUMN_APPLICANT, text=lambda row: row.applicant, width=9),
        Column(key="number", title=lists.COLUMN_NUMBER, text=lambda row: row.number or NOTHING),
        Column(key="old", title=text.COLUMN_OLD, text=lambda row: text.day(row.old_due), width=11, keep=2),
        Column(key="new", title=text.COLUMN_NEW, text=lambda row: text.day(row.new_due), width=11, keep=2),
    )


def _spoken(row: DueChangeRow) -> str:
    moved = phrases((f"{text.COLUMN_OLD} {text.day(row.old_due)}", f"{text.COLUMN_NEW} {text.day(row.new_due)}"))
    return phrases((row.applicant, moved, text.WHY[row.why], numbered(row.number)))
