"""Words of the settings page. The words after a label are what its search finds it by: other names, initials."""

from collections.abc import Mapping

SETTINGS = "设置"
SEARCH = "查找设置(&F)"
SEARCH_HINT = "例如：字号、锁屏、地址；也可输拼音首字母"
NOTHING_FOUND = "没有这样的设置。换个词，或清空查找框。"
RESTORE = "恢复默认"
RESTORED = "已恢复默认。"
APPLIED = "改了就生效，下次打开还是这样。"
UNKEPT = "没有存住：磁盘没收下这次的设置。现在仍按新的设置显示，下次打开会变回原样。请检查磁盘空间。"
BY_COUNTY = "由县级管理员统一设置"

DISPLAY = "显示"
SECURITY = "安全"
SYNC = "同步"
DATA = "数据"
ABOUT = "关于"

FONT_SIZE = "文字大小(&Z)"
FONT_SIZE_HINT = "任何时候也可按 Ctrl+= 放大、Ctrl+- 缩小、Ctrl+0 恢复。"
DENSITY = "表格行距(&H)"
THEME = "颜色(&Y)"
THEME_HINT = "Windows 打开“高对比度”时，一律用 Windows 的颜色。"
LAYOUT = "列表与详情(&L)"
LAYOUT_HINT = "自动：窗口够宽时并排，不够时上下，再窄只留一栏。在列表里按 F8 可临时切换。"
IDLE = "无人操作多久自动锁屏(&S)"
IDLE_HINT = "锁屏前一分钟会提醒。没写完的收件留作草稿。"
PIN = "修改我的口令…"
PIN_HINT = "也在这里给新同事设置口令。"
DEVICE = "本机编号"
TRAY = "关闭窗口后继续同步（留在任务栏右下角）(&T)"
TRAY_HINT = (
    "默认不开。打开后关窗口不退出程序：回来要输口令；有事要人处理时提醒，每天 9 点报一次今天到期的件数。"
    "内存小的电脑建议不开。"
)
TRAY_MISSING = "这台电脑没有任务栏通知区，不能使用。"
PAUSE = "暂停传附件(&A)"
PAUSE_HINT = "只停附件，办件照常同步。流量紧张时用。"
PLATFORM = "省平台地址"
CA_FILE = "证书文件"
CA_SYSTEM = "用本机系统的证书"
NO_PLATFORM = "还没有接入省平台"
OPEN_SYNC = "打开同步页…"
OPEN_SYNC_HINT = "看还有什么没传、立即同步、用 U 盘收发。"
FOLDER = "数据在哪里"
FOLDER_HINT = "全部加密。备份整个文件夹；不要放到网络盘，不要只拷其中一个文件。"
SPACE = "占用空间"
VERSION = "版本"
CHECK = "自检"
RUN_CHECK = "开始自检(&C)"
CHECKING = "正在自检…"
LICENCES = "开放源代码许可"
PROGRAM_LICENCE = "本程序：Apache License 2.0"

FONT_SIZES: Mapping[int, str] = {12: "12 小", 14: "14 标准", 16: "16 大", 18: "18 更大", 20: "20 最大"}
DENSITIES: Mapping[str, str] = {"compact": "紧凑", "normal": "标准", "roomy": "宽松"}
THEMES: Mapping[str, str] = {"system": "跟随系统", "light": "浅色", "dark": "深色"}
LAYOUTS: Mapping[str, str] = {"auto": "自动", "side": "并排", "stacked": "上下", "single": "单栏"}

FOUND_BY: Mapping[str, str] = {
    "font_size": "字号 字体 大小 wzdx zh",
    "density": "密度 行高 疏密 bghj",
    "theme": "主题 夜间 深色 浅色 高对比度 ys zt",
    "layout": "布局 窗格 三栏 lbyxq bj",
    "idle": "锁屏 空闲 离开 zdsp",
    "pin": "口令 密码 人员 kl mm",
    "device": "设备号 编号 bjbh",
    "tray": "托盘 通知 后台 关闭 tp tz",
    "pause": "附件 流量 暂停 ztcfj",
    "platform": "网址 服务器 地址 sptdz",
    "ca_file": "证书 CA zswj",
    "open_sync": "同步 上传 U盘 tb",
    "folder": "文件夹 位置 备份 数据 sjznl",
    "space": "空间 磁盘 大小 zykj",
    "version": "版本 bb",
    "check": "自检 诊断 检查 zj",
    "licences": "许可 开源 版权 xk",
}

VERDICTS: Mapping[str, str] = {"good": "通过", "attention": "注意", "failed": "不通过"}
CHECKS: Mapping[str, str] = {
    "disk": "磁盘空间",
    "folder": "数据文件夹可写",
    "clock": "电脑时间",
    "printer": "打印机",
    "vault": "凭据保管",
}
REMEDIES: Mapping[tuple[str, str], str] = {
    ("disk", "attention"): "空间不多了。请清理这个磁盘，至少留出 2 GB。",
    ("disk", "failed"): "空间快没有了，办件可能存不进去。请马上清理这个磁盘。",
    ("folder", "failed"): "文件写不进去。请检查杀毒软件是否拦截，并联系县级管理员。办件没有动。",
    ("clock", "attention"): "电脑时间和省平台差得多。请校准电脑时间；已办的件不受影响。",
    ("printer", "attention"): "没有装好的打印机。文书可以另存 PDF，到别的电脑打印。",
    ("vault", "attention"): "这台电脑没有可用的凭据保管，数据只靠口令保护，请用长一些的口令。",
}

LICENCE_LIST = (
    ("PySide6 / Qt", "LGPL-3.0"),
    ("Python", "PSF-2.0"),
    ("SQLCipher（sqlcipher3）", "BSD-3-Clause / zlib"),
    ("SQLAlchemy、SQLModel、pydantic", "MIT"),
    ("cryptography", "Apache-2.0 / BSD-3-Clause"),
    ("argon2-cffi", "MIT"),
    ("keyring、platformdirs、truststore、urllib3", "MIT"),
    ("requests", "Apache-2.0"),
    ("openpyxl、pypinyin", "MIT"),
    ("defusedxml", "PSF-2.0"),
    ("zxing-cpp", "Apache-2.0"),
)


def minutes(count: int) -> str:
    return f"{count} 分钟"


def size(count: int) -> str:
    """As a person reads it: 812 KB, 3.4 MB, 12 GB."""
    for unit, step in (("GB", 1024**3), ("MB", 1024**2)):
        if count >= step:
            return f"{count / step:.1f} {unit}"
    return f"{-(-count // 1024)} KB"


def space(database: int, attachments: int, logs: int, free: int) -> str:
    return f"办件数据 {size(database)} · 附件 {size(attachments)} · 日志 {size(logs)} · 磁盘还剩 {size(free)}"


def checked(code: str, verdict: str, room: int) -> str:
    """磁盘空间（还剩 12 GB）：通过."""
    what = f"{CHECKS[code]}（还剩 {size(room)}）" if room else CHECKS[code]
    remedy = REMEDIES.get((code, verdict), "")
    return f"{what}：{VERDICTS[verdict]}。{remedy}"
