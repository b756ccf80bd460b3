"""What the commands about copies in another place say."""

BACKED_UP = (
    "已备份到 {file}，并打开核对过：{scopes} 个机构的日志。附件文件夹和平台密钥不在其中，请另行备份。\n"
    "备份移存到异地以后，请运行：qianban-platform durable {heads}"
)
HEADS = (
    "已记下 {scopes} 个机构的日志位置：{file}。请现在开始转储数据库；转储移存到异地以后，"
    "请运行：qianban-platform durable {file}"
)
DECLARED = "已记下：异地备份覆盖到的位置，{moved} 个机构有推进，{same} 个不变。各窗口下次同步起知道。"

COVERED = "  异地备份覆盖到位置 {durable}。"

HELP = {
    "backup": "备份 SQLite 数据库（可在运行中），打开核对，并在旁边写下它覆盖到的位置",
    "backup_file": "备份文件的名字，不能已存在",
    "heads": "写下各机构日志现在的位置；转储 PostgreSQL 之前运行",
    "heads_file": "位置文件的名字，不能已存在",
    "durable": "声明备份已移存到异地；各窗口据此知道哪些记录不必由它们保全",
    "durable_file": "与那份备份同时写下的位置文件",
}
