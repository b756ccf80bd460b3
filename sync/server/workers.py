"""Several processes on one port: the system deals out connections, a worker that dies is started again.

Each worker has a socket of its own on the same port (SO_REUSEPORT); one shared socket would give a rush of connections
to whoever wakes first. The sockets belong to the process above, so that none is lost with a worker. Needs fork, and a
database that takes several programs well: PostgreSQL.
"""

import logging
import os
import signal
import socket
from collections.abc import Callable, Sequence

from sync.server.trouble import PlatformTrouble

logger = logging.getLogger(__name__)

Work = Callable[[socket.socket], None]


def check_workers(count: int, *, embedded: bool) -> None:
    """Raises PlatformTrouble("no_workers")."""
    if count > 1 and (embedded or not hasattr(os, "fork") or not hasattr(socket, "SO_REUSEPORT")):
        raise PlatformTrouble("no_workers", count=str(count))


def run_workers(listeners: Sequence[socket.socket], work: Work) -> None:
    """One worker per socket, until an interrupt, which every worker gets as SIGTERM and may finish upon."""
    running = {_start(listener, work): listener for listener in listeners}
    try:
        while True:
            ended, status = os.wait()
            listener = running.pop(ended)
            logger.error("a worker ended with status %s and is started again", status)
            running[_start(listener, work)] = listener
    finally:
        for process in running:
            os.kill(process, signal.SIGTERM)
        for process in running:
            os.waitpid(process, 0)


def _start(listener: socket.socket, work: Work) -> int:
    process = os.fork()
    if process:
        return process
    try:
        work(listener)
        os._exit(0)
    except KeyboardInterrupt:
        os._exit(0)
    except BaseException:
        logger.exception("a worker failed")
        os._exit(1)
