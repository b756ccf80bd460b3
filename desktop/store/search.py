"""Row ids of the cases that hold a text; the question is data, no sign of it means anything to the index.

The index answers newest first and stops as soon as enough is found, so the commonest surname costs no more than a
rare one. Where it is only nearly right (a long word is asked for by its grams) each hit is compared with the text.
"""

from contextlib import closing
from dataclasses import dataclass
from functools import cache

from sqlalchemy import ColumnElement, func
from sqlalchemy.orm import Session

from desktop.store.grams import exact, match, words
from desktop.store.tables import FIND, NEWEST_FIRST

LONGEST_QUESTION = 200


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
        return Question(parts=parts, grams=match(parts), exact=exact(parts)) if parts else None

    def holds(self) -> list[ColumnElement[bool]]:
        """Every part stands in the hay of a case (:data:`FIND` is among the tables asked)."""
        return [func.instr(FIND.c.hay, part) > 0 for part in self.parts]

    def rids(self, session: Session, limit: int, before: int | None = None) -> list[int]:
        """Row ids, newest first, at most ``limit``; those below ``before`` only, to go on where a page ended."""
        verified = () if self.exact else self.parts
        values: dict[str, str | int] = {f"part{at}": part for at, part in enumerate(verified)}
        values |= {"grams": self.grams, "limit": limit, "after": -1 if before is None else NEWEST_FIRST - before}
        with closing(session.connection().connection.cursor()) as cursor:
            cursor.execute(_hits(len(verified)), values)
            return [NEWEST_FIRST - at for (at,) in cursor.fetchall()]


def find(session: Session, typed: str, limit: int) -> list[int]:
    """Row ids of the cases that hold every word of ``typed``, newest first, at most ``limit``."""
    question = Question.of(typed)
    return question.rids(session, limit) if question else []


@cache
def _hits(verified: int) -> str:
    """The question to the index, each hit compared with so many parts; written by hand and put to the driver itself, as
    it is asked at every key.
    """
    joined = f" JOIN case_find AS f ON f.rid = {NEWEST_FIRST} - g.rowid" if verified else ""
    holds = "".join(f" AND instr(f.hay, :part{at})" for at in range(verified))
    return (
        f"SELECT g.rowid FROM case_gram AS g{joined} WHERE case_gram MATCH :grams AND g.rowid > :after{holds}"
        " ORDER BY g.rowid LIMIT :limit"
    )
