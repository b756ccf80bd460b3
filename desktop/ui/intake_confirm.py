"""The confirmation of a decision: what follows comes first, then the few fields it needs, then the button."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.intake_block import chain, choice, choose, chosen, hinted, line_edit
from desktop.ui.intake_decide import Decision, Details
from desktop.ui.intake_sheet import LONGEST_NOTE
from desktop.ui.widgets.forms import Fault, FormRow, grid
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card, clear_layout, scrolled
from desktop.wording import screens_case as text
from desktop.wording import screens_intake as words
from desktop.wording.words import about, doing
from sync.casework.facts import Line


class DecisionPage(QWidget):
    """``confirm`` and ``back`` are its two ways out."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("intake.confirm")
        self.decision = Decision.RECEIVE
        self._details = Details()
        self._edits: dict[str, QWidget] = {}
        self._rows: dict[str, FormRow] = {}
        self._about = PlainLabel("", "strong", wrap=True)
        self._told = PlainLabel("", wrap=True)
        self._why = QPushButton(words.WHY)
        self._why.setObjectName("intake.confirm.why")
        self._why.setProperty("kind", "link")
        self._why.setCheckable(True)
        self._reasons = PlainLabel("", "secondary", wrap=True, selectable=True)
        self._why.toggled.connect(self._reasons.setVisible)
        self._questions = QWidget()
        self._fields = QVBoxLayout(self._questions)
        self._fields.setContentsMargins(0, 0, 0, 0)
        self.fault = PlainLabel("", "danger", wrap=True)
        self.confirm = QPushButton()
        self.confirm.setObjectName("intake.confirm.yes")
        self.confirm.setProperty("kind", "primary")
        self.back = QPushButton(text.BACK_TO_EDIT)
        self.back.setObjectName("intake.confirm.back")
        self._card = Card("", "intake.confirm.card")
        self._lay_out()

    def ask(
        self, decision: Decision, details: Details, about: str, told: Sequence[str], wanting: Sequence[Line],
        reasons: str = "",
    ) -> None:  # fmt: skip
        """Shows what follows and the fields of this decision, filled with ``details``; ``reasons``: of its days."""
        self.decision = decision
        self._details = details
        word = text.DECISIONS[decision.value]
        self._card.heading.setText(doing(text.CONFIRM, word))
        self._card.heading.show()
        self._about.setText(about)
        self.confirm.setText(f"{doing(text.CONFIRM, word)}  Ctrl+Enter")
        self._told.setText("\n".join(told))
        self.explain(reasons)
        self.fault.setText("")
        clear_layout(self._fields)
        self._edits, self._rows = {}, {}
        _BUILD[decision](self, details, wanting)
        chain(self._why, self._questions, self.confirm, self.back)

    @property
    def explained(self) -> str:
        """The reasons, while they show."""
        return "" if self._reasons.isHidden() else self._reasons.text()

    def explain(self, reasons: str) -> None:
        """Why the days are those: shown when the clerk asks."""
        self._reasons.setText(reasons)
        self._why.setVisible(bool(reasons))
        self._why.setChecked(False)
        self._reasons.hide()

    def first_field(self) -> QWidget:
        return next(iter(self._edits.values()), self.confirm)

    def details(self) -> Details:
        """What the fields say now; an unreadable date keeps the one before (see ``faults``)."""
        return replace(
            self._details,
            deadline=_date(self._text("deadline")) or self._details.deadline,
            problems={no: self._text(f"problem.{no}") for no in self._details.problems},
            cures={no: self._text(f"cure.{no}") for no in self._details.cures},
            promise_signed=self._checked("promise"),
            reason_class=self._text("reason_class"),
            reason=self._text("reason"),
            basis=self._text("basis"),
            right_organ=self._text("right_organ"),
            remedies=self._text("remedies"),
            content=self._text("content"),
            signer=self._text("signer"),
        )

    def faults(self) -> tuple[Fault, ...]:
        """Dates that cannot be read and mandatory words that are missing."""
        found = []
        for key, row in self._rows.items():
            said = self._text(key)
            sentence = ""
            if key == "deadline" and _date(said) is None:
                sentence = text.BAD_DATE
            elif key != "right_organ" and not said:
                sentence = text.NEEDS_REASON if key == "reason" else text.NEEDS_ANSWER
            row.set_fault(sentence)
            if sentence:
                found.append(Fault(sentence=about(row.label, sentence), field=self._edits[key]))
        return tuple(found)

    def add_line(self, key: str, label: str, value: str, hint: str = "") -> FormRow:
        edit = line_edit(f"intake.confirm.{key}", LONGEST_NOTE, lambda: None)
        edit.setText(value)
        return self.add(key, hinted(FormRow(label, edit), hint))

    def add(self, key: str, row: FormRow) -> FormRow:
        self._edits[key] = row.field
        self._rows[key] = row
        return row

    def place(self, *parts: QWidget) -> None:
        for part in parts:
            self._fields.addWidget(part)

    def add_box(self, key: str, label: str) -> None:
        box = QCheckBox(label)
        box.setObjectName(f"intake.confirm.{key}")
        self._edits[key] = box
        self.place(box)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.confirm)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        self._card.body.addWidget(self._about)
        self._card.body.addWidget(self._told)
        self._card.body.addWidget(self._why, 0, Qt.AlignmentFlag.AlignLeft)
        self._card.body.addWidget(self._reasons)
        self._card.body.addWidget(self._questions)
        self._card.body.addWidget(self.fault)
        self._card.body.addLayout(buttons)
        inner = QWidget()
        inner.setProperty("page", True)
        column = QVBoxLayout(inner)
        column.addWidget(self._card)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner, "intake.confirm.scroll"))

    def _checked(self, key: str) -> bool:
        box = self._edits.get(key)
        return isinstance(box, QCheckBox) and box.isChecked()

    def _text(self, key: str) -> str:
        match self._edits.get(key):
            case QLineEdit() as edit:
                return edit.text().strip()
            case QPlainTextEdit() as edit:
                return edit.toPlainText().strip()
            case None:
                return str(getattr(self._details, key, ""))
            case combo:
                return chosen(combo)  # type: ignore[arg-type]


