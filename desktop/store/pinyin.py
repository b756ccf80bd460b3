"""Pinyin initials of a name in every reading: 单 as a surname is SHAN, elsewhere DAN; both must find it."""

import os
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import import_module
from itertools import islice, product
from unicodedata import normalize

SURNAMES = {
    **{"单": "S", "曾": "Z", "解": "X", "仇": "Q", "朴": "P", "查": "Z", "区": "O", "盖": "G", "任": "R", "翟": "Z"},
    **{"尉": "Y", "冼": "X", "缪": "M", "覃": "QT", "乐": "Y", "员": "Y", "种": "C", "秘": "B"},
}
"""Readings of surnames that a dictionary of single characters may not hold."""

MOST_READINGS = 8
LONGEST = 12


def initials(name: str) -> tuple[str, ...]:
    """The initials of ``name`` in every combination of readings (at most eight), upper case; letters stay."""
    letters = [_letters(char, first=at == 0) for at, char in enumerate(name)]
    known = [options for options in letters if options][:LONGEST]
    if not known:
        return ()
    return tuple("".join(choice) for choice in islice(product(*known), MOST_READINGS))


@cache
def dictionary() -> Mapping[int, str]:
    """Readings by code point, with tone marks, the commonest first.

    Loaded with the first name that is written, not with the program; without phrases, which no name needs.
    """
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    found: Mapping[int, str] = import_module("pypinyin.constants").PINYIN_DICT
    return found


@lru_cache(maxsize=20_000)
def _letters(char: str, *, first: bool) -> tuple[str, ...]:
    if char.isascii():
        return (char.upper(),) if char.isalnum() else ()
    readings = dictionary().get(ord(char), "")
    found = dict.fromkeys(normalize("NFD", reading)[0].upper() for reading in readings.split(",") if reading)
    surname = dict.fromkeys(SURNAMES.get(char, "")) if first else {}
    return tuple(surname | found)
