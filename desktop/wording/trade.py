"""The enumerations of the trade in Chinese, as papers, workbooks and the records have them.

:mod:`desktop.wording.states` has the same words for the screens; a test proves each of them complete.
"""

from collections.abc import Mapping

from desktop.wording.translating import fact
from sync.casework.clock import Light, Unit
from sync.casework.deadlines import ClockKind
from sync.casework.terms import (
    CaseKind,
    Channel,
    Delivery,
    DeliveryMethod,
    GetType,
    Grade,
    IdKind,
    LineState,
    Necessity,
    PartyKind,
    Rating,
    ReceiptBasis,
    State,
    TimeQuality,
)

STATES: Mapping[State, str] = fact(
    {
        State.DRAFT: "未收件",
        State.RECEIVED: "待受理",
        State.SUPPLEMENT: "补正中",
        State.ACCEPTED: "办理中",
        State.SUSPENDED: "特别程序",
        State.REPORTED: "已转报上级",
        State.APPROVED: "准予办结",
        State.REFUSED: "不予办结",
        State.NOT_ACCEPTED: "不予受理",
        State.WITHDRAWN: "申请人撤回",
        State.TERMINATED: "终止办理",
        State.TRANSFERRED: "转报办结",
        State.VOIDED: "已作废",
    }
)

CASE_KINDS: Mapping[CaseKind, str] = fact(
    {
        CaseKind.INSTANT: "即办件",
        CaseKind.PROMISED: "承诺件",
        CaseKind.OTHER: "其他",
    }
)

LINE_STATES: Mapping[LineState, str] = fact(
    {
        LineState.PENDING: "待核",
        LineState.OK: "合格",
        LineState.MISSING: "缺",
        LineState.DEFECTIVE: "不符",
        LineState.EXEMPT: "免交",
        LineState.TOLERATED: "容缺后补",
        LineState.NOT_APPLICABLE: "不适用",
    }
)

NECESSITIES: Mapping[Necessity, str] = fact({Necessity.REQUIRED: "必要", Necessity.CONDITIONAL: "视情形"})

GET_TYPES: Mapping[GetType, str] = fact(
    {
        GetType.PAPER: "纸质",
        GetType.UPLOAD: "电子上传",
        GetType.SCAN: "扫描",
        GetType.LATER: "后补",
        GetType.LICENCE_LIBRARY: "证照库",
    }
)

CHANNELS: Mapping[Channel, str] = fact(
    {
        Channel.WINDOW: "窗口",
        Channel.WEB: "网上",
        Channel.MOBILE: "手机",
        Channel.POST: "邮寄",
        Channel.VILLAGE: "村级代办",
        Channel.HOME: "上门",
        Channel.PHONE: "电话",
    }
)

RECEIPT_BASES: Mapping[ReceiptBasis, str] = fact(
    {
        ReceiptBasis.WINDOW: "窗口收件",
        ReceiptBasis.VILLAGE_AUTHORISED: "村级委托收件",
        ReceiptBasis.ONLINE: "网上提交",
        ReceiptBasis.POST: "邮寄收件",
    }
)

PARTY_KINDS: Mapping[PartyKind, str] = fact(
    {
        PartyKind.NATURAL: "自然人",
        PartyKind.ENTERPRISE: "企业",
        PartyKind.INSTITUTION: "事业单位",
        PartyKind.SOCIAL_ORG: "社会组织",
        PartyKind.UNINCORPORATED: "非法人组织",
        PartyKind.GOV: "行政机关",
        PartyKind.OTHER: "其他",
    }
)

ID_KINDS: Mapping[IdKind, str] = fact(
    {
        IdKind.ID_CARD: "居民身份证",
        IdKind.TEMPORARY_ID: "临时身份证",
        IdKind.HOUSEHOLD_BOOK: "户口簿",
        IdKind.RESIDENCE_PERMIT: "居住证",
        IdKind.PASSPORT: "护照",
        IdKind.TAIWAN_PERMIT: "台胞证",
        IdKind.HK_MACAO_PERMIT: "港澳通行证",
        IdKind.FOREIGN_RESIDENT: "外国人永居证",
        IdKind.USCC: "统一社会信用代码",
        IdKind.NONE: "暂无证件",
    }
)

DELIVERY_METHODS: Mapping[DeliveryMethod, str] = fact(
    {
        DeliveryMethod.DIRECT: "直接送达",
        DeliveryMethod.LEFT: "留置送达",
        DeliveryMethod.ENTRUSTED: "委托送达",
        DeliveryMethod.POST: "邮寄送达",
        DeliveryMethod.ELECTRONIC: "电子送达",
        DeliveryMethod.PUBLIC_NOTICE: "公告送达",
    }
)

GRADES: Mapping[Grade, str] = fact(
    {
        Grade.VERY_GOOD: "非常满意",
        Grade.GOOD: "满意",
        Grade.FAIR: "基本满意",
        Grade.BAD: "不满意",
        Grade.VERY_BAD: "非常不满意",
    }
)

TIME_QUALITIES: Mapping[TimeQuality, str] = fact(
    {
        TimeQuality.SYNCED: "已校时",
        TimeQuality.ESTIMATED: "推算时间",
        TimeQuality.UNTRUSTED: "时间未核实",
    }
)

DELIVERIES: Mapping[Delivery, str] = fact(
    {
        Delivery.NONE: "无需送达",
        Delivery.PENDING: "待送达",
        Delivery.SENT: "已寄出",
        Delivery.RETURNED: "邮件退回",
        Delivery.DONE: "已送达",
    }
)

RATINGS: Mapping[Rating, str] = fact(
    {
        Rating.NONE: "未评价",
        Rating.RATED: "已评价",
        Rating.RECTIFYING: "差评待整改",
        Rating.CLOSED: "差评已整改",
    }
)

LIGHTS: Mapping[Light, str] = fact(
    {
        Light.GREEN: "正常",
        Light.YELLOW: "临期",
        Light.RED: "超期",
        Light.PAUSED: "停表",
        Light.CLOSED: "已结",
        Light.NONE: "未起算",
    }
)

CLOCKS: Mapping[ClockKind, str] = fact(
    {
        ClockKind.ACCEPTANCE: "受理决定",
        ClockKind.PROMISED: "承诺时限",
        ClockKind.STATUTORY: "法定时限",
        ClockKind.SUPPLEMENT: "申请人补正",
        ClockKind.TOLERANT: "容缺补齐",
        ClockKind.STAGE: "本环节",
        ClockKind.DELIVERY: "送达",
    }
)

UNITS: Mapping[Unit, str] = fact(
    {
        Unit.HOUR: "小时",
        Unit.WORKDAY: "个工作日",
        Unit.NATURAL_DAY: "天",
        Unit.MONTH: "个月",
        Unit.YEAR: "年",
    }
)

COUNTED: Mapping[Unit, str] = fact({**UNITS, Unit.MONTH: "天", Unit.YEAR: "天"})
"""What remaining time is counted in: months and years are shown as days."""
