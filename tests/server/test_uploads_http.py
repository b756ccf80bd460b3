"""Attachments over real sockets, to a platform in a process of its own."""

import base64
import hashlib
import http.client
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from sync.client.transport import HttpPlatform
from sync.wire.messages import Enrolled, Enrolment
from tests.platform_process import Platform, platform

SIZE = 200_000


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    with platform(tmp_path_factory.mktemp("platform")) as running:
        yield running


@pytest.fixture(scope="module")
def member(served: Platform) -> Enrolled:
    line = HttpPlatform(served.address)
    try:
        return line.enrol(Enrolment(code=served.code(), machine="m"))
    finally:
        line.close()


@dataclass(slots=True)
class Sender:
    port: int
    member: Enrolled
    content: bytes

    @property
    def path(self) -> str:
        return f"/v1/blob/{hashlib.sha256(self.content).hexdigest()}"

    def headers(self, offset: int, body: bytes) -> dict[str, str]:
        told = base64.b64encode(hashlib.sha256(body).digest()).decode()
        return self.known() | {
            "Upload-Offset": str(offset),
            "Upload-Length": str(len(self.content)),
            "Content-Digest": f"sha-256=:{told}:",
        }

    def known(self) -> dict[str, str]:
        return {"Qianban-Device": self.member.device, "Authorization": f"Bearer {self.member.token.hex()}"}

    def ask(
        self, method: str, headers: dict[str, str], body: bytes = b"", query: str = ""
    ) -> tuple[int, dict[str, str], bytes]:
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        line.request(method, self.path + query, body=body, headers=headers)
        answer = line.getresponse()
        content = answer.read()
        line.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, content

    def patch(self, offset: int, end: int) -> tuple[int, int]:
        """(status, offset told)."""
        body = self.content[offset:end]
        status, headers, _ = self.ask("PATCH", self.headers(offset, body), body)
        return status, int(headers.get("upload-offset", -1))

    def reached(self) -> int:
        status, headers, _ = self.ask("HEAD", self.known())
        return int(headers["upload-offset"]) if status == 200 else -1

    def begin(self, offset: int, sent: int) -> socket.socket:
        """A request for all the rest of which only ``sent`` bytes come, once the platform reads it; it stays open."""
        body = self.content[offset:]
        head = {"Host": "x", "Expect": "100-continue", "Content-Length": str(len(body))} | self.headers(offset, body)
        lines = [f"PATCH {self.path} HTTP/1.1", *(f"{name}: {value}" for name, value in head.items()), "", ""]
        line = socket.create_connection(("127.0.0.1", self.port), timeout=20)
        line.sendall("\r\n".join(lines).encode())
        assert line.recv(65_536).startswith(b"HTTP/1.1 100 ")
        line.sendall(body[:sent])
        return line


@pytest.fixture
def sender(served: Platform, member: Enrolled, request: pytest.FixtureRequest) -> Sender:
    return Sender(port=served.port, member=member, content=Random(request.node.name).randbytes(SIZE))


def test_a_content_goes_up_and_comes_down(sender: Sender) -> None:
    assert sender.patch(0, 150_000) == (204, 150_000)
    assert sender.patch(150_000, SIZE) == (204, SIZE)
    status, headers, content = sender.ask("GET", sender.known())
    assert (status, content) == (200, sender.content) and headers["cache-control"] == "no-store"


def test_a_part_of_it_comes_down(sender: Sender) -> None:
    sender.patch(0, SIZE)
    status, headers, content = sender.ask("GET", sender.known() | {"Range": "bytes=150000-150099"})
    assert (status, content) == (206, sender.content[150_000:150_100])
    assert headers["content-range"] == f"bytes 150000-150099/{SIZE}"


def test_where_patch_is_blocked_a_post_does_the_same(sender: Sender) -> None:
    status, headers, _ = sender.ask("POST", sender.headers(0, sender.content), sender.content, "?_m=PATCH")
    assert (status, headers["upload-offset"]) == (204, str(SIZE))
    assert sender.ask("POST", sender.headers(0, b""), b"")[0] == 405


def test_a_byte_changed_on_the_way_is_noticed_and_nothing_counted(sender: Sender) -> None:
    sender.patch(0, 100_000)
    damaged = bytearray(sender.content[100_000:])
    damaged[777] ^= 1
    headers = sender.headers(100_000, sender.content[100_000:])
    status, told, _ = sender.ask("PATCH", headers, bytes(damaged))
    assert (status, told["upload-offset"], sender.reached()) == (422, "100000", 100_000)


def test_a_line_cut_at_73_percent_loses_nothing_that_arrived(sender: Sender) -> None:
    sent = SIZE * 73 // 100
    sender.begin(0, sent).close()
    status, offset = sender.patch(0, 16_384)
    assert (status, offset) == (409, sent)
    assert sender.patch(offset, SIZE) == (204, SIZE)


def test_a_newer_request_ends_the_older_which_keeps_what_it_has(sender: Sender) -> None:
    with sender.begin(0, 90_000) as older:
        status, offset = sender.patch(0, 16_384)
        assert status == 409 and 0 < offset <= 90_000
        assert b"upload-offset: %d" % offset in older.recv(65_536)
    assert sender.patch(offset, SIZE) == (204, SIZE)


def test_who_shows_no_token_learns_nothing(sender: Sender) -> None:
    sender.patch(0, SIZE)
    for method in ("GET", "HEAD", "PATCH"):
        wrong = sender.headers(0, b"") | {"Authorization": "Bearer " + "00" * 16}
        assert sender.ask(method, wrong)[0] == 401
        assert sender.ask(method, sender.headers(0, b"") | {"Authorization": "Bearer xyz"})[0] == 401


@pytest.mark.parametrize("spoiled", ["Upload-Offset", "Upload-Length", "Content-Digest"])
def test_a_request_without_its_headers_is_refused(sender: Sender, spoiled: str) -> None:
    assert sender.ask("PATCH", sender.headers(0, b"x") | {spoiled: "-1"}, b"x")[0] == 400


def test_what_is_too_big_is_refused(sender: Sender) -> None:
    huge = sender.headers(0, b"x") | {"Upload-Length": str(33 * 1024 * 1024)}
    assert sender.ask("PATCH", huge, b"x")[0] == 413


def test_a_name_that_is_no_digest_is_not_looked_for(sender: Sender) -> None:
    line = http.client.HTTPConnection("127.0.0.1", sender.port, timeout=20)
    line.request("GET", "/v1/blob/..%2Fplatform.db", headers=sender.known())
    assert line.getresponse().status == 404
    line.close()


def test_files_lie_beside_the_database(served: Platform, sender: Sender) -> None:
    sender.patch(0, SIZE)
    folder = Path(f"{served.database}.blobs")
    assert (folder / sender.member.office.scope / sender.path.rpartition("/")[2]).read_bytes() == sender.content
