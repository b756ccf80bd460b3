"""The second client meets a platform restored from a copy; of this, too, only resources/specification is known here."""

import secrets
import shutil
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.platform_process import Platform, platform, run
from tests.specification.test_second_client import FRAME, SCOPE, Client, Json, opened, seal


class Rewinding(Client):
    """Keeps the rows of its log and the chain at each position, and what others signed."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self.chains, self.rows, self.signed = [bytes(32)], [], []

    def take(self, rows: list[Json], server_ms: int) -> None:
        super().take(rows, server_ms)
        self.signed += [row for row in rows if row["k"] == "B"]

    def place(self, kind: str, row: Json, slot: tuple[str, int, int], code: str, winner: str, received: int) -> None:
        super().place(kind, row, slot, code, winner, received)
        self.chains.append(self.log_chain)
        self.rows.append((row, slot))

    def told_to_rewind(self) -> bool:
        head = {
            "p": 1,
            "dev": self.device,
            "inc": self.incarnation,
            "tok": self.token,
            "s0": self.seq,
            "next": self.seq,
        }
        known = {"dh": self.chain[:8].hex(), "sc": [[SCOPE, self.cursor, self.log_chain[:8].hex()]]}
        reply = self.ask("POST", "/v1/x", seal(1, 5, [head | known]), Content_Type=FRAME)
        (told,) = opened(reply.read(), 2, 5)
        return (reply.status, told["fault"][0]) == (409, "rewind")

    def letter(self, path: str, kind: int, lines: list[Json]) -> list[Json]:
        nonce = secrets.randbits(64)
        reply = self.ask("POST", path, seal(kind, nonce, lines), Content_Type=FRAME)
        assert reply.status == 200
        return opened(reply.read(), kind + 1, nonce)

    def go_back(self) -> list[tuple[Json, tuple[str, int, int]]]:
        """What others had recorded behind the point where the histories part; own entries wait again."""
        pairs = [[at, self.chains[at][:8].hex()] for at in range(self.cursor, -1, -1)]
        header = {"dev": self.device, "tok": self.token, "inc": self.incarnation, "settle": True}
        told, scope = self.letter("/v1/locate", 8, [header, {"sc": SCOPE, "at": pairs}])
        assert scope["sc"] == SCOPE and scope["head"] == scope["p"] and told["inc"] > self.incarnation
        lost = self.rows[scope["p"] :]
        self.rows, self.log, self.chains = (
            self.rows[: scope["p"]],
            self.log[: scope["p"]],
            self.chains[: scope["p"] + 1],
        )
        self.cursor, self.log_chain, self.incarnation = scope["p"], self.chains[-1], told["inc"]
        self.seq, self.chain, self.sent = 1, bytes(32), {}
        self.queue = [row for row, slot in lost if slot[0] == self.device] + self.queue
        return [(row, slot) for row, slot in lost if slot[0] != self.device]

    def testify(self, lost: list[tuple[Json, tuple[str, int, int]]]) -> dict[str, str]:
        names = ("id", "sc", "rec", "q", "b")
        entries = [
            {"k": "E", "dev": dev, "inc": inc, "seq": seq} | {name: row[name] for name in names}
            for row, (dev, inc, seq) in lost
        ]
        runs = {(dev, seq) for _, (dev, _, seq) in lost}
        batches = [one for one in self.signed if (one["dev"], one["s"][1]) in runs]
        (told,) = self.letter("/v1/testify", 10, [{"dev": self.device, "tok": self.token}, *entries, *batches])
        return dict(told["fates"])


def act(client: Client) -> str:
    return client.record("session.changed", case_id="", act="in")


@pytest.mark.timeout(120)
def test_it_brings_back_what_it_and_a_dead_computer_had_sent(tmp_path: Path) -> None:
    with platform(tmp_path) as served, ExitStack() as lines:
        living, dead = (enrolled(served, lines) for _ in range(2))
        kept = act(living)
        living.exchange()
        run(served.where, "backup", str(tmp_path / "copy.db"))
        theirs = act(dead)
        dead.exchange()
        own = act(living)
        living.exchange()
    for file in tmp_path.glob("platform.db*"):
        if file.suffix in (".db", ".db-wal", ".db-shm"):
            file.unlink()
    shutil.copy(tmp_path / "copy.db", tmp_path / "platform.db")
    with platform(tmp_path) as served, ExitStack() as lines:
        living.line.port = served.port
        living.line.close()
        lines.callback(living.line.close)
        assert living.told_to_rewind()
        lost = living.go_back()
        waiting = act(living)
        living.exchange()
        assert living.testify(lost) == {theirs: "placed"}
        living.exchange()
        assert [(entry, device) for _, _, entry, device in living.log] == [
            (kept, living.device),
            (own, living.device),
            (waiting, living.device),
            (theirs, dead.device),
        ]


def enrolled(served: Platform, lines: ExitStack) -> Rewinding:
    client = Rewinding(served.port)
    lines.callback(client.line.close)
    client.enrol(served.code())
    return client
