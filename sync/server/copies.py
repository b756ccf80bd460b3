"""Copies of a case's events for the other logs it stands in: who takes part, and what is still on its way.

An entry is confirmed once, in the log of the office that recorded it. From there it goes to every log that takes part,
at most once to each (``outgoing_once`` and the log's own key), so copies cannot go round in circles. Whoever joins gets
what the inviting log holds of the case so far. A log that receives a copy looks whether somebody joined meanwhile whom
the sender could not know yet, and passes it on to those.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Row, and_, delete, insert, select
from sqlalchemy.orm import Session

from sync.casework.events_handling import (
    AssistRequested,
    CaseTransferred,
    CustodyOffered,
    ReportedUp,
    RouteForwarded,
)
from sync.casework.facts import Event
from sync.casework.taking_back import struck
from sync.journal.asking import Listed, ask
from sync.journal.bulk import insert_rows
from sync.journal.log import CHUNK, case_of, entry_of
from sync.journal.tables import ENTRY, RECORD
from sync.server.scopes import successors, superior
from sync.server.tables import SCOPE_HEAD
from sync.server.tables_scopes import OUTGOING, PARTICIPANT
from sync.wire.entry import Entry, RecordKind

CONFIRMED = RecordKind.EVENT.value

_STANDING = Listed(
    lambda one_of: select(PARTICIPANT.c.case_id, PARTICIPANT.c.scope).where(one_of(PARTICIPANT.c.case_id, "cases"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A row of ``outgoing`` with the entry it speaks of, under the slot it was placed with."""

    row: int
    target: str
    entry: Entry


def participants(session: Session, case_ids: Iterable[str]) -> frozenset[str]:
    """The logs these cases stand in."""
    return frozenset(scope for _, scope in _standing(session, case_ids))


def send(session: Session, log: str, placed: Sequence[Entry], opening: frozenset[str]) -> None:
    """Put down what other logs have to learn of these confirmed entries; call it when their records are written.

    ``opening``: cases that were opened here by these entries. The head row of ``log`` must be locked.
    """
    by_case: dict[str, list[Entry]] = {}
    for entry in placed:
        by_case.setdefault(case_of(entry), []).append(entry)
    by_case.pop("", None)
    standing = _standing(session, by_case) if by_case else []
    known = {case_id: {scope for one, scope in standing if one == case_id} for case_id in by_case}
    joined = {}
    for case_id, entries in by_case.items():
        asked = {log} | _offices(session, {office for entry in _standing_of(entries) for office in _named(entry)})
        above = superior(session, log) if case_id in opening else frozenset()
        joined[case_id] = (asked | above) - known[case_id]
    new = [(case_id, scope) for case_id, scopes in joined.items() for scope in sorted(scopes)]
    insert_rows(session, PARTICIPANT, [{"case_id": case_id, "scope": scope} for case_id, scope in new])
    for case_id, entries in by_case.items():
        told = [entry.id for entry in entries]
        for target in sorted((known[case_id] | joined[case_id]) - {log}):
            history_wanted = target in joined[case_id]
            enqueue(session, log, target, case_id, history(session, log, case_id) if history_wanted else told)


def _standing(session: Session, case_ids: Iterable[str]) -> list[tuple[str, str]]:
    """(case, log it stands in)."""
    return [(row.case_id, row.scope) for row in ask(session, _STANDING, cases=sorted(set(case_ids)))]


def join(session: Session, log: str, case_id: str, target: str) -> None:
    """Let ``target`` take part in a case of ``log`` from now on."""
    if target not in participants(session, [case_id]):
        session.execute(insert(PARTICIPANT), [{"case_id": case_id, "scope": target}])
    enqueue(session, log, target, case_id, history(session, log, case_id))


def history(session: Session, log: str, case_id: str) -> list[str]:
    """Ids of the confirmed entries of a case as one log has them, in its order."""
    asked = select(RECORD.c.entry_id).join(ENTRY, ENTRY.c.id == RECORD.c.entry_id)
    asked = asked.where(ENTRY.c.case_id == case_id, RECORD.c.scope == log, RECORD.c.kind == CONFIRMED)
    return list(session.execute(asked.order_by(RECORD.c.position)).scalars())


