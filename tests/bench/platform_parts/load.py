"""A thousand keep-alive connections in one thread: so many requests under way at a time, each device one at a time."""

import selectors
import socket
import time
from collections import deque
from dataclasses import dataclass, field

from sync.wire.canon import GENESIS
from sync.wire.envelope import open_answer
from sync.wire.messages import DIGEST8
from tests.bench.platform_parts.streams import BATCH, Sealed

_PATIENCE = 60.0


@dataclass(slots=True)
class _Line:
    """One device and its connection. ``digest8``: of its scope's chain as the last answer told it."""

    frames: list[Sealed]
    socket: socket.socket
    sent: int = 0
    began: float = 0.0
    digest8: bytes = GENESIS[:DIGEST8]
    got: bytearray = field(default_factory=bytearray)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """``seconds``: from the first request to the last answer. ``latencies``: seconds per request, ascending."""

    seconds: float
    latencies: list[float]

    def percentile_ms(self, percent: float) -> float:
        return self.latencies[min(len(self.latencies) - 1, int(len(self.latencies) * percent / 100))] * 1000


class Load:
    """Connect first, then :meth:`run`; raises RuntimeError for any answer but a clean acknowledgement."""

    def __init__(self, port: int, streams: list[list[Sealed]]) -> None:
        self._lines = [_Line(frames, socket.create_connection(("127.0.0.1", port), _PATIENCE)) for frames in streams]
        self._selector = selectors.DefaultSelector()
        for line in self._lines:
            line.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._selector.register(line.socket, selectors.EVENT_READ, line)

    def run(self, at_once: int, batches: int) -> Run:
        """Every device sends its next ``batches`` frames."""
        queue = deque(line for _ in range(batches) for line in self._lines)
        latencies: list[float] = []
        under_way = 0
        begin = time.perf_counter()
        while queue or under_way:
            while queue and under_way < at_once:
                self._send(queue.popleft())
                under_way += 1
            for key, _ in self._wait():
                if self._received(key.data):
                    latencies.append(time.perf_counter() - key.data.began)
                    under_way -= 1
        return Run(seconds=time.perf_counter() - begin, latencies=sorted(latencies))

    def close(self) -> None:
        self._selector.close()
        for line in self._lines:
            line.socket.close()

    def _wait(self) -> list[tuple[selectors.SelectorKey, int]]:
        ready = self._selector.select(_PATIENCE)
        if not ready:
            raise RuntimeError("no answer")
        return ready

    def _send(self, line: _Line) -> None:
        frame = line.frames[line.sent].with_digest(line.digest8)
        head = f"POST /v1/x HTTP/1.1\r\nHost: bench\r\nContent-Length: {len(frame)}\r\n\r\n".encode()
        line.sent += 1
        line.began = time.perf_counter()
        line.socket.sendall(head + frame)

    def _received(self, line: _Line) -> bool:
        """Whether the answer is whole now."""
        part = line.socket.recv(65_536)
        if not part:
            raise RuntimeError("connection closed")
        line.got += part
        head, split, body = bytes(line.got).partition(b"\r\n\r\n")
        length = head.lower().find(b"content-length:")
        if not split or length < 0 or len(body) < int(head[length + 15 :].split(b"\r\n", 1)[0]):
            return False
        line.got.clear()
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(head.decode() + body[:200].decode(errors="replace"))
        answer = open_answer(body, line.sent)
        if answer.fault is not None or answer.taken != line.sent * BATCH:
            raise RuntimeError(str(answer))
        line.digest8 = answer.scopes[0].digest8
        return True
