"""The ledgers of the office in words: their names, their columns, what each of them holds and how it is counted."""

from collections.abc import Mapping

from desktop.wording.case_ledger import NO, YES
from desktop.wording.ledgers import LEDGER_HEADINGS
from desktop.wording.translating import chinese, fact
from sync.casework import events_handling as handling
from sync.casework.facts import Event

BOOK_NAMES: Mapping[str, str] = fact(
    {
        "all": "办件台账",
        "received": "收件台账",
        "closed": "办结台账",
        "overdue": "逾期办结明细",
        "supplement": "补正台账",
        "tolerant": "容缺台账",
        "forward": "转办台账",
        "special": "挂起监察（特殊环节）",
        "rating": "评价台账",
        "agency": "代办台账",
        "ended": "退件作废登记",
        "returned": "数据退回处理台账",
        "consultation": "咨询台账",
        "efficiency": "效能统计",
        "windows": "窗口统计",
        "opinions": "评议统计",
        "change": "环比同比",
        "balance": "收支平衡",
    }
)

BOOK_SCOPES: Mapping[str, str] = fact(
    {
        "all": "期间内收件或办结的办件，每件一行。",
        "received": "期间内收件登记的办件，每件一行。",
        "closed": "期间内办结的办件（准予、不予、退件），每件一行。",
        "overdue": "期间内超承诺期办结的，加期末（未到期末的按今天）仍未办结且已超承诺期的。"
        "超期天数按承诺时限的单位计。",
        "supplement": "期间内作出的一次性补正告知，每次一行。",
        "tolerant": "期间内作出的容缺受理，每次一行；没有补齐而已过期限的记“是”。",
        "forward": "期间内的转办、协办、转报、移交，每次一行。",
        "special": "期间内开始的特别程序（停表），每次一行；没有结束的按今天判断是否超时。",
        "rating": "期间内申请人作出的评价，每次一行；系统默认好评不在内。",
        "agency": "期间内由他人代办收件的办件，每件一行。",
        "ended": "期间内不予受理、撤回、终止、转报办结、作废的办件，每件一行。",
        "returned": "期间内省平台退回的数据，每条一行，带处理结果。",
        "consultation": "期间内打印一次性告知单或存成文件的咨询，每次一行；不记是谁来问。按村（社区）筛选时没有记录。",
        "efficiency": "期间内办结的件数。提前、按时（承诺到期当天）、超期各算各的；停表的日子不算用时。",
        "windows": "期间内的件数；未处理指期间内收件、还没有受理也没有结束的；已领取指办结件中结果已送达的。",
        "opinions": "期间内办结件的评价；系统默认好评不算；整改率是实名差评中已整改的。",
        "change": "期间内收件件数，与前一段同样长的期间（环比）、上年同期（同比）相比。",
        "balance": "期初在办 ＋ 受理 ＝ 办结 ＋ 退件（已受理的）＋ 期末在办。",
    }
)

