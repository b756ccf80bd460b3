"""What an HTTP answer means before its frame is read."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from sync.client.reply import Reply
from sync.client.trouble import Later, LineTrouble, Mangled, OldProgram, Portal, Refused, ServerError, TooBig
from sync.wire.octets import BadFrame

_FRAMED = frozenset({200, 401, 403, 409})
"""Statuses under which the platform sends a frame; the frame says the rest."""

_NETWORK_LOGIN = 511
_PROXY_LOGIN = 407
_BUSY = frozenset({425, 429, 503})
_OLD = frozenset({415, 426})
_NEWER = frozenset({"version", "codec", "dictionary"})


def trouble_of_status(reply: Reply) -> LineTrouble | None:
    """None when the body is worth reading."""
    status = reply.status
    if status in _FRAMED and (status == 200 or reply.body.startswith(b"GZ")):
        return None
    if 300 <= status < 400 or status in (_NETWORK_LOGIN, _PROXY_LOGIN):
        return Portal()
    if status == 400:
        return Mangled(frame="request")
    if status == 413:
        return TooBig()
    if status in _BUSY:
        return Later(retry_after(reply.headers.get("Retry-After", "")))
    if status in _OLD:
        return OldProgram(status)
    return ServerError(status) if status >= 500 else Refused(status)


def trouble_of_body(reply: Reply) -> LineTrouble | None:
    """None for what begins like a frame; a page instead is a portal's."""
    if reply.body.startswith(b"GZ"):
        return None
    return Portal() if reply.is_page else Mangled()


def trouble_of_frame(error: BadFrame) -> LineTrouble:
    """A frame that failed its checks; one of a newer kind is not mangled but too new."""
    return OldProgram(200) if error.code in _NEWER else Mangled(frame=error.code)


def retry_after(text: str) -> float:
    """Seconds, from a number or a date; 0 for anything else."""
    if text.strip().isascii() and text.strip().isdigit():
        return float(text)
    try:
        at = parsedate_to_datetime(text)
    except ValueError:
        return 0.0
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max(0.0, (aware - datetime.now(UTC)).total_seconds())
