"""The words of a first start without a line: the county's file, and what may be wrong with it."""

from collections.abc import Mapping

from desktop.wording.translating import tr

OR_PACKAGE = tr("没有网络：用县里给的启用包（U 盘）")
FILE = tr("启用包文件(&F)")
BROWSE = tr("选文件…(&B)")
READ = tr("读取启用包")
READING = tr("正在读取…")
CHOOSE = tr("选择启用包")
FILES = tr("黔办启用包 (*.qbe)")
NO_FILE = tr("请填写启用包文件，或点“选文件…”。")
RESUMED = tr("上次的启用没有做完，已填好上次的启用包。再点“读取启用包”就接着做，U 盘要插着。")
AWAITING = tr("本机用启用包启用，待省平台确认：第一次联网后自动确认，之前照常收件办件。")

TROUBLES: Mapping[str, str] = {
    "package_unread": tr("读不到这个文件。本机没有改动。请检查 U 盘是否插好、文件是否还在。"),
    "package_not_a_package": tr("这个文件不是黔办的启用包。本机没有改动。请选县里给的 .qbe 文件。"),
    "package_damaged": tr("启用包不完整。本机没有改动。请从县里重新拷贝一次。"),
    "package_newer": tr("启用包是新版程序做的，本程序（旧版）读不懂。本机没有改动。请安装新版程序后再启用。"),
    "package_forged": tr("启用包的签名不对，可能被改动过。本机没有改动。请不要用它，联系县级管理员。"),
    "package_over": tr("这个启用包只能用到 {until}。本机没有改动。请先看电脑的日期对不对；对的话请县里重新做一个。"),
    "package_clock": tr("电脑的日期早于启用包的日期（{made}）。本机没有改动。请先校准电脑的日期和时间，再读一次。"),
    "package_refused": tr(
        "省平台不认本机的启用包：可能已在别的电脑用过。您做的都已存在本机，没有丢。请联系县级管理员。"
    ),
}


def compare(mark: str) -> str:
    """Nobody but the two people can tell whether the file is the county's."""
    return tr("核对码 {mark}：请打电话与县级管理员核对，相同再往下做。").format(mark=mark)
