"""Texts of the audit page: kinds of acts, what an act changed and why, the check of the journal."""

from collections.abc import Mapping
from datetime import datetime

from desktop.wording.deeds import FIELDS
from desktop.wording.events import event_title
from desktop.wording.events_text import describe
from desktop.wording.words import NOTHING, moment
from sync.casework.events_closing import FactCorrected, PaperPrinted, PersonalDataRevealed
from sync.casework.events_office import LedgerExported, SessionChanged
from sync.casework.facts import Event
from sync.casework.masks import mask_id, mask_phone

TITLE = "审计"
TABLE = "操作记录"
OWN = "您看到的是自己的操作。中心负责人和督查可以看全中心的。"
WHOLE = "全中心的操作，最新的在前。记录只能看，不能改、不能删。"
EMPTY = "没有符合条件的操作记录。换个条件看看。"
EVERY_KIND, EVERYBODY = "全部操作", "全部人员"
KIND, WHO, NUMBER, FROM, TO = "类别", "人员", "编号末几位(&N)", "从(&F)", "到(&T)"
ALL_DAYS = "不限日期"
DAYS = "限定日期(&D)"
EXPORT = "导出 Excel"
CHECK = "校验完整性"
STOP_CHECK = "停止校验"
CHECKING = "正在校验"
CHECK_STOPPED = "校验已停止，没有改动任何内容。"
LEDGER_NAME = "审计记录"
THIS_COMPUTER = "本机"
OFFICE = "本中心"
PLATFORM = "省平台"

KINDS: Mapping[str, str] = {
    "reveal": "查看完整个人信息",
    "export": "导出",
    "print": "打印文书",
    "session": "登录、退出、锁屏",
    "change": "更正、作废、补录",
    "work": "业务办理",
}

COLUMNS: Mapping[str, str] = {
    "when": "时间",
    "who": "人员",
    "device": "设备",
    "kind": "类别",
    "what": "操作",
    "object": "对象",
    "change": "改动前 → 改动后",
    "why": "原因、说明",
    "sync": "上报",
}

SHEET_HEADINGS = (
    "记录时间",
    "发生时间",
    "人员",
    "身份",
    "设备",
    "类别",
    "操作",
    "办件编号",
    "申请人",
    "改动",
    "原因",
    "上报",
)

SESSION_ACTS: Mapping[str, str] = {"in": "登录", "out": "退出", "lock": "锁屏", "failed": "口令输错"}

STOP_AND_CALL = (
    "请停止在这台电脑上办件，不要删除、移动数据文件，也不要重装；马上联系县级管理员，把这一屏读给他听。"
    "已经上报省平台的办件不受影响。本程序不会改动这些数据。"
)


def action(name: str, event: Event | None) -> str:
    """What was done."""
    if isinstance(event, SessionChanged):
        times = f" {event.times} 次" if event.act == "failed" else ""
        return SESSION_ACTS.get(event.act, event.act) + times
    if isinstance(event, LedgerExported):
        return f"导出{event.ledger} {event.rows} 行，{'已脱敏' if event.masked else '含完整号码'}"
    return event_title(name)


def change(event: Event | None) -> str:
    """Before → after, numbers of persons hidden."""
    if not isinstance(event, FactCorrected):
        return ""
    old, new = _hidden(event.field, event.old), _hidden(event.field, event.new)
    return f"{FIELDS.get(event.field, event.field)}：{old or NOTHING} → {new or NOTHING}"


def reason(event: Event | None) -> str:
    """Why, or what it says."""
    match event:
        case FactCorrected(reason=why) | PersonalDataRevealed(reason=why):
            return why
        case LedgerExported(filter=chosen, reason=why):
            return "；".join(part for part in (why, chosen) if part)
        case PaperPrinted(document=document, document_no=number, copy=copy):
            again = "，补打" if copy > 1 else ""
            return f"{document} {number}".strip() + f"，第 {copy} 份{again}"
    return describe(event)


def subject(number: str, applicant: str) -> str:
    """Which case; the office itself where it was none."""
    return f"{applicant} …{number[-8:]}".strip() if number else applicant or OFFICE


def counting(shown: int, more: bool) -> str:
    return f"已显示 {shown} 条，往下翻会接着读。" if more else f"共 {shown} 条。"


def exported(name: str, rows: int) -> str:
    return f"已导出 {rows} 条到“{name}”，号码已脱敏。这次导出已记入审计。"


def checking(done: int, total: int) -> str:
    percent = min(100, done * 100 // total) if total else 0
    return f"正在校验，{done:,} / {total:,}（{percent}%）。可以继续做别的。"


def intact(entries: int, positions: int, head: str, at: datetime) -> str:
    """12,408 条，连续完整，末条指纹 9F3A-…."""
    placed = f"其中 {positions:,} 条已在省平台的链上，末条指纹 {fingerprint(head)}" if positions else "还没有上报过"
    return f"{entries:,} 条，连续完整；{placed}。校验于 {moment(at)}。"


def broken(gone_through: int, first_bad: str, at: datetime) -> str:
    """Where the journal stops fitting, and what to do."""
    return f"第 {gone_through:,} 条之后不一致（{first_bad}），校验于 {moment(at)}。{STOP_AND_CALL}"


def fingerprint(head: str) -> str:
    """The first 16 hex digits in groups, to be read out on the telephone."""
    upper = head.upper()
    return "-".join(upper[at : at + 4] for at in range(0, 16, 4))


def _hidden(field: str, value: str) -> str:
    if field.endswith("number"):
        return mask_id(value)
    return mask_phone(value) if field.endswith("phone") else value
