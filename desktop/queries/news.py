"""Which cases are news for this person: given by a colleague, or rated badly. Ids only, so that what is new shows."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, literal_column, select

from desktop.queries.reading import Reading
from desktop.queries.rows import ViewName
from desktop.queries.views import condition
from desktop.store.tables import CASE_ROW
from sync.casework.terms import Rating

c = CASE_ROW.c
MOST = 200
"""Of each kind; nobody is told of more at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsRow:
    assigned: frozenset[str] = frozenset()
    badly_rated: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    def __call__(self, reading: Reading) -> NewsRow:
        assigned = condition(ViewName.ASSIGNED, reading)
        assert assigned is not None
        rated = c.rating == literal_column(f"'{Rating.RECTIFYING.value}'")
        return NewsRow(assigned=_ids(assigned, reading), badly_rated=_ids(rated, reading))


def _ids(wanted: ColumnElement[bool], reading: Reading) -> frozenset[str]:
    asked = select(c.case_id).where(wanted).order_by(c.due_key).limit(MOST)
    return frozenset(str(one) for one in reading.session.scalars(asked))
