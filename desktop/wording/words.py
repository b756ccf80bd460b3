"""Words that stand on many screens."""

from collections.abc import Iterable
from datetime import date, datetime

from desktop.wording.translating import Say, fact, tr
from sync.casework.zone import CST

PROGRAM = tr("黔办 · 政务服务受理")
MORE = tr("更多")
CANCEL = tr("取消")
CLOSE = tr("关闭")
SAVE = tr("保存")
OPEN = tr("打开")
BACK = tr("返回")
LOADING = tr("正在读取…")
NOTHING = "—"
YES = tr("是")
NO = tr("否")
COPY = tr("复制")
SAVED_HERE = tr("已存本机")

WEEKDAYS = fact(("周一", "周二", "周三", "周四", "周五", "周六", "周日"))


def day(value: date | None, say: Say = tr) -> str:
    """2026-11-23 周一."""
    return f"{value.isoformat()} {say(WEEKDAYS[value.weekday()])}" if value else NOTHING


def short_day(value: date | None, say: Say = tr) -> str:
    """11-23 周一."""
    return f"{value:%m-%d} {say(WEEKDAYS[value.weekday()])}" if value else NOTHING


def moment(value: datetime | None) -> str:
    """2026-11-23 09:12, in China."""
    return f"{value.astimezone(CST):%Y-%m-%d %H:%M}" if value else NOTHING


def short_moment(value: datetime | None, now: datetime) -> str:
    """09:12 today, else 11-22 09:12, with the year where it is another one."""
    if value is None:
        return NOTHING
    there, here = value.astimezone(CST), now.astimezone(CST)
    if there.date() == here.date():
        return f"{there:%H:%M}"
    return f"{there:%m-%d %H:%M}" if there.year == here.year else f"{there:%Y-%m-%d %H:%M}"


def count(number: int, cap: int = 0) -> str:
    """37 件; 1000 件以上 beyond the cap."""
    return tr("{cap} 件以上").format(cap=cap) if cap and number > cap else tr("{number} 件").format(number=number)


def listed(parts: Iterable[str]) -> str:
    """甲、乙、丙."""
    return tr("、").join(parts)


def phrases(parts: Iterable[str]) -> str:
    """甲，乙，丙: for what is read aloud."""
    return tr("，").join(parts)


def clauses(parts: Iterable[str]) -> str:
    """甲；乙；丙."""
    return tr("；").join(parts)


def about(name: str, said: str) -> str:
    """上次成功：08:31."""
    return tr("{name}：{said}").format(name=name, said=said)


def aside(text: str, note: str) -> str:
    """打印（没有打印机）; the text alone where there is no note."""
    return tr("{text}（{note}）").format(text=text, note=note) if note else text


def doing(verb: str, what: str) -> str:
    """确认受理, 修改事项: a button that names both."""
    return tr("{verb}{what}").format(verb=verb, what=what)


def sentences(*parts: str) -> str:
    """One after the other."""
    return tr("{before}{after}").format(before="", after="").join(part for part in parts if part)


def numbered(number: str) -> str:
    """编号 5226….."""
    return tr("编号 {number}").format(number=number or NOTHING)
