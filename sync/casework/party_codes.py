"""Numbers of persons and bodies: GB 11643 identity cards, GB 32100 USCC, travel and residence permits.

Codes of BadInput: id_empty, id_charset, id_length, id_15_digits, id_birth, id_birth_future, id_age, id_checksum,
uscc_empty, uscc_charset, uscc_length, permit_empty, permit_shape.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import assert_never

from sync.casework.bad_input import BadInput
from sync.casework.terms import IdKind

OLDEST_AGE = 130

_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECKS = "10X98765432"
_USCC_CHARSET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_USCC_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_SHAPES = {
    IdKind.PASSPORT: r"(?=.*\d)[A-Z0-9]{5,17}",
    IdKind.TAIWAN_PERMIT: r"\d{8}(\d{2}[A-Z]?)?",
    IdKind.HK_MACAO_PERMIT: r"[HM]\d{8}(\d{2})?",
    IdKind.FOREIGN_RESIDENT: r"[A-Z]{3}\d{12}",
}
_LOOKS_LIKE_X = str.maketrans("×✕хХχΧ", "XXXXXX")
_SEPARATORS = re.compile(r"[\s\-\u2010-\u2015\u00b7]+")


class Gender(StrEnum):
    """GB/T 2261.1."""

    UNKNOWN = "0"
    MALE = "1"
    FEMALE = "2"
    UNSTATED = "9"


@dataclass(frozen=True, slots=True, kw_only=True)
class IdCard:
    """What an 18-digit number tells; `region6` is the code of the first registration, possibly long abolished."""

    number: str
    birth: date
    gender: Gender
    region6: str

    def age_on(self, day: date) -> int:
        return _age(self.birth, day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Uscc:
    """A unified social credit code; old ones may fail the check digit, which warns and never blocks."""

    number: str
    checksum_ok: bool


def check_id_card(text: str, today: date) -> IdCard:
    """Reads a resident identity number as typed or scanned (full-width digits, x, blanks); raises BadInput."""
    number = _plain(text)
    if not number:
        raise BadInput("id_empty")
    _check_id_charset(number)
    if len(number) == 15 and number.isdigit():
        raise BadInput("id_15_digits")
    if len(number) != 18:
        raise BadInput("id_length", length=str(len(number)))
    birth = _check_birth(number[6:14], today)
    if id_check_digit(number) != number[17]:
        raise BadInput("id_checksum")
    gender = Gender.MALE if int(number[16]) % 2 else Gender.FEMALE
    return IdCard(number=number, birth=birth, gender=gender, region6=number[:6])


def id_check_digit(number: str) -> str:
    """The check character that belongs to the first 17 digits."""
    return _ID_CHECKS[sum(int(digit) * weight for digit, weight in zip(number[:17], _ID_WEIGHTS, strict=True)) % 11]


def check_uscc(text: str) -> Uscc:
    """Reads an 18-character code of a body; raises BadInput on shape, tells a failing check digit apart."""
    number = _plain(text)
    if not number:
        raise BadInput("uscc_empty")
    for at, char in enumerate(number, start=1):
        if char not in _USCC_CHARSET:
            raise BadInput("uscc_charset", char=char, position=str(at))
    if len(number) != 18:
        raise BadInput("uscc_length", length=str(len(number)))
    return Uscc(number=number, checksum_ok=uscc_check_digit(number) == number[17])


def uscc_check_digit(number: str) -> str:
    """The check character that belongs to the first 17 characters."""
    total = sum(_USCC_CHARSET.index(char) * weight for char, weight in zip(number[:17], _USCC_WEIGHTS, strict=True))
    return _USCC_CHARSET[-total % 31]


def check_permit(kind: IdKind, text: str, today: date) -> str:
    """The normalised number of an identity paper of any kind ("" for IdKind.NONE); raises BadInput."""
    number = _plain(text)
    if not number and kind is not IdKind.NONE:
        raise BadInput("permit_empty", kind=kind)
    match kind:
        case IdKind.ID_CARD | IdKind.TEMPORARY_ID | IdKind.HOUSEHOLD_BOOK:
            return check_id_card(text, today).number
        case IdKind.USCC:
            return check_uscc(text).number
        case IdKind.RESIDENCE_PERMIT:
            return _check_18(number, today, r"8[123]0000\d{11}[\dX]", kind)
        case IdKind.FOREIGN_RESIDENT if len(number) == 18:
            return _check_18(number, today, r"9\d{16}[\dX]", kind)
        case IdKind.FOREIGN_RESIDENT | IdKind.PASSPORT | IdKind.TAIWAN_PERMIT | IdKind.HK_MACAO_PERMIT:
            return _check_shape(number, _SHAPES[kind], kind)
        case IdKind.NONE:
            return number
        case _:
            assert_never(kind)


def _check_18(number: str, today: date, shape: str, kind: IdKind) -> str:
    return check_id_card(_check_shape(number, shape, kind), today).number


def _check_shape(number: str, shape: str, kind: IdKind) -> str:
    if not re.fullmatch(shape, number, re.ASCII):
        raise BadInput("permit_shape", kind=kind)
    return number


def _plain(text: str) -> str:
    """NFKC, separators and invisible marks of a copied text out, capital letters: what the clerk meant."""
    visible = "".join(char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) != "Cf")
    return _SEPARATORS.sub("", visible).translate(_LOOKS_LIKE_X).upper()


def _check_id_charset(number: str) -> None:
    for at, char in enumerate(number, start=1):
        if char not in "0123456789" and not (char == "X" and at == len(number)):
            raise BadInput("id_charset", char=char if char.isprintable() else "?", position=str(at))


def _check_birth(digits: str, today: date) -> date:
    try:
        birth = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError as error:
        raise BadInput("id_birth", birth=digits) from error
    if birth > today:
        raise BadInput("id_birth_future", birth=birth.isoformat())
    if _age(birth, today) > OLDEST_AGE:
        raise BadInput("id_age", birth=birth.isoformat(), age=str(_age(birth, today)))
    return birth


def _age(birth: date, day: date) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
