"""The words of attachments: the tab of a case, the lane on the sync page."""

from collections.abc import Mapping

from desktop.wording.translating import tr

COLUMNS = (tr("文件"), tr("大小"), tr("添加时间"), tr("添加人"), tr("状态"))
ADD = tr("添加附件…")
FETCH = tr("取回到本机")
ADDED = tr("附件已加密存在本机，联网后自动上传，不影响办件。")
FETCHING = tr("已排上队：取回 {count} 个附件，联网后自动下载到本机。办件不受影响。")
LANE = tr("附件上传")
PAUSE = tr("暂停传附件")
STATES: Mapping[str, str] = {
    "local": tr("仅本机"),
    "sending": tr("上传中"),
    "stored": tr("已上传"),
    "missing": tr("缺失"),
    "away": tr("在省平台"),
    "fetching": tr("取回中"),
}
_MINUTE, _HOUR = 60, 3_600


def state(name: str, percent: int) -> str:
    """仅本机, 上传中 41%, 已上传 …"""
    return f"{STATES[name]} {percent}%" if name in ("sending", "fetching") else STATES[name]


def size(count: int) -> str:
    """As a person reads it: 812 KB, 3.4 MB."""
    return f"{max(1, round(count / 1024))} KB" if count < 1024 * 1024 else f"{count / 1024 / 1024:.1f} MB"


WAITING_TABLE = tr("等待上传的附件")
FILE, OF_CASE, HOW_BIG, HOW_FAR = tr("文件"), tr("办件"), tr("大小"), tr("进度")
FIRST, HOLD, LET_GO = tr("先传这个"), tr("暂停这个"), tr("继续传这个")
HELD = tr("已暂停")
NAMELESS = tr("（附件）")


def far(percent: int, held: bool) -> str:
    """What the platform has of it."""
    return HELD if held else f"{percent}%" if percent else tr("未开始")


def lane(waiting: int, left: int, stored: int, missing: int, seconds: int | None, paused: bool) -> str:
    """What waits, how long it takes, what has to be scanned again."""
    parts = [
        tr("还有 {waiting} 个附件（{left}）待上传").format(waiting=waiting, left=size(left))
        if waiting
        else tr("没有等待上传的附件")
    ]
    if waiting and paused:
        parts.append(tr("已暂停，办件照常上传"))
    elif waiting and seconds is not None:
        parts.append(tr("按现在的网速约需{duration}").format(duration=duration(seconds)))
    parts.append(tr("已上传 {stored} 个").format(stored=stored))
    if missing:
        parts.append(tr("{missing} 个缺失，请打开办件重新扫描添加").format(missing=missing))
    return tr("，").join(parts) + tr("。")


def duration(seconds: int) -> str:
    """With a space before a number, for the middle of a sentence."""
    if seconds < _MINUTE:
        return tr("不到 1 分钟")
    if seconds < _HOUR:
        return tr(" {round} 分钟").format(round=round(seconds / _MINUTE))
    return tr(" {seconds:.1f} 小时").format(seconds=seconds / _HOUR)
