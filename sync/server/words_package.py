"""What is said of packages that enrol a computer without a line."""

HELP = {
    "enrol-package": "做一个启用包（U 盘用）：新电脑没有网络也能启用",
    "address": "省平台的地址，写进包里，电脑有网后从这里连",
    "ca": "省平台自己的证书颁发机构（PEM 文件）；不给就用电脑系统的",
    "days": "这个包几天内可以用来启用（默认 30）",
    "out": "写到哪里（默认：当前文件夹，用中心和机号命名）",
}
MADE = (
    "启用包已写好：{file}\n"
    "{name}，{slot} 号机，设备 {device}。\n"
    "核对码 {mark}：启用时屏幕上显示的要与它相同，请电话告诉窗口。\n"
    "{until} 以前可以用来启用，只能启用一台。谁拿到它都能启用这台，请妥善保管；丢了请停用：revoke {device}"
)
TROUBLES = {
    "package_unwritten": "启用包没有写成 {file}（{reason}）。没有登记设备。请换一个位置再做一次。",
    "package_ca": "读不到证书文件 {file}（{reason}）。没有登记设备。",
    "package_address": "地址“{address}”不对，要以 http:// 或 https:// 开头。没有登记设备。",
    "office_full": "中心 {scope} 的机号已用满（1–8 号），没有登记设备。请先停用不再使用的设备。",
}
