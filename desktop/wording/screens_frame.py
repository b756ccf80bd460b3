"""Texts of the frame: window, navigation, palette, sign-in, first start."""

from desktop.wording.translating import tr

# navigation
WORKBENCH = tr("工作台")
INTAKE = tr("收件")
WORKLIST = tr("办件")
CASE = tr("办件详情")
NEW_CASE = tr("收件登记")
IN_A_ROW = tr("连续收件")
LEDGER = tr("台账")
SYNC = tr("同步")
PEOPLE = tr("人员与口令")
AUDIT = tr("审计")
SETTINGS = tr("设置")
SHORTCUTS = tr("快捷键一览")
NAVIGATION = tr("功能栏")
STATUS = tr("同步状态")

MENU_GO = tr("前往(&G)")
MENU_DO = tr("本页操作(&D)")
MENU_VIEW = tr("查看(&V)")

GO_BACK = tr("返回上一页")
RELOAD = tr("刷新本页")
SYNC_NOW = tr("立即同步")
PALETTE = tr("命令与查找")
LOCK = tr("锁屏")
NEXT_REGION = tr("下一区域")
PREVIOUS_REGION = tr("上一区域")
BIGGER = tr("放大文字")
SMALLER = tr("缩小文字")
NORMAL_SIZE = tr("恢复文字大小")
LAYOUT = tr("切换并排、上下、单栏")
SHOW_MENU = tr("显示或收起菜单")

PALETTE_HINT = tr("输入要做的事、编号、姓名、拼音首字母，或证件号、电话的末几位")
PALETTE_EMPTY = tr("没有找到。换个写法，或按 Esc 返回。")
PALETTE_GO = tr("前往")
PALETTE_DO = tr("操作")
PALETTE_CASE = tr("办件")
DIRECT = tr("按编号直达")
RESULTS = tr("查找结果")


def window_title(program: str, office: str, person: str, roles: str) -> str:
    return tr("{program} — {office} · {person}（{roles}）").format(
        program=program, office=office, person=person, roles=roles
    )


def locked_title(program: str) -> str:
    """No name and no case in the title while locked: it shows in the task bar."""
    return tr("{program} — 已锁屏").format(program=program)


# sign-in
WHO = tr("请选您的名字")
PIN = tr("口令(&P)")
ENTER = tr("进入")
CHINESE_INPUT = tr("口令里只能用英文键盘上的字符。请按 Shift 切到英文输入。")
PIN_EMPTY = tr("请先输入口令。")
CHECKING = tr("正在核对…")
OPENING = tr("正在打开数据…")
NOBODY = tr("本机还没有设过口令的人。数据没有动。请联系县级管理员处理。")


def wait_words(seconds: int) -> str:
    return tr("请等 {seconds} 秒").format(seconds=seconds)


def wrong_pin(tries: int, wait: int) -> str:
    again = tr("请等 {wait} 秒再试。").format(wait=wait) if wait else tr("请再试一次。")
    return tr("口令不对（第 {tries} 次）。数据没有动。{again}").format(tries=tries, again=again)


def many_wrong(tries: int) -> str:
    return tr("已输错 {tries} 次。数据没有动。请先由有口令的同事登录办件，并联系县级管理员。").format(tries=tries)


def desk_card(version: str, pending: int, days: int) -> str:
    """What the sign-in card says about this computer."""
    parts = [tr("版本 {version}").format(version=version)]
    if days > 0:
        parts.append(tr("已离线 {days} 天").format(days=days))
    if pending:
        parts.append(tr("{pending} 项已存本机、待上传").format(pending=pending))
    return " · ".join(parts)


# first start
ENROL = tr("首次启用")
ENROL_INTRO = tr(
    "把这台电脑接入您的便民服务中心。需要县级管理员给的启用码（10 分钟内有效，只能用一次）。"
    "这一步要联网，以后断网也能办件。"
)
ADDRESS = tr("省平台地址(&A)")
ADDRESS_HINT = tr("由县级管理员提供，例如 https://platform.example.gov.cn")
CODE = tr("启用码(&C)")
CODE_HINT = tr("大小写、空格、横线都不影响")
CONNECT = tr("接入")
CONNECTING = tr("正在接入…")
ADDRESS_MISSING = tr("请填写省平台地址，以 https:// 或 http:// 开头。")
CODE_MISSING = tr("请填写启用码。")
ENROLLED = tr("已接入。请核对中心名称，并为您自己设置口令。")
YOUR_NAME = tr("您是(&N)")
NEW_PIN = tr("新口令(&P)")
NEW_PIN_AGAIN = tr("再输一遍(&R)")
NEW_PIN_HINT = tr("至少 8 位，可以是一句好记的话。忘了只能用恢复单重设，请牢记。")
PIN_ONLY = tr("这台电脑没有可用的凭据保管，数据只靠口令保护，请用长一些的口令。")
PIN_SHORT = tr("口令至少 8 位。")
PIN_DIFFERENT = tr("两遍口令不一样，请重新输入。")
FINISH = tr("完成，进入工作台")


NOT_YET = tr("还不能继续。本机没有改动。")


def enrolled_office(name: str, scope: str) -> str:
    return tr("{name}（{scope}）").format(name=name, scope=scope)
