"""Words of the intake beyond the plain sheet: intake in a row, drafts of before, shapes of work, the last check."""

from datetime import date, datetime

from desktop.wording.events_text import day_words
from desktop.wording.states import COUNTED
from desktop.wording.translating import Say, chinese, fact, tr
from desktop.wording.words import day, moment, short_day, short_moment
from sync.casework.clock import Due

# intake in a row (连续收件)
SERIES = tr("连续收件")
SERIES_END = tr("结束连续收件")
SERIES_BAND = tr("连续收件")
SERIES_OPEN = tr("打开那件")
SERIES_NEEDS_ITEM = tr("连续收件：先选事项和情形，收完一件就直接收下一位。")
SERIES_STAYS = tr("事项、情形、村（居）和代办员留着，请收下一位。")


def series_last(name: str, number: str, decision: str) -> str:
    """Of the case just recorded."""
    return tr("上一件：{name}　{decision}　{number}").format(name=name, decision=decision, number=number)


def series_print(title: str) -> str:
    return tr("打印{title}").format(title=title)


# sheets left unfinished
NAMELESS = tr("没填姓名")
ITEMLESS = tr("没选事项")
GO_ON = tr("继续")
THROW_AWAY = tr("丢弃")
UNDO = tr("撤销")
USE_CURRENT = tr("改用现行版")


def unfinished(count: int) -> str:
    return tr("恢复未完成的收件：{count} 件，内容都在").format(count=count) if count else ""


def unfinished_line(citizen: str, item: str, saved: datetime | None, now: datetime) -> str:
    return tr("{citizen}　{item}　{saved} 存，仅在本机").format(
        citizen=citizen, item=item, saved=short_moment(saved, now)
    )


def thrown_away(citizen: str, item: str) -> str:
    return tr("已丢弃：{citizen}　{item}。没有提交过。").format(citizen=citizen, item=item)


def older_version(version: int, current: int, since: date) -> str:
    """A draft keeps the version of its item; the newer one is offered, never forced."""
    return tr(
        "这份收件按事项第 {version} 版填写，{since}起现行的是第 {current} 版。可以改用现行版，"
        "已填的内容留着，材料要再看一遍。"
    ).format(version=version, since=day(since), current=current)


# paper slips typed in after a black-out (补录)
BACKFILL = tr("补录纸质收件")
BACKFILL_BUTTON = tr("补录纸质收件…")
BACKFILL_MEANS = tr(
    "停电、断网时用纸质登记收的件。期限从真实收件时间起算；要有理由、登记页的照片或扫描件和中心负责人批准。"
)
BACKFILL_LABELS = {
    "received": tr("真实收件时间(&E)"),
    "paper_no": tr("纸质登记上印的编号"),
    "reason": tr("补录理由"),
    "approver": tr("批准人（中心负责人代码）"),
    "scan": tr("登记页的照片或扫描件"),
}
BACKFILL_HINTS = (
    tr("如 2026-11-25 09:20；今天的只填 09:20"),
    tr("43 位，印什么填什么，编号不变；没有印编号的留空"),
    tr("如：停电，纸质收件本登记"),
    tr("不能是本人"),
    tr("填文件位置，或按“浏览”"),
)
BROWSE = tr("浏览…")
BAD_RECEIVED = tr("时间没看懂。请按 2026-11-25 09:20 的样子填。")
RECEIVED_LATER = tr("这个时间还没有到。请核对收件时间和电脑的日期。")
BAD_PAPER_NUMBER = tr("这不是纸上印的 43 位编号。请照印的填；没有印编号的留空，由系统编号。")
NO_BACKFILL_REASON = tr("请写明为什么当时没有用电脑收件。")
NO_APPROVER = tr("补录要由中心负责人批准，请填批准人的代码。")
OWN_APPROVER = tr("批准人不能是本人。")
NO_SCAN = tr("没有找到这个文件。请给登记页拍照或扫描，再填文件位置。")
BACKFILLED = tr("补录已记下：理由、批准人和登记页都在办件里。")


