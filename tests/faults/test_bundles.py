"""U-disks are pulled out, copied twice, mixed up, forgotten in a drawer: nothing is lost, doubled or half applied."""

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.client.bundles import Party, Written, read_answer
from sync.journal.tables import RECORD
from sync.server.database import Database, open_database
from sync.server.platform import DatabasePlatform
from sync.server.signing import PlatformKey
from sync.wire.bundle import BadBundle
from sync.wire.messages import Answer, Exchange
from tests.casework.makers import MONDAY, accepted_events, item
from tests.client.desks import Desk
from tests.journal.ends import SCOPE
from tests.server.acts import note
from tests.server.ferrying import Traveller, ferry, traveller
from tests.server.places import Place, Tick, make_place

WRONG = frozenset({"not_a_bundle", "damaged"})
ACTS = ("record", "write", "take", "answer", "read", "read_any", "line", "backup", "restore")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    made = a_place(tmp_path_factory.mktemp("platform"))
    yield made
    made.database.close()


def a_place(folder: Path) -> Place:
    """A platform of its own, with its office."""
    shutil.copyfile(prepared(), folder / "platform.db")
    return over(open_database(str(folder / "platform.db")), Tick())


def over(database: Database, clock: Tick, key: PlatformKey | None = None) -> Place:
    return Place(database=database, platform=DatabasePlatform(database, clock, key), clock=clock)


@cache
def prepared() -> Path:
    file = Path(mkdtemp(prefix="platform")) / "platform.db"
    database = open_database(str(file))
    database.create()
    make_place(database)
    database.close()
    return file


@pytest.fixture(scope="module")
def carried(place: Place) -> tuple[Traveller, bytes, bytes]:
    """A desk with work, the bundle it wrote and the answer to it; neither has been used yet."""
    desk = traveller(place)
    desk.desk.append(accepted_events(item()), MONDAY)
    content = desk.write()
    return desk, content, ferry(place).answer(content)[1]


def positions(place: Place) -> int:
    return place.database.read(lambda session: len(session.execute(select(RECORD.c.position)).all()))


def refused(work: object, content: bytes) -> str:
    assert callable(work)
    with pytest.raises(BadBundle) as told:
        work(content)
    return told.value.code


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_bundle_cut_anywhere_or_with_a_byte_changed_changes_nothing(
    place: Place, carried: tuple[Traveller, bytes, bytes], data: st.DataObject
) -> None:
    desk, request, answer = carried
    content, use = data.draw(st.sampled_from([(request, ferry(place).take), (answer, desk.read)]))
    at = data.draw(st.integers(0, len(content) - 1))
    bit = data.draw(st.integers(1, 255))
    flipped = content[:at] + bytes([content[at] ^ bit]) + content[at + 1 :]
    before = positions(place), desk.desk.head(), desk.pending()
    assert {refused(use, content[:at]), refused(use, flipped)} <= WRONG
    assert (positions(place), desk.desk.head(), desk.pending()) == before


def test_an_answer_in_the_wrong_hands_is_named_and_changes_nothing(
    place: Place, carried: tuple[Traveller, bytes, bytes]
) -> None:
    desk, request, answer = carried
    own = desk.party
    others = {
        "other_device": Party(device="another", scope=own.scope, platform=own.platform),
        "other_office": Party(device=own.device, scope="522636200000", platform=own.platform),
        "other_platform": Party(device=own.device, scope=own.scope, platform=bytes(32)),
    }
    told = {code: refused(lambda content, who=party: read_answer(content, who, desk.written.get), answer)  # type: ignore[misc]
            for code, party in others.items()}  # fmt: skip
    assert told == {code: code for code in others}
    assert refused(desk.read, request) == "direction"
    assert refused(ferry(place).take, answer) == "direction"
    assert refused(lambda content: read_answer(content, own, {}.get), answer) == "unknown"
    assert desk.pending() == 3


def test_what_somebody_else_signed_is_not_taken(place: Place) -> None:
    desk, stranger = traveller(place, "signed"), traveller(place, "stranger")
    desk.desk.append([note("mine")], MONDAY)
    before = positions(place)
    desk.desk.sign = stranger.desk.sign
    assert refused(ferry(place).take, desk.write()) == "forged"
    assert positions(place) == before


class Killed(Exception):
    """The process ended here."""


