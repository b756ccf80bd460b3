"""The platform over HTTP.

    POST /v1/x        frame in, frame out: the exchange
    POST /v1/enrol    frame (a desk) or JSON (a tool): a one-time code for a device
    POST /v1/ref      frame: a reference pack for an enrolled device
    POST /v1/locate   frame: where a desk's logs and the platform's part
    POST /v1/testify  frame: what others recorded and a restored platform lost
    GET  /v1/ref/NAME the same pack for a browser or a cache, with ETag
    GET  /v1/health   JSON
    GET  /v1/openapi.json   the description of all this
    ...  /v1/blob/SHA attachments, where the platform takes them (``app_blobs``)
    GET  /v1/release  the newest version of the desk's program, and its files (``app_releases``)
    GET  /v1/snap/SCOPE what a new desk may begin with, beside them (``app_snapshots``)

Endpoints are plain functions: they run on a pool of threads, because the database blocks. Nothing of a request is
believed before its frame is, and nothing is answered before the commit.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse, JSONResponse, PlainTextResponse

from sync.server.admission import Gate
from sync.server.app_admission import AttachmentsLast, Later, admitted, later
from sync.server.app_blobs import add_blobs, guest_of
from sync.server.app_json import enrolled_json, read_enrolment_json
from sync.server.app_releases import add_releases
from sync.server.app_snapshots import add_snapshots
from sync.server.auth import NotLetIn
from sync.server.database import LOCK_SECONDS
from sync.server.packs import RESOURCES
from sync.server.platform import DatabasePlatform
from sync.server.snapshots import Snapshots
from sync.server.trouble import Busy, PlatformTrouble
from sync.wire.envelope import open_exchange, seal_answer
from sync.wire.frame import CONTENT_TYPE, MAX_FRAME, asking, dictionary_of, header_of
from sync.wire.letters import open_enrolment, open_pack_request, seal_enrolled, seal_pack, seal_refused
from sync.wire.messages import Fault, FaultCode
from sync.wire.octets import BadFrame
from sync.wire.platform import EnrolmentRefused
from sync.wire.recovery_letters import open_locator, open_testimony, seal_located, seal_testified

NO_STORE = {"Cache-Control": "no-store"}
STATUS = {FaultCode.TOKEN: 401, FaultCode.REVOKED: 403, FaultCode.SCOPE: 403, FaultCode.FORGED: 403}
OLD_OR_NEW = frozenset({"version", "codec", "dictionary"})
LETTER_AT_MOST = 64 * 1024
EVERYBODY = 1_000
STALLED_SECONDS = 120.0
DESCRIPTION = RESOURCES / "specification" / "openapi.json"

logger = logging.getLogger(__name__)


def make_app(platform: DatabasePlatform, gate: Gate | None = None) -> FastAPI:
    """``gate``: who may come in; without one, everybody in any number a test may think of."""
    gate = gate or Gate(at_once=EVERYBODY, devices=EVERYBODY)
    app = FastAPI(title="qianban-platform", docs_url=None, redoc_url=None, openapi_url=None)
    _add_exchange(app, platform, gate)
    app.add_middleware(AttachmentsLast, gate=gate)
    _add_enrolment(app, platform)
    _add_recovery(app, platform, gate)
    _add_packs(app, platform)
    if platform.uploads is not None:
        guest = guest_of(platform.uploads)
        add_blobs(app, platform.uploads, guest)
        add_snapshots(app, Snapshots(platform.database, platform.uploads, platform.key), guest)
    if platform.releases is not None:
        add_releases(app, platform.releases)
    for kind, answer in _ANSWERS.items():
        app.add_exception_handler(kind, answer)
    return app


def capped(most: int, stalled: float = STALLED_SECONDS) -> Callable[[Request], Awaitable[bytes]]:
    """Reads a request's body, at most so many bytes of it. A sender that is gone (a cable that was pulled says nothing)
    is waited for so many seconds after its last byte, or it would hold its place for ever.
    """

    async def body(request: Request) -> bytes:
        content, parts = bytearray(), request.stream()
        while True:
            try:
                content += await asyncio.wait_for(anext(parts), stalled)
            except StopAsyncIteration:
                return bytes(content)
            except TimeoutError as error:
                raise HTTPException(408, "stalled") from error
            if len(content) > most:
                raise HTTPException(413, "too big")

    return body


Letter = Annotated[bytes, Depends(capped(LETTER_AT_MOST))]


def _add_exchange(app: FastAPI, platform: DatabasePlatform, gate: Gate) -> None:
    """A plain route: what a frame holds is described in the byte specification, not by types of a web framework."""
    answer = partial(_exchanged, platform)
    app.add_route("/v1/x", _in_turn(gate, MAX_FRAME, asking, answer), methods=["POST"])


def _in_turn(
    gate: Gate, most: int, place: Callable[[bytes], bytes], answer: Callable[[bytes], Response]
) -> Callable[[Request], Awaitable[Response]]:
    """What costs the database work waits at the gate. ``place``: what of a frame its place in a rush is drawn from."""
    read = capped(most)

    async def respond(request: Request) -> Response:
        frame = await read(request)
        async with admitted(gate, place(frame)):
            return await run_in_threadpool(answer, frame)

    return respond


def _exchanged(platform: DatabasePlatform, frame: bytes) -> Response:
    nonce, request = open_exchange(frame)
    answer = platform.exchange(request)
    return _framed(seal_answer(answer, nonce, dictionary_of(frame)), _status(answer.fault))


def _add_enrolment(app: FastAPI, platform: DatabasePlatform) -> None:
    @app.post("/v1/enrol")
    def enrol(letter: Letter) -> Response:
        if not letter.startswith(b"GZ"):
            return _enrol_json(platform, letter)
        nonce, request = open_enrolment(letter)
        try:
            return _framed(seal_enrolled(platform.enrol(request), nonce))
        except EnrolmentRefused as refused:
            return _framed(seal_refused(refused.code, nonce), 403)


def _add_recovery(app: FastAPI, platform: DatabasePlatform, gate: Gate) -> None:
    """After a restore every device asks; a letter hides its device, so that its place is drawn anew each time."""

    def locate(letter: bytes) -> Response:
        nonce, request = open_locator(letter)
        return _framed(seal_located(platform.locate(request), nonce, dictionary_of(letter)))

    def testify(frame: bytes) -> Response:
        nonce, request = open_testimony(frame)
        return _framed(seal_testified(platform.testify(request), nonce, dictionary_of(frame)))

    app.add_route("/v1/locate", _in_turn(gate, LETTER_AT_MOST, header_of, locate), methods=["POST"])
    app.add_route("/v1/testify", _in_turn(gate, MAX_FRAME, header_of, testify), methods=["POST"])


def _add_packs(app: FastAPI, platform: DatabasePlatform) -> None:
    @app.post("/v1/ref")
    def reference(letter: Letter) -> Response:
        nonce, request = open_pack_request(letter)
        try:
            return _framed(seal_pack(platform.reference(request), nonce))
        except KeyError as error:
            raise HTTPException(404, "unknown") from error

    @app.get("/v1/ref/{name}")
    def public_pack(name: str, request: Request) -> Response:
        known = request.headers.get("if-none-match", "").strip('W/"')
        try:
            pack = platform.public_pack(name, known)
        except KeyError as error:
            raise HTTPException(404, "unknown") from error
        headers = {"ETag": f'"{pack.etag}"', "Cache-Control": "no-cache"}
        if not pack.content:
            return Response(status_code=304, headers=headers)
        headers |= {"Qianban-Edition": str(pack.edition), "Qianban-Signature": pack.signature.hex()}
        return Response(pack.content, media_type="application/octet-stream", headers=headers)

    @app.get("/v1/openapi.json")
    def description() -> Response:
        return FileResponse(DESCRIPTION, media_type="application/json")

    @app.get("/v1/health")
    def health() -> Response:
        return JSONResponse({"ok": True, "timeline": platform.timeline()}, headers=NO_STORE)


def _enrol_json(platform: DatabasePlatform, letter: bytes) -> Response:
    request = read_enrolment_json(letter)
    try:
        return JSONResponse(enrolled_json(platform.enrol(request)), headers=NO_STORE)
    except EnrolmentRefused as refused:
        return JSONResponse({"refused": refused.code}, 403, headers=NO_STORE)


def _framed(frame: bytes, status: int = 200) -> Response:
    return Response(frame, status, media_type=CONTENT_TYPE, headers=NO_STORE)


def _status(fault: Fault | None) -> int:
    return 200 if fault is None else STATUS.get(fault.code, 409)


async def _bad_frame(request: Request, error: Exception) -> Response:
    code = error.code if isinstance(error, BadFrame) else "unreadable"
    status = 415 if code in OLD_OR_NEW else 413 if code == "too_big" else 400
    return PlainTextResponse(f"frame: {code}", status, headers=NO_STORE)


async def _later(request: Request, error: Exception) -> Response:
    return later(error.seconds if isinstance(error, Later) else LOCK_SECONDS)


async def _busy(request: Request, error: Exception) -> Response:
    return PlainTextResponse("busy", 503, headers=NO_STORE | {"Retry-After": str(LOCK_SECONDS)})


async def _not_let_in(request: Request, error: Exception) -> Response:
    code = error.code if isinstance(error, NotLetIn) else FaultCode.TOKEN
    return PlainTextResponse(code.value, STATUS[code], headers=NO_STORE)


async def _trouble(request: Request, error: Exception) -> Response:
    logger.error("a request could not be answered: %s", error)
    return PlainTextResponse("trouble", 503, headers=NO_STORE | {"Retry-After": "60"})


_ANSWERS: dict[type[Exception], Callable[[Request, Exception], Awaitable[Response]]] = {
    BadFrame: _bad_frame,
    Busy: _busy,
    Later: _later,
    NotLetIn: _not_let_in,
    PlatformTrouble: _trouble,
}
