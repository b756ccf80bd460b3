"""Everything one signed-in person works with, below the screens and without Qt."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from sqlalchemy.orm import Session

from desktop.device.high_water import HighWater
from desktop.device.people import OfficeRow, Staff
from desktop.office.attachments import Attachments
from desktop.office.backups import Backups
from desktop.office.drafts import Drafts
from desktop.office.leave import stood
from desktop.office.office import Office
from desktop.office.timing import Clock
from desktop.office.trouble import OfficeTrouble
from desktop.queries.due_changes import PackNews
from desktop.queries.reading import Query, Reading
from desktop.queries.rows import Past, Standing, SyncSummary
from desktop.queries.sync_panel import sync_summary
from desktop.store.case_columns import References
from desktop.store.database import Database
from desktop.store.due_changes import due_changes_seen
from desktop.store.projector import Projector
from sync.casework.calendar import Calendar
from sync.casework.items import Catalogue
from sync.casework.numbering import Uuid7
from sync.casework.regions import Regions
from sync.client.push import Sign, unsigned

T = TypeVar("T")
Renew = Callable[[str], frozenset[str]]
"""Brings the pack of that name into use; answers the cases whose due date it moved."""


def nothing_moves(name: str) -> frozenset[str]:
    """For a desk that takes packs into use at its next start."""
    return frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """Built once per sign-in by :func:`desktop.app.compose`; ``uuid`` is shared by all who append; ``sign`` is the
    device's signature; ``bound``: there is a platform, which decides what may be shown here;
    ``past``: what was found of the database when it was opened; ``backups``: copies of it, None in a folder of tests;
    ``training``: it is for practising and never speaks to a platform.
    """

    database: Database
    projector: Projector
    office: Office
    drafts: Drafts
    attachments: Attachments
    person: Staff
    office_row: OfficeRow
    uuid: Uuid7
    clock: Clock
    renew: Renew = nothing_moves
    bound: bool = False
    high_water: HighWater | None = None
    backups: Backups | None = None
    past: Past = Past.OWN
    training: bool = False
    sign: Sign = unsigned
    public_key: bytes = b""

    @property
    def references(self) -> References:
        """As they are now: a pack may replace them at any moment, so read it once for one answer."""
        return self.office.position.references

    @property
    def notice_texts(self) -> tuple[Mapping[str, str], ...]:
        """Templates of the notices by name, the newest edition first."""
        return self.office.position.notice_texts

    @property
    def catalogue(self) -> Catalogue:
        return self.references.catalogue

    @property
    def calendar(self) -> Calendar:
        return self.references.calendar

    @property
    def regions(self) -> Regions:
        return self.references.regions

    @property
    def names(self) -> Mapping[str, str]:
        """Of everybody in the office, by staff code."""
        return {staff.code: staff.name for staff in (*self.office.position.staff, self.person)}

    def read(self, query: Query[T]) -> T:
        """Ask a question, on any thread. Raises OfficeTrouble (leave_over, shut_out) where nothing may be shown."""
        return self.database.read(lambda session: query(self.reading(session)))

    def read_with(self, work: Callable[[Reading], T]) -> T:
        """The same for a function, e.g. one that goes through a long list while writing a workbook."""
        return self.database.read(lambda session: work(self.reading(session)))

    def reading(self, session: Session) -> Reading:
        """Raises OfficeTrouble."""
        references = self.references
        if self.bound:
            standing = stood(session, self.clock(), references.leave).standing
            if standing is not Standing.OPEN:
                raise OfficeTrouble(standing.value)
        return Reading(
            session=session,
            catalogue=references.catalogue,
            calendar=references.calendar,
            regions=references.regions,
            now=self.clock(),
            office=self.office_row,
            person=self.person,
            names=self.names,
        )

    def due_changes_seen(self, seen: PackNews) -> None:
        """Somebody has looked at this list; what moved later stays listed."""
        self.database.write(lambda session: due_changes_seen(session, seen.until_ms))

    def summary(self) -> SyncSummary:
        """The state of the line as the store knows it; what it is doing right now only the bridge knows."""

        def work(session: Session) -> SyncSummary:
            summary = sync_summary(session)
            if not self.bound:
                return summary
            now = stood(session, self.clock(), self.references.leave)
            return replace(summary, standing=now.standing, days_left=now.days_left, past=self.past)

        return self.database.read(work)
