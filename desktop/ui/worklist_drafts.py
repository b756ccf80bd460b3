"""Whether a sheet not handed in yet holds a word: its name and item, also by initials, and everything typed into it."""

import json
from collections.abc import Iterator

from desktop.queries.rows import DraftRow
from desktop.ui.pinyin_fit import initials_fit

LEAST_INITIALS = 2


def stands_in(draft: DraftRow, word: str) -> bool:
    """``word`` in capitals. What the form calls its fields is not looked at; a number is found by its end."""
    if word in draft.title.upper() or any(word in value.upper() for value in _typed(draft.text)):
        return True
    letters = word.isascii() and word.isalpha() and len(word) >= LEAST_INITIALS
    return letters and initials_fit(draft.title, word.lower())


def _typed(content: str) -> Iterator[str]:
    """Every text of the form; of a sheet nobody can read, nothing."""
    try:
        found = [json.loads(content or "{}")]
    except ValueError:
        return
    while found:
        match found.pop():
            case dict() as told:
                found += told.values()
            case list() as told:
                found += told
            case str() as told:
                yield told
