"""What the platform's commands say to the people who run it. The server's own wording layer: sync knows no desk."""

from sync.server.words_bundles import TROUBLES as BUNDLE_TROUBLES
from sync.server.words_package import TROUBLES as PACKAGE_TROUBLES
from sync.server.words_releases import TROUBLES as RELEASE_TROUBLES

TROUBLES = {
    **BUNDLE_TROUBLES,
    **PACKAGE_TROUBLES,
    **RELEASE_TROUBLES,
    "backup_elsewhere": "本命令只备份 SQLite 数据库。PostgreSQL 请先运行 qianban-platform heads，再用 pg_dump 转储。"
    "没有作任何改动。",
    "bad_copy": "备份核对没有通过（{reason}），已丢弃。数据库没有改动，请检查磁盘后再试。",
    "bad_heads": "“{file}”不是位置文件。没有作任何改动。请用 backup 或 heads 命令写下的那个文件。",
    "bad_destination": "接收方的定义或代码文件 {file} 有错（{reason}）。没有交出任何数据。",
    "bad_returns": "退回数据的文件 {file} 读不懂（{reason}）。没有作任何改动。",
    "cannot_keep": "文件“{file}”写不了（{reason}）。数据库没有改动，请检查路径、权限和磁盘空间。",
    "cannot_write": "文件夹“{folder}”写不进去（{reason}）。数据仍在待报之列，换一个文件夹再试即可。",
    "unknown_destination": "没有名为“{name}”的接收方，可用的有：{known}。",
    "bad_scope": "机构编码“{scope}”不对，应为 12 位数字的区划编码。没有作任何改动。",
    "bad_version": "版本号“{version}”看不懂，应写作 1.4 或 1.4.2。没有作任何改动。",
    "bad_staff": "人员“{text}”看不懂，应写作 工号:姓名:角色，多个角色用 + 连接，"
    "例如 c1:杨秀英:CLERK+HANDLER。没有作任何改动。",
    "busy": "数据库正忙，另一个程序占用着它。什么都没有改动，请稍后再试一次。",
    "file_exists": "“{file}”已经存在，不会覆盖。没有作任何改动，请换一个名字。",
    "last_staff": "机构 {scope} 至少要留一名人员，否则它的窗口没有人能上报剩下的办件。没有作任何改动。",
    "merged": "机构 {scope} 不能并入：两个机构相同，或其中一个已并入 {successor}。没有作任何改动。",
    "newer_database": "数据库是更新的程序建的（格式 {found}），本程序只认到 {known}。数据没有改动，请换用新版程序。",
    "no_blobs": "附件文件夹“{folder}”不能使用。请检查 --blobs 的路径和权限。平台没有启动，数据没有改动。",
    "no_folder": "找不到文件夹“{folder}”。请先建好文件夹，或检查 --db 的路径。",
    "no_heads": "读不到位置文件“{file}”。没有作任何改动，请检查路径。",
    "no_key": "找不到平台密钥（{file}）。请用 --key 指明密钥文件；新建的平台请先运行 qianban-platform init。"
    "密钥不在数据库里，恢复数据库时请把原来的密钥文件放回原处。没有作任何改动。",
    "no_key_folder": "平台密钥不能写到 {file}（{reason}）。请检查 --key 的路径和权限。没有作任何改动。",
    "no_pack": "读不到资料包（{file}）。请检查资料包文件夹的路径和内容。数据库没有改动。",
    "no_workers": "不能用 {count} 个进程同时服务：需要 PostgreSQL 数据库和 Linux 系统。请去掉 --workers。"
    "没有作任何改动。",
    "nothing_kept": "设备 {device} 没有停用后又送来的记录。没有作任何改动。",
    "not_ready": "数据库还没有准备好。请先运行 qianban-platform init。",
    "other_history": "这个位置文件说的不是本平台现在的日志：机构 {scope} 的位置 {position} 对不上。没有作任何改动。"
    "平台若从备份恢复过，请重新备份，再用新的位置文件。",
    "older_database": "数据库还是旧程序的格式，数据没有改动。请先运行 qianban-platform init 升级，原有数据都会保留。",
    "port_taken": "端口 {port} 不能使用（{reason}）。请换一个端口，或用 --port 0 自动选取。",
    "bad_slip": "这不是对账单的内容：应是对账单二维码里的一行文字。没有作任何改动。请重新扫码，或检查文件。",
    "no_slip": "读不到对账单文件（{file}）。没有作任何改动。请检查路径，或用 - 从标准输入读取。",
    "slip_disagrees": "对账单与本平台不完全一致，见上面标“不一致”的各行。两边的数据都没有改动。",
    "unknown_database": "不支持这种数据库地址（{kind}）。请给出文件路径，或以 postgresql:// 开头的地址。",
    "unknown_device": "没有编号为 {device} 的设备。请用 status 命令查看设备编号。",
    "unknown_office": "没有编码为 {scope} 的机构。请先用 office add 添加。",
    "unknown_staff": "机构 {scope} 没有工号为 {staff} 的在岗人员。没有作任何改动。",
    "unreachable": "连不上数据库（{reason}）。请检查 --db 的路径、权限或地址。",
    "unreadable_key": "平台密钥 {file} 不能使用（{reason}）。请放回原来的密钥文件；换用别的密钥，"
    "各窗口将不再认可本平台。没有作任何改动。",
    "unreadable_pack": "资料包有错，不能使用（{reason}）。数据库没有改动，仍沿用原来的资料。",
    "unsafe_sqlite": "本机的 SQLite {version} 有已知缺陷，可能损坏数据，因此不启动。需要 3.51.3 以上（3.52.0 除外）。",
}

