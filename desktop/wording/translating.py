"""The language of the screens: Chinese as it stands in the source, or English from the Qt Linguist file (ADR 0034).

``tr``       what only a screen shows: English when English is spoken
``fact``     what is kept, sent or printed in Chinese whatever the screens speak; a screen shows ``tr`` of it
``chinese``  what never stands on a screen by itself: papers, workbooks, what is recognised in old tables
"""

import os
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
K = TypeVar("K")
Say = Callable[[str], str]
"""``tr`` for a screen, ``chinese`` for a paper: words that stand on both are told which by whoever asks."""
VARIABLE = "QIANBAN_LANGUAGE"
CHINESE, ENGLISH = "zh_CN", "en"
CATALOGUE = Path(__file__).resolve().parents[2] / "resources" / "i18n" / "qianban_en.ts"

_spoken: dict[str, str] = {}
"""Chinese → the language spoken, empty for Chinese. Filled before the words are loaded, never changed after."""


def speak(language: str) -> None:
    """From here on what is loaded says it in this language; what nobody has translated stays Chinese."""
    if language == ENGLISH and not _spoken:
        _spoken.update(import_module("desktop.wording.catalogue").finished(CATALOGUE))


def speaks(language: str) -> bool:
    return bool(_spoken) == (language == ENGLISH)


def tr(text: str) -> str:
    """The text in the language of the screens. ``text`` is the key as well: a whole sentence, its gaps named."""
    return _spoken.get(text, text)


def shown(words: Mapping[K, str]) -> Mapping[K, str]:
    """The words of a list of facts, for a screen."""
    return {key: tr(word) for key, word in words.items()}


def fact(words: T) -> T:
    """Kept and printed as it is. Every text in it has its entry in the catalogue, for the screens that show it."""
    return words


def chinese(words: T) -> T:
    """Chinese whatever the screens speak."""
    return words


speak(os.environ.get(VARIABLE, CHINESE))
