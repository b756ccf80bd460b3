"""How a case looks in lists: its light, its state of sync, its next step."""

from desktop.queries.rows import BenchKey, CaseRow, SyncMark
from desktop.ui.theme import Tone
from desktop.ui.training_mark import practising
from desktop.ui.widgets.chip import Chip
from desktop.wording.screens_lists import NEXT_STEPS
from desktop.wording.states import LIGHTS, time_left
from desktop.wording.sync_words import MARKS
from desktop.wording.training import NOT_SENT
from sync.casework.clock import Light, Unit
from sync.casework.terms import OPEN_STATES

LIGHT_LOOKS = {
    Light.GREEN: (Tone.GREEN, "light_green"),
    Light.YELLOW: (Tone.AMBER, "light_amber"),
    Light.RED: (Tone.RED, "light_red"),
    Light.PAUSED: (Tone.GREY, "light_paused"),
    Light.CLOSED: (Tone.PLAIN, "light_closed"),
    Light.NONE: (Tone.BLUE, "light_none"),
}

MARK_LOOKS = {
    SyncMark.LOCAL: (Tone.BLUE, "sync_pending"),
    SyncMark.SENT: (Tone.BLUE, "sync_sending"),
    SyncMark.CONFIRMED: (Tone.PLAIN, "sync_confirmed"),
    SyncMark.ATTENTION: (Tone.RED, "sync_attention"),
}


def light_chip(light: Light) -> Chip:
    tone, shape = LIGHT_LOOKS[light]
    return Chip(word=LIGHTS[light], tone=tone, shape=shape)


def time_chip(light: Light, remaining: int | None, overdue: int, unit: Unit) -> Chip:
    """The light with its number: 剩 2 个工作日."""
    tone, shape = LIGHT_LOOKS[light]
    return Chip(word=time_left(light, remaining, overdue, unit), tone=tone, shape=shape)


def sync_chip(mark: SyncMark) -> Chip:
    """On the training desk nothing waits to be sent: it never is."""
    if mark is SyncMark.LOCAL and practising():
        return Chip(word=NOT_SENT, tone=Tone.GREY, shape="sync_offline")
    tone, shape = MARK_LOOKS[mark]
    return Chip(word=MARKS[mark], tone=tone, shape=shape)


def next_step(key: BenchKey, row: CaseRow) -> str:
    """The one thing to do next with a case of this group."""
    if key.value in NEXT_STEPS:
        return NEXT_STEPS[key.value]
    if row.state in OPEN_STATES:
        return NEXT_STEPS[row.state.value]
    return NEXT_STEPS["deliver" if key in (BenchKey.TO_DELIVER, BenchKey.OVERDUE, BenchKey.DUE_TODAY) else "open"]
