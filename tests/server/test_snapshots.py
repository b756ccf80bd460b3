"""A new desk begins with a snapshot and has what every other desk has (sync.md §2.7, §11.3)."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from desktop.store.histories import case_ids_after, history
from sync.casework.case import Case
from sync.casework.facts import Event
from sync.casework.terms import TimeQuality
from sync.client.lane_ports import Pass
from sync.client.pace import Pace
from sync.client.starting import FAR, SMALLEST_PART
from sync.client.trouble import Faulted
from sync.journal.log import insert_entries, insert_records
from sync.journal.snapshots import take_snapshot
from sync.journal.summaries import summaries_of
from sync.journal.tables import ENTRY
from sync.journal.tables_snapshot import SNAPSHOT_PART
from sync.server.auth import Seat
from sync.server.database import open_database
from sync.server.durable import declare, heads
from sync.server.offices import add_office
from sync.server.signing import PlatformKey
from sync.server.snapshots import MOVED_ON, Snapshots
from sync.server.tables import SCOPE_HEAD
from sync.server.uploads import Uploads
from sync.wire.canon import GENESIS
from sync.wire.entry import Record, RecordKind, scope_link
from sync.wire.messages import OfficeCard
from sync.wire.octets import BadFrame
from sync.wire.platform import Platform
from sync.wire.snapshot import Offer, read_snapshot
from tests.bench.market import sittings
from tests.bench.wire import record_sittings
from tests.casework.makers import MONDAY
from tests.client.desks import Desk
from tests.desktop.test_projector import HAPPENED
from tests.journal.ends import digest8, engine, opened
from tests.server.places import SCOPE
from tests.server.restoring import Restorable, copied
from tests.server.snapshot_lines import Direct, engine_with

EVENTS = FAR + 60
ELSEWHERE = "522636999000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A platform's file whose log a desk has filled, and what that desk shows; ``blank``: the same before."""

    where: str
    blank: str
    key: PlatformKey
    cases: dict[str, Case]
    head: tuple[int, bytes]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    folder = tmp_path_factory.mktemp("prepared")
    made = Restorable(where=str(folder / "platform.db"), folder=folder)
    blank = made.backup()
    writer = worked(made)
    made.covered()
    made.close()
    return Prepared(where=made.where, blank=blank, key=made.key, cases=cases(writer), head=writer.head())


@pytest.fixture
def embedded(tmp_path: Path, prepared: Prepared) -> Iterator[Restorable]:
    """Its own copy for each test."""
    made = Restorable(where=copied(prepared.where, tmp_path), folder=tmp_path, key=prepared.key, begun=True)
    yield made
    made.close()


def line_to(platform: Restorable) -> Direct:
    database = platform.place.database
    uploads = Uploads(database, platform.folder / "blobs")
    return Direct(snapshots=Snapshots(database, uploads, platform.key), uploads=uploads)


def worked(platform: Restorable, events: int = EVENTS, seed: int = 3) -> Desk:
    """A desk that has sent so many events of a market's days."""
    desk = platform.desk("writer")
    record_sittings(desk, list(sittings(seed=seed, events=events)), {})
    assert desk.engine.once().trouble == ""
    return desk


def cases(desk: Desk) -> dict[str, Case]:
    """As the screens of a desk fold them."""

    def read(session: Session) -> dict[str, Case]:
        ids = [case_id for case_id in case_ids_after(session, "", 100_000) if case_id]
        return {case_id: history(session, case_id).case for case_id in ids}

    return desk.read(lambda journal: read(journal.session))


def summed(desk: Desk) -> int:
    return desk.read(lambda journal: len(summaries_of(journal.session, case_ids_after(journal.session, "", 100_000))))


def entries(desk: Desk) -> int:
    counted = select(func.count()).select_from(ENTRY)
    return desk.read(lambda journal: journal.session.execute(counted).scalar_one())


def parts(desk: Desk) -> int:
    counted = select(func.count()).select_from(SNAPSHOT_PART)
    return desk.read(lambda journal: journal.session.execute(counted).scalar_one())


