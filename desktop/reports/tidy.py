"""Making what people typed comparable: widths, blanks, dates in every style. Pure; nothing is guessed."""

import re
import unicodedata
from datetime import date, datetime, timedelta

from desktop.reports.cells import Cell, CellKind, shown

_UNSEEN = re.compile(
    r"[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_BLANKS = re.compile(r"\s+")
_DOTS = str.maketrans({mark: "·" for mark in "•‧∙⋅・･●\uff0e"})
_HAN_DIGITS = {mark: str(digit) for digit, mark in enumerate("零一二三四五六七八九")} | {"〇": "0", "○": "0", "O": "0"}
_SERIAL_EPOCH = date(1899, 12, 30)
_YEARS = range(1949, 2100)
_DAY = re.compile(r"(\d{2}|\d{4})[-./年\\](\d{1,2})[-./月\\](\d{1,2})日?(?P<rest>.*)", re.DOTALL)
_DENSE_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})(?P<rest>\D.*)?", re.DOTALL)
_HAN_DAY = re.compile(
    r"([〇○O零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日?"
)
_AFTER_DAY = re.compile(
    r"[T,(]*(星期.|周.)?\)*[T,]*(上午|下午|中午|早上|晚上|凌晨|[ap]m)?"
    r"(\d{1,2}([:时点]\d{1,2}(分|[:分]\d{1,2}(\.\d+)?秒?)?|时|点)?分?)?(上午|下午|am|pm)?",
    re.IGNORECASE,
)
_NOTHING = frozenset(
    {"", "无", "-", "--", "—", "——", "/", "\\", "无电话", "没有", "暂无", "未留", "n/a", "null", "none"}
)
_DITTO = frozenset({"同上", "〃", '"', "''", "″", "”", "“", "·同上", "上同"})


def tidy_text(text: str) -> str:
    """Half width (NFKC), no unseen characters, single blanks, no blank at the ends."""
    if text.isprintable() and unicodedata.is_normalized("NFKC", text):
        return (_BLANKS.sub(" ", text) if "  " in text else text).strip()
    return _BLANKS.sub(" ", unicodedata.normalize("NFKC", _UNSEEN.sub("", text))).strip()


def tidy_name(text: str) -> str:
    """A person's name: blanks between Chinese characters go, every middle dot becomes U+00B7."""
    plain = tidy_text(text.translate(_DOTS)).translate(_DOTS)
    return plain if re.fullmatch(r"[ -~]+", plain) else plain.replace(" ", "")


def tidy_number(text: str) -> str:
    """A card or phone number: no blanks, no apostrophe Excel users type before digits, x as X."""
    return tidy_text(text).replace(" ", "").lstrip("'`‘’").upper()


def says_nothing(text: str) -> bool:
    """True for 无, —, / and the other ways of leaving a field empty."""
    return tidy_text(text).lower() in _NOTHING


def is_ditto(text: str) -> bool:
    """True for 同上 and its marks."""
    return tidy_text(text) in _DITTO


def read_day(cell: Cell, serial_shift: int = 0) -> date | None:
    """The day a cell means; None when it is no possible day.

    Knows real dates, serial numbers, 2024年1月2日, 2024-01-02, 2024.1.2, 24/1/2, 20240102, 二〇二四年一月二日 and a
    time or 上午/下午 after the day. Day and month are never swapped to make a date possible.
    """
    value = cell.value
    if isinstance(value, datetime):
        return _sane(value.date())
    if isinstance(value, date):
        return _sane(value)
    if isinstance(value, bool) or value is None or cell.kind in (CellKind.FORMULA, CellKind.ERROR):
        return None
    if isinstance(value, int | float):
        return _from_number(value, serial_shift)
    return _from_text(tidy_text(value).replace(" ", ""), serial_shift)


def _from_number(value: int | float, shift: int) -> date | None:
    """20240102 typed as a number, or the serial number of a date that lost its format."""
    if value != value or abs(value) > 99991231:
        return None
    whole = int(value)
    if whole >= 19000101:
        return _from_text(str(whole), shift) if value == whole else None
    if not 1 <= whole <= 80000:
        return None
    return _sane(_SERIAL_EPOCH + timedelta(days=whole + shift))


def _from_text(text: str, shift: int) -> date | None:
    if found := _HAN_DAY.fullmatch(text):
        year = "".join(_HAN_DIGITS[mark] for mark in found[1])
        return _day(year, str(_han_count(found[2])), str(_han_count(found[3])))
    found = _DAY.fullmatch(text) or _DENSE_DAY.fullmatch(text)
    if found is None:
        return _from_number(float(text), shift) if re.fullmatch(r"\d{5}(\.\d+)?", text) else None
    if not _AFTER_DAY.fullmatch(found["rest"] or ""):
        return None
    return _day(found[1], found[2], found[3])


def _han_count(text: str) -> int:
    """一 … 三十一 as a number; 0 for what is no such number, so that no day comes of it."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return int(_HAN_DIGITS[text]) if len(text) == 1 else 0
    if len(tens) > 1 or len(ones) > 1 or "十" in tens:
        return 0
    return (int(_HAN_DIGITS[tens]) if tens else 1) * 10 + (int(_HAN_DIGITS[ones]) if ones else 0)


def _day(year: str, month: str, day: str) -> date | None:
    full_year = int(year) if len(year) == 4 else 2000 + int(year)
    try:
        return _sane(date(full_year, int(month), int(day)))
    except ValueError:
        return None


def _sane(day: date) -> date | None:
    return day if day.year in _YEARS else None


def number_text(cell: Cell) -> str:
    """A number cell as the digits it stands for, text cells as they are."""
    value = cell.value
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e21:
        return str(int(value))
    return shown(cell)
