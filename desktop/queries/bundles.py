"""The bundle that was written last, and whether its answer has come back."""

from dataclasses import dataclass
from datetime import datetime

from desktop.queries.casefile import instant
from desktop.queries.reading import Reading
from desktop.store.bundles import newest


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleRow:
    """``answered_at``: when its answer was read first, None while it is on its way."""

    made_at: datetime
    entries: int
    answered_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LastBundle:
    """None where none was ever written."""

    def __call__(self, reading: Reading) -> BundleRow | None:
        found = newest(reading.session)
        if found is None:
            return None
        written, answered_ms = found
        answered_at = instant(answered_ms) if answered_ms else None
        return BundleRow(made_at=instant(written.made_ms), entries=written.entries, answered_at=answered_at)
