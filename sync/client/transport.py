"""The platform over HTTP. The only home of ``requests``.

One connection is kept open; headers are as few as HTTP allows; a redirect is never followed; an answer is read as a
stream under a total deadline and a cap; nothing that is not a frame with the request's nonce is believed.
"""

import secrets
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

import requests
from requests.adapters import HTTPAdapter
from truststore import SSLContext
from urllib3 import ProxyManager
from urllib3.exceptions import HTTPError
from urllib3.util import SKIP_HEADER

from sync.client.hangup import Hangup, watched_pools
from sync.client.issuer import issuer_seen
from sync.client.meter import Meter, Tap, size_of_heads
from sync.client.reply import Reply
from sync.client.status import trouble_of_body, trouble_of_frame, trouble_of_status
from sync.client.throttle import Throttle
from sync.client.tls import trouble_of_tls
from sync.client.trouble import LineTrouble, Mangled, NoAddress, Offline, Slow
from sync.wire.envelope import open_answer, seal_exchange
from sync.wire.frame import CONTENT_TYPE, MAX_FRAME
from sync.wire.letters import open_enrolled, open_pack, seal_enrolment, seal_pack_request
from sync.wire.messages import Answer, Enrolled, Enrolment, Exchange, Pack, PackRequest
from sync.wire.octets import BadFrame
from sync.wire.platform import EnrolmentRefused
from sync.wire.recovery import Heard, Located, Locator, Witness
from sync.wire.recovery_letters import open_located, open_testified, seal_locator, seal_testimony

EXCHANGE, ENROL, REFERENCE = "/v1/x", "/v1/enrol", "/v1/ref"
LOCATE, TESTIFY = "/v1/locate", "/v1/testify"

_CHUNK = 65_536
_SLOWEST = 1_000.0
_SILENT = {"User-Agent": SKIP_HEADER, "Accept-Encoding": SKIP_HEADER}
_FRAMED = {"Content-Type": CONTENT_TYPE}
_CAUSES: dict[str, type[LineTrouble]] = {
    "NameResolutionError": NoAddress,
    "BadStatusLine": Mangled,
    "LineTooLong": Mangled,
}
"""What urllib3 and http.client name inside a ConnectionError of requests."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Seconds: to connect, without a byte, and at least for the whole."""

    connect: float = 15.0
    stall: float = 60.0
    whole: float = 30.0


class HttpLine:
    """One connection to the platform. Not for two threads at once, except :meth:`hang_up`."""

    def __init__(
        self,
        base_url: str,
        ca_file: str | None = None,
        patience: Patience | None = None,
        *,
        tap: Tap | None = None,
        throttle: Throttle | None = None,
    ) -> None:
        """``ca_file``: the platform's own certificate authority, the only one trusted then; None: the system's.

        ``tap`` counts what goes over this line, ``throttle`` holds it back.
        """
        self._base_url = base_url.rstrip("/")
        self._patience = patience or Patience()
        self._hangup = Hangup()
        self._rate = _SLOWEST
        self._warm = False
        self._tap = tap or Tap(Meter())
        self._throttle = throttle or Throttle()
        self.carried = 0
        """Bytes of frames sent and received so far, for the meter of the line."""
        self._session = requests.Session()
        self._session.headers.clear()
        self._session.auth = _no_credentials
        self._trust: str | bool = ca_file or True
        adapter = _Adapter(self._hangup, system_trust=ca_file is None)
        self._session.mount("http://", adapter)
        self._session.mount("https://", adapter)

    def hang_up(self) -> None:
        """From any thread: the call under way, if any, ends with Offline or Slow."""
        self._throttle.open()
        self._hangup.hang_up()

    def close(self) -> None:
        self._session.close()

    def send(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes, expected: int, *, cut: bool = False
    ) -> Reply:
        """``expected``: how large the answer may well be, for the deadline. Raises LineTrouble when there is none.

        A connection that was kept open and died in the meantime is replaced once. ``cut``: where the line ends within
        the body, what came before that is the answer; for parts of a content, of which any beginning is of use.
        """
        ask = partial(self._answer, method, path, headers, body, expected, cut)
        warm, self._warm = self._warm, False
        try:
            reply = ask()
        except Offline:
            if not warm or self._hangup.fired:
                raise
            self._session.close()
            reply = ask()
        self._warm = True
        return reply

    def _answer(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes, expected: int, cut: bool
    ) -> Reply:
        started = time.monotonic()
        whole = len(body) + expected
        self._hangup.arm(self._patience.whole + whole / (self._rate / 2) + self._throttle.seconds(whole))
        try:
            reply = self._read(method, path, headers, body, cut)
        except requests.RequestException as error:
            raise self._trouble(error) from error
        except (HTTPError, OSError) as error:
            raise (Slow() if self._hangup.fired or "timed out" in str(error) else Mangled()) from error
        finally:
            self._hangup.disarm()
        self.carried += len(body) + len(reply.body)
        self._learn(len(body) + len(reply.body), time.monotonic() - started)
        return reply

    def _read(self, method: str, path: str, headers: Mapping[str, str], body: bytes, cut: bool) -> Reply:
        with self._session.request(
            method,
            self._base_url + path,
            data=self._throttle.body(body),
            headers={**_SILENT, **headers},
            timeout=(self._patience.connect, self._patience.stall),
            verify=self._trust,  # said at every call: an environment variable overrides what the session says
            stream=True,
            allow_redirects=False,
        ) as answer:
            content = bytearray()
            self._tap.passed(len(body) + size_of_heads(answer.request.headers), size_of_heads(answer.headers))
            try:
                for part in iter(lambda: answer.raw.read1(_CHUNK, decode_content=False), b""):
                    content += part
                    self._tap.passed(0, len(part))
                    self._throttle.passing(len(part))
                    if len(content) > MAX_FRAME:
                        raise Mangled()
            except (HTTPError, OSError):
                if not (cut and content):
                    raise
            if self._hangup.fired and not (cut and content):
                raise Slow()
            return Reply(status=answer.status_code, headers=answer.headers, body=bytes(content))

    def _trouble(self, error: requests.RequestException) -> LineTrouble:
        """SSLError is a ConnectionError in requests: asked first, or interception would read as no network."""
        match error:
            case requests.exceptions.SSLError():
                return trouble_of_tls(error, partial(issuer_seen, self._base_url, self._patience.connect))
            case _ if self._hangup.fired:
                return Slow()
            case requests.exceptions.ConnectTimeout():
                return Offline()
            case requests.exceptions.Timeout():
                return Slow()
            case requests.exceptions.ConnectionError():
                causes = repr(error)
                return next((trouble() for cause, trouble in _CAUSES.items() if cause in causes), Offline())
            case ValueError():
                return NoAddress()
        return Mangled()

    def _learn(self, size: int, seconds: float) -> None:
        """Bytes a second of the last exchange worth measuring; never believed to be under the slowest line."""
        if size > 4_096 and seconds > 0:
            self._rate = max(_SLOWEST, size / seconds)


