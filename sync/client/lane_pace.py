"""What goes next in the lane of attachments, how much at once, and whether now. Pure functions over plain values.

Somebody who waits for a document goes first, then what a person preferred, then small pictures and small files, then
the oldest. A chunk is what the line moves in ten seconds. Events have no budget and never wait; attachments do.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from sync.casework.calendar import CST
from sync.client.pace import Pace, after_failure, wait_ms
from sync.journal.blob_rows import Blob
from sync.journal.tables_blobs import UNKNOWN, BlobState

SMALLEST_CHUNK = 16 * 1024
LARGEST_CHUNK = 512 * 1024
SMALL_FILE = 64 * 1024
CHUNK_SECONDS = 10.0
FIRST_RATE = 4_096.0
METERED_BUDGET = 20 * 1024 * 1024
LOOK_AGAIN = 300.0
EVENTS_SECONDS = 1.0
NIGHT_FROM, NIGHT_UNTIL = 22, 6
"""Hours in China between which attachments may go where they wait for the night."""
LEAST_PIECE = 4 * 1024
"""What is still asked for at once under the smallest limit."""
_OLD_SHARE = 0.5


class Verdict(StrEnum):
    """May the next chunk go? ``EVENTS``: an exchange is wanted or running. ``NIGHT``: by day only what somebody here
    waits for."""

    GO = "go"
    PAUSED = "paused"
    BUDGET = "budget"
    NIGHT = "night"
    EVENTS = "events"
    BACKOFF = "backoff"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Switches:
    """What the people of the desk decided. ``daily``: bytes a day while saving. ``limit``: bytes a second, 0 = none.

    ``night``: nothing goes up by day. ``follow``: save where the system calls the line metered; ``told``: it does.
    """

    paused: bool = False
    metered: bool = False
    daily: int = METERED_BUDGET
    limit: int = 0
    night: bool = False
    follow: bool = True
    told: bool = False

    @property
    def saving(self) -> bool:
        """省流量: a person says so, or the system does and is believed."""
        return self.metered or (self.follow and self.told)


@dataclass(frozen=True, slots=True, kw_only=True)
class LanePace:
    """``rate``: bytes a second as measured, ``chunk``: how much at once. ``spent`` bytes on ``day`` (ordinal)."""

    rate: float = FIRST_RATE
    chunk: int = SMALLEST_CHUNK
    day: int = 0
    spent: int = 0
    retry: Pace = field(default_factory=Pace)


def next_blob(queue: Iterable[Blob]) -> Blob | None:
    """What goes next; what must go up waits until the platform has said how far it has it."""
    ready = (blob for blob in queue if not blob.held and blob.offset != UNKNOWN)
    return min(ready, key=urgency, default=None)


def is_night(now_ms: int) -> bool:
    hour = datetime.fromtimestamp(now_ms / 1000, CST).hour
    return hour >= NIGHT_FROM or hour < NIGHT_UNTIL


def verdict(pace: LanePace, switches: Switches, *, now_ms: int, day: int, events: bool) -> Verdict:
    """Whether a chunk may go now; ``day``: today, as an ordinal."""
    if switches.paused:
        return Verdict.PAUSED
    if events:
        return Verdict.EVENTS
    if wait_ms(pace.retry, now_ms) > 0:
        return Verdict.BACKOFF
    if left_today(pace, switches, day) <= 0:
        return Verdict.BUDGET
    return Verdict.NIGHT if switches.night and not is_night(now_ms) else Verdict.GO


def look_again(found: Verdict, pace: LanePace, now_ms: int) -> float:
    """Seconds until the lane looks again by itself; never for ever, whatever it was told."""
    match found:
        case Verdict.GO:
            return 0.0
        case Verdict.EVENTS:
            return EVENTS_SECONDS
        case Verdict.BACKOFF:
            return max(EVENTS_SECONDS, wait_ms(pace.retry, now_ms) / 1000)
        case _:
            return LOOK_AGAIN


def left_today(pace: LanePace, switches: Switches, day: int) -> int:
    """Bytes that may still go today; where nobody saves there is always room for one more chunk."""
    if not switches.saving:
        return LARGEST_CHUNK
    return max(0, switches.daily - (pace.spent if pace.day == day else 0))


def chunk_of(blob: Blob, pace: LanePace, room: int, limit: int = 0) -> int:
    """How many bytes of it go next; never beyond its end, never beyond the room of the day.

    ``limit``: bytes a second that are allowed; a chunk takes about ten seconds then as well.
    """
    aimed = max(LEAST_PIECE, int(limit * CHUNK_SECONDS)) if limit else pace.chunk
    return max(0, min(pace.chunk, aimed, room, blob.size - blob.offset))


def after_chunk(pace: LanePace, moved: int, seconds: float, day: int) -> LanePace:
    """The platform has ``moved`` bytes more."""
    measured = moved / max(seconds, 0.001)
    rate = pace.rate * _OLD_SHARE + measured * (1 - _OLD_SHARE) if moved else pace.rate
    aimed = int(rate * CHUNK_SECONDS) // 4096 * 4096
    chunk = max(SMALLEST_CHUNK, min(LARGEST_CHUNK, aimed, 2 * pace.chunk))
    return replace(_spent(pace, moved, day), rate=rate, chunk=chunk, retry=Pace())


def after_trouble(
    pace: LanePace, sent: int, now_ms: int, day: int, draw: float, *, retry_after: float = 0.0
) -> LanePace:
    """A chunk did not arrive: smaller next time, and not at once. What was sent counts all the same."""
    retry = after_failure(pace.retry, now_ms, draw, retry_after=retry_after)
    return replace(_spent(pace, sent, day), chunk=max(SMALLEST_CHUNK, pace.chunk // 2), retry=retry)


def seconds_left(left: int, pace: LanePace) -> float:
    """How long ``left`` bytes take at the measured rate."""
    return left / max(pace.rate, 1.0)


def _spent(pace: LanePace, size: int, day: int) -> LanePace:
    return replace(pace, day=day, spent=(pace.spent if pace.day == day else 0) + size)


def urgency(blob: Blob) -> tuple[bool, int, bool, bool, int, str]:
    """Sorts by it: the smallest goes first."""
    wanted = blob.state is BlobState.WANTED
    return not wanted, -blob.priority, not blob.thumbnail_of, blob.size > SMALL_FILE, blob.added_ms, blob.sha
