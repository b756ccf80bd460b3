"""Texts of the frame: window, navigation, palette, sign-in, first start."""

# navigation
WORKBENCH = "工作台"
INTAKE = "收件"
WORKLIST = "办件"
CASE = "办件详情"
NEW_CASE = "收件登记"
IN_A_ROW = "连续收件"
LEDGER = "台账"
SYNC = "同步"
PEOPLE = "人员与口令"
AUDIT = "审计"
SETTINGS = "设置"
SHORTCUTS = "快捷键一览"
NAVIGATION = "功能栏"
STATUS = "同步状态"

MENU_GO = "前往(&G)"
MENU_DO = "本页操作(&D)"
MENU_VIEW = "查看(&V)"

GO_BACK = "返回上一页"
RELOAD = "刷新本页"
SYNC_NOW = "立即同步"
PALETTE = "命令与查找"
LOCK = "锁屏"
NEXT_REGION = "下一区域"
PREVIOUS_REGION = "上一区域"
BIGGER = "放大文字"
SMALLER = "缩小文字"
NORMAL_SIZE = "恢复文字大小"
LAYOUT = "切换并排、上下、单栏"
SHOW_MENU = "显示或收起菜单"

PALETTE_HINT = "输入要做的事、编号、姓名、拼音首字母，或证件号、电话的末几位"
PALETTE_EMPTY = "没有找到。换个写法，或按 Esc 返回。"
PALETTE_GO = "前往"
PALETTE_DO = "操作"
PALETTE_CASE = "办件"
DIRECT = "按编号直达"
RESULTS = "查找结果"


def window_title(program: str, office: str, person: str, roles: str) -> str:
    return f"{program} — {office} · {person}（{roles}）"


def locked_title(program: str) -> str:
    """No name and no case in the title while locked: it shows in the task bar."""
    return f"{program} — 已锁屏"


# sign-in
SIGN_IN = "登录"
WHO = "请选您的名字"
PIN = "口令(&P)"
ENTER = "进入"
CHINESE_INPUT = "口令里只能用英文键盘上的字符。请按 Shift 切到英文输入。"
PIN_EMPTY = "请先输入口令。"
CHECKING = "正在核对…"
OPENING = "正在打开数据…"
NOBODY = "本机还没有设过口令的人。数据没有动。请联系县级管理员处理。"


def wait_words(seconds: int) -> str:
    return f"请等 {seconds} 秒"


def wrong_pin(tries: int, wait: int) -> str:
    again = f"请等 {wait} 秒再试。" if wait else "请再试一次。"
    return f"口令不对（第 {tries} 次）。数据没有动。{again}"


def many_wrong(tries: int) -> str:
    return f"已输错 {tries} 次。数据没有动。请先由有口令的同事登录办件，并联系县级管理员。"


def desk_card(version: str, pending: int, days: int) -> str:
    """What the sign-in card says about this computer."""
    parts = [f"版本 {version}"]
    if days > 0:
        parts.append(f"已离线 {days} 天")
    if pending:
        parts.append(f"{pending} 项已存本机、待上传")
    return " · ".join(parts)


# first start
ENROL = "首次启用"
ENROL_INTRO = (
    "把这台电脑接入您的便民服务中心。需要县级管理员给的启用码（10 分钟内有效，只能用一次）。"
    "这一步要联网，以后断网也能办件。"
)
ADDRESS = "省平台地址(&A)"
ADDRESS_HINT = "由县级管理员提供，例如 https://platform.example.gov.cn"
CODE = "启用码(&C)"
CODE_HINT = "大小写、空格、横线都不影响"
CONNECT = "接入"
CONNECTING = "正在接入…"
ADDRESS_MISSING = "请填写省平台地址，以 https:// 或 http:// 开头。"
CODE_MISSING = "请填写启用码。"
ENROLLED = "已接入。请核对中心名称，并为您自己设置口令。"
YOUR_NAME = "您是(&N)"
NEW_PIN = "新口令(&P)"
NEW_PIN_AGAIN = "再输一遍(&R)"
NEW_PIN_HINT = "至少 8 位，可以是一句好记的话。忘了只能用恢复单重设，请牢记。"
PIN_ONLY = "这台电脑没有可用的凭据保管，数据只靠口令保护，请用长一些的口令。"
PIN_SHORT = "口令至少 8 位。"
PIN_DIFFERENT = "两遍口令不一样，请重新输入。"
FINISH = "完成，进入工作台"


NOT_YET = "还不能继续。本机没有改动。"


def enrolled_office(name: str, scope: str) -> str:
    return f"{name}（{scope}）"
