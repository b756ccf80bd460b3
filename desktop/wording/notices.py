"""Words of the notices that are computed rather than written in a template."""

from collections.abc import Iterable
from datetime import date, datetime

from desktop.wording.translating import chinese, fact, tr
from sync.casework.calendar import CST
from sync.casework.clock import Limit, Unit
from sync.casework.terms import DeliveryMethod, GetType

COPIES = chinese(("申请人留存", "窗口存档"))
COPIES_BETWEEN_OFFICES = chinese(("承办单位留存", "窗口存档"))
BY_DUTY = chinese("按职责分工")
NO_STEP_LIMIT = chinese("未另定，请在本件期限内办理")
NO_STAMP_YET = chinese("（行政机关专用印章）")
COMPLAINT_PHONE = "12345"
HOTLINE = chinese("12345（政务服务便民热线）")

TITLES = fact(
    {
        "receipt": "申请材料接收凭证",
        "supplement": "一次性补正告知书",
        "supplement_receipt": "补正材料接收凭证",
        "acceptance": "受理通知书",
        "tolerant": "容缺受理通知书",
        "non_acceptance": "不予受理通知书",
        "special": "特别程序告知书",
        "extension": "延期告知书",
        "approval": "准予（确认、给付）决定书",
        "refusal": "不予许可（确认、给付）决定书",
        "termination": "终止办理告知书",
        "withdrawal": "撤回申请确认书",
        "delivery": "送达回证",
        "transfer": "转办单",
    }
)

FIELD_NAMES = fact(
    {
        "document_no": "文书编号",
        "organ": "机关全称",
        "place": "办理地点",
        "phone": "联系电话",
        "complaint_phone": "投诉电话",
        "applicant": "申请人",
        "item_name": "事项名称",
        "case_number": "办件编号",
        "query_code": "查询码",
        "qr": "二维码",
        "issued_on": "出具日期",
        "clerk": "经办人",
        "received_at": "收到材料的时间",
        "receiver": "接收人",
        "answer_by": "受理答复最迟日期",
        "deadline": "补正（补交）期限",
        "submit_how": "提交方式和地点",
        "consequence": "逾期后果",
        "remaining": "尚缺材料",
        "accepted_on": "受理日期",
        "promised": "承诺办结时限",
        "statutory": "法定办结时限",
        "due_on": "应办结日期",
        "excluded": "不计入时限的程序",
        "fee": "收费情况",
        "delivery": "结果送达方式",
        "query": "查询方式",
        "reason_class": "不予受理的类别",
        "reason": "事实和理由",
        "basis": "法律依据",
        "remedies": "救济途径和期限",
        "right_organ": "应向其申请的机关",
        "special_kind": "特别程序种类",
        "planned_end": "预计结束日期",
        "due_before": "原应办结日期",
        "approver": "批准人",
        "content": "决定内容",
        "decided_on": "决定日期",
        "ground": "终止事由",
        "returned": "退还材料",
        "method": "送达方式",
        "delivered_at": "送达时间",
        "recipient": "收件人",
        "relation": "与申请人的关系",
        "witness": "见证人",
        "tracking_no": "邮寄单号",
        "target": "转给谁",
        "forwarded_at": "转出时间",
        "reply_by": "本环节期限",
        "rows": "材料清单",
        "rows.name": "材料名称",
        "rows.problem": "存在的问题",
        "rows.remedy": "补正要求",
        "rows.form": "补交形式",
    }
)

REMEDIES = chinese(
    "如不服本通知（决定）,可以自收到之日起60日内向本机关所在地的县（市、区）人民政府申请行政复议，"
    "也可以自收到之日起6个月内依法向人民法院提起行政诉讼。"
)
SUPPLEMENT_CONSEQUENCE = chinese(
    "逾期未补正又未说明正当理由的，视为放弃本次申请，本机关将终止办理并退还材料；您可以重新提出申请。"
)
TOLERANT_CONSEQUENCE = chinese("逾期未补齐的，本机关将终止办理并退还材料，由此产生的后果由承诺人承担。")
NO_STATUTORY = chinese("法律、法规未规定办结时限，按承诺时限办理")
NO_EXCLUDED = chinese("无")
IMMEDIATE = chinese("当场办结")
RESULT_DELIVERY = chinese("到本中心窗口领取，也可以选择邮寄或者由村级便民服务站转交")
NOTHING_LEFT = chinese("无，材料已补齐")
ALL_RETURNED = chinese("本机关收取的申请材料原件全部退还申请人")

