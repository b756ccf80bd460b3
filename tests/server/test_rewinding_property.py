"""Whatever is restored, cloned or lost on the way: one log in the end, nothing twice, nothing missing that is held."""

import shutil
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.journal.tables import ENTRY
from sync.server.signing import PlatformKey
from sync.server.tables_recovery import TESTIMONY
from tests.casework.makers import MONDAY, accepted_events, item
from tests.client.desks import Desk
from tests.fakes_platform import FaultyPlatform, Mishap
from tests.server.acts import note
from tests.server.restoring import Restorable

DESKS = 3
ROUNDS = 14
ACTS = ("write", "sync", "sync", "lost", "back up", "restore", "clone", "back up platform", "restore platform")

steps = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, DESKS - 1)), min_size=5, max_size=40)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What every example starts from, made once: a platform's file, its key, and desks that agree with it."""

    folder: Path
    platform: Path
    key: PlatformKey
    desks: tuple[Desk, ...]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Beginning:
    folder = tmp_path_factory.mktemp("rewinding")
    with closing(Restorable(where=str(folder / "platform.db"), folder=folder)) as made:
        desks = tuple(made.desk(str(number)) for number in range(DESKS))
        desks[0].append(accepted_events(item()), MONDAY)
        for desk in (*desks, *desks):
            assert desk.engine.once().trouble == ""
        return Beginning(folder=folder, platform=Path(made.backup()), key=made.key, desks=desks)


class World:
    """A platform, the copies of it, and desks that may be copies of one another."""

    def __init__(self, begun: Beginning) -> None:
        where = begun.folder / "in use.db"
        for leftover in begun.folder.glob("in use.db*"):
            leftover.unlink()
        shutil.copyfile(begun.platform, where)
        self.platform = Restorable(where=str(where), folder=begun.folder, key=begun.key, begun=True)
        self.desks = [self._started(desk) for desk in begun.desks]
        self.images = list(begun.desks)
        self.copy = str(begun.platform)
        self.written = 0

    def _started(self, image: Desk) -> Desk:
        desk = Desk(self.platform, "", clock=self.platform.clock)
        desk.become(image)
        return desk

    def do(self, act: str, number: int) -> None:
        desk = self.desks[number]
        match act:
            case "write":
                self.written += 1
                desk.append([note(f"{self.written}")], MONDAY)
            case "sync":
                desk.engine.once()
            case "lost":
                line = FaultyPlatform(self.platform, script=(Mishap.LOST_ANSWER,))
                desk.another_line(line).once()
            case "back up":
                self.images[number] = desk.image()
            case "restore":
                desk.become(self.images[number])
            case "clone":
                self.desks[(number + 1) % DESKS].become(desk)
            case "back up platform":
                self.copy = self.platform.backup()
            case "restore platform":
                self.platform.restore(self.copy)

    def held(self) -> set[str]:
        """Ids of everything that is anywhere."""
        ids: set[str] = set()
        for desk in self.desks:
            ids |= desk.ids()
        asked = (select(ENTRY.c.id), select(TESTIMONY.c.entry_id))

        def work(session: Session) -> set[str]:
            return {found for one in asked for found in session.execute(one).scalars()}

        return ids | self.platform.place.database.read(work)

    def settle(self, held: set[str]) -> None:
        """Until everybody has everything, and once more days later: what rests stays as it is."""
        for turn in range(ROUNDS):
            self._talk()
            if all({record.entry.id for record in desk.log()} == held for desk in self.desks):
                break
            if turn > 3:
                self.platform.later(days=4)
        self.platform.later(days=4)
        self._talk()

    def _talk(self) -> None:
        for desk in self.desks:
            desk.engine.once()


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_one_log_in_the_end(prepared: Beginning, steps: list[tuple[str, int]]) -> None:
    world = World(prepared)
    with closing(world.platform):
        for act, number in steps:
            world.do(act, number)
        held = world.held()
        world.settle(held)
        logs = [[record.entry.id for record in desk.log()] for desk in world.desks]
        assert [desk.engine.once().trouble for desk in world.desks] == [""] * DESKS
        assert logs[1:] == logs[:-1]
        assert (len(logs[0]), set(logs[0])) == (len(held), held)
        assert all(desk.read(lambda journal: journal.verify().intact) for desk in world.desks)
