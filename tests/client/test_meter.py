"""What goes over a line is counted, by minute and as a whole."""

from sync.client.meter import MINUTES, Carried, Meter, Tap


class Minutes:
    now = 100

    def __call__(self) -> int:
        return self.now


def test_two_lines_turn_one_meter() -> None:
    meter = Meter(Minutes())
    events, files = Tap(meter), Tap(meter)
    events.passed(10, 1)
    files.passed(200, 20)
    assert (events.flow, files.flow) == (Carried(up=10, down=1), Carried(up=200, down=20))
    assert meter.last_minutes()[-1] == (100, Carried(up=210, down=21))


def test_only_the_last_minutes_are_remembered() -> None:
    clock = Minutes()
    meter = Meter(clock)
    for clock.now in (100, 101, 100 + MINUTES):
        meter.passed(Carried(up=clock.now))
    told = meter.last_minutes()
    assert len(told) == MINUTES
    assert [(minute, one.up) for minute, one in told if one] == [(101, 101), (110, 110)]


def test_what_was_taken_is_taken_once_and_can_be_put_back() -> None:
    meter = Meter()
    meter.passed(Carried(up=5))
    taken = meter.take()
    assert taken == Carried(up=5) and not meter.take()
    meter.put_back(taken)
    assert meter.take() == taken
