"""A desk whose database was put back asks for another incarnation before anything new goes up."""

from random import Random

import pytest

from sync.wire.messages import Answer, Exchange
from tests.client.desks import Desk, texts
from tests.fakes_platform import FaultyPlatform, MemoryPlatform
from tests.journal.ends import SCOPE

DEVICE = "11111111-1111-4111-8111-111111111111"


class Watched(MemoryPlatform):
    """Remembers which incarnations entries came with."""

    def exchange(self, request: Exchange) -> Answer:
        self.came = [*getattr(self, "came", []), *(entry.incarnation for entry in request.entries)]
        return super().exchange(request)

    came: list[int]


def put_back(platform: MemoryPlatform, desk: Desk) -> None:
    """It has sent two notes, is put back to the first, and records another."""
    desk.record("one")
    desk.engine.once()
    image = desk.image()
    desk.record("two")
    desk.engine.once()
    desk.become(image)
    desk.put_back_at = 1
    desk.record("three")


def test_nothing_new_goes_up_under_the_old_incarnation() -> None:
    platform = Watched()
    desk = Desk(platform, DEVICE)
    put_back(platform, desk)
    platform.came = []
    assert desk.engine.once().trouble == ""
    assert platform.came and set(platform.came) == {2}
    assert texts(desk) == ["one", "two", "three"]


def test_where_the_platform_knows_of_nothing_missing_it_is_asked_for_one() -> None:
    platform = Watched()
    desk = Desk(platform, DEVICE)
    desk.put_back_at = 1
    desk.record("new")
    desk.engine.once()
    assert platform.came == [2] and not desk.wants_incarnation()


@pytest.mark.parametrize("seed", range(4))
def test_over_a_line_that_loses_answers_everything_arrives_once(seed: int) -> None:
    platform = MemoryPlatform()
    desk = Desk(platform, DEVICE)
    put_back(platform, desk)
    desk.engine = desk.another_line(FaultyPlatform(platform, Random(seed)))
    for _ in range(2):
        while desk.engine.once().trouble:
            pass
    ids = [record.entry.id for record in platform.logs[SCOPE]]
    assert len(ids) == len(set(ids)) == 3 and set(ids) == desk.ids()
