"""Whatever is restored, cloned or lost on the way: one log in the end, nothing twice, nothing missing that is held."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.journal.tables import ENTRY
from sync.server.tables_recovery import TESTIMONY
from tests.casework.makers import MONDAY, accepted_events, item
from tests.fakes_platform import FaultyPlatform, Mishap
from tests.server.acts import note
from tests.server.restoring import Restorable

DESKS = 3
ROUNDS = 14
ACTS = ("write", "sync", "sync", "lost", "back up", "restore", "clone", "back up platform", "restore platform")

steps = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, DESKS - 1)), min_size=5, max_size=40)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("rewinding")
    with closing(Restorable(where=str(folder / "platform.db"), folder=folder)) as made:
        made.backup()
    yield folder


class World:
    """A platform, the copies of it, and desks that may be copies of one another."""

    def __init__(self, folder: Path) -> None:
        where = folder / "in use.db"
        for leftover in folder.glob("in use.db*"):
            leftover.unlink()
        shutil.copyfile(folder / "platform.db", where)
        self.platform = Restorable(where=str(where), folder=folder, begun=True)
        self.desks = [self.platform.desk(str(number)) for number in range(DESKS)]
        self.desks[0].append(accepted_events(item()), MONDAY)
        for desk in (*self.desks, *self.desks):
            assert desk.engine.once().trouble == ""
        self.images = [desk.image() for desk in self.desks]
        self.copy = self.platform.backup()
        self.written = 0

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

    def settle(self) -> None:
        for turn in range(ROUNDS):
            for desk in self.desks:
                desk.engine.once()
            if turn > 3:
                self.platform.later(days=4)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_one_log_in_the_end(prepared: Path, steps: list[tuple[str, int]]) -> None:
    world = World(prepared)
    with closing(world.platform):
        for act, number in steps:
            world.do(act, number)
        held = world.held()
        world.settle()
        logs = [[record.entry.id for record in desk.log()] for desk in world.desks]
        assert [desk.engine.once().trouble for desk in world.desks] == [""] * DESKS
        assert logs[1:] == logs[:-1]
        assert (len(logs[0]), set(logs[0])) == (len(held), held)
        assert all(desk.read(lambda journal: journal.verify().intact) for desk in world.desks)
