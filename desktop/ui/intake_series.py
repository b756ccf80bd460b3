"""Intake in a row (连续收件) for market days: item, situation and village stay, the last number stands in a band."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from desktop.ui.intake_block import aside
from desktop.ui.page import PageAction
from desktop.ui.theme import Tone
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labels import PlainLabel, button_text
from desktop.wording import screens_case as case_text
from desktop.wording import screens_intake as text
from sync.casework.case import Case


class SeriesBand(QFrame):
    """Hidden while ``on`` is False. ``paper``: the first paper of the last case is wanted;
    ``opened`` brings its id; ``ended``: the mode is off again.
    """

    paper = Signal()
    opened = Signal(str)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.on = False
        self._case_id = ""
        self._title = ""
        self.setObjectName("intake.series")
        self.setProperty("band", Tone.BLUE.value)
        self._words = PlainLabel("", wrap=True, selectable=True)
        self._print = self._button("print", self.paper.emit)
        self._open = self._button("open", lambda: self.opened.emit(self._case_id))
        self._open.setText(text.SERIES_OPEN)
        self._end = self._button("end", self.stop)
        self._end.setText(text.SERIES_END)
        buttons = Flow()
        for button in (self._print, self._open, self._end):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self._words)
        column.addLayout(buttons)
        self.hide()

    @property
    def sentence(self) -> str:
        return self._words.text()

    def start(self, *, has_item: bool) -> None:
        """The mode is on; a case recorded before still stands there."""
        self.on = True
        if not self._case_id:
            self._tell(text.SERIES_STAYS if has_item else text.SERIES_NEEDS_ITEM)

    def stop(self) -> None:
        self.on = False
        self._case_id = self._title = ""
        self.hide()
        self.ended.emit()

    def show_last(self, case: Case, decision: str, title: str) -> None:
        """``title`` of the paper the applicant is given first, "" where there is none."""
        self._case_id, self._title = case.case_id, title
        number = case_text.grouped(case.number)
        self._tell(f"{text.series_last(case.applicant.name, number, decision)}\n{text.SERIES_STAYS}")

    def possible(self) -> tuple[PageAction, ...]:
        """For the menu and the keys while the sheet shows."""
        if not self.on:
            return ()
        end = PageAction(key="series_end", text=text.SERIES_END, run=self.stop)
        if not self._title:
            return (end,)
        words = text.series_print(self._title)
        return (PageAction(key="print_last", text=words, run=self.paper.emit, shortcut="Ctrl+P"), end)

    def _tell(self, sentence: str) -> None:
        self._words.setText(f"{text.SERIES_BAND}　{sentence}")
        self._print.setText(button_text(f"{text.series_print(self._title)}  Ctrl+P"))
        self._print.setVisible(bool(self._title))
        self._open.setVisible(bool(self._case_id))
        self.setAccessibleName(self.sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _button(self, name: str, run: object) -> QPushButton:
        button = aside(QPushButton())
        button.setObjectName(f"intake.series.{name}")
        button.clicked.connect(lambda: run())  # type: ignore[operator]
        return button
