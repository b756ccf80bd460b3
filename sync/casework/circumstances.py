"""What a rule may look at beside the event and the case. A rule never reads a clock or a database itself."""

from dataclasses import dataclass
from datetime import datetime

from sync.casework.calendar import Calendar
from sync.casework.deadlines import Lookup
from sync.casework.items import Item
from sync.casework.terms import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """``now``: corrected time of the judging end. ``office``: 12-digit scope that acts; ``custodian`` that holds.

    ``item``: the version the case pins, None where unknown. ``region``: region code for the calendar.
    ``restored_at``: when power or network came back, where known; ``approver_role``: role of who approved, likewise.
    """

    now: datetime
    office: str
    device: str
    item: Item | None
    calendar: Calendar
    region: str = ""
    custodian: str = ""
    override_role: Role | None = None
    override_reason: str = ""
    restored_at: datetime | None = None
    approver_role: Role | None = None

    def at(self, asof: datetime) -> Lookup:
        return Lookup(item=self.item, calendar=self.calendar, asof=asof, region=self.region)
