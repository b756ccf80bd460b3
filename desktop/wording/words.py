"""Words that stand on many screens."""

from datetime import date, datetime

from sync.casework.zone import CST

PROGRAM = "黔办 · 政务服务受理"
MORE = "更多"
CANCEL = "取消"
CLOSE = "关闭"
SAVE = "保存"
OPEN = "打开"
BACK = "返回"
RETRY = "重试"
LOADING = "正在读取…"
NOTHING = "—"
YES = "是"
NO = "否"
COPY = "复制"
SAVED_HERE = "已存本机"
TO_CORRECT = "还有几处要改，改好后再提交。已填的内容都在。"

_WEEKDAYS = "一二三四五六日"


def day(value: date | None) -> str:
    """2026-11-23 周一."""
    return f"{value.isoformat()} 周{_WEEKDAYS[value.weekday()]}" if value else NOTHING


def short_day(value: date | None) -> str:
    """11-23 周一."""
    return f"{value:%m-%d} 周{_WEEKDAYS[value.weekday()]}" if value else NOTHING


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
    return f"{cap} 件以上" if cap and number > cap else f"{number} 件"
