"""Texts of the ledgers page: choosing and narrowing a ledger, its totals, its export."""

from collections.abc import Sequence
from datetime import date, datetime

from desktop.wording.translating import Say, chinese, tr
from desktop.wording.words import moment

BOOKS = tr("台账")
VILLAGE, ITEM, DEPARTMENT, CLERK, GROUP = tr("村（社区）"), tr("事项"), tr("部门"), tr("经办人"), tr("分组")
EVERY_VILLAGE, EVERY_ITEM = tr("全部村（社区）"), tr("全部事项")
EVERY_DEPARTMENT, EVERY_CLERK = tr("全部部门"), tr("全部经办人")
TABS = (tr("台账"), tr("统计图"), tr("导出"), tr("导入历史台账"))
LENGTH_OF_A_NUMBER = 43
"""Characters of an official 办件编号."""

COLUMNS = tr("导出哪些列（空格键选中或取消）(&L)")
ALL_COLUMNS = tr("全部列")
NO_COLUMN = tr("至少选一列。还没有导出。")
REVIEWER = tr("审核人（印在表头，可不填）(&R)")
PROTECT = tr("保护工作表：能筛选，不能改(&P)")
OPEN_FILE = tr("打开")
SAVE_OTHER = tr("另存为 {name}")
OPENED_NOT = tr("没有打开：这台电脑上没有找到能打开这个文件的程序。文件已存好：{path}")
UNIT_ENDS = chinese(("便民服务中心", "政务服务中心", "党群服务中心"))


def preview_of(name: str) -> str:
    return tr("{name}预览").format(name=name)


def counting(shown: int, more: bool) -> str:
    """Before the rows have been counted."""
    return tr("先看前 {shown} 行，正在数全部…").format(shown=shown) if more else tr("共 {shown} 行").format(shown=shown)


def totals(rows: int, cases: int, shown: int, sums: Sequence[tuple[str, int]], unconfirmed: int) -> str:
    """合计 of the ledger; how much of it the platform does not have yet."""
    parts = [
        tr("合计 {rows} 行").format(rows=rows) + (tr("（{cases} 件）").format(cases=cases) if cases != rows else "")
    ]
    parts += [f"{name} {total}" for name, total in sums]
    line = tr("，").join(parts)
    if shown < rows:
        line += tr("；先看前 {shown} 行，导出含全部").format(shown=shown)
    return (
        line
        + (tr("。其中 {unconfirmed} 件省平台尚未确认").format(unconfirmed=unconfirmed) if unconfirmed else "")
        + tr("。")
    )


def freshness(as_of: datetime, unconfirmed: int, quiet: Sequence[tuple[str, datetime]], say: Say = tr) -> str:
    """What the figures hold and what they cannot hold: own cases not confirmed, windows that have told nothing."""
    late = (
        say("未同步 {unconfirmed} 件，未计入省平台口径").format(unconfirmed=unconfirmed)
        if unconfirmed
        else say("省平台已全部确认")
    )
    line = say("本机数据，截至 {as_of}；{late}。").format(as_of=moment(as_of), late=late)
    if quiet:
        told = say("、").join(
            say("{person}（{since} 起）").format(person=person or say("一台电脑"), since=moment(since))
            for person, since in quiet[:5]
        )
        more = say("等 {quiet} 台").format(quiet=len(quiet)) if len(quiet) > 5 else ""
        line += say("本中心还有窗口较久没有新数据报来：{told}{more}，它们之后办的不在内。").format(told=told, more=more)
    return line


def period_short(first: date, last: date) -> str:
    """2026-11 for a month, 2026年 for a year, 2026年4季度 for a quarter, else both days; for file names."""
    if first.day == 1 and (last.toordinal() + 1 == _month_after(last)):
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        if months == 1:
            return f"{first:%Y-%m}"
        if months == 12 and first.month == 1:
            return chinese(f"{first.year}年")
        if months == 3 and first.month % 3 == 1:
            return chinese(f"{first.year}年{(first.month + 2) // 3}季度")
    return chinese(f"{first.isoformat()}至{last.isoformat()}")


def unit_short(name: str) -> str:
    """丹寨县龙泉镇便民服务中心 → 丹寨县龙泉镇."""
    return next((name.removesuffix(end) for end in UNIT_ENDS if name.endswith(end)), name) or name


def exporting(rows: int, total: int, seconds: float) -> str:
    """正在导出，已写 500 / 20000 行，每秒 4000 行."""
    of = f" / {total}" if total else ""
    speed = tr("，每秒 {round} 行").format(round=round(rows / seconds)) if seconds >= 1 and rows else ""
    return tr("正在导出，已写 {rows}{of} 行{speed}…可以继续做别的。").format(rows=rows, of=of, speed=speed)


def filter_words(period: str, narrowed: str, grouping: str) -> str:
    return chinese("；").join(part for part in (period, narrowed, grouping) if part)


def columns_words(chosen: int, of: int) -> str:
    return chinese(f"{chosen} / {of} 列") if chosen != of else ""


def _month_after(day: date) -> int:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1).toordinal()
