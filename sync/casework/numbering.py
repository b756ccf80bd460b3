"""Numbers drawn at the counter without a server, unique because every device owns a slot.

    办件编号   11522636MB9A00014N5520799030000 | 20260302 | 1 001        31 + 8 + 4 characters
               task code                       | day      | slot, serial

A body with up to nine devices uses one slot digit (D SSS), a larger one two (DD SS); slot 0 is the platform's and
slot 9 (99) the paper book's. Where no official number can be drawn, a temporary one is: `L{device}{yymmdd}{nnnn}`.
"""

import hmac
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

_TASK_CODE = re.compile(r"[0-9A-HJ-NP-RTUWXY]{18}[1-7][0-9A-Z]{12}", re.ASCII)
_CASE_NUMBER = re.compile(r"([0-9A-HJ-NP-RTUWXY]{18}[1-7][0-9A-Z]{12})(\d{8})(\d{4})", re.ASCII)
_TEMPORARY = re.compile(r"L(\d{1,6})(\d{6})(\d{4})", re.ASCII)
_QUERY_CODE = re.compile(r"[0-9]{6}", re.ASCII)
_QR_VERSION = "GZ1"
_LAST_SERIAL = 9999
_COUNTER_END = 0xFFF


class NumberRefused(Exception):
    """No number can be drawn (or read): no_task_code, slot_reserved, slot_unknown, slot_expired, untrusted_date,
    overflow, unreadable. The counter then draws a temporary number and goes on.
    """

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code)
        self.code = code
        self.facts: dict[str, str] = facts


class SlotScheme(StrEnum):
    """How the last four digits are shared out. A body changes its scheme only between days."""

    D_SSS = "D SSS"
    DD_SS = "DD SS"

    @property
    def slot_digits(self) -> int:
        return 1 if self is SlotScheme.D_SSS else 2

    @property
    def paper_slot(self) -> int:
        return 9 if self is SlotScheme.D_SSS else 99

    @property
    def last_serial(self) -> int:
        return 999 if self is SlotScheme.D_SSS else 99

    def tail(self, slot: int, serial: int) -> str:
        """Slot and serial as four digits; raises NumberRefused."""
        if slot == 0:
            raise NumberRefused("slot_reserved")
        if not 0 < slot <= self.paper_slot:
            raise NumberRefused("slot_unknown", slot=str(slot))
        if not 0 < serial <= self.last_serial:
            raise NumberRefused("overflow", serial=str(serial), most=str(self.last_serial))
        width = self.slot_digits
        return f"{slot:0{width}d}{serial:0{4 - width}d}"

    def apart(self, digits: str) -> tuple[int, int]:
        return int(digits[: self.slot_digits]), int(digits[self.slot_digits :])


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotLease:
    """A device's right to a slot, given at enrolment within one body; `epoch` grows when the slot changes hands."""

    slot: int
    epoch: int
    last_day: date
    scheme: SlotScheme = SlotScheme.D_SSS

    def check(self, day: date, *, date_trusted: bool) -> None:
        """Raises NumberRefused when this device may not draw official numbers on `day`."""
        if not date_trusted:
            raise NumberRefused("untrusted_date", day=day.isoformat())
        if day > self.last_day:
            raise NumberRefused("slot_expired", last_day=self.last_day.isoformat())


class DocumentKind(StrEnum):
    """The word of a notice's number; the values are part of the printed number."""

    ACCEPTANCE = "受"
    NON_ACCEPTANCE = "不受"
    SUPPLEMENT = "补"
    EXTENSION = "延"
    APPROVAL = "准"
    REFUSAL = "不准"
    TERMINATION = "终"
    DELIVERY = "送"
    RECEIPT = "收"
    TOLERANT = "容"
    TRANSFER = "转"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNumber:
    """An official case number taken apart; `slot` 0 was issued by the platform."""

    task_code: str
    day: date
    slot: int
    serial: int

    @property
    def uscc(self) -> str:
        return self.task_code[:18]


def case_number(task_code: str | None, day: date, slot: int, serial: int, scheme: SlotScheme = SlotScheme.D_SSS) -> str:
    """The 43 characters; raises NumberRefused (no_task_code, slot_reserved, slot_unknown, overflow)."""
    if task_code is None or not _TASK_CODE.fullmatch(task_code):
        raise NumberRefused("no_task_code")
    return f"{task_code}{day:%Y%m%d}{scheme.tail(slot, serial)}"


