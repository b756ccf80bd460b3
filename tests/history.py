"""Reads what clients did and saw, and says what cannot be (reliability.md §3.2, after the idea of Elle).

A client writes down every act before it begins (``INVOKED``) and how it ended: ``OK``, ``FAILED`` (it did not happen)
or ``UNKNOWN`` (the process died or the line broke: it may have happened). The platform's log is the order of versions.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sync.wire.canon import GENESIS
from sync.wire.entry import Record, RecordKind, scope_link

SYNTHETIC = 1_000_000
"""Incarnations from here on were given to testimony, out of order (sync.md §4.3)."""


class End(StrEnum):
    INVOKED = "invoked"
    OK = "ok"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act of one client. ``ids``: entries it recorded. ``number`` joins the beginning of an act and its end."""

    client: str
    number: int
    end: End
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What a client saw of the office's log at a moment, and of its own work that waits.

    ``shown``: ids of everything on its screens. ``rejected``: (entry id, reason) pairs it shows to its author.
    """

    client: str
    cursor: int
    chain: bytes
    shown: frozenset[str]
    rejected: frozenset[tuple[str, str]] = frozenset()
    fold: str = ""


@dataclass(slots=True)
class History:
    """In the order it happened. ``last``: what each client saw after everything had come to rest."""

    happened: list[Act | Sight] = field(default_factory=list)
    last: dict[str, Sight] = field(default_factory=dict)
    _number: int = 0

    def begin(self, client: str) -> int:
        self._number += 1
        self.happened.append(Act(client=client, number=self._number, end=End.INVOKED))
        return self._number

    def end(self, client: str, number: int, end: End, ids: Sequence[str] = ()) -> None:
        self.happened.append(Act(client=client, number=number, end=end, ids=tuple(ids)))

    def saw(self, sight: Sight) -> None:
        self.happened.append(sight)

    def rested(self, sight: Sight) -> None:
        self.last[sight.client] = sight


def contradictions(history: History, log: Sequence[Record]) -> Iterator[str]:
    """Everything that cannot be; nothing for a history in which all promises were kept."""
    yield from _lost_or_doubled(history, log)
    yield from _unheard_of(history, log)
    yield from _out_of_order(log)
    yield from _forked(history, log)
    yield from _own_work_unseen(history)
    yield from _at_odds(history)
    yield from _silent_rejections(history, log)


def _lost_or_doubled(history: History, log: Sequence[Record]) -> Iterator[str]:
    """(a) what was told to be safe is settled exactly once."""
    settled = Counter(record.entry.id for record in log if record.kind is not RecordKind.QUARANTINED)
    aside = {record.entry.id for record in log if record.kind is RecordKind.QUARANTINED}
    for act in _acts(history):
        for entry_id in act.ids if act.end is End.OK else ():
            if not settled[entry_id] and entry_id not in aside:
                yield f"lost: {entry_id} of {act.client}"
    yield from (f"doubled: {entry_id}" for entry_id, count in settled.items() if count > 1)


def _unheard_of(history: History, log: Sequence[Record]) -> Iterator[str]:
    """(b) nothing stands in the log that nobody began; what ended unknown may stand there or not."""
    known = {entry_id for act in _acts(history) if act.end is not End.FAILED for entry_id in act.ids}
    failed = {entry_id for act in _acts(history) if act.end is End.FAILED for entry_id in act.ids}
    open_ended = any(act.end is End.UNKNOWN and not act.ids for act in _acts(history))
    for record in log:
        if record.entry.id in failed or (record.entry.id not in known and not open_ended):
            yield f"unheard of: {record.entry.id}"


def _out_of_order(log: Sequence[Record]) -> Iterator[str]:
    """(c) positions are dense; a device's seqs are in order and without a hole per incarnation."""
    reached: dict[tuple[str, int], int] = {}
    seen: set[str] = set()
    for place, record in enumerate(log, start=1):
        entry = record.entry
        if record.position != place:
            yield f"hole in the log at {place}"
            return
        if entry.id in seen or entry.incarnation >= SYNTHETIC:
            continue
        seen.add(entry.id)
        slot = (entry.device, entry.incarnation)
        if entry.seq != reached.get(slot, 0) + 1:
            yield f"out of order: {entry.id} is {entry.seq} after {reached.get(slot, 0)}"
        reached[slot] = entry.seq


def _forked(history: History, log: Sequence[Record]) -> Iterator[str]:
    """(d) whatever a client saw is a beginning of the log, and never less than it had seen before."""
    chains = [GENESIS]
    for record in log:
        chains.append(scope_link(chains[-1], record))
    before: dict[str, int] = {}
    for sight in _sights(history):
        if sight.cursor >= len(chains) or chains[sight.cursor] != sight.chain:
            yield f"forked: {sight.client} at {sight.cursor}"
        if sight.cursor < before.get(sight.client, 0):
            yield f"went back: {sight.client} to {sight.cursor}"
        before[sight.client] = sight.cursor


def _own_work_unseen(history: History) -> Iterator[str]:
    """(e) a client sees what it was told is safe, from then on."""
    own: dict[str, set[str]] = {}
    for one in history.happened:
        if isinstance(one, Act) and one.end is End.OK:
            own.setdefault(one.client, set()).update(one.ids)
        elif isinstance(one, Sight) and not own.get(one.client, set()) <= one.shown:
            yield f"own work unseen: {one.client} misses {len(own[one.client] - one.shown)}"


def _at_odds(history: History) -> Iterator[str]:
    """(f), (g) at rest all have the same log and the same cases with the same due days."""
    if len({(sight.cursor, sight.chain, sight.fold) for sight in history.last.values()}) > 1:
        yield f"at odds: {', '.join(sorted(history.last))}"


def _silent_rejections(history: History, log: Sequence[Record]) -> Iterator[str]:
    """(h) whoever recorded what was rejected is shown it with a reason."""
    author = {entry_id: act.client for act in _acts(history) for entry_id in act.ids}
    for record in log:
        if record.kind is not RecordKind.REJECTED or author.get(record.entry.id) not in history.last:
            continue
        if (record.entry.id, record.code) not in history.last[author[record.entry.id]].rejected:
            yield f"silent rejection: {record.entry.id}"


def _acts(history: History) -> Iterator[Act]:
    return (one for one in history.happened if isinstance(one, Act))


def _sights(history: History) -> Iterator[Sight]:
    yield from (one for one in history.happened if isinstance(one, Sight))
    yield from history.last.values()
