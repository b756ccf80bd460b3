"""Words of the tabs of a case: what the timeline is narrowed to, the clock's chips, who holds it, the rating."""

from collections.abc import Mapping
from datetime import date, datetime

from desktop.wording.states import UNITS
from desktop.wording.words import moment, short_day
from sync.casework.clock import Unit
from sync.casework.holding import Holding

FILTER = "时间线筛选"
FILTERS: Mapping[str, str] = {"all": "全部", "handling": "办理", "clock": "计时", "papers": "文书", "sync": "同步"}
ONLY_HERE = "仅本机"
COLUMN_CLOCK = "计时"
SEE_PAPER = "看这份文书"
SEE_FILE = "看附件"
WHY_THIS_DAY = "为什么是这一天"
NOTHING_SHOWN = "没有这一类记录。"

EFFECTS: Mapping[str, str] = {
    "case.registered": "受理期限起算",
    "supplement.requested": "停表",
    "supplement.submitted": "补齐起重算",
    "case.accepted": "办理时限起算",
    "case.accepted_tolerant": "办理时限起算",
    "case.deemed_accepted": "自收件起算",
    "special.started": "停表",
    "special.ended": "恢复",
    "extension.approved": "延期",
    "decision.approved": "办理时限止",
    "decision.refused": "办理时限止",
    "delivery.completed": "送达期限止",
}

FLOW_COLUMNS = ("时间", "环节", "谁", "内容", "用时")
HOLDINGS: Mapping[Holding, str] = {
    Holding.COUNTER: "本中心办理",
    Holding.PERSON: "转办",
    Holding.OFFICE: "移交",
    Holding.SUPERIOR: "上级决定",
    Holding.APPLICANT: "等申请人补正",
    Holding.PAUSE: "特别程序（停表）",
}
APPLICANT = "申请人"
ASSIST = "协办"
WAITING = "还没有答复"
URGE = "催办"
STILL = "现在"
NOT_STARTED = "还没有收件记录，看不出在谁手里。"

SEE_DIFFERENCES = "查看差异"
HIDE_DIFFERENCES = "收起差异"
STATE, HANDLER, NAME, PHONE = "状态", "经办", "申请人", "电话"


def news(when: str, who: str, what: str) -> str:
    """While a form is open; what is typed stays."""
    return f"别处 {when} 有新进展：{who} {what}。您正在填的内容还在；请先看看差异，再决定要不要继续。"


def changed(name: str, old: str, new: str) -> str:
    return f"{name}：{old or '空'} → {new or '空'}"


def then_run(clocks: str) -> str:
    """Before a deed is confirmed."""
    return f"确认后的时限：{clocks}。"


def then_paper(title: str) -> str:
    return f"确认后要打印的文书：{title}。"


def extension(amount: int, unit: Unit) -> str:
    """延期 +10 个工作日."""
    return f"{EFFECTS['extension.approved']} +{amount} {UNITS[unit]}"


def days(count: int) -> str:
    return f"{count} 个工作日"


def until(at: datetime | None) -> str:
    return f"至 {moment(at)}" if at else STILL


def now_with(step: str, who: str, count: int) -> str:
    """现在：转办 民政所，已 3 个工作日."""
    return f"现在：{' '.join(part for part in (step, who) if part)}，已 {days(count)}。"


def came_to_end(count: int) -> str:
    return f"已办结，从收件到办结共 {days(count)}。"


def shares(parts: Mapping[str, int]) -> str:
    """本中心办理 王小梅 2 · 转办 民政所 3, as days."""
    return "各占工作日：" + " · ".join(f"{who} {count}" for who, count in parts.items())


def assist_due(due: date | None) -> str:
    return f"请于 {short_day(due)} 前答复" if due else ""


def urging(who: str, due: date | None) -> str:
    """What a reminder says unless the clerk changes it."""
    return f"{URGE}：{who}，{assist_due(due) or '请尽快答复'}"
