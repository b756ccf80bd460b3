"""What looks wrong about an application though every field is right: age, household. Asked once, answered in words."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.ui.intake_block import aside, line_edit, put
from desktop.ui.intake_sheet import CARDS, LONGEST_NOTE, Sheet
from desktop.ui.theme import Tone
from desktop.ui.widgets.forms import Fault, FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_intake as text
from desktop.wording.translating import Say, chinese, tr
from sync.casework.identities import BadInput, check_id_card
from sync.casework.items import Item
from sync.casework.terms import PartyKind

OF_AGE = 18
PERSON = "1"
_LEAST_AGE = re.compile(r"(\d+)周岁以上|年满(\d+)周岁")


def age_of(sheet: Sheet, today: date) -> int | None:
    """Of a person with a readable card."""
    if sheet.party_kind is not PartyKind.NATURAL or sheet.id_kind not in CARDS:
        return None
    try:
        return check_id_card(sheet.number, today).age_on(today)
    except BadInput:
        return None


def lacks_guardian(sheet: Sheet, today: date) -> bool:
    age = age_of(sheet, today)
    return age is not None and age < OF_AGE and not sheet.has_agent


def doubts(sheet: Sheet, item: Item | None, today: date, say: Say = tr) -> tuple[str, ...]:
    """One sentence each; empty where nothing looks wrong. What goes on record of them is said in Chinese."""
    age = age_of(sheet, today)
    told = [text.minor(age, say)] if age is not None and lacks_guardian(sheet, today) else []
    least = _LEAST_AGE.search(item.name) if item else None
    if age is not None and least is not None and age < int(least[1] or least[2]):
        told.append(text.too_young(age, int(least[1] or least[2]), say))
    if item is not None and (sheet.number or sheet.name):
        told += map(say, _kind_doubts(sheet.party_kind, item))
    household, members = (sheet.answers.get(key, "") for key in ("household_size", "apply_members"))
    if household.isdecimal() and members.isdecimal() and int(members) > int(household):
        told.append(text.more_than_household(int(members), int(household), say))
    return tuple(told)


def _kind_doubts(kind: PartyKind, item: Item) -> list[str]:
    """Items say for whom they are by the code table of the trade: 1 is a natural person."""
    person = kind is PartyKind.NATURAL
    if person and item.applicant_codes and PERSON not in item.applicant_codes:
        return [text.BODIES_ONLY]
    return [text.PERSONS_ONLY] if not person and set(item.applicant_codes) == {PERSON} else []


class DoubtCard(QFrame):
    """Hidden while nothing looks wrong. ``guardian``: the applicant is to be represented."""

    guardian = Signal()

    def __init__(self, changed: Callable[[], None], today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.setObjectName("intake.doubt")
        self.setProperty("band", Tone.AMBER.value)
        self._told: tuple[str, ...] = ()
        self._kept: tuple[str, ...] = ()
        self._words = PlainLabel("", wrap=True, selectable=True)
        self._reason = line_edit("intake.doubt.reason", LONGEST_NOTE, changed)
        self._row = FormRow(text.DOUBT_REASON, self._reason)
        self._guardian = aside(QPushButton(text.ADD_GUARDIAN))
        self._guardian.setObjectName("intake.doubt.guardian")
        self._guardian.clicked.connect(lambda: self.guardian.emit())
        across = QHBoxLayout()
        across.addWidget(self._guardian)
        across.addWidget(self._row, 1)
        column = QVBoxLayout(self)
        column.addWidget(self._words)
        column.addLayout(across)
        self.hide()

    @property
    def sentence(self) -> str:
        return self._words.text()

    def read(self, sheet: Sheet) -> Sheet:
        return replace(sheet, doubt_reason=self._reason.text() if self._told else "")

    def show_sheet(self, sheet: Sheet, item: Item | None) -> None:
        """Looks anew; the answer already given stays."""
        self._told = doubts(sheet, item, self._today())
        self._kept = doubts(sheet, item, self._today(), chinese)
        self._words.setText("\n".join(self._told))
        self._guardian.setVisible(lacks_guardian(sheet, self._today()) and (item is None or item.agent_allowed))
        self.setVisible(bool(self._told))
        if sheet.doubt_reason:
            put(self._reason, sheet.doubt_reason)
        elif not self._told:
            self._reason.clear()

    def check(self) -> tuple[Fault, ...]:
        wanting = bool(self._told) and not self._reason.text().strip()
        self._row.set_fault(text.NO_DOUBT_REASON if wanting else "")
        return (Fault(sentence=text.NO_DOUBT_REASON, field=self._reason),) if wanting else ()

    def note(self, sheet: Sheet) -> str:
        """What goes on record of it, "" where nothing was asked."""
        return text.doubt_note("".join(self._kept), sheet.doubt_reason.strip()) if self._told else ""
