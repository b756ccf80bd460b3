"""Snapshots over HTTP: what the platform offers a new desk, and its content in parts."""

from sync.client.blob_line import headers_of, part_of, trouble_of
from sync.client.lane_ports import Pass
from sync.client.transport import HttpLine
from sync.client.trouble import Mangled
from sync.wire.octets import BadFrame
from sync.wire.snapshot import Offer, read_offer

_LETTER = 1_024
_UNKNOWN = frozenset({404, 405})
"""An older platform has no such address, a new office no log yet."""


class HttpSnapshots:
    """Implements SnapshotLine."""

    def __init__(self, line: HttpLine) -> None:
        self._line = line

    def offer(self, shown: Pass, scope: str) -> Offer | None:
        reply = self._line.send("GET", f"/v1/snap/{scope}", headers_of(shown), b"", _LETTER)
        if reply.status in _UNKNOWN:
            return None
        if reply.status != 200:
            raise trouble_of(reply)
        try:
            return read_offer(reply.body)
        except BadFrame as error:
            raise Mangled(frame=error.code) from error

    def part(self, shown: Pass, offer: Offer, start: int, count: int) -> bytes:
        return part_of(self._line, shown, (offer.sha256.hex(), offer.size), start, count)
