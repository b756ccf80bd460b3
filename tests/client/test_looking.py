"""Every way a line can break is found at its own step; real sockets, a real authority."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from socket import AF_INET, SOCK_STREAM, create_connection, create_server, socket

import pytest

from sync.client.diagnosis import Diagnosis, StepName
from sync.client.looking import diagnosed, proxy_for
from sync.client.transport import HttpLine
from tests.client.lines import Speak, line, says
from tests.client.test_tls import NOW, certified
from tests.client.test_transport import HASTY, PAGE

HEALTHY = b'{"ok": true, "timeline": "t"}'
DAY = timedelta(days=1)


def dated(at: datetime, body: bytes = HEALTHY) -> Speak:
    return says(f"200 OK\r\nDate: {format_datetime(at, usegmt=True)}\r\nContent-Type: application/json", body)


def looked(address: str, ca_file: str | None = None) -> Diagnosis:
    return diagnosed(address, lambda: HttpLine(address, ca_file, HASTY), lambda: datetime.now(UTC), connect=0.5)


def fault_of(*speakers: Speak) -> tuple[StepName, str]:
    with line(*speakers) as address:
        return where(looked(address))


def where(found: Diagnosis) -> tuple[StepName, str]:
    assert found.fault is not None and found.fault is found.steps[-1]
    return found.fault.name, found.fault.code


@contextmanager
def full_house() -> Iterator[int]:
    """A port that takes nobody any more: its queue is full, and a knock gets no answer."""
    with create_server(("127.0.0.1", 0), family=AF_INET, backlog=0) as listener:
        port = listener.getsockname()[1]
        waiting = []
        for _ in range(4):
            one = socket(AF_INET, SOCK_STREAM)
            one.setblocking(False)
            one.connect_ex(("127.0.0.1", port))
            waiting.append(one)
        yield port
        for one in waiting:
            one.close()


def test_a_good_line_passes_every_step_in_order() -> None:
    with line(dated(datetime.now(UTC)), says("200 OK", b"x" * 40_000)) as address:
        found = looked(address)
    assert found.fault is None
    assert [step.name.value for step in found.steps] == ["name", "connect", "answer", "clock", "speed"]
    assert dict(found.steps[-1].facts)["kb"] == "39"


def test_a_good_certificate_is_a_step_of_its_own(tmp_path: Path) -> None:
    context, authority = certified(tmp_path, NOW - DAY, NOW + DAY)
    with line(dated(datetime.now(UTC)), tls=context) as address:
        found = looked(address, authority)
    assert found.fault is None and StepName.CERTIFICATE in [step.name for step in found.steps]


def test_a_name_that_leads_nowhere() -> None:
    assert where(looked("http://platform.invalid")) == (StepName.NAME, "no_address")


def test_an_address_that_is_none() -> None:
    assert where(looked("http://")) == (StepName.NAME, "no_address")


def test_a_closed_port() -> None:
    with socket(AF_INET, SOCK_STREAM) as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}"
        assert where(looked(address)) == (StepName.CONNECT, "connect_refused")


def test_a_knock_without_an_answer() -> None:
    with full_house() as port:
        assert where(looked(f"http://127.0.0.1:{port}")) == (StepName.CONNECT, "connect_timeout")


def test_no_way_to_the_network() -> None:
    assert where(looked("http://[fe80::1]:9")) == (StepName.CONNECT, "no_route")


@pytest.mark.parametrize(
    ("speak", "code"),
    [
        (says("302 Found\r\nLocation: http://login"), "portal"),
        (says("200 OK\r\nContent-Type: text/html", PAGE), "portal"),
        (says("511 Network Authentication Required", PAGE), "portal"),
        (says("500 Internal Server Error"), "server_error"),
        (says("503 Service Unavailable"), "later"),
        (says("403 Forbidden"), "refused"),
        (says("200 OK\r\nContent-Type: application/json", b'{"ok"'), "mangled"),
        (says("200 OK\r\nContent-Type: application/json", b'{"ok": true}'), "mangled"),
        (lambda connection, _: connection.close(), "offline"),
    ],
)
def test_something_else_answers_or_nothing_does(speak: Speak, code: str) -> None:
    assert fault_of(speak) == (StepName.ANSWER, code)


def test_an_answer_that_does_not_come() -> None:
    def silent(connection: socket, _: bytes) -> None:
        connection.recv(1)

    assert fault_of(silent) == (StepName.ANSWER, "slow")


@pytest.mark.parametrize(
    ("first", "last", "trusted", "code"),
    [
        (NOW - DAY, NOW + DAY, False, "unknown_issuer"),
        (NOW - 9 * DAY, NOW - DAY, True, "expired"),
        (NOW + DAY, NOW + 9 * DAY, True, "wrong_clock"),
    ],
)
def test_a_certificate_that_is_not_right(
    first: datetime, last: datetime, trusted: bool, code: str, tmp_path: Path
) -> None:
    context, authority = certified(tmp_path, first, last)
    with line(dated(datetime.now(UTC)), tls=context) as address:
        assert where(looked(address, authority if trusted else None)) == (StepName.CERTIFICATE, code)


@pytest.mark.parametrize(("minutes", "code"), [(30, "clock_slow"), (-30, "clock_fast")])
def test_a_clock_that_is_off(minutes: int, code: str) -> None:
    with line(dated(datetime.now(UTC) + timedelta(minutes=minutes))) as address:
        found = looked(address)
    assert where(found) == (StepName.CLOCK, code)
    assert dict(found.steps[-1].facts)["minutes"] in ("29", "30")


def test_a_line_that_breaks_in_the_middle_of_more(tmp_path: Path) -> None:
    assert fault_of(dated(datetime.now(UTC)), lambda connection, _: connection.close()) == (StepName.SPEED, "offline")


def test_a_proxy_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://wang:secret@127.0.0.1:1")
    monkeypatch.setenv("no_proxy", "")
    found = looked("http://platform.invalid")
    assert where(found) == (StepName.CONNECT, "proxy_connect_refused")
    assert "secret" not in repr(found) and dict(found.steps[0].facts) == {"proxy": "127.0.0.1:1"}


def test_a_proxy_whose_name_leads_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "proxy.invalid:3128")
    monkeypatch.setenv("no_proxy", "")
    assert where(looked("http://platform.invalid")) == (StepName.NAME, "proxy_name")


def test_no_proxy_for_an_address_that_is_excepted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "proxy.invalid:3128")
    monkeypatch.setenv("no_proxy", "platform.invalid")
    assert proxy_for("http", "platform.invalid") == ""


def test_the_full_house_takes_nobody() -> None:
    with full_house() as port, pytest.raises(TimeoutError):
        create_connection(("127.0.0.1", port), timeout=0.3).close()
