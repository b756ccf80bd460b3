"""The worklist: one window of a view, found by key and not by counting rows."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select, tuple_

from desktop.queries.case_lines import case_row, fetch, lines
from desktop.queries.reading import Reading
from desktop.queries.rows import COUNT_CAP, Key, Page, View
from desktop.queries.views import narrowed, order
from desktop.store.search import find
from desktop.store.tables import CASE_ROW

MOST_FOUND = 2000
"""A text that stands in more cases than this is narrowed to the newest of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorklistPage:
    """The rows of ``view`` after ``after`` (None: from the top), most urgent first, newest first where nothing is due.

    ``count_capped`` is filled on the first page only (0 on later ones).
    """

    view: View
    after: Key | None = None
    limit: int = 50

    def __call__(self, reading: Reading) -> Page:
        conditions = matching(self.view, reading)
        sort = order(self.view.name)
        statement = lines().where(*conditions).order_by(sort, CASE_ROW.c.case_id).limit(self.limit + 1)
        if self.after is not None:
            statement = statement.where(tuple_(sort, CASE_ROW.c.case_id) > (self.after.sort, self.after.case_id))
        found = fetch(reading, statement)
        shown = found[: self.limit]
        last = shown[-1] if len(found) > self.limit else None
        return Page(
            rows=tuple(case_row(line, reading) for line in shown),
            next=Key(sort=getattr(last, sort.name), case_id=last.case_id) if last else None,
            count_capped=capped_count(conditions, reading) if self.after is None else 0,
        )


def matching(view: View, reading: Reading) -> list[ColumnElement[bool]]:
    """The view's conditions, its text among them."""
    conditions = narrowed(view, reading)
    if view.text.strip():
        conditions.append(CASE_ROW.c.rid.in_(find(reading.session, view.text, MOST_FOUND)))
    return conditions


def capped_count(conditions: list[ColumnElement[bool]], reading: Reading) -> int:
    some = select(CASE_ROW.c.rid).where(*conditions).limit(COUNT_CAP).subquery()
    return int(reading.session.execute(select(func.count()).select_from(some)).scalar_one())
