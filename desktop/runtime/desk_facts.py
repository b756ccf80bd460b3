"""What a desk knows without asking its store: who sits there, and what things are looked up in."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from desktop.office.core import Core
from desktop.queries.rows import OfficeRow, Staff
from sync.casework.calendar import Calendar
from sync.casework.items import Catalogue
from sync.casework.regions import Regions


class DeskFacts(QObject):
    """Catalogue, calendar, divisions, templates and names as they are now: a pack may replace them at any time."""

    def __init__(self, core: Core) -> None:
        super().__init__()
        self._core = core
        self.person: Staff = core.person
        self.office: OfficeRow = core.office_row
        self.training: bool = core.training

    @property
    def catalogue(self) -> Catalogue:
        return self._core.catalogue

    @property
    def calendar(self) -> Calendar:
        return self._core.calendar

    @property
    def regions(self) -> Regions:
        return self._core.regions

    @property
    def notice_texts(self) -> tuple[Mapping[str, str], ...]:
        """Templates of the notices by name, the newest edition first."""
        return self._core.notice_texts

    def name_of(self, code: str) -> str:
        """The name behind a staff code; the code itself where this office does not know it."""
        return self._core.names.get(code, code)
