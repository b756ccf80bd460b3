"""This computer's clock is wrong: what that means for the work, and how it is set right."""

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000
SET_IT = "请在电脑右下角的时间上点右键，选“调整日期和时间”，打开“自动设置时间”或照手机改准。"
ALARM_TITLE = "电脑时间不对"
ALARM_READ = "知道了，继续办件"


def clock_band(off_ms: int) -> str:
    """``off_ms``: the platform's clock minus this one's."""
    return f"{_apart(off_ms)}。您做的都已存在本机，可以照常工作。{SET_IT}改准后这一条自动消失。"


def clock_alarm(off_ms: int) -> str:
    """Said once, where it is so much that dates on papers may be wrong."""
    back = "如果提示“这一步没有记录”，改准后再做一次即可。" if off_ms > 0 else ""
    return (
        f"{_apart(off_ms)}。\n\n您做的都已存在本机，没有丢，可以继续收件、办件；但屏幕上的剩余时间和文书上的日期可能不对，"
        f"省平台会把这段时间的记录列给监督人员核对。{back}\n\n{SET_IT}改准后不用再做别的。"
    )


def _apart(off_ms: int) -> str:
    return f"电脑时间比省平台{'慢' if off_ms > 0 else '快'}{_length(abs(off_ms))}"


def _length(ms: int) -> str:
    """As coarse as somebody would say it."""
    if ms < HOUR:
        return f"约 {max(1, ms // MINUTE)} 分钟"
    if ms < 2 * DAY:
        hours, minutes = divmod(ms // MINUTE, 60)
        return f"约 {hours} 小时 {minutes} 分钟" if minutes else f"约 {hours} 小时"
    return f"约 {ms // DAY} 天"
