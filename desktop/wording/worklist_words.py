"""Texts of the list of cases beyond its first columns: tokens, views of one's own, columns, what many can undergo."""

from collections.abc import Mapping
from datetime import date

from desktop.wording.words import count

COUNT_CAP = 1000

COLUMN_HANDLER = "经办人"
COLUMN_DUE = "到期日"
COLUMN_STAGE = "部门环节"
COLUMN_RATING = "评价"

TOKEN_DUE = "到期"
TOKEN_SYNC = "同步"
TOKEN_RATING = "评价"
TOKEN_VILLAGE = "乡村"
TODAY = "今天"
TOMORROW = "明天"
THIS_MONTH = "本月"

COLUMNS = "列…"
COLUMNS_SHOWN = "显示哪些列"
COLUMNS_USUAL = "恢复默认的列"
LEFTWARDS = "左移这一列"
RIGHTWARDS = "右移这一列"
HIDE_COLUMN = "不显示这一列"
ONLY_WITH = "只看"
MORE = "更多"
ROW_MENU = "对选中的件"
COPY_CELL = "复制这一格"
RENAME_VIEW = "给视图改名"
UPDATE_VIEW = "用现在的筛选和列更新这个视图"
DROP_VIEW = "删除这个视图"
NO_OWN_VIEW = "先在左边选中一个自己存的视图。"
NEW_NAME = "视图的新名字"
DENSITY = "行高"
DENSITIES: Mapping[str, str] = {"": "跟随设置", "compact": "紧凑", "normal": "标准", "roomy": "宽松"}
SORT = "排序"
SORTS: Mapping[str, str] = {"": "按视图的习惯", "due": "先到期的在前", "newest": "新收的在前"}
SELECT_ALL = "全选已显示的件"
EXPORT_CHOSEN = "导出选中的件"
PRINT_CHOSEN = "打印选中件的清单"
PICK_TWO = "先选中两件以上（空格、Shift+↑↓ 或 Ctrl+A）。"
EXCEL_FILES = "Excel 工作簿 (*.xlsx)"
CHOSEN_LEDGER = "选中办件"
CHOSEN_LIST = "办件清单"
NO_PRINTER = "这台电脑没有打印机。可以导出选中的件，再到有打印机的电脑上打印。"

PREVIOUS_CASE = "上一件"
NEXT_CASE = "下一件"
FIRST_CASE = "这是列表里的第一件。"
LAST_CASE = "这是列表里的最后一件。"

FOUND_ELSEWHERE = "这个视图里没有，下面是在全部办件里找到的。"
BACK_TO_VIEW = "清除查找"


def found(number: int, since: date | None, chosen: int) -> str:
    """共 37 件（本机 2024-01 起） · 已选 3 件."""
    held = f"本机 {since:%Y-%m} 起" if since else "本机"
    several = f" · 已选 {chosen} 件" if chosen > 1 else ""
    return f"共 {count(number, COUNT_CAP)}（{held}）{several}"


def drafts_found(titles: list[str]) -> str:
    return f"还没交的收件里也有：{'、'.join(titles)}"


def open_draft(title: str) -> str:
    return f"接着填 {title}"


def within_days(number: int) -> str:
    return f"{number} 个工作日之内"


def printed_head(office: str, number: int, when: str) -> str:
    return f"{office} · {number} 件 · {when} 打印"


def exported(name: str, rows: int) -> str:
    return f"已导出 {rows} 件到 {name}，证件号和电话已隐去。"
