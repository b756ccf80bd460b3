"""What a clerk reads while an old ledger is imported or a ledger is written: problems, refusals, advice, results."""

from collections.abc import Mapping

from desktop.wording.translating import chinese, fact, shown, tr

RESULT_WORDS: Mapping[str, str] = chinese(
    {
        **dict.fromkeys(
            ("办结", "已办结", "办毕", "已办", "完成", "已完成", "是", "同意", "通过", "准予", "已办理", "办好", "√"),
            "办结",
        ),
        **dict.fromkeys(("退件", "退回", "已退件", "已退回", "退办", "不通过", "未通过", "不同意"), "退件"),
        **dict.fromkeys(("不予受理", "不受理", "未受理", "不予"), "不予受理"),
        **dict.fromkeys(
            ("在办", "办理中", "正在办理", "未办结", "待办", "受理", "已受理", "待审", "审核中", "否"), "在办"
        ),
        **dict.fromkeys(("撤回", "撤件", "撤销", "已撤回", "主动撤回", "放弃"), "撤回"),
    }
)
"""What stands under 办理结果 → the five results the import knows."""

PROBLEM_SENTENCES: Mapping[str, str] = fact(
    {
        "no_name": "没有申请人姓名。",
        "bad_name": "姓名里有不该出现的字符,或只有一个字。",
        "no_id": "没有证件号码。",
        "id_precision_lost": "身份证号被 Excel 当成数字存放,末尾几位已经丢失,无法还原。",
        "id_length": "身份证号位数不对,应为18位。",
        "id_charset": "身份证号里有不该出现的字符。",
        "id_checksum": "身份证号校验位不符,有数字写错。",
        "id_birth": "身份证号里的出生日期不存在。",
        "id_birth_future": "身份证号里的出生日期晚于今天。",
        "id_age": "按身份证号算年龄超过130岁。",
        "id_15_digits": "这是15位旧身份证号,2013年起已停用。",
        "no_date": "没有收件日期。",
        "bad_date": "日期不存在或看不懂。",
        "future_date": "日期在将来。",
        "closed_early": "办结日期早于收件日期。",
        "no_item": "没有填办理事项。",
        "unknown_item": "事项目录里没有这个事项。",
        "ambiguous_item": "这个简称对应不止一个事项。",
        "unknown_result": "看不懂这个办理结果。",
        "formula_like": "单元格里是公式或像公式的文字。",
        "error_cell": "单元格里是 Excel 错误值。",
        "too_long": "文字太长。",
        "phone_odd": "电话号码的位数或开头不对。",
        "duplicate": "与前面一行是同一人、同一事项、同一天。",
        "already_imported": "这一条以前导入过。",
    }
)

_SUGGESTIONS: Mapping[str, str] = fact(
    {
        "no_name": "请对照纸质登记补上姓名后再导入。",
        "bad_name": "请对照证件改正姓名后再导入。",
        "no_id": "请对照纸质登记补上证件号码后再导入。",
        "id_precision_lost": "请把该列设为“文本”,对照证件重新输入18位号码。",
        "id_length": "请对照证件核对号码后再导入。",
        "id_charset": "请对照证件核对号码后再导入。",
        "id_checksum": "请对照证件核对号码后再导入。",
        "id_birth": "请对照证件核对号码后再导入。",
        "id_birth_future": "请对照证件核对号码;也请看看本机日期对不对。",
        "id_age": "请对照证件核对号码后再导入。",
        "id_15_digits": "请对照新证件改为18位号码后再导入。",
        "no_date": "请对照纸质登记补上收件日期。",
        "bad_date": "请改成 2024-01-31 这样的日期。",
        "future_date": "请核对年份;也请看看本机日期对不对。",
        "closed_early": "请核对收件日期和办结日期,改正后再导入。",
        "no_item": "请对照纸质登记补上事项名称。",
        "unknown_item": "请在导入窗口里为它选一个事项,或在表里改成目录里的名称。",
        "ambiguous_item": "请在导入窗口里选定是哪一个事项。",
        "unknown_result": "请改成 办结、退件、不予受理、在办 或 撤回。",
        "formula_like": "只当文字保存,不会运行;如在备注以外的列,请改成普通文字或数值。",
        "error_cell": "请在表里改正该单元格后再导入。",
        "too_long": "请缩短到500字以内,多出的内容可另存附件。",
        "phone_odd": "照原样保存;方便时请核对。",
        "duplicate": "不再导入第二次;确是两件请在备注里写明并手工补录。",
        "already_imported": "不用处理,不会重复导入。",
    }
)

