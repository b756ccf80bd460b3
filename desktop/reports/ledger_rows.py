"""The ledger's rows: one per case, the columns of the trade in their fixed order."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime

from desktop.wording.ledgers import SHEET_NAME
from sync.casework.identities import mask_id, mask_phone
from sync.files import fit_name


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One case. Codes, numbers and phones are text; times are aware; None prints as an empty cell."""

    serial: int
    case_no: str
    acceptance_no: str | None
    item: str
    item_type: str | None
    case_kind: str | None
    department: str | None
    applicant: str
    applicant_type: str | None
    id_number: str | None
    phone: str | None
    village: str | None
    channel: str | None
    agent: str | None
    received_at: datetime | None
    accepted_at: datetime | None
    tolerant: str | None
    supplements: int | None
    special_procedure: str | None
    extended: str | None
    statutory_due: date | None
    promised_due: date | None
    closed_at: datetime | None
    result: str | None
    used_days: int | None
    on_promise: str | None
    overdue_days: int | None
    licence_no: str | None
    delivery: str | None
    delivered_at: datetime | None
    rating: str | None
    receiver: str | None
    acceptor: str | None
    handler: str | None
    approver: str | None
    state: str | None
    remark: str | None


LEDGER_FIELDS: tuple[str, ...] = tuple(field.name for field in fields(LedgerRow))
MASKED_FIELDS = frozenset({"id_number", "phone"})
LEDGER_WIDTHS = {"serial": 6, "case_no": 46, "item": 36, "id_number": 21, "phone": 14, "village": 20, "remark": 30}
DAY_WIDTH, TIME_WIDTH, PLAIN_WIDTH = 12, 17, 14


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerHead:
    """What stands around the rows. `masked` hides card and phone numbers; without it `watermark` is required.

    `ledger`: its name, in the title and on the sheet. `protected`: the sheet can be filtered but not changed.
    `freshness` says what had not reached the office when the ledger was made; `query` goes to the hidden sheet.
    """

    unit: str
    period: str
    maker: str
    reviewer: str
    made_at: datetime
    scope_note: str
    masked: bool
    watermark: str
    freshness: str
    query: str = ""
    ledger: str = SHEET_NAME
    protected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerWritten:
    """The finished file: `sha256` is the file's, `data_digest` the rows' as shown; `cut_cells` were too long."""

    rows: int
    sha256: str
    seconds: float
    data_digest: str
    bytes: int
    cut_cells: int


def masked(row: LedgerRow) -> LedgerRow:
    """Card numbers as first 6 + 8 stars + last 4, phones as 3 + 4 stars + 4."""
    return replace(
        row,
        id_number=mask_id(row.id_number) if row.id_number else row.id_number,
        phone=mask_phone(row.phone) if row.phone else row.phone,
    )


def ledger_file_name(unit: str, ledger: str, period: str, maker: str) -> str:
    """丙妹镇_办结台账_2026-11_王小梅.xlsx, fit for every file system."""
    parts = (fit_name(part) for part in (unit, ledger, period, maker))
    return "_".join(part for part in parts if part) + ".xlsx"
