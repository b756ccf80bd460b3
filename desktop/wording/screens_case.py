"""Words of the intake page and of the papers. Labels carry their mnemonic as ``(&N)``."""

from collections.abc import Mapping
from datetime import date

from desktop.wording.trade import UNITS
from desktop.wording.translating import Say, chinese, fact, tr
from desktop.wording.words import day
from sync.casework.clock import Limit

INTAKE = tr("收件登记")
BLOCKS = (tr("事项"), tr("申请人"), tr("材料"), tr("核对并提交"))
NOT_STARTED, UNDER_WAY, FINISHED, CANNOT_YET = tr("未开始"), tr("进行中"), tr("完成"), tr("暂不能做")

SEARCH_ITEM = tr("查找事项(&I)")
SEARCH_ITEM_HINT = tr("输名称、常用叫法或拼音首字母，↓ 选，Enter 定。按 Shift 切到英文可输首字母。")
RESULTS = tr("找到的事项")
NO_ITEM_FOUND = tr("没有找到。换个叫法试试；不属于本窗口的，请指引到主管部门。")
CHANGE_ITEM = tr("换事项")
SITUATIONS = tr("申请人属于下列情形的，请勾选（材料会跟着变）")
CHANNEL = tr("申请方式(&W)")
RECENT = tr("最近办理")
PROMISED, STATUTORY, RESULT, DECIDER = tr("承诺"), tr("法定"), tr("结果"), tr("决定机关")

PARTY_KIND = tr("申请人类型(&K)")
ID_KIND = tr("证件类型(&T)")
ID_NUMBER = tr("证件号码(&D)")
USCC = tr("统一社会信用代码(&D)")
NAME = tr("姓名(&N)")
ORG_NAME = tr("单位名称(&N)")
PHONE = tr("联系电话(&P)")
NO_PHONE = tr("没有电话")
VILLAGE = tr("现住村（居）(&V)")
VILLAGE_UNKNOWN = tr("不选（按户籍所在地）")
ADDRESS = tr("详细地址（村民组、门牌）(&A)")
CONTACT = tr("联系人(&C)")
AGENT = tr("由他人代办(&G)")
AGENT_KIND = tr("代办方式")
AGENT_KINDS = fact(("村级", "委托", "监护", "窗口帮办", "志愿"))
AGENT_NAME = tr("代办人姓名")
AGENT_NUMBER = tr("代办人身份证号")
AGENT_PHONE = tr("代办人电话")
AGENT_AUTHORITY = tr("代办依据（委托书、监护关系等）")
FORM = tr("申请内容")
FORM_EMPTY = tr("这个事项没有另外要填的内容。")
CHOOSE = tr("请选择")
DATE_HINT = tr("如 2026-11-23")
MONTH_HINT = tr("如 2026-11")
MOMENT_HINT = tr("如 2026-11-23 09:20")

MATERIALS = tr("材料清单，按空格键切换每一项的状态")
MATERIAL_COLUMNS = (tr("序号"), tr("材料名称"), tr("要求"), tr("状态"), tr("说明"))
MATERIAL_NOTE = tr("这一项的说明（哪里不符、缺什么）(&M)")
ALL_COMPLETE = tr("全部齐全(&Q)")
COPIES_GOT = tr("收到：原件")
COPIES_COPY = tr("复印件")
MATERIALS_AFTER_ITEM = tr("先选事项，这里会列出要核对的材料。")
TOLERABLE = tr("可容缺")
EXEMPT_BY = tr("可免交")

EDIT = tr("修改")
SHOW_APPLICANT = tr("请申请人看过后再提交")
TO_DO_FIRST = tr("还不能提交：")
DECISIONS: Mapping[str, str] = {
    "accept": tr("受理"),
    "instant": tr("当场办结"),
    "supplement": tr("一次性补正告知"),
    "tolerant": tr("容缺受理"),
    "decline": tr("不予受理"),
    "receive": tr("仅收件"),
}
CONFIRM = tr("确认")
BACK_TO_EDIT = tr("返回修改")
CONSEQUENCE: Mapping[str, str] = {
    "accept": tr("确认后开始计算办理时限，出具受理通知书。"),
    "instant": tr("即办件：收件、受理、办结、送达四步一次记下，当场出结果。"),
    "supplement": tr("确认后出具一次性补正告知书（只能告知一次），等申请人补正；补齐之日起重新计算受理期限。"),
    "tolerant": tr("确认后按受理开始计算办理时限，出具容缺受理通知书；所缺材料须在约定日期前补齐。"),
    "decline": tr("确认后本件办结，出具不予受理通知书，材料退还申请人。"),
    "receive": tr("确认后只出具收件凭证，不代表受理；期限内要作出受理、补正或不予受理的决定，逾期视为受理。"),
}

