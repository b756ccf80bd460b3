"""The worklist: one window of a view, found by key and not by counting rows.

A text in the list of everything is answered by the search index, newest case first. In a narrower view the cases that
hold the text are few (then they are put in the view's order) or so many that the view, read in its order, soon fills
a page with them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select, tuple_

from desktop.queries.case_lines import Line, case_row, fetch, lines
from desktop.queries.reading import Reading
from desktop.queries.rows import COUNT_CAP, Key, Page, SortBy, View
from desktop.queries.views import narrowed, order
from desktop.store.search import Question
from desktop.store.tables import CASE_ROW, FIND

c = CASE_ROW.c
FEW = 500
"""A text that stands in more cases than this is looked for in the view, not the view among its cases."""

Conditions = list[ColumnElement[bool]]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorklistPage:
    """The rows of ``view`` after ``after`` (None: from the top), most urgent first, newest first where nothing is due.

    ``count_capped`` is filled on the first page only (0 on later ones); None says: ask :class:`WorklistCount`.
    """

    view: View
    after: Key | None = None
    limit: int = 50

    def __call__(self, reading: Reading) -> Page:
        question = Question.of(self.view.text)
        conditions = narrowed(self.view, reading)
        if question is not None and not conditions and self.view.sort is not SortBy.DUE:
            return self._newest(question, reading)
        matching = conditions + matching_text(question, reading)
        sort = order(self.view)
        statement = lines().where(*matching).order_by(sort, c.case_id).limit(self.limit + 1)
        if self.after is not None:
            statement = statement.where(tuple_(sort, c.case_id) > (self.after.sort, self.after.case_id))
        found = fetch(reading, statement)
        among = self.view.among
        if among is not None:
            found = sorted(found, key=lambda line: among.index(line.case_id))
        keys = [Key(sort=getattr(line, sort.name), case_id=line.case_id) for line in found]
        return self._page(found, keys, reading, None if question else matching)

    def _newest(self, question: Question, reading: Reading) -> Page:
        before = None if self.after is None else self.after.sort
        rids = question.rids(reading.session, self.limit + 1, before)
        found = fetch(reading, lines().add_columns(c.rid).where(c.rid.in_(rids)).order_by(c.rid.desc()))
        return self._page(found, [Key(sort=line.rid, case_id=line.case_id) for line in found], reading, None)

    def _page(self, found: Sequence[Line], keys: Sequence[Key], reading: Reading, counted: Conditions | None) -> Page:
        """``counted``: what to count by where there is more than this page; None leaves that to a later question."""
        more = len(found) > self.limit
        count: int | None = 0
        if self.after is None:
            count = len(found) if not more else None if counted is None else capped_count(counted, reading)
        return Page(
            rows=tuple(case_row(line, reading) for line in found[: self.limit]),
            next=keys[self.limit - 1] if more else None,
            count_capped=count,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WorklistCount:
    """How many cases a view holds; ``COUNT_CAP + 1`` stands for any number beyond it."""

    view: View

    def __call__(self, reading: Reading) -> int:
        question = Question.of(self.view.text)
        conditions = narrowed(self.view, reading)
        if question is not None and not conditions:
            return len(question.rids(reading.session, COUNT_CAP + 1))
        return capped_count(conditions + matching_text(question, reading), reading)


def matching_text(question: Question | None, reading: Reading, few: int = FEW) -> Conditions:
    """The cases that hold the text, as a condition on case rows."""
    if question is None:
        return []
    rids = question.rids(reading.session, few + 1)
    if len(rids) <= few:
        return [c.rid.in_(rids)]
    return [select(FIND.c.rid).where(FIND.c.rid == c.rid, *question.holds()).exists()]


def capped_count(conditions: list[ColumnElement[bool]], reading: Reading) -> int:
    some = select(CASE_ROW.c.rid).where(*conditions).limit(COUNT_CAP + 1).subquery()
    return int(reading.session.execute(select(func.count()).select_from(some)).scalar_one())
