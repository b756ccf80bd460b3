"""Rows and heads for ledger tests."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop.reports.ledger_rows import LedgerHead, LedgerRow
from sync.casework.calendar import CST

AT = datetime(2026, 3, 2, 9, 20, tzinfo=CST)

HEAD = LedgerHead(
    unit="丙妹镇便民服务中心",
    period="2026-03",
    maker="王小梅",
    reviewer="杨秀",
    made_at=AT,
    scope_note="全部办件",
    masked=True,
    watermark="",
    freshness="截至 2026-03-02 09:20,未同步 3 件未计入省平台口径。",
    query="收件日期 2026-03-01 至 2026-03-31",
)

_ROW = LedgerRow(
    serial=1,
    case_no="11522636MB9A00014N5520799030000202603021001",
    acceptance_no="丹受〔2026〕1号",
    item="最低生活保障对象认定及低保金给付",
    item_type="行政给付",
    case_kind="承诺件",
    department="县民政局",
    applicant="李敏",
    applicant_type="自然人",
    id_number="522636195307081235",
    phone="13812343210",
    village="南皋村村民委员会",
    channel="窗口",
    agent="否",
    received_at=AT,
    accepted_at=AT + timedelta(minutes=30),
    tolerant="否",
    supplements=0,
    special_procedure=None,
    extended="否",
    statutory_due=date(2026, 5, 1),
    promised_due=date(2026, 4, 1),
    closed_at=None,
    result=None,
    used_days=3,
    on_promise="是",
    overdue_days=None,
    licence_no=None,
    delivery="现场领取",
    delivered_at=None,
    rating="满意",
    receiver="王小梅",
    acceptor="王小梅",
    handler="杨秀",
    approver="潘明",
    state="已受理",
    remark="补录",
)


def row(serial: int, **changes: object) -> LedgerRow:
    return replace(_ROW, serial=serial, **changes)  # type: ignore[arg-type]


def unheard(_done: int) -> None:
    """A progress nobody listens to."""


def never() -> bool:
    """A cancel button nobody presses."""
    return False
