"""The log of a desk goes back to where the platform's history parts from it (sync.md §4.2). Nothing is destroyed.

Records behind that point move to ``rewound``. The desk's own entries among them wait in the queue again, under the
incarnation the platform gave, with the ids they always had; those of others are offered to the platform as testimony.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, delete, exists, func, insert, literal, select, tuple_, update

from sync.journal.bases import base_of, base_went_back
from sync.journal.batches import batch_of
from sync.journal.durable import mark_went_back
from sync.journal.journal import Journal
from sync.journal.log import CHUNK, case_of, entry_of
from sync.journal.summaries import summaries_went_back
from sync.journal.tables import BATCH, ENTRY, OUTBOX, RECORD, SCOPE_STATE
from sync.journal.tables_rewound import REWOUND, TESTIFIED
from sync.wire.canon import GENESIS
from sync.wire.entry import Batch, Entry
from sync.wire.messages import DIGEST8
from sync.wire.recovery import Fate, ScopeProbes

OFFER_AGAIN_MS = 24 * 3600 * 1000
"""What the platform keeps but has not placed is offered again once a day: it may have been restored once more."""

DENSE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Where one scope goes back to, and the timeline it follows from now on."""

    scope: str
    position: int
    timeline: str


class Rewinding:
    """Works inside the caller's transaction, on the database of a desk."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._session = journal.session

    def probes(self, scope: str, low: int = 0, high: int | None = None) -> tuple[ScopeProbes, bool]:
        """Probes from ``high`` (None: the cursor) down to ``low``, which is common; and whether none is left out.

        The first question goes down by powers of two; the next ones cut what is between evenly. Below the end of a
        snapshot there is only 0.
        """
        cursor, chain = self._head(scope)
        base, base_chain = base_of(self._session, scope)
        top = cursor if high is None else high
        floor = max(low, base)
        linked = [] if top < floor else _falling(top, floor) if high is None else _evenly(top, floor)
        positions = [*linked, *([low] if low < floor else [])]
        found = self._chains(scope, linked) | {0: GENESIS, base: base_chain, cursor: chain}
        probes = tuple((position, found[position][:DIGEST8]) for position in positions)
        return ScopeProbes(scope=scope, probes=probes), len(linked) == max(0, top - floor + 1)

    def back(self, parts: Sequence[Part], incarnation: int, now_ms: int) -> tuple[frozenset[str], int]:
        """Go back; answers the cases touched and how many entries wait to be reported again."""
        own = self._journal.device().device
        touched: set[str] = set()
        again: list[Entry] = []
        for part in parts:
            entries = self._move(part, now_ms)
            touched |= {case_of(entry) for entry in entries} | summaries_went_back(
                self._session, part.scope, part.position
            )
            again += [entry for entry in entries if entry.device == own and entry.body]
        waiting = self._journal.pending(self._journal.pending_count())
        lost = self._unplaced(again)
        self._queue([*lost, *waiting])
        self._session.execute(delete(TESTIFIED))
        self._journal.rekey(incarnation)
        return frozenset(touched) - {""}, len(lost)

    def timelines(self, scope: str) -> frozenset[str]:
        """All this desk has ever followed."""
        now = select(SCOPE_STATE.c.timeline).where(SCOPE_STATE.c.scope == scope)
        before = select(REWOUND.c.timeline).where(REWOUND.c.scope == scope)
        return frozenset(self._session.execute(now.union(before)).scalars())

    def to_offer(self, now_ms: int, limit: int, scopes: Collection[str]) -> tuple[Entry, ...]:
        """Entries of other devices that stood in one of these logs and stand there no more, by device and slot."""
        own = self._journal.device().device
        lost = (
            select(*ENTRY.c)
            .add_columns(REWOUND.c.device.label("slot_device"), REWOUND.c.incarnation.label("slot_incarnation"))
            .add_columns(REWOUND.c.seq.label("slot_seq"), func.max(REWOUND.c.noted_ms))
            .join(REWOUND, REWOUND.c.entry_id == ENTRY.c.id)
            .where(ENTRY.c.device != own, ENTRY.c.scope == REWOUND.c.scope, ENTRY.c.scope.in_(sorted(scopes)))
            .where(func.length(ENTRY.c.body) > 0)
            .where(~exists().where(RECORD.c.entry_id == ENTRY.c.id))
            .where(~exists().where(OUTBOX.c.entry_id == ENTRY.c.id))
            .where(~exists().where(TESTIFIED.c.entry_id == ENTRY.c.id, self._rests(now_ms)))
            .group_by(ENTRY.c.id)
            .order_by(REWOUND.c.device, REWOUND.c.incarnation, REWOUND.c.seq)
            .limit(limit)
        )
        return tuple(_under_slot(row) for row in self._session.execute(lost))

    def batches_of(self, entries: Sequence[Entry]) -> tuple[Batch, ...]:
        """The signatures over runs that hold one of these entries."""
        slots = sorted({(entry.device, entry.incarnation) for entry in entries})
        rows = self._session.execute(
            select(BATCH).where(tuple_(BATCH.c.device, BATCH.c.incarnation).in_(slots)).order_by(*BATCH.primary_key)
        )
        held = {(entry.device, entry.incarnation, entry.seq) for entry in entries}
        return tuple(
            batch_of(row)
            for row in rows
            if any((row.device, row.incarnation, seq) in held for seq in range(row.first_seq, row.last_seq + 1))
        )

    def offered(self, fates: Iterable[tuple[str, Fate]], now_ms: int) -> None:
        """Remember what the platform said, so that nothing is offered without end."""
        for entry_id, fate in fates:
            self._session.execute(delete(TESTIFIED).where(TESTIFIED.c.entry_id == entry_id))
            row = {"entry_id": entry_id, "fate": fate.value, "offered_ms": now_ms}
            self._session.execute(insert(TESTIFIED), [row])

    @staticmethod
    def _rests(now_ms: int) -> Any:
        kept = TESTIFIED.c.fate == Fate.KEPT.value
        return ~(kept & (TESTIFIED.c.offered_ms <= now_ms - OFFER_AGAIN_MS))

    def _move(self, part: Part, now_ms: int) -> list[Entry]:
        """The records behind the parting, into ``rewound``; answers their entries in log order, under their slots."""
        behind = (RECORD.c.scope == part.scope, RECORD.c.position > part.position)
        rows = self._session.execute(
            select(*ENTRY.c)
            .add_columns(RECORD.c.device.label("slot_device"), RECORD.c.incarnation.label("slot_incarnation"))
            .add_columns(RECORD.c.seq.label("slot_seq"))
            .join(RECORD, RECORD.c.entry_id == ENTRY.c.id)
            .where(*behind)
            .order_by(RECORD.c.position)
        ).all()
        timeline = self._session.execute(
            select(SCOPE_STATE.c.timeline).where(SCOPE_STATE.c.scope == part.scope)
        ).scalar_one()
        names = [column.name for column in RECORD.c]
        told = select(*RECORD.c, literal(timeline), literal(now_ms)).where(*behind)
        already = exists().where(*(REWOUND.c[name] == RECORD.c[name] for name in ("scope", "position", "chain")))
        moved = insert(REWOUND).from_select([*names, "timeline", "noted_ms"], told.where(~already))
        self._session.execute(moved)
        self._session.execute(delete(RECORD).where(*behind))
        values = {"cursor": part.position, "chain": self._chain_at(part.scope, part.position)}
        self._session.execute(
            update(SCOPE_STATE).where(SCOPE_STATE.c.scope == part.scope).values(**values, timeline=part.timeline)
        )
        mark_went_back(self._session, part.scope, part.position)
        base_went_back(self._session, part.scope, part.position)
        return list({row.id: _under_slot(row) for row in rows}.values())

    def _unplaced(self, entries: Sequence[Entry]) -> list[Entry]:
        """Without those that still have a place before the parting (set aside there, released behind it)."""
        ids = [entry.id for entry in entries]
        placed: set[str] = set()
        for start in range(0, len(ids), CHUNK):
            asked = select(RECORD.c.entry_id).where(RECORD.c.entry_id.in_(ids[start : start + CHUNK]))
            placed |= set(self._session.execute(asked).scalars())
        return [entry for entry in entries if entry.id not in placed]

    def _queue(self, entries: Sequence[Entry]) -> None:
        """The queue anew, in this order; slots and chain are the next :meth:`Journal.rekey`'s."""
        self._session.execute(delete(OUTBOX))
        unique = list({entry.id: entry for entry in entries}.values())
        rows = [
            {"entry_id": entry.id, "scope": entry.scope, "incarnation": 0, "seq": seq, "chain": GENESIS}
            for seq, entry in enumerate(unique, start=1)
        ]
        if rows:
            self._session.execute(insert(OUTBOX), rows)

    def _head(self, scope: str) -> tuple[int, bytes]:
        row = self._session.execute(select(SCOPE_STATE).where(SCOPE_STATE.c.scope == scope)).one_or_none()
        return (0, GENESIS) if row is None else (row.cursor, bytes(row.chain))

    def _chain_at(self, scope: str, position: int) -> bytes:
        base, chain = base_of(self._session, scope)
        return GENESIS if position == 0 else chain if position == base else self._chains(scope, [position])[position]

    def _chains(self, scope: str, positions: Sequence[int]) -> dict[int, bytes]:
        asked = select(RECORD.c.position, RECORD.c.chain).where(
            RECORD.c.scope == scope, RECORD.c.position.in_(positions)
        )
        return {row.position: bytes(row.chain) for row in self._session.execute(asked)}


def _falling(top: int, low: int) -> list[int]:
    """top, top-1, top-2, top-4 … low; all of them where there are few."""
    if top - low < DENSE:
        return list(range(top, low - 1, -1))
    steps = [0, *(1 << power for power in range((top - low).bit_length()))]
    return [*(top - step for step in steps if top - step > low), low]


def _evenly(top: int, low: int) -> list[int]:
    width = max(1, -(-(top - low) // DENSE))
    return [*range(top, low, -width), low]


def _under_slot(row: Row[Any]) -> Entry:
    return replace(entry_of(row), device=row.slot_device, incarnation=row.slot_incarnation, seq=row.slot_seq)
