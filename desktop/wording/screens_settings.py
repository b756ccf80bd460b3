"""Words of the settings page. The words after a label are what its search finds it by: other names, initials."""

from collections.abc import Mapping

from desktop.wording.translating import CHINESE, ENGLISH, chinese, tr

SETTINGS = tr("设置")
SEARCH = tr("查找设置(&F)")
SEARCH_HINT = tr("例如：字号、锁屏、地址；也可输拼音首字母")
NOTHING_FOUND = tr("没有这样的设置。换个词，或清空查找框。")
RESTORE = tr("恢复默认")
RESTORED = tr("已恢复默认。")
APPLIED = tr("改了就生效，下次打开还是这样。")
UNKEPT = tr("没有存住：磁盘没收下这次的设置。现在仍按新的设置显示，下次打开会变回原样。请检查磁盘空间。")
BY_COUNTY = tr("由县级管理员统一设置")

DISPLAY = tr("显示")
SECURITY = tr("安全")
SYNC = tr("同步")
DATA = tr("数据")
ABOUT = tr("关于")

LANGUAGE = tr("界面语言(&G)")
LANGUAGE_HINT = tr("下次打开程序时生效。文书、台账和办件记录一律是中文。")
LANGUAGES: Mapping[str, str] = {CHINESE: chinese("中文"), ENGLISH: "English"}
FONT_SIZE = tr("文字大小(&Z)")
FONT_SIZE_HINT = tr("任何时候也可按 Ctrl+= 放大、Ctrl+- 缩小、Ctrl+0 恢复。")
DENSITY = tr("表格行距(&H)")
THEME = tr("颜色(&Y)")
THEME_HINT = tr("Windows 打开“高对比度”时，一律用 Windows 的颜色。")
LAYOUT = tr("列表与详情(&L)")
LAYOUT_HINT = tr("自动：窗口够宽时并排，不够时上下，再窄只留一栏。在列表里按 F8 可临时切换。")
IDLE = tr("无人操作多久自动锁屏(&S)")
IDLE_HINT = tr("锁屏前一分钟会提醒。没写完的收件留作草稿。")
PIN = tr("修改我的口令…")
PIN_HINT = tr("也在这里给新同事设置口令。")
DEVICE = tr("本机编号")
TRAY = tr("关闭窗口后继续同步（留在任务栏右下角）(&T)")
TRAY_HINT = tr(
    "默认不开。打开后关窗口不退出程序：回来要输口令；有事要人处理时提醒，每天 9 点报一次今天到期的件数。"
    "内存小的电脑建议不开。"
)
TRAY_MISSING = tr("这台电脑没有任务栏通知区，不能使用。")
PAUSE = tr("暂停传附件(&A)")
PAUSE_HINT = tr("只停附件，办件照常同步。流量紧张时用。")
PLATFORM = tr("省平台地址")
CA_FILE = tr("证书文件")
CA_SYSTEM = tr("用本机系统的证书")
NO_PLATFORM = tr("还没有接入省平台")
OPEN_SYNC = tr("打开同步页…")
OPEN_SYNC_HINT = tr("看还有什么没传、立即同步、用 U 盘收发。")
FOLDER = tr("数据在哪里")
FOLDER_HINT = tr("全部加密。备份整个文件夹；不要放到网络盘，不要只拷其中一个文件。")
SPACE = tr("占用空间")
LIMIT = tr("附件最多占多少空间(&B)")
LIMIT_HINT = tr(
    "超过后，最久没用的附件先离开本机，要看时再取回。"
    "没传完的、在办件近 30 天用过的、省平台没有确认并备份的，一律留在本机。"
)
UNCOVERED = tr("省平台还没有说它的数据已另存一份，所以附件现在都留在本机。")
NO_LIMIT = tr("不限")
UPDATE = tr("更新")
NOTES = tr("本版更新")
VERSION = tr("版本")
CHECK = tr("自检")
RUN_CHECK = tr("开始自检(&C)")
CHECKING = tr("正在自检…")
LICENCES = tr("开放源代码许可")
PROGRAM_LICENCE = tr("本程序：Apache License 2.0")

FONT_SIZES: Mapping[int, str] = {
    12: tr("12 小"),
    14: tr("14 标准"),
    16: tr("16 大"),
    18: tr("18 更大"),
    20: tr("20 最大"),
}
DENSITIES: Mapping[str, str] = {"compact": tr("紧凑"), "normal": tr("标准"), "roomy": tr("宽松")}
THEMES: Mapping[str, str] = {"system": tr("跟随系统"), "light": tr("浅色"), "dark": tr("深色")}
LAYOUTS: Mapping[str, str] = {"auto": tr("自动"), "side": tr("并排"), "stacked": tr("上下"), "single": tr("单栏")}

