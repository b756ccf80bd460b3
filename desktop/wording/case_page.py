"""Words of the tabs of a case: what the timeline is narrowed to, the clock's chips, who holds it, the rating."""

from collections.abc import Mapping
from datetime import date, datetime

from desktop.wording.states import UNITS
from desktop.wording.translating import Say, chinese, tr
from desktop.wording.words import moment, short_day
from sync.casework.clock import Unit
from sync.casework.holding import Holding

FILTER = tr("时间线筛选")
FILTERS: Mapping[str, str] = {
    "all": tr("全部"),
    "handling": tr("办理"),
    "clock": tr("计时"),
    "papers": tr("文书"),
    "sync": tr("同步"),
}
ONLY_HERE = tr("仅本机")
COLUMN_CLOCK = tr("计时")
SEE_PAPER = tr("看这份文书")
SEE_FILE = tr("看附件")
WHY_THIS_DAY = tr("为什么是这一天")
NOTHING_SHOWN = tr("没有这一类记录。")

EFFECTS: Mapping[str, str] = {
    "case.registered": tr("受理期限起算"),
    "supplement.requested": tr("停表"),
    "supplement.submitted": tr("补齐起重算"),
    "case.accepted": tr("办理时限起算"),
    "case.accepted_tolerant": tr("办理时限起算"),
    "case.deemed_accepted": tr("自收件起算"),
    "special.started": tr("停表"),
    "special.ended": tr("恢复"),
    "extension.approved": tr("延期"),
    "decision.approved": tr("办理时限止"),
    "decision.refused": tr("办理时限止"),
    "delivery.completed": tr("送达期限止"),
}

FLOW_COLUMNS = (tr("时间"), tr("环节"), tr("谁"), tr("内容"), tr("用时"))
HOLDINGS: Mapping[Holding, str] = {
    Holding.COUNTER: tr("本中心办理"),
    Holding.PERSON: tr("转办"),
    Holding.OFFICE: tr("移交"),
    Holding.SUPERIOR: tr("上级决定"),
    Holding.APPLICANT: tr("等申请人补正"),
    Holding.PAUSE: tr("特别程序（停表）"),
}
APPLICANT = tr("申请人")
ASSIST = tr("协办")
WAITING = tr("还没有答复")
SEE_SLIP = tr("转办单(&Z)")
URGE = tr("催办")
STILL = tr("现在")
NOT_STARTED = tr("还没有收件记录，看不出在谁手里。")

SEE_DIFFERENCES = tr("查看差异")
HIDE_DIFFERENCES = tr("收起差异")
STATE, HANDLER, NAME, PHONE = tr("状态"), tr("经办"), tr("申请人"), tr("电话")


def news(when: str, who: str, what: str) -> str:
    """While a form is open; what is typed stays."""
    return tr("别处 {when} 有新进展：{who} {what}。您正在填的内容还在；请先看看差异，再决定要不要继续。").format(
        when=when, who=who, what=what
    )


def changed(name: str, old: str, new: str) -> str:
    return tr("{name}：{old} → {new}").format(name=name, old=old or tr("空"), new=new or tr("空"))


def then_run(clocks: str) -> str:
    """Before a deed is confirmed."""
    return tr("确认后的时限：{clocks}。").format(clocks=clocks)


def then_paper(title: str) -> str:
    return tr("确认后要打印的文书：{title}。").format(title=title)


def extension(amount: int, unit: Unit) -> str:
    """延期 +10 个工作日."""
    return f"{EFFECTS['extension.approved']} +{amount} {UNITS[unit]}"


def days(count: int) -> str:
    return tr("{count} 个工作日").format(count=count)


def until(at: datetime | None) -> str:
    return tr("至 {at}").format(at=moment(at)) if at else STILL


def now_with(step: str, who: str, count: int) -> str:
    """现在：转办 民政所，已 3 个工作日."""
    return tr("现在：{list}，已 {count}。").format(
        list=" ".join(part for part in (step, who) if part), count=days(count)
    )


def came_to_end(count: int) -> str:
    return tr("已办结，从收件到办结共 {count}。").format(count=days(count))


def shares(parts: Mapping[str, int]) -> str:
    """本中心办理 王小梅 2 · 转办 民政所 3, as days."""
    return tr("各占工作日：") + " · ".join(f"{who} {count}" for who, count in parts.items())


def assist_due(due: date | None, say: Say = tr) -> str:
    return say("请于 {due} 前答复").format(due=short_day(due, say)) if due else ""


def step_due(due: date) -> str:
    return tr("请于 {day} 前办完").format(day=short_day(due))


def urging(who: str, due: date | None) -> str:
    """What a reminder says unless the clerk changes it."""
    return chinese(f"催办：{who}，{assist_due(due, chinese) or '请尽快答复'}")