def _plain(card: DecisionPage, details: Details, wanting: Sequence[Line]) -> None:
    """Nothing to fill in."""


def _supplement(card: DecisionPage, details: Details, wanting: Sequence[Line]) -> None:
    card.place(card.add_line("deadline", text.SUPPLEMENT_DEADLINE, _iso(details.deadline), text.DATE_HINT))
    for line in wanting:
        problem = card.add_line(f"problem.{line.no}", text.DEFECT_PROBLEM, details.problems.get(line.no, ""))
        cure = card.add_line(f"cure.{line.no}", text.DEFECT_REMEDY, details.cures.get(line.no, ""))
        card.place(PlainLabel(f"{line.no}. {line.name}", "strong", wrap=True), grid([(problem, cure)]))


def _tolerant(card: DecisionPage, details: Details, wanting: Sequence[Line]) -> None:
    card.place(card.add_line("deadline", text.TOLERANT_DEADLINE, _iso(details.deadline), text.DATE_HINT))
    card.add_box("promise", text.PROMISE_SIGNED)


def _decline(card: DecisionPage, details: Details, wanting: Sequence[Line]) -> None:
    classes = choice("intake.confirm.reason_class", {name: name for name in text.REASON_CLASSES}, lambda: None)
    choose(classes, details.reason_class)
    card.place(
        grid(
            [
                (
                    card.add("reason_class", FormRow(text.REASON_CLASS, classes)),
                    card.add_line("right_organ", text.RIGHT_ORGAN, details.right_organ),
                )
            ]
        ),
        card.add_line("reason", text.REASON, details.reason),
        card.add_line("basis", text.BASIS, details.basis),
        card.add_line("remedies", text.REMEDIES, details.remedies),
    )


def _instant(card: DecisionPage, details: Details, wanting: Sequence[Line]) -> None:
    content = card.add_line("content", text.RESULT_CONTENT, details.content)
    card.place(grid([(content, card.add_line("signer", text.SIGNER, details.signer))]))


_BUILD = {
    Decision.ACCEPT: _plain,
    Decision.RECEIVE: _plain,
    Decision.SUPPLEMENT: _supplement,
    Decision.TOLERANT: _tolerant,
    Decision.DECLINE: _decline,
    Decision.INSTANT: _instant,
}


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _date(said: str) -> date | None:
    try:
        return date.fromisoformat(said.strip())
    except ValueError:
        return None
