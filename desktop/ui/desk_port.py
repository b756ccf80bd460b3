"""What the screens need of the desk. ``desktop.runtime.desk.Desk`` is the real one; tests bring a fake of this port."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, SignalInstance

from desktop.office.attached import Attached, FileContent
from desktop.office.backups import Backup, Drilled, State
from desktop.office.bundles import BundleRead
from desktop.office.changes import Recorded
from desktop.office.input_settings import InputSettings
from desktop.office.scan_folder import Scan
from desktop.office.slip_rows import Run
from desktop.queries.base_packs import PackState
from desktop.queries.diagnosis_rows import Diagnosis
from desktop.queries.due_changes import PackNews
from desktop.queries.line_history import MinuteRow
from desktop.queries.reading import Query
from desktop.queries.rows import DraftRow, OfficeRow, Staff, SyncSummary
from desktop.trouble import Trouble
from sync.casework.calendar import Calendar
from sync.casework.facts import Event
from sync.casework.items import Catalogue, Item
from sync.casework.ratings import Opinion
from sync.casework.regions import Regions
from sync.casework.terms import Role

if TYPE_CHECKING:
    from desktop.runtime.desk import Refused
    from desktop.runtime.reader import CardReader

T = TypeVar("T")


class AttachmentsPort(Protocol):
    """Files of cases; ``desktop.runtime.desk_attachments`` is the real one."""

    def work(self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], refused: "Refused") -> None: ...
    def keep(
        self, owner: QObject, make: Callable[[], FileContent], done: Callable[[Attached], None], refused: "Refused"
    ) -> None: ...
    def content(
        self, owner: QObject, sha: str, size: int, done: Callable[[bytes], None], refused: "Refused"
    ) -> None: ...
    def attach(
        self,
        owner: QObject,
        taken: Sequence[Attached],
        case_id: str,
        role: Role,
        done: Callable[[Recorded], None],
        refused: "Refused",
    ) -> None: ...
    def pause(self, paused: bool) -> None: ...
    def meter(self, metered: bool) -> None: ...
    def hold(self, sha: str, held: bool) -> None: ...
    def prefer(self, sha: str) -> None: ...
    def shift(self, sha: str, step: int) -> None: ...
    def choose(self, *, limit: int | None = None, night: bool | None = None, follow: bool | None = None) -> None: ...
    def limit(self, most: int) -> None: ...
    def fetch(self, sha: str, size: int) -> None: ...


class InputsPort(Protocol):
    """The scanner's folder and the card reader; ``desktop.runtime.desk_inputs`` is the real one."""

    @property
    def found(self) -> SignalInstance: ...
    @property
    def told(self) -> SignalInstance: ...
    @property
    def settled(self) -> SignalInstance: ...
    @property
    def settings(self) -> InputSettings: ...
    @property
    def scans(self) -> tuple[Scan, ...]: ...
    @property
    def reader(self) -> "CardReader": ...
    def choose(self, settings: InputSettings) -> None: ...
    def watch(self, owner: QObject, on: bool) -> None: ...
    def take(self, scans: Sequence[Scan]) -> None: ...
    def read_card(self) -> None: ...


class BundlesPort(Protocol):
    """The line as files; ``desktop.runtime.desk_bundles`` is the real one."""

    @property
    def possible(self) -> bool: ...
    def write(
        self, owner: QObject, path: Path, done: Callable[[int], None], refused: Callable[[Trouble], None]
    ) -> None: ...
    def read(
        self, owner: QObject, path: Path, done: Callable[[BundleRead], None], refused: Callable[[Trouble], None]
    ) -> None: ...


class DiagnosisPort(Protocol):
    """Where the line breaks; ``desktop.runtime.desk_diagnosis`` is the real one."""

    @property
    def possible(self) -> bool: ...
    def run(self, owner: QObject, done: Callable[[Diagnosis], None], failed: Callable[[Exception], None]) -> None: ...