_OWN_HEADINGS: Mapping[str, str] = fact(
    {
        "project": "办件名称",
        "asked_at": "咨询时间",
        "item_name": "咨询事项",
        "situations": "情形",
        "promised_limit": "承诺时限",
        "act_at": "时间",
        "actor": "经手人",
        "document": "文书编号",
        "authority": "代办依据",
        "handed_over_at": "交接时间",
        "defects": "补正内容",
        "tolerated": "容缺材料",
        "deadline": "期限",
        "submitted_at": "补正时间",
        "completed_at": "补齐时间",
        "late": "是否逾期",
        "second": "是否二次补正",
        "forward_kind": "方式",
        "forward_to": "转往",
        "forward_why": "事由",
        "forward_due": "答复期限",
        "answered_at": "答复时间",
        "answer": "答复",
        "grade": "评价等级",
        "tags": "评价标签",
        "words": "评价内容",
        "verdict": "核查结论",
        "measure": "整改措施",
        "rectified_at": "整改时间",
        "feedback": "群众反馈",
        "special_kind": "特殊环节名称",
        "planned_end": "挂起时限",
        "ended_at": "重启时间",
        "pause_late": "是否超时",
        "repeated": "是否重复挂起",
        "pause_note": "挂起说明",
        "end_reason": "原因",
        "return_table": "退回数据",
        "return_code": "退回代码",
        "return_reason": "退回原因",
        "return_from": "退回方",
        "return_done": "是否处理",
        "return_how": "处理结果",
        "return_note": "处理说明",
        "return_by": "处理人",
        "return_done_at": "处理时间",
        "group": "分组",
        "decided": "办结总数",
        "early": "提前",
        "on_the_day": "按时",
        "instant": "即办",
        "early_rate": "提前办结率",
        "on_time": "按承诺办结率",
        "late_rate": "超期办结率",
        "mean_days": "平均用时（工作日）",
        "median_days": "用时中位数（工作日）",
        "late_statutory": "超法定期",
        "received": "收件总数",
        "accepted": "受理数",
        "unhandled": "未处理数",
        "not_accepted": "不予受理数",
        "returned": "退件数",
        "delivered": "领照数（已送达）",
        "closing": "期末在办",
        "rated": "评议量",
        "very_good": "非常满意",
        "good": "满意",
        "fair": "基本满意",
        "bad": "不满意",
        "very_bad": "非常不满意",
        "rating_rate": "参评率",
        "satisfaction": "满意率",
        "mended": "差评整改率",
        "now": "本期总量",
        "before": "上期总量",
        "growth": "环比增量",
        "growth_rate": "环比率",
        "year_ago": "上年同期",
        "year_rate": "同比率",
        "opening": "期初在办",
        "balanced": "是否平衡",
    }
)

_PARTICULAR: Mapping[tuple[str, str], str] = fact(
    {
        ("overdue", "state"): "流程状态",
        ("overdue", "department"): "部门",
        ("overdue", "case_no"): "申报号",
        ("overdue", "item"): "审批服务项目名称",
        ("overdue", "handler"): "经办人",
        ("supplement", "act_at"): "告知时间",
        ("supplement", "deadline"): "补正期限",
        ("supplement", "actor"): "告知人",
        ("tolerant", "act_at"): "受理时间",
        ("tolerant", "deadline"): "补齐期限",
        ("forward", "act_at"): "转办时间",
        ("special", "act_at"): "挂起时间",
        ("special", "document"): "附件（告知文书）",
        ("special", "actor"): "操作人",
        ("special", "handler"): "执行人",
        ("special", "phone"): "电话",
        ("rating", "act_at"): "评价时间",
        ("returned", "act_at"): "退回时间",
        ("efficiency", "late"): "超期",
        ("ended", "closed_at"): "结束时间",
        ("ended", "state"): "结束方式",
        ("balance", "decided"): "办结",
        ("balance", "accepted"): "受理",
        ("balance", "returned"): "退件（已受理的）",
        ("opinions", "decided"): "办件量",
    }
)
"""Headings that read differently in one ledger: the county's own words."""

GROUPINGS: Mapping[str, str] = fact(
    {
        "department": "按部门",
        "item": "按事项",
        "clerk": "按经办人",
        "village": "按村（社区）",
        "month": "按月",
    }
)

FORWARDS: Mapping[type[Event], str] = fact(
    {
        handling.RouteForwarded: "转办",
        handling.AssistRequested: "协办",
        handling.ReportedUp: "转报",
        handling.CaseTransferred: "转报办结",
        handling.CustodyOffered: "移交",
    }
)

TOTAL = fact("合计")
UNNAMED = chinese("（未填）")
TAKEN = chinese("已接收")


def heading(book: str, column: str) -> str:
    """What stands above a column of a ledger."""
    found = _PARTICULAR.get((book, column)) or _OWN_HEADINGS.get(column)
    return found or LEDGER_HEADINGS[column]


def project(applicant: str, item: str) -> str:
    """办件名称, as the county's sheets have it."""
    return chinese(f"关于{applicant}{item}的申请")


def defect(material: str, problem: str, remedy: str) -> str:
    """户口簿：未提交（补交原件）."""
    return chinese(f"{material}：{problem}（{remedy}）") if remedy else chinese(f"{material}：{problem}")


def balanced(answer: bool) -> str:
    return YES if answer else chinese(f"{NO}，请不要报出")
