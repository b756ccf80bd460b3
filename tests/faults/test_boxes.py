"""Proxies that cache, recompress, strip or limit, and requests that meet: real sockets before a real platform."""

import gzip
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from random import Random
from threading import Event as Flag
from threading import Thread

import pytest
from sqlalchemy import select

from sync.client.pace import LARGEST, SMALLEST, Pace
from sync.client.ports import Phase, SyncState
from sync.client.transport import HttpPlatform
from sync.journal.tables import RECORD
from sync.server.database import open_database
from sync.wire.messages import Enrolment
from tests.casework.makers import MONDAY, item, registered
from tests.client.desks import Desk, Ears
from tests.faults.boxes import Act, Box, Onward, Reply, box
from tests.platform_process import Platform, platform
from tests.server.acts import note

LIMIT = 10_240


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    """With places left: an office has eight."""
    with platform(tmp_path_factory.mktemp("boxes")) as running:
        yield running


def behind(served: Platform, made: Box, ears: Ears | None = None) -> Desk:
    """Enrolled over a good line, at work behind the box."""
    with closing(HttpPlatform(served.address)) as line:
        granted = line.enrol(Enrolment(code=served.code(), machine=made.address))
    return Desk(HttpPlatform(made.address), granted.device, token=granted.token, ears=ears)


def wrote(desk: Desk, *texts: str) -> list[str]:
    return [entry.id for entry in desk.append([note(text) for text in texts], MONDAY)]


def opened_case(desk: Desk) -> list[str]:
    return [entry.id for entry in desk.append([registered(item())], MONDAY)]


def placed(served: Platform, desk: Desk) -> list[str]:
    """Entry ids of this desk in the platform's log, in order; one that was placed twice stands there twice."""
    device = desk.read(lambda journal: journal.device().device)
    asked = select(RECORD.c.entry_id).where(RECORD.c.scope == desk.office).order_by(RECORD.c.position)
    with closing(open_database(str(served.database))) as database:
        found = database.read(lambda session: list(session.execute(asked).scalars()))
    own = {record.entry.id for record in desk.log() if record.entry.device == device}
    return [one for one in found if one in own]


def waiting(desk: Desk) -> int:
    return desk.read(lambda journal: journal.pending_count())


def test_f6_two_exchanges_started_at_once_are_one_after_the_other(served: Platform) -> None:
    """The first is held until a second request comes or half a second has passed: it never comes."""
    second = Flag()

    def hold(body: bytes, onward: Onward) -> Reply:
        if made.most > 1:
            second.set()
        second.wait(0.5)
        return onward()

    with box(served.port, hold) as made:
        desk = behind(served, made)
        ids = opened_case(desk) + wrote(desk, "一", "二")
        with ThreadPoolExecutor(2) as pool:
            outcomes = [done.result() for done in [pool.submit(desk.engine.once) for _ in range(2)]]
    assert ([one.trouble for one in outcomes], sum(one.pushed for one in outcomes)) == (["", ""], 3)
    assert (made.most, second.is_set(), placed(served, desk)) == (1, False, ids)


def test_f9_a_cache_is_not_believed_and_asked_ever_more_seldom(served: Platform) -> None:
    cached: list[Reply] = []
    caching = [True]

    def cache(body: bytes, onward: Onward) -> Reply:
        if not caching[0]:
            return onward()
        if not cached:
            cached.append(onward())
        return cached[0]

    with box(served.port, cache) as made:
        desk = behind(served, made)
        ids = opened_case(desk)
        assert desk.engine.once().trouble == ""
        ids += wrote(desk, "一")
        before, head = made.requests, desk.head()
        assert [desk.engine.once().trouble for _ in range(3)] == ["mangled"] * 3
        assert (made.requests - before, desk.kept.failures) == (3, 3)
        assert (desk.head(), waiting(desk)) == (head, 1)
        caching[0] = False
        assert desk.engine.once().trouble == ""
    assert placed(served, desk) == ids


def packed(reply: Reply) -> Reply:
    return replace(reply, body=gzip.compress(reply.body), headers={**reply.headers, "Content-Encoding": "gzip"})


