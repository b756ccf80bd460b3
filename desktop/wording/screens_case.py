"""Words of the intake page and of the papers. Labels carry their mnemonic as ``(&N)``."""

from collections.abc import Mapping
from datetime import date

from desktop.wording.states import UNITS
from desktop.wording.words import day
from sync.casework.clock import Limit

INTAKE = "收件登记"
BLOCKS = ("事项", "申请人", "材料", "核对并提交")
NOT_STARTED, UNDER_WAY, FINISHED, CANNOT_YET = "未开始", "进行中", "完成", "暂不能做"

SEARCH_ITEM = "查找事项(&I)"
SEARCH_ITEM_HINT = "输名称、常用叫法或拼音首字母，↓ 选，Enter 定。按 Shift 切到英文可输首字母。"
RESULTS = "找到的事项"
NO_ITEM_FOUND = "没有找到。换个叫法试试；不属于本窗口的，请指引到主管部门。"
CHANGE_ITEM = "换事项"
SITUATIONS = "申请人属于下列情形的，请勾选（材料会跟着变）"
CHANNEL = "申请方式(&W)"
RECENT = "最近办理"
PROMISED, STATUTORY, RESULT, DECIDER = "承诺", "法定", "结果", "决定机关"

PARTY_KIND = "申请人类型(&K)"
ID_KIND = "证件类型(&T)"
ID_NUMBER = "证件号码(&D)"
USCC = "统一社会信用代码(&D)"
NAME = "姓名(&N)"
ORG_NAME = "单位名称(&N)"
PHONE = "联系电话(&P)"
NO_PHONE = "没有电话"
VILLAGE = "现住村（居）(&V)"
VILLAGE_UNKNOWN = "不选（按户籍所在地）"
ADDRESS = "详细地址（村民组、门牌）(&A)"
CONTACT = "联系人(&C)"
AGENT = "由他人代办(&G)"
AGENT_KIND = "代办方式"
AGENT_KINDS = ("村级", "委托", "监护", "窗口帮办", "志愿")
AGENT_NAME = "代办人姓名"
AGENT_NUMBER = "代办人身份证号"
AGENT_PHONE = "代办人电话"
AGENT_AUTHORITY = "代办依据（委托书、监护关系等）"
FORM = "申请内容"
FORM_EMPTY = "这个事项没有另外要填的内容。"
CHOOSE = "请选择"
DATE_HINT = "如 2026-11-23"
MONTH_HINT = "如 2026-11"
MOMENT_HINT = "如 2026-11-23 09:20"

MATERIALS = "材料清单，按空格键切换每一项的状态"
MATERIAL_COLUMNS = ("序号", "材料名称", "要求", "状态", "说明")
MATERIAL_NOTE = "这一项的说明（哪里不符、缺什么）(&M)"
ALL_COMPLETE = "全部齐全(&Q)"
COPIES_GOT = "收到：原件"
COPIES_COPY = "复印件"
MATERIALS_AFTER_ITEM = "先选事项，这里会列出要核对的材料。"
TOLERABLE = "可容缺"
EXEMPT_BY = "可免交"

REVIEW = "核对"
EDIT = "修改"
SHOW_APPLICANT = "请申请人看过后再提交"
TO_DO_FIRST = "还不能提交："
DECISIONS: Mapping[str, str] = {
    "accept": "受理",
    "instant": "当场办结",
    "supplement": "一次性补正告知",
    "tolerant": "容缺受理",
    "decline": "不予受理",
    "receive": "仅收件",
}
CONFIRM = "确认"
BACK_TO_EDIT = "返回修改"
CONSEQUENCE: Mapping[str, str] = {
    "accept": "确认后开始计算办理时限，出具受理通知书。",
    "instant": "即办件：收件、受理、办结、送达四步一次记下，当场出结果。",
    "supplement": "确认后出具一次性补正告知书（只能告知一次），等申请人补正；补齐之日起重新计算受理期限。",
    "tolerant": "确认后按受理开始计算办理时限，出具容缺受理通知书；所缺材料须在约定日期前补齐。",
    "decline": "确认后本件办结，出具不予受理通知书，材料退还申请人。",
    "receive": "确认后只出具收件凭证，不代表受理；期限内要作出受理、补正或不予受理的决定，逾期视为受理。",
}

