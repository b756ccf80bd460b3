"""How often and how much: backoff with full jitter, and the size of an exchange. Pure functions over a plain value.

A failure doubles the ceiling of the wait (15 s to 30 min) and the wait is drawn from all of it, so that 26,000 desks
that lost the line together do not come back together. The state is kept by the store, so a restart is no way around it.
"""

from dataclasses import dataclass, replace

SMALLEST = 1_024
LARGEST = 262_144
_FIRST_CEILING = 15.0
_LAST_CEILING = 1_800.0
_LEAST_WAIT = 1.0
_LONGEST_RETRY_AFTER = 3_600.0
_JITTER_ON_RETRY_AFTER = 0.25
_AIM_SECONDS = 10.0
_CALM_BEFORE_GROWTH = 3
_DAY_MS = 24 * 3_600 * 1_000
_ACTIVE, _RESTING, _ASLEEP = 60.0, 300.0, 900.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """``size``: bytes to aim at, each way. ``calm``: quick exchanges in a row. ``not_before_ms``: wall clock.

    ``most``: what somebody in the line lets through at once, believed until ``most_until_ms`` (wall clock).
    """

    failures: int = 0
    not_before_ms: int = 0
    size: int = 65_536
    calm: int = 0
    most: int = LARGEST
    most_until_ms: int = 0


def after_success(pace: Pace, seconds: float, now_ms: int) -> Pace:
    """Bring the size nearer to ten seconds an exchange; grow slowly, shrink at once."""
    calm = pace.calm + 1 if seconds < _AIM_SECONDS / 2 else 0
    size = pace.size
    if seconds > 2 * _AIM_SECONDS:
        size = max(SMALLEST, size // 2)
    elif calm >= _CALM_BEFORE_GROWTH:
        size, calm = min(_most(pace, now_ms), size * 2), 0
    return replace(pace, failures=0, not_before_ms=0, size=size, calm=calm)


def limited(pace: Pace, now_ms: int) -> Pace:
    """What was refused for its size has been made smaller: nothing larger is tried for a day."""
    return replace(pace, most=pace.size, most_until_ms=now_ms + _DAY_MS)


def _most(pace: Pace, now_ms: int) -> int:
    """A clock that was set back makes no day longer."""
    return pace.most if 0 < pace.most_until_ms - now_ms <= _DAY_MS else LARGEST


def after_failure(pace: Pace, now_ms: int, draw: float, *, smaller: bool = False, retry_after: float = 0.0) -> Pace:
    """``draw``: random in [0, 1). ``smaller``: the size may have been the cause. ``retry_after``: seconds."""
    ceiling = min(_LAST_CEILING, _FIRST_CEILING * 2 ** min(pace.failures, 20))
    wait = max(_LEAST_WAIT, draw * ceiling)
    if retry_after > 0:
        asked = min(retry_after, _LONGEST_RETRY_AFTER)
        wait = max(wait, asked * (1 + _JITTER_ON_RETRY_AFTER * draw))
    return replace(
        pace,
        failures=pace.failures + 1,
        not_before_ms=now_ms + int(wait * 1000),
        size=max(SMALLEST, pace.size // 2) if smaller else pace.size,
        calm=0,
    )


def forgiven(pace: Pace) -> Pace:
    """Somebody asked for it, or the network changed: the next try is now."""
    return replace(pace, failures=0, not_before_ms=0)


def wait_ms(pace: Pace, now_ms: int) -> int:
    """How long to hold back still; a clock that was set back never makes it longer than the longest wait."""
    longest = int(max(_LAST_CEILING, _LONGEST_RETRY_AFTER * (1 + _JITTER_ON_RETRY_AFTER)) * 1000)
    return min(max(0, pace.not_before_ms - now_ms), longest)


def rest_seconds(since_activity: float, poll_seconds: int, saving: bool = False) -> float:
    """When nothing waits: a minute while somebody works, five and fifteen later; never more often than asked.

    ``saving``: the line is paid by the byte, so always fifteen. What is recorded here goes up without waiting for it.
    """
    if saving:
        return max(_ASLEEP, float(poll_seconds))
    steps = ((600.0, _ACTIVE), (3_600.0, _RESTING))
    rest = next((rest for until, rest in steps if since_activity < until), _ASLEEP)
    return max(rest, float(poll_seconds))