SUPPLEMENT_DEADLINE = tr("请申请人在这一天前补正(&D)")
TOLERANT_DEADLINE = tr("请申请人在这一天前补齐(&D)")
PROMISE_SIGNED = tr("申请人已签承诺书(&S)")
DEFECT_PROBLEM = tr("存在的问题")
DEFECT_REMEDY = tr("怎样补正")
NOT_PROVIDED = fact("未提供")
NOT_IN_ORDER = fact("不符合要求")
REASON_CLASS = tr("类别(&L)")
REASON_CLASSES = fact(("不需许可", "非本机关职权", "其他"))
REASON = tr("事实和理由(&R)")
BASIS = tr("法律依据(&B)")
RIGHT_ORGAN = tr("应向哪个机关申请(&O)")
REMEDIES = tr("救济途径(&M)")
NOTHING_MISSING = tr("材料没有缺漏，不需要告知补正。")
NOT_INSTANT = tr("这是承诺件，不能当场办结。")
PROMISED_DUE, STATUTORY_DUE, ANSWER_DUE = tr("承诺办结"), tr("法定到期"), tr("最迟答复申请人")
HANDED_OVER = fact("当面")
SELF = fact("本人")
RESULT_CONTENT = tr("办理结果(&C)")
SIGNER = tr("领取人(&S)")

DUPLICATE_OPEN = tr("打开那件")
DUPLICATE_REASON = tr("仍要新收的理由(&Y)")
NO_REASON_YET = tr("请先写明仍要新收的理由。")

SAVE_DRAFT = tr("保存草稿")
DISCARD = tr("清空重来")
DISCARDED = tr("已清空。刚才的内容没有提交过。")
NEEDS_ITEM = tr("还没有选事项。请在“查找事项”里选一个。")
NEEDS_ANSWER = tr("这一项必填。")
NEEDS_CHECK = tr("还有 {count} 项材料没有核对。请用空格键逐项选状态。")
NEEDS_REASON = tr("没有写理由。")
BAD_DATE = tr("日期没看懂。请按 2026-11-23 的样子填。")
BAD_NUMBER = tr("这里要填数字。")

RECORDED = tr("已存本机")
AGAIN_SAME = tr("再收一件同事项")
OPEN_CASE = tr("打开这件")
NEW_INTAKE = tr("收下一件")
PRINT_NOTICE = tr("打印{title}")
NUMBER_FINAL = tr("编号已定，省平台确认后不变。")
NUMBER_TEMPORARY = tr("这是临时编号，正式编号联网后自动赋予，两个编号都查得到。")
QUERY_CODE = tr("查询码")
COPIED = tr("编号已复制。")


def page_footer(footer: str, page: int, pages: int) -> str:
    return chinese(f"{footer}　第{page}页 共{pages}页")


def id_length(count: int) -> str:
    """Beside the number while it is typed; says nothing about right or wrong."""
    return tr("已输 {count} 位").format(count=count)


def told_by_number(birth: date, gender: str, place: str) -> str:
    sexes = {"1": tr("男"), "2": tr("女")}
    return " · ".join(
        part for part in (sexes.get(gender, ""), tr("出生 {birth}").format(birth=birth.isoformat()), place) if part
    )


def duplicate_sentence(number: str, when: str, state: str) -> str:
    return tr(
        "这位申请人的同一事项 {when} 已收件（{state}），编号 {number}。请先打开那件看看；确实要新收的，请写明理由。"
    ).format(when=when, state=state, number=number)


def others_sentence(count: int) -> str:
    return tr("这位申请人在本中心还有 {count} 件其他办件。").format(count=count)


def materials_line(ok: int, missing: int, wrong: int, pending: int, choices: str) -> str:
    """``5 项：齐 3 · 缺 1 · 不符 1 → 可：一次性补正告知、容缺受理``."""
    parts = [tr("齐 {ok}").format(ok=ok)]
    parts += [
        f"{word} {count}" for word, count in ((tr("缺"), missing), (tr("不符"), wrong), (tr("待核"), pending)) if count
    ]
    total = ok + missing + wrong + pending
    return (
        tr("{total} 项：").format(total=total)
        + " · ".join(parts)
        + (tr(" → 可：{choices}").format(choices=choices) if choices else "")
    )


def limit_words(limit: Limit | None, say: Say = tr) -> str:
    if limit is None:
        return say("无")
    if limit.amount == 0:
        return say("当场")
    return say("{amount}{unit}").format(amount=limit.amount, unit=say(UNITS[limit.unit]))