SUPPLEMENT_DEADLINE = "请申请人在这一天前补正(&D)"
TOLERANT_DEADLINE = "请申请人在这一天前补齐(&D)"
PROMISE_SIGNED = "申请人已签承诺书(&S)"
DEFECT_PROBLEM = "存在的问题"
DEFECT_REMEDY = "怎样补正"
NOT_PROVIDED = "未提供"
NOT_IN_ORDER = "不符合要求"
REASON_CLASS = "类别(&L)"
REASON_CLASSES = ("不需许可", "非本机关职权", "其他")
REASON = "事实和理由(&R)"
BASIS = "法律依据(&B)"
RIGHT_ORGAN = "应向哪个机关申请(&O)"
REMEDIES = "救济途径(&M)"
NOTHING_MISSING = "材料没有缺漏，不需要告知补正。"
NOT_INSTANT = "这是承诺件，不能当场办结。"
PROMISED_DUE, STATUTORY_DUE, ANSWER_DUE = "承诺办结", "法定到期", "最迟答复申请人"
HANDED_OVER = "当面"
SELF = "本人"
RESULT_CONTENT = "办理结果(&C)"
SIGNER = "领取人(&S)"

DUPLICATE_OPEN = "打开那件"
DUPLICATE_REASON = "仍要新收的理由(&Y)"
DUPLICATE_GO_ON = "仍要新收"
NO_REASON_YET = "请先写明仍要新收的理由。"

DRAFT_SAVED = "草稿已存本机"
SAVE_DRAFT = "保存草稿"
DRAFTS_WAITING = "有没填完的收件"
RESUME = "继续填"
DISCARD = "清空重来"
DISCARDED = "已清空。刚才的内容没有提交过。"
NEEDS_ITEM = "还没有选事项。请在“查找事项”里选一个。"
NEEDS_ANSWER = "这一项必填。"
NEEDS_CHECK = "还有 {count} 项材料没有核对。请用空格键逐项选状态。"
NEEDS_REASON = "没有写理由。"
BAD_DATE = "日期没看懂。请按 2026-11-23 的样子填。"
BAD_NUMBER = "这里要填数字。"

RECORDED = "已存本机"
AGAIN_SAME = "再收一件同事项"
OPEN_CASE = "打开这件"
NEW_INTAKE = "收下一件"
PRINT_NOTICE = "打印{title}"
NUMBER_FINAL = "编号已定，省平台确认后不变。"
NUMBER_TEMPORARY = "这是临时编号，正式编号联网后自动赋予，两个编号都查得到。"
QUERY_CODE = "查询码"
COPIED = "编号已复制。"


def page_footer(footer: str, page: int, pages: int) -> str:
    return f"{footer}　第{page}页 共{pages}页"


def id_length(count: int) -> str:
    """Beside the number while it is typed; says nothing about right or wrong."""
    return f"已输 {count} 位"


def told_by_number(birth: date, gender: str, place: str) -> str:
    sexes = {"1": "男", "2": "女"}
    return " · ".join(part for part in (sexes.get(gender, ""), f"出生 {birth.isoformat()}", place) if part)


def duplicate_sentence(number: str, when: str, state: str) -> str:
    return f"这位申请人的同一事项 {when} 已收件（{state}），编号 {number}。请先打开那件看看；确实要新收的，请写明理由。"


def others_sentence(count: int) -> str:
    return f"这位申请人在本中心还有 {count} 件其他办件。"


def materials_line(ok: int, missing: int, wrong: int, pending: int, choices: str) -> str:
    """``5 项：齐 3 · 缺 1 · 不符 1 → 可：一次性补正告知、容缺受理``."""
    parts = [f"齐 {ok}"]
    parts += [f"{word} {count}" for word, count in (("缺", missing), ("不符", wrong), ("待核", pending)) if count]
    total = ok + missing + wrong + pending
    return f"{total} 项：" + " · ".join(parts) + (f" → 可：{choices}" if choices else "")


