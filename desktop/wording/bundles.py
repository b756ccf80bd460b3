"""The words of U-disk bundles: what they are for, what was written or brought, what is wrong with a file."""

from collections.abc import Mapping
from datetime import datetime

from desktop.wording.translating import tr
from desktop.wording.words import moment
from sync.files import fit_name

TITLE = tr("U 盘包（没有网络时用）")
HELP = tr(
    "没有网络时，把待上传的内容导出成“上报包”，用 U 盘带到县里；县里收下后给一个“回执包”，拷回来读取，"
    "内容才算省平台已确认。包已加密，只有省平台能打开。附件不在包里，有网后自动传。"
)
NOT_POSSIBLE = tr("本机启用时还没有签名钥匙，不能用 U 盘包。内容都在本机，可以照常工作。请联系县级管理员重新启用本机。")
FOLDER = tr("存到文件夹（U 盘）")
WRITE = tr("导出上报包")
FILE = tr("回执包文件")
READ = tr("读取回执包")
BROWSE_FOLDER = tr("选文件夹…")
BROWSE_FILE = tr("选文件…")
CHOOSE_FOLDER = tr("上报包存到哪里")
CHOOSE_FILE = tr("选择回执包")
OFFERED = tr("已填好您打开的文件。请点“读取回执包”。")
FILES = tr("黔办 U 盘包 (*.qbd)")
NEVER = tr("还没有导出过上报包。")
NO_FOLDER = tr("请先填写 U 盘上的文件夹，或点“选文件夹…”。还没有导出。")
NO_FILE = tr("请先填写回执包文件，或点“选文件…”。还没有读取。")
WORKING = tr("正在处理，请不要拔 U 盘…")

TROUBLES: Mapping[str, str] = {
    "bundle_no_key": tr(
        "本机没有签名钥匙或还没有接入省平台，不能用 U 盘包。您做的都已存在本机。请联系县级管理员启用或重新启用本机。"
    ),
    "bundle_unmet": tr(
        "本机是用启用包启用的，省平台还没有确认过，上报包带去也没有人认。您做的都已存在本机，没有丢。"
        "请先让本机联网同步一次，以后就可以用 U 盘包。"
    ),
    "bundle_full": tr(
        "U 盘或磁盘满了，上报包没有写成，半截文件已删除。您做的都已存在本机，没有丢。"
        "请清理出空间或换一个 U 盘，再导出一次。"
    ),
    "bundle_no_folder": tr("找不到这个文件夹，上报包没有写成。您做的都已存在本机。请检查 U 盘是否插好，再导出一次。"),
    "bundle_readonly": tr(
        "这个位置不能写入（U 盘写保护或没有权限），上报包没有写成。您做的都已存在本机。"
        "请打开 U 盘的写保护开关，或换一个位置再导出。"
    ),
    "bundle_unwritten": tr(
        "上报包没有写成（{reason}）。您做的都已存在本机，没有丢。请重新插好 U 盘或换一个，再导出一次。"
    ),
    "bundle_unread": tr("读不到这个文件，没有作任何改动。您做的都已存在本机。请检查 U 盘是否插好、文件是否还在。"),
    "bundle_not_a_bundle": tr(
        "这个文件不是黔办的 U 盘包，没有作任何改动。您做的都已存在本机。请选县里给的 .qbd 回执包。"
    ),
    "bundle_damaged": tr(
        "回执包不完整或被改动过，没有采用，本机没有任何改动。您做的都已存在本机。"
        "请从县里重新拷贝一次；仍这样请重新导出上报包。"
    ),
    "bundle_newer": tr(
        "回执包是新版程序写的，本程序（旧版）读不懂，没有作任何改动。您做的都已存在本机。请更新程序后再读。"
    ),
    "bundle_too_big": tr(
        "文件太大，不是能用的 U 盘包，没有作任何改动。您做的都已存在本机。请换一个文件，或联系县级管理员。"
    ),
    "bundle_direction": tr(
        "这是窗口导出的上报包，不是县里给的回执包。没有作任何改动，您做的都已存在本机。"
        "请把它带到县里，读回县里给的那一个。"
    ),
    "bundle_other_device": tr(
        "这个回执包是给另一台电脑的，没有采用，本机没有任何改动。您做的都已存在本机。请到导出它的那台电脑上读取。"
    ),
    "bundle_other_office": tr(
        "这个回执包是给另一个中心的，没有采用，本机没有任何改动。您做的都已存在本机。请核对文件。"
    ),
    "bundle_other_platform": tr(
        "这个回执包不是本机所属省平台写的，没有采用，本机没有任何改动。您做的都已存在本机。请联系县级管理员核对。"
    ),
    "bundle_forged": tr(
        "回执包的省平台签名不对，没有采用，本机没有任何改动。您做的都已存在本机。请不要再用这个文件，联系县级管理员。"
    ),
    "bundle_unknown": tr(
        "本机没有导出过这个回执包对应的上报包（可能恢复过备份，或已过去太久）。没有作任何改动，"
        "您做的都已存在本机。请重新导出一次。"
    ),
    "bundle_outdated": tr(
        "这个回执包已经过时（本机的序号在它之后换过）。没有作任何改动，您做的都已存在本机。"
        "还有待上传的，请重新导出一次。"
    ),
    "bundle_rewind": tr(
        "省平台恢复过备份，这一包没有收下。您做的和以前的内容都在本机。U 盘办不了核对，"
        "请让本机联网同步一次，或联系县级管理员。"
    ),
}


def file_name(office: str, slot: int, at: datetime) -> str:
    """Fit for every file system a U-disk may have."""
    named = fit_name(office)
    return tr("黔办上报包-{named}-{slot}号机-{at:%Y%m%d-%H%M%S}.qbd").format(named=named, slot=slot, at=at)


def state(made_at: datetime, entries: int, answered_at: datetime | None) -> str:
    back = (
        tr("回执已于 {answered_at} 读回。").format(answered_at=moment(answered_at))
        if answered_at
        else tr("回执还没有读回。")
    )
    return tr("上次导出：{made_at}，{entries} 条。{back}").format(made_at=moment(made_at), entries=entries, back=back)


def written(entries: int, path: str) -> str:
    what = (
        tr("{entries} 条待上传的内容").format(entries=entries)
        if entries
        else tr("没有待上传的内容，包里只有取回新内容的请求")
    )
    return tr("上报包已写好（{what}）：{path}。请带到县里；读回回执包之前，这些内容仍显示为待上传。").format(
        what=what, path=path
    )


def read(settled: int, pulled: int) -> str:
    if not settled and not pulled:
        return tr("这个回执包没有新内容，可能已经读过。本机没有改动。")
    return tr("回执包已读取：本机的 {settled} 条已有结果，另取回 {pulled} 条。被退回的在“需处理”里。").format(
        settled=settled, pulled=pulled
    )


AGAIN = tr("省平台没有收下那一包，给本机换了新的序号。内容都在本机，没有丢。请重新导出一次上报包。")
