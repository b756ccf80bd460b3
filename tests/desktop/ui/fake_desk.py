"""A desk that answers from prepared rows on the main thread, one turn of the event loop later, as the real one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.office.attached import JPEG, Attached, FileContent
from desktop.office.backups import Backup, State
from desktop.office.changes import Changes, Recorded
from desktop.office.input_settings import InputSettings
from desktop.office.references import shipped_packs
from desktop.office.scan_folder import Scan
from desktop.queries.base_packs import PackState
from desktop.queries.bundles import LastBundle
from desktop.queries.casefile import CaseFile
from desktop.queries.due_changes import DueChanges, PackNews
from desktop.queries.line_history import LineHistory, MinuteRow, MonthRow, MonthTotal
from desktop.queries.rows import DraftRow, Key, OfficeRow, Page, Staff, SyncSummary
from desktop.queries.search import Search
from desktop.queries.sync_panel import SyncPanel
from desktop.queries.workbench import Workbench
from desktop.queries.worklist import WorklistPage
from desktop.runtime.reader import CardReader
from desktop.runtime.updates import Managed, Standing, UpdateState
from sync.casework.calendar import Calendar, load_calendar
from sync.casework.facts import Event
from sync.casework.item_pack import load_catalogue
from sync.casework.items import Catalogue, Item
from sync.casework.ratings import Opinion
from sync.casework.regions import Regions, load_regions
from sync.casework.terms import Role
from sync.wire.editions import NOTICES, read_templates
from tests.desktop.ui import fake_rows

RESOURCES = Path(__file__).parents[3] / "resources"


Answering = Callable[[QObject, Callable[[], None]], None]


def _later(owner: QObject, answer: Callable[[], None]) -> None:
    QTimer.singleShot(0, owner, answer)


class FakeAttachments:
    """``wanted``: what the screens asked for, in order; ``answer``: when they hear of it."""

    def __init__(self) -> None:
        self.wanted: list[tuple[object, ...]] = []
        self.answer: Answering = _later

    def work(
        self, owner: QObject, work: Callable[[], Any], done: Callable[[Any], None], refused: Callable[[Any], None]
    ) -> None:
        made = work()
        self.answer(owner, lambda: done(made))

    def keep(
        self, owner: QObject, make: Callable[[], FileContent], done: Callable[[Attached], None],
        refused: Callable[[Any], None],
    ) -> None:  # fmt: skip
        file = make()
        kept = Attached(sha=sha256(file.content).hexdigest(), size=len(file.content), name=file.name, media_type=JPEG)
        self.answer(owner, lambda: done(kept))

    def content(
        self, owner: QObject, sha: str, size: int, done: Callable[[bytes], None], refused: Callable[[Any], None]
    ) -> None:
        self.wanted.append(("content", sha))

    def attach(
        self, owner: QObject, taken: Sequence[Attached], case_id: str, role: Role, done: Callable[[Any], None],
        refused: Callable[[Any], None],
    ) -> None:  # fmt: skip
        self.wanted.append(("attach", tuple(one.name for one in taken), case_id))

    def pause(self, paused: bool) -> None:
        self.wanted.append(("pause", paused))

    def limit(self, most: int) -> None:
        self.wanted.append(("limit", most))

    def hold(self, sha: str, held: bool) -> None:
        self.wanted.append(("hold", sha, held))

    def prefer(self, sha: str) -> None:
        self.wanted.append(("prefer", sha))

    def meter(self, metered: bool) -> None:
        self.wanted.append(("meter", metered))

    def shift(self, sha: str, step: int) -> None:
        self.wanted.append(("shift", sha, step))

    def choose(self, *, limit: int | None = None, night: bool | None = None, follow: bool | None = None) -> None:
        self.wanted.append(("choose", limit, night, follow))

    def fetch(self, sha: str, size: int) -> None:
        self.wanted.append(("fetch", sha))


class FakeInputs(QObject):
    """``wanted``: what the screens asked for. Its reader starts no helper but the one a test gives it."""

    found = Signal(object)
    told = Signal(object)
    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.settings = InputSettings()
        self.scans: tuple[Scan, ...] = ()
        self.reader = CardReader(self, date.today)
        self.wanted: list[object] = []

    def choose(self, settings: InputSettings) -> None:
        self.settings = settings
        self.settled.emit()

    def watch(self, owner: QObject, on: bool) -> None:
        self.wanted.append(("watch", on))

    def take(self, scans: Sequence[Scan]) -> None:
        self.wanted.append(("take", tuple(scans)))

    def read_card(self) -> None:
        self.reader.ask(self.settings.reader)


class FakeBundles:
    """``wanted``: what the screens asked for, in order."""

    possible = True

    def __init__(self) -> None:
        self.wanted: list[tuple[str, Path]] = []

    def write(self, owner: QObject, path: Path, done: Callable[[int], None], refused: Callable[[Any], None]) -> None:
        self.wanted.append(("write", path))
        _later(owner, lambda: done(3))

    def read(self, owner: QObject, path: Path, done: Callable[[Any], None], refused: Callable[[Any], None]) -> None:
        self.wanted.append(("read", path))


class FakeRatings:
    """``wanted``: what the citizen's window asked for, in order."""

    possible = True

    def __init__(self) -> None:
        self.wanted: list[tuple[str, Opinion]] = []

    def record(
        self, owner: QObject, case_id: str, opinion: Opinion, done: Callable[[], None], refused: Callable[[Any], None]
    ) -> None:
        self.wanted.append((case_id, opinion))
        _later(owner, done)


