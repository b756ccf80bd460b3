"""Attachments over HTTP. Who asks shows ``Qianban-Device`` and ``Authorization: Bearer <token in hex>``.

    PATCH /v1/blob/SHA            the next chunk: Upload-Offset, Upload-Length, Content-Digest: sha-256=:…:
    POST  /v1/blob/SHA?_m=PATCH   the same, where somebody in the line knows no PATCH
    HEAD  /v1/blob/SHA            how far it has come: Upload-Offset, Upload-Length
    GET   /v1/blob/SHA            a complete one, in parts if asked with Range

Answers: 204 taken · 409 go on from Upload-Offset · 422 damaged, dropped · 413 too big · 401, 403 as elsewhere · 404
unknown in the offices of this device, whoever else may have it.
"""

import asyncio
import base64
import binascii
import re
from collections.abc import AsyncIterator, Callable, MutableMapping
from contextlib import asynccontextmanager
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse, PlainTextResponse

from sync.server.auth import NotLetIn, Seat
from sync.server.uploads import Chunk, Key, UploadRefused, Uploads
from sync.wire.messages import FaultCode

LARGEST_CHUNK = 1 << 20
GRACE_SECONDS = 0.2
"""What already lies in an older request's line is still read; nobody waits for what does not come."""

NO_STORE = {"Cache-Control": "no-store"}
STATUS = {"offset": 409, "length": 409, "chunk": 422, "digest": 422, "too_big": 413}
Message = MutableMapping[str, Any]

_SHA = re.compile("[0-9a-f]{64}")
_DIGEST = re.compile("sha-256=:([A-Za-z0-9+/=]+):")


def named(sha: str) -> str:
    """The name of a content as it stands in the address. Raises HTTPException 404."""
    if not _SHA.fullmatch(sha):
        raise HTTPException(404, "unknown")
    return sha


Sha = Annotated[str, Depends(named)]


class Turns:
    """One request at a time for a content; a newer one ends the older, which keeps what it has read."""

    def __init__(self) -> None:
        self._running: dict[Key, Turn] = {}

    @asynccontextmanager
    async def of(self, key: Key) -> AsyncIterator["Turn"]:
        older, own = self._running.get(key), Turn()
        self._running[key] = own
        if older is not None:
            older.over.set()
            await older.ended.wait()
        try:
            yield own
        finally:
            own.ended.set()
            if self._running.get(key) is own:
                del self._running[key]


class Turn:
    """``over``: a newer request has come; ``ended``: this one has written what it had."""

    def __init__(self) -> None:
        self.over = asyncio.Event()
        self.ended = asyncio.Event()

    async def read(self, request: Request) -> tuple[bytes, bool]:
        """(what arrived, whether that is all): a body may be cut by the line or by a newer request."""
        content = bytearray()
        while (message := await self._next(request)) is not None and message["type"] == "http.request":
            content += message.get("body", b"")
            if len(content) > LARGEST_CHUNK:
                raise HTTPException(413, "too big")
            if not message.get("more_body", False):
                return bytes(content), True
        return bytes(content), False

    def _told(code: str, status: int, offset: int) -> Response:
    return PlainTextResponse(code, status, headers=NO_STORE | {"Upload-Offset": str(offset)})
