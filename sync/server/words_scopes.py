"""What the commands about scopes say."""

GRANTED = "机构 {scope} 的窗口现在可以查看 {granted} 的办件，下次同步起生效。"
TAKEN_BACK = "机构 {scope} 的窗口不再查看 {granted} 的办件，下次同步起生效；各窗口尚未上报的记录不受影响。"
NOTHING_GRANTED = "机构 {scope} 只查看本机构的办件。"
MERGED = (
    "机构 {old} 已并入 {new}，{cases} 件办件连同全部经过已转过去。{old} 的窗口下次同步起查看 {new}；"
    "它们离线期间的记录照常接收。"
)

HELP = {
    "grant": "管理机构可以查看哪些其他机构的办件",
    "add": "允许一个机构查看另一个机构的办件",
    "remove": "取消这一许可",
    "list": "列出一个机构的许可",
    "granted": "被查看的机构的编码",
    "move": "把一个机构并入另一个机构，办件和以后的上报都转过去",
    "scopes": "管理机构的合并",
    "old": "被并入的机构的编码",
    "new": "并入后的机构的编码",
    "parent": "上级机构的编码：本机构办理的每一件都同时交给它",
}
