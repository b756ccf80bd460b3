"""Attachments over HTTP: chunks up, parts down. Knows the platform's words, the line itself is ``transport``'s.

A box in the line that knows no PATCH is gone around with POST. What counts is what the platform says it has.
"""

import base64
import hashlib
import re
from collections.abc import Mapping

from sync.client.lane_ports import Pass
from sync.client.reply import Reply
from sync.client.status import trouble_of_status
from sync.client.transport import HttpLine
from sync.client.trouble import Damaged, Faulted, LineTrouble, Mangled, NotThere, Offline, Portal
from sync.journal.blob_rows import Blob
from sync.wire.messages import FaultCode

PATCH, POST = ("PATCH", ""), ("POST", "?_m=PATCH")
_BLOCKED = frozenset({403, 405, 501})
_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+)")
_FAULTS = {401: FaultCode.TOKEN, 403: FaultCode.REVOKED}


class HttpBlobs:
    """Implements BlobLine."""

    def __init__(self, line: HttpLine) -> None:
        self._line = line
        self._way = PATCH

    def reached(self, shown: Pass, sha: str) -> int:
        reply = self._line.send("HEAD", _path(sha), headers_of(shown), b"", 0)
        if reply.status == 404:
            return 0
        if reply.status != 200:
            raise trouble_of(reply)
        return _offset(reply)

    def send(self, shown: Pass, blob: Blob, content: bytes) -> int:
        told = base64.b64encode(hashlib.sha256(content).digest()).decode()
        headers = headers_of(shown) | {
            "Content-Type": "application/octet-stream",
            "Upload-Offset": str(blob.offset),
            "Upload-Length": str(blob.size),
            "Content-Digest": f"sha-256=:{told}:",
        }
        reply = self._sent(blob.sha, headers, content)
        if reply.status in (204, 409):
            return _offset(reply)
        if reply.status == 422:
            raise Damaged(_offset(reply))
        raise trouble_of(reply)

    def fetch(self, shown: Pass, blob: Blob, start: int, count: int) -> bytes:
        return part_of(self._line, shown, (blob.sha, blob.size), start, count)

    def _sent(self, sha: str, headers: Mapping[str, str], content: bytes) -> Reply:
        """By PATCH, or by POST where PATCH does not get through; a line that breaks is tried the other way next."""
        try:
            reply = self._ask(sha, headers, content)
        except Offline:
            self._way = POST if self._way == PATCH else PATCH
            raise
        if self._way == PATCH and reply.status in _BLOCKED and not _ours(reply):
            self._way = POST
            reply = self._ask(sha, headers, content)
        return reply

    def _ask(self, sha: str, headers: Mapping[str, str], content: bytes) -> Reply:
        method, query = self._way
        return self._line.send(method, _path(sha) + query, headers, content, 0)


def part_of(line: HttpLine, shown: Pass, named: tuple[str, int], start: int, count: int) -> bytes:
    """A part of a content; ``named``: its hash and how large all of it is. Raises LineTrouble, NotThere."""
    sha, size = named
    asked = headers_of(shown) | {"Range": f"bytes={start}-{start + count - 1}"}
    reply = line.send("GET", _path(sha), asked, b"", count)
    if reply.status == 404:
        raise NotThere()
    if reply.status != 206:
        raise Mangled() if reply.status == 200 else trouble_of(reply)
    found = _RANGE.fullmatch(reply.headers.get("Content-Range", ""))
    if found is None or int(found[1]) != start or int(found[3]) != size:
        raise Mangled()
    if len(reply.body) != int(found[2]) - start + 1:
        raise Offline()
    return reply.body


def headers_of(shown: Pass) -> dict[str, str]:
    """What a device shows at this door."""
    return {"Qianban-Device": shown.device, "Authorization": f"Bearer {shown.token.hex()}"}


def _path(sha: str) -> str:
    return f"/v1/blob/{sha}"


def _offset(reply: Reply) -> int:
    """Only the platform says it; a portal that answers in its place does not."""
    told = reply.headers.get("Upload-Offset", "")
    if not told.isascii() or not told.isdigit():
        raise Portal()
    return int(told)


def _ours(reply: Reply) -> bool:
    return reply.body in {code.value.encode() for code in _FAULTS.values()}


def trouble_of(reply: Reply) -> LineTrouble:
    """What an answer that is none means."""
    if reply.status in _FAULTS and (_ours(reply) or not reply.body):
        return Faulted(_FAULTS[reply.status].value)
    return trouble_of_status(reply) or Mangled()