class TrafficPort(Protocol):
    """How much goes over the line; ``desktop.runtime.desk_traffic`` is the real one."""

    @property
    def knows_metered(self) -> bool: ...
    def minutes(self) -> tuple[MinuteRow, ...]: ...
    def packs(self) -> PackState: ...
    def pause_packs(self, paused: bool) -> None: ...


class RatingsPort(Protocol):
    """What a citizen says of the service; ``desktop.runtime.desk_ratings`` is the real one."""

    @property
    def possible(self) -> bool: ...
    def record(
        self, owner: QObject, case_id: str, opinion: Opinion, done: Callable[[], None], refused: "Refused"
    ) -> None: ...


class BackupsPort(Protocol):
    """Copies of the data; ``desktop.runtime.desk_backups`` is the real one."""

    @property
    def changed(self) -> SignalInstance: ...
    @property
    def place(self) -> str: ...
    def told(self, owner: QObject, done: Callable[[tuple[tuple[Backup, ...], State]], None]) -> None: ...
    def take(self, owner: QObject, done: Callable[[Backup], None], refused: Callable[[Trouble], None]) -> None: ...
    def drill(
        self, owner: QObject, backup: Backup, done: Callable[[Drilled], None], refused: Callable[[Trouble], None]
    ) -> None: ...
    def choose_second(
        self, owner: QObject, place: str, done: Callable[[None], None], refused: Callable[[Trouble], None]
    ) -> None: ...


class SlipsPort(Protocol):
    """Blank slips for a day without power; ``desktop.runtime.desk_slips`` is the real one."""

    def reserve(
        self,
        owner: QObject,
        item: Item,
        first: date,
        days: int,
        each: int,
        done: Callable[[tuple[Run, ...]], None],
        refused: "Refused",
    ) -> None: ...
    def void(self, owner: QObject, number: str, done: Callable[[None], None], refused: "Refused") -> None: ...


class DeskParts(Protocol):
    """What the desk is made of beside its cases."""

    @property
    def attachments(self) -> AttachmentsPort: ...
    @property
    def bundles(self) -> BundlesPort: ...
    @property
    def traffic(self) -> TrafficPort: ...
    @property
    def inputs(self) -> InputsPort: ...
    @property
    def ratings(self) -> RatingsPort: ...
    @property
    def backups(self) -> BackupsPort: ...
    @property
    def slips(self) -> SlipsPort: ...


class DeskFacts(DeskParts, Protocol):
    """Who sits where, what things are looked up in, and what the desk tells by itself."""

    @property
    def changed(self) -> SignalInstance: ...
    @property
    def sync_changed(self) -> SignalInstance: ...
    @property
    def troubled(self) -> SignalInstance: ...
    @property
    def person(self) -> Staff: ...
    @property
    def office(self) -> OfficeRow: ...
    @property
    def catalogue(self) -> Catalogue: ...
    @property
    def calendar(self) -> Calendar: ...
    @property
    def regions(self) -> Regions: ...
    @property
    def notice_texts(self) -> tuple[Mapping[str, str], ...]: ...
    @property
    def sync_summary(self) -> SyncSummary: ...
    def name_of(self, code: str) -> str: ...


class DeskPort(DeskFacts, Protocol):
    """One signed-in person at one desk; every answer arrives on the main thread."""

    @property
    def diagnosis(self) -> DiagnosisPort: ...
    @property
    def training(self) -> bool: ...
    def record(
        self,
        owner: QObject,
        events: Sequence[Event],
        done: Callable[[Recorded], None],
        refused: "Refused",
        override_reason: str = "",
    ) -> None: ...
    def ask(self, owner: QObject, query: Query[T], done: Callable[[T], None]) -> None: ...
    def ask_long(
        self, owner: QObject, query: Query[T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None: ...
    def save_draft(self, draft: DraftRow) -> None: ...
    def drop_draft(self, kind: str, key: str) -> None: ...
    def drafts(self, owner: QObject, done: Callable[[tuple[DraftRow, ...]], None]) -> None: ...
    def sync_now(self) -> None: ...
    def due_changes_seen(self, owner: QObject, seen: PackNews, done: Callable[[None], None]) -> None: ...
