"""The OpenAPI description names every address, and the platform answers as it says, whatever it is asked."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.routing import APIRoute
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance
from starlette.routing import Route

from sync.client.transport import HttpPlatform
from sync.server.app import DESCRIPTION, make_app
from sync.server.database import open_database
from sync.server.platform import DatabasePlatform
from sync.server.releases import Releases
from sync.server.uploads import Uploads
from sync.wire.dictionary import PLAIN
from sync.wire.frame import Kind, seal
from sync.wire.messages import Enrolment
from sync.wire.octets import Out
from tests.platform_process import platform, run
from tests.releases import published

DESCRIBED = json.loads(DESCRIPTION.read_text(encoding="utf-8"))
SCHEMA = schemathesis.openapi.from_dict(DESCRIBED)
CHECKS = [not_a_server_error, status_code_conformance, response_schema_conformance]


@schemathesis.serializer("application/vnd.gz-sync")
def framed(context: object, value: object) -> bytes:
    """Any bytes, and half of the time as the content of a frame whose checks are in order."""
    content = value if isinstance(value, bytes) else str(value).encode()
    if len(content) % 2:
        return content
    out = Out()
    out.plain += content
    return seal(Kind(len(content) % len(Kind) + 1), 7, out, PLAIN)


def test_every_address_is_described(tmp_path: Path) -> None:
    with closing(open_database(str(tmp_path / "platform.db"))) as database:
        uploads, releases = Uploads(database, tmp_path), Releases(tmp_path)
        app = make_app(DatabasePlatform(database, uploads=uploads, releases=releases))
    assert _addresses(app) == {
        (path, method.upper())
        for path, operations in DESCRIBED["paths"].items()
        for method in operations
        if method != "parameters"
    }


def _addresses(app: FastAPI) -> set[tuple[str, str]]:
    routes = [route for route in app.routes if isinstance(route, APIRoute | Route)]
    return {(route.path, method) for route in routes for method in route.methods or ()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """``headers``: of a device that is let in."""

    address: str
    headers: dict[str, str]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    """A platform process that offers a version, and the headers of a device enrolled there."""
    with platform(tmp_path_factory.mktemp("platform")) as served:
        run(served.where, "update", "load", str(published(tmp_path_factory.mktemp("version"))))
        line = HttpPlatform(served.address)
        enrolled = line.enrol(Enrolment(code=served.code(), machine="m"))
        line.close()
        headers = {"Qianban-Device": enrolled.device, "Authorization": f"Bearer {enrolled.token.hex()}"}
        yield Shown(address=served.address, headers=headers)


@SCHEMA.given(known=st.booleans())
@SCHEMA.parametrize()
@settings(max_examples=25, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
def test_whatever_is_asked_is_answered_as_described(shown: Shown, case: schemathesis.Case, known: bool) -> None:
    response = case.call(base_url=shown.address, headers=shown.headers if known else {}, timeout=20)
    case.validate_response(response, checks=CHECKS)
