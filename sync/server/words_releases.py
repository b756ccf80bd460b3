"""What the commands about versions of the program say."""

from sync.wire.release import ReleaseFault

FAULTS = {
    ReleaseFault.NOT_A_RELEASE: "“{folder}”里没有更新清单 update.json，或者它不是更新清单。没有作任何改动。"
    "请给出更新文件夹 qianban-update-版本号。",
    ReleaseFault.TOO_BIG: "“{folder}”里的更新清单大得不正常，没有采用。没有作任何改动。",
    ReleaseFault.DAMAGED: "“{folder}”里的更新清单不完整或被改过。没有作任何改动。请重新拷贝更新文件夹。",
    ReleaseFault.NEWER: "“{folder}”是更新的格式，本平台读不懂。没有作任何改动。请先更新平台程序。",
    ReleaseFault.PRODUCT: "“{folder}”是别的软件的更新。没有作任何改动。",
    ReleaseFault.UNKNOWN_KEY: "“{folder}”的签名密钥不是给出的那一把。没有作任何改动。请核查它的来历。",
    ReleaseFault.FORGED: "“{folder}”的签名不对，内容可能被改过。没有作任何改动。请核查它的来历。",
    ReleaseFault.LIST: "“{folder}”里的文件清单（{name}）读不懂。没有作任何改动。请重新拷贝更新文件夹。",
    ReleaseFault.BAD_PATH: "“{folder}”里有不允许的文件名（{path}）。没有作任何改动。请核查它的来历。",
    ReleaseFault.OBJECT: "“{folder}”里有一个文件坏了（{sha256}）。没有作任何改动。请重新拷贝更新文件夹。",
    ReleaseFault.MISSING: "“{folder}”里缺一个文件（{sha256}）。没有作任何改动。请把整个更新文件夹重新拷贝。",
}
"""Why a folder is not taken."""

TROUBLES = {
    **{f"update_{fault.value}": sentence for fault, sentence in FAULTS.items()},
    "update_unread": "读不到更新文件夹“{folder}”（{reason}）。没有作任何改动。请检查路径，或重新拷贝。",
    "update_key": "读不到发布者的公钥文件“{file}”。没有作任何改动。请给出 release.pub。",
    "update_unwritten": "更新存不进“{folder}”（{reason}）。各窗口看到的仍是原来的版本。"
    "请清理磁盘或检查权限，再运行一次。",
    "update_room": "“{folder}”所在的磁盘空间不够：需要 {needed} MB，只剩 {free} MB。没有作任何改动，"
    "各窗口看到的仍是原来的版本。请用 update prune 清理旧版本，或清理磁盘后再运行一次。",
    "update_lacks_lists": "版本 {version} 还要用，但它的文件清单缺了或坏了。没有删除任何文件。"
    "请先用它的更新文件夹再运行一次 update load。",
    "update_uncleared": "文件“{file}”删不掉（{reason}）。在用的版本不受影响。请检查权限，再运行一次。",
    "update_other": "版本 {version} 已经发布过，内容不同。没有作任何改动。改过的程序请用新的版本号。",
    "unknown_update": "没有发布过版本 {version}。没有作任何改动。请用 update list 查看。",
}

LOADED = "已发布版本 {version}：{files} 个文件，新存 {new} 个，{size:.1f} MB。发布者公钥核对码 {mark}。"
ALREADY = "版本 {version} 早已发布，没有变化。"
MENDED = "版本 {version} 早已发布，补齐了缺失或损坏的文件 {new} 个。"
AGAIN = "版本 {version} 曾经撤回或清理，现已重新发布。"
OFFERED = "各窗口下次检查更新时看到的是 {version}。"
OTHER_KEY = "请留意：发布者的公钥与上一版不同（上一版核对码 {mark}）。不认识新公钥的窗口不会采用这一版。"
WITHDRAWN = "已撤回版本 {version}。已经装上的窗口不受影响。"
NEVER_DOWN = (
    "请留意：看到过或装过 {highest} 的窗口不会再装比它低的版本。要让所有窗口都换下 {highest}，"
    "请把改好的程序用比 {highest} 高的版本号发布。"
)
LACKING = "请留意：版本 {version} 在平台上缺 {count} 个文件，窗口取不全。请用它的更新文件夹再运行一次 update load。"
CLEARED = "已清理不再提供的版本 {versions}；要再提供的，用它的更新文件夹运行 update load。"
CLEARED_NONE = "没有要清理的版本：只清理已撤回或被新版代替满 {days} 天的。"
TAKEN_AWAY = "删除 {files} 个不用的文件，{size:.1f} MB。"
OFFERED_NOTHING = "现在没有提供任何版本。"
LISTED = "{version}：{made} 制作，清单有效至 {expires}，发布者公钥核对码 {mark}{state}。"
OFFERED_NOW, TAKEN_BACK, WITHOUT_FILES = "，现在提供", "，已撤回", "，文件已清理"
NONE = "还没有发布过任何版本。请用 update load 发布。"
RUNNING = "窗口电脑用的版本：{versions}。"
RUNNING_ONE, RUNNING_UNTOLD = "{version} {count} 台", "未知 {count} 台"

HELP = {
    "update": "发布窗口程序的新版本，各窗口联网检查更新时取用",
    "load": "发布一个更新文件夹（qianban-update-版本号）",
    "list": "列出发布过的版本，以及窗口电脑各用什么版本",
    "withdraw": "撤回一个版本：不再提供，已经装上的不受影响",
    "prune": "清理不再提供的版本的文件，给磁盘腾地方；正在提供的不动",
    "days": "撤回或被新版代替满这么多天的才清理（默认 30），慢的窗口还可能在取",
    "folder": "更新文件夹，里面有 update.json 和 objects",
    "version": "版本号，例如 0.2.0",
    "pub": "发布者的公钥文件 release.pub：签名不是它的就不收",
    "releases": "发布的版本存放的文件夹（默认在数据库旁，名为“数据库名.releases”）",
}
