"""Makes rows from the logs: the cases touched since the last run, and those that were waiting for something."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from sync.casework.events_exchange import ReturnHandled
from sync.casework.facts import Event
from sync.casework.fold import replay
from sync.journal.log import entry_of
from sync.journal.tables import ENTRY, RECORD
from sync.server.database import Database
from sync.server.exchange.destination import Destination
from sync.server.exchange.gate import Circle, gate
from sync.server.exchange.projection import project
from sync.server.exchange.register import Kept, keep, number_holder, set_aside, unsettled_cases
from sync.server.exchange.rendering import render
from sync.server.exchange.surroundings import Surroundings, Told
from sync.server.offices import office_card
from sync.server.packs import References, references
from sync.server.tables import OFFICE, STAFF
from sync.server.tables_exchange import EXCHANGE_CURSOR
from sync.wire.codec import UnreadableEvent
from sync.wire.entry import RecordKind

POSITIONS_AT_ONCE = 2_000

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """``changed``: lines of the register that are new or newer."""

    cases: int
    changed: int


def make_rows(database: Database, destination: Destination, now: datetime) -> Made:
    """One transaction per stretch of a log; a run that is cut goes on where it was. Raises Busy."""
    known = database.read(references)
    cases = changed = 0
    for scope in database.read(lambda session: list(session.scalars(select(OFFICE.c.scope).order_by(OFFICE.c.scope)))):
        maker = _Maker(destination, known, scope, now)
        more = True
        while more:
            done, more = database.write(maker.stretch)
            cases, changed = cases + done.cases, changed + done.changed
        done = database.write(maker.unsettled)
        cases, changed = cases + done.cases, changed + done.changed
    return Made(cases=cases, changed=changed)


class _Maker:
    """Makes the rows of one office for one receiver."""

    def __init__(self, destination: Destination, known: References, scope: str, now: datetime) -> None:
        self._destination = destination
        self._known = known
        self._scope = scope
        self._now = now
        self._seen: set[str] = set()

    def stretch(self, session: Session) -> tuple[Made, bool]:
        """The next positions of the log; whether more follow."""
        at = _cursor(session, self._destination.name, self._scope)
        c = RECORD.c
        asked = select(c.position, ENTRY.c.case_id).join(ENTRY, ENTRY.c.id == c.entry_id).order_by(c.position)
        found = session.execute(asked.where(c.scope == self._scope, c.position > at).limit(POSITIONS_AT_ONCE)).all()
        made = self._make(session, dict.fromkeys(line.case_id for line in found if line.case_id))
        if found:
            _move(session, self._destination.name, self._scope, found[-1].position)
        return made, len(found) == POSITIONS_AT_ONCE

    def unsettled(self, session: Session) -> Made:
        waiting = unsettled_cases(session, self._destination.name, self._scope)
        return self._make(session, [case_id for case_id in waiting if case_id not in self._seen])

    def _make(self, session: Session, case_ids: Iterable[str]) -> Made:
        cases = changed = 0
        for case_id in case_ids:
            self._seen.add(case_id)
            home, told = case_events(session, case_id)
            if told:
                changed += self._case(session, case_id, home, told)
                cases += 1
        return Made(cases=cases, changed=changed)

    def _case(self, session: Session, case_id: str, home: str, told: list[Told]) -> int:
        handled = frozenset(one.event.return_id for one in told if isinstance(one.event, ReturnHandled))
        kept = Kept(destination=self._destination.name, scope=home, case_id=case_id, number="", handled=handled)
        names = {line.code: line.name for line in session.execute(select(STAFF).where(STAFF.c.scope == home))}
        office = office_card(session, home)
        try:
            case = replay(case_id, [one.event for one in told])
            item = self._known.catalogue.get(case.item_id, case.item_version) if case.item_id else None
            around = Surroundings(office=office, item=item, calendar=self._known.calendar, names=names)
            rows = project(case_id, told, around)
            rendered = [one for row in rows if (one := render(row, self._destination)) is not None]
        except Exception:  # whatever stands in one case, the others go on
            logger.exception("no rows can be made of case %s", case_id)
            return set_aside(session, kept, self._now)
        number = case.project_no if case.project_no.isascii() and case.project_no.isprintable() else ""
        holder = number_holder(session, self._destination.name, number, case_id) if number else ""
        circle = Circle(destination=self._destination, item=item, now=self._now, number_holder=holder)
        return keep(session, replace(kept, number=number), rendered, gate(rendered, circle), self._now)


def case_events(session: Session, case_id: str) -> tuple[str, list[Told]]:
    """(the office that opened it, its confirmed events in log order); events this program cannot read are left out."""
    asked = (
        select(*ENTRY.c)
        .join(RECORD, RECORD.c.entry_id == ENTRY.c.id)
        .where(
            ENTRY.c.case_id == case_id,
            RECORD.c.kind == RecordKind.EVENT.value,
            RECORD.c.scope == _log(session, case_id),
        )
        .order_by(RECORD.c.position)
    )
    entries = {row.id: entry_of(row) for row in session.execute(asked)}
    told = []
    for entry in entries.values():
        try:
            event = entry.event
        except UnreadableEvent:
            continue
        if isinstance(event, Event):
            told.append(Told(entry_id=entry.id, event=event))
    home = entries[told[0].entry_id].scope if told else ""
    return home, told


def _log(session: Session, case_id: str) -> str:
    """Of the logs a case stands in, the one that holds most of it; copies to the others may still be on their way."""
    asked = (
        select(RECORD.c.scope)
        .join(ENTRY, ENTRY.c.id == RECORD.c.entry_id)
        .where(ENTRY.c.case_id == case_id, RECORD.c.kind == RecordKind.EVENT.value)
        .group_by(RECORD.c.scope)
        .order_by(func.count().desc(), RECORD.c.scope)
    )
    return session.execute(asked.limit(1)).scalar() or ""


def _cursor(session: Session, destination: str, scope: str) -> int:
    c = EXCHANGE_CURSOR.c
    return session.execute(select(c.position).where(c.destination == destination, c.scope == scope)).scalar() or 0


def _move(session: Session, destination: str, scope: str, position: int) -> None:
    c = EXCHANGE_CURSOR.c
    moved = update(EXCHANGE_CURSOR).where(c.destination == destination, c.scope == scope).values(position=position)
    if session.execute(moved).rowcount == 0:  # type: ignore[attr-defined]
        row = {"destination": destination, "scope": scope, "position": position}
        session.execute(insert(EXCHANGE_CURSOR), [row])