FOUND_BY: Mapping[str, str] = {
    "language": tr("语言 英文 中文 English jmyy yy"),
    "font_size": tr("字号 字体 大小 wzdx zh"),
    "density": tr("密度 行高 疏密 bghj"),
    "theme": tr("主题 夜间 深色 浅色 高对比度 ys zt"),
    "layout": tr("布局 窗格 三栏 lbyxq bj"),
    "idle": tr("锁屏 空闲 离开 zdsp"),
    "pin": tr("口令 密码 人员 kl mm"),
    "device": tr("设备号 编号 bjbh"),
    "tray": tr("托盘 通知 后台 关闭 tp tz"),
    "pause": tr("附件 流量 暂停 ztcfj"),
    "platform": tr("网址 服务器 地址 sptdz"),
    "ca_file": tr("证书 CA zswj"),
    "open_sync": tr("同步 上传 U盘 tb"),
    "folder": tr("文件夹 位置 备份 数据 sjznl"),
    "space": tr("空间 磁盘 大小 zykj"),
    "limit": tr("附件 空间 上限 缓存 清理 fjkj hc"),
    "version": tr("版本 更新 升级 bb gx"),
    "before": tr("退回 旧版 上一版 回退 syb th"),
    "offered": tr("新版本 下载 升级 xbb xz"),
    "update_actions": tr("检查更新 下载 U盘 换用 修复 退回 jcgx xf"),
    "notes": tr("更新 新功能 说明 bbgx"),
    "check": tr("自检 诊断 检查 zj"),
    "licences": tr("许可 开源 版权 xk"),
}

VERDICTS: Mapping[str, str] = {"good": tr("通过"), "attention": tr("注意"), "failed": tr("不通过")}
CHECKS: Mapping[str, str] = {
    "disk": tr("磁盘空间"),
    "folder": tr("数据文件夹可写"),
    "clock": tr("电脑时间"),
    "printer": tr("打印机"),
    "vault": tr("凭据保管"),
}
REMEDIES: Mapping[tuple[str, str], str] = {
    ("disk", "attention"): tr("空间不多了。请清理这个磁盘，至少留出 2 GB。"),
    ("disk", "failed"): tr("空间快没有了，办件可能存不进去。请马上清理这个磁盘。"),
    ("folder", "failed"): tr("文件写不进去。请检查杀毒软件是否拦截，并联系县级管理员。办件没有动。"),
    ("clock", "attention"): tr("电脑时间和省平台差得多。请校准电脑时间；已办的件不受影响。"),
    ("printer", "attention"): tr("没有装好的打印机。文书可以另存 PDF，到别的电脑打印。"),
    ("vault", "attention"): tr("这台电脑没有可用的凭据保管，数据只靠口令保护，请用长一些的口令。"),
}

LICENCE_LIST = (
    ("PySide6 / Qt", "LGPL-3.0"),
    ("Python", "PSF-2.0"),
    (tr("SQLCipher（sqlcipher3）"), "BSD-3-Clause / zlib"),
    (tr("SQLAlchemy、SQLModel、pydantic"), "MIT"),
    ("cryptography", "Apache-2.0 / BSD-3-Clause"),
    ("argon2-cffi", "MIT"),
    (tr("keyring、platformdirs、truststore、urllib3"), "MIT"),
    ("requests", "Apache-2.0"),
    (tr("openpyxl、pypinyin"), "MIT"),
    ("defusedxml", "PSF-2.0"),
    ("zxing-cpp", "Apache-2.0"),
)


def minutes(count: int) -> str:
    return tr("{count} 分钟").format(count=count)


def size(count: int) -> str:
    """As a person reads it: 812 KB, 3.4 MB, 12 GB."""
    for unit, step in (("GB", 1024**3), ("MB", 1024**2)):
        if count >= step:
            return f"{count / step:.1f} {unit}"
    return f"{-(-count // 1024)} KB"


def space(database: int, attachments: int, copies: int, logs: int, free: int) -> str:
    return tr("办件数据 {database} · 附件 {attachments} · 备份 {copies} · 日志 {logs} · 磁盘还剩 {free}").format(
        database=size(database),
        attachments=size(attachments),
        copies=size(copies),
        logs=size(logs),
        free=size(free),
    )


def limit_of(most: int) -> str:
    return tr("{count} GB").format(count=most // 1024**3) if most else NO_LIMIT


def checked(code: str, verdict: str, room: int) -> str:
    """磁盘空间（还剩 12 GB）：通过."""
    what = tr("{code}（还剩 {room}）").format(code=CHECKS[code], room=size(room)) if room else CHECKS[code]
    remedy = REMEDIES.get((code, verdict), "")
    return tr("{what}：{verdict}。{remedy}").format(what=what, verdict=VERDICTS[verdict], remedy=remedy)


def built_of(version: str, qt: str, python: str) -> str:
    return tr("{version}（Qt {qt} · Python {python}）").format(version=version, qt=qt, python=python)


def plain_notes(markdown: str) -> str:
    """Without its title, which the page says, and without the signs of headings and lists."""
    told = (line for line in markdown.splitlines() if line.strip() and not line.startswith("# "))
    lines = (line.lstrip("# ") for line in told)
    return "\n".join(line.removeprefix("- ") for line in lines)
