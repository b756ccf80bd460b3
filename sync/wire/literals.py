"""A text that was not seen before, in the shortest of a few forms.

1 as it is · 2 decimal digits · 3 identity number with a right check digit · 4 text around a growing number
5 UUID · 6 lower-case hex · 7 upper-case words and digits stay form 1: they deflate well enough
"""

import re
from datetime import date, timedelta
from uuid import UUID

from sync.wire.octets import BadFrame, In, Out

TEXT, DIGITS, ID_CARD, NUMBERED, UUID_FORM, HEX = 1, 2, 3, 4, 5, 6
FORMS = 8
"""Codes below this one name a form (0: as guessed); from here on they point into the pool."""

_DIGITS = re.compile(r"[0-9]{4,18}", re.ASCII)
_ID_CARD = re.compile(r"[1-9][0-9]{5}(19|20)[0-9]{6}[0-9]{3}[0-9X]", re.ASCII)
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.ASCII)
_HEX = re.compile(r"([0-9a-f]{2}){4,32}", re.ASCII)
_NUMBERED = re.compile(r"(.*?)([0-9]{2,12})([^0-9]*)", re.DOTALL)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_EPOCH = date(1900, 1, 1)


def form_of(text: str) -> int:
    """The form to write ``text`` in, NUMBERED left aside."""
    if born(text) is not None:
        return ID_CARD
    if _DIGITS.fullmatch(text):
        return DIGITS
    if _UUID.fullmatch(text):
        return UUID_FORM
    return HEX if _HEX.fullmatch(text) else TEXT


def write(out: Out, form: int, text: str) -> None:
    match form:
        case 2:
            out.number(len(text))
            out.noise += int(text).to_bytes(_digits_room(len(text)), "big")
        case 3:
            birth = born(text)
            assert birth is not None
            out.number(int(text[:6]))
            out.noise += ((birth - _EPOCH).days * 1000 + int(text[14:17])).to_bytes(4, "big")
        case 5:
            out.noise += UUID(text).bytes
        case 6:
            out.short_noise(bytes.fromhex(text))
        case _:
            out.text(text)


def read(source: In, form: int) -> str:
    """Raises BadFrame."""
    match form:
        case 1:
            return source.text()
        case 2:
            return _read_digits(source)
        case 3:
            return _read_id_card(source)
        case 5:
            return str(UUID(bytes=source.take_noise(16)))
        case 6:
            return source.short_noise().hex()
        case _:
            raise BadFrame("unreadable")


def born(text: str) -> date | None:
    """The birth date a well-formed 18-digit identity number tells; None for any other text."""
    if not _ID_CARD.fullmatch(text) or text[17] != _check(text[:17]):
        return None
    try:
        return date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        return None


def split_number(text: str) -> tuple[str, str, str] | None:
    """The last group of 2 to 12 digits with what stands before and behind; None where there is none."""
    found = _NUMBERED.fullmatch(text)
    if found is None:
        return None
    digits = found[2]
    return found[1], digits, found[3]


def _check(seventeen: str) -> str:
    return _CHECKS[sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, seventeen, strict=True)) % 11]


def _digits_room(length: int) -> int:
    return (int("9" * length).bit_length() + 7) // 8


def _read_digits(source: In) -> str:
    length = source.number()
    if not 4 <= length <= 18:
        raise BadFrame("unreadable")
    return str(int.from_bytes(source.take_noise(_digits_room(length)), "big")).zfill(length)


def _read_id_card(source: In) -> str:
    region = source.number()
    days, order = divmod(int.from_bytes(source.take_noise(4), "big"), 1000)
    if not 100_000 <= region <= 999_999 or days > 73_048:
        raise BadFrame("unreadable")
    seventeen = f"{region}{_EPOCH + timedelta(days=days):%Y%m%d}{order:03d}"
    return seventeen + _check(seventeen)
