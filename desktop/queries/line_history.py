"""What the line has done, for its page: the sessions, and the bytes of the month."""

from dataclasses import dataclass
from datetime import datetime

from desktop.office.line_history import month_of, months, sessions
from desktop.queries.casefile import instant
from desktop.queries.reading import Reading
from sync.client.meter import NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRow:
    """As ``desktop.office.line_history.LineSession``, with times."""

    kind: str
    begun: datetime
    ended: datetime
    runs: int
    up: int
    down: int
    pushed: int
    pulled: int
    trouble: str
    resumed: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuteRow:
    """Bytes that went over the line in one minute; ``at``: when it began."""

    at: datetime
    up: int
    down: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRow:
    """Bytes of a calendar month."""

    up: int
    down: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LineHistory:
    """The newest first."""

    def __call__(self, reading: Reading) -> tuple[SessionRow, ...]:
        return tuple(
            SessionRow(
                kind=one.kind,
                begun=instant(one.begun_ms),
                ended=instant(one.ended_ms),
                runs=one.runs,
                up=one.up,
                down=one.down,
                pushed=one.pushed,
                pulled=one.pulled,
                trouble=one.trouble,
                resumed=instant(one.resumed_ms) if one.resumed_ms else None,
            )
            for one in sessions(reading.session)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthTotal:
    """This calendar month's."""

    def __call__(self, reading: Reading) -> MonthRow:
        carried = months(reading.session).get(month_of(reading.now), NOTHING)
        return MonthRow(up=carried.up, down=carried.down)
