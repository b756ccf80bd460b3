"""Row ids of the cases that hold a text; the question is data, no sign of it means anything to the index.

The index answers newest first and stops as soon as enough is found, so the commonest surname costs no more than a
rare one. Where it is only nearly right (a long word is asked for by its grams) each hit is compared with the text.
"""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Integer, Select, column, func, select, table
from sqlalchemy.orm import Session

from desktop.store.grams import exact, match, words
from desktop.store.tables import FIND, NEWEST_FIRST

LONGEST_QUESTION = 200
GRAM = table("case_gram", column("rowid", Integer), column("case_gram"))
"""The index as the queries see it: its rows, and the column of its own name that a question is put to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What was typed, ready for the store: ``parts`` must all be found, ``grams`` are what the index is asked.

    ``exact``: the index alone is right, no hit needs to be looked at.
    """

    parts: tuple[str, ...]
    grams: str
    exact: bool

    @staticmethod
    def of(typed: str) -> "Question | None":
        """None where nothing can be looked for: only signs, or nothing."""
        parts = words(typed[:LONGEST_QUESTION])
        grams = match(parts)
        return Question(parts=parts, grams=grams, exact=exact(parts)) if grams else None

    def holds(self) -> list[ColumnElement[bool]]:
        """Every part stands in the hay of a case (:data:`FIND` is among the tables asked)."""
        return [func.instr(FIND.c.hay, part) > 0 for part in self.parts]

    def hits(self, before: int | None = None) -> Select[tuple[int]]:
        """Row ids, newest first; those below ``before`` only, to go on where a page ended."""
        rid: ColumnElement[int] = NEWEST_FIRST - GRAM.c.rowid
        found = select(rid).where(GRAM.c.case_gram.op("MATCH")(self.grams)).order_by(GRAM.c.rowid)
        if not self.exact:
            found = found.join_from(GRAM, FIND, FIND.c.rid == rid).where(*self.holds())
        return found if before is None else found.where(GRAM.c.rowid > NEWEST_FIRST - before)


def find(session: Session, typed: str, limit: int) -> list[int]:
    """Row ids of the cases that hold every word of ``typed``, newest first, at most ``limit``."""
    question = Question.of(typed)
    return list(session.scalars(question.hits().limit(limit))) if question else []