def leased_case_number(task_code: str | None, day: date, lease: SlotLease, serial: int, *, date_trusted: bool) -> str:
    """An official number under a lease; raises NumberRefused, whereupon `temporary_number` is drawn."""
    lease.check(day, date_trusted=date_trusted)
    return case_number(task_code, day, lease.slot, serial, lease.scheme)


def parse_case_number(text: str, scheme: SlotScheme = SlotScheme.D_SSS) -> CaseNumber:
    """Takes an official number apart; raises NumberRefused("unreadable")."""
    found = _CASE_NUMBER.fullmatch(text.strip().upper())
    if found is None:
        raise NumberRefused("unreadable")
    slot, serial = scheme.apart(found[3])
    return CaseNumber(task_code=found[1], day=_day(found[2]), slot=slot, serial=serial)


def temporary_number(device_no: int, day: date, serial: int) -> str:
    """`L{device}{yymmdd}{nnnn}`; the official number comes at sync and both stay searchable."""
    if not 0 < device_no <= 999_999:
        raise NumberRefused("slot_unknown", slot=str(device_no))
    if not 0 < serial <= _LAST_SERIAL:
        raise NumberRefused("overflow", serial=str(serial), most=str(_LAST_SERIAL))
    return f"L{device_no}{day:%y%m%d}{serial:04d}"


def is_temporary(number: str) -> bool:
    return _TEMPORARY.fullmatch(number) is not None


def document_number(
    prefix: str, kind: DocumentKind, year: int, slot: int, serial: int, scheme: SlotScheme = SlotScheme.D_SSS
) -> str:
    """`{机关代字}受字〔2026〕第1001号`: per body, kind and year; slots leave gaps, which the register explains."""
    return f"{prefix}{kind.value}字〔{year}〕第{scheme.tail(slot, serial)}号"


def qr_payload(number: str, query_code: str, key: bytes) -> str:
    """`GZ1|number|query code|8 hex digits`: no personal data, and nobody without the key can make one up."""
    if not re.fullmatch(r"[0-9A-Z]+", number) or not _QUERY_CODE.fullmatch(query_code):
        raise NumberRefused("unreadable")
    body = f"{_QR_VERSION}|{number}|{query_code}"
    return f"{body}|{_seal(body, key)}"


def read_qr(text: str, key: bytes) -> tuple[str, str]:
    """(number, query code) of a scanned payload; raises NumberRefused ("unreadable", "qr_forged")."""
    body, _, seal = text.strip().rpartition("|")
    version, _, rest = body.partition("|")
    number, _, query_code = rest.partition("|")
    if version != _QR_VERSION or not number or not _QUERY_CODE.fullmatch(query_code):
        raise NumberRefused("unreadable")
    if not hmac.compare_digest(seal.lower().encode(), _seal(body, key).encode()):
        raise NumberRefused("qr_forged")
    return number, query_code


def new_query_code() -> str:
    """Six random digits printed beside a number, asked for when a citizen looks a case up."""
    return f"{secrets.randbelow(1_000_000):06d}"


class Uuid7:
    """UUIDs that grow, whatever the clock does: set back, standing still or restarted.

    `last_ms` is the greatest millisecond used before (stored by the caller); after it only later ones are given out.
    """

    __slots__ = ("_counter", "_random", "last_ms")

    def __init__(self, last_ms: int = 0, random: Callable[[int], bytes] = secrets.token_bytes) -> None:
        self.last_ms = last_ms
        self._counter = _COUNTER_END
        self._random = random

    def next(self, clock_ms: int) -> UUID:
        """The next identity at a wall clock of `clock_ms`."""
        if clock_ms > self.last_ms:
            self.last_ms, self._counter = clock_ms, 0
        elif self._counter >= _COUNTER_END:
            self.last_ms, self._counter = self.last_ms + 1, 0
        else:
            self._counter += 1
        tail = int.from_bytes(self._random(8)) & (2**62 - 1)
        return UUID(int=self.last_ms << 80 | 7 << 76 | self._counter << 64 | 0b10 << 62 | tail)


def _seal(body: str, key: bytes) -> str:
    return hmac.digest(key, body.encode(), "sha256").hex()[:8]


def _day(digits: str) -> date:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError as error:
        raise NumberRefused("unreadable") from error
