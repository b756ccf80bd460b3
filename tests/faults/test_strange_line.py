"""Something else than the platform answers ``enrol`` and ``sync --once``: one sentence, exit 1, nothing lost."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from desktop.app import compose, wall_clock
from desktop.device.settings import Profile
from desktop.device.vault import open_vault
from desktop.office.line_store import TOKEN
from desktop.store.settings import keep_setting
from desktop.wording.troubles import trouble_sentence
from sync.client.transport import HttpPlatform
from sync.server.auth import revoke
from sync.server.database import open_database
from sync.wire.frame import CONTENT_TYPE
from sync.wire.letters import seal_pack_request
from sync.wire.messages import Enrolment, PackRequest
from sync.wire.platform import EnrolmentRefused
from tests.desktop.rooms import OFFICE, application
from tests.fakes_credentials import no_credentials
from tests.faults.desks import CASES, PIN, a_desk, qianban
from tests.platform_process import Platform

PERSON = "DZ0101"
CUT = seal_pack_request(PackRequest(device=OFFICE.device, token=b"t" * 32, name="catalogue", etag=""), 7)[:-3]
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    status: int = 200
    kind: str = HTML
    body: bytes = "<!DOCTYPE html><html><title>上网认证</title></html>".encode()
    location: str = ""


STRANGERS: dict[str, tuple[Reply, str]] = {
    "a portal": (Reply(), "portal"),
    "a portal that redirects": (Reply(status=302, location="http://127.0.0.1:9/login"), "portal"),
    "a portal that calls its page a frame": (Reply(kind=CONTENT_TYPE), "portal"),
    "a portal with its own status": (Reply(status=511), "portal"),
    "a frame cut short": (Reply(kind=CONTENT_TYPE, body=CUT), "mangled"),
    "nothing": (Reply(kind=CONTENT_TYPE, body=b""), "mangled"),
    "a page that was not found": (Reply(status=404), "refused"),
    "a broken server": (Reply(status=502), "server_error"),
    "a busy server": (Reply(status=503), "later"),
}


@contextmanager
def answering(reply: Reply) -> Iterator[str]:
    """The address of a server that answers everything alike."""

    class Stranger(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.send_response(reply.status)
            self.send_header("Content-Type", reply.kind)
            self.send_header("Content-Length", str(len(reply.body)))
            if reply.location:
                self.send_header("Location", reply.location)
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, format: str, *arguments: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Stranger) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize("stranger", STRANGERS)
def test_an_exchange_with_somebody_else_keeps_everything_waiting(stranger: str, tmp_path: Path) -> None:
    reply, code = STRANGERS[stranger]
    with answering(reply) as address:
        folder = a_desk(tmp_path, address)
        told = qianban(folder, "sync", "--once")
    assert (told.code, trouble_sentence(code) in told.err, len(told.err.splitlines())) == (1, True, 1)
    assert qianban(folder, "verify", "--json").json == {
        "entries": CASES, "positions": 0, "head": "00" * 32, "first_bad": None, "damaged_pages": 0, "intact": True,
    }  # fmt: skip


@pytest.mark.parametrize("stranger", STRANGERS)
def test_enrolling_with_somebody_else_leaves_no_trace(stranger: str, tmp_path: Path) -> None:
    reply, code = STRANGERS[stranger]
    with answering(reply) as address:
        told = qianban(tmp_path, "enrol", "--platform", address, "--code", "ABCD-EFGH-JKLM")
    assert (told.code, told.err) == (1, trouble_sentence(code) + "\n")
    assert [part.name for part in tmp_path.iterdir()] == ["desk.lock"]


def enrolled(folder: Path, served: Platform) -> str:
    """A desk with one case that waits; answers its device."""
    words = ("--platform", served.address, "--code", served.code(), "--person", PERSON)
    assert qianban(folder, "enrol", *words).code == 0
    profile = Profile(folder=folder)
    core = compose(profile, open_vault(folder, no_credentials).unlock(PERSON, PIN), PERSON, wall_clock)
    core.office.record([application(occurred_at=wall_clock(), by=PERSON)])
    core.database.close()
    return profile.settings().office.device


def test_a_desk_that_was_shut_out_keeps_its_work_and_is_told_whom_to_ask(served: Platform, tmp_path: Path) -> None:
    device = enrolled(tmp_path, served)
    with closing(open_database(str(served.database))) as database:
        database.write(lambda session: revoke(session, device, datetime.now(UTC)))
    told = qianban(tmp_path, "sync", "--once")
    assert (told.code, trouble_sentence("revoked") in told.err) == (1, True)
    assert qianban(tmp_path, "verify", "--json").json["entries"] == 1


def test_a_lost_token_is_renewed_by_the_key_of_the_device(served: Platform, tmp_path: Path) -> None:
    _enrolled_with_a_lost_token(served, tmp_path)
    told = qianban(tmp_path, "sync", "--once", "--json")
    assert (told.code, told.json["trouble"], told.json["pushed"]) == (0, "", 1)


def test_a_lost_token_without_the_key_sends_nothing_up(served: Platform, tmp_path: Path) -> None:
    _enrolled_with_a_lost_token(served, tmp_path)
    (tmp_path / "device.key.json").unlink()
    told = qianban(tmp_path, "sync", "--once", "--json")
    assert (told.code, told.json["trouble"], told.json["pushed"]) == (1, "token", 0)


def _enrolled_with_a_lost_token(served: Platform, tmp_path: Path) -> None:
    enrolled(tmp_path, served)
    key = open_vault(tmp_path, no_credentials).unlock(PERSON, PIN)
    core = compose(Profile(folder=tmp_path), key, PERSON, wall_clock)
    core.database.write(lambda session: keep_setting(session, TOKEN, (b"x" * 32).hex()))
    core.database.close()


def test_a_second_enrolment_changes_neither_keys_nor_work(served: Platform, tmp_path: Path) -> None:
    enrolled(tmp_path, served)
    before = {part.name: part.read_bytes() for part in tmp_path.iterdir() if part.is_file()}
    told = qianban(tmp_path, "enrol", "--platform", served.address, "--code", served.code(), "--person", PERSON)
    assert (told.code, told.err) == (1, trouble_sentence("keys_exist") + "\n")
    assert {part.name: part.read_bytes() for part in tmp_path.iterdir() if part.is_file()} == before


def test_a_short_pin_at_enrolment_spends_nothing(served: Platform, tmp_path: Path) -> None:
    words = ("enrol", "--platform", served.address, "--code", served.code(), "--person", PERSON)
    assert qianban(tmp_path, *words, pin="123").err == trouble_sentence("pin_short", {"least": "8"}) + "\n"
    assert qianban(tmp_path, *words).code == 0


def test_an_office_without_a_place_left_is_told_apart_from_a_wrong_code(served: Platform, tmp_path: Path) -> None:
    code = served.code()
    with closing(HttpPlatform(served.address)) as line, pytest.raises(EnrolmentRefused, match="full"):
        for number in range(9):
            line.enrol(Enrolment(code=served.code(), machine=f"m{number}"))
    told = qianban(tmp_path, "enrol", "--platform", served.address, "--code", code, "--person", PERSON)
    assert (told.code, told.err) == (1, trouble_sentence("office_full") + "\n")
