"""Copies of the data: what the screens and the commands say of them."""

from collections.abc import Mapping
from datetime import datetime

from desktop.wording.translating import tr
from desktop.wording.words import moment

PAGE = tr("备份与恢复")
NOW = tr("立即备份")
DRILL = tr("演练恢复")
SECOND = tr("另存到（第二块硬盘或 U 盘上的文件夹）(&P)")
CHOOSE = tr("选文件夹…")
KEEP = tr("保存")
TABLE = tr("本机的备份")
COLUMNS = (tr("时间"), tr("大小"), tr("文件"))
NONE_YET = tr("还没有备份。有新内容时，程序每 4 小时自动备份一次。")
WORKING = tr("正在备份，可以继续办件…")
TRYING = tr("正在演练恢复，可以继续办件…")
PICK_ONE = tr("请先选中一个备份")
NO_SECOND = tr("没有设第二个位置。这块硬盘坏了，还没上传的就没有了；请设一个 U 盘或另一块硬盘上的文件夹。")
NOT_KEPT_THERE = tr("不再另存到第二个位置。")

TROUBLES: Mapping[str, str] = {
    "backup_no_room": tr(
        "磁盘剩余空间不够备份（至少要 {megabytes} MB），这次没有备份。办件数据和以前的备份都在。"
        "请清理磁盘（如回收站、下载文件夹）后再备份。"
    ),
    "backup_no_place": tr(
        "找不到第二个位置的文件夹（U 盘没有插好，或盘符变了），只备份在本机。办件数据都在。"
        "请插好 U 盘再点“立即备份”，或换一个文件夹。"
    ),
    "backup_not_there": tr(
        "第二个位置写不进去（满了、写保护或中途拔出），那里的备份不完整，本机的备份是完整的。"
        "请换一个 U 盘或清理空间，再点“立即备份”。"
    ),
    "backup_incomplete": tr("找不到 {file}，没有恢复，也没有改动任何数据。请选整个备份文件夹里的备份文件。"),
}


def megabytes(size: int) -> str:
    return f"{size / 1_048_576:.1f} MB"


def where(folder: str) -> str:
    return tr("数据在本机 {folder}，全部加密。备份每 4 小时自动进行，平时不用管；需要恢复时请联系县级管理员。").format(
        folder=folder
    )


def kept_there(place: str) -> str:
    return tr("从下一次备份起，同时存到 {place}。").format(place=place)


def taken_now(made_at: datetime, size: int) -> str:
    return tr("已备份：{made_at}，{size}，已逐页核对。").format(made_at=moment(made_at), size=megabytes(size))


def spoken(made_at: datetime, size: int) -> str:
    return tr("{made_at} 的备份，{size}").format(made_at=moment(made_at), size=megabytes(size))


def taken(path: str, size: int, second: str) -> str:
    also = tr("，并另存到 {second}").format(second=second) if second else ""
    return tr("已备份：{path}（{size}）{also}。").format(path=path, size=megabytes(size), also=also)


def restored(entries: int, last_at: datetime | None) -> str:
    return tr(
        "已恢复：{entries} 条记录，{last}。原来的数据文件没有删除，改名存在旁边。"
        "请打开黔办并联网同步：省平台收到过的会自动取回，编号会跳过几个以免重号。"
    ).format(entries=entries, last=_last(last_at))


def drilled(entries: int, last_at: datetime | None, gone: int, good: bool) -> str:
    if not good:
        return tr("演练没有通过：这个备份与现在的数据对不上。数据没有动。请立即备份一次，并联系县级管理员。")
    told = tr("演练通过：能恢复 {entries} 条记录，{last}，链完整，与现在的数据一致。").format(
        entries=entries, last=_last(last_at)
    )
    return (
        tr("{told}其中 {gone} 条属于授权已收回的数据，恢复后会再移除。").format(told=told, gone=gone) if gone else told
    )


def _last(last_at: datetime | None) -> str:
    return tr("最后一条记于 {last_at}").format(last_at=moment(last_at)) if last_at else tr("还没有记录")
