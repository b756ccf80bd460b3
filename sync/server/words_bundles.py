"""What the commands about U-disk bundles say."""

FAULTS = {
    "revoked": "这台设备已停用：包里的 {entries} 条没有入列，已另存，用 salvage 命令处理。",
    "scope": "包里有不属于这台设备的机构的内容，没有收下。",
    "forged": "包里有一批的设备签名不对，没有收下，请核查。",
    "rewind": "平台恢复过备份，和这台设备的进度对不上，没有收下。内容都在窗口电脑里，请让它联网同步一次。",
    "fork": "这台设备的序号和平台对不上（克隆或恢复的硬盘），没有收下。窗口读回回执包后请重新导出一次。",
    "gap": "平台缺这台设备较早的序号，没有收下。窗口读回回执包后请重新导出一次。",
}
"""Why the platform took nothing of a bundle, by the code of the fault."""

TROUBLES = {
    **{f"bundle_fault_{code}": sentence for code, sentence in FAULTS.items()},
    "bundle_unread": "读不到文件“{file}”（{reason}）。没有作任何改动。请检查 U 盘是否插好、文件名是否正确。",
    "bundle_unwritten": "回执包“{file}”写不出来（{reason}）。包里的内容已经收下，没有丢。"
    "请清理磁盘或换一个位置，再运行一次。",
    "bundle_not_a_bundle": "“{file}”不是黔办的 U 盘包。没有作任何改动。请选扩展名为 .qbd 的上报包。",
    "bundle_damaged": "“{file}”不完整或被改动过，没有收下任何内容，窗口的内容都还在窗口的电脑里。"
    "请回窗口电脑重新导出、重新拷贝。",
    "bundle_newer": "“{file}”是更新的程序写的，本平台读不懂。没有作任何改动。请先更新平台程序。",
    "bundle_too_big": "“{file}”太大，不是黔办的 U 盘包。没有作任何改动。",
    "bundle_direction": "“{file}”是平台发给窗口的回执包，不是窗口的上报包。没有作任何改动。请另选文件。",
    "bundle_other_platform": "“{file}”是写给另一个平台的，本平台打不开。没有作任何改动。请核对窗口接入的平台地址。",
    "bundle_other_device": "“{file}”是本平台不认识的设备写的，或那台设备启用时还没有签名钥匙。没有作任何改动。"
    "请用 status 核对设备编号。",
    "bundle_forged": "“{file}”的设备签名不对，没有收下任何内容。请不要再用这个文件，核查它的来历。",
}

TAKEN = "机构 {scope} 的设备 {device} 于 {made} 导出的包：共 {entries} 条，新收下 {new} 条。"
NOTHING_NEW = "机构 {scope} 的设备 {device} 于 {made} 导出的包：共 {entries} 条，都已收过，没有重复入列。"
ANSWERED = "回执包已写好：{file}。请拷回窗口电脑，在同步页点“读取回执包”。"
LISTED = "{taken} 收：机构 {scope} 的设备 {device} 于 {made} 导出，新收下 {entries} 条。{fault}"
NONE = "还没有收过 U 盘包。"
HELP = {
    "bundle": "收下没有网络的窗口用 U 盘带来的上报包，并写回执包",
    "take": "收下一个上报包；收过的不会重复",
    "make": "收下一个上报包，并写出给窗口带回的回执包",
    "list": "列出收过的包",
    "file": "窗口导出的上报包（.qbd）",
    "out": "回执包写到哪里（默认在上报包旁边，文件名加“-回执”）",
}
