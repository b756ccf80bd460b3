"""Texts of the item guide and of the slip a citizen takes along from the counter."""

from datetime import date, datetime

from desktop.wording.translating import chinese, fact, tr
from desktop.wording.words import day
from sync.files import fit_name

GUIDE = tr("事项指南")
SEARCH = tr("查找事项(&S)")
SEARCH_HINT = tr("名称、常用叫法或拼音首字母")
BY = tr("排列(&B)")
BY_DEPARTMENT = tr("按部门")
BY_THEME = tr("按主题")
TREE = tr("事项目录")
CONTENT = tr("指南内容")
NOT_FOUND = tr("没有找到这个事项。换个叫法，或清空再看目录。")
SITUATIONS = tr("符合的情形请勾选，材料会跟着变")
CHOOSE = tr(
    "在左边查找或选一个事项，这里列出受理条件、材料、时限、收费、流程和依据。\n\n"
    "打名称、常用叫法或拼音首字母，按 ↓ 选。选好后按 Ctrl+Enter 用它收件，"
    "按 Ctrl+P 打印一次性告知单，给来问的人带走。"
)
NOT_CHOSEN = tr("请先在左边选一个事项。")

RECEIVE = tr("用此事项收件")
SLIP = tr("一次性告知单")
NEXT_ITEM = tr("下一个事项")
PREVIOUS_ITEM = tr("上一个事项")

CONDITIONS = fact("受理条件")
MATERIALS = fact("申请材料")
LIMITS = fact("办理时限")
FEE = fact("收费")
STEPS = fact("办理流程")
BASES = fact("设定依据")
RESULT = fact("办理结果")
CHANGES = fact("最近变更")
FORM = tr("要填的内容")

MATERIAL_HEADS = fact(("序号", "材料", "原件", "复印件", "来源和说明"))
STEP_HEADS = fact(("环节", "由谁办", "时限"))

ANYBODY = fact("个人和单位都可以申请。")
WHO = fact({"1": "自然人", "2": "企业法人", "3": "事业法人", "4": "社会组织法人", "5": "行政机关", "6": "其他组织"})
AGENT = fact({True: "可以委托他人或由村级代办。", False: "须本人到场，不能代办。"})
TOLERANCE = fact({True: "缺少可容缺的材料时，可以容缺受理。", False: "不能容缺受理。"})
NOT_TAKEN = fact("以下情形不予受理：")
COVERS = fact("包括：")
REPORTS_UP = fact("窗口受理、初审后报上级决定。")
TOLERABLE = fact("可容缺")
EXEMPT = fact("免交办法：")
ONLY_WHEN = fact("情形：")
STATUTORY = fact("法定时限")
PROMISED = fact("承诺时限")
ACCEPTANCE = fact("受理时限")
EXTENSION = fact("可以延长")
PUBLICITY = fact("公示")
NO_STATUTORY = fact("法律没有规定")
EXCLUDED = fact("不计入时限：")
UNCHANGED = fact("本机知道的各版之间没有变化。")
FIRST_VERSION = fact("本机只有这一版。")
RETIRED_MARK = tr("（已停用）")
COMING_MARK = tr("（未启用）")
RETIRED = tr("这个事项已停用，不能再收件。以前收的件仍按当时的版本办。")
COMING = tr("这个事项还没有启用，现在不能收件。")

NEVER_CHECKED = tr("资料随程序提供，还没有与省平台核对过。办理前请以主管部门的最新规定为准。")
STALE_DAYS = 30


def version_line(version: int, since: date, until: date | None) -> str:
    told = chinese(f"第 {version} 版")
    if since.year > 2000:
        told += chinese(f"，{day(since, chinese)} 起施行")
    return chinese(f"{told}，到 {day(until, chinese)} 为止") if until else told


def checked(days: int) -> str:
    """How old the reference material is; it is as new as the last exchange with the platform."""
    if days <= 0:
        return tr("资料今天与省平台核对过。")
    if days <= STALE_DAYS:
        return tr("资料 {days} 天前与省平台核对过。").format(days=days)
    return tr("资料已有 {days} 天没有与省平台核对，可能不是最新。请连网同步一次，办理前向主管部门核实。").format(
        days=days
    )


# changes between two versions


def change_title(version: int, since: date) -> str:
    return chinese(f"第 {version} 版（{day(since, chinese)} 起）") if since.year > 2000 else chinese(f"第 {version} 版")


def no_longer(name: str) -> str:
    return chinese(f"不再要求“{name}”")


def newly(name: str) -> str:
    return chinese(f"新增材料“{name}”")


def altered(name: str, before: str, after: str) -> str:
    return chinese(f"{name}由“{before}”改为“{after}”")


def of_material(name: str, what: str) -> str:
    return chinese(f"“{name}”的{what}")


ORIGINALS = fact("原件份数")
COPIES = fact("复印件份数")
NECESSITY = fact("要求")
WHEN = fact("适用情形")
TOLERABLE_OF = fact("容缺")
NOTE_OF = fact("说明")
NAME = fact("事项名称")
DECIDER = fact("决定机关")
AGENCY_OF = fact("代办")
ALWAYS = fact("一律需要")
CAN = fact({True: "可以", False: "不可以"})
EMPTY = fact("无")


def basis_gone(title: str) -> str:
    return chinese(f"依据中去掉《{title}》")


def basis_new(title: str) -> str:
    return chinese(f"依据中增加《{title}》")


# the slip

SLIP_TITLE = fact("一次性告知单")
SLIP_FOR = chinese("咨询事项")
SLIP_MATERIALS = chinese("需要的材料")
SLIP_SITUATIONS = chinese("按以下情形")
SLIP_NO_SITUATION = chinese("一般情形")
SLIP_NOTE = chinese("本单只说明办理这个事项需要什么，不是受理凭证，也不占用您的申请时间。请带齐材料到窗口办理。")
SLIP_WHERE = chinese("办理地点")
SLIP_BY = chinese("解答人")
PRINT = tr("打印")
SAVE = tr("存为 PDF")
BACK = tr("返回指南")
PREVIEW = tr("告知单预览")
PRINTED = tr("已送打印机，并记为一次咨询。")
NOT_COUNTED = tr("告知单已出，但这次咨询没有记上：")


def saved(path: str) -> str:
    return tr("告知单已存为 {path}，并记为一次咨询。").format(path=path)


def slip_file(name: str, at: datetime) -> str:
    return chinese(f"告知单-{fit_name(name, 20)}-{at:%Y%m%d-%H%M%S}.pdf")


def slip_footer(office: str, version: str, at: datetime) -> str:
    return chinese(f"{office}　{version}　{at:%Y-%m-%d %H:%M}")


def result_line(shown: int) -> str:
    return tr("共 {shown} 个事项").format(shown=shown)
