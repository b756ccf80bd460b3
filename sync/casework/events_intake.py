"""Events from the counter to the acceptance decision (E01 to E09)."""

from dataclasses import dataclass
from datetime import date, datetime

from sync.casework.facts import Agency, Answer, Check, Defect, Event, Line, Party
from sync.casework.terms import CaseKind, Channel, ReceiptBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRegistered(Event):
    """E01 收件. Starts the acceptance clock; is not an acceptance.

    ``project_no``: 43 characters, or ``""`` while only ``temp_no`` is known. ``paper_no``: number of the paper
    book after a black-out. ``duplicates``: case numbers that were shown to the clerk as possible duplicates.
    """

    project_no: str = ""
    temp_no: str = ""
    query_code: str = ""
    item_id: str
    item_version: int
    item_name: str
    kind: CaseKind = CaseKind.PROMISED
    applicant: Party
    agency: Agency | None = None
    channel: Channel = Channel.WINDOW
    receipt_basis: ReceiptBasis = ReceiptBasis.WINDOW
    region: str = ""
    situations: tuple[str, ...] = ()
    form: tuple[Answer, ...] = ()
    lines: tuple[Line, ...] = ()
    duplicates: tuple[str, ...] = ()
    duplicate_reason: str = ""
    paper_no: str = ""
    counter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseImported(Event):
    """A row of an old ledger taken over as history: it has no running clock and counts in no new ledger.

    ``source``: file name and row; ``import_key``: hex digest of the row, recognises a second import; ``batch``: what
    was taken over together, "" before that was kept.
    """

    source: str
    import_key: str
    item_id: str = ""
    item_name: str
    applicant: Party
    village: str = ""
    closed_on: date | None = None
    result: str = ""
    clerk: str = ""
    note: str = ""
    batch: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialsChecked(Event):
    """E02 材料核对. Only the lines named change."""

    lines: tuple[Check, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementRequested(Event):
    """E03 一次性补正告知 (行政许可法 32: once, everything, on the spot or within five working days).

    ``center_reason``: the reason with which the head of the centre allows a second notice about newly handed-in
    material only; ``""`` for the first one. ``deadline``: last day for the applicant.
    """

    defects: tuple[Defect, ...]
    deadline: date
    document_no: str = ""
    delivered: str = ""
    center_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementReminded(Event):
    """The applicant was reminded of an open supplement notice; ``means`` e.g. 电话, 短信, 上门."""

    means: str
    told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementSubmitted(Event):
    """E04 补正材料收件. The case returns to RECEIVED when every line is settled; acceptance then restarts."""

    lines: tuple[Check, ...]
    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementLapsed(Event):
    """E05 逾期不补正, treated as given up."""

    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAccepted(Event):
    """E06 受理. Starts the promised and the statutory clock."""

    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAcceptedTolerant(Event):
    """E07 容缺受理: minor lines ``missing`` may follow until ``deadline``, on a signed promise."""

    missing: tuple[int, ...]
    deadline: date
    promise_signed: bool
    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNotAccepted(Event):
    """E08 不予受理. ``reason_class``: 不需许可 / 非本机关职权 / 其他; ``right_organ`` where another organ is right."""

    reason_class: str
    reason: str
    remedies: str
    basis: str = ""
    right_organ: str = ""
    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDeemedAccepted(Event):
    """E09 视为受理 (行政许可法 32): nothing was told in time, so the case counts as accepted from receipt."""

    effective_at: datetime
    document_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeemedAcceptanceReversed(Event):
    """A timely act from another desk turned up: the deemed acceptance falls, visibly, and ``cause`` names the act."""

    cause: str
