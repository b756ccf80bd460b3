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
STALLED_SECONDS = 120.0
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

    async def _next(self, request: Request) -> Message | None:
        """None when a newer request has come, or the sender is gone, and nothing more of this one lies in the line."""
        over, part = asyncio.ensure_future(self.over.wait()), asyncio.ensure_future(request.receive())
        try:
            await asyncio.wait({part, over}, timeout=STALLED_SECONDS, return_when=asyncio.FIRST_COMPLETED)
            if not part.done():
                await asyncio.wait({part}, timeout=GRACE_SECONDS)
            return part.result() if part.done() else None
        finally:
            over.cancel()
            part.cancel()


Guest = Callable[[Request], Seat]


def guest_of(uploads: Uploads) -> Guest:
    """Who asks, by the headers shown. Raises NotLetIn."""

    def guest(request: Request) -> Seat:
        scheme, _, secret = request.headers.get("authorization", "").partition(" ")
        try:
            token = bytes.fromhex(secret) if scheme.lower() == "bearer" else b""
        except ValueError as error:
            raise NotLetIn(FaultCode.TOKEN) from error
        return uploads.let_in(request.headers.get("qianban-device", ""), token)

    return guest


def add_blobs(app: FastAPI, uploads: Uploads, guest: Guest) -> None:
    _add_taking(app, uploads, guest)
    _add_giving(app, uploads, guest)


def _add_taking(app: FastAPI, uploads: Uploads, guest: Guest) -> None:
    turns = Turns()

    @app.patch("/v1/blob/{sha}")
    async def take(sha: Sha, request: Request, who: Annotated[Seat, Depends(guest)]) -> Response:
        key = uploads.own(who, sha)
        offset, length, told = _asked(request)
        async with turns.of(key) as turn:
            content, whole = await turn.read(request)
            found = told if whole else None
            chunk = Chunk(offset=offset, length=length, content=content, sha256=found, device=who.device)
            try:
                after = await run_in_threadpool(uploads.take, key, chunk)
            except UploadRefused as refused:
                return _told(refused.code, STATUS[refused.code], refused.offset)
        return Response(status_code=204, headers=NO_STORE | {"Upload-Offset": str(after)})

    @app.post("/v1/blob/{sha}")
    async def take_posted(sha: Sha, request: Request, who: Annotated[Seat, Depends(guest)], _m: str = "") -> Response:
        return await take(sha, request, who) if _m == "PATCH" else PlainTextResponse("method", 405)


def _add_giving(app: FastAPI, uploads: Uploads, guest: Guest) -> None:
    @app.head("/v1/blob/{sha}")
    def reached(sha: Sha, who: Annotated[Seat, Depends(guest)]) -> Response:
        found = uploads.reached(uploads.own(who, sha))
        if found is None:
            raise HTTPException(404, "unknown")
        return Response(headers=NO_STORE | {"Upload-Offset": str(found[0]), "Upload-Length": str(found[1])})

    @app.get("/v1/blob/{sha}")
    def content(sha: Sha, who: Annotated[Seat, Depends(guest)]) -> Response:
        file = uploads.held(who, sha)
        if file is None:
            raise HTTPException(404, "unknown")
        return FileResponse(file, media_type="application/octet-stream", headers=NO_STORE | {"ETag": f'"{sha}"'})


def _asked(request: Request) -> tuple[int, int, bytes]:
    """(offset, length, digest of the body). Raises HTTPException 400."""
    try:
        offset, length = (_number(request.headers[name]) for name in ("upload-offset", "upload-length"))
        found = _DIGEST.fullmatch(request.headers["content-digest"])
        told = base64.b64decode(found[1], validate=True) if found else b""
    except (KeyError, ValueError, binascii.Error) as error:
        raise HTTPException(400, "headers") from error
    if len(told) != 32:
        raise HTTPException(400, "headers")
    return offset, length, told


def _number(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 12:
        raise ValueError(text)
    return int(text)


def _told(code: str, status: int, offset: int) -> Response:
    return PlainTextResponse(code, status, headers=NO_STORE | {"Upload-Offset": str(offset)})
