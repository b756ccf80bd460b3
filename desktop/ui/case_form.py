"""The form of one deed: what follows first, its questions, the button; a refusal stands beside them."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.case_deeds import Ask
from desktop.ui.case_news import News
from desktop.ui.intake_block import chain, choice, choose, chosen, hinted, line_edit
from desktop.ui.intake_sheet import LONGEST_NOTE
from desktop.ui.theme import em
from desktop.ui.widgets.forms import ErrorSummary, Fault, FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card, clear_layout, scrolled
from desktop.wording import deeds as text
from desktop.wording import screens_case
from desktop.wording.deeds import Label
from desktop.wording.words import about, doing, moment
from sync.casework.calendar import CST

WHEN = "occurred"
OVERRIDE = "override"


class DeedForm(QWidget):
    """``confirmed``: the answers are to become a fact; ``closed``: nothing was done."""

    confirmed = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("case.form")
        self.name = ""
        self._now = datetime.now(CST)
        self._rows: dict[str, FormRow] = {}
        self._fields: dict[str, QWidget] = {}
        self._required: frozenset[str] = frozenset()
        self.about = PlainLabel("", "strong", wrap=True)
        self.follows = PlainLabel("", wrap=True)
        self.news = News()
        self.summary = ErrorSummary("case.form.errors")
        self.fault = PlainLabel("", "danger", wrap=True)
        self._box = QWidget()
        self._questions = QVBoxLayout(self._box)
        self._questions.setContentsMargins(0, 0, 0, 0)
        self.override_row = FormRow(Label.OVERRIDE, line_edit("case.form.override", LONGEST_NOTE, lambda: None))
        self.confirm = QPushButton()
        self._back = QPushButton(f"{screens_case.CLOSE_PAPER}  Esc")
        self._lay_out()

    def ask(
        self, name: str, title: str, about: str, asks: Sequence[Ask], now: datetime, told: Sequence[str] = ()
    ) -> None:
        """Shows what follows from a deed (``told``: worked out for this case), its questions, and when it happened."""
        self.name, self._now = name, now
        self.card.heading.setText(title)
        self.card.heading.show()
        self.about.setText(about)
        self.follows.setText("\n".join((text.FOLLOWS.get(name, ""), *told)))
        self.confirm.setText(f"{doing(text.CONFIRM, title)}  Ctrl+Enter")
        self.fault.setText("")
        self.news.clear()
        self.summary.tell("", ())
        clear_layout(self._questions)
        self._rows, self._fields = {}, {}
        for one in asks:
            self._add(one)
        self._add(Ask(key=WHEN, label=Label.WHEN, value=moment(now), hint=text.WHEN_HINT))
        self._required = frozenset(one.key for one in asks if one.required and one.kind != "check")
        chain(self.summary, self._box, self.override_row, self.confirm, self._back)
        self.override_row.hide()
        override = self.override_row.field
        assert isinstance(override, QLineEdit)
        override.clear()

    def first_field(self) -> QWidget:
        return next(iter(self._fields.values()), self.confirm) if len(self._fields) > 1 else self.confirm

    def answers(self) -> dict[str, str]:
        return {key: _said(field) for key, field in self._fields.items() if key != WHEN}

    def occurred_at(self) -> datetime | None:
        """When it happened: now where the clerk left it, None where it cannot be read."""
        said = _said(self._fields[WHEN])
        if said == moment(self._now):
            return self._now
        try:
            return datetime.fromisoformat(said).replace(tzinfo=CST)
        except ValueError:
            return None

    @property
    def override_reason(self) -> str:
        return "" if self.override_row.isHidden() else _said(self.override_row.field)

    def check(self) -> bool:
        """Whether every question is answered; says beside the fields and on top what is not."""
        faults = []
        for key, row in self._rows.items():
            sentence = self._wrong(key)
            row.set_fault(sentence)
            if sentence:
                faults.append(Fault(sentence=about(row.label, sentence), field=row.field))
        self.summary.tell(screens_case.TO_DO_FIRST, faults)
        return not faults

    def refuse(self, sentence: str, *, may_override: bool) -> None:
        """Shows why not; offers the reasoned way around it to those who may take it."""
        self.fault.setText(sentence)
        self.override_row.setVisible(may_override)
        if may_override:
            self.override_row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wrong(self, key: str) -> str:
        said = _said(self._fields[key])
        if key == WHEN:
            return text.BAD_WHEN if self.occurred_at() is None else ""
        if not said:
            return screens_case.NEEDS_ANSWER if key in self._required else ""
        kind = self._fields[key].property("kind")
        if kind == "date" and not _is_day(said):
            return screens_case.BAD_DATE
        return screens_case.BAD_NUMBER if kind == "number" and not said.isdecimal() else ""

    def _add(self, one: Ask) -> None:
        field = _field(one)
        field.setProperty("kind", one.kind)
        self._fields[one.key] = field
        if isinstance(field, QCheckBox):
            self._questions.addWidget(field)
            return
        row = hinted(FormRow(one.label, field, required=one.required and one.key != WHEN), one.hint)
        self._rows[one.key] = row
        self._questions.addWidget(row)

    def _lay_out(self) -> None:
        self.card = Card("", "case.form.card")
        self.confirm.setObjectName("case.form.confirm")
        self.confirm.setProperty("kind", "primary")
        self.confirm.clicked.connect(lambda: self.confirmed.emit())
        self._back.setObjectName("case.form.back")
        self._back.clicked.connect(lambda: self.closed.emit())
        buttons = QHBoxLayout()
        buttons.addWidget(self.confirm)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        self.card.body.addWidget(self.news)
        self.card.body.addWidget(self.about)
        self.card.body.addWidget(self.follows)
        self.card.body.addWidget(self.summary)
        self.card.body.addWidget(self._box)
        self.card.body.addWidget(self.fault)
        self.card.body.addWidget(self.override_row)
        self.card.body.addLayout(buttons)
        inner = QWidget()
        inner.setProperty("page", True)
        column = QVBoxLayout(inner)
        column.addWidget(self.card)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner, "case.form.scroll"))


def _field(one: Ask) -> QWidget:
    name = f"case.form.{one.key}"
    match one.kind:
        case "choice":
            combo = choice(name, dict(one.options or {}), lambda: None)
            choose(combo, one.value)
            return combo
        case "check":
            box = QCheckBox(one.label)
            box.setObjectName(name)
            return box
        case "text":
            lines = QPlainTextEdit(one.value)
            lines.setObjectName(name)
            lines.setTabChangesFocus(True)
            lines.setFixedHeight(em(lines, 4.6))
            return lines
        case _:
            edit = line_edit(name, LONGEST_NOTE, lambda: None, code=one.kind in ("date", "number"))
            edit.setText(one.value)
            return edit


def _said(field: QWidget) -> str:
    match field:
        case QLineEdit():
            return field.text().strip()
        case QPlainTextEdit():
            return field.toPlainText().strip()
        case QCheckBox():
            return "1" if field.isChecked() else "0"
        case QComboBox():
            return chosen(field)
        case _:
            return ""


def _is_day(said: str) -> bool:
    try:
        datetime.fromisoformat(said)
    except ValueError:
        return False
    return True
