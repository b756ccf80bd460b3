"""Words of the intake beyond the plain sheet: intake in a row, drafts of before, shapes of work, the last check."""

from datetime import date, datetime

from desktop.wording.events_text import day_words
from desktop.wording.states import COUNTED
from desktop.wording.words import day, moment, short_day, short_moment
from sync.casework.clock import Due

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


# paper slips typed in after a black-out (补录)
BACKFILL = "补录纸质收件"
BACKFILL_BUTTON = "补录纸质收件…"
BACKFILL_MEANS = (
    "停电、断网时用纸质登记收的件。期限从真实收件时间起算；要有理由、登记页的照片或扫描件和中心负责人批准。"
)
BACKFILL_LABELS = {
    "received": "真实收件时间(&E)",
    "paper_no": "纸质登记上印的编号",
    "reason": "补录理由",
    "approver": "批准人（中心负责人代码）",
    "scan": "登记页的照片或扫描件",
}
BACKFILL_HINTS = (
    "如 2026-11-25 09:20；今天的只填 09:20",
    "43 位，印什么填什么，编号不变；没有印编号的留空",
    "如：停电，纸质收件本登记",
    "不能是本人",
    "填文件位置，或按“浏览”",
)
BROWSE = "浏览…"
BAD_RECEIVED = "时间没看懂。请按 2026-11-25 09:20 的样子填。"
RECEIVED_LATER = "这个时间还没有到。请核对收件时间和电脑的日期。"
BAD_PAPER_NUMBER = "这不是纸质登记专用的 43 位编号。请照印的填；没有印编号的留空，由系统编号。"
NO_BACKFILL_REASON = "请写明为什么当时没有用电脑收件。"
NO_APPROVER = "补录要由中心负责人批准，请填批准人的代码。"
OWN_APPROVER = "批准人不能是本人。"
NO_SCAN = "没有找到这个文件。请给登记页拍照或扫描，再填文件位置。"
BACKFILLED = "补录已记下：理由、批准人和登记页都在办件里。"


def received_from(at: datetime) -> str:
    return f"补录：按 {moment(at)} 收件起算。"


def backfill_stopped(why: str) -> str:
    return f"办件已存本机，补录登记还没有记下。{why}"


RETRY_BACKFILL = "再记一次"

# who acts for the applicant
RELATION = "与申请人关系"
RELATIONS = ("", "父母", "子女", "配偶", "兄弟姐妹", "其他亲属", "村（居）干部", "其他")
RELATION_UNSAID = "请选择"
NEEDS_RELATION = "请选择代办人与申请人的关系。"
NEEDS_AUTHORITY = "请写明代办依据，如委托书的日期。"
LEGAL_PERSON = "法定代表人（负责人）(&L)"
NEEDS_LEGAL_PERSON = "请填法定代表人或负责人的姓名。"
NEEDS_CONTACT = "单位申请要有联系人。"


def authority(relation: str, said: str) -> str:
    """Relation and authority as one text: what the case keeps of it."""
    return "；".join(part for part in (f"与申请人关系：{relation}" if relation else "", said) if part)


NUMBER_HINTS = {
    "PASSPORT": "护照号：字母和数字，5 到 17 位",
    "TAIWAN_PERMIT": "台湾居民来往大陆通行证：8 位或 10 位数字",
    "HK_MACAO_PERMIT": "港澳居民来往内地通行证：H 或 M 加 8 位或 10 位数字",
    "FOREIGN_RESIDENT": "永久居留身份证：3 个字母加 12 位数字，或 18 位号码",
    "RESIDENCE_PERMIT": "居住证：18 位号码",
}

# what looks wrong
DOUBT_REASON = "核实情况，仍要收件的理由"
ADD_GUARDIAN = "由监护人代办"
PERSONS_ONLY = "这个事项只受理个人申请，申请人填的是单位。"
BODIES_ONLY = "这个事项只受理单位申请，申请人填的是个人。"
NO_DOUBT_REASON = "请先核实，写明仍要收件的理由。"


def minor(age: int) -> str:
    return f"申请人 {age} 周岁，未满 18 周岁，一般由监护人代为申请。"


def too_young(age: int, least: int) -> str:
    return f"这个事项要求年满 {least} 周岁，申请人现在 {age} 周岁。"


def more_than_household(members: int, household: int) -> str:
    return f"申请人数（{members}）比家庭人口（{household}）多，请对照户口簿核实。"


def doubt_note(told: str, reason: str) -> str:
    return f"收件时提示：{told}核实后仍收件，理由：{reason}"