NO_PROMISE = chinese("未另行承诺，按法定时限办理")
WRONG_ORGAN = chinese("非本机关职权")
END_UNKNOWN = chinese("以程序实际结束日期为准")
SUPPLEMENT_LAPSED = chinese("在补正期限内未补正申请材料，视为放弃申请")
TOLERANT_LAPSED = chinese("在承诺期限内未补齐容缺材料")

GOT = chinese(
    {
        GetType.PAPER: "纸质",
        GetType.UPLOAD: "电子上传",
        GetType.SCAN: "扫描件",
        GetType.LATER: "后补",
        GetType.LICENCE_LIBRARY: "电子证照",
    }
)

METHODS = chinese(
    {
        DeliveryMethod.DIRECT: "直接送达",
        DeliveryMethod.LEFT: "留置送达",
        DeliveryMethod.ENTRUSTED: "委托送达",
        DeliveryMethod.POST: "邮寄送达",
        DeliveryMethod.ELECTRONIC: "电子送达",
        DeliveryMethod.PUBLIC_NOTICE: "公告送达",
    }
)

UNITS = chinese(
    {
        Unit.HOUR: "小时",
        Unit.WORKDAY: "个工作日",
        Unit.NATURAL_DAY: "日（自然日）",
        Unit.MONTH: "个月",
        Unit.YEAR: "年",
    }
)

_WEEKDAYS = chinese("一二三四五六日")


def title_of(kind: str) -> str:
    return TITLES[kind]


def copies_of(kind: str) -> tuple[str, ...]:
    """Whom the copies are for."""
    return COPIES_BETWEEN_OFFICES if kind == "transfer" else COPIES


def field_names(fields: Iterable[str]) -> str:
    """``补正（补交）期限、材料清单`` for the sentence that says what is still empty."""
    return tr("、").join(FIELD_NAMES.get(name, name) for name in fields)


def chinese_date(day: date) -> str:
    return chinese(f"{day.year}年{day.month}月{day.day}日")


def chinese_day(day: date, *, provisional: bool = False) -> str:
    """``2026年12月21日（星期一）``, and whether the calendar of that year is still to be published."""
    told = chinese(f"{chinese_date(day)}（星期{_WEEKDAYS[day.weekday()]}）")
    if not provisional:
        return told
    return told + chinese("。该日期按暂定工作日推算，国务院办公厅公布当年放假安排后可能调整，以调整后的日期为准")


def chinese_instant(instant: datetime) -> str:
    local = instant.astimezone(CST)
    return chinese(f"{chinese_date(local.date())}{local.hour}时{local.minute:02d}分")


def limit_text(limit: Limit) -> str:
    return IMMEDIATE if limit.amount == 0 else f"{limit.amount}{UNITS[limit.unit]}"


def papers_text(originals: int, copies: int) -> str:
    """``原件1份、复印件2份``; ``""`` when nothing is to be handed in."""
    parts = ((originals, chinese("原件")), (copies, chinese("复印件")))
    return chinese("、").join(chinese(f"{name}{count}份") for count, name in parts if count)


def print_mark(copy: int, by: str, at: datetime) -> str:
    again = chinese("（补打）") if copy > 1 else ""
    return chinese(f"第{copy}次打印{again} {by} {at.astimezone(CST):%Y-%m-%d %H:%M}")


def submit_how(place: str, phone: str) -> str:
    return chinese(f"请将补正材料交到{place},也可以交由村级便民服务站代收转交；不清楚的请拨打{phone}。")


def query_how(phone: str) -> str:
    return chinese(f"凭办件编号和查询码到窗口查询，或拨打{phone}查询")


def agent_text(name: str, kind: str) -> str:
    return chinese(f"{name}({kind}代办）") if kind else name


def unnumbered(case_number: str) -> str:
    """Papers without a number of their own carry the number of the case."""
    return case_number


def head_of(organ: str) -> str:
    return chinese(f"{organ}负责人")


def approval_text(result: str) -> str:
    return chinese(f"准予办理，出具{result}") if result else ""


def result_paper(item_name: str) -> str:
    return chinese(f"{item_name}办理结果")


def counter_of(office: str) -> str:
    return chinese(f"{office}综合窗口")
