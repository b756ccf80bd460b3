"""The words of updates: what is offered, what was done, and what stands in the way; the version in use goes on."""

from collections.abc import Mapping

from desktop.wording.translating import tr

TROUBLES: Mapping[str, str] = {
    "update_not_installed": tr("这个程序不是用安装包装的，不能这样更新。数据没有动。请用当初安装它的办法更新。"),
    "update_older": tr(
        "这是旧版本（{offered}），本机已有或见过 {known}，不能装回旧版本。仍用现在的版本，数据没有动。"
        "请找县里要 {known} 以上的版本。"
    ),
    "update_equal": tr("本机已经是这个版本（{version}），不用更新。数据没有动。"),
    "update_given_up": tr(
        "版本 {version} 在这台电脑上启动不了，已经退回过一次，不再自动安装。仍用现在的版本，数据没有动。"
        "请等更新的版本，或告诉县级管理员。"
    ),
    "update_no_folder": tr(
        "读不到放更新的文件夹，没有更新。仍用现在的版本，数据没有动。请检查 U 盘是否插好、文件夹是否选对，再试一次。"
    ),
    "update_no_source": tr(
        "这里没有更新：文件夹里没有 update.json。仍用现在的版本，数据没有动。请选名字以 qianban-update 开头的文件夹。"
    ),
    "update_no_platform": tr(
        "本机还没有接入省平台，不知道从哪里取更新。仍用现在的版本，数据没有动。请先启用本机，或用 U 盘上的更新文件夹。"
    ),
    "update_gone": tr(
        "省平台上已没有这个版本的全部文件（可能已撤回，或换成了更新的版本），没有取完。仍用现在的版本，数据没有动。"
        "请再按一次“检查更新”。"
    ),
    "not_now": tr(
        "按现在的设置，更新先不取（例如省流量、只在夜间传、正在同步）。仍用现在的版本，数据没有动。到时候会自动接着取。"
    ),
    "update_no_keys": tr(
        "本机程序里没有发布单位的公钥，不能核对更新是谁发的，没有更新。仍用现在的版本，数据没有动。"
        "请用安装包重新安装一次。"
    ),
    "update_busy": tr("另一个程序正在更新。仍用现在的版本，数据没有动。请等它做完，过几分钟再看。"),
    "update_room": tr(
        "磁盘空间不够：更新需要 {needed} MB，只剩 {free} MB，没有更新。仍用现在的版本，数据没有动。"
        "请清理磁盘（如回收站、下载文件夹）后再试，已取回的不会重取。"
    ),
    "update_disk": tr(
        "更新写不到磁盘上（系统说 {reason}；可能磁盘满了，或杀毒软件拦住了），没有更新。仍用现在的版本，数据没有动。"
        "请稍后再试；总是这样请联系县级管理员。"
    ),
    "update_unproved": tr(
        "新版本 {version} 在这台电脑上试运行没有通过，没有换用。仍用现在的版本，数据没有动。请告诉县级管理员。"
    ),
    "update_no_previous": tr("本机没有可以退回的版本。仍用现在的版本，数据没有动。"),
    "update_newer_data": tr(
        "数据文件已由现在的版本升级过，版本 {version} 打不开它，没有退回。仍用现在的版本，数据没有动。"
        "请联系县级管理员。"
    ),
    "update_no_list": tr("程序的文件清单读不出来，没法核对程序文件。数据没有动。请用安装包重新安装一次，数据会保留。"),
}

NOTHING = tr("没有新的版本。现在的版本是 {version}。")
OFFERED = tr("有新版本 {offered}（现在是 {version}），还需取回 {megabytes} MB。")
EXPIRED = tr("注意：这个版本的有效期已过，可能已有更新的版本。可以先装，有网后再更新。")
INSTALLED = tr("新版本 {version} 已装好，下次打开程序时启用。正在使用的窗口不受影响。")
WAITING = tr("版本 {version} 已装好，下次打开程序时启用。")
GONE_BACK = tr("下次打开程序时用回版本 {version}。数据没有动。")
SOUND = tr("程序文件完好。")
PUT_RIGHT = tr("有 {count} 个程序文件缺失或被改动（可能是杀毒软件隔离了），已修好。")
LEFT = tr(
    "有 {count} 个程序文件缺失或被改动，没能修好。数据没有动。"
    "请在杀毒软件里把黔办加入信任，再试一次；仍不行请用安装包重新安装，数据会保留。"
)

HELP = tr("更新程序：看有没有新版本，取回，装好，下次打开时启用")
HELP_FROM = tr("从这个文件夹更新（U 盘上的 qianban-update-…）；不写的从省平台取")
HELP_CHECK = tr("只看有没有，不取回也不安装")
HELP_RETURN = tr("用回前一个版本")
HELP_REPAIR = tr("核对程序文件，修好缺失或被改动的")
