"""Whether what was typed are the initials of something's pinyin, in any reading of its characters."""

import os
from functools import lru_cache
from unicodedata import normalize

os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")  # 20 MB of phrases that single characters never need

from pypinyin.constants import PINYIN_DICT


def initials_fit(text: str, wanted: str) -> bool:
    """``wanted``: small letters; they may begin at any character of ``text``."""
    letters = [options for char in text if (options := _letters(char))]
    starts = range(len(letters) - len(wanted) + 1)
    return any(all(letter in letters[start + at] for at, letter in enumerate(wanted)) for start in starts)


@lru_cache(maxsize=4096)
def _letters(char: str) -> frozenset[str]:
    if char.isascii():
        return frozenset(char.lower()) if char.isalnum() else frozenset()
    readings = PINYIN_DICT.get(ord(char), "")
    return frozenset(normalize("NFD", reading)[0].lower() for reading in readings.split(",") if reading)
