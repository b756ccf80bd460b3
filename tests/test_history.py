"""The checker of histories finds each kind of broken promise, and a real run over a cut line breaks none."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from sync.journal.outcomes import Status
from sync.wire.canon import GENESIS
from sync.wire.entry import Record, RecordKind, scope_link
from tests.bench.market import market_entries
from tests.chaos import CutProxy
from tests.client.desks import Desk
from tests.history import End, History, Sight, contradictions
from tests.platform_process import platform
from tests.test_cut_lines import enrolled, work
from tests.wire.strategies import DEVICE

ENTRIES = market_entries(3, 4, DEVICE)
LOG = tuple(
    Record(scope=entry.scope, position=at, kind=RecordKind.EVENT, entry=entry, received_ms=1)
    for at, entry in enumerate(ENTRIES, start=1)
)
IDS = tuple(entry.id for entry in ENTRIES)


def chain(log: tuple[Record, ...]) -> bytes:
    found = GENESIS
    for record in log:
        found = scope_link(found, record)
    return found


def seen(client: str = "desk", upto: int = 4, **other: object) -> Sight:
    sight = Sight(client=client, cursor=upto, chain=chain(LOG[:upto]), shown=frozenset(IDS))
    return replace(sight, **other)  # type: ignore[arg-type]


def kept(ids: tuple[str, ...] = IDS, end: End = End.OK) -> History:
    history = History()
    history.end("desk", history.begin("desk"), end, ids)
    history.rested(seen())
    return history


def test_promises_that_were_kept() -> None:
    assert list(contradictions(kept(), LOG)) == []


def test_what_ended_unknown_may_have_happened_or_not() -> None:
    history = History()
    history.end("desk", history.begin("desk"), End.UNKNOWN)
    assert list(contradictions(history, LOG)) == [] == list(contradictions(history, ()))


REJECTED = (*LOG[:3], replace(LOG[3], kind=RecordKind.REJECTED, code="state"))
BACK = kept()
BACK.saw(seen(upto=3))
BACK.saw(seen(upto=2))
ODDS = kept()
ODDS.rested(seen("other", fold="x"))
UNSEEN = kept()
UNSEEN.saw(seen(shown=frozenset()))


@pytest.mark.parametrize(
    ("history", "log", "told"),
    [
        (kept((*IDS, "gone")), LOG, "lost: gone"),
        (kept(), (*LOG, replace(LOG[0], position=5)), "doubled"),
        (kept(IDS[:3]), LOG, f"unheard of: {IDS[3]}"),
        (kept(end=End.FAILED), LOG, "unheard of"),
        (kept(), (LOG[1], LOG[0], *LOG[2:]), "hole in the log"),
        (kept(), tuple(replace(one, position=at) for at, one in enumerate(LOG[::-1], 1)), "out of order"),
        (kept(), (replace(LOG[0], received_ms=2), *LOG[1:]), "forked: desk at 4"),
        (BACK, LOG, "went back: desk to 2"),
        (UNSEEN, LOG, "own work unseen: desk misses 4"),
        (ODDS, LOG, "at odds: desk, other"),
        (kept(), REJECTED, "silent rejection"),
    ],
)
def test_a_broken_promise_is_named(history: History, log: tuple[Record, ...], told: str) -> None:
    assert any(one.startswith(told) for one in contradictions(history, log)), told


def sight(desk: Desk, name: str) -> Sight:
    cursor, at = desk.head()
    cases = sorted(desk.ears.touched)
    placed = desk.read(lambda journal: [one for case in cases for one in journal.placed_of(case)])
    counting = [one.entry.body for one in placed if one.status is not Status.REJECTED]
    return Sight(
        client=name,
        cursor=cursor,
        chain=at,
        shown=frozenset(one.entry.id for one in placed) | frozenset(waiting(desk)),
        rejected=frozenset((one.entry.id, one.code) for one in desk.read(lambda journal: journal.rejected())),
        fold=sha256(b"".join(counting)).hexdigest(),
    )


def waiting(desk: Desk) -> list[str]:
    return [entry.id for entry in desk.read(lambda journal: journal.pending(10_000))]


@pytest.mark.timeout(180)
def test_a_real_run_over_a_cut_line_keeps_every_promise(tmp_path: Path) -> None:
    random, history = Random(7), History()
    with platform(tmp_path) as served, CutProxy(served.port, random, 40).running() as proxy:
        desks = {name: enrolled(served, proxy.address, name) for name in ("left", "right")}
        while proxy.tally.cut < 40:
            name = random.choice(sorted(desks))
            number = history.begin(name)
            history.end(name, number, End.OK, work(desks[name], random))
            desks[name].engine.once()
            history.saw(sight(desks[name], name))
        for name in sorted(desks) * 2:
            while desks[name].engine.once().trouble:
                pass
        witness = enrolled(served, served.address, "witness")
        assert witness.engine.once().trouble == ""
        for name, desk in (desks | {"witness": witness}).items():
            history.rested(sight(desk, name))
        assert list(contradictions(history, witness.log())) == []
        assert len([one for one in history.happened if isinstance(one, Sight)]) > 20
