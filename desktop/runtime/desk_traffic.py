"""How much goes over the line, for the screens: the last minutes are in memory, the months in the database."""

from datetime import UTC, datetime

from desktop.queries.line_history import MinuteRow
from sync.casework.calendar import CST
from sync.client.meter import Meter


class DeskTraffic:
    """For the main thread; the lines count on theirs."""

    def __init__(self, meter: Meter) -> None:
        self._meter = meter

    def minutes(self) -> tuple[MinuteRow, ...]:
        """The last ten, oldest first."""
        return tuple(
            MinuteRow(at=datetime.fromtimestamp(minute * 60, UTC).astimezone(CST), up=passed.up, down=passed.down)
            for minute, passed in self._meter.last_minutes()
        )
