"""The line at the bottom: how far the work has got, and what the last step did."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStatusBar, QWidget

from desktop.queries.rows import LinePhase, SyncSummary
from desktop.ui.theme import Tone, em
from desktop.ui.widgets.chip import Chip, ChipLabel
from desktop.ui.widgets.labels import PlainLabel, button_text, set_tip
from desktop.wording import screens_frame as text
from desktop.wording import sync_words
from desktop.wording import training as training_words
from desktop.wording.troubles import trouble_sentence
from desktop.wording.words import about
from sync.casework.calendar import CST

SPOKEN_EVERY_MS = 10_000
LEAST_EM = 4


class StatusLine(QStatusBar):
    """``opened``: the clerk wants the sync page. Changes are spoken at most every ten seconds.

    ``troubled``: the sentence about what the environment refuses.
    """

    opened = Signal()
    troubled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setSizeGripEnabled(False)
        self._chip = ChipLabel()
        self._state = QPushButton()
        self._state.setObjectName("status.sync")
        self._state.setProperty("kind", "link")
        self._state.setMinimumWidth(em(self, LEAST_EM))  # a long sentence must not keep the window from being narrow
        self._state.clicked.connect(self.opened)
        self._said = PlainLabel("", "secondary")
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._whole = ""
        self._sentence = ""
        self._practising = False
        self.addWidget(self._chip)
        self.addWidget(self._state)
        self.addPermanentWidget(self._said, 1)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(SPOKEN_EVERY_MS)

    @property
    def sentence(self) -> str:
        return self._sentence

    @property
    def said(self) -> str:
        return self._whole

    @property
    def shown(self) -> str:
        """As much of what was said as there is room for."""
        return self._said.text()

    def first(self) -> QWidget:
        """What gets the keyboard when F6 comes here."""
        return self._state

    def practise(self) -> None:
        """Before anything is shown: what is done here waits for no line, since it never goes anywhere."""
        self._practising = True

    @Slot(object)
    def show_sync(self, summary: SyncSummary) -> None:
        sentence = sync_words.short_state(summary, datetime.now(CST))
        chip = sync_chip(summary)
        if self._practising:
            sentence, chip = training_words.NEVER_SENT, Chip(word="", tone=Tone.AMBER, shape="sync_offline")
        self._chip.show_chip(chip)
        self._chip.setAccessibleName(text.STATUS)
        self._sentence = sentence
        self._state.setAccessibleName(about(text.STATUS, sentence))
        self._fit()
        if not self._quiet.isActive():
            self._quiet.start()
            QAccessible.updateAccessibility(QAccessibleEvent(self._state, QAccessible.Event.NameChanged))

    def say(self, sentence: str) -> None:
        """What the last step did; stays until the next one."""
        self._whole = sentence
        self._said.setAccessibleName(sentence)
        set_tip(self._said, sentence)
        self._fit()

    @Slot(object)
    def say_trouble(self, error: Exception) -> None:
        """What the environment refuses, calmly."""
        sentence = trouble_sentence(str(getattr(error, "code", "bug")), getattr(error, "facts", None))
        self.say(sentence)
        self.troubled.emit(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A sentence that is too long ends in …; the whole of it is the tip, and stands on its page."""
        metrics, right = self._said.fontMetrics(), Qt.TextElideMode.ElideRight
        taken = self._chip.sizeHint().width() + em(self, 2)
        self._state.setText(button_text(metrics.elidedText(self._sentence, right, max(0, self.width() - taken))))
        taken += self._state.sizeHint().width()
        self._said.setText(metrics.elidedText(self._whole, right, max(0, self.width() - taken)))


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
