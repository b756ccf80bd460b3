"""The block of a paper slip that is typed in after a black-out: when it was really received, its number, why, who
approves, the picture of the page. Shown only when the clerk asks for it.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPushButton, QSizePolicy, QWidget

from desktop.ui.intake_block import Block, aside, hinted, line_edit, put
from desktop.ui.intake_paper import Backfill, is_paper_number, moment_of
from desktop.ui.intake_sheet import LONGEST_NOTE, Sheet
from desktop.ui.widgets.forms import Fault, FormRow, grid
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_intake as text
from desktop.wording.words import about
from sync.casework.items import Item


class BackfillBlock(Block):
    """Hidden while ``on`` is False."""

    def __init__(self, now: Callable[[], datetime], own_code: str) -> None:
        super().__init__(text.BACKFILL, "intake.backfill")
        self._now = now
        self._own_code = own_code
        self.on = False
        told = self.changed.emit
        names = {"received": 20, "paper_no": 60, "reason": LONGEST_NOTE, "approver": 40, "scan": 260}
        codes = ("received", "paper_no", "approver")
        self._edits = {
            name: line_edit(f"intake.backfill.{name}", most, told, code=name in codes) for name, most in names.items()
        }
        self._rows = {
            name: hinted(FormRow(text.BACKFILL_LABELS[name], edit, required=name != "paper_no"), hint)
            for (name, edit), hint in zip(self._edits.items(), text.BACKFILL_HINTS, strict=True)
        }
        browse = aside(QPushButton(text.BROWSE))
        browse.setObjectName("intake.backfill.browse")
        browse.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        browse.clicked.connect(self._browse)
        self.body.addWidget(PlainLabel(text.BACKFILL_MEANS, "secondary", wrap=True))
        rows = self._rows
        self.body.addWidget(
            grid([(rows["received"], rows["paper_no"]), (rows["reason"], rows["approver"]), (rows["scan"], browse)])
        )
        self.hide()

    def switch(self, on: bool) -> None:
        """Shows or hides it; what was typed stays for the case that it is shown again."""
        self.on = on
        self.setVisible(on)
        self.changed.emit()
        if on:
            self.first_field().setFocus()

    def read(self, sheet: Sheet) -> Sheet:
        typed = {name: edit.text() for name, edit in self._edits.items()}
        return replace(sheet, backfill=Backfill(**typed) if self.on else None)

    def show_sheet(self, sheet: Sheet, item: Item | None) -> None:
        self.on = sheet.backfill is not None
        told = sheet.backfill or Backfill()
        for name, edit in self._edits.items():
            put(edit, getattr(told, name))
        self.setVisible(self.on)

    def first_field(self) -> QWidget:
        return self._edits["received"]

    def check(self, sheet: Sheet, item: Item | None) -> tuple[Fault, ...]:
        sentences = self._sentences(sheet.backfill) if sheet.backfill else {}
        faults = []
        for name, row in self._rows.items():
            sentence = sentences.get(name, "")
            row.set_fault(sentence)
            if sentence:
                faults.append(Fault(sentence=about(row.label, sentence), field=row.field))
        return tuple(faults)

    def _sentences(self, told: Backfill) -> dict[str, str]:
        """What is wrong, by field."""
        now = self._now()
        received = moment_of(told.received, now.date())
        approver = told.approver.strip()
        found = {
            "received": text.BAD_RECEIVED if received is None else text.RECEIVED_LATER if received > now else "",
            "paper_no": text.BAD_PAPER_NUMBER if told.paper_no.strip() and not is_paper_number(told.paper_no) else "",
            "reason": "" if told.reason.strip() else text.NO_BACKFILL_REASON,
            "approver": text.NO_APPROVER if not approver else text.OWN_APPROVER if approver == self._own_code else "",
            "scan": "" if told.scan.strip() and Path(told.scan.strip()).is_file() else text.NO_SCAN,
        }
        return {name: sentence for name, sentence in found.items() if sentence}

    def _browse(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, text.BACKFILL_LABELS["scan"].split("(")[0])
        if name:
            self._edits["scan"].setText(name)
            self.changed.emit()
