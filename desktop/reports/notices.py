"""Notices a citizen takes home: frozen values in, escaped HTML out (contents: resources/decisions/0010).

A notice with a gap is never printed: :func:`html` raises :class:`NoticeIncomplete` with the names of what is missing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from hashlib import sha256

from desktop.reports.notices_qr import qr_source
from desktop.reports.notices_template import Templates
from desktop.wording.notices import NO_STAMP_YET, chinese_date, copies_of, print_mark, title_of


class NoticeKind(StrEnum):
    """Every paper there is a template for; the value is the template's name."""

    RECEIPT = "receipt"
    SUPPLEMENT = "supplement"
    SUPPLEMENT_RECEIPT = "supplement_receipt"
    ACCEPTANCE = "acceptance"
    TOLERANT = "tolerant"
    NON_ACCEPTANCE = "non_acceptance"
    SPECIAL = "special"
    EXTENSION = "extension"
    APPROVAL = "approval"
    REFUSAL = "refusal"
    TERMINATION = "termination"
    WITHDRAWAL = "withdrawal"
    DELIVERY = "delivery"
    TRANSFER = "transfer"


class NoticeIncomplete(Exception):
    """The notice may not be printed: ``fields`` are empty (names of the wording, row fields as ``rows.name``)."""

    def __init__(self, kind: NoticeKind, fields: tuple[str, ...]) -> None:
        super().__init__(f"{kind}: {', '.join(fields)}")
        self.kind = kind
        self.fields = fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What every notice carries. ``applicant_number`` is masked already; ``qr_payload`` holds no personal data."""

    document_no: str
    organ: str
    place: str
    phone: str
    complaint_phone: str
    applicant: str
    applicant_number: str
    agent: str
    item_name: str
    case_number: str
    temporary: bool
    query_code: str
    qr_payload: str
    issued_on: date
    clerk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintMark:
    """Which print this is: from the second on it is marked 补打. The hash of the content does not cover it."""

    copy: int
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One notice: ``values`` and ``rows`` are named as in its template."""

    kind: NoticeKind
    heading: Heading
    values: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Mapping[str, str], ...] = ()


_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)

_COMMON = ("document_no", "organ", "place", "phone", "complaint_phone", "applicant", "item_name", "case_number",
           "query_code", "qr", "issued_on", "clerk")  # fmt: skip

MANDATORY: dict[NoticeKind, tuple[str, ...]] = {
    NoticeKind.RECEIPT: ("received_at", "receiver", "answer_by", "rows"),
    NoticeKind.SUPPLEMENT: ("received_at", "deadline", "submit_how", "consequence", "rows"),
    NoticeKind.SUPPLEMENT_RECEIPT: ("received_at", "receiver", "remaining", "rows"),
    NoticeKind.ACCEPTANCE: ("accepted_on", "promised", "statutory", "due_on", "excluded", "fee", "delivery", "query"),
    NoticeKind.TOLERANT: ("accepted_on", "due_on", "deadline", "consequence", "rows"),
    NoticeKind.NON_ACCEPTANCE: ("reason_class", "reason", "basis", "remedies"),
    NoticeKind.SPECIAL: ("special_kind", "basis", "planned_end"),
    NoticeKind.EXTENSION: ("due_before", "due_on", "reason", "approver"),
    NoticeKind.APPROVAL: ("content", "decided_on"),
    NoticeKind.REFUSAL: ("reason", "basis", "remedies", "decided_on"),
    NoticeKind.TERMINATION: ("ground", "returned"),
    NoticeKind.WITHDRAWAL: ("returned",),
    NoticeKind.TRANSFER: ("target", "reason", "forwarded_at", "reply_by"),
    NoticeKind.DELIVERY: ("method", "delivered_at", "recipient", "relation", "rows"),
}
"""What the law or the trade demands on each paper beyond the common part."""

MANDATORY_IN_ROW: dict[NoticeKind, tuple[str, ...]] = {
    NoticeKind.RECEIPT: ("name",),
    NoticeKind.SUPPLEMENT: ("name", "problem", "remedy"),
    NoticeKind.SUPPLEMENT_RECEIPT: ("name",),
    NoticeKind.TOLERANT: ("name", "form"),
    NoticeKind.DELIVERY: ("name",),
    NoticeKind.TRANSFER: ("name",),
}


def missing_fields(notice: Notice) -> tuple[str, ...]:
    """Names of mandatory fields that are empty; a right-organ case names the organ, a letter its tracking number."""
    values = _values(notice)
    wanted = (*_COMMON, *MANDATORY[notice.kind], *_demanded_by(notice))
    gaps = [name for name in wanted if name != "rows" and not values.get(name, "").strip()]
    if "rows" in wanted and not notice.rows:
        gaps.append("rows")
    for name in MANDATORY_IN_ROW.get(notice.kind, ()):
        if any(not row.get(name, "").strip() for row in notice.rows):
            gaps.append(f"rows.{name}")
    return tuple(gaps)


def html(notice: Notice, templates: Templates, mark: PrintMark) -> tuple[str, ...]:
    """One HTML text per copy (who it is for, and the file); raises NoticeIncomplete, TemplateUnreadable."""
    gaps = missing_fields(notice)
    if gaps:
        raise NoticeIncomplete(notice.kind, gaps)
    values = _values(notice) | {
        "print_mark": print_mark(mark.copy, mark.by, mark.at),
        "reprint": "1" if mark.copy > 1 else "",
    }
    rows = tuple({"row_no": str(no), **row} for no, row in enumerate(notice.rows, start=1))
    return tuple(
        templates.fill(notice.kind.value, values | {"copy_name": name}, rows) for name in copies_of(notice.kind.value)
    )


def content_hash(notice: Notice, templates: Templates) -> str:
    """SHA-256 over what the applicant reads; the same for every reprint. Raises as :func:`html` does."""
    said = html(notice, templates, PrintMark(copy=1, by="", at=_NO_TIME))
    return sha256("\n".join(said).encode("utf-8")).hexdigest()


def _values(notice: Notice) -> dict[str, str]:
    heading = notice.heading
    return {
        "title": title_of(notice.kind.value),
        "document_no": heading.document_no,
        "organ": heading.organ,
        "place": heading.place,
        "phone": heading.phone,
        "complaint_phone": heading.complaint_phone,
        "applicant": heading.applicant,
        "applicant_number": heading.applicant_number,
        "agent": heading.agent,
        "item_name": heading.item_name,
        "case_number": heading.case_number,
        "temporary": "1" if heading.temporary else "",
        "query_code": heading.query_code,
        "qr": qr_source(heading.qr_payload),
        "issued_on": chinese_date(heading.issued_on),
        "clerk": heading.clerk,
        "stamp": NO_STAMP_YET,
        **notice.values,
    }


def _demanded_by(notice: Notice) -> tuple[str, ...]:
    values = notice.values
    demanded = {
        "right_organ": values.get("wrong_organ", ""),
        "witness": values.get("left_behind", ""),
        "tracking_no": values.get("by_post", ""),
    }
    return tuple(name for name, wanted in demanded.items() if wanted)
