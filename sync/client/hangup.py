"""A connection that can be cut from outside: by a total deadline, or when the program closes.

Time-outs of HTTP libraries count from one received byte to the next, so an answer dripping byte by byte never ends.
"""

import socket
import sys
from contextlib import suppress
from threading import Lock, Timer

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection


class Hangup:
    """Knows the socket in use; :meth:`hang_up` ends whatever waits on it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._socket: socket.socket | None = None
        self._timer: Timer | None = None
        self.fired = False

    def watch(self, line: socket.socket | None) -> None:
        """The socket now in use."""
        with self._lock:
            self._socket = line

    def arm(self, seconds: float) -> None:
        """Hang up by itself after so long, unless :meth:`disarm` comes first."""
        self.fired = False
        self._timer = Timer(seconds, self.hang_up)
        self._timer.daemon = True
        self._timer.start()

    def disarm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer.join()
            self._timer = None

    def hang_up(self) -> None:
        with self._lock:
            self.fired = True
            if self._socket is not None:
                with suppress(OSError):
                    _end(self._socket)


if sys.platform == "win32":

    def _end(line: socket.socket) -> None:
        """Whoever waits for an answer there sleeps on when the socket is only shut down (seen 2026-11, Wine 10)."""
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)
        socket.close(line.detach())

else:

    def _end(line: socket.socket) -> None:
        line.shutdown(socket.SHUT_RDWR)


def watched_pools(hangup: Hangup) -> dict[str, type[HTTPConnectionPool]]:
    """Connection pools by scheme whose connections tell ``hangup`` the socket they use."""

    class Plain(HTTPConnection):
        def connect(self) -> None:
            super().connect()
            hangup.watch(self.sock)

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            line = super()._new_conn()
            hangup.watch(line)
            return line

        def connect(self) -> None:
            super().connect()
            hangup.watch(self.sock)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
