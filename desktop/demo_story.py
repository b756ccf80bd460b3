"""The two weeks day by day: both desks at work, one of them three days without a line, and one clash."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from sqlalchemy.orm import Session

from desktop.demo_desk import DemoDesk
from desktop.demo_market import Market
from desktop.demo_visit import REMEDIES, WHO, Visit
from desktop.wording import demo as text
from sync.casework.calendar import CST
from sync.casework.events import name_of
from sync.casework.events_closing import DecisionApproved, DecisionRefused, RejectionDisposed
from sync.casework.events_handling import NoteAdded
from sync.casework.facts import Event, Party
from sync.casework.terms import CaseKind, Role
from sync.journal.journal import Journal

OFFLINE_DAYS = frozenset({3, 4, 5})
"""Working days (from 0) on which desk 2 has no line."""

EVENING = time(17, 20)


@dataclass(slots=True, kw_only=True)
class Story:
    """Plays :class:`Market` on two desks; ``conflicts`` counts decisions the platform had to refuse."""

    market: Market
    desks: tuple[DemoDesk, DemoDesk]
    days: tuple[date, ...]
    kinds: set[str] = field(default_factory=set)
    cases: int = 0
    conflicts: int = 0
    _contested: str = ""
    _homes: dict[str, int] = field(default_factory=dict)

    def play_day(self, day_no: int) -> str:
        """One day and its evening's exchanges; answers a line to print."""
        self.desks[1].online = day_no not in OFFLINE_DAYS
        morning = datetime.combine(self.days[day_no], time(8, 50), CST)
        if day_no == min(OFFLINE_DAYS):
            self._contested = self._open_contested(morning)
        if day_no == max(OFFLINE_DAYS):
            self._clash(morning)
        turns = self.market.play(day_no, self.record)
        self._exchange(datetime.combine(self.days[day_no], EVENING, CST))
        if day_no == max(OFFLINE_DAYS) + 1:
            self._dispose(datetime.combine(self.days[day_no], EVENING, CST) + timedelta(minutes=5))
        return text.day_line(turns, self.desks[1].online, self.desks[1].core.database.read(self._pending))

    def record(self, desk_no: int, now: datetime, events: Sequence[Event]) -> str:
        """Where the line is down a case stays at the counter that opened it; else either may go on with it."""
        known = events[0].case_id
        if known and not self.desks[1].online:
            desk_no = self._homes[known]
        elif known and desk_no != self._homes[known]:
            self._exchange(now)
        recorded = self.desks[desk_no].record(now, events)
        case_id = recorded.events[0].case_id
        if case_id not in self._homes:
            self.cases += 1
        self._homes[case_id] = desk_no
        self.kinds.update(map(name_of, recorded.events))
        return case_id

    def _exchange(self, now: datetime) -> None:
        """Push from both, then once more the first, so that each has what the other had."""
        for desk in (*self.desks, self.desks[0]):
            desk.sync(now)

    def _open_contested(self, morning: datetime) -> str:
        """A case both desks know before the line of the second goes down."""
        item = next(item for item in self.market.items if item.kind is CaseKind.PROMISED and not item.report_up)
        person = Party(name="石争妹", number="522636198001150043", region="522636100006")
        events = Visit(item, person, Random(0), morning).opening()
        case_id = self.record(0, morning, events)
        self.desks[1].online = True
        self._exchange(morning + timedelta(minutes=5))
        self.desks[1].online = False
        return case_id

    def _clash(self, morning: datetime) -> None:
        """Both decide the same case while they cannot hear each other; both may, and only one can stand."""
        approved = DecisionApproved(**self._head(morning, 1, Role.APPROVER), content="准予")
        note = NoteAdded(**self._head(morning, 1, Role.CLERK), text="断网期间入户核查。")
        refused = DecisionRefused(
            **self._head(morning, 2, Role.APPROVER),
            reason="核查发现不符合条件。",
            remedies=REMEDIES,
            basis="见事项设定依据",
        )
        self.desks[0].record(morning, [approved])
        self.desks[1].record(morning, [note, refused])

    def _dispose(self, now: datetime) -> None:
        """The clerk of the second desk deals with what was refused."""
        desk = self.desks[1]
        rejected = desk.core.database.read(lambda session: Journal(session, desk.core.uuid).rejected())
        self.conflicts += len(rejected)
        for placed in rejected:
            event = RejectionDisposed(
                **self._head(now, 0, Role.CLERK),
                entry_id=placed.entry.id,
                outcome="放弃并说明",
                reason="以先到的决定为准。",
            )
            self.kinds.update(map(name_of, desk.record(now, [event]).events))
        self._exchange(now + timedelta(minutes=1))

    def _head(self, now: datetime, minutes: int, role: Role) -> dict[str, Any]:
        at = now + timedelta(minutes=minutes)
        return {"case_id": self._contested, "occurred_at": at, "by": WHO[role], "role": role}

    def _pending(self, session: Session) -> int:
        return Journal(session, self.desks[1].core.uuid).pending_count()