INITIALISED = "数据库已建好，历史编号 {timeline}。"
ALREADY_INITIALISED = "数据库早已建好，历史编号 {timeline}，数据没有改动。"
KEY_MADE = "平台密钥已生成：{file}。请离线备份此文件并妥善保管；它不在数据库里，丢失后各窗口须重新启用。"
PACKS_TAKEN = "已更新资料包：{names}。"
PACKS_SAME = "资料包没有变化。"
EDITION_IN_USE = "{name}：版本 {etag}，{time} 发布，{size} 字节，现行。"
EDITION = "{name}：版本 {etag}，{time} 发布，{size} 字节。"
NO_EDITIONS = "还没有任何资料包。请先运行 qianban-platform init。"
DISMISSED = "已停用 {scope} 的人员：{codes}。各窗口下次同步后，他们不能再登录；以前办的件不受影响。"
OFFICE_ADDED = "已添加 {name}（{scope}），人员 {staff} 名。"
CODE = "{name}的一次性启用码（{minutes} 分钟内有效，只能用一次）：\n{code}"
REVOKED = "已停用设备 {device}。它不能再同步；以后再送来的记录另存，用 salvage 命令处理。"
REQUIRED = "已要求各窗口的程序不低于 {version}。更旧的程序仍可上报，但要更新后才能取回内容。"
REQUIRED_NONE = "已取消对程序版本的要求。"
RELEASED = "已重新判定暂存的记录，其中 {count} 条已入列。"
RESTORED = (
    "已记下：平台从备份恢复，历史编号由 {previous} 改为 {timeline}，并已签名。"
    "各窗口下次联网时会自动核对，补传备份之后的内容。恢复后请只运行一次本命令。"
)
SLIP = "对账单：机构 {scope}，设备 {device}，{day}。"
SLIP_AGREES = "  一致    {what}"
SLIP_DIFFERS = "  不一致  {what}"
SLIP_FINDINGS = {
    "unsigned": "尚无省平台签名，只能核对件数",
    "signature": "省平台签名（签于 {said}，北京时间）",
    "chain": "日志位置和摘要：单上 {said}，平台 {here}",
    "confirmed": "已确认：单上 {said} 条，平台 {here} 条",
    "rejected": "被退回：单上 {said} 条，平台 {here} 条",
    "conflicting": "冲突：单上 {said} 条，平台 {here} 条",
    "aside": "暂存：单上 {said} 条，平台 {here} 条",
    "sum": "当日合计：单上 {said} 条，各项相加 {here} 条",
}
LISTENING = "listening {address}"
"""Read by programs that start the platform; the only line that is not a sentence."""

