"""Sentences of `qianban clock` about a file it cannot use."""

from desktop.wording.translating import tr

PROBLEMS = {
    "unreadable": tr("打不开这个文件({found})。请检查路径和权限。"),
    "not_utf8": tr("文件不是 UTF-8 编码(第 {found} 个字节起)。请另存为 UTF-8 后再试。"),
    "not_json": tr("文件不是完整的 JSON({found})。请检查是否被截断。"),
    "not_object": tr("这里应当是一个 JSON 对象。"),
    "not_list": tr("这里应当是一个列表。"),
    "not_text": tr("这里应当是文字,现在是“{found}”。"),
    "not_whole": tr("这里应当是整数,现在是“{found}”。"),
    "not_amount": tr("期限数量“{found}”不能用,应为 0 到 36500 的整数,月最多 1200,年最多 100。"),
    "not_date": tr("“{found}”不是有效日期,应写作 2026-03-02。"),
    "not_time": tr("“{found}”不是有效时刻,应写作 17:00。"),
    "not_instant": tr("“{found}”不是有效时间,应写作 2026-03-02T09:00:00+08:00。"),
    "not_known": tr("不认识的取值“{found}”。"),
    "not_threshold": tr("灯色规则“{found}”看不懂,应写作 N<=5 或 N>10。"),
    "missing": tr("缺少这一项。"),
    "unknown_key": tr("不认识要算的这一项,已略过。"),
    "not_computable": tr("按文件所给的日历和期限算不出结果({found})。"),
}


def file_problem(place: str, problem: str, found: str) -> str:
    """One line for standard error; nothing is ever changed by reading such a file."""
    return f"{place}:{PROBLEMS[problem].format(found=found)}"
