"""Rows about the line to the platform."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SyncMark(StrEnum):
    """How far something has got: 仅本机/待上传, 上传中, 已确认, 需处理."""

    LOCAL = "local"
    SENT = "sent"
    CONFIRMED = "confirmed"
    ATTENTION = "attention"


class LinePhase(StrEnum):
    """What the line is doing: 空闲 / 正在交换 / 等待重试 / 需要人处理 / 未接入."""

    IDLE = "idle"
    EXCHANGING = "exchanging"
    WAITING = "waiting"
    BLOCKED = "blocked"
    UNENROLLED = "unenrolled"


class Standing(StrEnum):
    """What this desk may show: 正常 / 太久没有连上省平台 / 已被停用."""

    OPEN = "open"
    LEAVE_OVER = "leave_over"
    SHUT_OUT = "shut_out"


class Past(StrEnum):
    """What was found of this desk at its start: 照常 / 数据比上次旧 / 从别的电脑搬来."""

    OWN = "own"
    PUT_BACK = "put_back"
    CARRIED = "carried"


class ClockState(StrEnum):
    """This computer's clock against the platform's: 准 / 差两分钟以上 / 差十分钟以上 (rule: sync protocol 2.13)."""

    RIGHT = "right"
    OFF = "off"
    FAR = "far"


OFF_FROM_MS, FAR_FROM_MS = 2 * 60_000, 10 * 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncSummary:
    """The state of the line in one value. ``trouble``: a code of the wording, ``""`` while all is well.

    ``facts`` fill its sentence.
    ``reported_again``: records a restored platform had lost and this desk reports once more.
    ``clock_off_ms``: how much the platform's clock is surely ahead of this computer's; 0 while that is not known.
    ``days_left``: until the desk has to have seen the platform again, where it is time to say so.
    ``past``: what was found of it when it was opened. ``awaiting``: it was enrolled by a file, and the platform has not
    confirmed it yet.
    """

    phase: LinePhase
    pending: int
    attention: int
    last_success: datetime | None
    next_try: datetime | None
    trouble: str = ""
    reported_again: int = 0
    clock_off_ms: int = 0
    standing: Standing = Standing.OPEN
    days_left: int | None = None
    past: Past = Past.OWN
    facts: tuple[tuple[str, str], ...] = ()
    awaiting: bool = False

    @property
    def clock(self) -> ClockState:
        apart = abs(self.clock_off_ms)
        return ClockState.FAR if apart > FAR_FROM_MS else ClockState.OFF if apart > OFF_FROM_MS else ClockState.RIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingRow:
    """The unconfirmed events of one case (or, ``case_id`` "", of the office). ``size``: bytes, before they are packed
    for the line."""

    case_id: str
    number: str
    applicant: str
    events: tuple[str, ...]
    since: datetime
    size: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionRow:
    """An event the platform did not take and nobody has dealt with yet. ``holder``: the office that holds the case."""

    entry_id: str
    case_id: str
    number: str
    applicant: str
    name: str
    at: datetime
    by: str
    code: str
    winner: str
    holder: str = ""

    @property
    def forwardable(self) -> bool:
        """越权待移交: it can go to the office that holds the case by now."""
        return self.code == "out_of_scope"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnRow:
    """A row the province sent back and nobody has dealt with yet. ``corrected``: the case changed since then."""

    return_id: str
    case_id: str
    number: str
    applicant: str
    table: str
    row_key: str
    code: str
    reason: str
    destination: str
    at: datetime
    corrected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneLogRow:
    """The log of another office whose copy left this computer when the grant was taken back; ``cases``: how many."""

    scope: str
    cases: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncPanelRow:
    """``positions`` and ``head`` (hex): how much of the scope's log is here, and the chain over it.

    ``durable``: up to where a backup of the platform in another place covers it, 0 where nobody has said so.
    """

    summary: SyncSummary
    pending: tuple[PendingRow, ...]
    attention: tuple[AttentionRow, ...]
    positions: int
    head: str
    device: str
    entries: int
    durable: int = 0
    returned: tuple[ReturnRow, ...] = ()
    gone: tuple[GoneLogRow, ...] = ()
