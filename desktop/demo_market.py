"""Two working weeks at two counters: who comes on which day, and how their cases go on from there."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from desktop.demo_endings import RARE
from desktop.demo_people import People
from desktop.demo_scripts import ORDINARY
from desktop.demo_visit import Script, Turn, Visit
from sync.casework.calendar import CST
from sync.casework.clock import Unit
from sync.casework.facts import Event
from sync.casework.items import Item
from sync.casework.terms import CaseKind

Record = Callable[[int, datetime, Sequence[Event]], str]
"""(desk, now, events) → id of the case; raises when the desk refuses."""

DAILY = ("promised", "promised", "left_open", "supplemented", "waiting", "tolerant", "tolerant_lapsed", "not_accepted",
         "special", "lapsed", "promised", "left_open")  # fmt: skip
MARKET_DAY = 5
"""赶场: the sixth working day, when twice as many come."""
VISITORS = 29
LONG_SCRIPTS = frozenset({"forgotten", "special", "complained", "posted", "lapsed", "tolerant_lapsed"})


@dataclass(slots=True, kw_only=True)
class Running:
    """A case on its way: its script goes on when ``due`` (number of the working day) has come."""

    desk: int
    visit: Visit
    script: Script
    due: int = 0


@dataclass(slots=True, kw_only=True)
class Market:
    """Plays the days one by one; the same seed brings the same people with the same errands."""

    items: tuple[Item, ...]
    villages: tuple[str, ...]
    days: tuple[date, ...]
    seed: int
    _random: Random = field(init=False)
    _people: People = field(init=False)
    _running: list[Running] = field(init=False, default_factory=list)
    played: Counter[str] = field(init=False, default_factory=Counter)

    def __post_init__(self) -> None:
        self._random = Random(self.seed)
        self._people = People(self._random, self.villages)

    def play(self, day_no: int, record: Record) -> int:
        """Everything that happens on working day ``day_no`` (from 0); answers how many turns were recorded."""
        opening = datetime.combine(self.days[day_no], time(9, 0), CST)
        turns = self._go_on(day_no, opening, record)
        for at, (name, desk) in enumerate(self._errands(day_no)):
            now = opening + timedelta(minutes=20 + 7 * at, seconds=self._random.randrange(300))
            visit = Visit(self._item_for(name), self._people.next(), self._random, now)
            script = (ORDINARY | RARE)[name](visit)
            self.played[name] += 1
            turns += self._take(Running(desk=desk, visit=visit, script=script, due=day_no), day_no, record)
        return turns

    def _errands(self, day_no: int) -> list[tuple[str, int]]:
        visitors = VISITORS * (2 if day_no == MARKET_DAY else 1)
        rare = tuple(RARE) if day_no < 3 else tuple(name for name in RARE if name not in LONG_SCRIPTS)
        names = [*self._random.sample(rare, k=min(len(rare), 5)), *self._random.choices(DAILY, k=10)]
        if day_no == 0:
            names = [*RARE, *ORDINARY]
        names += ["instant"] * max(0, visitors - len(names))
        self._random.shuffle(names)
        return [(name, self._random.randrange(2)) for name in names]

    def _item_for(self, name: str) -> Item:
        return self._random.choice([item for item in self.items if _fits(name, item)])

    def _go_on(self, day_no: int, opening: datetime, record: Record) -> int:
        turns = 0
        for running in [running for running in self._running if running.due <= day_no]:
            self._running.remove(running)
            running.visit.now = opening + timedelta(seconds=self._random.randrange(300, 1200))
            turns += self._take(running, day_no, record)
        return turns

    def _take(self, running: Running, day_no: int, record: Record) -> int:
        """Let the script go on until it has to wait for another day or is finished."""
        turns = 0
        for turn in running.script:
            turns += self._record(running, turn, record)
            if turn.then_after > 0:
                running.due = day_no + turn.then_after
                self._running.append(running)
                break
        return turns

    def _record(self, running: Running, turn: Turn, record: Record) -> int:
        if not turn.events:
            return 0
        case_id = record(running.desk, running.visit.now, turn.events)
        running.visit.case_id = running.visit.case_id or case_id
        return 1


def _fits(name: str, item: Item) -> bool:
    """Whether an item can take the course of that script."""
    tolerable = item.tolerance_allowed and any(material.tolerable for material in item.materials)
    wanted: dict[str, bool] = {
        "instant": item.kind is CaseKind.INSTANT,
        "tolerant": tolerable and item.kind is CaseKind.PROMISED and not _short(item),
        "tolerant_lapsed": tolerable and item.kind is CaseKind.PROMISED and not _short(item),
        "transferred": item.report_up,
        "extended": item.extension is not None and not _short(item),
        "special": bool(item.excluded) and item.kind is CaseKind.PROMISED and not _short(item),
        "left_open": item.agent_allowed and item.kind is CaseKind.PROMISED,
    }
    return wanted.get(name, item.kind is CaseKind.PROMISED and not _short(item))


def _short(item: Item) -> bool:
    return item.promised is not None and (item.promised.unit is Unit.HOUR or item.promised.amount < 5)