class FakeSlips:
    """``wanted``: how many slips were asked for, in order; none is ever made."""

    def __init__(self) -> None:
        self.wanted: list[tuple[str, date, int, int]] = []

    def reserve(
        self,
        owner: QObject,
        item: Item,
        first: date,
        days: int,
        each: int,
        done: Callable[[Any], None],
        refused: Callable[[Any], None],
    ) -> None:
        self.wanted.append((item.item_id, first, days, each))

    def void(self, owner: QObject, number: str, done: Callable[[None], None], refused: Callable[[Any], None]) -> None:
        _later(owner, lambda: done(None))


class FakeBackups(QObject):
    """Two copies and no second place. ``wanted``: what the screens asked for, in order."""

    changed = Signal()
    place = "C:/Users/wxm/AppData/Local/Qianban"

    def __init__(self) -> None:
        super().__init__()
        self.wanted: list[str] = []
        self.here = tuple(
            Backup(path=Path(f"desk-20261126-{hour:02d}0000.db"), made_at=at, size=12_582_912)
            for hour, at in ((13, fake_rows.NOW), (9, fake_rows.NOW - timedelta(hours=4)))
        )

    def told(self, owner: QObject, done: Callable[[Any], None]) -> None:
        _later(owner, lambda: done((self.here, State())))

    def take(self, owner: QObject, done: Callable[[Any], None], refused: Callable[[Any], None]) -> None:
        self.wanted.append("take")
        _later(owner, lambda: done(self.here[0]))

    def drill(
        self, owner: QObject, backup: Backup, done: Callable[[Any], None], refused: Callable[[Any], None]
    ) -> None:
        self.wanted.append("drill")

    def choose_second(
        self, owner: QObject, place: str, done: Callable[[Any], None], refused: Callable[[Any], None]
    ) -> None:
        self.wanted.append(place)
        _later(owner, lambda: done(None))


class FakeUpdates(QObject):
    """In the state a test puts it (``show``). ``wanted``: what the screens asked for, in order."""

    changed = Signal()
    leaving = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.wanted: list[tuple[object, ...]] = []
        self.state = UpdateState(standing=Standing(version="0.1.0"), managed=Managed.CHECKOUT)

    def show(self, **news: Any) -> None:
        self.state = replace(self.state, **news)
        self.changed.emit()

    def look(self, stick: Path | None = None) -> None:
        self.wanted.append(("look", stick))

    def fetch(self, *, asked: bool = True) -> None:
        self.wanted.append(("fetch", asked))

    def pause(self) -> None:
        self.wanted.append(("pause",))

    def use(self, *, leave: bool = False) -> None:
        self.wanted.append(("use", leave))

    def go_back(self) -> None:
        self.wanted.append(("back",))

    def repair(self, stick: Path | None = None) -> None:
        self.wanted.append(("repair", stick))

    def read(self) -> None:
        self.wanted.append(("read",))
        self.show(was="", given_up="")


class FakeTraffic:
    """Ten minutes, of which the last but one was busy."""

    knows_metered = False

    def __init__(self) -> None:
        self.state = PackState()

    def packs(self) -> PackState:
        return self.state

    def pause_packs(self, paused: bool) -> None:
        self.state = replace(self.state, paused=paused)

    def minutes(self) -> tuple[MinuteRow, ...]:
        first = fake_rows.NOW.replace(second=0, microsecond=0) - timedelta(minutes=9)
        carried = {7: (1_834, 912), 8: (12_288, 640)}
        return tuple(
            MinuteRow(at=first + timedelta(minutes=at), up=carried.get(at, (0, 0))[0], down=carried.get(at, (0, 0))[1])
            for at in range(10)
        )


