"""What a look at this computer found, line by line: passed, mind this, failed, and what to do."""

from PySide6.QtWidgets import QWidget

from desktop.runtime.computer import CheckRow, Verdict
from desktop.ui.settings_group import stacked
from desktop.ui.theme import Tone
from desktop.ui.widgets.chip import Chip, ChipLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_settings as text

TONES = {
    Verdict.GOOD: (Tone.GREEN, "tick"),
    Verdict.ATTENTION: (Tone.AMBER, "warning"),
    Verdict.FAILED: (Tone.RED, "cross"),
}


def verdict_line(row: CheckRow) -> QWidget:
    tone, shape = TONES[row.verdict]
    said = PlainLabel(text.checked(row.code, row.verdict.value, row.size), wrap=True)
    said.setObjectName("settings.checked")
    return stacked(ChipLabel(Chip(word=text.VERDICTS[row.verdict.value], tone=tone, shape=shape)), "", said)
