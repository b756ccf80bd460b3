"""Texts of the audit page: kinds of acts, what an act changed and why, the check of the journal."""

from collections.abc import Mapping
from datetime import date, datetime

from desktop.wording.deeds import FIELDS
from desktop.wording.events import event_title
from desktop.wording.events_text import describe
from desktop.wording.translating import Say, chinese, fact, shown, tr
from desktop.wording.words import NOTHING, moment
from sync.casework.events_closing import FactCorrected, PaperPrinted, PersonalDataRevealed
from sync.casework.events_office import LedgerExported, ProgramChanged, SessionChanged
from sync.casework.facts import Event
from sync.casework.masks import mask_id, mask_phone

TITLE = tr("审计")
TABLE = tr("操作记录")
OWN = tr("您看到的是自己的操作。中心负责人和督查可以看全中心的。")
WHOLE = tr("全中心的操作，最新的在前。记录只能看，不能改、不能删。")
EMPTY = tr("没有符合条件的操作记录。换个条件看看。")
EVERY_KIND, EVERYBODY = tr("全部操作"), tr("全部人员")
KIND, WHO, NUMBER, FROM, TO = tr("类别"), tr("人员"), tr("编号末几位(&N)"), tr("从(&F)"), tr("到(&T)")
DAYS = tr("限定日期(&D)")
EXPORT = tr("导出 Excel")
CHECK = tr("校验完整性")
STOP_CHECK = tr("停止校验")
CHECKING = tr("正在校验")
CHECK_STOPPED = tr("校验已停止，没有改动任何内容。")
LEDGER_NAME = chinese("审计记录")
THIS_COMPUTER = tr("本机")
OFFICE = tr("本中心")
PLATFORM = tr("省平台")

KIND_WORDS: Mapping[str, str] = fact(
    {
        "reveal": "查看完整个人信息",
        "export": "导出",
        "print": "打印文书",
        "session": "登录、退出、锁屏",
        "program": "更新、退回、修复程序",
        "change": "更正、作废、补录",
        "work": "业务办理",
    }
)

KINDS = shown(KIND_WORDS)

COLUMNS: Mapping[str, str] = {
    "when": tr("时间"),
    "who": tr("人员"),
    "device": tr("设备"),
    "kind": tr("类别"),
    "what": tr("操作"),
    "object": tr("对象"),
    "change": tr("改动前 → 改动后"),
    "why": tr("原因、说明"),
    "sync": tr("上报"),
}

