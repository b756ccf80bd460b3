"""Texts of the help beside the work, and which chapter of the handbook belongs to which page."""

from collections.abc import Mapping

from desktop.wording.translating import tr
from sync.files import fit_name

HELP = tr("本页帮助")
TITLE = tr("帮助")
SEARCH = tr("查找帮助(&H)")
SEARCH_HINT = tr("几个字或拼音首字母，如 停电、td")
FOUND = tr("找到的帮助")
READING = tr("帮助内容")
CONTENTS = tr("目录")
WHAT_NOW = tr("怎么办")
PRINT = tr("打印这一章")
CLOSE = tr("关闭")
NONE = tr("没有找到。换个说法，或看目录。")
SAVED_INSTEAD = tr("没有找到打印机。这一章已存为 ")
PRINTED = tr("已送打印机。")
MISSING = tr("手册文件没有找到。办件不受影响。请联系县级管理员重装程序。")

CONTENTS_CHAPTER = "README.md"
WHAT_NOW_CHAPTER = "14-what-now.md"
QUICK_START = "01-quick-start.md"

PAGES: Mapping[str, tuple[str, str]] = {
    "workbench": (QUICK_START, ""),
    "intake": ("02-intake.md", ""),
    "intake.deciding": ("03-decide.md", ""),
    "worklist": ("04-case.md", tr("办件列表")),
    "case": ("04-case.md", ""),
    "guide": ("13-guide.md", ""),
    "ledger": ("06-ledger.md", ""),
    "sync": ("05-sync.md", ""),
    "people": ("08-pin.md", ""),
    "paper": ("07-papers.md", ""),
    "training": ("15-training.md", ""),
    "slips": ("09-power-cut.md", tr("停电前预先打好受理单")),
    "recovery": ("08-pin.md", ""),
    "backup": ("09-power-cut.md", tr("备份")),
    "settings": ("16-settings-audit.md", tr("改一项设置")),
    "audit": ("16-settings-audit.md", tr("看谁做了什么")),
}
"""Page (and, after a dot, what it is doing) → chapter and heading; what is not named here opens the contents."""


def file_name(title: str) -> str:
    return tr("黔办手册-{title}.pdf").format(title=fit_name(title))


def chapter_saved(path: str) -> str:
    return f"{SAVED_INSTEAD}{path}"