@pytest.mark.parametrize("survived", [1, 3])
def test_a_platform_killed_at_any_commit_of_a_bundle_takes_it_once_in_the_end(survived: int, tmp_path: Path) -> None:
    place = a_place(tmp_path)
    desk = traveller(place)
    desk.desk.append([note(f"{n}" + "字" * 50_000) for n in range(30)], MONDAY)
    content = desk.write()
    commits = 0

    def dying(session: Session) -> None:
        nonlocal commits
        commits += 1
        if commits > survived:
            raise Killed

    broken = open_database(str(tmp_path / "platform.db"), before_commit=dying)
    half = over(broken, place.clock, place.platform.key)
    with pytest.raises(Killed):
        ferry(half).answer(content)
    broken.close()
    taken, answer = ferry(place).answer(content)
    desk.read(answer)
    assert taken.fault is None and (desk.pending(), positions(place)) == (0, 30)
    place.database.close()


class Week:
    """A desk that is away, what has been written and carried of it, and a backup somebody may put back."""

    def __init__(self, place: Place) -> None:
        self.place, self.desk = place, traveller(place)
        self.desk.desk.append(accepted_events(item()), MONDAY)
        self.bundles, self.answers = [self.desk.write()], [b""]
        self.backup = self._image()

    def act(self, act: str, number: int) -> None:
        match act:
            case "record":
                self.desk.desk.append([note(str(number))], MONDAY)
            case "write":
                self.bundles.append(self.desk.write())
            case "take":
                ferry(self.place).take(self.bundles[number % len(self.bundles)])
            case "answer":
                self.answers.append(ferry(self.place).answer(self.bundles[number % len(self.bundles)])[1])
            case "line":
                self.desk.line()
            case "backup":
                self.backup = self._image()
            case "restore":
                self.desk.desk.put_back(self.backup[0])
                self.desk.written = dict(self.backup[1])
            case _:
                self._read(self.answers[-1 if act == "read" else number % len(self.answers)])

    def _image(self) -> tuple[Desk, dict[str, Written]]:
        return self.desk.desk.image(), dict(self.desk.written)

    def _read(self, answer: bytes) -> None:
        """A desk that was put back may not know any more what it asked, or have gone on since."""
        try:
            if answer:
                self.desk.read(answer)
        except BadBundle as bad:
            assert bad.code in ("unknown", "outdated")


@settings(max_examples=3, deadline=None)
@given(acts=st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 99)), min_size=4, max_size=24))
def test_whatever_comes_by_line_and_by_disk_in_whatever_order_stands_once(acts: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as folder:
        place = a_place(Path(folder))
        week, other = Week(place), traveller(place, "other")
        for act, number in acts:
            week.act(act, number)
        desk = week.desk
        desk.line()
        place.clock.now += timedelta(days=8)
        place.platform.release(SCOPE)
        for one in (desk, other):
            one.line()
        log = [row.entry.id for row in desk.desk.log()]
        assert log == [row.entry.id for row in other.desk.log()] and desk.desk.head() == other.desk.head()
        assert len(set(log)) == len(log) and set(log) == desk.desk.ids() and desk.pending() == 0
        place.database.close()


class Meanwhile:
    """A platform in whose exchanges something else happens before the answer arrives."""

    def __init__(self, platform: DatabasePlatform, happens: Callable[[], None]) -> None:
        self._platform = platform
        self._happens = happens

    def exchange(self, request: Exchange) -> Answer:
        answer = self._platform.exchange(request)
        self._happens()
        return answer


def test_an_answer_of_the_line_that_a_bundle_has_overtaken_is_not_applied(tmp_path: Path) -> None:
    """The device went on under another incarnation while the exchange ran: its seqs mean other entries now."""
    place = a_place(tmp_path)
    desk = traveller(place)
    desk.desk.append(accepted_events(item()), MONDAY)
    backup = desk.desk.image()
    desk.desk.append([note("lost with the disk")], MONDAY)
    desk.line()
    newest = desk.desk.image()
    desk.desk.put_back(backup)
    desk.desk.append([note("after the backup")], MONDAY)
    _, answer = ferry(place).answer(desk.write())
    desk.desk.put_back(newest)
    desk.desk.append([note("on its way")], MONDAY)
    line = Meanwhile(place.platform, lambda: desk.read(answer))
    assert desk.desk.another_line(line).once().trouble == "later"  # type: ignore[arg-type]
    assert (desk.incarnation(), desk.pending()) == (2, 1)
    desk.line()
    log = [row.entry.id for row in desk.desk.log()]
    assert (desk.pending(), len(log), len(set(log))) == (0, 5, 5)
    place.database.close()
