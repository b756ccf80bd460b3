"""Names, telephone numbers and notes as people type them, made fit to store for good.

Codes of BadInput: name_empty, name_length, name_space, name_dot, name_control, name_garbled, phone_charset,
phone_length, phone_prefix, text_control, text_garbled, text_length.
"""

import re
import unicodedata

from sync.casework.bad_input import BadInput

SHORTEST_NAME, LONGEST_NAME = 2, 50

_MIDDLE_DOT = "\u00b7"
_DOTS = str.maketrans(dict.fromkeys("•・‧∙⋅･●⸱．᛫", _MIDDLE_DOT))
_POINT_IN_NAME = re.compile(r"(?<=[^\x00-\x7f])\s*[.。]\s*(?=[^\x00-\x7f])")
_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0\u2800")
_LATIN_SPACE = re.compile(r"(?<=[A-Za-z]) (?=[A-Za-z])")
_SPACE_BESIDE_DOT = re.compile(r"\s*\u00b7\s*")
_MOBILE = re.compile(r"1[3-9]\d{9}", re.ASCII)
_LANDLINE = re.compile(r"(0(?:10|2\d|[3-9]\d{2}))?([2-8]\d{6,7})", re.ASCII)
_SERVICE = re.compile(r"(?:400|800)\d{7}", re.ASCII)
_PHONE_PUNCTUATION = re.compile(r"[\s\-()\u2010-\u2015]+")


def check_name(text: str, most: int = LONGEST_NAME) -> str:
    """A person's or body's name: NFC, one kind of middle dot, no invisible characters; raises BadInput.

    Rare characters, long names and even angle brackets are kept as typed: a name is never our business to correct.
    """
    _refuse_unreadable(text, "name")
    name = unicodedata.normalize("NFC", text.strip()).translate(_DOTS)
    name = _SPACE_BESIDE_DOT.sub(_MIDDLE_DOT, _POINT_IN_NAME.sub(_MIDDLE_DOT, name))
    if not name:
        raise BadInput("name_empty")
    if _has_space(_LATIN_SPACE.sub("", name)):
        raise BadInput("name_space")
    if name[0] == _MIDDLE_DOT or name[-1] == _MIDDLE_DOT or _MIDDLE_DOT * 2 in name:
        raise BadInput("name_dot")
    length = sum(not is_mark(char) for char in name)
    if not SHORTEST_NAME <= length <= most:
        raise BadInput("name_length", length=str(length), least=str(SHORTEST_NAME), most=str(most))
    return name


def check_phone(text: str) -> str:
    """Digits of a mobile number, or area code-number of a landline; "" when there is none, which is allowed."""
    digits = _PHONE_PUNCTUATION.sub("", unicodedata.normalize("NFKC", text))
    digits = re.sub(r"^(\+86|0086)", "", digits)
    if not digits:
        return ""
    if not re.fullmatch(r"[0-9]+", digits):
        raise BadInput("phone_charset")
    if _MOBILE.fullmatch(digits) or _SERVICE.fullmatch(digits):
        return digits
    if landline := _LANDLINE.fullmatch(digits):
        area, number = landline.groups()
        return f"{area}-{number}" if area else str(number)
    if len(digits) == 11 or digits[0] == "0" or 7 <= len(digits) <= 8:
        raise BadInput("phone_prefix", prefix=digits[:3])
    raise BadInput("phone_length", length=str(len(digits)))


def clean_text(text: str, limit: int) -> str:
    """A note of at most `limit` characters: NFC, plain line ends, invisible formatting left out; raises BadInput."""
    _refuse_surrogates(text, "text")
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    kept = "".join(char for char in lines if unicodedata.category(char) not in {"Cf", "Zl", "Zp"}).strip()
    if any(unicodedata.category(char) == "Cc" and char != "\n" for char in kept):
        raise BadInput("text_control")
    if len(kept) > limit:
        raise BadInput("text_length", length=str(len(kept)), most=str(limit))
    return kept


def is_mark(char: str) -> bool:
    """Combining marks and variation selectors belong to the character before them."""
    return unicodedata.category(char) in {"Mn", "Me"}


def _refuse_unreadable(text: str, field: str) -> None:
    _refuse_surrogates(text, field)
    for char in text.strip():
        if char in _BLANK_LETTERS or unicodedata.category(char) in {"Cc", "Cf", "Zl", "Zp"}:
            raise BadInput(f"{field}_control", codepoint=f"U+{ord(char):04X}")


def _refuse_surrogates(text: str, field: str) -> None:
    """Lone surrogates and the replacement character mean that the text was already broken before it reached us."""
    for char in text:
        if char == "\ufffd" or unicodedata.category(char) == "Cs":
            raise BadInput(f"{field}_garbled", codepoint=f"U+{ord(char):04X}")


def _has_space(name: str) -> bool:
    return any(char.isspace() for char in name)