def limit_words(limit: Limit | None) -> str:
    if limit is None:
        return "无"
    return "当场" if limit.amount == 0 else f"{limit.amount}{UNITS[limit.unit]}"


def due_sentence(what: str, due_on: date | None, provisional: bool) -> str:
    if due_on is None:
        return ""
    told = f"{what}：{day(due_on)}"
    return f"{told}（约。那一年的放假安排还没有下发，下发后自动重算）" if provisional else told


def papers_sentence(titles: str) -> str:
    return f"要打印的文书：{titles}"


def waiting_drafts(count: int) -> str:
    return f"有 {count} 份没填完的收件，内容都在。"


def needed_papers(originals: int, copies: int) -> str:
    """``请提交原件1份、复印件1份``; what the supplement notice says by default."""
    parts = [f"{word}{count}份" for word, count in (("原件", originals), ("复印件", copies)) if count]
    return "请提交" + ("、".join(parts) or "该项材料")


PRINT = "打印"
SAVE_PDF = "存为 PDF"
SAVE_FOLDER = "存到文件夹(&F)"
PREVIOUS_PAGE, NEXT_PAGE = "上一页", "下一页"
CLOSE_PAPER = "返回"
NO_PRINTER = "这台电脑没有装打印机。文书内容都在办件里，请先存为 PDF，到有打印机的电脑上打印。"
PRINTED_NOTE = "请盖行政机关专用印章，请申请人签名或按指印，一份交申请人，一份存档。"
PAPER_NAME = "文书预览"
PAPER_FOLDER = "黔办文书"


def page_of(page: int, pages: int) -> str:
    return f"第 {page} 页，共 {pages} 页"


def paper_gaps(names: str) -> str:
    return f"这份文书还缺：{names}。补全以前不能打印；办件内容都已存本机。"


def paper_saved(path: str) -> str:
    return f"已存到 {path}。{PRINTED_NOTE}"


def paper_state(copies: int) -> str:
    return f"已打印 {copies} 次" if copies else "还没有打印"


def recorded_sentence(decision: str) -> str:
    return f"{decision}：{RECORDED}，等待省平台确认。"


CASE = "办件"
REVEAL = "显示完整信息"
TABS = ("时间线", "材料", "表单", "文书", "时限", "附件", "流转", "评价")
TIMELINE_COLUMNS = ("时间", "事情", "内容", "经办", "同步")
ANSWERS = ("申请方式", "申请人", "证件号码", "联系电话", "地址", "情形", "代办人", "备注")
FORM_COLUMNS = ("项目", "内容")
PAPER_COLUMNS = ("文书", "编号", "日期", "打印")
DAY_COLUMNS = ("日期", "算不算", "为什么", "累计")
WHY_THIS_DAY = "为什么是这一天(&H)"
NOT_FOUND = "本机没有这件办件。可能是别的中心的，或者还没有同步下来。本机没有改动；按 Esc 返回上一页。"
SHORTENED = "这件早已办结，办理的细节不在本机，省平台完整保存着。要看细节，请联系县级管理员查阅。"
READONLY = "这件里有新版程序写的内容，本机程序太旧，只能看不能办。请更新程序。"
LOOK = "查看"
PRINT_NOW = "打印{title}"
LATE = "补记"
NO_CLOCK = "这件现在没有在计时。"
IRREGULAR = "请注意："
REVEALED_REASON = "窗口核对身份"


def who(name: str, number: str, phone: str, village: str) -> str:
    return " · ".join(part for part in (name, number, phone, village) if part)


def owner(handler: str) -> str:
    return f"经办：{handler}" if handler else ""


def deed_done(title: str) -> str:
    return f"{title}：{RECORDED}，等待省平台确认。"


def total_days(counted: int, unit: str) -> str:
    return f"第 {counted} {unit}" if counted else ""


def grouped(number: str) -> str:
    """An official number in its parts (body, item, day, serial), so that it can be read aloud and wraps."""
    if len(number) != 43:
        return number
    return " ".join((number[:18], number[18:31], number[31:39], number[39:]))