# the applicant checks
ITEM = "事项"
SHOW_CITIZEN = "给申请人看"
CITIZEN = "请申请人核对"
PLEASE_CHECK = "请您看看，工作人员记下的对不对："
PLEASE_TELL = "有不对的地方，请现在告诉工作人员。"
CONFIRMATION = "申请确认单"
CONFIRMATION_MATERIALS = "提交的材料"
CONFIRMATION_SAYS = "以上内容由本人提供，已经核对，没有错误。本确认单不代表受理。"
APPLICANT_SIGNS = "申请人签名或按指印：________________　　　　　日期：______年____月____日"
AGENT_SIGNS = "代办人（监护人）签名或按指印：________________　　日期：______年____月____日"
READ_ALOUD = "□ 申请人不能阅读，已由工作人员逐项宣读。　宣读人签名：________________"
WITNESS = "按指印的，见证人签名：________________　　见证人与申请人关系：__________"
SHEET_PRINTED = "已送到打印机。请申请人核对后签名或按指印，存入本件材料。"


def taken_down(by: str, at: str) -> str:
    return f"收件人：{by}　　记录时间：{at}"


def papers_got(originals: int, copies: int) -> str:
    parts = [f"{word} {count} 份" for word, count in (("原件", originals), ("复印件", copies)) if count]
    return f"：{'、'.join(parts)}" if parts else ""


def confirmation_footer(office: str, at: str) -> str:
    return f"{office}　{at}"


def confirmation_file(at: datetime) -> str:
    """Names nobody: the folder may be seen by others."""
    return f"申请确认单_{at:%Y%m%d_%H%M%S}.pdf"


def sheet_saved(path: str) -> str:
    return f"已存到 {path}。"


# why a day is the day it is
WHY = "为什么是这一天(&H)"


def why_this_day(name: str, due: Due) -> str:
    """In words: from when, how many, and every day that does not count with its reason."""
    if due.due_date is None:
        return ""
    told = [f"{name} {day(due.due_date)}：{day(due.start_date)}当天不算，从次日起数 {due.length} {COUNTED[due.unit]}。"]
    counted = "、".join(f"{line.day:%m-%d}" for line in due.explanation if line.counted)
    if counted:
        told.append(f"算的日子：{counted}。")
    skipped: dict[str, list[str]] = {}
    for line in due.explanation:
        if not line.counted:
            skipped.setdefault(day_words(line), []).append(short_day(line.day))
    told += [f"不算的日子：{'、'.join(days)}，{why}。" for why, days in skipped.items()]
    return "\n".join(told)


# several items for one visit (一件事)
MORE_ITEMS = "同一人再办一件"
VISIT_RECEIPT = "一次办理多个事项回执"
VISIT_HEADS = ("序号", "事项", "办件编号", "查询码", "办理情况")
VISIT_SAYS = "以上事项一次收件，相同的材料只收一份；各事项按各自的时限办理。本回执不代替各事项的受理通知书。"


def visit_receipt(count: int) -> str:
    return f"打印一张总回执（{count} 件）"


def visit_band(name: str, count: int, items: str) -> str:
    return f"同一次来访：{name} 已收 {count} 件（{items}）。申请人和相同的材料已带过来，请选下一个事项。"


def visit_note(numbers: tuple[str, ...]) -> str:
    """On a further case: which came with it."""
    return f"一件事：与编号 {'、'.join(numbers)} 同一次收件。" if numbers else ""


def visit_parent_note(item: str, number: str) -> str:
    """On the first case: what came after it."""
    return f"一件事：同一次收件还有 {item}，编号 {number}。"


def visit_not_told(why: str) -> str:
    return f"这件已存本机；第一件上没有记下它的编号。{why}"


def visit_applicant(name: str, count: int) -> str:
    return f"申请人：{name}　　本次共办理 {count} 个事项。"


def visit_query(phone: str) -> str:
    return f"凭办件编号和查询码可以查询进度。服务热线：{phone}"


def visit_file(at: datetime) -> str:
    return f"总回执_{at:%Y%m%d_%H%M%S}.pdf"


# what belongs to another window
NOT_HERE = "不属于本窗口…"
GUIDANCE = "办事指引单"
GUIDANCE_SAYS = "您要办的事项不由本窗口办理。本单不是不予受理决定，不影响您向有权机关提出申请。"
GUIDANCE_WHERE = "请到：________________________（机关、窗口）　地址：________________________"
GUIDANCE_HOW = "请带上：________________________________　　联系电话：________________"


def guidance_asked(asked: str) -> str:
    return f"您要办的事项：{asked or '________________________________'}"


def guidance_phone(phone: str) -> str:
    return f"不清楚的，可以打 {phone} 问。"


def guidance_file(at: datetime) -> str:
    return f"办事指引单_{at:%Y%m%d_%H%M%S}.pdf"
