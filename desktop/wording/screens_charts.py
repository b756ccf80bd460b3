"""Texts of the charts: what each shows, how each figure is counted, how a bar is spoken."""

from collections.abc import Mapping
from datetime import datetime

from desktop.wording.translating import tr
from desktop.wording.words import NOTHING, moment

CHART_NAMES: Mapping[str, str] = {
    "flow": tr("每月收件与办结"),
    "on_time": tr("每月按承诺办结率"),
    "items": tr("件数最多的事项"),
    "days": tr("平均用时与承诺时限"),
    "grades": tr("好差评"),
}

CHART_DEFINITIONS: Mapping[str, str] = {
    "flow": tr("截至所选期间末的十二个月。收件：当月收件登记的件数，作废的不算；办结：当月准予和不予办结的件数。"),
    "on_time": tr(
        "截至所选期间末的十二个月。承诺到期日当天或之前办结的件数 ÷ 当月办结件数；"
        "停表的日子不算用时；没有办结的月份不画。"
    ),
    "items": tr("所选期间内收件最多的十个事项。"),
    "days": tr(
        "同样这些事项：所选期间内办结件的平均用时（工作日，不含停表），与事项承诺时限（工作日）相比；"
        "承诺时限不按工作日计的不画。"
    ),
    "grades": tr("所选期间内办结件的评价，由申请人作出的；系统默认好评不算。"),
}

SERIES: Mapping[str, str] = {
    "received": tr("收件"),
    "decided": tr("办结"),
    "on_time": tr("按承诺办结率"),
    "mean_days": tr("平均用时"),
    "promised_days": tr("承诺时限"),
    "rated": tr("评价"),
}

UNITS: Mapping[str, str] = {
    "received": tr(" 件"),
    "decided": tr(" 件"),
    "on_time": "",
    "mean_days": tr(" 个工作日"),
    "promised_days": tr(" 个工作日"),
    "rated": tr(" 个"),
}

TABLE = tr("表格")
DEFINITION = tr("口径")
COPY_PICTURE = tr("复制图片")
COPY_TABLE = tr("复制表格")
COPIED = tr("已复制，可以粘贴到 WPS、Word 或 Excel。")
NO_DATA = tr("这段时间没有数据。")
NAME = tr("名称")
HINT = tr("按方向键逐条听取")


def bar(name: str, series: str, value: str, key: str) -> str:
    """2026-03 收件 8 件."""
    return f"{name} {series} {value}{UNITS[key] if value != NOTHING else ''}"


def chart_name(title: str, spoken: str) -> str:
    return tr("{title}，{spoken}").format(title=title, spoken=spoken or HINT)


def foot(as_of: datetime, unconfirmed: int) -> str:
    """Under every picture that leaves the program."""
    late = (
        tr("未同步 {unconfirmed} 件未计入省平台口径").format(unconfirmed=unconfirmed)
        if unconfirmed
        else tr("省平台已全部确认")
    )
    return tr("本机数据，截至 {as_of}；{late}").format(as_of=moment(as_of), late=late)
