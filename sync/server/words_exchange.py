"""What the exchange with the province says: in its rows, about rows it holds back, and to the people who run it."""

from collections.abc import Mapping

from sync.casework.clock import Unit

STAGES: Mapping[str, str] = {
    "supplement.requested": "一次性补正告知",
    "supplement.submitted": "补正材料收件",
    "case.accepted": "受理",
    "case.accepted_tolerant": "容缺受理",
    "case.deemed_accepted": "视为受理",
    "route.forwarded": "转办",
    "assist.requested": "请求协办",
    "assist.replied": "协办答复",
    "reported.up": "转报上级",
    "review.opinion": "审查",
}
"""环节名称 of every event that makes a process row."""

EXTENSION = "延长审批"
EXTENDED = "同意延长 {amount} {unit}"
UNITS: Mapping[Unit, str] = {
    Unit.WORKDAY: "个工作日",
    Unit.NATURAL_DAY: "个自然日",
    Unit.MONTH: "个月",
    Unit.YEAR: "年",
    Unit.HOUR: "小时",
}
SYSTEM = "系统"
AGREED, DISAGREED = "同意", "不同意"
SUPPLEMENT_LAPSED = "逾期未补正，视为放弃申请"
TOLERANT_LAPSED = "容缺材料逾期未补齐，终止办理"
WITHDRAWN = "申请人撤回申请"
TO_NEW_CASE = "由 {target} 另行立件 {number}"

FAULTS: Mapping[str, str] = {
    "missing": "“{field}”没有内容，而对方要求必填。",
    "too_long": "“{field}”有 {length} 个字符，超过对方的上限 {most}。",
    "control_sign": "“{field}”里有看不见的控制符号。",
    "code_unmapped": "“{field}”的取值 {term} 在对方的代码表里没有对应。请用 --codes 给出对方的代码文件。",
    "code_disputed": "“{field}”的取值 {term} 两个标准说法不一（{said}）。请对方确认后用 --codes 给出。",
    "bad_person_number": "身份证件号码不对（{code}）。",
    "bad_credit_code": "统一社会信用代码不对（{code}）。",
    "old_credit_code": "统一社会信用代码的校验位不符，可能是旧代码，仍照常上报。",
    "bad_number": "办件编号不是 43 位的规定格式。",
    "number_taken": "办件编号与另一件（{other}）相同。",
    "no_number": "还没有正式编号。",
    "unknown_item": "平台不认识事项 {item} 的第 {version} 版。",
    "item_not_in_force": "收件那天（{day}），事项的这一版没有生效。",
    "out_of_order": "时间倒挂：“{later}”早于“{earlier}”。",
    "in_future": "“{field}”的时间还没有到。",
    "no_contact": "申请人是单位，却没有联系人。",
    "no_explanation": "不予、退件或作废必须说明原因。",
    "failed": "这一件的数据生成不了，是程序的错误，已记入日志。",
    "not_accepted_yet": "还没有受理，受理信息报出后再报。",
    "accept_held": "这一件的受理信息还没有报出。",
}
"""By code; ``{field}`` is a field of the receiver's table."""

INSTANTS: Mapping[str, str] = {
    "received_at": "申请时间",
    "accepted_at": "受理时间",
    "started_at": "开始时间",
    "ended_at": "结束时间",
    "closed_at": "办结时间",
}

STANDINGS: Mapping[str, str] = {
    "ready": "待报",
    "sent": "已报",
    "held": "不合格待处理",
    "waiting": "等待条件",
    "returned": "被退回",
}

TABLES: Mapping[str, str] = {
    "accept": "受理信息",
    "material": "材料信息",
    "process": "过程信息",
    "special": "特别程序信息",
    "result": "结果信息",
}

HELP: Mapping[str, str] = {
    "exchange": "与省级数据交换平台的对接",
    "run": "核对办件、生成数据；给出 --front 时交前置库并取回退回的数据",
    "export": "把待报的数据交成文件",
    "status": "各类数据的行数，以及不合格的原因",
    "destination": "接收方：national 或 guizhou",
    "codes": "接收方给出的代码文件（JSON）",
    "front": "前置库：文件路径，或 postgresql:// 地址",
    "returns": "退回数据的文件（每行一个 JSON）",
    "to": "文件所放的文件夹",
    "format": "文件格式（默认 %(default)s）",
    "json": "输出 JSON",
}

RAN = "已核对 {cases} 件：新增或更新 {changed} 行。"
DELIVERED = "批次 {batch}：已交 {title} {rows} 行。"
NOTHING_READY = "没有待报的数据。"
RETURNS = "收到退回 {new} 行，已转给各便民服务中心；无法对应办件的 {strange} 行。"
STATUS = "{title}：待报 {ready} 行，已报 {sent} 行，不合格 {held} 行，等待 {waiting} 行，被退回 {returned} 行。"
HELD = "  {office} {number} {table}：{why}"


def fault(code: str, facts: Mapping[str, str]) -> str:
    return FAULTS[code].format(**facts)
