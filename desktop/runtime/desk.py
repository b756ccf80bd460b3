"""What the screens hold: record facts, ask questions, hear about changes. Everything arrives on the main thread."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from desktop.device.version import VERSION
from desktop.office.bundles import Bundles
from desktop.office.changes import Changes, Recorded
from desktop.office.core import Core
from desktop.office.input_settings import Inputs
from desktop.office.program import ProgramBook
from desktop.office.sessions import told_left
from desktop.queries.due_changes import PackNews
from desktop.queries.reading import Query
from desktop.queries.rows import DraftRow, LinePhase, SyncSummary
from desktop.runtime.clock_watch import ClockWatch
from desktop.runtime.desk_attachments import DeskAttachments
from desktop.runtime.desk_backups import DeskBackups
from desktop.runtime.desk_bundles import DeskBundles
from desktop.runtime.desk_diagnosis import DeskDiagnosis, Look
from desktop.runtime.desk_facts import DeskFacts
from desktop.runtime.desk_inputs import DeskInputs
from desktop.runtime.desk_ratings import DeskRatings
from desktop.runtime.desk_slips import DeskSlips
from desktop.runtime.desk_traffic import DeskTraffic
from desktop.runtime.desk_updates import DeskUpdates
from desktop.runtime.metered_line import MeteredLine
from desktop.runtime.silence import Silence
from desktop.runtime.sync_bridge import SyncBridge
from desktop.runtime.tasks import Tasks
from desktop.runtime.update_watch import UpdateWatch
from desktop.runtime.updates import Program
from desktop.trouble import Trouble
from sync.casework.calendar import CST
from sync.casework.errors import Refusal
from sync.casework.facts import Event
from sync.client.meter import Meter

__all__ = ["Changes", "Desk", "Recorded", "Trouble"]

T = TypeVar("T")
Refused = Callable[[Refusal | Trouble], None]


class Desk(DeskFacts):
    """One signed-in person at one desk.

    ``changed`` brings a :class:`Changes` after every write, also those that came over the line; ``sync_changed`` a
    :class:`SyncSummary`, the last of which is ``sync_summary``; ``troubled`` a :class:`Trouble` (shown calmly) or any
    other exception (a bug, reported once).
    Whoever asks gives itself as ``owner``: when it is gone by the time the answer comes, nobody is called.
    """

    changed = Signal(object)
    sync_changed = Signal(object)
    troubled = Signal(object)

    def __init__(
        self,
        core: Core,
        tasks: Tasks,
        bridge: SyncBridge | None,
        bundles: Bundles | None = None,
        look: Look | None = None,
        traffic: DeskTraffic | None = None,
        program: Program | None = None,
    ) -> None:
        """``look``: finds where the line breaks; ``traffic``: what goes over it; ``program``: what was installed."""
        super().__init__(core)
        self._tasks, self._bridge = tasks, bridge
        self.sync_summary: SyncSummary = core.summary()
        self.attachments = DeskAttachments(self, core, tasks)
        self.attachments.changed.connect(self._arrived)
        self.inputs = DeskInputs(self, Inputs(database=core.database), tasks, partial(_today, core))
        self.bundles = DeskBundles(self, bundles, tasks)
        self.diagnosis = DeskDiagnosis(look, tasks)
        self.traffic = traffic or DeskTraffic(Meter(), MeteredLine(self))
        self.ratings = DeskRatings(self, core, bundles.platform_key if bundles else b"", tasks)
        self._silence = Silence(self, tasks, core.office.tick)
        for written in (self.attachments.recorded, self.bundles.changed, self.ratings.recorded, self._silence.broken):
            written.connect(self._announce)
        self.slips = DeskSlips(self, core, tasks)
        self.backups = DeskBackups(self, core, tasks)
        self.updates = DeskUpdates(self, ProgramBook(core=core, version=VERSION), tasks, program)
        self._update_watch = UpdateWatch(self.updates)
        for troubled in (self.backups.troubled, self.updates.troubled, tasks.failed):
            troubled.connect(self._failed)
        self.clock_watch = ClockWatch(self, bridge.clock_off_ms if bridge else lambda: 0)
        self.clock_watch.told.connect(self._told)
        self.clock_watch.woken.connect(self.sync_now)
        if bridge is None:
            self.sync_summary = replace(self.sync_summary, phase=LinePhase.UNENROLLED)
        else:
            bridge.tell(self._arrived, self._told, self._failed)
            _begin(self, bridge)
        for watch in (self._silence, self.clock_watch, self.backups, self.updates, self._update_watch):
            watch.start()

    def record(
        self,
        owner: QObject,
        events: Sequence[Event],
        done: Callable[[Recorded], None],
        refused: Refused,
        override_reason: str = "",
    ) -> None:
        """Write facts, all or none. ``done`` comes after the commit; ``refused`` with a rule's no or a trouble.

        Events of a new case carry ``case_id=""`` from the first (CaseRegistered) on; numbers left empty are drawn.
        """

        def written(recorded: Recorded) -> None:
            self._announce(recorded.changes)
            done(recorded)

        def failed(error: Exception) -> None:
            match error:
                case Refusal() | Trouble():
                    refused(error)
                case _:
                    self.troubled.emit(error)

        self._tasks.run(owner, lambda: self._core.office.record(events, override_reason), written, failed)

    def ask(
        self,
        owner: QObject,
        query: Query[T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Read rows; short questions only. A failure goes to ``failed``, or without one to ``troubled``."""
        self._tasks.run(owner, lambda: self._core.read(query), done, failed)

    def ask_long(
        self, owner: QObject, query: Query[T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Read much (exports, statistics) on a worker of its own that never delays a clerk."""
        self._tasks.run_long(owner, lambda: self._core.read(query), done, failed)

    def save_draft(self, draft: DraftRow) -> None:
        """Keep what is typed; call it on every pause of typing. ``saved_at`` and ``by`` are filled in."""
        self._tasks.run(self, lambda: self._core.drafts.save(draft), self._drafts_changed)

    def drop_draft(self, kind: str, key: str) -> None:
        """The sheet was handed in or thrown away."""
        self._tasks.run(self, lambda: self._core.drafts.drop(kind, key), self._drafts_changed)

    def drafts(self, owner: QObject, done: Callable[[tuple[DraftRow, ...]], None]) -> None:
        """All unfinished sheets of this person, newest first."""
        self._tasks.run(owner, self._core.drafts.list, done)

    def sync_now(self) -> None:
        """Talk to the platform at once; without a platform nothing happens."""
        if self._bridge is not None:
            self._bridge.wake()

    def due_changes_seen(self, owner: QObject, seen: PackNews, done: Callable[[None], None]) -> None:
        """The list of due dates that packs have moved was looked at; ``done`` when that is kept."""
        self._tasks.run(owner, lambda: self._core.due_changes_seen(seen), done)

    def close(self, act: str = "") -> None:
        """End the line and let queued writes finish; nothing the clerk has entered is dropped.

        ``act``: what the person does (``sessions.LOCK``, ``OUT``); recorded as the last thing, "" for nobody.
        """
        self.inputs.stop()
        self._silence.stop()
        self.clock_watch.stop()
        self.backups.stop()
        self._update_watch.stop()
        self.updates.stop()
        if self._bridge is not None:
            self._bridge.close()
        self._tasks.close()
        if act:
            told_left(self._core, act)
        self._core.database.close()

    @Slot(object)
    def _arrived(self, changes: Changes) -> None:
        self.changed.emit(changes)

    @Slot(object)
    def _told(self, summary: SyncSummary) -> None:
        self.sync_summary = summary
        self.sync_changed.emit(summary)
        self._update_watch.synced(summary)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.troubled.emit(error)

    @Slot(object)
    def _announce(self, changes: Changes) -> None:
        """Own writes are pending at once; the line hears of them without waiting for its timer."""

        def counted(known: SyncSummary) -> None:
            told = replace(self.sync_summary, standing=known.standing, days_left=known.days_left)
            self._told(replace(told, pending=known.pending))

        self.changed.emit(changes)
        self._tasks.run(self, self._core.summary, counted)
        if self._bridge is not None:
            self._bridge.recorded()

    def _drafts_changed(self, _: None) -> None:
        self.changed.emit(Changes(kinds=frozenset({"drafts"})))


def _begin(desk: Desk, bridge: SyncBridge) -> None:
    """The line starts once everybody hears it."""
    desk.attachments.changed.connect(bridge.attached)
    desk.traffic.metered.start(desk.attachments.told_metered)
    bridge.start()


def _today(core: Core) -> date:
    return core.clock().astimezone(CST).date()
