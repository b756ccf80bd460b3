"""What ``tests.bench.cable`` runs in the namespace of the desk: ``python -m tests.bench.cable_parts.inside FOLDER``."""

import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from desktop.device.device_key import DeviceKey
from sync.client.transport import HttpPlatform
from sync.wire.entry import RecordKind
from sync.wire.messages import Enrolment
from tests.bench.market import sittings
from tests.bench.wire import record_sittings
from tests.client.desks import Desk
from tests.platform_process import SCOPE, prepare, run

HERE, THERE, PORT = "10.77.0.1", "10.77.0.2", 8443
RATE = "16kbit"
PULLS = 8
SHORT = 3.0
EVENTS = 160
_PROGRAM = (sys.executable, "-m", "sync.server.admin")


def main(folder: Path) -> None:
    prepare(folder / "platform.db")
    with _cable() as there, _served(folder, there):
        print(json.dumps(_pulled(folder)))


def _pulled(folder: Path) -> dict[str, float | int]:
    desk, random = _desk(folder, "pulled"), Random(5)
    troubles: list[str] = []
    recorded: set[str] = set()
    begun = time.monotonic()
    for pull in range(PULLS):
        record_sittings(desk, list(sittings(seed=100 + pull, events=EVENTS)), {})
        recorded |= desk.ids()
        working = threading.Thread(target=lambda: troubles.append(desk.engine.once().trouble))
        working.start()
        time.sleep(random.uniform(0.1, 1.2))  # somewhere in the middle of it
        _link("down")
        working.join(SHORT if pull % 2 else None)
        _link("up")
        working.join()
    while desk.engine.once().trouble:
        time.sleep(1)
    reader = _desk(folder, "reader")
    if trouble := reader.engine.once().trouble:
        raise RuntimeError(trouble)
    log = [record.entry.id for record in reader.log() if record.kind is not RecordKind.QUARANTINED]
    return {
        "pulls": PULLS,
        "exchanges_outlived": troubles.count(""),
        "exchanges_given_up": len(troubles) - troubles.count(""),
        "events": len(recorded),
        "lost": len(recorded - set(log)),
        "doubled": len(log) - len(set(log)),
        "heads_equal": int(reader.head() == desk.head()),
        "seconds": round(time.monotonic() - begun, 1),
    }


def _desk(folder: Path, machine: str) -> Desk:
    line, key = HttpPlatform(f"http://{THERE}:{PORT}"), DeviceKey.made()
    code = str(json.loads(run(folder / "platform.db", "enrol-code", "--scope", SCOPE, "--json"))["code"])
    enrolled = line.enrol(Enrolment(code=code, machine=machine, public_key=key.public))
    return Desk(line, enrolled.device, token=enrolled.token, sign=key.sign)


@contextmanager
def _cable() -> Iterator[str]:
    """The process that holds the namespace at the other end."""
    with subprocess.Popen(("unshare", "-n", "sleep", "infinity")) as holder:
        try:
            there = str(holder.pid)
            _until_apart(holder.pid)
            _ip("link", "set", "lo", "up")
            _ip("link", "add", "cable0", "type", "veth", "peer", "name", "cable1")
            _ip("link", "set", "cable1", "netns", there)
            _ip("addr", "add", f"{HERE}/24", "dev", "cable0")
            _link("up")
            for words in (f"addr add {THERE}/24 dev cable1", "link set cable1 up"):
                subprocess.run(("nsenter", "-t", there, "-n", "ip", *words.split()), check=True)
            shaping = f"qdisc add dev cable0 root tbf rate {RATE} burst 2kb latency 5s"
            subprocess.run(("tc", *shaping.split()), check=True)
            yield there
        finally:
            holder.kill()


def _until_apart(process: int) -> None:
    """Until it has left the namespace it was started in."""
    own = Path("/proc/self/ns/net").readlink()
    while Path(f"/proc/{process}/ns/net").readlink() == own:
        time.sleep(0.01)


@contextmanager
def _served(folder: Path, there: str) -> Iterator[None]:
    serving = (*_PROGRAM, "serve", "--db", str(folder / "platform.db"), "--host", THERE, "--port", str(PORT))
    with subprocess.Popen(("nsenter", "-t", there, "-n", *serving), stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            if re.search(rf":{PORT}", process.stdout.readline()) is None:
                raise RuntimeError("the platform did not start")
            yield
        finally:
            process.terminate()


def _link(state: str) -> None:
    _ip("link", "set", "cable0", state)


def _ip(*words: str) -> None:
    subprocess.run(("ip", *words), check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
