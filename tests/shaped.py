"""A proxy that is as slow as a village line: so many bits a second each way, so long on the road, cut now and then.

Both directions are shared by all connections, as one modem is; a cut ends everything that is open.
"""

import time
from contextlib import suppress
from queue import Queue
from socket import socket
from threading import Thread

from tests.chaos import CutProxy, _end

_PIECE = 512

Parcel = tuple[float, bytes]


class ShapedProxy(CutProxy):
    """``bits``: a second, each way. ``round_trip``: seconds. ``cut_every``: seconds, 0 = never."""

    def __init__(self, port: int, bits: int, round_trip: float, cut_every: float = 0.0) -> None:
        super().__init__(port)
        self._seconds_per_byte = 8 / bits
        self._one_way = round_trip / 2
        self._cut_every = cut_every
        self._begun = time.monotonic()
        self._free = {True: 0.0, False: 0.0}

    def _join(self, near: socket) -> list[Thread]:
        """A handshake takes a round trip before the first byte."""
        self._cut_if_due()
        time.sleep(self._one_way * 2)
        return super()._join(near)

    def _pump(self, source: socket, target: socket, left: int | None, up: bool) -> None:
        road: Queue[Parcel | None] = Queue()
        carrier = Thread(target=self._carry, args=(road, target, up), daemon=True)
        carrier.start()
        with suppress(OSError):
            while part := source.recv(_PIECE):
                road.put((self._due(len(part), up), part))
                self._cut_if_due()
        road.put(None)
        carrier.join()
        _end(source)
        _end(target)

    def _carry(self, road: "Queue[Parcel | None]", target: socket, up: bool) -> None:
        while (parcel := road.get()) is not None:
            due, part = parcel
            time.sleep(max(0.0, due - time.monotonic()))
            self._count(len(part), up)
            with suppress(OSError):
                target.sendall(part)
        _end(target)

    def _due(self, size: int, up: bool) -> float:
        """When the last byte has arrived: the modem sends one thing after the other."""
        with self.tally.lock:
            self._free[up] = max(self._free[up], time.monotonic()) + size * self._seconds_per_byte
            due = self._free[up]
        wait = due - time.monotonic()
        time.sleep(max(0.0, wait))  # what is not sent yet is still with the sender, as a small buffer leaves it
        return due + self._one_way

    def _cut_if_due(self) -> None:
        with self.tally.lock:
            if not self._cut_every or time.monotonic() - self._begun < self._cut_every:
                return
            self._begun = time.monotonic()
            self.tally.cut_down += 1
            ended, self._open = self._open, []
        for one in ended:
            _end(one)
