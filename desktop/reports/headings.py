"""Where the heading of a sheet is and what its columns mean, below titles and over up to three rows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.reports.cells import CellKind, SheetRow, shown
from desktop.reports.heading_words import HEADING_WORDS, Field
from desktop.reports.tidy import tidy_text

SEARCHED_ROWS = 30
_DEEPEST = 3
_FEWEST_FIELDS = 3
_LONGEST_HEADING = 24
_MARKS = re.compile(r"[\s:*＊.。_]+|\((必填|选填|必须|\d+位)\)")
_BRACKETS = re.compile(r"\(.*?\)")
_OTHER_PEOPLE = re.compile("代办|代理|委托|监护|配偶")
_OTHER_DAYS = re.compile("承诺|法定|应办|应当|截止|到期|期限|计划|预计")
_BARE = frozenset({"日期", "时间", "年月日", "情况", "编号", "说明", "其他", "状态"})
_EXACT, _ENDING = 0, 1000

OwnWords = Mapping[str, Field | None]
"""Headings the clerk mapped by hand; None means: leave this column out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The heading of one sheet: its rows, which column holds which field, and each field's heading as written."""

    first_row: int
    last_row: int
    places: Mapping[Field, int]
    titles: Mapping[Field, str]
    unused: tuple[str, ...]
    texts: tuple[tuple[str, ...], ...]

    def repeats(self, row: SheetRow) -> bool:
        """True for a row that prints the heading again on a later page."""
        column = self.places[Field.NAME]
        name = _plain(shown(row.at(column)))
        return any(column < len(line) and line[column] == name for line in self.texts) and _texts(row) in self.texts


def find_columns(rows: Sequence[SheetRow], own: OwnWords | None = None) -> tuple[Columns, int] | None:
    """The best heading among the first rows and how many of `rows` lie above the first line of records.

    None when nothing looks like a ledger's heading: a name, and an item or a day or a card number, at least.
    """
    words = _words(own or {})
    best: tuple[int, int, int, Columns] | None = None
    for start in range(min(len(rows), SEARCHED_ROWS)):
        for depth in range(1, min(_DEEPEST, len(rows) - start) + 1):
            block = rows[start : start + depth]
            if depth > 1 and not _only_labels(block[-1]):
                break
            columns = _columns(block, words)
            rank = (len(columns.places), -depth, -start)
            if _is_ledger(columns) and (best is None or rank > best[:3]):
                best = (*rank, columns)
    if best is None:
        return None
    return best[3], -best[2] - best[1]


def _is_ledger(columns: Columns) -> bool:
    places = columns.places.keys()
    return (
        len(places) >= _FEWEST_FIELDS and Field.NAME in places and bool(places & {Field.ITEM, Field.RECEIVED, Field.ID})
    )


def _only_labels(row: SheetRow) -> bool:
    """A further row of a heading holds short words only: no numbers, no days, nothing with digits in it."""
    filled = [cell for cell in row.cells if cell.kind is not CellKind.EMPTY]
    return all(
        cell.kind is CellKind.TEXT and len(shown(cell)) <= _LONGEST_HEADING and not re.search(r"\d{4}", shown(cell))
        for cell in filled
    )


def _texts(row: SheetRow) -> tuple[str, ...]:
    texts = [_plain(shown(cell)) for cell in row.cells]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def _columns(block: Sequence[SheetRow], words: Mapping[str, tuple[Field | None, int]]) -> Columns:
    lines = [_texts(row) for row in block]
    width = max(len(line) for line in lines)
    places: dict[Field, tuple[int, int]] = {}
    titles: dict[int, str] = {}
    for column, stack in enumerate(_stacks(lines, width)):
        titles[column] = "".join(dict.fromkeys(part for part in stack if part))
        field, rank = _meaning(stack, words)
        if field is not None and (field not in places or rank < places[field][0]):
            places[field] = (rank, column)
    used = {column for _, column in places.values()}
    return Columns(
        first_row=block[0].number,
        last_row=block[-1].number,
        places={field: column for field, (_, column) in places.items()},
        titles={field: titles[column] for field, (_, column) in places.items()},
        unused=tuple(title for column, title in titles.items() if title and column not in used),
        texts=tuple(lines),
    )


def _stacks(lines: Sequence[tuple[str, ...]], width: int) -> list[tuple[str, ...]]:
    """The words above each column, top down; a merged parent also stands over the columns to its right."""
    padded = [line + ("",) * (width - len(line)) for line in lines]
    stacks: list[tuple[str, ...]] = []
    parents = [""] * len(lines)
    for column in range(width):
        own = [line[column] for line in padded]
        for level, text in enumerate(own[:-1]):
            if text:
                parents[level:] = [text, *[""] * (len(lines) - level - 1)]
            elif any(own[level + 1 :]):
                own[level] = parents[level]
        stacks.append(tuple(own))
    return stacks


def _meaning(stack: tuple[str, ...], words: Mapping[str, tuple[Field | None, int]]) -> tuple[Field | None, int]:
    """Field and rank (low is better) of a column; the words joined, else the lowest word alone."""
    parts = [part for part in stack if part]
    if not parts:
        return None, _EXACT
    joined, last = "".join(parts), parts[-1]
    field, rank = _known(joined, words)
    if field is None and len(parts) > 1 and last not in _BARE and not _OTHER_PEOPLE.search("".join(parts[:-1])):
        field, rank = _known(last, words)
    if field in (Field.RECEIVED, Field.CLOSED) and _OTHER_DAYS.search(joined):
        return None, rank
    return field, rank


def _known(heading: str, words: Mapping[str, tuple[Field | None, int]]) -> tuple[Field | None, int]:
    for text in (heading, _BRACKETS.sub("", heading)):
        if text in words:
            return words[text]
    ends = [word for word in words if len(word) >= _FEWEST_FIELDS and heading.endswith(word)]
    if not ends or _OTHER_PEOPLE.search(heading):
        return None, _EXACT
    field, rank = words[max(ends, key=len)]
    return field, rank + _ENDING


def _words(own: OwnWords) -> dict[str, tuple[Field | None, int]]:
    words: dict[str, tuple[Field | None, int]] = {}
    for field, known in HEADING_WORDS.items():
        for rank, word in enumerate(known, start=1):
            words.setdefault(_plain(word), (field, rank))
    return words | {_plain(word): (field, _EXACT) for word, field in own.items()}


def _plain(word: str) -> str:
    return _MARKS.sub("", tidy_text(word)).casefold()