_REFUSALS: Mapping[str, str] = {
    "book_missing": tr("找不到文件“{file}”。没有导入任何内容。请检查文件是否被移动或改名,U盘是否插好。"),
    "book_unreadable": tr("文件打不开({reason})。没有导入任何内容。请关闭正在使用它的程序,或把它复制到桌面再试。"),
    "book_empty": tr("这个文件是空的。没有导入任何内容。请向给您文件的人再要一份。"),
    "book_too_big": tr("文件有 {megabytes} MB,超过 {limit} MB 的上限。没有导入任何内容。请按年份拆成几个文件再导入。"),
    "book_old_xls": tr("这是旧版 Excel(.xls)文件。没有导入任何内容。请用 WPS 或 Excel 打开,另存为 .xlsx 再导入。"),
    "book_encrypted": tr("这个工作簿设了打开密码。没有导入任何内容。请用 WPS 或 Excel 打开,取消密码另存后再导入。"),
    "book_html": tr(
        "这个文件其实是网页,不是 Excel 工作簿。没有导入任何内容。请用 WPS 或 Excel 打开,另存为 .xlsx 再导入。"
    ),
    "book_text": tr("这个文件其实是文本(CSV)。没有导入任何内容。请在 Excel 里把证件号列设为文本,另存为 .xlsx。"),
    "book_other": tr("这个文件不是 Excel 工作簿。没有导入任何内容。请选择 .xlsx 文件。"),
    "book_truncated": tr("文件不完整,可能没有复制完。没有导入任何内容。请重新复制一份再试。"),
    "book_not_xlsx": tr("这是压缩包或别的文档,不是 Excel 工作簿。没有导入任何内容。请选择 .xlsx 文件。"),
    "book_macros": tr("工作簿里带有宏。为安全起见没有打开。请用 WPS 或 Excel 另存为不带宏的 .xlsx 再导入。"),
    "book_bomb": tr(
        "文件解压后异常庞大({measure}),像是有人做了手脚。没有打开,也没有导入任何内容。请与县级管理员联系。"
    ),
    "book_entities": tr("文件里有不该出现的外部引用,像是有人做了手脚。没有导入任何内容。请与县级管理员联系。"),
    "book_damaged": tr("文件内部已损坏。没有导入任何内容。请用 WPS 或 Excel 打开修复,另存后再导入。"),
    "book_too_long": tr("工作表“{sheet}”超过 {limit} 行。没有导入任何内容。请按年份拆成几个文件再导入。"),
    "book_unguarded": tr(
        "本机程序缺少安全组件,不能打开外来的表格。没有导入任何内容。请重新安装程序或与县级管理员联系。"
    ),
    "dry_run_only": tr("命令行只能试读,不能导入。没有导入任何内容。请加 --dry-run,或在程序的台账页里导入。"),
    "book_no_ledger": tr(
        "没有找到台账表头(要有姓名和事项、日期或证件号)。没有导入任何内容。请检查表头,或手工对应各列。"
    ),
}