def received_from(at: datetime) -> str:
    return tr("补录：按 {at} 收件起算。").format(at=moment(at))


def backfill_stopped(why: str) -> str:
    return tr("办件已存本机，补录登记还没有记下。{why}").format(why=why)


RETRY_BACKFILL = tr("再记一次")

# who acts for the applicant
RELATION = tr("与申请人关系")
RELATIONS = fact(("", "父母", "子女", "配偶", "兄弟姐妹", "其他亲属", "村（居）干部", "其他"))
RELATION_UNSAID = tr("请选择")
NEEDS_RELATION = tr("请选择代办人与申请人的关系。")
NEEDS_AUTHORITY = tr("请写明代办依据，如委托书的日期。")
LEGAL_PERSON = tr("法定代表人（负责人）(&L)")
NEEDS_LEGAL_PERSON = tr("请填法定代表人或负责人的姓名。")
NEEDS_CONTACT = tr("单位申请要有联系人。")


def authority(relation: str, said: str) -> str:
    """Relation and authority as one text: what the case keeps of it."""
    return chinese("；").join(part for part in (chinese(f"与申请人关系：{relation}") if relation else "", said) if part)


NUMBER_HINTS = {
    "PASSPORT": tr("护照号：字母和数字，5 到 17 位"),
    "TAIWAN_PERMIT": tr("台湾居民来往大陆通行证：8 位或 10 位数字"),
    "HK_MACAO_PERMIT": tr("港澳居民来往内地通行证：H 或 M 加 8 位或 10 位数字"),
    "FOREIGN_RESIDENT": tr("永久居留身份证：3 个字母加 12 位数字，或 18 位号码"),
    "RESIDENCE_PERMIT": tr("居住证：18 位号码"),
}

# what looks wrong
DOUBT_REASON = tr("核实情况，仍要收件的理由")
ADD_GUARDIAN = tr("由监护人代办")
PERSONS_ONLY = fact("这个事项只受理个人申请，申请人填的是单位。")
BODIES_ONLY = fact("这个事项只受理单位申请，申请人填的是个人。")
NO_DOUBT_REASON = tr("请先核实，写明仍要收件的理由。")


def minor(age: int, say: Say = tr) -> str:
    return say("申请人 {age} 周岁，未满 18 周岁，一般由监护人代为申请。").format(age=age)


def too_young(age: int, least: int, say: Say = tr) -> str:
    return say("这个事项要求年满 {least} 周岁，申请人现在 {age} 周岁。").format(least=least, age=age)


def more_than_household(members: int, household: int, say: Say = tr) -> str:
    return say("申请人数（{members}）比家庭人口（{household}）多，请对照户口簿核实。").format(
        members=members, household=household
    )


def doubt_note(told: str, reason: str) -> str:
    return chinese(f"收件时提示：{told}核实后仍收件，理由：{reason}")


# the applicant checks
SHOW_CITIZEN = tr("给申请人看")
CONFIRMATION = fact("申请确认单")
CONFIRMATION_MATERIALS = chinese("提交的材料")
CONFIRMATION_SAYS = chinese("以上内容由本人提供，已经核对，没有错误。本确认单不代表受理。")
APPLICANT_SIGNS = chinese("申请人签名或按指印：________________　　　　　日期：______年____月____日")
AGENT_SIGNS = chinese("代办人（监护人）签名或按指印：________________　　日期：______年____月____日")
READ_ALOUD = chinese("□ 申请人不能阅读，已由工作人员逐项宣读。　宣读人签名：________________")
WITNESS = chinese("按指印的，见证人签名：________________　　见证人与申请人关系：__________")
SHEET_PRINTED = tr("已送到打印机。请申请人核对后签名或按指印，存入本件材料。")


def taken_down(by: str, at: str) -> str:
    return chinese(f"收件人：{by}　　记录时间：{at}")


