"""Events that decide, end, deliver, rate and correct a case (E20 to E34)."""

from dataclasses import dataclass
from datetime import date

from sync.casework.facts import Event
from sync.casework.terms import DeliveryMethod, Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionApproved(Event):
    """E20 准予/办结."""

    content: str = ""
    certificate_no: str = ""
    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRefused(Event):
    """E21 不予: reasons, basis and remedies (行政许可法 38)."""

    reason: str
    remedies: str
    basis: str = ""
    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWithdrawn(Event):
    """E22 申请人撤回 on a signed request, before the decision."""

    signed_request: bool
    reason: str = ""
    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTerminated(Event):
    """E23 终止办理. ``ground``: 申请人死亡或终止 / 事项取消 / 拒不配合核查 / 其他."""

    ground: str
    reason: str = ""
    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseVoided(Event):
    """E24 作废 of a case entered by mistake; the number stays used."""

    reason: str
    requested_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultIssued(Event):
    """E25 出证."""

    certificate_no: str
    certificate: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverySent(Event):
    """E26 送达发出."""

    method: DeliveryMethod
    tracking_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryCompleted(Event):
    """E27 送达: the delivery clock ends (行政许可法 44). ``relation`` of the signer to the applicant."""

    method: DeliveryMethod = DeliveryMethod.DIRECT
    signer: str = ""
    relation: str = ""
    tracking_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryReturned(Event):
    """E28 邮件退回."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingRecorded(Event):
    """E29 好差评: by the applicant, once per ``occasion``; staff never rate for a citizen."""

    grade: Grade
    occasion: str = ""
    tags: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingSealed(Event):
    """E29 at a counter: the applicant has rated, and only the platform can read how (``sync.casework.ratings``).

    ``box``: base64 of what was sealed for it; it answers with a RatingRecorded of the same ``occasion``.
    """

    occasion: str
    box: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingRectified(Event):
    """E30 差评整改. ``verdict``: 属实 / 误评 / 恶意 / 无法联系."""

    verdict: str
    measure: str
    feedback: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintRecorded(Event):
    """E31 投诉 (12345) received or, with ``reply``, answered."""

    work_order: str
    text: str = ""
    due: date | None = None
    reply: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseArchived(Event):
    """E32 归档 with the file list."""

    volume: str
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCorrected(Event):
    """E33 更正: ``field`` (a name of ``case.CORRECTABLE``) from ``old`` to ``new``; never the number."""

    field: str
    old: str
    new: str
    reason: str
    approved_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordBackfilled(Event):
    """E34 补录: the entries ``entries`` were typed in from paper; ``evidence`` is the digest of its scan."""

    entries: tuple[str, ...]
    evidence: str
    reason: str
    approved_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberAssigned(Event):
    """The official number of a case that was registered under a temporary one; both stay searchable."""

    project_no: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicateJudged(Event):
    """The outcome of a duplicate warning. ``outcome``: 非重复 / 并案 / 撤回."""

    other: str
    outcome: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPrinted(Event):
    """A document of the case was printed or saved; ``copy`` counts from 1, from 2 on it is marked 补打."""

    document: str
    document_no: str = ""
    content_hash: str = ""
    copy: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalDataRevealed(Event):
    """pii.revealed: a masked value was shown in full."""

    field: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectionDisposed(Event):
    """A clerk has dealt with a rejected event: ``outcome`` 重做 / 放弃并说明."""

    entry_id: str
    outcome: str
    reason: str = ""
