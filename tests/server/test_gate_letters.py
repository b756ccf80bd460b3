"""After a restore every device asks where its part of the log ends: those letters wait at the gate like exchanges."""

import asyncio
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from starlette.requests import Request
from starlette.routing import Route

from sync.server.admission import Gate, Turn
from sync.server.app import make_app
from sync.server.app_admission import Later
from sync.server.database import open_database
from sync.server.platform import DatabasePlatform
from sync.wire.recovery import Locator
from sync.wire.recovery_letters import seal_locator
from tests.wire.strategies import DEVICE

LETTER = seal_locator(Locator(device=DEVICE, incarnation=1, token=b"t" * 16, scopes=()), 5)


async def _asked(route: Route, frame: bytes) -> None:
    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": frame, "more_body": False}

    await route.endpoint(Request({"type": "http", "method": "POST", "headers": []}, receive))


def _full() -> Gate:
    """One is at work and the queue is as long as it may be."""
    gate, admitted = Gate(at_once=1, devices=26_000), 0
    while gate.arrive(b"x", Turn(go=lambda: None), time.monotonic()) == 0.0:
        admitted += 1
    assert admitted > 1
    return gate


@pytest.mark.parametrize("path", ["/v1/x", "/v1/locate", "/v1/testify"])
def test_a_letter_finds_the_gate_shut_while_too_many_wait(path: str, tmp_path: Path) -> None:
    with closing(open_database(str(tmp_path / "platform.db"))) as database:
        app = make_app(DatabasePlatform(database), _full())
        (route,) = [route for route in app.routes if isinstance(route, Route) and route.path == path]
        with pytest.raises(Later) as told:
            asyncio.run(_asked(route, LETTER))
    assert told.value.seconds > 0
