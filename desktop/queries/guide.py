"""How old the reference material of the item guide is."""

from dataclasses import dataclass
from datetime import datetime

from desktop.queries.reading import Reading
from desktop.queries.sync_panel import sync_summary
from sync.casework.calendar import CST


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideAgeRow:
    """``checked_at``: when the platform last said what is newest; every exchange does. ``days`` since, in China."""

    checked_at: datetime | None
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideAge:
    """Of all reference material at once: an exchange compares every pack."""

    def __call__(self, reading: Reading) -> GuideAgeRow:
        at = sync_summary(reading.session).last_success
        if at is None:
            return GuideAgeRow(checked_at=None, days=0)
        days = reading.today - at.astimezone(CST).date().toordinal()
        return GuideAgeRow(checked_at=at, days=max(0, days))
