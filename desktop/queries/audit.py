"""Who did what and when: the journal itself, newest first. A clerk sees their own acts, the head the whole office's."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, Select, and_, func, select

from desktop.queries.casefile import MARKS, instant
from desktop.queries.reading import Reading
from desktop.queries.sync_rows import SyncMark
from desktop.store.case_columns import milliseconds
from desktop.store.histories import STATUSES
from desktop.store.tables import CASE_ROW
from sync.casework import events_closing as closing
from sync.casework import events_office as office
from sync.casework.calendar import CST
from sync.casework.events import NAMES
from sync.casework.events_taking_back import ActTakenBack, PaperReissued
from sync.casework.facts import Event
from sync.casework.terms import Role
from sync.journal.tables import ENTRY, RECORD
from sync.wire.codec import UnreadableEvent, decode

SEES_ALL = frozenset({Role.CENTER, Role.SUPERVISOR})


class AuditKind(StrEnum):
    """What an act is to an auditor; reading, exporting and printing personal data are kinds of their own."""

    REVEAL = "reveal"
    EXPORT = "export"
    PRINT = "print"
    SESSION = "session"
    PROGRAM = "program"
    CHANGE = "change"
    WORK = "work"


KIND_TYPES: dict[AuditKind, frozenset[str]] = {
    AuditKind.REVEAL: frozenset({NAMES[closing.PersonalDataRevealed]}),
    AuditKind.EXPORT: frozenset({NAMES[office.LedgerExported]}),
    AuditKind.PRINT: frozenset({NAMES[closing.PaperPrinted]}),
    AuditKind.SESSION: frozenset({NAMES[office.SessionChanged]}),
    AuditKind.PROGRAM: frozenset({NAMES[office.ProgramChanged]}),
    AuditKind.CHANGE: frozenset(
        NAMES[kind]
        for kind in (
            closing.FactCorrected,
            closing.CaseVoided,
            closing.RecordBackfilled,
            closing.RejectionDisposed,
            ActTakenBack,
            PaperReissued,
        )
    ),
}
_SPECIAL = frozenset().union(*KIND_TYPES.values())


def kind_of(name: str) -> AuditKind:
    """Everything that is nothing else is work on cases."""
    return next((kind for kind, names in KIND_TYPES.items() if name in names), AuditKind.WORK)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRow:
    """One recorded act; ``case_id``, ``number``, ``applicant`` are empty for acts of the office.

    ``event`` None: content that has left this desk, or of a newer program. ``own_device``: recorded on this computer.
    """

    entry_id: str
    name: str
    kind: AuditKind
    at: datetime
    recorded_at: datetime
    by: str
    person: str
    role: str
    device: str
    own_device: bool
    case_id: str
    number: str
    applicant: str
    event: Event | None
    sync: SyncMark


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditWish:
    """Which acts: of which kind (None: all), of whom (""), recorded on which days, about cases with which number's end.

    Whoever may not see the whole office sees their own, whatever is wished.
    """

    kind: AuditKind | None = None
    by: str = ""
    first: date | None = None
    last: date | None = None
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditFound:
    """``following``: where the next page begins, "" at the end. ``whole``: the whole office is shown."""

    rows: tuple[AuditRow, ...]
    following: str
    whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditPage:
    """Acts recorded before the entry ``before`` (``""``: the newest); one page, never all of them."""

    wish: AuditWish = AuditWish()
    before: str = ""
    limit: int = 100

    def __call__(self, reading: Reading) -> AuditFound:
        lines = reading.session.execute(_asked(reading, self.wish, self.before).limit(self.limit + 1)).all()
        rows = tuple(_row(line, reading) for line in lines[: self.limit])
        following = rows[-1].entry_id if len(lines) > self.limit else ""
        return AuditFound(rows=rows, following=following, whole=sees_all(reading))


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditPeople:
    """Staff codes and names of those who may be asked for; only oneself for a clerk."""

    def __call__(self, reading: Reading) -> tuple[tuple[str, str], ...]:
        if not sees_all(reading):
            return ((reading.person.code, reading.person.name),)
        return tuple(sorted(reading.names.items(), key=lambda pair: pair[1]))


def sees_all(reading: Reading) -> bool:
    return bool(SEES_ALL & frozenset(reading.person.roles))


def _asked(reading: Reading, wish: AuditWish, before: str) -> Select[Any]:
    e, r, c = ENTRY.c, RECORD.c, CASE_ROW.c
    asked = (
        select(e.id, e.type, e.occurred_ms, e.recorded_ms, e.by, e.role, e.device, e.case_id, e.body, r.kind)
        .add_columns(c.number, c.applicant)
        .join_from(ENTRY, RECORD, and_(r.entry_id == e.id, r.scope == e.scope), isouter=True)
        .outerjoin(CASE_ROW, c.case_id == e.case_id)
        .order_by(e.id.desc())
    )
    if before:
        asked = asked.where(e.id < before)
    by = wish.by if sees_all(reading) else reading.person.code
    if by:
        asked = asked.where(e.by == by)
    if wish.kind is AuditKind.WORK:
        asked = asked.where(e.type.not_in(_SPECIAL))
    elif wish.kind is not None:
        asked = asked.where(e.type.in_(KIND_TYPES[wish.kind]))
    if wish.first is not None:
        asked = asked.where(e.recorded_ms >= _ms(wish.first))
    if wish.last is not None:
        asked = asked.where(e.recorded_ms < _ms(wish.last + timedelta(days=1)))
    if wish.number:
        asked = asked.where(func.substr(c.number, -len(wish.number)) == wish.number)
    return asked


def _ms(day: date) -> int:
    return milliseconds(datetime.combine(day, time(), CST))


def _row(line: Row[Any], reading: Reading) -> AuditRow:
    return AuditRow(
        entry_id=line.id,
        name=line.type,
        kind=kind_of(line.type),
        at=instant(line.occurred_ms),
        recorded_at=instant(line.recorded_ms),
        by=line.by,
        person=reading.name_of(line.by),
        role=line.role or Role.SYS.value,
        device=line.device,
        own_device=line.device == reading.office.device,
        case_id=line.case_id,
        number=line.number or "",
        applicant=line.applicant or "",
        event=_event(line.body),
        sync=MARKS[STATUSES[line.kind]],
    )


def _event(body: bytes) -> Event | None:
    try:
        found = decode(body)
    except UnreadableEvent:
        return None
    return found if isinstance(found, Event) else None
