"""The events of cases as the log has them, many cases in one question.

An entry with a place in the log counts at that place; one without is pending and comes after, in the order in which
it was recorded. What the platform rejected or put in quarantine happened for nobody, but is kept and shown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from sync.casework.events_closing import RejectionDisposed
from sync.casework.events_handling import OverreachForwarded
from sync.casework.facts import Event
from sync.journal.placing import own_office
from sync.journal.tables import ENTRY, RECORD
from sync.wire.codec import UnknownEvent, UnreadableEvent, decode
from sync.wire.entry import RecordKind

CASES_AT_ONCE = 400
_AFTER_ALL = 1 << 62


class Status(StrEnum):
    PENDING = "pending"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    QUARANTINED = "quarantined"


STATUSES = {
    None: Status.PENDING,
    RecordKind.EVENT.value: Status.CONFIRMED,
    RecordKind.REJECTED.value: Status.REJECTED,
    RecordKind.QUARANTINED.value: Status.QUARANTINED,
}
_STRONGER = {None: 0, RecordKind.QUARANTINED.value: 1, RecordKind.REJECTED.value: 2, RecordKind.EVENT.value: 3}
_FAILED = frozenset({Status.REJECTED, Status.QUARANTINED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One event of a case and what has become of it; times in milliseconds."""

    entry_id: str
    scope: str
    log: str
    device: str
    name: str
    occurred_ms: int
    recorded_ms: int
    by: str
    role: str
    status: Status
    position: int | None
    code: str
    winner: str
    event: Event | UnknownEvent

    @property
    def order(self) -> tuple[int, str]:
        return (_AFTER_ALL if self.position is None else self.position, self.entry_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Everything recorded about one case, in log order."""

    case_id: str
    happenings: tuple[Happening, ...]

    @property
    def events(self) -> tuple[Event, ...]:
        """What counts, as far as this program can read it. Where nothing does (the registration itself was
        rejected), what was claimed: the clerk must still see what the paper says.
        """
        counting = tuple(h.event for h in self.happenings if h.status not in _FAILED and isinstance(h.event, Event))
        return counting or tuple(h.event for h in self.happenings if isinstance(h.event, Event))

    @property
    def readonly(self) -> bool:
        return any(isinstance(h.event, UnknownEvent) for h in self.happenings)

    @property
    def attention(self) -> tuple[Happening, ...]:
        """Events that were not taken and that nobody has dealt with yet."""
        settled = {h.event.entry_id for h in self.happenings if isinstance(h.event, RejectionDisposed)}
        forwarded = {h.event.entry_id for h in self.happenings if isinstance(h.event, OverreachForwarded)}
        return tuple(
            h
            for h in self.happenings
            if h.status in _FAILED
            and h.entry_id not in settled
            and not (h.status is Status.QUARANTINED and h.entry_id in forwarded)
        )

    def only_in(self, logs: frozenset[str], own: str) -> bool:
        """Whether all of it stands in these logs alone and nothing of it was recorded by office ``own``."""
        return all(h.log in logs and h.scope != own for h in self.happenings)

    @property
    def pending(self) -> int:
        return sum(h.status is Status.PENDING for h in self.happenings)


def histories(session: Session, case_ids: Iterable[str]) -> dict[str, History]:
    """The histories of these cases by case id; unknown ones are left out."""
    wanted = sorted(set(case_ids))
    own = own_office(session)
    found: dict[str, dict[str, Happening]] = {}
    for at in range(0, len(wanted), CASES_AT_ONCE):
        for line in session.execute(_lines(wanted[at : at + CASES_AT_ONCE])):
            known = found.setdefault(line.case_id, {})
            before = known.get(line.id)
            if before is None or _weight(before, own) < (_STRONGER[line.kind], line.log == own):
                known[line.id] = _happening(line)
    return {case_id: History(case_id=case_id, happenings=_ordered(known, own)) for case_id, known in found.items()}


def history(session: Session, case_id: str) -> History:
    """The history of one case, empty when it is not known here."""
    return histories(session, (case_id,)).get(case_id) or History(case_id=case_id, happenings=())


def case_ids_after(session: Session, after: str, limit: int) -> Sequence[str]:
    """Case ids in the journal in order, for going through all of them in pages."""
    column = ENTRY.c.case_id
    return session.scalars(select(column).where(column > after).group_by(column).order_by(column).limit(limit)).all()


def _lines(case_ids: Sequence[str]) -> Any:
    e, r = ENTRY.c, RECORD.c
    return (
        select(
            e.id, e.case_id, e.scope, e.device, e.type, e.version, e.occurred_ms, e.recorded_ms, e.by, e.role, e.body,
            r.scope.label("log"), r.kind, r.position, r.code, r.winner,
        )
        .join_from(ENTRY, RECORD, r.entry_id == e.id, isouter=True)
        .where(e.case_id.in_(case_ids))
        .order_by(r.scope)
    )  # fmt: skip


def _ordered(known: dict[str, Happening], own: str) -> tuple[Happening, ...]:
    """In the order of one log, the own office's or the lowest code's; what only others hold follows, then what waits.

    All logs of a case hold its acts in the same order, so nothing jumps when a copy arrives.
    """
    logs = sorted({h.log for h in known.values() if h.log}, key=lambda log: (log != own, log))
    places = {log: at for at, log in enumerate([*logs, ""])}
    return tuple(sorted(known.values(), key=lambda h: (places[h.log], h.order)))


def _weight(happening: Happening, own: str) -> tuple[int, bool]:
    return _strength(happening), happening.log == own


def _strength(happening: Happening) -> int:
    return next(_STRONGER[kind] for kind, status in STATUSES.items() if status is happening.status)


def _happening(line: Row[Any]) -> Happening:
    return Happening(
        entry_id=line.id,
        scope=line.scope,
        log=line.log or "",
        device=line.device,
        name=line.type,
        occurred_ms=line.occurred_ms,
        recorded_ms=line.recorded_ms,
        by=line.by,
        role=line.role,
        status=STATUSES[line.kind],
        position=line.position,
        code=line.code or "",
        winner=line.winner or "",
        event=_event(line),
    )


def _event(line: Row[Any]) -> Event | UnknownEvent:
    """Bytes that are no event are kept like those of a newer program: the case becomes read-only."""
    try:
        return decode(line.body)
    except UnreadableEvent:
        return UnknownEvent(case_id=line.case_id, type=line.type, version=line.version, body=line.body)
