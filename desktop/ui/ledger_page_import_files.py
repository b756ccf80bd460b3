"""The workbooks around an import: an empty template, the list of problems, the rows that have to be mended."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from desktop.queries.reading import Query
from desktop.reports.import_rows import ImportPlan
from desktop.reports.trouble import ReportError
from desktop.ui.desk_port import DeskPort
from desktop.ui.ledger_page_work import SaveFaulty, SaveProblems, SaveTemplate
from desktop.ui.widgets.flow import Flow
from desktop.wording import imports as import_words
from desktop.wording import screens_import as text
from desktop.wording import screens_ledger as ledger_text
from desktop.wording.troubles import trouble_sentence


class ImportFiles(QWidget):
    """``told`` carries what came of it."""

    told = Signal(str)

    def __init__(self, desk: DeskPort) -> None:
        super().__init__()
        self._desk = desk
        self._source = ""
        self._plan: ImportPlan | None = None
        self.template = self._button("template", text.TEMPLATE, self._choose_template)
        self.problems = self._button("save", ledger_text.SAVE_PROBLEMS, self._choose_problems)
        self.faulty = self._button("faulty", text.SAVE_FAULTY, self._choose_faulty)
        row = Flow()
        for button in (self.template, self.problems, self.faulty):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        self.show_plan("", None)

    def show_plan(self, source: str, plan: ImportPlan | None) -> None:
        """``source``: name of the file that was read."""
        self._source, self._plan = source, plan
        self.problems.setVisible(bool(plan and plan.problems))
        self.faulty.setVisible(bool(plan and plan.faulty))

    def template_to(self, path: Path) -> None:
        self._write(SaveTemplate(path=path), lambda _: text.saved(path.name))

    def problems_to(self, path: Path) -> None:
        if self._plan is not None:
            save = SaveProblems(path=path, source_name=self._source, problems=self._plan.problems)
            self._write(save, lambda _: text.saved(path.name))

    def faulty_to(self, path: Path) -> None:
        if self._plan is not None:
            save = SaveFaulty(path=path, faulty=self._plan.faulty)
            self._write(save, lambda rows: text.faulty_saved(path.name, rows))

    def _write(self, save: Query[Any], sentence: Callable[[Any], str]) -> None:
        self._desk.ask_long(self, save, lambda rows: self.told.emit(sentence(rows)), self._failed)

    def _failed(self, why: Exception) -> None:
        if isinstance(why, ReportError):
            self.told.emit(import_words.refusal_sentence(why.code, why.facts))
        else:
            self.told.emit(trouble_sentence(str(getattr(why, "code", "bug"))))
            self._desk.troubled.emit(why)

    def _choose_template(self) -> None:
        self._choose(text.TEMPLATE, import_words.TEMPLATE_FILE, self.template_to)

    def _choose_problems(self) -> None:
        self._choose(ledger_text.SAVE_PROBLEMS, f"{ledger_text.PROBLEMS}.xlsx", self.problems_to)

    def _choose_faulty(self) -> None:
        self._choose(text.SAVE_FAULTY, f"{import_words.FAULTY_SHEET}.xlsx", self.faulty_to)

    def _choose(self, title: str, name: str, then: Callable[[Path], None]) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, title, name, ledger_text.EXCEL_FILES)
        if chosen:
            then(Path(chosen))

    def _button(self, name: str, label: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(f"ledger.import.{name}")
        button.clicked.connect(lambda: run())
        return button
