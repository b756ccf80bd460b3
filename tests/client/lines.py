"""Real sockets on 127.0.0.1 that answer as bad lines do."""

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from socket import AF_INET, SOCK_STREAM, create_server, socket

Speak = Callable[[socket, bytes], None]
"""Answers one request, given its whole bytes, on the open connection."""


@contextmanager
def line(*speakers: Speak, tls: ssl.SSLContext | None = None) -> Iterator[str]:
    """A server whose n-th connection is answered by the n-th speaker (the last one again and again); its address."""
    listener = create_server(("127.0.0.1", 0), family=AF_INET)
    closing = threading.Event()
    taker = threading.Thread(target=_take, args=(listener, speakers, tls, closing), daemon=True)
    taker.start()
    scheme = "http" if tls is None else "https"
    try:
        yield f"{scheme}://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        closing.set()
        with socket(AF_INET, SOCK_STREAM) as last:
            last.connect(listener.getsockname())
        taker.join()
        listener.close()


def says(head: str, body: bytes = b"", length: bool = True) -> Speak:
    """One answer, then the connection closes."""

    def speak(connection: socket, request: bytes) -> None:
        told = f"content-length: {len(body)}\r\n" if length else ""
        connection.sendall(f"HTTP/1.1 {head}\r\n{told}\r\n".encode() + body)

    return speak


def read_request(connection: socket) -> bytes:
    """One whole request; what came so far when the line ends."""
    received = b""
    while b"\r\n\r\n" not in received:
        part = connection.recv(65_536)
        if not part:
            return received
        received += part
    head, _, body = received.partition(b"\r\n\r\n")
    wanted = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0] or b"0")
    while len(body) < wanted:
        part = connection.recv(65_536)
        if not part:
            break
        body += part
    return head + b"\r\n\r\n" + body


def body_of(request: bytes) -> bytes:
    return request.partition(b"\r\n\r\n")[2]


def _take(listener: socket, speakers: tuple[Speak, ...], tls: ssl.SSLContext | None, closing: threading.Event) -> None:
    turn = 0
    while True:
        plain, _ = listener.accept()
        if closing.is_set():
            plain.close()
            return
        with plain, suppress(OSError):
            connection = tls.wrap_socket(plain, server_side=True) if tls else plain
            with connection:
                request = read_request(connection)
                if request:  # somebody may only look at the certificate
                    speakers[min(turn, len(speakers) - 1)](connection, request)
                    turn += 1