def confirmation_footer(office: str, at: str) -> str:
    return chinese(f"{office}　{at}")


def confirmation_file(at: datetime) -> str:
    """Names nobody: the folder may be seen by others."""
    return chinese(f"申请确认单_{at:%Y%m%d_%H%M%S}.pdf")


def sheet_saved(path: str) -> str:
    return tr("已存到 {path}。").format(path=path)


# why a day is the day it is
WHY = tr("为什么是这一天(&H)")


def why_this_day(name: str, due: Due) -> str:
    """In words: from when, how many, and every day that does not count with its reason."""
    if due.due_date is None:
        return ""
    told = [
        tr("{name} {due_date}：{start_date}当天不算，从次日起数 {length} {unit}。").format(
            name=name,
            due_date=day(due.due_date),
            start_date=day(due.start_date),
            length=due.length,
            unit=COUNTED[due.unit],
        )
    ]
    counted = tr("、").join(f"{line.day:%m-%d}" for line in due.explanation if line.counted)
    if counted:
        told.append(tr("算的日子：{counted}。").format(counted=counted))
    skipped: dict[str, list[str]] = {}
    for line in due.explanation:
        if not line.counted:
            skipped.setdefault(day_words(line), []).append(short_day(line.day))
    told += [
        tr("不算的日子：{list}，{why}。").format(list=tr("、").join(days), why=why) for why, days in skipped.items()
    ]
    return "\n".join(told)


# several items for one visit (一件事)
MORE_ITEMS = tr("同一人再办一件")
VISIT_RECEIPT = fact("一次办理多个事项回执")
VISIT_HEADS = chinese(("序号", "事项", "办件编号", "查询码", "办理情况"))
VISIT_SAYS = chinese("以上事项一次收件，相同的材料只收一份；各事项按各自的时限办理。本回执不代替各事项的受理通知书。")


def visit_receipt(count: int) -> str:
    return tr("打印一张总回执（{count} 件）").format(count=count)


def visit_band(name: str, count: int, items: str) -> str:
    return tr("同一次来访：{name} 已收 {count} 件（{items}）。申请人和相同的材料已带过来，请选下一个事项。").format(
        name=name, count=count, items=items
    )


def visit_note(numbers: tuple[str, ...]) -> str:
    """On a further case: which came with it."""
    return chinese(f"一件事：与编号 {'、'.join(numbers)} 同一次收件。") if numbers else ""


def visit_parent_note(item: str, number: str) -> str:
    """On the first case: what came after it."""
    return chinese(f"一件事：同一次收件还有 {item}，编号 {number}。")


def visit_not_told(why: str) -> str:
    return tr("这件已存本机；第一件上没有记下它的编号。{why}").format(why=why)


def visit_applicant(name: str, count: int) -> str:
    return chinese(f"申请人：{name}　　本次共办理 {count} 个事项。")


def visit_query(phone: str) -> str:
    return chinese(f"凭办件编号和查询码可以查询进度。服务热线：{phone}")


def visit_file(at: datetime) -> str:
    return chinese(f"总回执_{at:%Y%m%d_%H%M%S}.pdf")


# what belongs to another window
NOT_HERE = tr("不属于本窗口…")
GUIDANCE = fact("办事指引单")
GUIDANCE_SAYS = chinese("您要办的事项不由本窗口办理。本单不是不予受理决定，不影响您向有权机关提出申请。")
GUIDANCE_WHERE = chinese("请到：________________________（机关、窗口）　地址：________________________")
GUIDANCE_HOW = chinese("请带上：________________________________　　联系电话：________________")


def guidance_asked(asked: str) -> str:
    return chinese(f"您要办的事项：{asked or '________________________________'}")


def guidance_phone(phone: str) -> str:
    return chinese(f"不清楚的，可以打 {phone} 问。")


def guidance_file(at: datetime) -> str:
    return chinese(f"办事指引单_{at:%Y%m%d_%H%M%S}.pdf")
