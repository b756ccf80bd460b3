"""The events of cases as the log has them, many cases in one question.

An entry with a place in the log counts at that place; one without is pending and comes after, in the order in which
it was recorded. What the platform rejected or put in quarantine happened for nobody, but is kept and shown.
Where the history of a closed case has left, or never came, its summary stands in the place of what it covers.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, Select, bindparam, select, union
from sqlalchemy.orm import Session

from sync.casework.case import Case
from sync.casework.events_closing import RejectionDisposed
from sync.casework.events_handling import OverreachForwarded
from sync.casework.facts import Event
from sync.casework.fold import resume
from sync.casework.taking_back import struck
from sync.journal.placing import own_office
from sync.journal.summaries import Summary, summaries_of
from sync.journal.tables import ENTRY, RECORD
from sync.journal.tables_summary import CASE_SUMMARY
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
_e, _r = ENTRY.c, RECORD.c
_LINES: Select[Any] = (
    select(
        _e.id, _e.case_id, _e.scope, _e.device, _e.type, _e.version, _e.occurred_ms, _e.recorded_ms, _e.by, _e.role,
        _e.body, _r.scope.label("log"), _r.kind, _r.position, _r.code, _r.winner,
    )
    .join_from(ENTRY, RECORD, _r.entry_id == _e.id, isouter=True)
    .where(_e.case_id.in_(bindparam("cases", expanding=True)))
    .order_by(_r.scope)
)  # fmt: skip
"""Made once: a report asks it thousands of times, and each new one would hold its ids until a sweeping."""
_FAILED = frozenset({Status.REJECTED, Status.QUARANTINED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One event of a case and what has become of it; times in milliseconds. ``covered``: the summary holds it."""

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
    covered: bool = False

    @property
    def left(self) -> bool:
        """Its content is not on this desk any more."""
        return isinstance(self.event, UnknownEvent) and not self.event.body

    @property
    def order(self) -> tuple[int, str]:
        return (_AFTER_ALL if self.position is None else self.position, self.entry_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Everything recorded about one case, in log order."""

    case_id: str
    happenings: tuple[Happening, ...]
    summary: Summary | None = None

    @property
    def known(self) -> bool:
        return bool(self.happenings) or self.summary is not None

    @property
    def before(self) -> Case:
        """What :attr:`events` come on top of."""
        return self.summary.case if self.summary else Case(case_id=self.case_id)

    @property
    def case(self) -> Case:
        return resume(self.before, self.events)

    @property
    def opened_by(self) -> str:
        """The office that opened the case; "" for one that is not known."""
        if self.summary is not None:
            return self.summary.opened_by
        return self.happenings[0].scope if self.happenings else ""

    @property
    def events(self) -> tuple[Event, ...]:
        """What counts beyond the summary, as far as this program can read it. Where nothing does (the registration
        itself was rejected), what was claimed: the clerk must still see what the paper says.
        """
        told = [h for h in self.happenings if isinstance(h.event, Event) and not h.covered]
        counting = [h for h in told if h.status not in _FAILED]
        chosen = counting if counting or self.summary else told
        return tuple(h.event for h in chosen if isinstance(h.event, Event))

    @property
    def taken_back(self) -> Mapping[str, str]:
        """Entry ids of acts that were taken back, and of what took them back."""
        counting = [h for h in self.happenings if isinstance(h.event, Event) and h.status not in _FAILED]
        pairs = struck([h.event for h in counting if isinstance(h.event, Event)])
        return {counting[act].entry_id: counting[undone].entry_id for act, undone in pairs.items()}

    @property
    def standing(self) -> tuple[Happening, ...]:
        """What counts, without what was taken back: what ledgers of acts are made of."""
        pairs = self.taken_back
        gone = pairs.keys() | set(pairs.values())
        return tuple(h for h in self.happenings if h.status not in _FAILED and h.entry_id not in gone)

    @property
    def readonly(self) -> bool:
        return any(isinstance(h.event, UnknownEvent) and not h.left for h in self.happenings)

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
        told = self.summary is None or self.summary.scope in logs
        return told and all(h.log in logs and h.scope != own for h in self.happenings)

    @property
    def pending(self) -> int:
        return sum(h.status is Status.PENDING for h in self.happenings)


def histories(session: Session, case_ids: Iterable[str]) -> dict[str, History]:
    """The histories of these cases by case id; unknown ones are left out."""
    wanted = sorted(set(case_ids))
    own = own_office(session)
    summed = summaries_of(session, wanted)
    found: dict[str, dict[str, Happening]] = {}
    for at in range(0, len(wanted), CASES_AT_ONCE):
        for line in session.execute(_LINES, {"cases": wanted[at : at + CASES_AT_ONCE]}):
            known = found.setdefault(line.case_id, {})
            before = known.get(line.id)
            if before is None or _weight(before, own) < (_STRONGER[line.kind], line.log == own):
                known[line.id] = _happening(line, summed.get(line.case_id))
    return {
        case_id: History(case_id=case_id, happenings=_ordered(found.get(case_id, {}), own), summary=summed.get(case_id))
        for case_id in sorted(found.keys() | summed.keys())
    }


def history(session: Session, case_id: str) -> History:
    """The history of one case, empty when it is not known here."""
    return histories(session, (case_id,)).get(case_id) or History(case_id=case_id, happenings=())


def case_ids_after(session: Session, after: str, limit: int) -> Sequence[str]:
    """Case ids in the journal in order, for going through all of them in pages."""
    recorded, summed = ENTRY.c.case_id, CASE_SUMMARY.c.case_id
    first = select(recorded).where(recorded > after).group_by(recorded).order_by(recorded).limit(limit).subquery()
    also = select(summed).where(summed > after).order_by(summed).limit(limit).subquery()
    both = union(select(first.c.case_id), select(also.c.case_id)).order_by("case_id").limit(limit)
    return session.scalars(both).all()


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


def _happening(line: Row[Any], summary: Summary | None) -> Happening:
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
        covered=not line.body or (summary is not None and summary.covers(line.id, line.log or "", line.position)),
    )


def _event(line: Row[Any]) -> Event | UnknownEvent:
    """Bytes that are no event are kept like those of a newer program: the case becomes read-only. No bytes at all are
    a content that has left.
    """
    try:
        return decode(line.body)
    except UnreadableEvent:
        return UnknownEvent(case_id=line.case_id, type=line.type, version=line.version, body=line.body)
