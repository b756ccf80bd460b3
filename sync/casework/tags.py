"""Words of the office's own on a case: notes of one fixed form, so that whoever knows notes keeps and carries them.

``加标签：低保复查、缺照片`` puts two tags on a case, ``去标签：缺照片`` takes one off again. Any other note is a note.
"""

import re
import unicodedata
from collections.abc import Iterable

PUT_ON, TAKEN_OFF = "加标签：", "去标签："
BETWEEN = "、"
MOST_LETTERS = 12
"""A tag is a word to find cases by; what needs a sentence is a note."""

_SIGNS = re.compile(r"[\s、,，;；:：#]+")


def cleaned(typed: str) -> tuple[str, ...]:
    """The tags somebody has typed, told apart by any gap or comma; each once, in their order."""
    words = _SIGNS.split(unicodedata.normalize("NFKC", typed))
    return tuple(dict.fromkeys(word for word in words if word))


def too_long(tags: Iterable[str]) -> tuple[str, ...]:
    return tuple(tag for tag in tags if len(tag) > MOST_LETTERS)


def put_on(tags: Iterable[str]) -> str:
    """The note that puts them on a case."""
    return PUT_ON + BETWEEN.join(tags)


def taken_off(tags: Iterable[str]) -> str:
    """The note that takes them off again."""
    return TAKEN_OFF + BETWEEN.join(tags)


def tags_of(notes: Iterable[str]) -> tuple[str, ...]:
    """What stands on a case with these notes (oldest first), in the order in which it was put on."""
    found: dict[str, None] = {}
    for note in notes:
        for word in cleaned(note.removeprefix(PUT_ON)) if note.startswith(PUT_ON) else ():
            found.setdefault(word)
        for word in cleaned(note.removeprefix(TAKEN_OFF)) if note.startswith(TAKEN_OFF) else ():
            found.pop(word, None)
    return tuple(found)
