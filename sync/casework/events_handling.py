"""Events while a case is being handled (E10 to E19)."""

from dataclasses import dataclass
from datetime import date

from sync.casework.clock import Unit
from sync.casework.facts import Check, Event


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteForwarded(Event):
    """E10 转办 to another handler or unit; the clock runs on.

    ``due``: the limit of the step. ``lines``: numbers of the materials sent along. ``document_no``: of the 转办单.
    """

    target: str
    reason: str = ""
    due: date | None = None
    lines: tuple[int, ...] = ()
    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssistRequested(Event):
    """E11 协办: another office is asked for help until ``due``; no pause."""

    assist_id: str
    office: str
    question: str
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AssistReplied(Event):
    """E12 协办答复."""

    assist_id: str
    reply: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedUp(Event):
    """E13 转报: the superior organ decides the same case; the citizen's clock runs on."""

    target: str
    opinion: str
    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTransferred(Event):
    """E13b 转报办结: the superior registers a new case ``new_no``; this one ends."""

    target: str
    new_no: str = ""
    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialStarted(Event):
    """E14 特别程序: legally excluded time (行政许可法 45), told to the applicant in writing."""

    special_id: str
    kind: str
    basis: str
    planned_end: date | None = None
    informed: bool = True
    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialEnded(Event):
    """E15 特别程序结束."""

    special_id: str
    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionApproved(Event):
    """E16 延期 (行政许可法 42): once, not after the due day, approved by the head of the organ."""

    amount: int
    unit: Unit
    reason: str
    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TolerantCompleted(Event):
    """E17 容缺材料补齐; the time is the physical arrival."""

    lines: tuple[Check, ...]
    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TolerantLapsed(Event):
    """E18 容缺逾期."""

    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewGiven(Event):
    """E19 审查意见."""

    agreed: bool
    opinion: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteAdded(Event):
    """备注: anyone may add one at any time; e.g. the cause of a delay, which is never a pause."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentAdded(Event):
    """附件: a file belongs to the case. Its bytes travel by themselves and may come later, or be missing.

    ``sha``: SHA-256 of the content, hex. ``name``: as the file was called, only to be shown. ``material_no``: the line
    it proves, 0 for none. ``thumbnail``: hex digest of a small picture of it, itself an attachment. ``valid_until``:
    the last day the document holds, as read from it. ``source_case``: the case of the same citizen from which it is
    used again (免重复提交), ``""`` for a document handed in now.
    """

    sha: str
    size: int
    name: str
    media_type: str = ""
    material_no: int = 0
    thumbnail: str = ""
    valid_until: date | None = None
    source_case: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyOffered(Event):
    """The custodian office hands the case to office ``to`` (12-digit scope)."""

    to: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyTaken(Event):
    """The receiving office acknowledges the hand-over; it is custodian from here on."""

    office: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OverreachForwarded(Event):
    """越权移交: what was recorded here on a case another office holds by now (``entry_id``) goes to that office.

    Its own times stay as they were recorded. ``office``: who holds the case, as far as known here.
    """

    entry_id: str
    office: str = ""
