"""Receipts and the end-of-day slip (日终对账单)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from desktop.wording.translating import Say, chinese, fact, tr
from desktop.wording.words import moment
from sync.files import fit_name

RECEIPT = tr("回执")
ASK_RECEIPT = tr("选中一行按 Enter，看这一步的回执。")
STEPS: Mapping[str, str] = {
    "local": tr("仅本机"),
    "sent": tr("已发送"),
    "confirmed": tr("省平台已确认"),
    "attention": tr("省平台没有采纳"),
}
UNKNOWN = tr("本机没有这一步的记录。")
BEIJING = chinese("（北京时间）")
SHORT = 16

SLIP = fact("日终对账单")
SLIP_DAY = tr("哪一天(&Y)")
SAVE_SLIP = tr("存成 PDF(&E)")
PRINT_SLIP = tr("打印对账单(&L)")
SLIP_HELP = fact("单上的二维码供省平台核对：签名、日志摘要、当日件数。不含申请人的任何信息。")
NO_SIGNATURE = fact("尚无省平台签名")
NEVER = fact("尚未与省平台交换过")
NO_EVENTS = chinese("当日本机没有记录任何内容。")
SIGNED_BY = chinese("核对人（签名）：")
COUNT_WORDS = fact(("当日记录", "仅本机", "已发送", "省平台已确认", "被退回", "冲突", "暂存"))
SLIP_ROWS = chinese(
    ("机构", "设备", "日期", "本机序号", "已取回到位置", "日志摘要", "省平台签名的位置", "签名时间", "签名")
)


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
            return tr("{recorded}，等待上传，还没有回执。").format(recorded=recorded)
        case "sent":
            return tr("{recorded} → {steps}，省平台已收到，回执还没有取回。").format(
                recorded=recorded, steps=STEPS["sent"]
            )
        case _:
            at = f" {moment(receipt.received_at)}{BEIJING}" if receipt.received_at else ""
            place = tr("位置 {position}，摘要 {digest}").format(
                position=receipt.position, digest=receipt.digest[:SHORT]
            )
            return tr("{recorded} → {steps} → {mark}{at}。{place}。{signed}").format(
                recorded=recorded,
                steps=STEPS["sent"],
                mark=STEPS[receipt.mark],
                at=at,
                place=place,
                signed=_signed(receipt),
            )


def _signed(receipt: Receipt) -> str:
    if receipt.head_at is None:
        return tr("{no_signature}。").format(no_signature=tr(NO_SIGNATURE))
    return tr("省平台已签名确认到位置 {head_position}（{head_at}）。").format(
        head_position=receipt.head_position, head_at=moment(receipt.head_at)
    )


def slip_title(office: str, day: date) -> str:
    return chinese(f"{office}{SLIP}（{day:%Y-%m-%d}）")


def slip_file(office: str, day: date) -> str:
    return f"{SLIP}-{day:%Y-%m-%d}-{fit_name(office)}.pdf"


def counts_line(counts: Sequence[int]) -> str:
    return " · ".join(f"{tr(word)} {number}" for word, number in zip(COUNT_WORDS, counts, strict=True))


def asof(at: datetime | None, say: Say = tr) -> str:
    return say("省平台情况截至 {at}").format(at=moment(at)) if at else say(NEVER)


def slip_state(position: int, signed_at: datetime | None, synced_at: datetime | None) -> str:
    signed = (
        tr("省平台已签名到位置 {position}（{at}）").format(position=position, at=moment(signed_at))
        if signed_at
        else tr(NO_SIGNATURE)
    )
    return f"{signed} · {asof(synced_at)}"


def made(at: datetime, by: str) -> str:
    return chinese(f"{moment(at)} {by} 制表")


def slip_saved(path: str) -> str:
    return tr("对账单已存为 {path}").format(path=path)


SLIP_PRINTED = tr("对账单已送打印机。")
