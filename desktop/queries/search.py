"""Finding cases by anything a clerk has at hand."""

from dataclasses import dataclass

from desktop.queries.case_lines import case_row, fetch, lines
from desktop.queries.reading import Reading
from desktop.queries.rows import CaseRow, Duplicate
from desktop.store.search import find
from desktop.store.tables import CASE_ROW

c = CASE_ROW.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Cases found by ``text`` as typed (name, initials of pinyin, tails of ID or telephone, numbers, item, village),
    newest first; fewer than two letters are enough. The text is data: no sign in it has a meaning.
    """

    text: str
    limit: int = 50

    def __call__(self, reading: Reading) -> tuple[CaseRow, ...]:
        rids = find(reading.session, self.text, self.limit)
        found = fetch(reading, lines().where(c.rid.in_(rids)).order_by(c.rid.desc()))
        return tuple(case_row(line, reading) for line in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicates:
    """Other cases of the person with document ``number``: open ones of the same item first, then the newest."""

    number: str
    item_id: str
    limit: int = 20

    def __call__(self, reading: Reading) -> tuple[Duplicate, ...]:
        if not self.number:
            return ()
        found = fetch(reading, lines().where(c.person == self.number).order_by(c.sort_key).limit(self.limit))
        judged = [
            Duplicate(row=case_row(line, reading), same_open=bool(line.open) and line.item_id == self.item_id)
            for line in found
        ]
        return tuple(sorted(judged, key=lambda duplicate: not duplicate.same_open))
