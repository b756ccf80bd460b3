"""The words of the line to the platform: five states of a record, the state of the line, what is waiting."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from desktop.wording import sync_centre
from desktop.wording.enrol_package import AWAITING
from desktop.wording.translating import fact, shown, tr
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
    @property
    def awaiting(self) -> bool: ...


MARK_WORDS: Mapping[str, str] = fact(
    {
        "local": "待上传",
        "sent": "上传中",
        "confirmed": "已确认",
        "attention": "需处理",
    }
)

MARKS = shown(MARK_WORDS)

DRAFT = tr("仅本机（草稿）")

PHASES: Mapping[str, str] = {
    "idle": tr("与省平台一致"),
    "exchanging": tr("正在与省平台交换"),
    "waiting": tr("暂时连不上省平台"),
    "blocked": tr("同步停下了，需要处理"),
    "unenrolled": tr("本机还没有接入省平台"),
}

SYNC_NOW = tr("立即同步")
NOTHING_PENDING = tr("没有等待上传的内容")
NO_ATTENTION = tr("没有需要处理的内容")
RECOVERING = tr("平台恢复中，{count} 件已重新上报，不用处理。")
GONE = tr("{at}，{scope} 的数据按授权已从本机移除，共 {cases} 件。省平台上的不受影响。")
NEVER = tr("还没有成功过")


def short_state(summary: Line, now: datetime) -> str:
    """One line for the status bar: 离线 · 3 项待上传 · 上次 08:31."""
    parts = [phase_word(summary)]
    if summary.pending:
        parts.append(tr("{pending} 项已存本机、待上传").format(pending=summary.pending))
    if summary.attention:
        parts.append(tr("{attention} 项需处理").format(attention=summary.attention))
    parts.append(
        tr("上次成功 {last_success}").format(last_success=short_moment(summary.last_success, now))
        if summary.last_success
        else tr("上次成功：{never}").format(never=NEVER)
    )
    return " · ".join(parts)


def state_sentence(summary: Line, now: datetime) -> str:
    """What the line does, whether the work is safe, what happens next."""
    again = RECOVERING.format(count=summary.reported_again) if summary.reported_again else ""
    return again + _state_sentence(summary, now) + (AWAITING if summary.awaiting else "")


def _state_sentence(summary: Line, now: datetime) -> str:
    safe = tr("您做的都已存在本机，可以照常工作。")
    match summary.phase:
        case "idle" if summary.last_success is None:
            return f"{sync_centre.NEVER_MET}{_next(summary, now)}"
        case "idle" if not summary.pending:
            return tr("与省平台一致，没有等待上传的内容。")
        case "idle":
            return tr("{pending} 项已存本机，等待上传。{next}").format(
                pending=summary.pending, next=_next(summary, now)
            )
        case "exchanging":
            return tr("正在与省平台交换，还有 {pending} 项待确认。{safe}").format(pending=summary.pending, safe=safe)
        case "unenrolled":
            return tr("本机还没有接入省平台。{safe}接入后会自动上传。").format(safe=safe)
        case _:
            told = trouble_sentence(summary.trouble, dict(summary.facts))
            cause = told if summary.trouble else tr("{phase}。{safe}").format(phase=PHASES[summary.phase], safe=safe)
            return f"{cause}{_next(summary, now)}"


def last_success(summary: Line) -> str:
    return moment(summary.last_success) if summary.last_success else NEVER


def gone_line(scope: str, cases: int, at: datetime) -> str:
    """The grant was taken back, and nothing of it is on this computer any more."""
    return GONE.format(at=moment(at), scope=scope, cases=cases)


def offline_band(days: int, pending: int) -> str:
    """After three days without the platform."""
    return tr(
        "已 {days} 天没有连上省平台，{pending} 项待上传。内容都{saved_here}，没有丢。"
        "到有网络的地方点“{sync_now}”即可，或到同步页面导出上报包用 U 盘带去。"
    ).format(days=days, pending=pending, saved_here=SAVED_HERE[1:], sync_now=SYNC_NOW)


def phase_word(summary: Line) -> str:
    """The state of the line in one word, beside its sign."""
    match summary.phase:
        case "idle" if summary.pending:
            return tr("待上传")
        case "idle":
            return tr("已与省平台一致") if summary.last_success else sync_centre.NEVER_MET_WORD
        case "exchanging":
            return tr("上传中")
        case "waiting":
            return tr("离线")
        case "blocked":
            return tr("需处理")
        case _:
            return tr("未接入省平台")


def _next(summary: Line, now: datetime) -> str:
    return (
        tr("下次自动尝试 {next_try}。").format(next_try=short_moment(summary.next_try, now)) if summary.next_try else ""
    )
