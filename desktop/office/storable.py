"""What may be written for good: no half characters, no invisible control signs, no day nobody can mean, nothing longer
than the line to the platform carries. The screens clean what is typed; this is the gate behind them.
"""

import re
from collections.abc import Iterator

from sync.casework.errors import Refusal, RefusalKind
from sync.casework.events_intake import CaseImported
from sync.casework.facts import Event
from sync.wire.codec import UnreadableEvent, decode, encode, to_plain
from sync.wire.sizes import LARGEST_BODY

_BROKEN = re.compile("[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Half a surrogate pair and control characters: no file, no workbook, no printer takes them."""

_MISLEADING = re.compile("[\x80-\x9f\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of writing show a name other than the one that is stored."""

UTF8_AT_MOST = 4


def check_storable(event: Event) -> None:
    """Raises Refusal garbled_text (sign), too_long (most), impossible_day.

    What an old ledger holds is kept as far as it can be.
    """
    for text in _texts(to_plain(event)):
        found = _BROKEN.search(text)
        if found is None and not isinstance(event, CaseImported):
            found = _MISLEADING.search(text)
        if found is not None:
            raise Refusal("garbled_text", RefusalKind.IMPOSSIBLE, sign=f"U+{ord(found[0]):04X}")
    body = encode(event)
    if len(body) > LARGEST_BODY:
        raise Refusal("too_long", RefusalKind.IMPOSSIBLE, most=str(LARGEST_BODY // UTF8_AT_MOST))
    try:
        decode(body)
    except UnreadableEvent as error:
        raise Refusal("impossible_day", RefusalKind.IMPOSSIBLE) from error


def whole(text: str) -> str:
    """The text with every half of a character replaced by the sign for that, so that it can be stored or asked."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _texts(plain: object) -> Iterator[str]:
    match plain:
        case str():
            yield plain
        case dict():
            for inner in plain.values():
                yield from _texts(inner)
        case list():
            for inner in plain:
                yield from _texts(inner)
