"""Desks and a platform with an unreliable line between them."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from random import Random

import pytest

from sync.client.ports import Phase, SyncState
from sync.journal.journal import Status
from sync.wire.messages import Answer, Exchange, Fault, FaultCode, Pack, Reference
from sync.wire.platform import Platform
from tests.client.desks import Desk, Ears, texts
from tests.fakes_platform import FaultyPlatform, MemoryPlatform, Mishap
from tests.journal.ends import SCOPE

A, B = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"


def settle(*desks: Desk) -> None:
    """Until every desk has exchanged twice without trouble."""
    for _ in range(2):
        for desk in desks:
            while desk.engine.once().trouble:
                pass


def test_nothing_new_is_one_exchange() -> None:
    platform = MemoryPlatform()
    desk = Desk(platform, A)
    assert desk.engine.once().exchanges == platform.requests == 1


def test_what_one_desk_records_the_other_shows() -> None:
    platform = MemoryPlatform()
    left, right = Desk(platform, A), Desk(platform, B)
    left.record("one", "two")
    outcome = left.engine.once()
    right.engine.once()
    assert (outcome.pushed, texts(right), right.ears.touched) == (2, ["one", "two"], {"c"})


def test_concurrent_work_ends_in_one_order_everywhere() -> None:
    platform = MemoryPlatform()
    left, right = Desk(platform, A), Desk(platform, B)
    left.record("left")
    right.record("right")
    settle(left, right)
    assert texts(left) == texts(right) == ["left", "right"]


def test_a_lost_answer_makes_no_second_event() -> None:
    platform = MemoryPlatform()
    desk = Desk(FaultyPlatform(platform, script=(Mishap.LOST_ANSWER,)), A)
    desk.record("once")
    assert desk.engine.once().trouble == "offline"
    assert (desk.engine.once().trouble, len(platform.logs[SCOPE])) == ("", 1)


@pytest.mark.parametrize("seed", range(8))
def test_whatever_the_line_does_every_event_arrives_exactly_once(seed: int) -> None:
    platform, random = MemoryPlatform(page=7), Random(seed)
    desks = [Desk(FaultyPlatform(platform, Random(seed + at)), device, seed) for at, device in enumerate((A, B))]
    for turn in range(30):
        desk = random.choice(desks)
        desk.record(*(f"{turn}.{part}" for part in range(random.randrange(4))))
        random.choice(desks).engine.once()
    settle(*desks)
    ids = [record.entry.id for record in platform.logs[SCOPE]]
    assert len(ids) == len(set(ids)) == desks[0].head()[0]
    assert desks[0].head() == desks[1].head() == (len(ids), platform.digest(SCOPE, len(ids)))
    assert texts(desks[0]) == texts(desks[1])


def test_a_rejected_event_blocks_nothing_and_is_kept() -> None:
    platform = MemoryPlatform(rejects=lambda entry: "one_off" if b"second" in entry.body else "")
    desk = Desk(platform, A)
    desk.record("first", "second", "third")
    desk.engine.once()
    assert texts(desk) == ["first", "third"]
    assert [placed.status for placed in desk.read(lambda journal: journal.rejected())] == [Status.REJECTED]


def test_a_long_backlog_drains_in_portions_the_line_can_take() -> None:
    platform = MemoryPlatform(page=50)
    desk = Desk(platform, A)
    desk.kept = replace(desk.kept, size=1_024)
    desk.record(*(f"note {number}" for number in range(120)))
    outcome = desk.engine.once()
    assert outcome.pushed == 120 and 2 < outcome.exchanges < 10
    assert desk.read(lambda journal: journal.pending_count()) == 0


def test_a_copied_device_goes_on_under_a_new_incarnation() -> None:
    platform = MemoryPlatform()
    original, copy = Desk(platform, A), Desk(platform, A)
    original.record("of the original")
    copy.record("of the copy")
    settle(original, copy)
    assert sorted(texts(copy)) == sorted(texts(original)) == ["of the copy", "of the original"]


def test_a_device_behind_the_platform_gets_its_own_events_back() -> None:
    platform = MemoryPlatform()
    original = Desk(platform, A)
    original.record("one", "two")
    settle(original)
    restored = Desk(platform, A)
    settle(restored)
    assert texts(restored) == ["one", "two"]


def test_a_platform_that_went_back_is_told_again_what_it_lost() -> None:
    platform = MemoryPlatform()
    desk = Desk(platform, A)
    desk.record("one", "two")
    settle(desk)
    platform.logs.clear()
    platform.taken.clear()
    outcome = desk.engine.once()
    assert (outcome.trouble, outcome.reported_again, texts(desk)) == ("", 2, ["one", "two"])
    assert desk.log() == platform.logs[SCOPE]


def test_a_full_disk_leaves_the_cursor_where_it_was() -> None:
    platform = MemoryPlatform()
    writer, reader = Desk(platform, A), Desk(platform, B)
    writer.record("one")
    settle(writer)
    reader.full = True
    assert (reader.engine.once().trouble, reader.head()[0]) == ("full", 0)
    reader.full = False
    assert (reader.engine.once().trouble, reader.head()[0]) == ("", 1)


def test_a_changed_pack_is_fetched_once() -> None:
    platform = MemoryPlatform(packs={"items": Pack(name="items", etag="8", content=b"new")})
    desk = Desk(platform, A)
    desk.wanted = (Reference(name="items", etag="7"),)
    desk.engine.once()
    assert desk.packs["items"].content == b"new"


class Shut:
    """Says the same fault whatever is asked."""

    def __init__(self, code: FaultCode) -> None:
        self._fault = Fault(code=code, incarnation=0)

    def exchange(self, request: Exchange) -> Answer:
        return Answer(taken=0, server_ms=0, fault=self._fault)

    enrol = MemoryPlatform.enrol
    reference = MemoryPlatform.reference


@pytest.mark.parametrize("code", [code for code in FaultCode if code is not FaultCode.REWIND])
def test_a_fault_for_a_person_blocks_with_its_code_and_a_timer_armed(code: FaultCode) -> None:
    desk = Desk(Shut(code), A)
    desk.record("kept")
    assert desk.engine.once().trouble == code.value
    state = desk.engine.state
    assert (state.phase, state.pending, state.next_try is not None) == (Phase.BLOCKED, 1, True)


def test_failures_are_remembered_across_a_restart() -> None:
    desk = Desk(FaultyPlatform(MemoryPlatform(), script=(Mishap.LOST_REQUEST,) * 3), A)
    for _ in range(3):
        desk.engine.once()
    assert desk.kept.failures == 3 and desk.kept.not_before_ms > 0
    desk.engine.once()
    assert desk.kept.failures == 0


class Watch(Ears):
    """Lets a test wait for the thing instead of the time."""

    def __init__(self) -> None:
        super().__init__()
        self.rests = threading.Semaphore(0)

    def state(self, state: SyncState) -> None:
        if state.phase is not Phase.EXCHANGING:
            self.rests.release()


@contextmanager
def running(platform: Platform) -> Iterator[tuple[Desk, threading.Semaphore]]:
    """A desk whose engine runs on its own thread; the semaphore counts the times it came to rest."""
    watch, stop = Watch(), threading.Event()
    desk = Desk(platform, A, ears=watch)
    thread = threading.Thread(target=desk.engine.run, args=(stop,))
    thread.start()
    try:
        yield desk, watch.rests
    finally:
        stop.set()
        desk.engine.now()
        thread.join(10)
    assert not thread.is_alive()


def test_the_engine_wakes_for_what_was_recorded_and_stops_when_told() -> None:
    platform = MemoryPlatform()
    with running(platform) as (desk, rests):
        assert rests.acquire(timeout=10)
        desk.record("one")
        desk.engine.wake()
        assert rests.acquire(timeout=10)
    assert len(platform.logs[SCOPE]) == 1


class Broken(MemoryPlatform):
    """Has a bug that shows once."""

    def exchange(self, request: Exchange) -> Answer:
        if not self.requests:
            self.requests += 1
            raise ZeroDivisionError
        return MemoryPlatform.exchange(self, request)


def test_a_bug_is_told_and_the_engine_goes_on() -> None:
    with running(Broken()) as (desk, rests):
        assert rests.acquire(timeout=10)
        desk.engine.now()
        assert rests.acquire(timeout=10)
    assert [type(error) for error in desk.ears.bugs] == [ZeroDivisionError]


def test_the_state_tells_what_is_reported_again_until_the_next_success() -> None:
    platform = MemoryPlatform()
    desk = Desk(platform, A)
    desk.record("one", "two")
    settle(desk)
    platform.logs.clear()
    platform.taken.clear()
    desk.engine.once()
    told = [desk.engine.state.reported_again]
    desk.engine.once()
    assert [*told, desk.engine.state.reported_again] == [2, 0]
