"""Where the line to the platform breaks: proxy, name, connection, certificate, answer, clock, speed, one after another.

Nothing is sent but a question for the platform's health, and nothing about a person is kept. The first step that fails
ends it: what comes after cannot work either.
"""

import json
import socket
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Protocol
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from sync.client.diagnosis import Diagnosis, Step, StepName
from sync.client.reply import Reply
from sync.client.status import trouble_of_status
from sync.client.trouble import Expired, LineTrouble, Mangled, Portal, UnknownIssuer, WrongClock

HEALTH, LONGER = "/v1/health", "/v1/openapi.json"
PORTS = {"http": 80, "https": 443}
CONNECT_SECONDS = 5.0
CLOCK_OFF = 120
SLOWEST = 1_024
_OF_THE_CERTIFICATE = (Expired, UnknownIssuer, WrongClock)


class Line(Protocol):
    """``sync.client.transport.HttpLine`` is the real one."""

    def send(self, method: str, path: str, headers: Mapping[str, str], body: bytes, expected: int) -> Reply: ...
    def close(self) -> None: ...


def diagnosed(
    base_url: str, make_line: Callable[[], Line], now: Callable[[], datetime], connect: float = CONNECT_SECONDS
) -> Diagnosis:
    """Goes through the steps; ``now``: this computer's clock. Takes half a minute at most.

    ``connect``: seconds to wait for a connection.
    """
    host = urlsplit(base_url).hostname or ""
    steps: list[Step] = []
    for step in _steps(base_url, make_line, now, connect):
        steps.append(step)
        if step.code:
            break
    return Diagnosis(host=host, at=now(), steps=tuple(steps))


def _steps(base_url: str, make_line: Callable[[], Line], now: Callable[[], datetime], connect: float) -> Iterator[Step]:
    """Each step only runs when the one before was well."""
    began = time.monotonic()
    parts = urlsplit(base_url)
    proxy = proxy_for(parts.scheme, parts.hostname or "")
    if proxy:
        yield Step(name=StepName.PROXY, ms=_since(began), facts=(("proxy", proxy),))
    near = urlsplit(f"//{proxy}") if proxy else parts
    port = near.port or PORTS.get(parts.scheme, 443)
    yield _named(near.hostname or "", port, by_proxy=bool(proxy))
    yield _connected(near.hostname or "", port, connect, by_proxy=bool(proxy))
    line = make_line()
    try:
        yield from _asked(line, parts.scheme == "https", now)
    finally:
        line.close()


def proxy_for(scheme: str, host: str) -> str:
    """Host and port of the proxy this computer uses for that address, without name and password; "" for none."""
    if not host or proxy_bypass(host):
        return ""
    given = getproxies().get(scheme, "")
    parts = urlsplit(given if "//" in given else f"//{given}")
    return f"{parts.hostname}:{parts.port or 80}" if parts.hostname else ""


def _named(host: str, port: int, *, by_proxy: bool) -> Step:
    began = time.monotonic()
    code = "proxy_name" if by_proxy else "no_address"
    if not host:
        return Step(name=StepName.NAME, code=code)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return Step(name=StepName.NAME, ms=_since(began), code=code)
    return Step(name=StepName.NAME, ms=_since(began), facts=(("addresses", str(len(found))),))


def _connected(host: str, port: int, seconds: float, *, by_proxy: bool) -> Step:
    began = time.monotonic()
    code = ""
    try:
        socket.create_connection((host, port), timeout=seconds).close()
    except TimeoutError:
        code = "connect_timeout"
    except ConnectionRefusedError:
        code = "connect_refused"
    except OSError:
        code = "no_route"
    code = f"proxy_{code}" if code and by_proxy else code
    return Step(name=StepName.CONNECT, ms=_since(began), code=code, facts=(("port", str(port)),))


def _asked(line: Line, secure: bool, now: Callable[[], datetime]) -> Iterator[Step]:
    began = time.monotonic()
    reply: Reply | None = None
    try:
        reply = line.send("GET", HEALTH, {}, b"", 1_024)
        trouble = trouble_of_status(reply) or _not_ours(reply)
    except LineTrouble as error:
        trouble = error
    facts = tuple((trouble.facts if trouble else {}).items())
    if secure:
        bad = trouble.code if isinstance(trouble, _OF_THE_CERTIFICATE) else ""
        yield Step(name=StepName.CERTIFICATE, ms=_since(began), code=bad, facts=facts if bad else ())
    yield Step(name=StepName.ANSWER, ms=_since(began), code=trouble.code if trouble else "", facts=facts)
    assert reply is not None, "whoever goes on after a failed step asks for nothing"
    yield _clock(reply.headers.get("Date", ""), now())
    yield _speed(line)


def _not_ours(reply: Reply) -> LineTrouble | None:
    """The platform says its timeline; a page is a portal's, anything else was changed on its way."""
    try:
        told = json.loads(reply.body)
    except ValueError:
        return Portal() if reply.is_page else Mangled()
    return None if isinstance(told, dict) and "timeline" in told else Mangled()


def _clock(date: str, here: datetime) -> Step:
    """Against the platform's Date; a proxy on the way may have left it out, then nothing is said."""
    try:
        there = parsedate_to_datetime(date)
    except ValueError:
        return Step(name=StepName.CLOCK)
    seconds = round((there.replace(tzinfo=there.tzinfo or UTC) - here).total_seconds())
    minutes = str(max(1, abs(seconds) // 60))
    code = "" if abs(seconds) <= CLOCK_OFF else "clock_slow" if seconds > 0 else "clock_fast"
    return Step(name=StepName.CLOCK, code=code, facts=(("seconds", str(abs(seconds))), ("minutes", minutes)))


def _speed(line: Line) -> Step:
    """How fast a few dozen KB come down."""
    began = time.monotonic()
    try:
        size = len(line.send("GET", LONGER, {}, b"", 65_536).body)
    except LineTrouble as error:
        return Step(name=StepName.SPEED, ms=_since(began), code=error.code, facts=tuple(error.facts.items()))
    rate = size / max(0.001, time.monotonic() - began)
    facts = (("kb", str(max(1, size // 1024))), ("rate", str(max(1, round(rate / 1024)))))
    slow = size >= SLOWEST and rate < SLOWEST
    return Step(name=StepName.SPEED, ms=_since(began), code="slow_line" if slow else "", facts=facts)


def _since(began: float) -> int:
    return round((time.monotonic() - began) * 1000)
