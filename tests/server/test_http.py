"""The platform as its own process, asked over a real socket."""

import asyncio
import http.client
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

import pytest
from fastapi import HTTPException, Request
from sqlalchemy.orm import Session

from sync.client.transport import HttpPlatform
from sync.journal.releases import read_release
from sync.server.admin import main
from sync.server.app import capped
from sync.server.auth import new_code
from sync.server.database import open_database
from sync.server.packs import RESOURCES
from sync.server.status import Status, status
from sync.wire.envelope import open_answer, seal_exchange
from sync.wire.frame import CONTENT_TYPE, MAX_FRAME
from sync.wire.messages import Enrolment, FaultCode, PackRequest
from sync.wire.platform import EnrolmentRefused
from sync.wire.release import FileEntry, Release, read_section, unpack
from tests.casework.makers import CASE_ID, accepted_events, item
from tests.releases import PUBLIC, published
from tests.server.places import Desk
from tests.sources import ROOT

T = TypeVar("T")
OBJECTS = "/v1/release/objects"
ADMIN = (sys.executable, "-m", "sync.server.admin")
SCOPE = "522636100000"
OFFICE = ("--scope", SCOPE, "--name", "龙泉镇便民服务中心", "--uscc", "11522636MB9A00014N", "--prefix", "丹龙")


