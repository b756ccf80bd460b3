"""The enumerations of the trade. Codes of the outside world are mapped to these per destination, never stored."""

from enum import StrEnum


class State(StrEnum):
    """States of a case (state machine of the trade; ``DRAFT`` is a case nobody has received yet)."""

    DRAFT = "DRAFT"
    RECEIVED = "RECEIVED"
    SUPPLEMENT = "SUPPLEMENT"
    ACCEPTED = "ACCEPTED"
    SUSPENDED = "SUSPENDED"
    REPORTED = "REPORTED"
    APPROVED = "APPROVED"
    REFUSED = "REFUSED"
    NOT_ACCEPTED = "NOT_ACCEPTED"
    WITHDRAWN = "WITHDRAWN"
    TERMINATED = "TERMINATED"
    TRANSFERRED = "TRANSFERRED"
    VOIDED = "VOIDED"


OPEN_STATES = frozenset({State.RECEIVED, State.SUPPLEMENT, State.ACCEPTED, State.SUSPENDED, State.REPORTED})
CLOSED_STATES = frozenset(State) - OPEN_STATES - {State.DRAFT}


class Role(StrEnum):
    """Who acts; least privilege."""

    CLERK = "CLERK"
    VILLAGE_AGENT = "VILLAGE_AGENT"
    HANDLER = "HANDLER"
    APPROVER = "APPROVER"
    DEPT = "DEPT"
    CENTER = "CENTER"
    SUPERVISOR = "SUPERVISOR"
    SYS = "SYS"
    APPLICANT = "APPLICANT"


class CaseKind(StrEnum):
    """办件类型: ``INSTANT`` 即办件 is finished in one sitting, ``PROMISED`` 承诺件 has a clock."""

    INSTANT = "INSTANT"
    PROMISED = "PROMISED"
    OTHER = "OTHER"


class LineState(StrEnum):
    """State of one material line: 待核 / 合格 / 缺 / 不符 / 免交 / 容缺 / 不适用."""

    PENDING = "PENDING"
    OK = "OK"
    MISSING = "MISSING"
    DEFECTIVE = "DEFECTIVE"
    EXEMPT = "EXEMPT"
    TOLERATED = "TOLERATED"
    NOT_APPLICABLE = "NOT_APPLICABLE"


SETTLED_LINES = frozenset({LineState.OK, LineState.EXEMPT, LineState.NOT_APPLICABLE})


class Necessity(StrEnum):
    REQUIRED = "REQUIRED"
    CONDITIONAL = "CONDITIONAL"


class GetType(StrEnum):
    """收取方式 of a material."""

    PAPER = "PAPER"
    UPLOAD = "UPLOAD"
    SCAN = "SCAN"
    LATER = "LATER"
    LICENCE_LIBRARY = "LICENCE_LIBRARY"


class Channel(StrEnum):
    """申请方式; ``VILLAGE`` and ``HOME`` are ours and are sent upward as window and other."""

    WINDOW = "WINDOW"
    WEB = "WEB"
    MOBILE = "MOBILE"
    POST = "POST"
    VILLAGE = "VILLAGE"
    HOME = "HOME"
    PHONE = "PHONE"


class ReceiptBasis(StrEnum):
    """Which act counts as the legal receipt."""

    WINDOW = "WINDOW"
    VILLAGE_AUTHORISED = "VILLAGE_AUTHORISED"
    ONLINE = "ONLINE"
    POST = "POST"


class PartyKind(StrEnum):
    NATURAL = "NATURAL"
    ENTERPRISE = "ENTERPRISE"
    INSTITUTION = "INSTITUTION"
    SOCIAL_ORG = "SOCIAL_ORG"
    UNINCORPORATED = "UNINCORPORATED"
    GOV = "GOV"
    OTHER = "OTHER"


class IdKind(StrEnum):
    """证件类型 (GA/T 2000.156 codes are mapped in the code tables); ``NONE``: no document at hand."""

    ID_CARD = "ID_CARD"
    TEMPORARY_ID = "TEMPORARY_ID"
    HOUSEHOLD_BOOK = "HOUSEHOLD_BOOK"
    RESIDENCE_PERMIT = "RESIDENCE_PERMIT"
    PASSPORT = "PASSPORT"
    TAIWAN_PERMIT = "TAIWAN_PERMIT"
    HK_MACAO_PERMIT = "HK_MACAO_PERMIT"
    FOREIGN_RESIDENT = "FOREIGN_RESIDENT"
    USCC = "USCC"
    NONE = "NONE"


class DeliveryMethod(StrEnum):
    """送达方式: 直接 / 留置 / 委托 / 邮寄 / 电子 / 公告."""

    DIRECT = "DIRECT"
    LEFT = "LEFT"
    ENTRUSTED = "ENTRUSTED"
    POST = "POST"
    ELECTRONIC = "ELECTRONIC"
    PUBLIC_NOTICE = "PUBLIC_NOTICE"


class Grade(StrEnum):
    """好差评, five grades; the digit of any code table is never stored."""

    VERY_GOOD = "VERY_GOOD"
    GOOD = "GOOD"
    FAIR = "FAIR"
    BAD = "BAD"
    VERY_BAD = "VERY_BAD"


class TimeQuality(StrEnum):
    """How far the device clock is to be trusted when an event was recorded."""

    SYNCED = "SYNCED"
    ESTIMATED = "ESTIMATED"
    UNTRUSTED = "UNTRUSTED"


class Delivery(StrEnum):
    NONE = "NONE"
    PENDING = "PENDING"
    SENT = "SENT"
    RETURNED = "RETURNED"
    DONE = "DONE"


class Rating(StrEnum):
    NONE = "NONE"
    RATED = "RATED"
    RECTIFYING = "RECTIFYING"
    CLOSED = "CLOSED"
