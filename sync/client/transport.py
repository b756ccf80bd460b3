"""The platform over HTTP. The only home of ``requests``.

One connection is kept open; headers are as few as HTTP allows; a redirect is never followed; an answer is read as a
stream under a total deadline and a cap; nothing that is not a frame with the request's nonce is believed.
"""

import secrets
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import requests
from requests.adapters import HTTPAdapter
from truststore import SSLContext
from urllib3 import ProxyManager
from urllib3.exceptions import HTTPError
from urllib3.util import SKIP_HEADER

from sync.client.hangup import Hangup, watched_pools
from sync.client.status import trouble_of_body, trouble_of_frame, trouble_of_status
from sync.client.tls import trouble_of_tls
from sync.client.trouble import LineTrouble, Mangled, NoAddress, Offline, Slow
from sync.wire.envelope import open_answer, seal_exchange
from sync.wire.frame import CONTENT_TYPE, MAX_FRAME
from sync.wire.letters import open_enrolled, open_pack, seal_enrolment, seal_pack_request
from sync.wire.messages import Answer, Enrolled, Enrolment, Exchange, Pack, PackRequest
from sync.wire.octets import BadFrame
from sync.wire.platform import EnrolmentRefused

EXCHANGE, ENROL, REFERENCE = "/v1/x", "/v1/enrol", "/v1/ref"

_CHUNK = 65_536
_SLOWEST = 1_000.0
_HEADERS = {"Content-Type": CONTENT_TYPE, "User-Agent": SKIP_HEADER, "Accept-Encoding": SKIP_HEADER}
_CAUSES: dict[str, type[LineTrouble]] = {
    "NameResolutionError": NoAddress,
    "BadStatusLine": Mangled,
    "LineTooLong": Mangled,
}
"""What urllib3 and http.client name inside a ConnectionError of requests."""

T = TypeVar("T")
__all__ = ["HttpPlatform", "Patience"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Seconds: to connect, without a byte, and at least for the whole."""

    connect: float = 15.0
    stall: float = 60.0
    whole: float = 30.0


class HttpPlatform:
    """Implements Platform. Not for two threads at once, except :meth:`hang_up`."""

    def __init__(self, base_url: str, ca_file: str | None = None, patience: Patience | None = None) -> None:
        """``ca_file``: the platform's own certificate authority, the only one trusted then; None: the system's."""
        self._base_url = base_url.rstrip("/")
        self._patience = patience or Patience()
        self._hangup = Hangup()
        self._rate = _SLOWEST
        self._warm = False
        self.carried = 0
        """Bytes of frames sent and received so far, for the meter of the line."""
        self._session = requests.Session()
        self._session.headers.clear()
        self._session.auth = _no_credentials
        self._trust: str | bool = ca_file or True
        adapter = _Adapter(self._hangup, system_trust=ca_file is None)
        self._session.mount("http://", adapter)
        self._session.mount("https://", adapter)

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

    def hang_up(self) -> None:
        """From any thread: the call under way, if any, ends with Offline or Slow."""
        self._hangup.hang_up()

    def close(self) -> None:
        self._session.close()

    def _post(self, path: str, frame: bytes, expected: int) -> bytes:
        """The bytes of the answer. A connection that was kept open and died in the meantime is replaced once."""
        deadline = self._patience.whole + (len(frame) + expected) / (self._rate / 2)
        warm, self._warm = self._warm, False
        try:
            content = self._answer(path, frame, deadline)
        except Offline:
            if not warm or self._hangup.fired:
                raise
            self._session.close()
            content = self._answer(path, frame, deadline)
        self._warm = True
        return content

    def _answer(self, path: str, frame: bytes, deadline: float) -> bytes:
        started = time.monotonic()
        self._hangup.arm(deadline)
        try:
            content = self._read(path, frame)
        except requests.RequestException as error:
            raise self._trouble(error) from error
        except (HTTPError, OSError) as error:
            raise (Slow() if self._hangup.fired or "timed out" in str(error) else Mangled()) from error
        finally:
            self._hangup.disarm()
        self.carried += len(frame) + len(content)
        self._learn(len(frame) + len(content), time.monotonic() - started)
        return content

    def _read(self, path: str, frame: bytes) -> bytes:
        timeout = (self._patience.connect, self._patience.stall)
        with self._session.post(
            self._base_url + path,
            data=frame,
            headers=_HEADERS,
            timeout=timeout,
            verify=self._trust,  # said at every call: an environment variable overrides what the session says
            stream=True,
            allow_redirects=False,
        ) as answer:
            content = bytearray()
            while part := answer.raw.read1(_CHUNK, decode_content=False):
                content += part
                if len(content) > MAX_FRAME:
                    raise Mangled()
            if self._hangup.fired:
                raise Slow()
            trouble = trouble_of_status(answer.status_code, answer.headers, bytes(content[:512]))
            if trouble is not None:
                raise trouble
            trouble = trouble_of_body(answer.headers.get("Content-Type", ""), bytes(content[:512]))
            if trouble is not None:
                raise trouble
            return bytes(content)

    def _trouble(self, error: requests.RequestException) -> LineTrouble:
        """SSLError is a ConnectionError in requests: asked first, or interception would read as no network."""
        match error:
            case requests.exceptions.SSLError():
                return trouble_of_tls(error)
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
