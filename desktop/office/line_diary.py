"""Keeps what the line has done: told by its two threads, written by the one that writes."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from desktop.office.line_history import Kind, LineSession, add_to_month, keep_session
from desktop.office.timing import Clock, wall_clock
from desktop.office.transactions import Transactions
from desktop.store.case_columns import milliseconds
from sync.client.lane_pace import Verdict
from sync.client.lane_ports import LaneState
from sync.client.meter import Carried, Meter, Tap
from sync.client.ports import Phase, SyncState
from sync.client.trouble import LocalTrouble

LOG = logging.getLogger(__name__)


@dataclass(slots=True)
class Running:
    """The session under way on one thread, and how far the tap of its line was when it began."""

    begun_ms: int = 0
    before: Carried = field(default_factory=Carried)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDiary(Transactions):
    """``events`` and ``files``: the taps of the two lines, which turn ``meter``."""

    meter: Meter
    events: Tap
    files: Tap
    clock: Clock = wall_clock
    exchange: Running = field(default_factory=Running)
    stretch: Running = field(default_factory=Running)

    def state(self, state: SyncState) -> None:
        """On the thread of exchanges."""
        now, run = milliseconds(self.clock()), self.exchange
        if state.phase is Phase.EXCHANGING:
            run.begun_ms, run.before = now, self.events.flow
        elif run.begun_ms:
            flow = self.events.flow - run.before
            ended = LineSession(
                kind=Kind.EXCHANGE,
                begun_ms=run.begun_ms,
                ended_ms=now,
                up=flow.up,
                down=flow.down,
                pushed=state.pushed,
                pulled=state.pulled,
                trouble=state.trouble,
            )
            run.begun_ms = 0
            self._keep(lambda session: keep_session(session, ended))

    def lane_state(self, state: LaneState) -> None:
        """On the thread of attachments; a stretch is over when nothing moves any more."""
        run = self.stretch
        if state.verdict is Verdict.GO or not state.begun_ms:
            return
        flow, run.before = self.files.flow - run.before, self.files.flow
        ended = LineSession(
            kind=Kind.FILES,
            begun_ms=state.begun_ms,
            ended_ms=milliseconds(self.clock()),
            up=flow.up,
            down=flow.down,
            trouble=state.trouble,
        )
        self._keep(lambda session: keep_session(session, ended))

    def _keep(self, work: Callable[[Session], None]) -> None:
        """With what the meter has counted since. A disk that is full now keeps the next one."""
        flow = self.meter.take()

        def both(session: Session) -> None:
            work(session)
            add_to_month(session, flow, self.clock())

        try:
            self._write(both)
        except LocalTrouble as trouble:
            self.meter.put_back(flow)
            LOG.warning("what the line did could not be kept: %s", trouble.code)
