"""Texts of the ledger page: period, figures and their definitions, export, import of old ledgers."""

from collections.abc import Mapping
from datetime import date

from desktop.wording.translating import chinese, tr

LEDGER_PAGE = tr("台账统计")
PERIOD = tr("期间")
PERIODS: Mapping[str, str] = {
    "this_month": tr("本月"),
    "last_month": tr("上月"),
    "this_week": tr("本周"),
    "this_quarter": tr("本季度"),
    "this_year": tr("本年"),
    "last_year": tr("上年"),
    "own": tr("自定"),
}
FROM = tr("从(&F)")
TO = tr("到(&T)")
PREVIEW = tr("预览")
PREVIEW_TABLE = tr("台账预览")
FIGURES = tr("合计")
DEFINITIONS = tr("口径")
EMPTY = tr("这段时间没有记录。换一个期间或筛选条件看看。")

FIGURE_NAMES: Mapping[str, str] = {
    "received": tr("收件"),
    "opening": tr("期初在办"),
    "accepted": tr("受理"),
    "decided": tr("办结"),
    "returned": tr("退件"),
    "not_accepted": tr("不予受理"),
    "closing": tr("期末在办"),
    "on_time": tr("按承诺办结率"),
    "statutory_on_time": tr("按法定办结率"),
    "mean_days": tr("平均用时（工作日）"),
    "overdue_promised": tr("超承诺期"),
    "overdue_statutory": tr("超法定期"),
    "supplement_rate": tr("补正率"),
    "satisfaction": tr("满意率"),
    "agent_rate": tr("代办率"),
}
"""Figures in the order they are shown; the names are fields of the measures."""

FIGURE_DEFINITIONS: Mapping[str, str] = {
    "received": tr("期间内收件登记的件数；作废的不算。"),
    "opening": tr("期间第一天零点已受理、未办结的件数。"),
    "accepted": tr("期间内受理、容缺受理、视为受理的件数。"),
    "decided": tr("期间内准予和不予办结的件数。"),
    "returned": tr("期间内撤回、终止（含逾期不补正）、转报办结的件数；不予受理另计。"),
    "not_accepted": tr("期间内不予受理的件数。"),
    "closing": tr("期间最后一天（没有到的按今天）结束时已受理、未办结的件数。"),
    "on_time": tr("承诺到期日当天或之前办结的件数 ÷ 办结件数；停表的日子不算用时。"),
    "statutory_on_time": tr("法定到期日当天或之前办结的件数 ÷ 有法定期限的办结件数。"),
    "mean_days": tr("办结件的实际用时（工作日，不含停表）平均值。"),
    "overdue_promised": tr("期间内超承诺期才办结的，加期末仍未办结且已超承诺期的。"),
    "overdue_statutory": tr("期间内超法定期才办结的，加期末仍未办结且已超法定期的。"),
    "supplement_rate": tr("作过一次性补正告知的件数 ÷ 收件件数。"),
    "satisfaction": tr("基本满意及以上的评价 ÷ 申请人实际作出的评价；系统默认好评不算。"),
    "agent_rate": tr("代办收件的件数 ÷ 收件件数。"),
}

EXPORT = tr("导出 Excel")
EXPORT_BOX = tr("导出")
MASKED = tr("证件号码和电话脱敏（建议）(&M)")
MASKED_ONLY = tr("只有中心负责人或督查可以导出完整号码。")
REASON = tr("用途（印在每页水印上，并留在审计记录里）(&W)")
REASON_NEEDED = tr("导出完整号码要写明用途。还没有导出。")
CHOOSE_TARGET = tr("台账存到哪里")
EXCEL_FILES = tr("Excel 工作簿 (*.xlsx)")
CANCEL_EXPORT = tr("取消导出")
OPEN_FOLDER = tr("打开所在文件夹")
STARTED = tr("正在导出，可以继续做别的。")

IMPORT = tr("导入历史台账")
IMPORT_INTRO = tr("把以前的 Excel 台账收进来，作为历史可以查找；不进新的统计，也没有时限。先试读，看清楚再导入。")
CHOOSE_FILE = tr("选择文件")
CHOOSE_SOURCE = tr("选择要导入的台账")
READING = tr("正在试读，还没有导入任何内容。")
START_IMPORT = tr("开始导入")
STOP_IMPORT = tr("停止")
MAPPING = tr("各列是这样认的。认错了的请改过来，再按“重新试读”；没有改的不用管。")
LEFT_OUT = tr("不导入")
READ_AGAIN = tr("重新试读")
PROBLEMS = tr("有问题的行")
SAVE_PROBLEMS = tr("把问题另存为 Excel")
COLUMN_SHEET = tr("工作表")
COLUMN_LINE = tr("行")
COLUMN_FIELD = tr("列")
COLUMN_PROBLEM = tr("问题")
COLUMN_VALUE = tr("原内容")
COLUMN_ADVICE = tr("怎么改")
IMPORT_PROGRESS = tr("导入进度")
EXPORT_PROGRESS = tr("导出进度")


def period_words(first: date, last: date) -> str:
    return chinese(f"{first.isoformat()} 至 {last.isoformat()}")


def balance(opening: int, accepted: int, decided: int, returned: int, closing: int, balanced: bool) -> str:
    """期初 + 受理 = 办结 + 退件 + 期末, with its figures."""
    line = tr(
        "期初 {opening} ＋ 受理 {accepted} ＝ 办结 {decided} ＋ 退件（已受理的）{returned} ＋ 期末 {closing}"
    ).format(opening=opening, accepted=accepted, decided=decided, returned=returned, closing=closing)
    return line if balanced else tr("{line}  两边不平，请不要报出，联系县级管理员。").format(line=line)


def exported(name: str, rows: int, masked: bool) -> str:
    hiding = tr("号码已脱敏") if masked else tr("含完整号码，请妥善保管")
    return tr("已导出 {rows} 件到“{name}”（{hiding}）。这次导出已记入审计。").format(
        rows=rows, name=name, hiding=hiding
    )


def planned(clean: int, already: int) -> str:
    seen = tr("其中以前导入过的 {already} 条会跳过。").format(already=already) if already else ""
    return (
        tr("可导入 {clean} 条。{seen}").format(clean=clean, seen=seen)
        if clean
        else tr("没有可导入的新记录。{seen}").format(seen=seen)
    )


def importing(done: int, total: int) -> str:
    return tr("正在导入，{done} / {total} 条已存本机…").format(done=done, total=total)


def imported(done: int, total: int) -> str:
    if done >= total:
        return tr("已导入 {done} 条，都已存本机，会自动上传。同一文件再导入一次会自动识别为重复。").format(done=done)
    return tr("已停止。{done} 条已存本机，其余 {total} 条没有导入；再选同一文件可接着导入。").format(
        done=done, total=total - done
    )


def imported_source(file: str, sheet: str, row: int) -> str:
    return chinese(f"{file} {sheet} 第{row}行")


def imported_note(remark: str, case_no: str) -> str:
    return chinese("；").join(part for part in (chinese(f"原编号 {case_no}") if case_no else "", remark) if part)


def problem_spoken(sheet: str, row: int, column: str, value: str, said: str) -> str:
    """One row of the list of problems, read aloud."""
    return tr("{sheet} 第 {row} 行 {column}，{value}，{said}").format(
        sheet=sheet, row=row, column=column, value=value, said=said
    )
