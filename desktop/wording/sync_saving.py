"""The words about sparing the line: saving, nights, a limit, what the system knows of it, the order of the files."""

from desktop.wording.screens_attachments import duration, size
from desktop.wording.translating import tr

SAVER = tr("省流量模式(&Q)")
NIGHTS = tr("附件只在夜里 22–6 点传(&T)")
LIMIT = tr("附件限速(&S)")
NO_LIMIT = tr("不限速")
UNIT = tr(" KB/秒")
FOLLOW = tr("系统说按流量计费时自动省(&A)")
NOT_KNOWN = tr("本机系统不能告诉程序网络是否按流量计费，要省流量请自己勾选。")
TOLD_METERED = tr("系统说现在的网络按流量计费。")
EARLIER, LATER = tr("往前"), tr("往后")
LEFT = tr("还需")
TONIGHT = tr("附件等到 22 点再传，现在要看的照常取回。")


def saving(today: int, budget: int) -> str:
    """All that saving does."""
    return tr(
        "省流量：附件今天已传 {today}，每天最多 {budget}，到了就停，明天接着传；没有事时每 15 分钟才看一次省平台。"
        "办件内容照常马上上传。"
    ).format(today=size(today), budget=size(budget))


def limited(limit: int) -> str:
    return tr("附件每秒不超过 {limit} KB；办件内容不受限。").format(limit=limit // 1024)


def left(seconds: int | None) -> str:
    """Until all of a file is there; nothing for one that is held."""
    return duration(seconds).strip() if seconds is not None else ""


def in_all(seconds: int) -> str:
    """As it is heard: 还需 3 分钟."""
    return f"{LEFT} {left(seconds)}"
