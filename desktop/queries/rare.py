"""Characters of names that no keyboard offers: by code point, by sound, or because a name here has one already.

The sounds are those of pypinyin's table (MIT; made from Unihan's kMandarin and kHanyuPinyin): 41,923 characters, of
which 15,148 lie beyond the first plane. Nothing here knows of radicals: no table of them is among what we ship.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from unicodedata import combining, normalize

from sqlalchemy import func, select

from desktop.queries.reading import Reading
from desktop.store.pinyin import dictionary
from desktop.store.tables import CASE_ROW

UNIFIED = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x2A6DF), (0x2A700, 0x2EE5F), (0x30000, 0x323AF))
"""The blocks of Chinese characters and their extensions A to I (GB 18030-2022, level 3). Compatibility forms are not
among them: a name is kept in its normal form, where they become the character they stand for."""

MOST = 1_000
"""More than any sound has."""
_CODE = re.compile(r"(?:U\+|0x|\\u)?([0-9a-f]{4,6})", re.IGNORECASE)
_SOUND = re.compile(r"([a-zü]+)([1-5]?)", re.IGNORECASE)
_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_DIAERESIS = "\u0308"


@dataclass(frozen=True, slots=True, kw_only=True)
class RareRow:
    """``sounds`` with their tones; ``code`` U+20164; ``names``: so many cases here have it in a name."""

    char: str
    sounds: str
    code: str
    names: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RareFor:
    """``typed``: a code point, a sound (``wei``, ``wei3``), a character that sounds the same, "" for names' own."""

    typed: str

    def __call__(self, reading: Reading) -> tuple[RareRow, ...]:
        typed = normalize("NFKC", self.typed).strip()
        if not typed:
            return _seen(reading)
        code, sound = _CODE.fullmatch(typed), _SOUND.fullmatch(typed)
        if code and (found := coded(int(code[1], 16))):
            return (_row(found),)
        if sound:
            return _rows(sounding(sound[1].lower().replace("ü", "v"), sound[2]))
        return _rows(like(typed[-1]))


def is_rare(char: str) -> bool:
    """A Chinese character outside GB 2312, which is what most keyboards offer at once."""
    if not _unified(ord(char)):
        return False
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def coded(number: int) -> str:
    """The character of a code point, "" for one that is no Chinese character."""
    return chr(number) if _unified(number) else ""


def sounding(sound: str, tone: str = "") -> tuple[str, ...]:
    """Rare characters of a sound without tone marks (``lv`` for lü); with ``tone`` 1 to 4 only those."""
    return tuple(char for char, tones in _by_sound().get(sound, {}).items() if not tone or tone in tones)


def like(char: str) -> tuple[str, ...]:
    """The character itself, and rare ones that sound like it in any of its readings."""
    found = dict.fromkeys([char] if _unified(ord(char)) else [])
    for sound, _ in map(_plain, _readings(char)):
        found |= dict.fromkeys(sounding(sound))
    return tuple(found)


def _unified(number: int) -> bool:
    return any(first <= number <= last for first, last in UNIFIED)


def _seen(reading: Reading) -> tuple[RareRow, ...]:
    names = reading.session.execute(select(CASE_ROW.c.applicant, func.count()).group_by(CASE_ROW.c.applicant))
    found: Counter[str] = Counter()
    for name, cases in names:
        found.update(dict.fromkeys(filter(is_rare, name), cases))
    return tuple(_row(char, cases) for char, cases in found.most_common(MOST))


def _rows(chars: Iterable[str]) -> tuple[RareRow, ...]:
    return tuple(_row(char) for char in list(chars)[:MOST])


def _row(char: str, names: int = 0) -> RareRow:
    return RareRow(char=char, sounds=" ".join(_readings(char)), code=f"U+{ord(char):04X}", names=names)


def _readings(char: str) -> list[str]:
    return [reading for reading in dictionary().get(ord(char), "").split(",") if reading]


@cache
def _by_sound() -> Mapping[str, Mapping[str, str]]:
    """sound → character → its tones; the first plane first, as more people can read those."""
    found: dict[str, dict[str, str]] = {}
    for number in sorted(dictionary()):
        if is_rare(chr(number)):
            for sound, tone in map(_plain, _readings(chr(number))):
                chars = found.setdefault(sound, {})
                chars[chr(number)] = chars.get(chr(number), "") + tone
    return found


@cache
def _plain(reading: str) -> tuple[str, str]:
    """lǚ → lv, 3. There are some 1,500 of them."""
    parts = normalize("NFD", reading.lower())
    tone = "".join(_TONES.get(part, "") for part in parts) or "5"
    letters = parts.replace(f"u{_DIAERESIS}", "v")
    return "".join(part for part in letters if not combining(part)), tone
