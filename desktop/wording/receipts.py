"""Receipts and the end-of-day slip (日终对账单)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from desktop.wording.words import moment

RECEIPT = "回执"
ASK_RECEIPT = "选中一行按 Enter，看这一步的回执。"
STEPS: Mapping[str, str] = {
    "local": "仅本机",
    "sent": "已发送",
    "confirmed": "省平台已确认",
    "attention": "省平台没有采纳",
}
UNKNOWN = "本机没有这一步的记录。"
BEIJING = "（北京时间）"
SHORT = 16

SLIP = "日终对账单"
SLIP_DAY = "哪一天(&Y)"
SAVE_SLIP = "存成 PDF(&E)"
PRINT_SLIP = "打印对账单(&L)"
SLIP_HELP = "单上的二维码供省平台核对：签名、日志摘要、当日件数。不含申请人的任何信息。"
NO_SIGNATURE = "尚无省平台签名"
NEVER = "尚未与省平台交换过"
NO_EVENTS = "当日本机没有记录任何内容。"
SIGNED_BY = "核对人（签名）："
COUNT_WORDS = ("当日记录", "仅本机", "已发送", "省平台已确认", "被退回", "冲突", "暂存")
SLIP_ROWS = ("机构", "设备", "日期", "本机序号", "已取回到位置", "日志摘要", "省平台签名的位置", "签名时间", "签名")


class Receipt(Protocol):
    """What a sentence needs of a receipt; ``mark``: a key of ``STEPS``."""

    @property
    def mark(self) -> str: ...
    @property
    def recorded_at(self) -> datetime: ...
    @property
    def received_at(self) -> datetime | None: ...
    @property
    def position(self) -> int: ...
    @property
    def digest(self) -> str: ...
    @property
    def head_position(self) -> int: ...
    @property
    def head_at(self) -> datetime | None: ...


def receipt_sentence(receipt: Receipt | None) -> str:
    """仅本机 → 已发送 → 省平台已确认, each with what is known of it."""
    if receipt is None:
        return UNKNOWN
    recorded = f"{STEPS['local']} {moment(receipt.recorded_at)}"
    match receipt.mark:
        case "local":
            return f"{recorded}，等待上传，还没有回执。"
        case "sent":
            return f"{recorded} → {STEPS['sent']}，省平台已收到，回执还没有取回。"
        case _:
            at = f" {moment(receipt.received_at)}{BEIJING}" if receipt.received_at else ""
            place = f"位置 {receipt.position}，摘要 {receipt.digest[:SHORT]}"
            return f"{recorded} → {STEPS['sent']} → {STEPS[receipt.mark]}{at}。{place}。{_signed(receipt)}"


def _signed(receipt: Receipt) -> str:
    if receipt.head_at is None:
        return f"{NO_SIGNATURE}。"
    return f"省平台已签名确认到位置 {receipt.head_position}（{moment(receipt.head_at)}）。"


def slip_title(office: str, day: date) -> str:
    return f"{office}{SLIP}（{day:%Y-%m-%d}）"


def slip_file(office: str, day: date) -> str:
    return f"{SLIP}-{day:%Y-%m-%d}-{office}.pdf"


def counts_line(counts: Sequence[int]) -> str:
    return " · ".join(f"{word} {number}" for word, number in zip(COUNT_WORDS, counts, strict=True))


def asof(at: datetime | None) -> str:
    return f"省平台情况截至 {moment(at)}" if at else NEVER


def slip_state(position: int, signed_at: datetime | None, synced_at: datetime | None) -> str:
    signed = f"省平台已签名到位置 {position}（{moment(signed_at)}）" if signed_at else NO_SIGNATURE
    return f"{signed} · {asof(synced_at)}"


def made(at: datetime, by: str) -> str:
    return f"{moment(at)} {by} 制表"


def slip_saved(path: str) -> str:
    return f"对账单已存为 {path}"


SLIP_PRINTED = "对账单已送打印机。"
