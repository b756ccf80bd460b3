"""The words of the sync centre: its leaves, what went over the line, what the line has done so far."""

from collections.abc import Mapping
from datetime import datetime

from desktop.wording.screens_attachments import size
from desktop.wording.translating import tr
from desktop.wording.troubles import trouble_sentence
from desktop.wording.words import moment, short_moment

LEAVES = (tr("待上传"), tr("需处理"), tr("历史"), tr("离线包"), tr("诊断"), tr("基础数据"))
RETRY_NOW = tr("立即重试")
LOADING = tr("正在读取…")
NEVER_MET = tr("本机还没有与省平台同步过。您做的都已存在本机，可以照常工作。")
NEVER_MET_WORD = tr("还没有同步过")

TRAFFIC = tr("流量")
TRAFFIC_BARS = tr("最近 10 分钟的上传和下载")
TRAFFIC_TABLE = tr("最近 10 分钟每分钟的流量")
AS_TABLE, AS_BARS = tr("看数字"), tr("看图")
MINUTE, UP, DOWN = tr("分钟"), tr("上传"), tr("下载")
NO_TRAFFIC = tr("最近 10 分钟没有流量。")

HISTORY = tr("同步历史")
HISTORY_TABLE = tr("本机与省平台的每次同步，最新的在前")
NO_HISTORY = tr("还没有同步过。")
HISTORY_HELP = tr("没有新内容的、同样连不上的，连着几次并成一行。最多保留 120 行，关机不丢。")
WHEN, WHAT, CARRIED, RESULT, RESUMED = tr("时间"), tr("内容"), tr("流量"), tr("结果"), tr("恢复")
KINDS: Mapping[str, str] = {"exchange": tr("办件数据"), "files": tr("附件")}
WELL = tr("成功")
NOT_YET = tr("还没有恢复")
SIZE = tr("大小")


def leaf(name: str, count: int) -> str:
    """需处理 2; without a number where there is nothing in it."""
    return f"{name} {count}" if count else name


def pending_spoken(who: str, what: str, size: str, since: str, number: str) -> str:
    return tr("{who}，{what}，{size}，最早记于 {since}，编号 {number}").format(
        who=who, what=what, size=size, since=since, number=number
    )


def amount(count: int) -> str:
    """0 KB where there was nothing; size() never says less than one."""
    return size(count) if count else "0 KB"


def both_ways(up: int, down: int) -> str:
    return tr("上传 {up}，下载 {down}").format(up=amount(up), down=amount(down))


def short_ways(up: int, down: int) -> str:
    return f"↑{amount(up)} ↓{amount(down)}"


def minutes_line(up: int, down: int) -> str:
    """What the bars come to."""
    return tr("最近 10 分钟：{passed}。").format(passed=both_ways(up, down)) if up or down else NO_TRAFFIC


def month_line(up: int, down: int) -> str:
    return tr("本月：{passed}。以运营商的账单为准。").format(passed=both_ways(up, down))


def minute_spoken(at: datetime, up: int, down: int) -> str:
    return f"{at:%H:%M} {both_ways(up, down)}"


def span(begun: datetime, ended: datetime, now: datetime) -> str:
    """09:12, or 09:12–09:40 where it took longer than its minute."""
    first = short_moment(begun, now)
    last = f"{ended:%H:%M}" if begun.date() == ended.date() else short_moment(ended, now)
    return first if first[-5:] == last[-5:] and begun.date() == ended.date() else f"{first}–{last}"


def what(kind: str, runs: int, pushed: int, pulled: int, trouble: str) -> str:
    """办件数据：上报 3 条、取回 2 条; 办件数据：无新内容，37 次."""
    told = KINDS[kind]
    if pushed or pulled:
        told = tr("{kind}：上报 {pushed} 条、取回 {pulled} 条").format(kind=told, pushed=pushed, pulled=pulled)
    elif kind != "files" and not trouble:
        told = tr("{kind}：无新内容").format(kind=told)
    return tr("{told}，{runs} 次").format(told=told, runs=runs) if runs > 1 else told


def outcome(trouble: str) -> str:
    """The first sentence of what was the matter; the whole of it stands under the list."""
    return trouble_sentence(trouble).split(tr("。"))[0] if trouble else WELL


def resumed(trouble: str, at: datetime | None, now: datetime) -> str:
    if not trouble:
        return ""
    return short_moment(at, now) if at else NOT_YET


def session_sentence(begun: datetime, ended: datetime, trouble: str, resumed_at: datetime | None) -> str:
    """The whole of one session, for whoever reads or hears it."""
    when = tr("{begun} 至 {ended}。").format(begun=moment(begun), ended=moment(ended))
    if not trouble:
        return tr("{when}成功。").format(when=when)
    after = tr("还没有恢复，会自动重试。")
    if resumed_at:
        after = tr("已于 {at} 恢复。").format(at=moment(resumed_at))
    return when + trouble_sentence(trouble) + after
