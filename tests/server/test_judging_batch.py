"""One bad entry in a batch of twenty: what becomes of it, and that the nineteen others do not notice (F44, F52)."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from sync.casework.items import Catalogue, Item
from sync.server.judging import Judge, Verdict
from sync.server.packs import References, references
from sync.server.tables import IRREGULARITY
from sync.wire.entry import Entry, RecordKind
from tests.casework.makers import CASE_ID, item, registered
from tests.server.acts import note
from tests.server.places import NOW, SCOPE, Place
from tests.server.signers import signing_desk

OTHER_CASE = "018f0000-0000-7000-8000-00000000000e"
BROKEN = "XX-BROKEN"


class Cracked(Catalogue):
    """A bug in what cases are judged by, which one item shows."""

    def get(self, item_id: str, version: int | None = None) -> Item | None:
        if item_id == BROKEN:
            raise ZeroDivisionError
        return super().get(item_id, version)


def judged(place: Place, entries: tuple[Entry, ...]) -> list[Verdict]:
    def work(session):  # type: ignore[no-untyped-def]
        known = references(session)
        judge = Judge(session, References(catalogue=Cracked((item(),)), calendar=known.calendar), NOW)
        judge.study(entries, SCOPE)
        return [judge.judge(entry, SCOPE) for entry in entries]

    return place.database.write(work)


def test_f44_an_event_that_crashes_the_validator_is_set_aside_and_nineteen_others_are_taken(
    place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    crashing = replace(registered(item()), case_id=OTHER_CASE, item_id=BROKEN)
    before, after = [note(f"前{n}") for n in range(9)], [note(f"后{n}") for n in range(9)]
    entries = place.desk().record(registered(item()), *before, crashing, *after)
    verdicts = judged(place, entries)
    taken, aside = RecordKind.EVENT, RecordKind.QUARANTINED
    assert [verdict.kind for verdict in verdicts] == [*[taken] * 10, aside, *[taken] * 9]
    assert (verdicts[10].code, [entries[10].id in line.getMessage() for line in caplog.records]) == ("failed", [True])


def test_f52_an_act_in_the_name_of_somebody_else_is_listed_alone_though_the_computers_signature_is_good(
    place: Place,
) -> None:
    desk = signing_desk(place)
    entries = desk.record(registered(item()), *(note(str(n)) for n in range(9)), note("冒名", by="nobody"), note("后"))
    assert desk.sync().taken == 12
    asked = select(IRREGULARITY.c.position, IRREGULARITY.c.code)
    listed = place.database.read(lambda session: session.execute(asked).all())
    assert listed == [(11, "unknown_staff")]
    assert len(desk.events(CASE_ID)) == len(entries)
