"""This computer's clock is wrong: what that means for the work, and how it is set right."""

from desktop.wording.translating import tr

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000
SET_IT = tr("请在电脑右下角的时间上点右键，选“调整日期和时间”，打开“自动设置时间”或照手机改准。")
ALARM_TITLE = tr("电脑时间不对")
ALARM_READ = tr("知道了，继续办件")


def clock_band(off_ms: int) -> str:
    """``off_ms``: the platform's clock minus this one's."""
    return tr("{apart}。您做的都已存在本机，可以照常工作。{set_it}改准后这一条自动消失。").format(
        apart=_apart(off_ms), set_it=SET_IT
    )


def clock_alarm(off_ms: int) -> str:
    """Said once, where it is so much that dates on papers may be wrong."""
    back = tr("如果提示“这一步没有记录”，改准后再做一次即可。") if off_ms > 0 else ""
    return tr(
        "{apart}。\n\n您做的都已存在本机，没有丢，可以继续收件、办件；"
        "但屏幕上的剩余时间和文书上的日期可能不对，省平台会把这段时间的记录列给监督人员核对。"
        "{back}\n\n{set_it}改准后不用再做别的。"
    ).format(apart=_apart(off_ms), back=back, set_it=SET_IT)


def _apart(off_ms: int) -> str:
    return tr("电脑时间比省平台{more}{length}").format(
        more=tr("慢") if off_ms > 0 else tr("快"), length=_length(abs(off_ms))
    )


def _length(ms: int) -> str:
    """As coarse as somebody would say it."""
    if ms < HOUR:
        return tr("约 {max} 分钟").format(max=max(1, ms // MINUTE))
    if ms < 2 * DAY:
        hours, minutes = divmod(ms // MINUTE, 60)
        return (
            tr("约 {hours} 小时 {minutes} 分钟").format(hours=hours, minutes=minutes)
            if minutes
            else tr("约 {hours} 小时").format(hours=hours)
        )
    return tr("约 {ms} 天").format(ms=ms // DAY)