def test_a_new_desk_has_every_case_as_the_others_and_fewer_entries(embedded: Restorable, prepared: Prepared) -> None:
    newcomer = embedded.desk("new")
    assert engine_with(newcomer, line_to(embedded)).once().trouble == ""
    assert (cases(newcomer), newcomer.head()) == (prepared.cases, prepared.head)
    assert (summed(newcomer) > 0, entries(newcomer) < EVENTS) == (True, True)
    assert newcomer.read(lambda journal: journal.verify().intact)


def test_what_no_copy_elsewhere_covers_is_told_whole(embedded: Restorable) -> None:
    """Should the platform be lost, a desk that began with a snapshot may be the only one that can bring it back."""
    writer, newcomer = embedded.desk("writer"), embedded.desk("new")
    writer.engine.once()
    record_sittings(writer, list(sittings(seed=11, events=60)), {})
    assert writer.engine.once().trouble == ""
    assert engine_with(newcomer, line_to(embedded)).once().trouble == ""
    newer = {record.entry.id for record in writer.log()[EVENTS:]}
    assert (len(newer), newer - newcomer.ids(), summed(newcomer) > 0) == (60, set(), True)


def test_what_comes_after_the_snapshot_comes_by_exchange(platform: Restorable) -> None:
    writer, newcomer, line = worked(platform), platform.desk("new"), line_to(platform)
    platform.covered()
    offered(line, newcomer)
    record_sittings(writer, list(sittings(seed=4, events=30)), {})
    assert writer.engine.once().trouble == ""
    assert engine_with(newcomer, line).once().trouble == ""
    assert (cases(newcomer), newcomer.head()) == (cases(writer), writer.head())
    assert newcomer.read(lambda journal: journal.verify().intact)


