"""What the commands of the desk say on a terminal."""

from desktop.wording.translating import chinese, tr

NO_PERSON = tr("没有指定经办人。请用 --person 写上工号；本机的工号有：{people}。")
PIN_PROMPT = tr("口令（不显示）：")
PIN_ONLY = tr("注意：这台电脑没有系统凭据库，数据只靠口令保护。请用 8 位以上不易猜的口令，不要写在纸上。")
PIN_NEEDED = tr("这台电脑没有系统凭据库，定时同步要从标准输入读口令：加 --pin-stdin --person 工号。")
ENROLLED = tr("已接入：{office}。本机编号段 {slot}。现在可以运行 qianban desk。")
ENROLLED_AGAIN = tr("已重新启用：{office}。本机换了新密钥，原来的内容都在，待上传的会接着上传。")
SYNCED = tr("同步完成：上传 {pushed} 条，取回 {pulled} 条，用了 {exchanges} 次往返。")
NOT_SYNCED = tr("同步没有完成。{why}")
VERIFIED = tr("核对完好：{entries} 条记录，省平台位置 {positions}，链首 {head}。")
BROKEN = tr("核对发现问题：从 {first_bad} 起对不上。请不要删除任何文件，联系县级管理员。")
DAMAGED = tr("数据文件有 {pages} 处损坏。请不要删除任何文件，联系县级管理员用备份恢复。")
PRUNED = tr(
    "已设定：办结满 {years} 年、且省平台异地备份已覆盖的办件，办理细节移出本机，以后每次同步后自动进行。"
    "本次 {cases} 件，{entries} 条。办件仍在列表里，记录链可照常核对。"
)
PRUNE_OFF = tr("已关闭：不再有办理细节移出本机。已移出的不会自动取回，省平台保存着。")
BUNDLE_WRITTEN = tr("上报包已写好：{entries} 条，{file}。请带到县里；读回回执包之前，这些内容仍是待上传。")
BUNDLE_READ = tr("回执包已读取：本机的 {settled} 条已有结果，另取回 {pulled} 条。")
BUNDLE_RESCUED = tr(
    "数据文件没有动。等待上传的 {waiting} 条里读出 {entries} 条，上报包已写好：{file}。"
    "请带到县里收下，再请县级管理员处理这台电脑；不要删除任何文件。"
)
IN_USE = tr("这个数据文件夹正由另一个程序使用。请先关闭已打开的黔办。")

BOX_TITLE = chinese("黔办")
"""Of the box that says what a program without a console cannot print."""

HELP = tr("黔办：政务服务办件，离线可用。")
HELP_PROFILE = tr("数据文件夹（默认为本机用户的数据目录）")
HELP_DESK = tr("打开办件窗口")
HELP_LANGUAGE = tr("界面语言，zh_CN 或 en；不写的按设置页里选的")
HELP_TRAINING = tr("训练模式：另一个数据文件夹，人和事都是虚构的，永远不会上传")
HELP_SYNC = tr("与省平台同步一次，用于计划任务")
HELP_CLOCK = tr("重算一个时限样例文件")
HELP_CASE = tr("重放一个办件序列文件")
HELP_IMPORT = tr("读取旧台账")
HELP_ENROL = tr("用启用码接入本中心")
HELP_VERIFY = tr("核对本机数据与链")
HELP_PRUNE = tr("设定办结多少年后办理细节可移出本机，并立即进行一次")
HELP_YEARS = tr("办结满多少年；0 为关闭（默认关闭）")
HELP_BUNDLE = tr("没有网络时用 U 盘带：导出上报包、读取回执包")
HELP_BUNDLE_WRITE = tr("把待上传的内容导出成上报包")
HELP_BUNDLE_READ = tr("读取县里给的回执包")
HELP_BUNDLE_RESCUE = tr("数据文件损坏、打不开时：只读不写，把还读得出的待上传内容导出成上报包")
HELP_BUNDLE_TO = tr("上报包写到哪个文件，或哪个文件夹")
HELP_BUNDLE_FROM = tr("回执包文件（.qbd）")
HELP_BACKUP = tr("立即备份本机数据（平时每 4 小时自动进行）")
HELP_BACKUP_TO = tr('从现在起同时存到这个文件夹（第二块硬盘或 U 盘）；写 "" 为不再另存')
HELP_RESTORE = tr("用备份恢复本机数据；原来的数据改名留在旁边")
HELP_RESTORE_FROM = tr("备份文件（desk-日期-时间.db）")
HELP_DRILL = tr("只演练：恢复到临时文件夹核对后删除，本机数据不动")
HELP_RESTORE_CODE = tr("恢复单上的恢复码：在没有启用过的电脑上恢复时用，--person 的人随后设新口令")
HELP_FILE = tr("文件")
HELP_DRY_RUN = tr("只试读，不写入")
HELP_JSON = tr("输出 JSON")
HELP_ONCE = tr("同步一次后退出")
HELP_PERSON = tr("工号")
HELP_PIN_STDIN = tr("从标准输入读口令")
HELP_PLATFORM = tr("省平台地址")
HELP_CODE = tr("启用码")
HELP_AGAIN = tr("本机已启用过：换新密钥重新启用，数据不动（启用码要由管理员为这台设备发）")
HELP_CA = tr("平台证书颁发机构文件")
