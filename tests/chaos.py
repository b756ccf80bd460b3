"""A proxy on 127.0.0.1 that counts what passes and cuts connections at random bytes.

Between a desk and a platform: every connection is cut after a number of bytes drawn for one direction, until enough
were cut; from then on everything passes.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from random import Random
from socket import AF_INET, SHUT_RDWR, SOCK_STREAM, create_connection, create_server, socket
from threading import Lock, Thread

_CHUNK = 65_536


@dataclass(slots=True)
class Tally:
    """Bytes towards the platform and back, connections, and how many of them were cut."""

    up: int = 0
    down: int = 0
    connections: int = 0
    cut_up: int = 0
    cut_down: int = 0
    lock: Lock = field(default_factory=Lock)

    @property
    def cut(self) -> int:
        return self.cut_up + self.cut_down

    @property
    def bytes(self) -> int:
        return self.up + self.down


class CutProxy:
    """``cuts``: connections to cut before everything passes; ``reach``: where the cut lies at most, in bytes."""

    def __init__(self, port: int, random: Random | None = None, cuts: int = 0, reach: int = 1_500) -> None:
        self._target = ("127.0.0.1", port)
        self._random = random or Random(0)
        self._cuts = cuts
        self._reach = reach
        self._listener = create_server(("127.0.0.1", 0), family=AF_INET)
        self._open: list[socket] = []
        self._closing = False
        self.tally = Tally()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    @contextmanager
    def running(self) -> Iterator["CutProxy"]:
        taker = Thread(target=self._take, daemon=True)
        taker.start()
        try:
            yield self
        finally:
            self._closing = True
            with socket(AF_INET, SOCK_STREAM) as last:
                last.connect(self._listener.getsockname())
            taker.join()
            self._listener.close()
            for one in self._open:
                _end(one)

    def _take(self) -> None:
        pumps: list[Thread] = []
        while True:
            near, _ = self._listener.accept()
            if self._closing:
                near.close()
                for one in self._open:
                    _end(one)
                for pump in pumps:
                    pump.join()
                return
            pumps += self._join(near)

    def _join(self, near: socket) -> list[Thread]:
        try:
            far = create_connection(self._target)
        except OSError:
            near.close()
            return []
        self._open += [near, far]
        up, down = self._draw()
        pumps = [
            Thread(target=self._pump, args=(near, far, up, True), daemon=True),
            Thread(target=self._pump, args=(far, near, down, False), daemon=True),
        ]
        for pump in pumps:
            pump.start()
        return pumps

    def _draw(self) -> tuple[int | None, int | None]:
        """After how many bytes each way this connection is cut; None: never."""
        with self.tally.lock:
            self.tally.connections += 1
            if self.tally.cut >= self._cuts:
                return None, None
            after = self._random.randrange(self._reach)
            return (after, None) if self._random.random() < 0.5 else (None, after)

    def _pump(self, source: socket, target: socket, left: int | None, up: bool) -> None:
        with suppress(OSError):
            while part := source.recv(_CHUNK):
                passed = self._changed(part if left is None else part[:left], up)
                self._count(len(passed), up)  # before it is sent: whoever has the answer may ask for the tally
                target.sendall(passed)
                if left is not None:
                    left -= len(passed)
                    if left == 0:
                        self._count_cut(up)
                        break
        _end(source)
        _end(target)

    def _changed(self, part: bytes, up: bool) -> bytes:
        """What arrives of what was sent."""
        return part

    def _count(self, size: int, up: bool) -> None:
        with self.tally.lock:
            self.tally.up += size if up else 0
            self.tally.down += 0 if up else size

    def _count_cut(self, up: bool) -> None:
        with self.tally.lock:
            self.tally.cut_up += up
            self.tally.cut_down += not up


def _end(line: socket) -> None:
    with suppress(OSError):
        line.shutdown(SHUT_RDWR)
    line.close()
