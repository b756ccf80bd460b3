"""Runs the platform as an HTTP server: as few headers as HTTP allows, a port chosen by the system if asked."""

import logging
import signal
import socket

import uvicorn

from sync.server import words
from sync.server.app import make_app
from sync.server.platform import DatabasePlatform
from sync.server.trouble import PlatformTrouble

KEEP_ALIVE_SECONDS = 120
BACKLOG = 512
REQUESTS_AT_ONCE = 400
"""More are told to come back later (503) instead of waiting in a growing queue."""


def serve(platform: DatabasePlatform, host: str, port: int) -> None:
    """Until it is told to stop; the address is printed once requests are taken. Raises PlatformTrouble."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    listener = listening(host, port)
    chosen = listener.getsockname()[1]
    shown = f"[{host}]" if ":" in host else host
    print(words.LISTENING.format(address=f"http://{shown}:{chosen}"), flush=True)
    # uvicorn ends gracefully on SIGTERM and then raises it again; as an interrupt it lets the caller close the database
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    configuration = uvicorn.Config(
        make_app(platform),
        access_log=False,
        log_config=None,
        server_header=False,
        date_header=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        limit_concurrency=REQUESTS_AT_ONCE,
    )
    uvicorn.Server(configuration).run(sockets=[listener])


def listening(host: str, port: int) -> socket.socket:
    """Raises PlatformTrouble("port_taken")."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(BACKLOG)
    except (OSError, OverflowError) as error:
        listener.close()
        raise PlatformTrouble("port_taken", port=str(port), reason=str(error)) from error
    return listener
