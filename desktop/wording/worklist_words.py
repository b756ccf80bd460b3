"""Texts of the list of cases beyond its first columns: tokens, views of one's own, columns, what many can undergo."""

from collections.abc import Mapping
from datetime import date

from desktop.wording.translating import chinese, fact, tr
from desktop.wording.words import count

COUNT_CAP = 1000

COLUMN_HANDLER = tr("经办人")
COLUMN_DUE = tr("到期日")
COLUMN_STAGE = tr("部门环节")
COLUMN_RATING = tr("评价")

TOKEN_DUE = fact("到期")
TOKEN_SYNC = fact("同步")
TOKEN_RATING = fact("评价")
TOKEN_VILLAGE = fact("乡村")
TODAY = fact("今天")
TOMORROW = fact("明天")

COLUMNS = tr("列…")
COLUMNS_SHOWN = tr("显示哪些列")
COLUMNS_USUAL = tr("恢复默认的列")
LEFTWARDS = tr("左移这一列")
RIGHTWARDS = tr("右移这一列")
HIDE_COLUMN = tr("不显示这一列")
ONLY_WITH = tr("只看")
MORE = tr("更多")
COPY_CELL = tr("复制这一格")
RENAME_VIEW = tr("给视图改名")
UPDATE_VIEW = tr("用现在的筛选和列更新这个视图")
DROP_VIEW = tr("删除这个视图")
NO_OWN_VIEW = tr("先在左边选中一个自己存的视图。")
DENSITY = tr("行高")
DENSITIES: Mapping[str, str] = {"": tr("跟随设置"), "compact": tr("紧凑"), "normal": tr("标准"), "roomy": tr("宽松")}
SORT = tr("排序")
SORTS: Mapping[str, str] = {"": tr("按视图的习惯"), "due": tr("先到期的在前"), "newest": tr("新收的在前")}
SELECT_ALL = tr("全选已显示的件")
EXPORT_CHOSEN = tr("导出选中的件")
PRINT_CHOSEN = tr("打印选中件的清单")
PICK_TWO = tr("先选中两件以上（空格、Shift+↑↓ 或 Ctrl+A）。")
EXCEL_FILES = tr("Excel 工作簿 (*.xlsx)")
CHOSEN_LEDGER = fact("选中办件")
CHOSEN_LIST = fact("办件清单")
SHEET_HEADS: Mapping[str, str] = chinese(
    {
        "light": "时限", "number": "办件编号", "applicant": "申请人", "item": "事项", "state": "状态", "left": "剩余",
        "sync": "同步", "village": "村（社区）", "received": "收件", "due": "到期日", "by": "经办人",
        "stage": "部门环节", "tags": "标签", "rating": "评价",
    }
)  # fmt: skip
"""What stands over the columns of the list where it leaves the program."""
NO_PRINTER = tr("这台电脑没有打印机。可以导出选中的件，再到有打印机的电脑上打印。")

PREVIOUS_CASE = tr("上一件")
NEXT_CASE = tr("下一件")
FIRST_CASE = tr("这是列表里的第一件。")
LAST_CASE = tr("这是列表里的最后一件。")

FOUND_ELSEWHERE = tr("这个视图里没有，下面是在全部办件里找到的。")
BACK_TO_VIEW = tr("清除查找")


def found(number: int, since: date | None, chosen: int) -> str:
    """共 37 件（本机 2024-01 起） · 已选 3 件."""
    held = tr("本机 {since:%Y-%m} 起").format(since=since) if since else tr("本机")
    several = tr(" · 已选 {chosen} 件").format(chosen=chosen) if chosen > 1 else ""
    return tr("共 {number}（{held}）{several}").format(number=count(number, COUNT_CAP), held=held, several=several)


def drafts_found(titles: list[str]) -> str:
    return tr("还没交的收件里也有：{list}").format(list=tr("、").join(titles))


def open_draft(title: str) -> str:
    return tr("接着填 {title}").format(title=title)


def view_dropped(name: str) -> str:
    return tr("已删除视图“{name}”。办件没有变。").format(name=name)


def within_days(number: int) -> str:
    return tr("{number} 个工作日之内").format(number=number)


def printed_head(office: str, number: int, when: str) -> str:
    return chinese(f"{office} · {number} 件 · {when} 打印")


def exported(name: str, rows: int) -> str:
    return tr("已导出 {rows} 件到 {name}，证件号和电话已隐去。").format(rows=rows, name=name)


def token(name: str, value: str) -> str:
    """状态：补正中; without blanks, which would end it."""
    return tr("{name}：{value}").format(name=name, value=value)
