"""The page of the training desk: exercises, whether the journal shows that they were done, and how each is done."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.office.changes import Changes
from desktop.queries.training import ExerciseRow, Exercises
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.ui.theme import Tone, em
from desktop.ui.widgets.action_bar import ActionBar
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card, scrolled
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import training as text

WHERE = {"guide": "guide", "supplement": "workbench", "correct": "worklist", "note": "worklist", "paper": "worklist",
         "decide": "worklist", "ledger": "ledger"}  # fmt: skip
"""The page an exercise begins on; else the intake."""


class TrainingPage(Page):
    """Enter on an exercise leads to where it begins."""

    def __init__(self, desk: DeskPort) -> None:
        super().__init__(desk, "training")
        self.rows: RowsModel[ExerciseRow] = RowsModel(_columns(), _spoken)
        self.list: RowsView[ExerciseRow] = RowsView(self.rows, "training.list", text.TABLE)
        self.progress = PlainLabel("", "heading")
        self.how = PlainLabel("", wrap=True, selectable=True)
        self._bar = ActionBar("training.actions")
        card = Card(text.HOW, "training.how")
        card.body.addWidget(self.how)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(text.PAGE, "title"))
        column.addWidget(PlainLabel(text.INTRO, wrap=True))
        column.addWidget(self.progress)
        column.addWidget(self._bar)
        column.addWidget(self.list, 1)
        column.addWidget(card)
        column.addWidget(PlainLabel(text.RESET_HINT, "secondary", wrap=True))
        self.list.setMinimumHeight(em(self, 9))
        QVBoxLayout(self).addWidget(scrolled(content, "training.scroll"))
        self.list.moved.connect(self._moved)
        self.list.chosen.connect(lambda _: self._go())
        desk.changed.connect(self._changed)

    @property
    def title(self) -> str:
        return text.PAGE

    def initial_focus(self) -> QWidget:
        return self.list

    def actions_here(self) -> tuple[PageAction, ...]:
        refused = "" if self.list.current is not None else text.PICK
        return (
            PageAction(key="go", text=text.GO, run=self._go, shortcut="Ctrl+Return", refused=refused, primary=True),
        )

    def opened(self, route: Route) -> None:
        self.reload()

    def reload(self) -> None:
        self.desk.ask(self, Exercises(), self._show)

    def _show(self, rows: tuple[ExerciseRow, ...]) -> None:
        self.list.restart(rows, lambda row: row.key)
        if self.list.current is None and rows:
            self.list.select(next((at for at, row in enumerate(rows) if not row.done), 0))
        self.progress.setText(text.progress(sum(row.done for row in rows), len(rows)))
        self._moved(self.list.current)

    @Slot(object)
    def _moved(self, row: ExerciseRow | None) -> None:
        self.how.setText(text.EXERCISES[row.key][1] if row is not None else "")
        self._bar.show_actions(self.actions_here())
        self.refreshed.emit()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if self.isVisible():
            self.reload()

    def _go(self) -> None:
        if self.list.current is not None:
            self.go.emit(Route(WHERE.get(self.list.current.key, "intake")))


def _columns() -> tuple[Column[ExerciseRow], ...]:
    name, state = text.COLUMNS
    return (
        Column(key="name", title=name, text=lambda row: text.EXERCISES[row.key][0]),
        Column(key="state", title=state, text=_state, width=7, chip=_chip),
    )


def _state(row: ExerciseRow) -> str:
    return text.DONE if row.done else text.OPEN


def _chip(row: ExerciseRow) -> Chip:
    return Chip(word=_state(row), tone=Tone.GREEN if row.done else Tone.GREY, shape="tick" if row.done else "")


def _spoken(row: ExerciseRow) -> str:
    return f"{text.EXERCISES[row.key][0]} {_state(row)}"