def test_a_short_log_is_pulled(tmp_path: Path) -> None:
    with closing(Restorable(where=str(tmp_path / "platform.db"), folder=tmp_path)) as platform:
        worked(platform, events=FAR // 4)
        newcomer, line = platform.desk("new"), line_to(platform)
        assert engine_with(newcomer, line).once().trouble == ""
        assert (line.asked, summed(newcomer), newcomer.head()[0] > 0) == ([], 0, True)


def test_an_office_with_nothing_in_its_log_is_asked_once(tmp_path: Path) -> None:
    with closing(Restorable(where=str(tmp_path / "platform.db"), folder=tmp_path)) as platform:
        line = line_to(platform)
        engine = engine_with(platform.desk("new"), line)
        assert [engine.once().trouble for _ in range(3)] == [""] * 3
        assert line.questions == 1


def test_a_desk_that_has_begun_asks_for_no_snapshot(embedded: Restorable) -> None:
    desk, line = embedded.desk("d"), line_to(embedded)
    assert (desk.engine.once().trouble, engine_with(desk, line).once().trouble, line.asked) == ("", "", [])


SPOILT: dict[str, Any] = {"signature": bytes(64), "sha256": bytes(32), "position": EVENTS - 1, "size": 1 << 40}


def test_an_offer_that_was_changed_costs_only_the_shorter_way(embedded: Restorable, prepared: Prepared) -> None:
    for name, value in SPOILT.items():
        newcomer, line = embedded.desk(name), line_to(embedded)
        line.altered = lambda offer, name=name, value=value: replace(offer, **{name: value})  # type: ignore[misc]
        assert engine_with(newcomer, line).once().trouble == ""
        assert (newcomer.head(), summed(newcomer), parts(newcomer)) == (prepared.head, 0, 0)


def test_a_content_that_was_changed_is_thrown_away(embedded: Restorable, prepared: Prepared) -> None:
    newcomer, line = embedded.desk("new"), line_to(embedded)
    offer = offered(line, newcomer)
    (embedded.folder / "blobs" / SCOPE / offer.sha256.hex()).write_bytes(bytes(offer.size))
    assert engine_with(newcomer, line).once().trouble == ""
    assert (cases(newcomer), summed(newcomer), parts(newcomer)) == (prepared.cases, 0, 0)


def test_a_line_cut_at_any_byte_goes_on_where_it_was(embedded: Restorable, prepared: Prepared) -> None:
    """The line breaks after ever other numbers of bytes; what was here is not asked for again."""
    newcomer, random, line = embedded.desk("new"), Random(20261126), line_to(embedded)
    troubles: list[str] = []
    while not troubles or troubles[-1]:
        line.left = None if len(troubles) > 4 else random.randrange(2 * SMALLEST_PART)
        newcomer.kept = Pace(size=SMALLEST_PART)
        troubles.append(engine_with(newcomer, line).once().trouble)
    assert (set(troubles), len(line.asked)) == ({"offline", ""}, len(set(line.asked)))
    assert (cases(newcomer), summed(newcomer) > 0) == (prepared.cases, True)
    assert sum(line.sizes) == offered(line, newcomer).size


def test_a_device_of_another_office_is_offered_nothing(embedded: Restorable) -> None:
    card = OfficeCard(scope=ELSEWHERE, name="别处", uscc="11522636MB9A00015N", prefix="别", region=ELSEWHERE)
    embedded.place.database.write(lambda session: add_office(session, card, ()))
    stranger, line = embedded.desk("s", ELSEWHERE), line_to(embedded)
    offered(line, embedded.desk("own"))
    with pytest.raises(Faulted, match="scope"):
        offered(line, stranger)
    stranger.granted = (SCOPE,)
    assert engine_with(stranger, line).once().trouble == ""
    assert (line.asked, entries(stranger)) == ([], 0)


def test_a_snapshot_is_kept_until_the_log_has_moved_on_and_then_replaced(embedded: Restorable) -> None:
    desk, line = embedded.desk("d"), line_to(embedded)
    first = offered(line, desk)
    desk.record("one")
    desk.engine.once()
    same = offered(line, desk)
    desk.record(*map(str, range(MOVED_ON)))
    desk.engine.once()
    other = offered(line, desk)
    assert (same.sha256, other.position) == (first.sha256, desk.head()[0])
    assert [path.name for path in (embedded.folder / "blobs" / SCOPE).iterdir()] == [other.sha256.hex()]


def test_another_history_needs_another_snapshot(embedded: Restorable) -> None:
    desk, line = embedded.desk("d"), line_to(embedded)
    before = offered(line, desk)
    embedded.restore(embedded.backup())
    assert offered(line_to(embedded), desk).timeline != before.timeline


def offered(line: Direct, desk: Desk) -> Offer:
    device = desk.read(lambda journal: journal.device().device)
    offer = line.offer(Pass(device=device, token=desk.token()), SCOPE)
    assert offer is not None
    return offer


# ---- history that moves backwards


def test_a_restored_platform_is_found_above_the_snapshot(embedded: Restorable) -> None:
    newcomer = embedded.desk("new")
    assert engine_with(newcomer, line_to(embedded)).once().trouble == ""
    begun = newcomer.head()[0]
    newcomer.record("one", "two")
    newcomer.engine.once()
    copy = embedded.backup()
    newcomer.record("three", "four")
    newcomer.engine.once()
    embedded.restore(copy, announced=False)
    outcome = newcomer.engine.once()
    assert (outcome.trouble, outcome.reported_again, newcomer.head()[0]) == ("", 2, begun + 4)
    assert newcomer.read(lambda journal: journal.verify().intact)


def test_a_platform_restored_from_before_the_snapshot_is_begun_anew_and_loses_nothing(embedded: Restorable) -> None:
    other, newcomer = embedded.desk("other"), embedded.desk("new")
    copy = embedded.backup()
    record_sittings(other, list(sittings(seed=8, events=20)), {})
    assert other.engine.once().trouble == ""
    assert engine_with(newcomer, line_to(embedded)).once().trouble == ""
    newcomer.record("mine")
    newcomer.engine.once()
    before = cases(newcomer)
    embedded.restore(copy)
    for desk in (newcomer, other, newcomer, other):
        assert desk.engine.once().trouble == ""
    assert (cases(newcomer), cases(other), newcomer.head()) == (before, before, other.head())
    assert newcomer.read(lambda journal: journal.verify().intact)


# ---- the fold, and the bytes


@settings(max_examples=10, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(HAPPENED, st.integers(0, 2), st.sampled_from("EEEERQ")), min_size=1, max_size=9), st.data())
def test_a_snapshot_at_any_cut_and_the_rest_are_the_log(
    prepared: Prepared, tmp_path: Path, happened: list[tuple[Event, int, str]], data: st.DataObject
) -> None:
    """sync.md §11.3: fold(snapshot at c + tail) = fold(log), whatever was rejected or set aside on the way."""
    log = placed(happened)
    cut = data.draw(st.integers(1, len(log)))
    new, whole = Desk(NOBODY, DEVICE), Desk(NOBODY, DEVICE)
    take(prepared, tmp_path, log[:cut], new)
    for desk, at in ((new, cut), (whole, 0)):
        desk.write(lambda journal, at=at: journal.apply(SCOPE, log[at:], len(log), digest8(log)))  # type: ignore[misc]
    assert (cases(new), new.head()) == (cases(whole), whole.head())
    assert new.read(lambda journal: journal.verify().intact)


