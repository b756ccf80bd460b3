"""What the commands about scopes say."""

GRANTED = "机构 {scope} 的窗口现在可以查看 {granted} 的办件，下次同步起生效。"
TAKEN_BACK = "机构 {scope} 的窗口不再查看 {granted} 的办件，下次同步起生效；各窗口尚未上报的记录不受影响。"
NOTHING_GRANTED = "机构 {scope} 只查看本机构的办件。"

HELP = {
    "grant": "管理机构可以查看哪些其他机构的办件",
    "add": "允许一个机构查看另一个机构的办件",
    "remove": "取消这一许可",
    "list": "列出一个机构的许可",
    "granted": "被查看的机构的编码",
    "parent": "上级机构的编码：本机构办理的每一件都同时交给它",
}
