"""A limit is a limit on the wire: measured at the other end of a real socket, up and down."""

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import pairwise
from socket import create_server, socket
from threading import Thread

from sync.client.meter import Meter, Tap
from sync.client.throttle import PIECE, Throttle
from sync.client.transport import HttpLine

RATE = 24_000
SIZE = 24_000
HEAD = b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n"


class Other:
    """One request and its answer. ``came``: when how many bytes of the request were here."""

    def __init__(self, answer: bytes = b"") -> None:
        self.came: list[tuple[float, int]] = []
        self._answer = answer

    @contextmanager
    def open(self, **known: object) -> Iterator[HttpLine]:
        with closing(create_server(("127.0.0.1", 0))) as listener:
            taker = Thread(target=self._take, args=(listener,), daemon=True)
            taker.start()
            address = f"http://127.0.0.1:{listener.getsockname()[1]}"
            with closing(HttpLine(address, **known)) as made:  # type: ignore[arg-type]
                yield made
            taker.join(5)

    def _take(self, listener: socket) -> None:
        connection, _ = listener.accept()
        with connection:
            got = b""
            while len(got.partition(b"\r\n\r\n")[2]) < SIZE and (part := connection.recv(65_536)):
                got += part
                self.came.append((time.monotonic(), len(got)))
            connection.sendall(HEAD % len(self._answer) + self._answer)


def seconds(line: HttpLine, body: bytes, expected: int = 0) -> float:
    started = time.monotonic()
    line.send("PATCH", "/v1/blob/x", {}, body, expected)
    return time.monotonic() - started


def test_a_body_goes_no_faster_than_it_may_and_never_in_a_rush() -> None:
    other = Other()
    with other.open(throttle=Throttle(RATE)) as line:
        taken = seconds(line, bytes(SIZE))
    assert SIZE / RATE * 0.9 < taken < SIZE / RATE * 3
    pieces = [after[1] - before[1] for before, after in pairwise(other.came)]
    assert max(pieces, default=SIZE) <= 2 * PIECE


def test_what_comes_down_is_held_back_as_well() -> None:
    with Other(answer=bytes(SIZE)).open(throttle=Throttle(RATE)) as line:
        assert seconds(line, bytes(SIZE), SIZE) > 2 * SIZE / RATE * 0.9


def test_without_a_limit_nothing_waits_and_the_tap_counts_both_ways() -> None:
    meter = Meter()
    tap = Tap(meter)
    with Other(answer=b"y" * 100).open(tap=tap) as line:
        assert seconds(line, bytes(SIZE)) < SIZE / RATE * 0.9
    assert SIZE < tap.flow.up < SIZE + 300 and 100 < tap.flow.down < 200
    assert meter.take() == tap.flow


def test_a_program_that_closes_waits_for_nobody() -> None:
    throttle = Throttle(1)
    waiting = Thread(target=throttle.passing, args=(3_600,))
    waiting.start()
    throttle.open()
    waiting.join(5)
    assert not waiting.is_alive()