NOBODY = cast(Platform, None)
"""Nothing is exchanged: the journal alone is asked."""

DEVICE = "11111111-1111-4111-8111-111111111111"
OTHERS = "22222222-2222-4222-8222-222222222222"


def placed(happened: list[tuple[Event, int, str]]) -> list[Record]:
    """A log of another device's entries, three cases of it, as a platform may have judged them."""
    with opened(engine()) as journal:
        journal.enrol(OTHERS, 1)
        events = [replace(event, case_id=f"018f0000-0000-7000-8000-{case:012d}") for event, case, _ in happened]
        entries = journal.append(SCOPE, events, MONDAY, TimeQuality.SYNCED)
    kinds = [RecordKind(kind) for _, _, kind in happened]
    return [
        Record(scope=SCOPE, position=at, kind=kind, entry=entry, received_ms=1)
        for at, (entry, kind) in enumerate(zip(entries, kinds, strict=True), start=1)
    ]


def take(prepared: Prepared, folder: Path, log: list[Record], desk: Desk) -> None:
    """The platform has exactly this log; the desk begins with its snapshot."""
    chains = list(accumulate(log, scope_link, initial=GENESIS))[1:]

    def work(session: Session) -> None:
        insert_entries(session, [record.entry for record in log])
        insert_records(session, list(zip(log, chains, strict=True)))
        session.execute(update(SCOPE_HEAD).where(SCOPE_HEAD.c.scope == SCOPE).values(head=len(log), chain=chains[-1]))

    with closing(open_database(copied(prepared.blank, folder))) as database:
        database.write(work)
        database.write(lambda session: declare(session, heads(session), MONDAY))
        uploads = Uploads(database, folder / "blobs")
        seat = Seat(device="", scope=SCOPE, incarnation=1, pending=0, app_version="", seen_ms=0)
        offer = Snapshots(database, uploads, prepared.key).offer(seat, SCOPE)
        assert offer is not None
        content = (folder / "blobs" / SCOPE / offer.sha256.hex()).read_bytes()
    desk.write(lambda journal: take_snapshot(journal, read_snapshot(content), prepared.key.public, 0))


def test_a_content_cut_anywhere_is_refused(embedded: Restorable) -> None:
    offer = offered(line_to(embedded), embedded.desk("d"))
    content = (embedded.folder / "blobs" / SCOPE / offer.sha256.hex()).read_bytes()
    assert read_snapshot(content).position == offer.position
    refused = 0
    for at in range(0, len(content), 211):
        with pytest.raises(BadFrame):
            read_snapshot(content[:at] + content[at + 1 :])
        refused += 1
    assert refused > 20
