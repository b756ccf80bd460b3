"""The decisions of the lane of attachments, for every state there can be."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.casework.calendar import CST
from sync.client.lane_pace import (
    LARGEST_CHUNK,
    LEAST_PIECE,
    LOOK_AGAIN,
    SMALL_FILE,
    SMALLEST_CHUNK,
    LanePace,
    Switches,
    Verdict,
    after_chunk,
    after_trouble,
    chunk_of,
    left_today,
    look_again,
    next_blob,
    seconds_left,
    verdict,
)
from sync.client.pace import Pace
from sync.journal.blob_rows import Blob
from sync.journal.tables_blobs import UNKNOWN, BlobState

PLAIN = Blob(
    sha="00", size=500_000, state=BlobState.WAITING, offset=0, priority=0, scope="s", thumbnail_of="", held=False,
    added_ms=0,
)  # fmt: skip
paces = st.builds(
    LanePace,
    rate=st.floats(0.1, 1e8),
    chunk=st.integers(SMALLEST_CHUNK, LARGEST_CHUNK),
    day=st.integers(0, 3),
    spent=st.integers(0, 10**9),
    retry=st.builds(Pace, failures=st.integers(0, 60), not_before_ms=st.integers(0, 10**13)),
)
switches = st.builds(
    Switches,
    paused=st.booleans(),
    metered=st.booleans(),
    daily=st.integers(0, 10**8),
    limit=st.integers(0, 10**6),
    night=st.booleans(),
    follow=st.booleans(),
    told=st.booleans(),
)
blobs = st.builds(
    Blob,
    sha=st.text("0123456789abcdef", min_size=2, max_size=4),
    size=st.integers(0, 10**7),
    state=st.sampled_from([BlobState.WAITING, BlobState.WANTED]),
    offset=st.integers(UNKNOWN, 10**7),
    priority=st.integers(-2, 2),
    scope=st.just("s"),
    thumbnail_of=st.sampled_from(["", "aa"]),
    held=st.booleans(),
    added_ms=st.integers(0, 100),
)


@given(st.lists(blobs, max_size=8, unique_by=lambda blob: blob.sha))
def test_the_same_is_next_in_whatever_order_they_are_found(queue: list[Blob]) -> None:
    found = next_blob(queue)
    assert next_blob(queue[::-1]) == found
    assert (found is None) == all(blob.held or blob.offset == UNKNOWN for blob in queue)


def test_who_is_waited_for_goes_first_then_the_preferred_then_small_ones_then_the_oldest() -> None:
    old = replace(PLAIN, sha="01", added_ms=1)
    young = replace(PLAIN, sha="02", added_ms=2)
    small = replace(PLAIN, sha="03", added_ms=3, size=SMALL_FILE)
    thumbnail = replace(small, sha="04", added_ms=4, thumbnail_of="01")
    preferred = replace(young, sha="05", priority=1)
    wanted = replace(young, sha="06", state=BlobState.WANTED)
    queue, order = [young, old, small, thumbnail, preferred, wanted], []
    while (found := next_blob(queue)) is not None:
        order.append(found.sha)
        queue.remove(found)
    assert order == ["06", "05", "04", "03", "01", "02"]


@given(paces, switches, st.integers(0, 10**13), st.integers(0, 3), st.booleans())
def test_nothing_goes_while_an_exchange_is_wanted_or_a_person_paused(
    pace: LanePace, chosen: Switches, now_ms: int, day: int, events: bool
) -> None:
    found = verdict(pace, chosen, now_ms=now_ms, day=day, events=events)
    assert found is not Verdict.GO or not (events or chosen.paused)


@given(paces, switches, st.integers(0, 10**13), st.integers(0, 3), st.booleans())
def test_whatever_holds_the_lane_it_looks_again_within_the_longest_wait(
    pace: LanePace, chosen: Switches, now_ms: int, day: int, events: bool
) -> None:
    found = verdict(pace, chosen, now_ms=now_ms, day=day, events=events)
    assert 0 <= look_again(found, pace, now_ms) <= max(LOOK_AGAIN, 3_600 * 1.25)


@given(paces, switches, st.integers(0, 3), blobs)
def test_a_metered_line_never_carries_more_than_its_day_allows(
    pace: LanePace, chosen: Switches, day: int, blob: Blob
) -> None:
    size = chunk_of(blob, pace, left_today(pace, chosen, day))
    spent = after_chunk(pace, size, 1.0, day).spent
    assert not chosen.saving or size == 0 or spent <= chosen.daily


@given(paces, blobs, st.integers(0, LARGEST_CHUNK))
def test_a_chunk_never_leaves_its_content(pace: LanePace, blob: Blob, room: int) -> None:
    known = replace(blob, offset=max(0, blob.offset))
    size = chunk_of(known, pace, room)
    assert 0 <= size <= room and (size == 0 or known.offset + size <= known.size)


@given(paces, st.integers(0, LARGEST_CHUNK), st.floats(0, 1e5))
def test_the_size_stays_between_its_limits(pace: LanePace, moved: int, seconds: float) -> None:
    grown, shrunk = after_chunk(pace, moved, seconds, 1), after_trouble(pace, moved, 0, 1, 0.5)
    assert SMALLEST_CHUNK <= grown.chunk <= LARGEST_CHUNK and SMALLEST_CHUNK <= shrunk.chunk <= pace.chunk
    assert grown.retry == Pace() and shrunk.retry.failures == pace.retry.failures + 1


def test_a_steady_line_is_given_what_it_moves_in_ten_seconds() -> None:
    pace = LanePace()
    for _ in range(20):
        pace = after_chunk(pace, pace.chunk, pace.chunk / 20_000, 1)
    assert 180_000 <= pace.chunk <= 200_000 and 9 < seconds_left(200_000, pace) < 11


def test_a_new_day_has_its_own_budget() -> None:
    metered = Switches(metered=True, daily=1_000)
    spent = LanePace(day=1, spent=1_000)
    assert verdict(spent, metered, now_ms=0, day=1, events=False) is Verdict.BUDGET
    assert verdict(spent, metered, now_ms=0, day=2, events=False) is Verdict.GO


@pytest.mark.parametrize(("hour", "night"), [(21, False), (22, True), (0, True), (5, True), (6, False), (12, False)])
def test_the_night_is_from_ten_to_six_in_china(hour: int, night: bool) -> None:
    now_ms = int(datetime(2026, 11, 23, hour, 30, tzinfo=CST).timestamp() * 1000)
    chosen = Switches(night=True)
    found = verdict(LanePace(), chosen, now_ms=now_ms, day=1, events=False)
    assert found is (Verdict.GO if night else Verdict.NIGHT)


def test_the_system_is_believed_only_where_somebody_wants_it() -> None:
    assert Switches(told=True).saving and not Switches(told=True, follow=False).saving
    assert Switches(metered=True, follow=False).saving and not Switches().saving


@given(paces, blobs, st.integers(1, 10**6))
def test_a_limited_chunk_takes_about_ten_seconds_at_most(pace: LanePace, blob: Blob, limit: int) -> None:
    size = chunk_of(replace(blob, offset=max(0, blob.offset)), pace, LARGEST_CHUNK, limit)
    assert size <= max(LEAST_PIECE, limit * 10)
