"""What stands around a list: how far back this computer's cases go, and who handles cases here."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from desktop.queries.reading import Reading
from desktop.store.tables import CASE_ROW


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFactsRow:
    """``since``: the day of the oldest case held here, None without any; ``people``: names of the staff by code."""

    since: date | None = None
    people: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFacts:
    def __call__(self, reading: Reading) -> ListFactsRow:
        oldest = reading.session.execute(select(func.min(CASE_ROW.c.received_day))).scalar_one()
        return ListFactsRow(
            since=date.fromordinal(oldest) if oldest else None, people=tuple(sorted(reading.names.items()))
        )
