"""Taking back what was imported: a whole batch at once, as long as the platform does not have all of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from desktop.queries.imported import ImportBatch, WaitingBatches
from desktop.ui.case_acting import now_here, sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.ledger_page_facts import MAY_IMPORT
from desktop.ui.theme import em
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_import as text
from desktop.wording.words import moment
from sync.casework.events_closing import CaseVoided

CHUNK = 500
WIDE_EM = 26


class BatchesBox(QWidget):
    """Nothing is erased: every row is voided by a fact of its own, and what has gone up already is told the same way.

    ``told`` carries sentences for the status line. Stopped half-way (a power cut) it goes on where it was: the batch
    is still offered with what is left of it.
    """

    told = Signal(str)

    def __init__(self, desk: DeskPort) -> None:
        super().__init__()
        self._desk = desk
        self._queue: list[CaseVoided] = []
        self._total = 0
        self.batches: tuple[ImportBatch, ...] = ()
        self.pick = QComboBox()
        self.pick.setObjectName("ledger.import.batch")
        self.pick.setMinimumWidth(em(self, WIDE_EM))
        self.revoke = _button("ledger.import.revoke", text.REVOKE)
        self.sure = _button("ledger.import.revoke.sure", text.REVOKE_SURE)
        self.keep = _button("ledger.import.revoke.keep", text.REVOKE_KEEP)
        self.said = PlainLabel("", wrap=True)
        self.revoke.clicked.connect(self._ask)
        self.sure.clicked.connect(self._begin)
        self.keep.clicked.connect(self._calm)
        self._assemble()
        self.hide()

    def reload(self) -> None:
        self._desk.ask_long(self, WaitingBatches(), self._show, self._failed)

    def _show(self, found: Sequence[ImportBatch]) -> None:
        """What is chosen stays chosen, and a question that is open about it stays open."""
        before = self._picked()
        self.batches = tuple(found)
        self.pick.clear()
        for one in self.batches:
            self.pick.addItem(text.batch_line(one.file, moment(one.at), len(one.case_ids), one.waiting))
        again = [at for at, one in enumerate(self.batches) if before is not None and one.batch == before.batch]
        self.pick.setCurrentIndex(again[0] if again else 0)
        self.setVisible(bool(self.batches) or bool(self.said.text()))
        self.pick.setEnabled(bool(self.batches))
        if not again:
            self._calm()
        elif not self.sure.isVisible():
            self._buttons(asking=False)

    @Slot()
    def _ask(self) -> None:
        """Says what will happen before it does."""
        one = self._picked()
        if one is None:
            return
        self.said.setText(text.revoke_asks(one.file, len(one.case_ids), len(one.case_ids) - one.waiting))
        self._buttons(asking=True)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _calm(self) -> None:
        if self.sure.isVisible():
            self.said.setText("")
        self._buttons(asking=False)

    @Slot()
    def _begin(self) -> None:
        one, person = self._picked(), self._desk.person
        if one is None or self._queue:
            return
        role = next((role for role in person.roles if role in MAY_IMPORT), person.roles[0])
        reason, at = text.revoke_reason(one.file), now_here()
        self._queue = [
            CaseVoided(case_id=case_id, occurred_at=at, by=person.code, role=role, reason=reason)
            for case_id in one.case_ids
        ]
        self._total = len(self._queue)
        self._next()

    def _next(self) -> None:
        done = self._total - len(self._queue)
        if not self._queue:
            self._finish(text.revoked(done))
            return
        self.said.setText(text.revoking(done, self._total))
        for button in (self.revoke, self.sure, self.keep):
            button.setEnabled(False)
        self._desk.record(self, self._queue[:CHUNK], lambda _: self._stored(), self._refused)

    def _stored(self) -> None:
        del self._queue[:CHUNK]
        self._next()

    def _refused(self, why: Exception) -> None:
        done = self._total - len(self._queue)
        self._queue.clear()
        self._finish(text.revoke_stopped(sentence_of(why), done, self._total))

    def _finish(self, sentence: str) -> None:
        for button in (self.revoke, self.sure, self.keep):
            button.setEnabled(True)
        self._buttons(asking=False)
        self.said.setText(sentence)
        self.told.emit(sentence)
        self.reload()

    def _failed(self, why: Exception) -> None:
        self.said.setText(sentence_of(why))
        self.show()

    def _picked(self) -> ImportBatch | None:
        at = self.pick.currentIndex()
        return self.batches[at] if 0 <= at < len(self.batches) else None

    def _buttons(self, *, asking: bool) -> None:
        self.revoke.setVisible(not asking and bool(self.batches))
        self.sure.setVisible(asking)
        self.keep.setVisible(asking)

    def _assemble(self) -> None:
        buttons = Flow()
        for button in (self.revoke, self.sure, self.keep):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(FormRow(text.BATCHES, self.pick, text.BATCHES_HINT))
        column.addWidget(self.said)
        column.addLayout(buttons)


def _button(name: str, label: str) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    return button
