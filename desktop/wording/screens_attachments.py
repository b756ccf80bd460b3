"""The words of attachments: the tab of a case, the lane on the sync page."""

from collections.abc import Mapping

COLUMNS = ("文件", "大小", "添加时间", "添加人", "状态")
ADD = "添加附件…"
FETCH = "取回到本机"
ADDED = "附件已加密存在本机，联网后自动上传，不影响办件。"
FETCHING = "已排上队：取回 {count} 个附件，联网后自动下载到本机。办件不受影响。"
LANE = "附件上传"
PAUSE = "暂停传附件"
STATES: Mapping[str, str] = {
    "local": "仅本机",
    "sending": "上传中",
    "stored": "已上传",
    "missing": "缺失",
    "away": "在省平台",
    "fetching": "取回中",
}
_MINUTE, _HOUR = 60, 3_600


def state(name: str, percent: int) -> str:
    """仅本机, 上传中 41%, 已上传 …"""
    return f"{STATES[name]} {percent}%" if name in ("sending", "fetching") else STATES[name]


def size(count: int) -> str:
    """As a person reads it: 812 KB, 3.4 MB."""
    return f"{max(1, round(count / 1024))} KB" if count < 1024 * 1024 else f"{count / 1024 / 1024:.1f} MB"


WAITING_TABLE = "等待上传的附件"
FILE, OF_CASE, HOW_BIG, HOW_FAR = "文件", "办件", "大小", "进度"
FIRST, HOLD, LET_GO = "先传这个", "暂停这个", "继续传这个"
HELD = "已暂停"
NAMELESS = "（附件）"


def far(percent: int, held: bool) -> str:
    """What the platform has of it."""
    return HELD if held else f"{percent}%" if percent else "未开始"


METERED = "省流量：附件每天限量(&Q)"


def spent(today: int, budget: int) -> str:
    return f"今天附件已传 {size(today)}，每天最多 {size(budget)}；到了就停，明天接着传；办件照常上传。"


def lane(waiting: int, left: int, stored: int, missing: int, seconds: int | None, paused: bool) -> str:
    """What waits, how long it takes, what has to be scanned again."""
    parts = [f"还有 {waiting} 个附件（{size(left)}）待上传" if waiting else "没有等待上传的附件"]
    if waiting and paused:
        parts.append("已暂停，办件照常上传")
    elif waiting and seconds is not None:
        parts.append(f"按现在的网速约需{_duration(seconds)}")
    parts.append(f"已上传 {stored} 个")
    if missing:
        parts.append(f"{missing} 个缺失，请打开办件重新扫描添加")
    return "，".join(parts) + "。"


def _duration(seconds: int) -> str:
    if seconds < _MINUTE:
        return "不到 1 分钟"
    if seconds < _HOUR:
        return f" {round(seconds / _MINUTE)} 分钟"
    return f" {seconds / _HOUR:.1f} 小时"
