"""What the line may answer, and what is made of it."""

import gzip
import time
from contextlib import closing
from socket import SHUT_RDWR, socket

import pytest

from sync.client.transport import HttpPlatform, Patience
from sync.client.trouble import (
    Later,
    LineTrouble,
    Mangled,
    NoAddress,
    Offline,
    OldProgram,
    Portal,
    Refused,
    ServerError,
    Slow,
    TooBig,
)
from sync.wire.envelope import open_exchange, seal_answer
from sync.wire.messages import Answer, Exchange, Fault, FaultCode
from tests.client.lines import Speak, body_of, line, read_request, says
from tests.wire.strategies import DEVICE

REQUEST = Exchange(
    device=DEVICE, incarnation=1, token=b"t" * 32, scopes=(), first_seq=1, next_seq=1, device_head8=bytes(8),
    max_bytes=1,
)  # fmt: skip
NOTHING_NEW = Answer(taken=0, server_ms=7)
HASTY = Patience(connect=2, stall=1, whole=0.6)
PAGE = b"<!DOCTYPE html><html><title>WLAN</title></html>"


def frame_for(request: bytes, answer: Answer = NOTHING_NEW) -> bytes:
    nonce, _ = open_exchange(body_of(request))
    return seal_answer(answer, nonce)


def platform_says(connection: socket, request: bytes) -> None:
    says("200 OK", frame_for(request))(connection, request)


def ask(*speakers: Speak, patience: Patience = HASTY) -> Answer:
    with line(*speakers) as address:
        platform = HttpPlatform(address, patience=patience)
        try:
            return platform.exchange(REQUEST)
        finally:
            platform.close()


def test_a_good_frame_is_the_answer() -> None:
    assert ask(platform_says).server_ms == 7


def test_a_fault_comes_with_its_own_status() -> None:
    told = Answer(taken=0, server_ms=7, fault=Fault(code=FaultCode.FORK, incarnation=2))

    def conflict(connection: socket, request: bytes) -> None:
        says("409 Conflict", frame_for(request, told))(connection, request)

    assert ask(conflict).fault == told.fault


def test_only_the_headers_http_needs_are_sent() -> None:
    heads: list[bytes] = []

    def note(connection: socket, request: bytes) -> None:
        heads.append(request.partition(b"\r\n\r\n")[0])
        platform_says(connection, request)

    ask(note)
    names = {row.partition(b":")[0].lower() for row in heads[0].split(b"\r\n")[1:]}
    assert names == {b"host", b"content-type", b"content-length"}


@pytest.mark.parametrize(
    ("speaker", "trouble"),
    [
        (says("200 OK\r\ncontent-type: text/html", PAGE), Portal),
        (says("200 OK", PAGE), Portal),
        (says("302 Found\r\nlocation: http://login.example/"), Portal),
        (says("511 Network Authentication Required", PAGE), Portal),
        (says("200 OK", b"garbage"), Mangled),
        (says("200 OK", b""), Mangled),
        (says("200 OK", gzip.compress(b"GZ" + bytes(60))), Mangled),
        (says("200 OK", b"GZ" + bytes(3_000_000)), Mangled),
        (says("400 Bad Request", b"frame: checksum"), Mangled),
        (says("403 Forbidden", PAGE), Refused),
        (says("413 Payload Too Large"), TooBig),
        (says("415 Unsupported Media Type"), OldProgram),
        (says("502 Bad Gateway", PAGE), ServerError),
        (says("503 Service Unavailable"), Later),
        (lambda connection, request: connection.sendall(b"SSH-2.0-OpenSSH_9.2\r\n"), Mangled),
        (lambda connection, request: connection.shutdown(SHUT_RDWR), Offline),
    ],
)  # fmt: skip
def test_what_is_no_answer_is_told_apart(speaker: Speak, trouble: type[LineTrouble]) -> None:
    with pytest.raises(trouble) as caught:
        ask(speaker)
    assert type(caught.value) is trouble


def test_an_answer_cut_without_a_length_is_not_believed() -> None:
    def cut(connection: socket, request: bytes) -> None:
        says("200 OK", frame_for(request)[:-3], length=False)(connection, request)

    with pytest.raises(Mangled):
        ask(cut)


