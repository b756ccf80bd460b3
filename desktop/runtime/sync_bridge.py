"""Where the line's own thread meets the desk: the engine runs in it, its news arrive on the main thread."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from desktop.office.changes import Changes
from desktop.office.line_diary import LineDiary
from desktop.office.line_store import LineStore
from desktop.office.timing import Clock
from desktop.queries.rows import LinePhase, SyncSummary
from desktop.store.case_columns import milliseconds
from sync.client.attachments import AttachmentLane
from sync.client.clock_reading import ClockReading, ticks
from sync.client.engine import SyncEngine
from sync.client.lane_pace import Verdict
from sync.client.lane_ports import LaneListener, LaneState
from sync.client.ports import Listener, SyncState
from sync.client.trouble import LocalTrouble

LOG = logging.getLogger(__name__)
LEAVE_WITHIN = 10.0
TELL_EVERY = 1.0
ATTACHMENTS = "attachments"

HangUp = Callable[[], None]
MakeEngine = Callable[[Listener], tuple[SyncEngine, HangUp]]
MakeLane = Callable[[SyncEngine, LaneListener], tuple[AttachmentLane, HangUp]]
"""Made on the line's own thread, so that nothing of the line delays the first window."""


class SyncBridge(QObject):
    """``changed`` brings Changes of what came over the line, ``state`` a SyncSummary, ``crashed`` a bug."""

    changed = Signal(object)
    state = Signal(object)
    crashed = Signal(object)

    def __init__(
        self,
        make_engine: MakeEngine,
        store: LineStore,
        clock: Clock,
        summary: Callable[[], SyncSummary],
        make_lane: MakeLane | None = None,
        diary: LineDiary | None = None,
    ) -> None:
        """``summary`` reads what the store knows of the line, on any thread. ``make_lane``: attachments, beside it.

        ``diary`` keeps what both have done.
        """
        super().__init__()
        self._make_engine = make_engine
        self._make_lane = make_lane
        self._lane: tuple[AttachmentLane, HangUp] | None = None
        self._lane_thread = threading.Thread(target=self._live_lane, name="attachments", daemon=True)
        self._listener = Listening(self, store, clock, summary, diary)
        self._line: tuple[SyncEngine, HangUp] | None = None
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._live, name="line", daemon=True)

    def tell(
        self,
        changed: Callable[[Changes], None],
        state: Callable[[SyncSummary], None],
        crashed: Callable[[Exception], None],
    ) -> None:
        """Who hears the three; slots of the main thread."""
        self.changed.connect(changed)
        self.state.connect(state)
        self.crashed.connect(crashed)

    def start(self) -> None:
        """Call it after the signals are connected."""
        self._thread.start()

    def wake(self) -> None:
        """Somebody wants to exchange now."""
        if self._line is not None:
            self._line[0].now()

    def ask_packs(self) -> None:
        """Somebody wants the newest packs now."""
        if self._line is not None:
            self._line[0].now(packs=True)

    def recorded(self) -> None:
        """Something waits: it goes up in a few seconds, together with what follows."""
        if self._line is not None:
            self._line[0].wake()

    def busy(self, asked: bool) -> bool:
        """A new program waits: an exchange is wanted or running, or an attachment moves and nobody ``asked`` for it."""
        exchanging = self._line is not None and self._line[0].wants_line
        return exchanging or (not asked and self._lane is not None and bool(self._lane[0].moving_since_ms))

    def clock_off_ms(self) -> int:
        """As of now, also when somebody has set the clock since the last exchange; 0 before the first."""
        return self._listener.clock_off_ms()

    @Slot()
    def attached(self) -> None:
        """An attachment or a switch of their lane is new, or the line has become free."""
        if self._lane is not None:
            self._lane[0].wake()

    def close(self) -> None:
        """End the line; a call under way is cut off, what it did is asked again at the next start."""
        self._stop.set()
        if self._line is not None:
            engine, hang_up = self._line
            engine.now()
            hang_up()
        if self._lane is not None:
            lane, hang_up = self._lane
            lane.wake()
            hang_up()
        for thread in (self._thread, self._lane_thread):
            if thread.is_alive():
                thread.join(LEAVE_WITHIN)

    def _live(self) -> None:
        """The thread's whole life; what is asked of the line before it stands is done by its first exchange."""
        self._line = self._make_engine(self._listener)
        if self._make_lane is not None:
            self._lane = self._make_lane(self._line[0], self._listener)
            self._lane_thread.start()
        self._line[0].run(self._stop)

    def _live_lane(self) -> None:
        assert self._lane is not None, "made before the thread starts"
        self._lane[0].run(self._stop)


class Listening:
    """The engine's listener; everything here runs on the line's thread and only emits."""

    def __init__(
        self,
        bridge: SyncBridge,
        store: LineStore,
        clock: Clock,
        summary: Callable[[], SyncSummary],
        diary: LineDiary | None = None,
    ) -> None:
        self._bridge = bridge
        self._diary = diary
        self._store = store
        self._clock = clock
        self._summary = summary
        self._known = summary()
        self._lane_told = -TELL_EVERY
        self._read: ClockReading | None = None

    def clock_off_ms(self) -> int:
        """On any thread."""
        read = self._read
        return read.surely_off(milliseconds(self._clock()), ticks()) if read is not None else 0

    def state(self, state: SyncState) -> None:
        self._read = state.clock
        if self._diary is not None:
            self._diary.state(state)
        try:
            self._store.note(state, self._clock())
            self._known = self._summary()
        except LocalTrouble as trouble:
            LOG.warning("the line's news could not be kept: %s", trouble.code)
        self._bridge.state.emit(
            replace(
                self._known,
                phase=LinePhase(state.phase.value),
                pending=state.pending,
                last_success=state.last_success or self._known.last_success,
                next_try=state.next_try,
                trouble=state.trouble,
                facts=state.facts,
                reported_again=state.reported_again,
                clock_off_ms=self.clock_off_ms(),
            )
        )
        self._bridge.attached()

    def lane_state(self, state: LaneState) -> None:
        """On the lane's own thread, which emits; not more often than anybody reads."""
        if self._diary is not None:
            self._diary.lane_state(state)
        now = time.monotonic()
        if state.verdict is Verdict.GO and now - self._lane_told < TELL_EVERY:
            return
        self._lane_told = now
        self._bridge.changed.emit(Changes(kinds=frozenset({ATTACHMENTS})))

    def changed(self, case_ids: frozenset[str]) -> None:
        self._bridge.changed.emit(Changes(case_ids=case_ids, kinds=frozenset({"sync"})))

    def crashed(self, error: Exception) -> None:
        LOG.error("the line met a bug", exc_info=error)
        self._bridge.crashed.emit(error)
