"""A second client, written from resources/specification alone: nothing of the project's own code is in it."""

import base64
import hashlib
import http.client
import json
import secrets
import struct
import time
import zlib
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from tests.platform_process import SCOPE, platform

HEADER = struct.Struct("<2sBBBBIIQ")
FRAME = "application/vnd.gz-sync"
Json = dict


def canonical(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def sha(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()


def link(previous: bytes, *parts: bytes) -> bytes:
    return sha(previous + b"".join(len(part).to_bytes(4, "big") + part for part in parts))


def seal(kind: int, nonce: int, lines: list[Json]) -> bytes:
    raw = b"".join(canonical(line) + b"\n" for line in lines)
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = squeeze.compress(raw) + squeeze.flush()
    return HEADER.pack(b"GZ", 1, 1, 0, kind, len(raw), zlib.crc32(raw), nonce) + b"\0" + packed


def opened(frame: bytes, kind: int, nonce: int) -> list[Json]:
    magic, version, codec, dictionary, told, length, checksum, repeated = HEADER.unpack_from(frame)
    assert (magic, version, dictionary, told, repeated) == (b"GZ", 1, 0, kind, nonce)
    body = frame[HEADER.size :]
    assert body[0] == 0, "a plain frame has no undeflated section"
    raw = zlib.decompress(body[1:], -15) if codec else body[1:]
    assert (len(raw), zlib.crc32(raw)) == (length, checksum)
    return [json.loads(line) for line in raw.splitlines()]


def entry_bytes(row: Json, device: str, incarnation: int, seq: int) -> bytes:
    hashed = sha(row["b"].encode()).hex()
    told = {"id": row["id"], "sc": row["sc"], "dev": device, "inc": incarnation, "seq": seq}
    return canonical(told | {"rec": row["rec"], "q": row["q"], "b": hashed})


def uuid7() -> str:
    low = secrets.randbits(62) | 2 << 62
    digits = f"{(int(time.time() * 1000) << 80 | 7 << 76 | secrets.randbits(12) << 64 | low):032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def instant() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Client:
    """Holds its own log of the office as (position, kind, entry id, device) and the chain at its end."""

    def __init__(self, port: int) -> None:
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.key = Ed25519PrivateKey.generate()
        self.seq, self.chain, self.queue = 1, bytes(32), []
        self.sent: dict[int, Json] = {}
        self.newer: Json = {}
        """What a later version of the protocol says at the beginning of a request."""
        self.cursor, self.log_chain, self.log, self.receipts = 0, bytes(32), [], 0

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> http.client.HTTPResponse:
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        self.line.request(method, path, body, names)
        return self.line.getresponse()

    def enrol(self, code: str) -> None:
        public = self.key.public_key().public_bytes_raw().hex()
        told = {"code": code, "machine": "second", "name": "another client", "app_version": "", "public_key": public}
        answer = self.ask("POST", "/v1/enrol", json.dumps(told).encode(), Content_Type="application/json")
        enrolled = json.loads(answer.read())
        self.device, self.incarnation = enrolled["device"], enrolled["incarnation"]
        self.token, self.platform_key = enrolled["token"], bytes.fromhex(enrolled["platform_key"])

    def record(self, kind: str, **fields: object) -> str:
        entry_id, at = uuid7(), instant()
        body = {"t": kind, "v": 1, "case_id": entry_id, "occurred_at": at, "by": "DZ0101", "role": "CLERK"} | fields
        row = {"id": entry_id, "sc": SCOPE, "rec": at, "q": "ESTIMATED", "b": canonical(body).decode()}
        self.queue.append(row)
        return entry_id

    def exchange(self) -> Json:
        rows, nonce, chain = self.queue, secrets.randbits(64), self.chain
        for at, row in enumerate(rows):
            chain = link(chain, entry_bytes(row, self.device, self.incarnation, self.seq + at))
        signature = self.key.sign(b"qianban batch v1\0" + chain).hex() if rows else ""
        header = {
            "p": 1, "dev": self.device, "inc": self.incarnation, "tok": self.token, "s0": self.seq,
            "next": self.seq + len(rows), "dh": self.chain[:8].hex(), "pend": len(rows), "t": int(time.time() * 1000),
            "sc": [[SCOPE, self.cursor, self.log_chain[:8].hex()]], "max": 65536, "sig": signature,
        }  # fmt: skip
        reply = self.ask("POST", "/v1/x", seal(1, nonce, [header | self.newer, *rows]), Content_Type=FRAME)
        told, *answered = opened(reply.read(), 2, nonce)
        assert reply.status == 200 and "fault" not in told, told
        assert told["a"] == self.seq + len(rows) - 1
        self.sent |= {self.seq + at: row for at, row in enumerate(rows)}
        self.seq, self.chain, self.queue = told["a"] + 1, chain, []
        self.take(answered, told["t"])
        return told

    def take(self, rows: list[Json], server_ms: int) -> None:
        scope: Json = {}
        for row in rows:
            if row["k"] == "S":
                scope = row
            elif row["k"] == "O":
                for seq in range(row["s"][0], row["s"][1] + 1):
                    self.place("E", self.sent[seq], (self.device, self.incarnation, seq), "", "", row["r"])
            elif row["k"] != "B":
                slot = (row["dev"], row["inc"], row["seq"])
                self.place(row["k"], row, slot, row["code"], row["win"], row["r"])
        assert (self.cursor, self.log_chain[:8].hex()) == (scope["next"], scope["dg"]), "the chain leads elsewhere"
        if scope["sh"]:
            head = {"sc": SCOPE, "pos": self.cursor, "chain": self.log_chain.hex(), "ms": server_ms}
            signed = b"qianban head v1\0" + canonical(head)
            Ed25519PublicKey.from_public_bytes(self.platform_key).verify(bytes.fromhex(scope["sh"]), signed)
            self.receipts += 1

    def place(self, kind: str, row: Json, slot: tuple[str, int, int], code: str, winner: str, received: int) -> None:
        parts = (kind, code, winner, str(received))
        self.log_chain = link(self.log_chain, entry_bytes(row, *slot), *(part.encode() for part in parts))
        self.cursor += 1
        self.log.append((self.cursor, kind, row["id"], slot[0]))

    def blob(self, content: bytes, offset: int, size: int) -> tuple[int, int]:
        """(status, offset the platform has now) after sending ``size`` bytes from ``offset``."""
        part, name = content[offset : offset + size], hashlib.sha256(content).hexdigest()
        digest = f"sha-256=:{base64.b64encode(sha(part)).decode()}:"
        headers = {"Upload-Offset": str(offset), "Upload-Length": str(len(content)), "Content-Digest": digest}
        reply = self.ask("PATCH", f"/v1/blob/{name}", part, **headers, **self.shown())
        reply.read()
        return reply.status, int(reply.headers["Upload-Offset"])

    def shown(self) -> dict[str, str]:
        return {"Qianban-Device": self.device, "Authorization": f"Bearer {self.token}"}


@pytest.mark.timeout(120)
def test_it_enrols_pushes_pulls_and_resumes_an_attachment(tmp_path: Path) -> None:
    with platform(tmp_path) as served, ExitStack() as lines:
        one, two = Client(served.port), Client(served.port)
        for client in (one, two):
            lines.callback(client.line.close)
        one.enrol(served.code())
        two.enrol(served.code())
        first = one.record("session.changed", case_id="", act="in")
        one.exchange()
        second = two.record("session.changed", case_id="", act="lock")
        two.exchange()
        one.exchange()
        assert one.log == two.log == [(1, "E", first, one.device), (2, "E", second, two.device)]
        assert one.log_chain == two.log_chain and one.receipts and two.receipts
        assert one.exchange()["a"] == 1 and one.cursor == 2, "an empty exchange changes nothing"
        content = secrets.token_bytes(100_000)
        assert one.blob(content, 0, 40_000) == (204, 40_000)
        assert one.blob(content, 10_000, 40_000) == (409, 40_000), "it is told where to go on"
        assert one.blob(content, 40_000, 60_000) == (204, 100_000)
        reply = two.ask("GET", f"/v1/blob/{hashlib.sha256(content).hexdigest()}", Range="bytes=99000-", **two.shown())
        assert (reply.status, reply.read()) == (206, content[99_000:])
