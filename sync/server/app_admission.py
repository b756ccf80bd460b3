"""The gate before an asynchronous server: an exchange waits for its turn, an attachment is told to come back."""

import asyncio
import math
import time
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from contextlib import asynccontextmanager
from typing import Any

from fastapi.responses import PlainTextResponse

from sync.server.admission import Gate, Turn

LARGE = ("/v1/blob/", "/v1/release/objects/")
"""What may be long, and never goes before an event."""

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Scope]]
Send = Callable[[Scope], Awaitable[None]]
Asgi = Callable[[Scope, Receive, Send], Awaitable[None]]


class Later(Exception):
    """Not now. ``seconds``: when to ask again."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"{seconds:.0f} s")
        self.seconds = seconds


def later(seconds: float) -> PlainTextResponse:
    headers = {"Cache-Control": "no-store", "Retry-After": str(max(1, math.ceil(seconds)))}
    return PlainTextResponse("busy", 503, headers=headers)


@asynccontextmanager
async def admitted(gate: Gate, device: bytes) -> AsyncIterator[None]:
    """Raises Later. Who hangs up while waiting takes nobody's place."""
    begins = asyncio.get_running_loop().create_future()
    turn = Turn(go=lambda: begins.set_result(None))
    seconds = gate.arrive(device, turn, time.monotonic())
    if seconds > 0:
        raise Later(seconds)
    try:
        await begins
    except asyncio.CancelledError:
        turn.given_up = True
        if begins.done() and not begins.cancelled():
            gate.leave(0.0)
        raise
    began = time.monotonic()
    try:
        yield
    finally:
        gate.leave(time.monotonic() - began)


class AttachmentsLast:
    """While events wait, attachments and updates are sent away before a byte of them is read."""

    def __init__(self, app: Asgi, gate: Gate) -> None:
        self._app = app
        self._gate = gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(LARGE):
            device = dict(scope["headers"]).get(b"qianban-device") or repr(scope.get("client")).encode()
            seconds = self._gate.attachment(device, time.monotonic())
            if seconds > 0:
                await later(seconds)(scope, receive, send)
                return
        await self._app(scope, receive, send)
