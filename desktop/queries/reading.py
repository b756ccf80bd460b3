"""What every query reads with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeVar

from sqlalchemy.orm import Session

from desktop.queries.rows import OfficeRow, Staff
from sync.casework.calendar import CST, Calendar
from sync.casework.items import Catalogue
from sync.casework.regions import Regions

Row_co = TypeVar("Row_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One look at the store. ``now``: the corrected time; lights and remaining days are as of it.

    ``names``: of the staff, by code.
    """

    session: Session
    catalogue: Catalogue
    calendar: Calendar
    regions: Regions
    now: datetime
    office: OfficeRow
    person: Staff
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def today(self) -> int:
        """The day of ``now`` in China, as a proleptic ordinal (what the read models store)."""
        return self.now.astimezone(CST).date().toordinal()

    def name_of(self, code: str) -> str:
        """The name behind a staff code; the code itself where this office does not know it."""
        return self.names.get(code, code)


class Query(Protocol[Row_co]):
    """A question as a value; calling it reads rows and changes nothing."""

    def __call__(self, reading: Reading) -> Row_co: ...
