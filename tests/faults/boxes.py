"""Boxes in the line that read HTTP and do something with it, as proxies and firewalls of an office do."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread

from sync.wire.frame import CONTENT_TYPE


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """``length``: whether it is told; without it the end of the connection is the end of the body."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    length: bool = True


Onward = Callable[[], Reply]
"""Asks the platform and answers what it said."""
Act = Callable[[bytes, Onward], Reply]
"""What a box makes of a request, given its body."""


@dataclass(slots=True)
class Box:
    """``most``: requests that were under way at the same time, at most."""

    address: str
    requests: int = 0
    most: int = 0
    open: int = 0
    lock: Lock = field(default_factory=Lock)

    def enter(self) -> None:
        with self.lock:
            self.requests += 1
            self.open += 1
            self.most = max(self.most, self.open)

    def leave(self) -> None:
        with self.lock:
            self.open -= 1


@contextmanager
def box(port: int, act: Act) -> Iterator[Box]:
    """Before the platform at ``port``."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            made.enter()
            try:
                reply = act(body, lambda: asked(port, self.path, body))
            finally:
                made.leave()
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if reply.length:
                self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, format: str, *arguments: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        made = Box(f"http://127.0.0.1:{server.server_port}")
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield made
        finally:
            server.shutdown()
            thread.join()


def asked(port: int, path: str, body: bytes) -> Reply:
    """What the platform says."""
    line = HTTPConnection("127.0.0.1", port, timeout=20)
    line.request("POST", path, body, {"Content-Type": CONTENT_TYPE})
    answer = line.getresponse()
    content = answer.read()
    line.close()
    return Reply(status=answer.status, body=content, headers={"Content-Type": answer.getheader("Content-Type", "")})
