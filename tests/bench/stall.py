"""How long the main thread of a desk stands still while 5,000 events come down the line (acceptance 10).

A real platform process, a real window with its database and line threads in a process of its own, at the list of all
cases, some of which are there. ``rest``: the same window with nothing to do, the floor; ``pull``: from asking until all
positions are here and shown.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from desktop.app import found
from desktop.device.device_key import DeviceKey
from desktop.device.settings import profile_at
from desktop.office.enrolment import ask_platform, settings_of
from sync.client.transport import HttpPlatform
from sync.wire.messages import Enrolment
from tests.bench.market import Happening, sittings
from tests.bench.wire import record_sittings
from tests.client.desks import Desk
from tests.fakes_credentials import no_credentials
from tests.platform_process import Platform, platform

EVENTS, BEFORE = 5_000, 500
SETTLE_MS, REST_MS = 5_000, 4_000
WINDOW = (sys.executable, "-m", "tests.bench.stall_parts.window")
PERSON, PIN = "DZ0101", "bench-12345678"


def measure(
    events: int = EVENTS, before: int = BEFORE, settle_ms: int = SETTLE_MS, rest_ms: int = REST_MS
) -> dict[str, float | int]:
    """``settle_ms``: from the first look to the rest, which is watched for ``rest_ms``."""
    with tempfile.TemporaryDirectory() as home, platform(Path(home)) as served:
        folder = Path(home) / "desk"
        _found_desk(served, folder)
        other = _another_desk(served)
        days = list(sittings(seed=7, events=before + events))
        few = next(count for count in range(len(days)) if sum(map(len, days[:count])) >= before)
        start, opened = _send(other, days[:few], {})
        watched = (*WINDOW, str(folder), PERSON, PIN, str(start), str(settle_ms), str(rest_ms))
        with subprocess.Popen(watched, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
            assert program.stdin is not None and program.stdout is not None
            assert program.stdout.readline() == "rest\n"
            positions, _ = _send(other, days[few:], opened)
            program.stdin.write(f"{positions}\n")
            program.stdin.flush()
            figures: dict[str, float | int] = json.loads(program.stdout.readline())
    return figures | {"pulled": positions - start}


def _found_desk(served: Platform, folder: Path) -> None:
    profile, key, line = profile_at(folder), DeviceKey.made(), HttpPlatform(served.address)
    enrolled = ask_platform(line, served.code(), folder, key.public)
    line.close()
    settings = settings_of(enrolled, served.address)
    found(profile, settings, PERSON, PIN, no_credentials, enrolled.token, key)


def _another_desk(served: Platform) -> Desk:
    line = HttpPlatform(served.address)
    enrolled = line.enrol(Enrolment(code=served.code(), machine="bench"))
    return Desk(line, enrolled.device, token=enrolled.token)


def _send(writer: Desk, days: list[list[Happening]], opened: dict[int, str]) -> tuple[int, dict[int, str]]:
    """Another desk of the office sends its work; how many positions the log has then, and the ids of its cases."""
    opened = record_sittings(writer, days, opened)
    outcome = writer.engine.once()
    if outcome.trouble:
        raise RuntimeError(outcome.trouble)
    return writer.head()[0], opened
