"""How much goes over the line, for the screens: the last minutes are in memory, the months in the database."""

from datetime import UTC, datetime

from desktop.queries.line_history import MinuteRow
from desktop.runtime.metered_line import MeteredLine
from sync.casework.calendar import CST
from sync.client.meter import Meter


class DeskTraffic:
    """For the main thread; the lines count on theirs. ``metered``: what the system says of the line."""

    def __init__(self, meter: Meter, metered: MeteredLine) -> None:
        self._meter = meter
        self.metered = metered

    @property
    def knows_metered(self) -> bool:
        return self.metered.possible

    def minutes(self) -> tuple[MinuteRow, ...]:
        """The last ten, oldest first."""
        return tuple(
            MinuteRow(at=datetime.fromtimestamp(minute * 60, UTC).astimezone(CST), up=passed.up, down=passed.down)
            for minute, passed in self._meter.last_minutes()
        )
