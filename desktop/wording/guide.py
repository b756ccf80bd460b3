"""Texts of the item guide and of the slip a citizen takes along from the counter."""

from datetime import date, datetime

from desktop.wording.words import day

GUIDE = "事项指南"
SEARCH = "查找事项(&S)"
SEARCH_HINT = "名称、常用叫法或拼音首字母"
BY = "排列(&B)"
BY_DEPARTMENT = "按部门"
BY_THEME = "按主题"
TREE = "事项目录"
CONTENT = "指南内容"
NOT_FOUND = "没有找到这个事项。换个叫法，或清空再看目录。"
SITUATIONS = "符合的情形请勾选，材料会跟着变"
NOT_CHOSEN = "请先在左边选一个事项。"

RECEIVE = "用此事项收件"
SLIP = "一次性告知单"
NEXT_ITEM = "下一个事项"
PREVIOUS_ITEM = "上一个事项"

CONDITIONS = "受理条件"
MATERIALS = "申请材料"
LIMITS = "办理时限"
FEE = "收费"
STEPS = "办理流程"
BASES = "设定依据"
RESULT = "办理结果"
CHANGES = "最近变更"
FORM = "要填的内容"

MATERIAL_HEADS = ("序号", "材料", "原件", "复印件", "来源和说明")
STEP_HEADS = ("环节", "由谁办", "时限")

ANYBODY = "个人和单位都可以申请。"
WHO = {"1": "自然人", "2": "企业法人", "3": "事业法人", "4": "社会组织法人", "5": "行政机关", "6": "其他组织"}
AGENT = {True: "可以委托他人或由村级代办。", False: "须本人到场，不能代办。"}
TOLERANCE = {True: "缺少可容缺的材料时，可以容缺受理。", False: "不能容缺受理。"}
NOT_TAKEN = "以下情形不予受理："
COVERS = "包括："
REPORTS_UP = "窗口受理、初审后报上级决定。"
TOLERABLE = "可容缺"
EXEMPT = "免交办法："
ONLY_WHEN = "情形："
STATUTORY = "法定时限"
PROMISED = "承诺时限"
ACCEPTANCE = "受理时限"
EXTENSION = "可以延长"
PUBLICITY = "公示"
NO_STATUTORY = "法律没有规定"
EXCLUDED = "不计入时限："
UNCHANGED = "本机知道的各版之间没有变化。"
FIRST_VERSION = "本机只有这一版。"
RETIRED_MARK = "（已停用）"
COMING_MARK = "（未启用）"
RETIRED = "这个事项已停用，不能再收件。以前收的件仍按当时的版本办。"
COMING = "这个事项还没有启用，现在不能收件。"

NEVER_CHECKED = "资料随程序提供，还没有与省平台核对过。办理前请以主管部门的最新规定为准。"
STALE_DAYS = 30


def version_line(version: int, since: date, until: date | None) -> str:
    told = f"第 {version} 版"
    if since.year > 2000:
        told += f"，{day(since)} 起施行"
    return f"{told}，到 {day(until)} 为止" if until else told


def checked(days: int) -> str:
    """How old the reference material is; it is as new as the last exchange with the platform."""
    if days <= 0:
        return "资料今天与省平台核对过。"
    if days <= STALE_DAYS:
        return f"资料 {days} 天前与省平台核对过。"
    return f"资料已有 {days} 天没有与省平台核对，可能不是最新。请连网同步一次，办理前向主管部门核实。"


# changes between two versions


def change_title(version: int, since: date) -> str:
    return f"第 {version} 版（{day(since)} 起）" if since.year > 2000 else f"第 {version} 版"


def no_longer(name: str) -> str:
    return f"不再要求“{name}”"


def newly(name: str) -> str:
    return f"新增材料“{name}”"


def altered(name: str, before: str, after: str) -> str:
    return f"{name}由“{before}”改为“{after}”"


def of_material(name: str, what: str) -> str:
    return f"“{name}”的{what}"


ORIGINALS = "原件份数"
COPIES = "复印件份数"
NECESSITY = "要求"
WHEN = "适用情形"
TOLERABLE_OF = "容缺"
NOTE_OF = "说明"
NAME = "事项名称"
DECIDER = "决定机关"
AGENCY_OF = "代办"
ALWAYS = "一律需要"
CAN = {True: "可以", False: "不可以"}
EMPTY = "无"


def basis_gone(title: str) -> str:
    return f"依据中去掉《{title}》"


def basis_new(title: str) -> str:
    return f"依据中增加《{title}》"


# the slip

SLIP_TITLE = "一次性告知单"
SLIP_FOR = "咨询事项"
SLIP_MATERIALS = "需要的材料"
SLIP_SITUATIONS = "按以下情形"
SLIP_NO_SITUATION = "一般情形"
SLIP_NOTE = "本单只说明办理这个事项需要什么，不是受理凭证，也不占用您的申请时间。请带齐材料到窗口办理。"
SLIP_WHERE = "办理地点"
SLIP_BY = "解答人"
PRINT = "打印"
SAVE = "存为 PDF"
BACK = "返回指南"
PREVIEW = "告知单预览"
PRINTED = "已送打印机，并记为一次咨询。"
NOT_COUNTED = "告知单已出，但这次咨询没有记上："


def saved(path: str) -> str:
    return f"告知单已存为 {path}，并记为一次咨询。"


def slip_file(name: str, at: datetime) -> str:
    return f"告知单-{name[:20]}-{at:%Y%m%d-%H%M%S}.pdf"


def slip_footer(office: str, version: str, at: datetime) -> str:
    return f"{office}　{version}　{at:%Y-%m-%d %H:%M}"


def result_line(shown: int) -> str:
    return f"共 {shown} 个事项"