def renamed(reply: Reply) -> Reply:
    return replace(reply, headers={"Content-Encoding": "gzip"})


def bare(reply: Reply) -> Reply:
    return replace(reply, headers={}, length=False)


@pytest.mark.parametrize(("harm", "trouble"), [(packed, "mangled"), (renamed, ""), (bare, "")])
def test_f10_what_a_proxy_does_to_the_encoding_is_noticed_or_does_not_matter(
    served: Platform, harm: Callable[[Reply], Reply], trouble: str
) -> None:
    """Recompressed, said to be compressed, and stripped of every header."""
    harmful = [True]

    def spoil(body: bytes, onward: Onward) -> Reply:
        return harm(onward()) if harmful[0] else onward()

    with box(served.port, spoil) as made:
        desk = behind(served, made)
        ids = opened_case(desk) + wrote(desk, "一")
        assert desk.engine.once().trouble == trouble
        assert waiting(desk) == (2 if trouble else 0)
        harmful[0] = False
        assert desk.engine.once().trouble == ""
    assert placed(served, desk) == ids


def test_f11_a_limit_of_ten_kilobytes_is_got_under_by_halving_and_not_tried_again_that_day(served: Platform) -> None:
    random, refused = Random(11), list[int]()

    def limit(body: bytes, onward: Onward) -> Reply:
        if len(body) > LIMIT:
            refused.append(len(body))
            return Reply(status=413)
        return onward()

    with box(served.port, limit) as made:
        desk = behind(served, made)
        desk.kept = Pace(size=LARGEST)
        ids = opened_case(desk) + wrote(desk, *(random.randbytes(1_000).hex() for _ in range(60)))
        troubles = []
        while (trouble := desk.engine.once().trouble) and len(troubles) < 20:
            troubles.append(trouble)
        assert set(troubles) == {"too_big"} and len(refused) == len(troubles)
        assert SMALLEST <= desk.kept.size < LARGEST
        learnt = desk.kept.size
        for number in range(8):  # quick exchanges all day, each of which would have let it grow
            ids += wrote(desk, *(random.randbytes(1_000).hex() for _ in range(12)))
            assert desk.engine.once().trouble == "", number
        assert (desk.kept.size, len(refused)) == (learnt, len(troubles))
    assert (waiting(desk), placed(served, desk)) == (0, ids)


class Calm(Ears):
    """Says when nothing waits any more."""

    def __init__(self) -> None:
        super().__init__()
        self.calm = Flag()

    def state(self, state: SyncState) -> None:
        super().state(state)
        if state.phase is Phase.IDLE and not state.pending:
            self.calm.set()


def test_f71_what_failed_once_goes_up_at_the_next_timer_though_nobody_does_anything(served: Platform) -> None:
    def fail_once(body: bytes, onward: Onward) -> Reply:
        return Reply(status=502) if made.requests == 1 else onward()

    with box(served.port, fail_once) as made:
        ears, stop = Calm(), Flag()
        desk = behind(served, made, ears)
        ids = opened_case(desk)
        thread = Thread(target=desk.engine.run, args=(stop,))
        thread.start()
        try:
            assert ears.calm.wait(30)
        finally:
            stop.set()
            desk.engine.now()
            thread.join(30)
    assert "server_error" in {state.trouble for state in ears.states}
    assert placed(served, desk) == ids


def test_f50_what_is_recorded_during_an_exchange_follows_in_the_same_run(served: Platform) -> None:
    later: list[str] = []

    def meanwhile(body: bytes, onward: Onward) -> Reply:
        reply = onward()
        if not later:
            later.extend(wrote(desk, "交换时记的"))
        return reply

    act: Act = meanwhile
    with box(served.port, act) as made:
        desk = behind(served, made)
        first = opened_case(desk)
        outcome = desk.engine.once()
    assert (outcome.trouble, outcome.pushed, waiting(desk)) == ("", 2, 0)
    assert placed(served, desk) == first + later
    assert desk.read(lambda journal: journal.verify()).intact
