"""Fills the read models from the journal: case by case in the transaction of a write, or all of them anew."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import delete, func, insert, inspect, select
from sqlalchemy.orm import Session

from desktop.store.assigned import assigned_ms
from desktop.store.case_columns import Columns, References, columns, village
from desktop.store.database import Database
from desktop.store.due_changes import note_moved, standing
from desktop.store.followed import left
from desktop.store.histories import History, case_ids_after, histories
from desktop.store.search_index import MERGED_MS, findable, forget, index
from desktop.store.settings import keep_setting
from desktop.store.tables import (
    CASE_ROW,
    FIND,
    FORMER,
    GRAM_TABLE,
    PROJECTION_STATE,
    PROJECTION_VERSION,
    metadata,
)
from sync.casework.calendar import CST
from sync.journal.placing import own_office

T = TypeVar("T")
Write = Callable[[Callable[[Session], T]], T]

PAGE = 400
VERSION = "version"
REFERENCE = "reference"
LISTS = (CASE_ROW, FIND)
PARTS = ("catalogue", "calendar", "thresholds")
"""What the words of ``reference`` name, in this order."""


class Projector:
    """``reference``: words that name catalogue, calendar and thresholds; due dates are computed anew when it changes.

    ``clock``: tells when a date was seen to have moved.
    """

    def __init__(
        self,
        references: References,
        reference: str,
        clock: Callable[[], datetime] = lambda: datetime.now(CST),
    ) -> None:
        self._references = references
        self._reference = reference
        self._clock = clock

    def project(self, session: Session, case_ids: Iterable[str]) -> None:
        """Bring the rows of these cases up to date; office events (``""``) have none."""
        wanted = sorted(set(case_ids) - {""})
        gone = left(session)
        for at in range(0, len(wanted), PAGE):
            self._project(session, wanted[at : at + PAGE], gone)

    def prepare(self, database: Database) -> bool:
        """Before the first screen: rebuild what an older program or another calendar made. True if anything was."""
        state = database.read(_state)
        if state.get(VERSION) != str(PROJECTION_VERSION):
            self.rebuild(database)
            return True
        if state.get(REFERENCE) != self._reference:
            self._redate(database, state.get(REFERENCE, ""))
            return True
        return False

    def renew(self, database: Database, references: References, reference: str) -> frozenset[str]:
        """Other references are in use from now on; the cases whose due date they moved, which are also listed.

        Stopped in between, the next start does it over: the name of the references is written last.
        """
        before = database.read(_state).get(REFERENCE, "")
        self._references, self._reference = references, reference
        return frozenset() if before == reference else self._redate(database, before)

    def rebuild(self, database: Database) -> None:
        """Drop the read models and fill them from the journal, in pages; a stop in between starts it over."""
        database.write(_drop_and_make)
        self._pages(database, case_ids_after, self.project)
        database.write(self._done)

    def _redate(self, database: Database, before: str) -> frozenset[str]:
        why, moved = _what_changed(before, self._reference), set[str]()

        def project(session: Session, case_ids: Sequence[str]) -> None:
            old = standing(session, case_ids)
            self.project(session, case_ids)
            moved.update(note_moved(session, old, standing(session, case_ids), why, self._clock()))

        self._pages(database, _watched_after, project)
        database.write(self._done)
        return frozenset(moved)

    def _pages(
        self,
        database: Database,
        after_of: Callable[[Session, str, int], Iterable[str]],
        project: Callable[[Session, Sequence[str]], None],
    ) -> None:
        last = ""

        def page(session: Session) -> str:
            ids = [case_id for case_id in after_of(session, last, PAGE)]
            project(session, ids)
            return ids[-1] if ids else ""

        while newest := database.write(page):
            last = newest

    def _done(self, session: Session) -> None:
        values = {VERSION: str(PROJECTION_VERSION), REFERENCE: self._reference}
        rows = [{"name": name, "value": value} for name, value in values.items()]
        session.execute(insert(PROJECTION_STATE).prefix_with("OR REPLACE"), rows)

    def _project(self, session: Session, wanted: Sequence[str], gone: frozenset[str]) -> None:
        """What is nowhere any more, or only in logs that may not be followed, goes out of sight."""
        found = histories(session, wanted)
        if gone:
            own = own_office(session)
            found = {case_id: history for case_id, history in found.items() if not history.only_in(gone, own)}
        hidden = [case_id for case_id in wanted if case_id not in found]
        if hidden:
            forget(session, _known_rows(session, hidden))
            session.execute(delete(CASE_ROW).where(CASE_ROW.c.case_id.in_(hidden)))
        if found:
            self._write(session, found)

    def _write(self, session: Session, found: Mapping[str, History]) -> None:
        rids = _row_ids(session, list(found))
        rows: list[Columns] = []
        texts: dict[int, str] = {}
        for case_id, history in found.items():
            case = history.case
            rid = rids[case_id]
            rows.append(columns(case, self._references) | _marks(history) | {"rid": rid})
            texts[rid] = findable(case, village(case, self._references.regions))
        session.execute(insert(CASE_ROW).prefix_with("OR REPLACE"), rows)
        index(session, texts)


def _what_changed(before: str, after: str) -> str:
    """The first part whose word differs; ``calendar`` where an older program wrote one word for everything."""
    old, new = before.split(), after.split()
    if len(old) != len(PARTS) or len(new) != len(PARTS):
        return "calendar"
    return next((part for part, was, now in zip(PARTS, old, new, strict=True) if was != now), "calendar")


def _marks(history: History) -> Columns:
    pending = history.pending
    mark = "attention" if history.attention else "local" if pending else "confirmed"
    return {"mark": mark, "pending": pending, "assigned_ms": assigned_ms(history.events)}


def _row_ids(session: Session, case_ids: list[str]) -> dict[str, int]:
    """The row ids of cases; new ones continue the count, so a higher one came later."""
    c = CASE_ROW.c
    known: dict[str, int] = {
        case_id: rid for case_id, rid in session.execute(select(c.case_id, c.rid).where(c.case_id.in_(case_ids)))
    }
    newest = session.execute(select(func.coalesce(func.max(c.rid), 0))).scalar_one()
    fresh = (case_id for case_id in case_ids if case_id not in known)
    return known | {case_id: newest + at for at, case_id in enumerate(fresh, start=1)}


def _known_rows(session: Session, case_ids: list[str]) -> list[int]:
    return list(session.scalars(select(CASE_ROW.c.rid).where(CASE_ROW.c.case_id.in_(case_ids))))


def _state(session: Session) -> dict[str, str]:
    if not inspect(session.connection()).has_table(PROJECTION_STATE.name):
        return {}
    return {name: value for name, value in session.execute(select(PROJECTION_STATE.c.name, PROJECTION_STATE.c.value))}


def _drop_and_make(session: Session) -> None:
    connection = session.connection()
    metadata.drop_all(connection)
    for name in (*FORMER, "case_gram"):
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
    metadata.create_all(connection)
    connection.exec_driver_sql(GRAM_TABLE)
    keep_setting(session, MERGED_MS, "")
    session.execute(delete(PROJECTION_STATE))


def _watched_after(session: Session, after: str, limit: int) -> Iterable[str]:
    c = CASE_ROW.c
    return session.scalars(
        select(c.case_id).where(c.case_id > after, c.watched == 1).order_by(c.case_id).limit(limit)
    ).all()
