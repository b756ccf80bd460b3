"""Words of the workbench beyond its list: notices, the whole centre, the morning brief, handing over."""

from datetime import date
from typing import Protocol

from desktop.wording.words import short_day


class Notices(Protocol):
    """What concerns the whole desk, as the rows tell it."""

    @property
    def provisional_year(self) -> int: ...
    @property
    def moved(self) -> int: ...
    @property
    def new_items(self) -> int: ...


NOTICES = "通知"
DAY = "日期"
AS_TABLE = "看表格"
AS_BARS = "看图"


def notices(told: Notices) -> tuple[str, ...]:
    """One sentence each, only what there is."""
    year = told.provisional_year
    found = (
        f"{year} 年放假安排还没有下发，跨年的到期日是暂定的，下发后自动重算。" if year else "",
        f"有 {told.moved} 件的到期日被新资料改动，请在同步中心查看。" if told.moved else "",
        f"最近七天有 {told.new_items} 个事项启用了新版本，请看事项指南。" if told.new_items else "",
    )
    return tuple(sentence for sentence in found if sentence)


CENTRE = "看全中心"
OWN = "回到今天要办"
LOAD = "各经办人在办"
LOAD_COLUMNS = ("经办人", "在办", "超期", "今天到期", "等补正", "待送达")
DEVICES = "各台电脑最近一条记录"
DEVICE_COLUMNS = ("电脑", "最近一条", "情况")
THIS_ONE = "本机"
UP_TO_DATE = "正常"
NOBODY = "未分配"
READING = "正在统计…"
FAILED = "没有统计出来。办件都在，按 F5 再试一次。"

BRIEF = "今日一页纸"
BRIEF_PARTS = {
    "overdue": "已经超期",
    "due_today": "今天到期（不办明天就超期）",
    "next_day": "下一个工作日到期",
    "waiting_citizen": "等申请人补正",
    "to_deliver": "办结没领走",
}
NOTHING = "没有。"

HANDOVER = "交接单"
LEAVER = "谁要离开(&L)"
TAKER = "交给谁(&T)"
HANDOVER_PRINT = "打印交接单"
HANDOVER_DO = "记录交接"
HANDOVER_COLUMNS = ("序号", "办件编号", "申请人", "事项", "状态", "时限")
HANDOVER_SIGNED = "移交人签名：　　　　　　　　接收人签名：　　　　　　　　日期："
SAME_PERSON = "移交人和接收人是同一个人，请另选一位。"
HANDOVER_NOTHING = "这位经办人名下没有在办的件，不用交接。"


def silent(days: int) -> str:
    return f"已 {days} 天没有新记录，可能关机或没有同步"


def totals(opened: int, overdue: int, today: int, waiting: int, deliver: int) -> str:
    late = f"超期 {overdue}（含没送达的）"
    return f"全中心：在办 {opened} 件，{late}，今天到期 {today}，等补正 {waiting}，待送达 {deliver}。"


def by_token(name: str) -> str:
    """What the search of the worklist understands."""
    return f"经办：{name}"


def brief_title(office: str, day: date) -> str:
    return f"{office} {short_day(day)} 今日一页纸"


def brief_part(key: str, count: int, shown: int, next_day: date) -> str:
    """``shown``: how many of them the sheet has room for."""
    day = f" {short_day(next_day)}" if key == "next_day" else ""
    return f"{BRIEF_PARTS[key]}{day}：{count} 件{f'（最急的 {shown} 件，其余看工作台）' if shown < count else ''}"


def brief_foot(as_of: str, by: str) -> str:
    return f"本机数据，截至 {as_of}。制表：{by}。只供窗口内部使用，用后请销毁。"


def brief_file(office: str, day: date) -> str:
    return f"{office}_今日一页纸_{day.isoformat()}.pdf"


def handover_title(office: str) -> str:
    return f"{office} 办件交接单"


def handover_who(leaver: str, taker: str, count: int, at: str) -> str:
    return f"移交人：{leaver}　接收人：{taker}　共 {count} 件　时间：{at}"


def handover_file(office: str, leaver: str, day: date) -> str:
    return f"{office}_交接单_{leaver}_{day.isoformat()}.pdf"


def handover_reason(leaver: str, taker: str) -> str:
    """Stands in the timeline of every case: both names stay."""
    return f"交接：由 {leaver} 交给 {taker}"


def handed_over(moved: int, noted: int) -> str:
    kept = f"；{noted} 件还没受理或已办结，只记备注，列在交接单上" if noted else ""
    return f"已存本机：{moved} 件转到接收人名下{kept}。"


def put_out(path: str) -> str:
    return f"这台电脑没有装打印机，已存到 {path}。"


PUT_OUT = "已送打印机。"
