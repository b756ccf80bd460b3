"""Search text cut into grams: pairs of characters, runs of four letters or digits.

Every position starts a gram and the last ones are shorter, so whatever part of a word is asked for is the beginning
of some gram: one character, three digits, a tail. The index says where all grams of the question occur; the hay
(the fields as lines) says whether they stand together.
"""

import re
from collections.abc import Iterable
from unicodedata import normalize

PAIR = 2
RUN = 4
MOST_GRAMS = 64
MOST_SIDE_BY_SIDE = {PAIR: 3, RUN: 2}
"""A long word is looked up by so many grams at its end: the head of a number (the county, the office) stands in every
case.
"""
ENOUGH = 3
"""So many grams narrow a question of several words; one more costs the index more than it spares the text."""
_WORD = re.compile(r"[0-9A-Z]+|[^\x00-\x7f]+")
_BREAKS = re.compile(r"[\s·•・.。,,、/\\()()【】《》〔〕\[\]<>:;:;\"'“”‘’!!??—\-_+*%|~`^&@#$={}\ud800-\udfff]+")


def plain(text: str) -> str:
    """Upper case, full width to half, no punctuation: the middle dot of a name and its variants do not matter."""
    return _BREAKS.sub(" ", normalize("NFKC", text).upper()).strip()


def hay(fields: Iterable[str]) -> str:
    """The fields as lines, each as ``plain`` with its gaps closed; empty ones are left out."""
    lines = (plain(field).replace(" ", "") for field in fields)
    return "\n".join(line for line in lines if line)


def grams(hay_text: str) -> str:
    """The document of the index: every gram of every line once, in order."""
    found: dict[str, None] = {}
    for line in hay_text.split("\n"):
        for word in _WORD.findall(line):
            size = _size(word)
            found.update(dict.fromkeys(word[at : at + size] for at in range(len(word))))
    return " ".join(found)


def words(question: str) -> tuple[str, ...]:
    """The parts of a question that all must be found, as in a hay; empty when nothing can be looked for.

    A name and the digits typed right after it are two parts: 杨0043 is asked as 杨 0043.
    """
    return tuple(dict.fromkeys(_WORD.findall(plain(question))))


def match(parts: Iterable[str]) -> str:
    """The question for the index: quoted grams joined by AND, the short ones as beginnings. The text is data."""
    cut = [_terms(part) for part in parts]
    firsts, others = [terms[0] for terms in cut], [term for terms in cut for term in terms[1:]]
    asked = firsts + others[: max(0, ENOUGH - len(firsts))]
    return " AND ".join(list(dict.fromkeys(asked))[:MOST_GRAMS])


def exact(parts: Iterable[str]) -> bool:
    """Whether the index alone is right about this question: every part is one gram or the beginning of one."""
    return all(len(part) <= _size(part) for part in parts)


def _terms(word: str) -> list[str]:
    """Grams side by side from the end, few enough that the index has few lists to compare; never empty."""
    size = _size(word)
    if len(word) < size:
        return [f'"{word}" *']
    starts = [max(0, at) for at in range(len(word) - size, -size, -size)][: MOST_SIDE_BY_SIDE[size]]
    return [f'"{word[at : at + size]}"' for at in starts]


def _size(word: str) -> int:
    return RUN if word[0].isascii() else PAIR
