"""The page of one case: the case, its clocks with their reasons, its timeline, what may be done next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.queries.case_lines import head_light
from desktop.queries.reading import Reading
from desktop.queries.rows import CaseFileRow, ClockRow, IrregularityRow, SyncMark, TimelineRow
from desktop.store.case_columns import EPOCH, village
from desktop.store.histories import Happening, History, Status, history
from sync.casework.allow import offered, refusals
from sync.casework.calendar import CST
from sync.casework.case import Case
from sync.casework.circumstances import Circumstances
from sync.casework.deadlines import CaseClock, Lookup, clocks
from sync.casework.facts import Event
from sync.casework.fold import evolve
from sync.casework.identities import mask_id, mask_phone
from sync.casework.items import Item
from sync.casework.terms import Role
from sync.journal.unsent import is_unsent

MARKS = {
    Status.PENDING: SyncMark.LOCAL,
    Status.CONFIRMED: SyncMark.CONFIRMED,
    Status.REJECTED: SyncMark.ATTENTION,
    Status.QUARANTINED: SyncMark.ATTENTION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """The case, its clocks with explanations, its timeline; None when this office does not know it."""

    case_id: str

    def __call__(self, reading: Reading) -> CaseFileRow | None:
        found = history(reading.session, self.case_id)
        if not found.known:
            return None
        case = found.case
        item = reading.catalogue.get(case.item_id, case.item_version) if case.item_id else None
        look = Lookup(item=item, calendar=reading.calendar, asof=reading.now, region=reading.office.region)
        running = clocks(case, look)
        newest, gone = _newest_act(found, case), found.taken_back
        return CaseFileRow(
            case=case,
            id_masked=mask_id(case.applicant.number),
            phone_masked=mask_phone(case.applicant.phone),
            village=village(case, reading.regions),
            department=item.department if item else "",
            light=head_light(case, running),
            sync=_mark(found),
            clocks=tuple(map(clock_row, running)),
            timeline=tuple(_timeline_row(one, taken_back=one.entry_id in gone) for one in reversed(found.happenings)),
            actions=() if found.readonly else offered(case, reading.person.roles),
            irregularities=tuple(_irregularities(found, item, reading)),
            readonly=found.readonly,
            shortened=found.summary is not None,
            newest_act=newest,
            act_sent=bool(newest) and not is_unsent(reading.session, newest),
        )


def _newest_act(found: History, case: Case) -> str:
    if case.act is None:
        return ""
    told = (one for one in reversed(found.standing) if one.event == case.act.event)
    return next((one.entry_id for one in told), "")


def _mark(found: History) -> SyncMark:
    if found.attention:
        return SyncMark.ATTENTION
    return SyncMark.LOCAL if found.pending else SyncMark.CONFIRMED


def clock_row(clock: CaseClock) -> ClockRow:
    """A clock as a page shows it."""
    due = clock.due
    return ClockRow(
        kind=clock.kind,
        light=clock.light,
        due_on=clock.due_on,
        due_at=due.due_at if due else None,
        provisional=clock.provisional,
        remaining=clock.remaining,
        overdue=clock.overdue,
        used=clock.used,
        unit=clock.unit,
        running=clock.running,
        explanation=due.explanation if due else (),
        extension_valid=due.extension_valid if due else None,
        name=clock.name,
    )


def _timeline_row(happening: Happening, *, taken_back: bool) -> TimelineRow:
    at, recorded = instant(happening.occurred_ms), instant(happening.recorded_ms)
    return TimelineRow(
        entry_id=happening.entry_id,
        name=happening.name,
        at=at,
        recorded_at=recorded,
        by=happening.by,
        role=Role(happening.role) if happening.role else Role.SYS,
        device=happening.device,
        sync=MARKS[happening.status],
        position=happening.position,
        code=happening.code,
        winner=happening.winner,
        late=recorded.date() > at.date(),
        event=happening.event if isinstance(happening.event, Event) else None,
        taken_back=taken_back,
    )


def _irregularities(found: History, item: Item | None, reading: Reading) -> Iterator[IrregularityRow]:
    """What the rules say against the events as they came, each on the case as it then stood."""
    case = found.before
    for happening in found.happenings:
        event = happening.event
        if not isinstance(event, Event) or happening.covered or MARKS[happening.status] is SyncMark.ATTENTION:
            continue
        at = instant(happening.recorded_ms)
        circumstances = Circumstances(
            now=at,
            office=happening.scope,
            device=happening.device,
            item=item,
            calendar=reading.calendar,
            region=reading.office.region,
        )
        for refusal in refusals(event, case, circumstances):
            told = tuple(sorted(refusal.facts.items()))
            yield IrregularityRow(code=refusal.code, entry_id=happening.entry_id, facts=told)
        case = evolve(case, event)


def instant(ms: int) -> datetime:
    """A stored time, in China."""
    return (EPOCH + timedelta(milliseconds=ms)).astimezone(CST)