def enqueue(session: Session, source: str, target: str, case_id: str, entry_ids: Sequence[str]) -> None:
    """Of these entries, those that neither stand in the target nor are on their way there."""
    there = held(session, target, entry_ids)
    asked = select(OUTGOING.c.entry_id).where(OUTGOING.c.target == target, OUTGOING.c.case_id == case_id)
    there |= set(session.execute(asked).scalars())
    about = {"source": source, "target": target, "case_id": case_id}
    rows = [about | {"entry_id": entry_id} for entry_id in entry_ids if entry_id not in there]
    if rows:
        session.execute(insert(OUTGOING), rows)


def held(session: Session, log: str, entry_ids: Sequence[str]) -> set[str]:
    """Which of these entries stand confirmed in a log."""
    found: set[str] = set()
    for start in range(0, len(entry_ids), CHUNK):
        asked = select(RECORD.c.entry_id).where(RECORD.c.entry_id.in_(entry_ids[start : start + CHUNK]))
        found |= set(session.execute(asked.where(RECORD.c.scope == log, RECORD.c.kind == CONFIRMED)).scalars())
    return found


def outgoing_to(session: Session, target: str, limit: int) -> list[Copy]:
    return _copies(session, OUTGOING.c.target == target, limit)


def outgoing_of(session: Session, case_id: str, targets: Iterable[str], limit: int) -> list[Copy]:
    return _copies(session, and_(OUTGOING.c.case_id == case_id, OUTGOING.c.target.in_(sorted(targets))), limit)


def delivered(session: Session, rows: Sequence[int]) -> None:
    """These have arrived; forgetting to say so does no harm, they are then passed over."""
    for start in range(0, len(rows), CHUNK):
        session.execute(delete(OUTGOING).where(OUTGOING.c.id.in_(rows[start : start + CHUNK])))


def _copies(session: Session, condition: object, limit: int) -> list[Copy]:
    source = and_(
        RECORD.c.scope == OUTGOING.c.source,
        RECORD.c.entry_id == OUTGOING.c.entry_id,
        RECORD.c.kind == CONFIRMED,
    )
    asked = (
        select(OUTGOING.c.id.label("row"), OUTGOING.c.target, *ENTRY.c)
        .add_columns(RECORD.c.device.label("slot_device"), RECORD.c.incarnation.label("slot_incarnation"))
        .add_columns(RECORD.c.seq.label("slot_seq"))
        .join(RECORD, source)
        .join(ENTRY, ENTRY.c.id == OUTGOING.c.entry_id)
        .where(condition)  # type: ignore[arg-type]
        .order_by(OUTGOING.c.id)
        .limit(limit)
    )
    return [_copy(row) for row in session.execute(asked)]


def _copy(row: Row[*tuple[object, ...]]) -> Copy:
    slot = {"device": row.slot_device, "incarnation": row.slot_incarnation, "seq": row.slot_seq}
    return Copy(row=row.row, target=row.target, entry=replace(entry_of(row), **slot))


def _standing_of(entries: Sequence[Entry]) -> list[Entry]:
    """Without the acts that were taken back before they were sent: whom such a one called is not told of the case."""
    told = [(entry, entry.event) for entry in entries if isinstance(entry.event, Event)]
    gone = struck([event for _, event in told])
    return [entry for at, (entry, _) in enumerate(told) if at not in gone]


def _named(entry: Entry) -> tuple[str, ...]:
    """Offices an event calls to the case, as far as they are written by their code."""
    match entry.event:
        case AssistRequested(office=office):
            return (office,)
        case CustodyOffered(to=office):
            return (office,)
        case RouteForwarded(target=office) | ReportedUp(target=office) | CaseTransferred(target=office):
            return (office,)
    return ()


def _offices(session: Session, named: set[str]) -> frozenset[str]:
    if not named:
        return frozenset()
    moved = successors(session)
    now = {moved.get(office, office) for office in named}
    return frozenset(session.execute(select(SCOPE_HEAD.c.scope).where(SCOPE_HEAD.c.scope.in_(now))).scalars())
