"""A desk with many cases of two years, taken over from a log as on a first pull, then projected."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path
from random import Random

from desktop.app import compose, found, wall_clock
from desktop.device.people import OfficeRow, Staff
from desktop.device.settings import DeviceSettings, profile_at
from desktop.store.database import Database
from sync.casework import events_closing as closing
from sync.casework.events_intake import CaseAccepted, CaseNotAccepted, CaseRegistered
from sync.casework.facts import Event
from sync.casework.numbering import Uuid7
from sync.casework.terms import Role, TimeQuality
from sync.journal.journal import Journal
from sync.wire.canon import GENESIS
from sync.wire.codec import encode
from sync.wire.entry import Entry, Record, RecordKind, scope_link
from tests.bench.market import SCOPE, Happening, Market
from tests.fakes_credentials import no_credentials

PERSON, PIN = "DZ0101", "bench-12345678"
OTHER_DESK = "018f0000-0000-7000-8000-0000000000b2"
SPAN = timedelta(days=730)
DETAILED = timedelta(days=90)
AT_ONCE = 5_000
DRAWN = 5_000
"""Cases of one market: its numbers have room for no more."""
DATED = len("202603021001")
TURNING_POINTS = (
    CaseRegistered, CaseAccepted, CaseNotAccepted, closing.DecisionApproved, closing.DecisionRefused,
    closing.CaseWithdrawn, closing.CaseTerminated, closing.DeliveryCompleted,
)  # fmt: skip
"""What is kept of an old case: more events would only make the building slower, not the lists."""

SETTINGS = DeviceSettings(
    office=OfficeRow(
        scope=SCOPE,
        name="丹寨县龙泉镇便民服务中心",
        uscc="11522636MB9A00014N",
        prefix="丹龙",
        region="522636100",
        slot=2,
        device="018f0000-0000-7000-8000-0000000000b1",
    ),
    staff=(Staff(code=PERSON, name="杨一", roles=(Role.CLERK, Role.HANDLER)),),
    scopes=(SCOPE,),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    folder: Path
    cases: int
    events: int


def build(folder: Path, cases: int, seed: int = 1) -> Built:
    """A profile whose PIN is ``PIN``; the journal's own bulk path, then one projection of everything."""
    profile = profile_at(folder)
    _, key = found(profile, SETTINGS, PERSON, PIN, no_credentials)
    database = Database.open(profile.database, key)
    events = _take_over(database, records(cases, seed))
    database.close()
    compose(profile, key, PERSON).database.close()
    return Built(folder=folder, cases=cases, events=events)


def _take_over(database: Database, records: Iterator[Record]) -> int:
    uuid, chain, count = Uuid7(), GENESIS, 0
    for _, group in groupby(records, key=lambda record: record.position // AT_ONCE):
        part = list(group)
        for record in part:
            chain = scope_link(chain, record)
        last, digest8 = part[-1].position, chain[:8]
        database.write(lambda session: Journal(session, uuid).apply(SCOPE, part, last, digest8, "bench"))  # noqa: B023
        count = last
    return count


def records(cases: int, seed: int, after: int = 0) -> Iterator[Record]:
    """The log of so many cases, from the position ``after`` on."""
    random, ids = Random(seed), Uuid7()
    position = after
    for events in histories(cases, seed):
        case_id = ""
        for event in events:
            position += 1
            entry_id = str(ids.next(int(event.occurred_at.timestamp() * 1000)))
            case_id = case_id or entry_id
            entry = Entry(
                id=entry_id,
                scope=SCOPE,
                device=OTHER_DESK,
                incarnation=1,
                seq=position,
                recorded_at=event.occurred_at + timedelta(seconds=random.randrange(60)),
                quality=TimeQuality.SYNCED,
                body=encode(replace(event, case_id=case_id)),
            )
            yield Record(scope=SCOPE, position=position, kind=RecordKind.EVENT, entry=entry)


def histories(cases: int, seed: int) -> Iterator[list[Event]]:
    """The events of one case after the other, the first case two years ago, the last one now, each numbered anew."""
    now, serials = wall_clock(), Counter[str]()
    for case in range(cases):
        if case % DRAWN == 0:
            drawn = groupby(Market(seed + case // DRAWN).happenings(DRAWN), key=lambda one: one.case)
        start = now - SPAN * (1 - case / cases)
        events = _events(list(next(drawn)[1]), start, now)
        opening = events[0]
        assert isinstance(opening, CaseRegistered)
        serial = f"{opening.item_id}{start:%Y%m%d}"
        serials[serial] += 1
        number = f"{opening.project_no[:-DATED]}{start:%Y%m%d}1{serials[serial]:03d}"
        yield [replace(opening, project_no=number), *events[1:]]


def _events(happenings: list[Happening], start: datetime, now: datetime) -> list[Event]:
    """The case moved to begin at ``start``, as far as it has got by now."""
    shift = start - happenings[0].at
    moved = [replace(one.event, occurred_at=one.event.occurred_at + shift) for one in happenings]
    kept = moved if now - start < DETAILED else [event for event in moved if isinstance(event, TURNING_POINTS)]
    return [event for event in kept if event.occurred_at <= now]
