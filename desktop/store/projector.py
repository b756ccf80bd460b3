"""Fills the read models from the journal: case by case in the transaction of a write, or all of them anew."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from sqlalchemy import delete, func, insert, inspect, select
from sqlalchemy.orm import Session

from desktop.store.case_columns import Columns, References, columns, village
from desktop.store.database import Database
from desktop.store.histories import History, case_ids_after, histories
from desktop.store.search_index import findable, index
from desktop.store.tables import (
    CASE_ROW,
    FIND,
    GRAM_TABLE,
    INITIALS,
    PROJECTION_STATE,
    PROJECTION_VERSION,
    metadata,
)
from sync.casework.case import Case
from sync.casework.fold import replay

T = TypeVar("T")
Write = Callable[[Callable[[Session], T]], T]

PAGE = 400
VERSION = "version"
REFERENCE = "reference"
LISTS = (CASE_ROW, FIND, INITIALS)


class Projector:
    """``reference``: names the calendar and the catalogue in use; due dates are computed anew when it changes."""

    def __init__(self, references: References, reference: str) -> None:
        self._references = references
        self._reference = reference

    def project(self, session: Session, case_ids: Iterable[str]) -> None:
        """Bring the rows of these cases up to date; office events (``""``) have none."""
        found = histories(session, (case_id for case_id in case_ids if case_id))
        if found:
            self._write(session, found)

    def prepare(self, database: Database) -> bool:
        """Before the first screen: rebuild what an older program or another calendar made. True if anything was."""
        state = database.read(_state)
        if state.get(VERSION) != str(PROJECTION_VERSION):
            self.rebuild(database)
            return True
        if state.get(REFERENCE) != self._reference:
            self._redate(database)
            return True
        return False

    def rebuild(self, database: Database) -> None:
        """Drop the read models and fill them from the journal, in pages; a stop in between starts it over."""
        database.write(_drop_and_make)
        self._pages(database, case_ids_after)
        database.write(self._done)

    def _redate(self, database: Database) -> None:
        self._pages(database, _watched_after)
        database.write(self._done)

    def _pages(self, database: Database, after_of: Callable[[Session, str, int], Iterable[str]]) -> None:
        last = ""

        def page(session: Session) -> str:
            ids = [case_id for case_id in after_of(session, last, PAGE)]
            self.project(session, ids)
            return ids[-1] if ids else ""

        while newest := database.write(page):
            last = newest

    def _done(self, session: Session) -> None:
        values = {VERSION: str(PROJECTION_VERSION), REFERENCE: self._reference}
        rows = [{"name": name, "value": value} for name, value in values.items()]
        session.execute(insert(PROJECTION_STATE).prefix_with("OR REPLACE"), rows)

    def _write(self, session: Session, found: Mapping[str, History]) -> None:
        rids = _row_ids(session, list(found))
        rows: list[Columns] = []
        texts: dict[int, tuple[str, str]] = {}
        for case_id, history in found.items():
            case = replay(case_id, history.events)
            rid = rids[case_id]
            rows.append(columns(case, self._references) | _marks(history) | {"rid": rid})
            texts[rid] = (findable(case, village(case, self._references.regions)), _name(case))
        session.execute(insert(CASE_ROW).prefix_with("OR REPLACE"), rows)
        index(session, texts)


def _marks(history: History) -> Columns:
    pending = history.pending
    mark = "attention" if history.attention else "local" if pending else "confirmed"
    return {"mark": mark, "pending": pending}


def _name(case: Case) -> str:
    return case.applicant.name


def _row_ids(session: Session, case_ids: list[str]) -> dict[str, int]:
    """The row ids of cases; new ones continue the count, so a higher one came later."""
    c = CASE_ROW.c
    known: dict[str, int] = {
        case_id: rid for case_id, rid in session.execute(select(c.case_id, c.rid).where(c.case_id.in_(case_ids)))
    }
    newest = session.execute(select(func.coalesce(func.max(c.rid), 0))).scalar_one()
    fresh = (case_id for case_id in case_ids if case_id not in known)
    return known | {case_id: newest + at for at, case_id in enumerate(fresh, start=1)}


def _state(session: Session) -> dict[str, str]:
    if not inspect(session.connection()).has_table(PROJECTION_STATE.name):
        return {}
    return {name: value for name, value in session.execute(select(PROJECTION_STATE.c.name, PROJECTION_STATE.c.value))}


def _drop_and_make(session: Session) -> None:
    connection = session.connection()
    metadata.drop_all(connection)
    connection.exec_driver_sql("DROP TABLE IF EXISTS case_gram")
    metadata.create_all(connection)
    connection.exec_driver_sql(GRAM_TABLE)
    session.execute(delete(PROJECTION_STATE))


def _watched_after(session: Session, after: str, limit: int) -> Iterable[str]:
    c = CASE_ROW.c
    return session.scalars(
        select(c.case_id).where(c.case_id > after, c.watched == 1).order_by(c.case_id).limit(limit)
    ).all()
