"""Sheets that were left unfinished, by a power cut or by the clerk: whose, for what, kept when; go on or throw away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.queries.rows import DraftRow
from desktop.ui.intake_block import aside
from desktop.ui.intake_drafts import KIND
from desktop.ui.intake_sheet import Sheet, sheet_from
from desktop.ui.widgets.labels import PlainLabel, button_text
from desktop.ui.widgets.pane import Card, clear_layout
from desktop.wording import screens_intake as text
from sync.casework.items import Catalogue

MOST = 6
"""So many stand on the page; the others wait on until one of these is dealt with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """One sheet of before. ``citizen``, ``item``: as far as they had been typed."""

    draft: DraftRow
    sheet: Sheet
    citizen: str
    item: str


def unfinished(rows: Sequence[DraftRow], catalogue: Catalogue) -> tuple[Unfinished, ...]:
    """The sheets of the intake among the drafts of a person, newest first."""
    found = []
    for row in rows:
        if row.kind != KIND:
            continue
        sheet = sheet_from(row.text)
        item = catalogue.get(sheet.item_id, sheet.item_version or None) or catalogue.get(sheet.item_id)
        citizen = sheet.name.strip() or text.NAMELESS
        found.append(Unfinished(draft=row, sheet=sheet, citizen=citizen, item=item.name if item else text.ITEMLESS))
    return tuple(found)


class RecoveryCard(Card):
    """``wanted``: go on with that :class:`Unfinished`; ``dropped``: it is thrown away."""

    wanted = Signal(object)
    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__("", "intake.recovery")
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What stands there, line by line."""
        labels = (label for label in self.findChildren(PlainLabel) if label is not self.heading)
        return tuple(label.text() for label in labels)

    def show_unfinished(self, found: Sequence[Unfinished], now: datetime) -> None:
        clear_layout(self.body, keep=1)
        self.heading.setText(text.unfinished(len(found)))
        self.heading.setVisible(bool(found))
        for at, one in enumerate(found[:MOST]):
            self.body.addWidget(self._line(at, one, now))
        self.setAccessibleName(self.heading.text())
        self.setVisible(bool(found))

    def _line(self, at: int, one: Unfinished, now: datetime) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        told = text.unfinished_line(one.citizen, one.item, one.draft.saved_at, now)
        row.addWidget(PlainLabel(told, wrap=True), 1)
        whose = f"{one.citizen} {one.item}"
        for name, word, run in (("resume", text.GO_ON, self.wanted), ("drop", text.THROW_AWAY, self.dropped)):
            row.addWidget(_button(f"intake.recovery.{name}.{at}", word, whose, lambda run=run: run.emit(one)))  # type: ignore[misc]
        return line


def _button(name: str, word: str, whose: str, run: Callable[[], None]) -> QPushButton:
    button = aside(QPushButton(button_text(word)))
    button.setObjectName(name)
    button.setAccessibleName(f"{word} {whose}")
    button.clicked.connect(lambda: run())
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