def due_sentence(what: str, due_on: date | None, provisional: bool) -> str:
    if due_on is None:
        return ""
    told = tr("{what}：{due_on}").format(what=what, due_on=day(due_on))
    return tr("{told}（约。那一年的放假安排还没有下发，下发后自动重算）").format(told=told) if provisional else told


def papers_sentence(titles: str) -> str:
    return tr("要打印的文书：{titles}").format(titles=titles)


def needed_papers(originals: int, copies: int) -> str:
    """``请提交原件1份、复印件1份``; what the supplement notice says by default."""
    parts = [
        chinese(f"{word}{count}份")
        for word, count in ((chinese("原件"), originals), (chinese("复印件"), copies))
        if count
    ]
    return chinese("请提交") + (chinese("、").join(parts) or chinese("该项材料"))


PRINT = tr("打印")
SAVE_PDF = tr("存为 PDF")
SAVE_FOLDER = tr("存到文件夹(&F)")
PREVIOUS_PAGE, NEXT_PAGE = tr("上一页"), tr("下一页")
CLOSE_PAPER = tr("返回")
NO_PRINTER = tr("这台电脑没有装打印机。文书内容都在办件里，请先存为 PDF，到有打印机的电脑上打印。")
PRINTED_NOTE = tr("请盖行政机关专用印章，请申请人签名或按指印，一份交申请人，一份存档。")
PAPER_NAME = tr("文书预览")
PAPER_FOLDER = chinese("黔办文书")


def page_of(page: int, pages: int) -> str:
    return tr("第 {page} 页，共 {pages} 页").format(page=page, pages=pages)


def paper_gaps(names: str) -> str:
    return tr("这份文书还缺：{names}。补全以前不能打印；办件内容都已存本机。").format(names=names)


def paper_saved(path: str) -> str:
    return tr("已存到 {path}。{printed_note}").format(path=path, printed_note=PRINTED_NOTE)


def paper_state(copies: int) -> str:
    return tr("已打印 {copies} 次").format(copies=copies) if copies else tr("还没有打印")


def recorded_sentence(decision: str) -> str:
    return tr("{decision}：{recorded}，等待省平台确认。").format(decision=decision, recorded=RECORDED)


CASE = tr("办件")
REVEAL = tr("显示完整信息")
TABS = (tr("时间线"), tr("材料"), tr("表单"), tr("文书"), tr("时限"), tr("附件"), tr("流转"), tr("评价"))
TIMELINE_COLUMNS = (tr("时间"), tr("事情"), tr("内容"), tr("经办"), tr("同步"))
ANSWERS = (
    tr("申请方式"),
    tr("申请人"),
    tr("证件号码"),
    tr("联系电话"),
    tr("地址"),
    tr("情形"),
    tr("代办人"),
    tr("备注"),
)
FORM_COLUMNS = (tr("项目"), tr("内容"))
PAPER_COLUMNS = (tr("文书"), tr("编号"), tr("日期"), tr("打印"))
DAY_COLUMNS = (tr("日期"), tr("算不算"), tr("为什么"), tr("累计"))
WHY_THIS_DAY = tr("为什么是这一天(&H)")
NOT_FOUND = tr("本机没有这件办件。可能是别的中心的，或者还没有同步下来。本机没有改动；按 Esc 返回上一页。")
SHORTENED = tr("这件早已办结，办理的细节不在本机，省平台完整保存着。要看细节，请联系县级管理员查阅。")
READONLY = tr("这件里有新版程序写的内容，本机程序太旧，只能看不能办。请更新程序。")
LOOK = tr("查看")
PRINT_NOW = tr("打印{title}")
LATE = tr("补记")
NO_CLOCK = tr("这件现在没有在计时。")
IRREGULAR = tr("请注意：")
REVEALED_REASON = fact("窗口核对身份")


def who(name: str, number: str, phone: str, village: str) -> str:
    return " · ".join(part for part in (name, number, phone, village) if part)


def owner(handler: str) -> str:
    return tr("经办：{handler}").format(handler=handler) if handler else ""


def deed_done(title: str) -> str:
    return tr("{title}：{recorded}，等待省平台确认。").format(title=title, recorded=RECORDED)


def total_days(counted: int, unit: str) -> str:
    return tr("第 {counted} {unit}").format(counted=counted, unit=unit) if counted else ""


def grouped(number: str) -> str:
    """An official number in its parts (body, item, day, serial), so that it can be read aloud and wraps."""
    if len(number) != 43:
        return number
    return " ".join((number[:18], number[18:31], number[31:39], number[39:]))
