"""Where the line breaks, on the sync page: steps one after another, one sentence, a report to hand on."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.queries.diagnosis_rows import Diagnosis, Step, StepName
from desktop.ui.desk_port import DeskPort
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.keyboard import Waiting
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card, into_sight
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_diagnosis as text
from desktop.wording.sync_words import PHASES
from desktop.wording.troubles import trouble_sentence
from desktop.wording.words import aside, phrases


class DiagnosisBox(Card):
    """``told`` carries every sentence that also belongs into the status line."""

    told = Signal(str)

    def __init__(self, desk: DeskPort, parent: QWidget | None = None) -> None:
        super().__init__(text.TITLE, "sync.diagnosis", parent)
        self._desk = desk
        self._found: Diagnosis | None = None
        self._waiting = Waiting()
        self.said = PlainLabel(text.INTRO, wrap=True, selectable=True)
        self.steps: RowsModel[Step] = RowsModel(_columns(), _spoken)
        self.list: RowsView[Step] = RowsView(self.steps, "sync.diagnosis.steps", text.TABLE)
        self.button = QPushButton(text.RUN)
        self.button.setObjectName("sync.diagnosis.run")
        self.copy = QPushButton(text.COPY)
        self.copy.setObjectName("sync.diagnosis.copy")
        self.button.clicked.connect(self.run)
        self.copy.clicked.connect(self._copy)
        row = Flow()
        for button in (self.button, self.copy):
            row.addWidget(button)
        self.body.addWidget(self.said)
        self.body.addWidget(self.list)
        self.body.addLayout(row)
        self.list.hide()
        self.copy.hide()
        if not desk.diagnosis.possible:
            self.button.setEnabled(False)
            self.said.setText(text.NOT_POSSIBLE)

    @property
    def report(self) -> str:
        """ "" before anything was found."""
        found = self._found
        if found is None:
            return ""
        summary, office = self._desk.sync_summary, self._desk.office
        last = text.line_told(
            f"{PHASES[summary.phase]} {summary.trouble}", summary.pending, summary.attention, summary.last_success
        )
        steps = [(step.name.value, result(step), text.took(step.ms)) for step in found.steps]
        return text.report(found.host, found.at, steps, last, office.scope, office.device)

    def regions(self) -> tuple[QWidget, ...]:
        """Nothing to go to where there is no line to look along."""
        return (self.button,) if self._desk.diagnosis.possible else ()

    @Slot()
    def run(self) -> None:
        self.button.setEnabled(False)
        self._waiting.begin()
        self.said.setText(text.RUNNING)
        self._desk.diagnosis.run(self, self._show, self._failed)

    def _show(self, found: Diagnosis) -> None:
        self._found = found
        self.steps.start(_with_skipped(found), more=False)
        self.list.show()
        self.list.fit_rows(len(StepName))
        self.copy.show()
        fault = found.fault
        self._say(text.sentence(fault.code, fault.facts) if fault else text.WELL)

    def _failed(self, why: Exception) -> None:
        self._say(trouble_sentence(str(getattr(why, "code", "bug"))))
        self._desk.troubled.emit(why)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self.told.emit(text.COPIED)

    def _say(self, sentence: str) -> None:
        self.button.setEnabled(True)
        self._waiting.back_to(self.button)
        self.said.setText(sentence)
        into_sight(self.said)
        self.told.emit(sentence)


def result(step: Step) -> str:
    """What stands in the table and in the report; a step nobody tried says so."""
    if step.ms < 0:
        return text.SKIPPED
    return aside(text.FAILED, step.code) if step.code else text.passed(step.name.value, step.facts)


def _with_skipped(found: Diagnosis) -> tuple[Step, ...]:
    """What comes after the fault was not tried, and stands there saying so."""
    done = {step.name for step in found.steps}
    last = list(StepName).index(found.steps[-1].name) if found.steps else -1
    left = [name for name in list(StepName)[last + 1 :] if name not in done]
    return (*found.steps, *(Step(name=name, ms=-1) for name in left))


def _columns() -> tuple[Column[Step], ...]:
    return (
        Column(key="step", title=text.COLUMN_STEP, text=lambda step: text.STEPS[step.name.value], width=11),
        Column(key="result", title=text.COLUMN_RESULT, text=result, least=12),
        Column(key="time", title=text.COLUMN_TIME, text=_time, width=7, keep=3),
    )


def _time(step: Step) -> str:
    return "" if step.ms < 0 else text.took(step.ms)


def _spoken(step: Step) -> str:
    return phrases((text.STEPS[step.name.value], result(step)))