STATUS_NO_OFFICE = "还没有添加任何机构。请用 office add 添加。"
STATUS_OFFICE = (
    "{name}（{scope}）：已确认 {events} 条，退回 {rejected} 条，暂存 {waiting} 条，存疑 {irregular} 条；"
    "位置 {head}，摘要 {short}。"
)
STATUS_INCIDENT = "请留意：{what}，{count} 次。"
INCIDENTS = {
    "fork": "有两台电脑用同一个身份（克隆或恢复的硬盘），已各给新序号，记录都在",
    "gap": "有设备缺了较早的序号，已给新序号，记录都在",
    "behind": "有设备用旧备份恢复过，已把缺的取回",
    "rewind": "平台从备份恢复后，有设备回到了共同的位置并补传",
    "reenrolled": "有设备换了新密钥重新启用，原密钥再送来的记录另存",
    "rating_box": "有一件评价的封存内容打不开或被改过，没有计入，请核查",
    "same_id": "有设备用同一编号上报了不同内容，没有采用，请核查",
    "forged": "有设备上报的签名不对，没有采用，请核查",
    "forged_testimony": "有设备代报的他人记录签名不对，没有采用，请核查",
    "testimony": "他人代报、无法核对签名的记录，等满七天后列入，请核查",
}
STATUS_DEVICE = "  {slot} 号机 {label}（{device}）：{seen}，{version}待上报 {pending} 条{revoked}。"
STATUS_VERSION = "程序 {version}，"
STATUS_NEVER_SEEN = "注册后还没有联网"
STATUS_SEEN = "最近联网 {time}"
STATUS_REVOKED = "，已停用"
STATUS_UNNAMED = "未命名"

HELP = {
    "program": "黔办参考平台：接收各便民服务中心上报的办件，核对后下发。",
    "init": "建库并载入事项目录、工作日历和行政区划",
    "serve": "启动平台",
    "office": "管理机构",
    "dismiss": "停用离岗人员的账号",
    "code": "人员的工号",
    "packs": "管理资料包：事项目录、工作日历、区划、代码表、预警时限、文书模板",
    "load": "载入一个文件夹里的资料包，有变化的成为现行版本",
    "list": "列出各资料包的所有版本",
    "add": "添加机构，或更新它的名称和人员",
    "enrol-code": "发一个一次性启用码",
    "status": "查看各机构的数据和设备",
    "revoke": "停用一台设备",
    "require": "规定各窗口程序的最低版本；更旧的仍可上报，不能取回",
    "version": "版本号，例如 1.4.2；写 any 取消要求",
    "restored": "从备份恢复数据库之后运行一次：开始新的历史编号，并用平台密钥签名",
    "slip": "核对窗口打印的日终对账单：签名、日志摘要和当日件数",
    "slip_file": "对账单二维码里的文字所在的文件，- 为标准输入",
    "release": "重新判定一个机构暂存的记录",
    "db": "数据库：文件路径，或 postgresql:// 地址（默认 %(default)s）",
    "key": "平台密钥文件（默认为数据库文件名加 .key；数据库为地址时是 platform.key）",
    "resources": "资料包所在的文件夹（默认随程序提供）",
    "host": "监听的地址（默认 %(default)s）",
    "blobs": "附件存放的文件夹（默认在数据库旁，名为“数据库名.blobs”）",
    "port": "监听的端口，0 为自动选取（默认 %(default)s）",
    "workers": "同时服务的进程数，需要 PostgreSQL（默认 %(default)s）",
    "scope": "机构编码，12 位数字",
    "name": "机构名称",
    "uscc": "统一社会信用代码",
    "prefix": "机关代字",
    "region": "行政区划编码（默认同机构编码）",
    "staff": "人员，写作 工号:姓名:角色+角色",
    "enrol_device": "设备编号：让这台已登记的设备换新密钥重新启用（原密钥作废，数据不动）",
    "minutes": "有效分钟数（默认 %(default)s）",
    "json": "输出 JSON",
    "device": "设备编号",
}


def trouble(code: str, facts: dict[str, str]) -> str:
    return TROUBLES[code].format(**facts)