@dataclass(slots=True)
class Served:
    db: str
    address: str

    def ask(self, work: Callable[[Session], T]) -> T:
        with closing(open_database(self.db)) as database:
            return database.write(work)

    def code(self) -> str:
        return self.ask(lambda session: new_code(session, SCOPE, datetime.now(UTC)))

    def status(self) -> Status:
        return self.ask(status)

    def line(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection(self.address.removeprefix("http://"), timeout=20)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    made = Served(db=str(tmp_path_factory.mktemp("platform") / "platform.db"), address="")
    assert main(["init", "--db", made.db]) == 0
    assert main(["office", "add", *OFFICE, "--staff", "c1:杨秀英:CLERK", "--db", made.db]) == 0
    command = (*ADMIN, "serve", "--port", "0", "--db", made.db)
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        made.address = process.stdout.readline().split()[1]
        yield made
        process.terminate()
        assert process.wait(20) == 0


@pytest.fixture
def line(served: Served) -> Iterator[HttpPlatform]:
    platform = HttpPlatform(served.address)
    yield platform
    platform.close()


def asked(
    served: Served, method: str, path: str, body: bytes = b"", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    line = served.line()
    line.request(method, path, body, headers)
    answer = line.getresponse()
    content = answer.read()
    line.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, content


def test_a_desk_enrols_and_syncs_over_the_line(served: Served, line: HttpPlatform) -> None:
    enrolled = line.enrol(Enrolment(code=served.code(), machine="m"))
    desk = Desk(line, enrolled)  # type: ignore[arg-type]
    desk.record(*accepted_events(item()))
    desk.apply(line.exchange(desk.request()))
    (scope,) = served.status()["scopes"]
    position, chain = desk.head()
    assert (scope["head"], scope["digest"]) == (position, chain.hex())
    assert len(desk.events(CASE_ID)) == 3


def test_an_answer_carries_as_few_headers_as_can_be(served: Served, line: HttpPlatform) -> None:
    desk = Desk(line, line.enrol(Enrolment(code=served.code(), machine="m")))  # type: ignore[arg-type]
    code, headers, content = asked(served, "POST", "/v1/x", seal_exchange(desk.request(), 9))
    assert (code, headers) == (
        200,
        {"cache-control": "no-store", "content-length": str(len(content)), "content-type": CONTENT_TYPE},
    )


def test_a_fault_is_a_frame_under_its_own_status(served: Served, line: HttpPlatform) -> None:
    desk = Desk(line, line.enrol(Enrolment(code=served.code(), machine="m")))  # type: ignore[arg-type]
    code, _, content = asked(served, "POST", "/v1/x", seal_exchange(desk.request(token=b"wrong"), 9))
    fault = open_answer(content, 9).fault
    assert code == 401 and fault is not None and fault.code is FaultCode.TOKEN


def test_a_refused_code_says_so_over_the_line(line: HttpPlatform) -> None:
    with pytest.raises(EnrolmentRefused, match="unknown"):
        line.enrol(Enrolment(code="AAAAAAAA-AAAA", machine="m"))


def test_a_pack_comes_over_the_line(served: Served, line: HttpPlatform) -> None:
    enrolled = line.enrol(Enrolment(code=served.code(), machine="m"))
    pack = line.reference(PackRequest(device=enrolled.device, token=enrolled.token, name="regions"))
    assert pack.content == (RESOURCES / "regions" / "guizhou.tsv.gz").read_bytes()


def test_a_pack_that_is_known_is_not_sent_again(served: Served) -> None:
    code, headers, content = asked(served, "GET", "/v1/ref/catalogue")
    assert (code, content) == (200, (RESOURCES / "catalogue" / "items.json").read_bytes())
    code, _, content = asked(served, "GET", "/v1/ref/catalogue", **{"If-None-Match": headers["etag"]})
    assert (code, content) == (304, b"")


def test_an_unknown_pack_is_not_found(served: Served) -> None:
    assert asked(served, "GET", "/v1/ref/secrets")[0] == 404


def test_enrolment_as_json(served: Served) -> None:
    letter = json.dumps({"code": served.code(), "machine": "m", "public_key": "00" * 32}).encode()
    code, _, content = asked(served, "POST", "/v1/enrol", letter)
    told = json.loads(content)
    assert code == 200 and told["office"]["scope"] == SCOPE and len(bytes.fromhex(told["token"])) == 16


def test_health_tells_the_timeline(served: Served) -> None:
    told = json.loads(asked(served, "GET", "/v1/health")[2])
    assert told == {"ok": True, "timeline": served.status()["timeline"]}


HOSTILE = {
    "nothing": (b"", 400),
    "a page": (b"<html>login</html>", 400),
    "half a frame": (b"GZ\x01\x01", 400),
    "another version": (b"GZ\x07" + bytes(30), 415),
    "huge": (b"GZ\x01" + bytes(MAX_FRAME + 1), 413),
}


@pytest.mark.parametrize("case", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("path", ["/v1/x"])
def test_what_is_no_frame_is_refused_in_a_few_words(served: Served, case: tuple[bytes, int], path: str) -> None:
    body, expected = case
    code, _, content = asked(served, "POST", path, body)
    assert code == expected and len(content) < 100


@pytest.mark.parametrize("letter", [b"{", b"[]", b'{"code": 1}', b'{"public_key": "zz"}', b"GZ"])
def test_what_is_no_enrolment_is_refused(served: Served, letter: bytes) -> None:
    assert asked(served, "POST", "/v1/enrol", letter)[0] == 400


def test_a_sender_that_stops_in_the_middle_is_not_waited_for_for_ever() -> None:
    """A cable that was pulled says nothing: the connection stands, and half a request with it."""
    parts = iter([{"type": "http.request", "body": b"GZ\x01", "more_body": True}])

    async def receive() -> dict[str, object]:
        for part in parts:
            return part
        return await asyncio.Future()

    with pytest.raises(HTTPException) as refused:
        asyncio.run(capped(100, stalled=0.01)(Request({"type": "http"}, receive)))
    assert refused.value.status_code == 408


# ---- versions of the desk's program


@pytest.fixture(scope="module")
def release(served: Served, tmp_path_factory: pytest.TempPathFactory) -> Release:
    assert asked(served, "GET", "/v1/release")[0] == 404
    folder = published(tmp_path_factory.mktemp("published"))
    assert main(["update", "load", str(folder), "--db", served.db]) == 0
    return read_release(asked(served, "GET", "/v1/release")[2], (PUBLIC,))


@pytest.fixture
def large(served: Served, release: Release) -> FileEntry:
    section = release.sections[1]
    packed = asked(served, "GET", f"{OBJECTS}/{section.sha256}")[2]
    return max(read_section(packed, section), key=lambda one: one.size)


def test_whoever_has_the_newest_version_is_told_nothing_more(served: Served, release: Release) -> None:
    _, headers, _ = asked(served, "GET", "/v1/release")
    status, _, content = asked(served, "GET", "/v1/release", **{"If-None-Match": headers["etag"]})
    assert (status, content) == (304, b"")


def test_an_object_comes_whole_and_may_be_kept_for_ever(served: Served, large: FileEntry) -> None:
    status, headers, packed = asked(served, "GET", f"{OBJECTS}/{large.sha256}")
    assert (status, "immutable" in headers["cache-control"]) == (200, True)
    assert len(unpack(packed, large.size, large.sha256)) == large.size


def test_an_object_comes_in_parts(served: Served, large: FileEntry) -> None:
    whole = asked(served, "GET", f"{OBJECTS}/{large.sha256}")[2]
    status, headers, part = asked(served, "GET", f"{OBJECTS}/{large.sha256}", Range="bytes=100-299")
    assert (status, headers["content-range"], part) == (206, f"bytes 100-299/{large.packed}", whole[100:300])


def test_a_part_beyond_the_end_is_none(served: Served, large: FileEntry) -> None:
    assert asked(served, "GET", f"{OBJECTS}/{large.sha256}", Range=f"bytes={large.packed}-")[0] == 416


@pytest.mark.parametrize("name", ["ab" * 32, "AB" * 32, "..", "update.json"])
def test_what_is_no_object_is_not_there(served: Served, name: str) -> None:
    assert asked(served, "GET", f"{OBJECTS}/{name}")[0] == 404


def test_the_county_sees_which_desk_runs_which_version(
    served: Served, line: HttpPlatform, capsys: pytest.CaptureFixture[str]
) -> None:
    for version in ("0.1.0", "0.2.0"):
        line.enrol(Enrolment(code=served.code(), machine=version, app_version=version))
    capsys.readouterr()
    assert main(["update", "list", "--db", served.db]) == 0
    assert main(["status", "--db", served.db]) == 0
    told = capsys.readouterr().out
    assert "0.1.0 1 台，0.2.0 1 台" in told and "程序 0.2.0，待上报" in told
