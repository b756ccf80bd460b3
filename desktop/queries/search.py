"""Finding cases by anything a clerk has at hand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Cases found by ``text`` as typed (name, initials of pinyin, tails of ID or telephone, numbers, item, village),
    newest first; fewer than two letters are enough. The text is data: no sign in it has a meaning.
    """

    text: str
    limit: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicates:
    """Open cases of the same person (document ``number``) and item, and the person's other cases, newest first."""

    number: str
    item_id: str
