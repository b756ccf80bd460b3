"""Words of the intake beyond the plain sheet: intake in a row, drafts of before, shapes of work, the last check."""

from datetime import date, datetime

from desktop.wording.words import day, short_moment

# intake in a row (连续收件)
SERIES = "连续收件"
SERIES_END = "结束连续收件"
SERIES_BAND = "连续收件"
SERIES_OPEN = "打开那件"
SERIES_NEEDS_ITEM = "连续收件：先选事项和情形，收完一件就直接收下一位。"
SERIES_STAYS = "事项、情形、村（居）和代办员留着，请收下一位。"


def series_last(name: str, number: str, decision: str) -> str:
    """Of the case just recorded."""
    return f"上一件：{name}　{decision}　{number}"


def series_print(title: str) -> str:
    return f"打印{title}"


# sheets left unfinished
NAMELESS = "没填姓名"
ITEMLESS = "没选事项"
GO_ON = "继续"
THROW_AWAY = "丢弃"
UNDO = "撤销"
USE_CURRENT = "改用现行版"


def unfinished(count: int) -> str:
    return f"恢复未完成的收件：{count} 件，内容都在" if count else ""


def unfinished_line(citizen: str, item: str, saved: datetime | None, now: datetime) -> str:
    return f"{citizen}　{item}　{short_moment(saved, now)} 存，仅在本机"


def thrown_away(citizen: str, item: str) -> str:
    return f"已丢弃：{citizen}　{item}。没有提交过。"


def older_version(version: int, current: int, since: date) -> str:
    """A draft keeps the version of its item; the newer one is offered, never forced."""
    return (
        f"这份收件按事项第 {version} 版填写，{day(since)}起现行的是第 {current} 版。"
        "可以改用现行版，已填的内容留着，材料要再看一遍。"
    )