class HttpPlatform(HttpLine):
    """Implements Platform."""

    def exchange(self, request: Exchange) -> Answer:
        nonce = secrets.randbits(64)
        content = self._post(EXCHANGE, seal_exchange(request, nonce), request.max_bytes)
        return _opened(lambda: open_answer(content, nonce))

    def enrol(self, request: Enrolment) -> Enrolled:
        nonce = secrets.randbits(64)
        content = self._post(ENROL, seal_enrolment(request, nonce), _CHUNK)
        return _opened(lambda: open_enrolled(content, nonce))

    def reference(self, request: PackRequest) -> Pack:
        """Raises KeyError for a pack the platform does not know."""
        nonce = secrets.randbits(64)
        content = self._post(REFERENCE, seal_pack_request(request, nonce), MAX_FRAME)
        return _opened(lambda: open_pack(content, nonce))

    def locate(self, request: Locator) -> Located:
        nonce = secrets.randbits(64)
        content = self._post(LOCATE, seal_locator(request, nonce), _CHUNK)
        return _opened(lambda: open_located(content, nonce))

    def testify(self, request: Witness) -> Heard:
        nonce = secrets.randbits(64)
        content = self._post(TESTIFY, seal_testimony(request, nonce), _CHUNK)
        return _opened(lambda: open_testified(content, nonce))

    def _post(self, path: str, frame: bytes, expected: int) -> bytes:
        """The frame of the answer. Raises LineTrouble for anything that is not one."""
        reply = self.send("POST", path, _FRAMED, frame, expected)
        trouble = trouble_of_status(reply) or trouble_of_body(reply)
        if trouble is not None:
            raise trouble
        return reply.body


class _Adapter(HTTPAdapter):
    """Watches sockets, retries nothing, trusts the system's authorities unless the platform has its own."""

    def __init__(self, hangup: Hangup, system_trust: bool) -> None:
        self._pools = watched_pools(hangup)
        self._system_trust = system_trust
        super().__init__(pool_connections=1, pool_maxsize=1)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_options: object) -> None:
        if self._system_trust:
            pool_options["ssl_context"] = SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        super().init_poolmanager(connections, maxsize, block, **pool_options)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **options: object) -> ProxyManager:
        if self._system_trust:
            options["ssl_context"] = SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        manager: ProxyManager = super().proxy_manager_for(proxy, **options)
        manager.pool_classes_by_scheme = self._pools
        return manager


def _no_credentials(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Keeps requests from looking for a password file of the computer's user."""
    return request


def _opened(read: Callable[[], T]) -> T:
    try:
        return read()
    except EnrolmentRefused:
        raise
    except BadFrame as error:
        raise trouble_of_frame(error) from error