SHEET_HEADINGS = chinese(
    (
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
)

SESSION_ACTS: Mapping[str, str] = fact(
    {
        "in": "登录",
        "out": "退出",
        "lock": "锁屏",
        "failed": "口令输错",
        "recovered": "用恢复单换口令",
        "sheet": "换新恢复单",
    }
)
PROGRAM_ACTS: Mapping[str, str] = fact(
    {
        "chosen": "选定下次启动换用 {version}",
        "updated": "程序已更新到 {version}",
        "back": "程序退回到 {version}",
        "returned": "{before} 没能启动，自动退回到 {version}",
        "repaired": "修复程序文件 {files} 个",
    }
)

STOP_AND_CALL = tr(
    "请停止在这台电脑上办件，不要删除、移动数据文件，也不要重装；马上联系县级管理员，把这一屏读给他听。"
    "已经上报省平台的办件不受影响。本程序不会改动这些数据。"
)


def action(name: str, event: Event | None, say: Say = tr) -> str:
    """What was done."""
    if isinstance(event, SessionChanged):
        times = say(" {times} 次").format(times=event.times) if event.act == "failed" else ""
        return say(SESSION_ACTS.get(event.act, event.act)) + times
    if isinstance(event, ProgramChanged):
        return _program(event, say)
    if isinstance(event, LedgerExported):
        return say("导出{ledger} {rows} 行，{more}").format(
            ledger=say(event.ledger), rows=event.rows, more=say("已脱敏") if event.masked else say("含完整号码")
        )
    return event_title(name, say)


def _program(event: ProgramChanged, say: Say) -> str:
    told = PROGRAM_ACTS.get(event.act)
    said = say(told) if told else f"{event.act} {event.version}"
    for name, value in (("version", event.version), ("before", event.before), ("files", str(event.files))):
        said = said.replace("{" + name + "}", value)
    return said


def change(event: Event | None, say: Say = tr) -> str:
    """Before → after, numbers of persons hidden."""
    if isinstance(event, ProgramChanged) and event.before:
        return f"{event.before} → {event.version}"
    if not isinstance(event, FactCorrected):
        return ""
    old, new = _hidden(event.field, event.old), _hidden(event.field, event.new)
    return say("{field}：{old} → {new}").format(
        field=say(FIELDS.get(event.field, event.field)), old=old or NOTHING, new=new or NOTHING
    )


def reason(event: Event | None, say: Say = tr) -> str:
    """Why, or what it says."""
    match event:
        case FactCorrected(reason=why) | PersonalDataRevealed(reason=why):
            return why
        case LedgerExported(filter=chosen, reason=why):
            return say("；").join(part for part in (why, chosen) if part)
        case PaperPrinted(document=document, document_no=number, copy=copy):
            again = say("，补打") if copy > 1 else ""
            return f"{say(document)} {number}".strip() + say("，第 {copy} 份{again}").format(copy=copy, again=again)
    return describe(event, say)


def subject(number: str, applicant: str) -> str:
    """Which case; the office itself where it was none."""
    return f"{applicant} …{number[-8:]}".strip() if number else applicant or OFFICE


def counting(shown: int, more: bool) -> str:
    return (
        tr("已显示 {shown} 条，往下翻会接着读。").format(shown=shown)
        if more
        else tr("共 {shown} 条。").format(shown=shown)
    )


def exported(name: str, rows: int) -> str:
    return tr("已导出 {rows} 条到“{name}”，号码已脱敏。这次导出已记入审计。").format(rows=rows, name=name)


def checking(done: int, total: int) -> str:
    percent = min(100, done * 100 // total) if total else 0
    return tr("正在校验，{done:,} / {total:,}（{percent}%）。可以继续做别的。").format(
        done=done, total=total, percent=percent
    )


def intact(entries: int, positions: int, head: str, at: datetime) -> str:
    """12,408 条，连续完整，末条指纹 9F3A-…."""
    placed = (
        tr("其中 {positions:,} 条已在省平台的链上，末条指纹 {head}").format(positions=positions, head=fingerprint(head))
        if positions
        else tr("还没有上报过")
    )
    return tr("{entries:,} 条，连续完整；{placed}。校验于 {at}。").format(entries=entries, placed=placed, at=moment(at))


def broken(gone_through: int, first_bad: str, at: datetime) -> str:
    """Where the journal stops fitting, and what to do."""
    return tr("第 {gone_through:,} 条之后不一致（{first_bad}），校验于 {at}。{stop_and_call}").format(
        gone_through=gone_through, first_bad=first_bad, at=moment(at), stop_and_call=STOP_AND_CALL
    )


def fingerprint(head: str) -> str:
    """The first 16 hex digits in groups, to be read out on the telephone."""
    upper = head.upper()
    return "-".join(upper[at : at + 4] for at in range(0, 16, 4))


def _hidden(field: str, value: str) -> str:
    if field.endswith("number"):
        return mask_id(value)
    return mask_phone(value) if field.endswith("phone") else value


def wish_words(kind: str, who: str, first: date | None, last: date | None, number: str) -> str:
    """What an export holds, for the workbook and the journal."""
    days = chinese(f"{first} 至 {last}") if first else chinese("不限日期")
    ending = chinese(f"编号末尾 {number}") if number else ""
    every, everybody = chinese(("全部操作", "全部人员"))
    return chinese("；").join(filter(None, (KIND_WORDS.get(kind, every), who or everybody, days, ending)))
