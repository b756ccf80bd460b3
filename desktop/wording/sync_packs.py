"""The words of the reference material of a desk: what is here, what comes, how long it takes."""

from datetime import datetime

from desktop.wording.screens_attachments import duration, size
from desktop.wording.translating import tr
from desktop.wording.words import moment

TITLE = tr("基础数据")
TABLE = tr("本机的事项、日历、区划、文书等资料")
WHAT, OF_WHEN, SIZE, STATE = tr("资料"), tr("版本"), tr("大小"), tr("状态")
PAUSE, GO_ON, TO_WORK = tr("暂停下载"), tr("继续下载"), tr("进入工作台")
SHIPPED = tr("随程序带来")
NOT_HERE = tr("还没有")
WAITS, STOPPED, CAME, NEWEST, HERE = tr("等待下载"), tr("已暂停"), tr("已更新"), tr("已是最新"), tr("在用")
UP_TO_DATE = tr("基础数据已是最新。")
IS_PAUSED = tr("已暂停下载。已有的资料照常可用，可以先办事；重新打开程序也会接着下载。")
NOT_ASKED = tr("还没有问过省平台有没有更新。已有的资料照常可用，可以先办事；联网后自动下载更新的。")
NO_LINE = tr("本机没有接入省平台，用的是程序带来的资料。")


def coming(count: int, left: int, rate: float) -> str:
    """``rate``: bytes a second, 0 while nobody knows."""
    told = tr("正在下载：还有 {count} 份，约 {left}").format(count=count, left=size(left))
    if rate:
        told = tr("{told}，当前 {rate}/秒，约需{duration}").format(
            told=told, rate=size(round(rate)), duration=duration(round(left / rate))
        )
    return tr("{told}。已有的资料照常可用，可以先办事；断了从没下完的那份接着。").format(told=told)


def percent(got: int, whole: int) -> str:
    return tr("下载中 {percent}%").format(percent=min(99, got * 100 // max(1, whole)))


def issued(at: datetime | None, here: int) -> str:
    return moment(at) if at else SHIPPED if here else NOT_HERE
