"""The sheet of keys: its words, and what a page offers by key in some of its states only."""

from desktop.wording.translating import tr

SHEET = tr("快捷键一览")
EVERYWHERE = tr("到处都能用")
IN_LISTS = tr("列表、表单和按钮")
PRINT = tr("打印(&P)")
SAVE = tr("另存 PDF(&S)")
CLOSE = tr("关闭(&C)")
FILE = tr("黔办快捷键一览.pdf")
PDF_FILES = "PDF (*.pdf)"
NO_PRINTER = tr("没有装好的打印机。可以另存 PDF，拿到有打印机的电脑上打印。")
SENT = tr("已交给打印机。")
COLUMN_KEY = tr("按键")
COLUMN_DOES = tr("做什么")
HINT = tr("所有按键也在菜单里：按 F10 或单按 Alt 显示菜单。按 Ctrl+K 可以按名字找。")

LISTS = (
    ("↑ ↓ PgUp PgDn", tr("在列表里移动")),
    ("Enter", tr("打开；在表单里到下一格；在按钮上是按下")),
    (tr("空格"), tr("勾选；材料状态往后换，Shift+空格往前换")),
    ("Tab", tr("到下一处，Shift+Tab 回上一处")),
    (tr("Alt+字母"), tr("到名称后面括号里有这个字母的那一格")),
    ("Esc", tr("返回、取消")),
)
"""What Qt and the lists do by themselves."""

ALSO = {
    "intake": (
        ("Ctrl+Enter", tr("受理，或当场办结；再按一次确认")),
        ("Ctrl+B", tr("一次性补正告知")),
        ("Ctrl+S", tr("保存草稿")),
        ("Ctrl+P", tr("文书预览里：打印")),
        ("Ctrl+Shift+N", tr("提交以后：再收一件同事项")),
    ),
    "case": (
        ("Ctrl+Enter", tr("这一步该做的事；在表单里是确认")),
        ("Ctrl+B", tr("一次性补正告知")),
        ("Ctrl+T", tr("转办")),
        ("Ctrl+D", tr("请申请人评价")),
        ("Ctrl+M", tr("备注")),
        ("Ctrl+Shift+Z", tr("撤回（尚未上传）")),
        ("F2", tr("更正")),
        ("Ctrl+P", tr("文书预览里：打印")),
    ),
    "people": (("Ctrl+Enter", tr("设置口令；在表单里是完成")),),
}
"""By page; what its actions offer right now is not said twice."""


def saved(path: str) -> str:
    return tr("已存为 {path}。").format(path=path)
