"""How far the packs are, as the engine tells it; a person stops them and lets them come again."""

from dataclasses import dataclass

from sync.client.meter import Meter, Tap
from sync.client.pack_watch import PackWatch


@dataclass
class Stopwatch:
    now: float = 10.0

    def __call__(self) -> float:
        return self.now


def test_a_pack_that_comes_says_how_much_of_it_is_here_and_how_long_it_took() -> None:
    tap, clock = Tap(Meter()), Stopwatch()
    watch = PackWatch(tap, clock)
    tap.passed(0, 500)
    watch.newer(("catalogue", "regions"))
    assert watch.comes("catalogue")
    tap.passed(100, 3_000)
    clock.now += 2
    told = watch.state()
    assert (told.coming, told.got, told.seconds, told.left) == ("catalogue", 3_000, 2.0, ("catalogue", "regions"))
    watch.came("catalogue")
    assert (watch.state().left, watch.state().coming) == (("regions",), "")


def test_a_stopped_download_keeps_what_is_left_and_goes_on_with_it() -> None:
    watch = PackWatch(Tap(Meter()))
    watch.newer(("catalogue", "regions"))
    assert watch.comes("catalogue")
    watch.paused = True
    watch.came("catalogue")
    assert not watch.comes("regions") and watch.state().left == ("regions",)
    watch.paused = False
    watch.newer(("regions",))
    assert watch.comes("regions") and watch.state().wanted == ("regions",)
