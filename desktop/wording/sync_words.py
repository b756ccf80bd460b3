"""The words of the line to the platform: five states of a record, the state of the line, what is waiting."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from desktop.wording.troubles import trouble_sentence
from desktop.wording.words import SAVED_HERE, moment, short_moment


class Line(Protocol):
    """The state of the line, as the rows of the desk tell it; ``phase``: a key of ``PHASES``."""

    @property
    def phase(self) -> str: ...
    @property
    def pending(self) -> int: ...
    @property
    def attention(self) -> int: ...
    @property
    def last_success(self) -> datetime | None: ...
    @property
    def next_try(self) -> datetime | None: ...
    @property
    def trouble(self) -> str: ...
    @property
    def facts(self) -> tuple[tuple[str, str], ...]: ...
    @property
    def reported_again(self) -> int: ...


MARKS: Mapping[str, str] = {
    "local": "待上传",
    "sent": "上传中",
    "confirmed": "已确认",
    "attention": "需处理",
}

MARK_SENTENCES: Mapping[str, str] = {
    "local": "已存本机，等待上传省平台",
    "sent": "已存本机，正在上传省平台",
    "confirmed": "省平台已确认",
    "attention": "省平台没有采纳，需要您处理",
}

DRAFT = "仅本机（草稿）"

PHASES: Mapping[str, str] = {
    "idle": "与省平台一致",
    "exchanging": "正在与省平台交换",
    "waiting": "暂时连不上省平台",
    "blocked": "同步停下了，需要处理",
    "unenrolled": "本机还没有接入省平台",
}

SYNC_NOW = "立即同步"
NOTHING_PENDING = "没有等待上传的内容"
NO_ATTENTION = "没有需要处理的内容"
RECOVERING = "平台恢复中，{count} 件已重新上报，不用处理。"
GONE = "{at}，{scope} 的数据按授权已从本机移除，共 {cases} 件。省平台上的不受影响。"
NEVER = "还没有成功过"


def short_state(summary: Line, now: datetime) -> str:
    """One line for the status bar: 离线 · 3 项待上传 · 上次 08:31."""
    parts = [phase_word(summary)]
    if summary.pending:
        parts.append(f"{summary.pending} 项已存本机、待上传")
    if summary.attention:
        parts.append(f"{summary.attention} 项需处理")
    parts.append(
        f"上次成功 {short_moment(summary.last_success, now)}" if summary.last_success else f"上次成功：{NEVER}"
    )
    return " · ".join(parts)


def state_sentence(summary: Line, now: datetime) -> str:
    """What the line does, whether the work is safe, what happens next."""
    again = RECOVERING.format(count=summary.reported_again) if summary.reported_again else ""
    return again + _state_sentence(summary, now)


def _state_sentence(summary: Line, now: datetime) -> str:
    safe = "您做的都已存在本机，可以照常工作。"
    match summary.phase:
        case "idle" if not summary.pending:
            return "与省平台一致，没有等待上传的内容。"
        case "idle":
            return f"{summary.pending} 项已存本机，等待上传。{_next(summary, now)}"
        case "exchanging":
            return f"正在与省平台交换，还有 {summary.pending} 项待确认。{safe}"
        case "unenrolled":
            return f"本机还没有接入省平台。{safe}接入后会自动上传。"
        case _:
            told = trouble_sentence(summary.trouble, dict(summary.facts))
            cause = told if summary.trouble else f"{PHASES[summary.phase]}。{safe}"
            return f"{cause}{_next(summary, now)}"


def last_success(summary: Line) -> str:
    return moment(summary.last_success) if summary.last_success else NEVER


def gone_line(scope: str, cases: int, at: datetime) -> str:
    """The grant was taken back, and nothing of it is on this computer any more."""
    return GONE.format(at=moment(at), scope=scope, cases=cases)


def offline_band(days: int, pending: int) -> str:
    """After three days without the platform."""
    return (
        f"已 {days} 天没有连上省平台，{pending} 项待上传。"
        f"内容都{SAVED_HERE[1:]}，没有丢。到有网络的地方点“{SYNC_NOW}”即可，或到同步页面导出上报包用 U 盘带去。"
    )


def phase_word(summary: Line) -> str:
    """The state of the line in one word, beside its sign."""
    match summary.phase:
        case "idle":
            return "待上传" if summary.pending else "已与省平台一致"
        case "exchanging":
            return "上传中"
        case "waiting":
            return "离线"
        case "blocked":
            return "需处理"
        case _:
            return "未接入省平台"


def _next(summary: Line, now: datetime) -> str:
    return f"下次自动尝试 {short_moment(summary.next_try, now)}。" if summary.next_try else ""
