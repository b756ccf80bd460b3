"""How much goes over the line, for the screens: the last minutes are in memory, the months in the database."""

from collections.abc import Callable
from datetime import UTC, datetime

from desktop.queries.line_history import MinuteRow
from desktop.runtime.metered_line import MeteredLine
from sync.casework.calendar import CST
from sync.client.meter import Meter, Tap
from sync.client.pack_watch import PackState, PackWatch


class DeskTraffic:
    """For the main thread; the lines count on theirs. ``metered``: what the system says of the line."""

    def __init__(
        self,
        meter: Meter,
        metered: MeteredLine,
        packs: PackWatch | None = None,
        ask_packs: Callable[[], None] = lambda: None,
    ) -> None:
        """``packs``: how far they are; ``ask_packs``: asks the platform for the newest ones now."""
        self._meter = meter
        self.metered = metered
        self._packs = packs or PackWatch(Tap(meter))
        self._ask_packs = ask_packs

    def packs(self) -> PackState:
        return self._packs.state()

    def pause_packs(self, paused: bool) -> None:
        """Until somebody lets them come again, or the program is started anew; the one that is coming still comes."""
        self._packs.paused = paused
        if not paused:
            self._ask_packs()

    @property
    def knows_metered(self) -> bool:
        return self.metered.possible

    def minutes(self) -> tuple[MinuteRow, ...]:
        """The last ten, oldest first."""
        return tuple(
            MinuteRow(at=datetime.fromtimestamp(minute * 60, UTC).astimezone(CST), up=passed.up, down=passed.down)
            for minute, passed in self._meter.last_minutes()
        )
