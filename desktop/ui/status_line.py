"""The line at the bottom: how far the work has got, and what the last step did."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QPushButton, QStatusBar, QWidget

from desktop.queries.rows import LinePhase, SyncSummary
from desktop.ui.theme import Tone
from desktop.ui.widgets.chip import Chip, ChipLabel
from desktop.ui.widgets.labels import PlainLabel, button_text
from desktop.wording import screens_frame as text
from desktop.wording import sync_words
from sync.casework.calendar import CST

SPOKEN_EVERY_MS = 10_000


class StatusLine(QStatusBar):
    """``opened``: the clerk wants the sync page. Changes are spoken at most every ten seconds."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setSizeGripEnabled(False)
        self._chip = ChipLabel()
        self._state = QPushButton()
        self._state.setObjectName("status.sync")
        self._state.setProperty("kind", "link")
        self._state.clicked.connect(self.opened)
        self._said = PlainLabel("", "secondary")
        self.addWidget(self._chip)
        self.addWidget(self._state)
        self.addPermanentWidget(self._said)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(SPOKEN_EVERY_MS)

    @property
    def sentence(self) -> str:
        return self._state.text()

    @property
    def said(self) -> str:
        return self._said.text()

    def first(self) -> QWidget:
        """What gets the keyboard when F6 comes here."""
        return self._state

    @Slot(object)
    def show_sync(self, summary: SyncSummary) -> None:
        sentence = sync_words.short_state(summary, datetime.now(CST))
        self._chip.show_chip(sync_chip(summary))
        self._chip.setAccessibleName(text.STATUS)
        self._state.setText(button_text(sentence))
        self._state.setAccessibleName(f"{text.STATUS}：{sentence}")
        if not self._quiet.isActive():
            self._quiet.start()
            QAccessible.updateAccessibility(QAccessibleEvent(self._state, QAccessible.Event.NameChanged))

    def say(self, sentence: str) -> None:
        """What the last step did; stays until the next one."""
        self._said.setText(sentence)
        self._said.setAccessibleName(sentence)


def sync_chip(summary: SyncSummary) -> Chip:
    """The state of the line as shape and colour; the words stand beside it."""
    if summary.attention or summary.phase is LinePhase.BLOCKED:
        return Chip(word="", tone=Tone.RED, shape="sync_attention")
    if summary.phase is LinePhase.EXCHANGING:
        return Chip(word="", tone=Tone.BLUE, shape="sync_sending")
    if summary.phase is LinePhase.IDLE:
        shape = "sync_pending" if summary.pending else "sync_confirmed"
        return Chip(word="", tone=Tone.BLUE if summary.pending else Tone.GREEN, shape=shape)
    return Chip(word="", tone=Tone.AMBER, shape="sync_offline")
