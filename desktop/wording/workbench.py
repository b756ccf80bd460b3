"""Words of the workbench beyond its list: notices, the whole centre, the morning brief, handing over."""

from datetime import date
from typing import Protocol

from desktop.wording.translating import chinese, tr
from desktop.wording.words import short_day
from sync.files import fit_name


class Notices(Protocol):
    """What concerns the whole desk, as the rows tell it."""

    @property
    def provisional_year(self) -> int: ...
    @property
    def moved(self) -> int: ...
    @property
    def new_items(self) -> int: ...


NOTICES = tr("通知")
DAY = tr("日期")
AS_TABLE = tr("看表格")
AS_BARS = tr("看图")


def notices(told: Notices) -> tuple[str, ...]:
    """One sentence each, only what there is."""
    year = told.provisional_year
    found = (
        tr("{year} 年放假安排还没有下发，跨年的到期日是暂定的，下发后自动重算。").format(year=year) if year else "",
        tr("有 {moved} 件的到期日被新资料改动，请在同步中心查看。").format(moved=told.moved) if told.moved else "",
        tr("最近七天有 {new_items} 个事项启用了新版本，请看事项指南。").format(new_items=told.new_items)
        if told.new_items
        else "",
    )
    return tuple(sentence for sentence in found if sentence)


CENTRE = tr("看全中心")
OWN = tr("回到今天要办")
LOAD = tr("各经办人在办")
LOAD_COLUMNS = (tr("经办人"), tr("在办"), tr("超期"), tr("今天到期"), tr("等补正"), tr("待送达"))
DEVICES = tr("各台电脑最近一条记录")
DEVICE_COLUMNS = (tr("电脑"), tr("最近一条"), tr("情况"))
THIS_ONE = tr("本机")
UP_TO_DATE = tr("正常")
NOBODY = tr("未分配")
READING = tr("正在统计…")
FAILED = tr("没有统计出来。办件都在，按 F5 再试一次。")

BRIEF = tr("今日一页纸")
BRIEF_PARTS = chinese(
    {
        "overdue": "已经超期",
        "due_today": "今天到期（不办明天就超期）",
        "next_day": "下一个工作日到期",
        "waiting_citizen": "等申请人补正",
        "to_deliver": "办结没领走",
    }
)
NOTHING = chinese("没有。")

HANDOVER = tr("交接单")
LEAVER = tr("谁要离开(&L)")
TAKER = tr("交给谁(&T)")
HANDOVER_PRINT = tr("打印交接单")
HANDOVER_DO = tr("记录交接")
HANDOVER_COLUMNS = chinese(("序号", "办件编号", "申请人", "事项", "状态", "时限"))
HANDOVER_SIGNED = chinese("移交人签名：　　　　　　　　接收人签名：　　　　　　　　日期：")
SAME_PERSON = tr("移交人和接收人是同一个人，请另选一位。")
HANDOVER_NOTHING = tr("这位经办人名下没有在办的件，不用交接。")


def silent(days: int) -> str:
    return tr("已 {days} 天没有新记录，可能关机或没有同步").format(days=days)


def totals(opened: int, overdue: int, today: int, waiting: int, deliver: int) -> str:
    late = tr("超期 {overdue}（含没送达的）").format(overdue=overdue)
    return tr("全中心：在办 {opened} 件，{late}，今天到期 {today}，等补正 {waiting}，待送达 {deliver}。").format(
        opened=opened, late=late, today=today, waiting=waiting, deliver=deliver
    )


def brief_title(office: str, day: date) -> str:
    return chinese(f"{office} {short_day(day, chinese)} 今日一页纸")


def brief_part(key: str, count: int, shown: int, next_day: date) -> str:
    """``shown``: how many of them the sheet has room for."""
    day = f" {short_day(next_day, chinese)}" if key == "next_day" else ""
    rest = chinese(f"（最急的 {shown} 件，其余看工作台）") if shown < count else ""
    return chinese(f"{BRIEF_PARTS[key]}{day}：{count} 件{rest}")


def brief_foot(as_of: str, by: str) -> str:
    return chinese(f"本机数据，截至 {as_of}。制表：{by}。只供窗口内部使用，用后请销毁。")


def brief_file(office: str, day: date) -> str:
    return chinese(f"{fit_name(office)}_今日一页纸_{day.isoformat()}.pdf")


def handover_title(office: str) -> str:
    return chinese(f"{office} 办件交接单")


def handover_who(leaver: str, taker: str, count: int, at: str) -> str:
    return chinese(f"移交人：{leaver}　接收人：{taker}　共 {count} 件　时间：{at}")


def handover_file(office: str, leaver: str, day: date) -> str:
    return chinese(f"{fit_name(office)}_交接单_{fit_name(leaver)}_{day.isoformat()}.pdf")


def handover_reason(leaver: str, taker: str) -> str:
    """Stands in the timeline of every case: both names stay."""
    return chinese(f"交接：由 {leaver} 交给 {taker}")


def handed_over(moved: int, noted: int) -> str:
    kept = tr("；{noted} 件还没受理或已办结，只记备注，列在交接单上").format(noted=noted) if noted else ""
    return tr("已存本机：{moved} 件转到接收人名下{kept}。").format(moved=moved, kept=kept)


def put_out(path: str) -> str:
    return tr("这台电脑没有装打印机，已存到 {path}。").format(path=path)


PUT_OUT = tr("已送打印机。")