_TROUBLES: Mapping[str, str] = {
    "target_open": tr(
        "文件“{file}”正被 WPS 或 Excel 占用,台账没有写入,原文件没有变。请关闭它再导出,或另存为“{free}”。"
    ),
    "target_readonly": tr(
        "文件“{file}”或所在文件夹是只读的,台账没有写入,原文件没有变。请换一个文件夹,或另存为“{free}”。"
    ),
    "target_is_folder": tr("“{file}”是一个文件夹,台账没有写入。请换一个文件名。"),
    "folder_missing": tr("文件夹“{folder}”不存在或已拔出,台账没有写入。办件数据都在。请换一个文件夹。"),
    "disk_full": tr("磁盘空间不够,台账没有写完,半截文件已删除,办件数据都在。请清理磁盘或换到 U盘再导出。"),
    "write_failed": tr("台账没有写成({reason}),原文件没有变,办件数据都在。请换一个文件夹再试。"),
    "check_failed": tr("写好的台账少了行(应有 {expected} 行,读回 {found} 行),文件已删除,办件数据都在。请再导出。"),
    "watermark_missing": tr("导出完整证件号码必须有水印。台账没有写入。请由主管填写用途后再导出。"),
    "cancelled": tr("已取消。没有留下文件,数据没有变。"),
}


TEMPLATE_SHEET = chinese("历史台账")
TEMPLATE_TITLE = chinese("历史台账导入模板：第 3 行起一行一件；收件日期、申请人、事项必填；没有证件号的把那一列删掉。")
TEMPLATE_FILE = chinese("历史台账导入模板.xlsx")
FAULTY_SHEET = chinese("要改的行")
FAULTY_TITLE = chinese("按“原因”改好后，把这个文件再导入一次即可；“原因”“怎么改”两列不用删。含完整号码，请妥善保管。")
FAULTY_HEADINGS = chinese(("原因", "怎么改"))
PROBLEM_SHEET = chinese("导入问题")
PROBLEM_HEADINGS = chinese(("工作表", "行号", "列", "内容", "原因", "怎么办", "是否导入"))


def problem_title(source: str, count: int) -> str:
    """Over the list of problems of one old ledger."""
    return chinese(f"{source} 导入试读:{count} 处问题")


def kept_out(blocking: bool) -> str:
    return chinese("未导入") if blocking else chinese("照常导入")


def problem_sentence(code: str) -> str:
    """What is wrong with a row; raises KeyError for a code nobody wrote a sentence for."""
    return PROBLEM_SENTENCES[code]


def suggestion_for(code: str) -> str:
    """What to do about a problem of a row."""
    return _SUGGESTIONS[code]


def candidates_suggestion(candidates: str) -> str:
    """Advice for an abbreviation that several items have."""
    return chinese(f"可能是:{candidates}。请在导入窗口里选定,同样写法的各行一起生效。")


def refusal_sentence(code: str, facts: Mapping[str, str]) -> str:
    """Why a workbook was not opened or a ledger not written, whether the work is safe, what to do."""
    text = _REFUSALS.get(code) or _TROUBLES[code]
    for name, value in facts.items():
        text = text.replace("{" + name + "}", value)
    return text


def summary_lines(total: int, clean: int, problems: int, duplicates: int) -> list[str]:
    """The balance of a dry run; the three parts add up to the first figure."""
    return [
        tr("共 {total} 条记录:可导入 {clean} 条,有问题 {problems} 条,重复 {duplicates} 条。").format(
            total=total, clean=clean, problems=problems, duplicates=duplicates
        ),
        tr("这只是试读,还没有导入任何内容。"),
    ]


def ignored_lines_sentence(count: int) -> str:
    """Lines of a sheet that are no records: titles, totals, notes, signatures."""
    return tr("另有 {count} 行是合计、说明或签字,不算记录。").format(count=count)


FIELD_HEADINGS: Mapping[str, str] = fact(
    {
        "serial": "序号",
        "case_no": "办件编号",
        "received": "收件日期",
        "name": "申请人",
        "id": "证件号码",
        "phone": "联系电话",
        "village": "村（社区）",
        "item": "事项",
        "clerk": "经办人",
        "closed": "办结日期",
        "result": "办理结果",
        "remark": "备注",
    }
)
"""What a column of an old ledger can mean, as a workbook has it."""

FIELD_WORDS: Mapping[str, str] = shown(FIELD_HEADINGS)
"""What a column of an old ledger can mean."""
