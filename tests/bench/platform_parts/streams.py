"""What a thousand devices have to say, sealed beforehand, so that the load costs little more than its bytes.

Each device sits in an office of its own and sends batches of twenty market events. Two things are known only when the
answer before has come: the digest of the scope's chain at the device's cursor. They stand in the undeflated part of a
frame, so they are put in at the last moment without sealing anything again.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import reduce
from itertools import cycle

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.casework.numbering import Uuid7
from sync.journal.signatures import sign
from sync.wire.canon import GENESIS, digest
from sync.wire.dictionary import NEWEST, zdict
from sync.wire.entry import BATCH_LABEL, Entry, device_link
from sync.wire.envelope import seal_exchange
from sync.wire.messages import DIGEST8, Exchange, ScopeCursor
from tests.bench.market import market_entries

BATCH = 20
SAMPLES = 40
"""So many different offices are drawn; the others have the same days with identities of their own."""

_HEADER = 22
_CHECKSUM = slice(10, 14)
_MARK = b"\xfeBENCH\xff\x01"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One enrolled device. ``token``: what it shows; ``scope``: its office; ``key``: what it signs its batches with."""

    device: str
    token: bytes
    scope: str
    key: Ed25519PrivateKey


class Sealed:
    """A frame that lacks the digest of its cursor."""

    __slots__ = ("_at", "_behind", "_frame", "_noise", "_plain")

    def __init__(self, frame: bytes) -> None:
        length, start = _varint(frame, _HEADER)
        self._frame = bytearray(frame)
        self._noise = slice(start, start + length)
        self._plain = zlib.decompressobj(-15, zdict(NEWEST)).decompress(frame[start + length :])
        self._at = frame.index(_MARK, start, start + length)

    def with_digest(self, digest8: bytes) -> bytes:
        self._frame[self._at : self._at + DIGEST8] = digest8
        checksum = zlib.crc32(self._plain, zlib.crc32(self._frame[self._noise]))
        self._frame[_CHECKSUM] = checksum.to_bytes(4, "little")
        return bytes(self._frame)


def seats(count: int) -> list[Seat]:
    """Each at an office of its own."""
    return [seat(number, f"{522_600_000_000 + number * 1_000}") for number in range(1, count + 1)]


def seat(number: int, scope: str) -> Seat:
    return Seat(
        device=f"018f0000-0000-7000-8000-{number:012x}",
        token=number.to_bytes(16, "big"),
        scope=scope,
        key=Ed25519PrivateKey.from_private_bytes(digest(number.to_bytes(4, "big"))),
    )


def sealed(seats: list[Seat], count: int) -> list[list[Sealed]]:
    """For each seat so many frames in order, of twenty events each."""
    return [
        [Sealed(seal_exchange(_followed(request), number)) for number, request in enumerate(stream, start=1)]
        for stream in batches(seats, count)
    ]


def batches(seats: list[Seat], count: int) -> list[list[Exchange]]:
    """For each seat so many requests in order, of twenty events each, which follow no scope: a backlog on its way."""
    samples = [market_entries(seed, count * BATCH, seats[0].device) for seed in range(min(SAMPLES, len(seats)))]
    ids = Uuid7()
    return [
        [
            _request(seat, number, run, chain, (count - number) * BATCH)
            for number, (run, chain) in enumerate(_runs(_own(sample, seat, ids)))
        ]
        for seat, sample in zip(seats, cycle(samples), strict=False)
    ]


def _own(entries: tuple[Entry, ...], seat: Seat, ids: Uuid7) -> list[Entry]:
    """The same day at another office: other identities, everything else as drawn."""
    fresh = {entry.id: str(ids.next(int(entry.recorded_at.timestamp() * 1000))) for entry in entries}
    owned = []
    for entry in entries:
        case_id = entry.event.case_id
        body = entry.body.replace(case_id.encode(), fresh[case_id].encode()) if case_id else entry.body
        owned.append(replace(entry, id=fresh[entry.id], scope=seat.scope, device=seat.device, body=body))
    return owned


def _runs(entries: list[Entry]) -> Iterator[tuple[list[Entry], bytes]]:
    """Batches with the device chain before each."""
    chain = GENESIS
    for start in range(0, len(entries), BATCH):
        run = entries[start : start + BATCH]
        yield run, chain
        for entry in run:
            chain = device_link(chain, entry)


def _followed(request: Exchange) -> Exchange:
    """The same from a device that has everything before it, and whose office is its own."""
    at = ScopeCursor(scope=request.entries[0].scope, cursor=request.first_seq - 1, digest8=_MARK)
    return replace(request, scopes=(at,))


def _request(seat: Seat, number: int, run: list[Entry], chain: bytes, waiting: int) -> Exchange:
    """``waiting``: how many entries the device still has, with those of this run."""
    after = reduce(device_link, run, chain)
    return Exchange(
        device=seat.device,
        incarnation=1,
        token=seat.token,
        scopes=(),
        first_seq=number * BATCH + 1,
        next_seq=number * BATCH + waiting + 1,
        device_head8=chain[:DIGEST8],
        entries=tuple(run),
        pending=waiting,
        app_version="bench",
        signature=sign(seat.key, BATCH_LABEL, after),
    )


def _varint(frame: bytes, at: int) -> tuple[int, int]:
    """(number, where the bytes behind it begin)"""
    value = shift = 0
    while frame[at] > 0x7F:
        value |= (frame[at] & 0x7F) << shift
        at, shift = at + 1, shift + 7
    return value | frame[at] << shift, at + 1