def test_an_answer_cut_short_of_its_length_is_not_believed() -> None:
    def cut(connection: socket, request: bytes) -> None:
        frame = frame_for(request)
        connection.sendall(f"HTTP/1.1 200 OK\r\ncontent-length: {len(frame)}\r\n\r\n".encode() + frame[:-3])

    with pytest.raises(LineTrouble):
        ask(cut)


def test_an_answer_from_a_cache_is_not_believed() -> None:
    with pytest.raises(Mangled):
        ask(says("200 OK", seal_answer(Answer(taken=0, server_ms=7), 1)))


def drip(connection: socket, head: bytes) -> None:
    connection.sendall(head)
    connection.settimeout(0.05)
    try:
        while True:
            try:
                if not connection.recv(1):
                    return
            except TimeoutError:
                connection.sendall(b"x")
    except OSError:
        return


@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n", b"HTTP/1.1 200 OK\r\nx-slow: "])
def test_a_drip_is_cut_off_at_the_deadline(head: bytes) -> None:
    started = time.monotonic()
    with pytest.raises(Slow):
        ask(lambda connection, request: drip(connection, head))
    assert time.monotonic() - started < 5


def test_silence_is_cut_off_by_the_stall_clock() -> None:
    def silent(connection: socket, request: bytes) -> None:
        read_request(connection)

    with pytest.raises(Slow):
        ask(silent, patience=Patience(stall=0.2))


def test_retry_after_is_told() -> None:
    with pytest.raises(Later) as caught:
        ask(says("503 Service Unavailable\r\nretry-after: 120"))
    assert caught.value.retry_after == 120


def test_a_closed_port_is_no_network() -> None:
    with line(platform_says) as address:
        pass
    with pytest.raises(Offline):
        HttpPlatform(address, patience=HASTY).exchange(REQUEST)


@pytest.mark.parametrize("address", ["http://no-such-name.invalid", "ftp://127.0.0.1", "nonsense"])
def test_an_address_that_leads_nowhere_is_named(address: str) -> None:
    with pytest.raises(NoAddress):
        HttpPlatform(address, patience=HASTY).exchange(REQUEST)


def test_a_connection_that_died_while_resting_is_replaced_at_once() -> None:
    with line(platform_says) as address:
        platform = HttpPlatform(address, patience=HASTY)
        first, second = platform.exchange(REQUEST), platform.exchange(REQUEST)
        platform.close()
    assert first == second


@pytest.mark.parametrize(("woken", "tries", "arrives"), [(platform_says, 3, True), (None, 3, False)])
def test_a_line_that_died_in_mid_exchange_is_tried_once_more_at_once_and_then_not(
    woken: Speak | None, tries: int, arrives: bool
) -> None:
    """F70: asleep after half a request was answered; awake in another network, which works or does not."""
    asked: list[bytes] = []

    def sleeps(connection: socket, request: bytes) -> None:
        asked.append(request)
        frame = frame_for(request)
        connection.sendall(f"HTTP/1.1 200 OK\r\ncontent-length: {len(frame)}\r\n\r\n".encode() + frame)
        asked.append(read_request(connection))
        connection.shutdown(SHUT_RDWR)

    def wakes(connection: socket, request: bytes) -> None:
        asked.append(request)
        (woken or (lambda connection, request: connection.shutdown(SHUT_RDWR)))(connection, request)

    with line(sleeps, wakes) as address, closing(HttpPlatform(address, patience=HASTY)) as platform:
        assert platform.exchange(REQUEST).server_ms == 7
        if arrives:
            assert platform.exchange(REQUEST).server_ms == 7
        else:
            with pytest.raises(Offline):
                platform.exchange(REQUEST)
    assert len(asked) == tries


def test_hanging_up_ends_the_call() -> None:
    def hang(connection: socket, request: bytes) -> None:
        platforms[0].hang_up()
        read_request(connection)

    platforms: list[HttpPlatform] = []
    with line(hang) as address:
        platforms.append(HttpPlatform(address, patience=Patience(stall=20)))
        with pytest.raises(LineTrouble):
            platforms[0].exchange(REQUEST)
        platforms[0].close()
