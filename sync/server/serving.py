"""Runs the platform as an HTTP server: as few headers as HTTP allows, a port chosen by the system if asked."""

import logging
import signal
import socket

import uvicorn

from sync.server import words
from sync.server.admission import Gate
from sync.server.app import make_app
from sync.server.copying import CopyingThread
from sync.server.platform import DatabasePlatform
from sync.server.trouble import PlatformTrouble
from sync.server.workers import check_workers, run_workers

KEEP_ALIVE_SECONDS = 120
BACKLOG = 2_048
EXCHANGES_AT_ONCE = 6
"""Worked on at the same time in a worker, each on a thread; the others wait at the gate or are told to come back."""
GRACE_SECONDS = 10
"""For requests that are under way when the platform is to stop; one whose sender is gone would keep it for ever."""
CONNECTIONS_AT_ONCE = 4_000
"""Open connections of a worker; beyond them there is a bare 503, so that memory stays bounded whoever comes."""


def serve(platform: DatabasePlatform, host: str, port: int, workers: int = 1) -> None:
    """Until it is told to stop; the address is printed once connections are taken. Raises PlatformTrouble."""
    check_workers(workers, embedded=platform.database.embedded)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    devices = max(1, platform.devices() // workers)
    listeners = [listening(host, port, shared=workers > 1)]
    chosen = listeners[0].getsockname()[1]
    listeners += [listening(host, chosen, shared=True) for _ in range(workers - 1)]
    # uvicorn ends gracefully on SIGTERM and then raises it again; as an interrupt it lets the caller close the database
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    shown = f"[{host}]" if ":" in host else host
    print(words.LISTENING.format(address=f"http://{shown}:{chosen}"), flush=True)
    if workers == 1:
        _serve(platform, devices, listeners[0])
        return

    def work(listener: socket.socket) -> None:
        platform.database.after_fork()
        _serve(platform, devices, listener)

    run_workers(listeners, work)


def _serve(platform: DatabasePlatform, devices: int, listener: socket.socket) -> None:
    configuration = uvicorn.Config(
        make_app(platform, Gate(at_once=EXCHANGES_AT_ONCE, devices=devices)),
        access_log=False,
        log_config=None,
        server_header=False,
        date_header=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        limit_concurrency=CONNECTIONS_AT_ONCE,
        backlog=BACKLOG,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    copies = CopyingThread(platform.copier)
    copies.start()
    try:
        uvicorn.Server(configuration).run(sockets=[listener])
    finally:
        copies.stop()


def listening(host: str, port: int, *, shared: bool = False) -> socket.socket:
    """``shared``: other sockets may listen there too. Raises PlatformTrouble("port_taken")."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if shared:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        listener.bind((host, port))
        listener.listen(BACKLOG)
    except (OSError, OverflowError) as error:
        listener.close()
        raise PlatformTrouble("port_taken", port=str(port), reason=str(error)) from error
    return listener