class FakeDiagnosis:
    """Answers with ``found`` once a test has put it there."""

    possible = True

    def __init__(self) -> None:
        self.found: Any = None

    def run(self, owner: QObject, done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        _later(owner, lambda: done(self.found))


class FakeDesk(QObject):
    """``recorded``, ``asked``, ``synced`` say what the screens wanted; ``answers`` holds the answer by query type;
    ``answer``: when it comes.

    A question without a prepared answer is never answered.
    """

    changed = Signal(object)
    sync_changed = Signal(object)
    troubled = Signal(object)

    def __init__(self, cases: int = 200) -> None:
        super().__init__()
        self.answer: Answering = _later
        self.cases = cases
        self.recorded: list[Event] = []
        self.asked: list[object] = []
        self.kept: dict[tuple[str, str], DraftRow] = {}
        self.synced = 0
        self.attachments = FakeAttachments()
        self.bundles = FakeBundles()
        self.diagnosis = FakeDiagnosis()
        self.traffic = FakeTraffic()
        self.ratings = FakeRatings()
        self.slips = FakeSlips()
        self.backups = FakeBackups()
        self.updates = FakeUpdates()
        self.inputs = FakeInputs()
        self.seen: list[PackNews] = []
        self.refusal: Exception | None = None
        self.answers: dict[type, Any] = {
            Workbench: fake_rows.bench(),
            SyncPanel: fake_rows.sync_panel(),
            CaseFile: None,
            LastBundle: None,
            LineHistory: fake_rows.line_history(),
            MonthTotal: MonthRow(up=12_900_000, down=4_300_000),
            Search: tuple(fake_rows.case_row(n) for n in range(3)),
        }
        self.person = Staff(code="01", name="王小梅", roles=(Role.CLERK, Role.HANDLER))
        self.office = OfficeRow(
            scope="522636100000",
            name="丹寨县龙泉镇便民服务中心",
            uscc="11522636MB1234567K",
            prefix="丹龙",
            region="522636100000",
            slot=1,
            device="A1",
        )
        self.sync_summary: SyncSummary = fake_rows.summary()

    training = False

    @property
    def catalogue(self) -> Catalogue:
        return _catalogue()

    @property
    def calendar(self) -> Calendar:
        return _calendar()

    @property
    def regions(self) -> Regions:
        return _regions()

    @property
    def notice_texts(self) -> tuple[dict[str, str], ...]:
        return (read_templates(shipped_packs(RESOURCES)[NOTICES]),)

    def due_changes_seen(self, owner: QObject, seen: PackNews, done: Callable[[None], None]) -> None:
        self.seen.append(seen)
        self.answers[DueChanges] = PackNews(rows=(), count=0, refused=seen.refused)
        _later(owner, lambda: done(None))

    def name_of(self, code: str) -> str:
        return {self.person.code: self.person.name, "02": "石三"}.get(code, code)

    def record(
        self,
        owner: QObject,
        events: Sequence[Event],
        done: Callable[[Recorded], None],
        refused: Callable[[Any], None],
        override_reason: str = "",
    ) -> None:
        if self.refusal is not None:
            self.answer(owner, lambda: refused(self.refusal))
            return
        self.recorded.extend(events)
        recorded = Recorded(events=tuple(events), entries=(), changes=Changes())
        self.answer(owner, lambda: done(recorded))

    def ask(
        self,
        owner: QObject,
        query: Any,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        self.asked.append(query)
        if isinstance(query, WorklistPage):
            answer = self._page(query)
        elif type(query) in self.answers:
            answer = self.answers[type(query)]
        else:
            return
        self.answer(owner, lambda: done(answer))

    def ask_long(
        self, owner: QObject, query: Any, done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        self.ask(owner, query, done)

    def save_draft(self, draft: DraftRow) -> None:
        self.kept[draft.kind, draft.key] = draft
        self.changed.emit(Changes(kinds=frozenset({"drafts"})))

    def drop_draft(self, kind: str, key: str) -> None:
        self.kept.pop((kind, key), None)
        self.changed.emit(Changes(kinds=frozenset({"drafts"})))

    def drafts(self, owner: QObject, done: Callable[[tuple[DraftRow, ...]], None]) -> None:
        kept = tuple(self.kept.values())
        self.answer(owner, lambda: done(kept))

    def sync_now(self) -> None:
        self.synced += 1

    def _page(self, query: WorklistPage) -> Page:
        start = query.after.sort if query.after else 0
        stop = min(self.cases, start + query.limit)
        rows = tuple(fake_rows.case_row(n) for n in range(start, stop))
        following = Key(sort=stop, case_id=f"case-{stop}") if stop < self.cases else None
        return Page(rows=rows, next=following, count_capped=self.cases)


@cache
def _catalogue() -> Catalogue:
    return load_catalogue((RESOURCES / "catalogue" / "items.json").read_text(encoding="utf-8"))


@cache
def _calendar() -> Calendar:
    return load_calendar(*((RESOURCES / "calendar" / f"{n}.json").read_text("utf-8") for n in ("national", "local")))


@cache
def _regions() -> Regions:
    return load_regions((RESOURCES / "regions" / "guizhou.tsv.gz").read_bytes())
