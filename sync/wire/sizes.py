"""How many entries go into one frame, guessed before they are factored."""

from collections.abc import Iterable

LARGEST_BODY = 256 * 1024
"""Bytes; a larger event is refused where it is made."""

_SHRINK = 6
_RAW_AT_MOST = 2 * 1024 * 1024
_OVERHEAD = 24


def how_many_fit(body_lengths: Iterable[int], max_bytes: int) -> int:
    """How many of the bodies, from the first, make a frame of about ``max_bytes``; one at least if there is any.

    Factored and deflated a body shrinks to a tenth and less; a sixth is counted.
    """
    count = raw = guessed = 0
    for length in body_lengths:
        raw += length
        guessed += _OVERHEAD + length // _SHRINK
        if count and (guessed > max_bytes or raw > _RAW_AT_MOST):
            break
        count += 1
    return count
