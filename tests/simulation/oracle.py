"""What must be true of any history: an oracle that knows what was recorded and looks into every database.

The letters name the invariants of sync.md §12.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from sync.journal.log import records_after
from sync.journal.tables import ENTRY
from sync.journal.tables_rewound import REWOUND
from sync.wire.canon import GENESIS
from sync.wire.entry import Entry, Record, RecordKind, scope_link
from tests.simulation.nodes import SimulatedDesk

ALL = 1_000_000
SYNTHETIC = 1_000_000
"""Incarnations from here on were given to testimony of devices that did not come back (sync.md §4.3)."""


@dataclass(slots=True)
class Oracle:
    """``recorded``: body hash of everything that a desk said is safe, by entry id."""

    recorded: dict[str, bytes] = field(default_factory=dict)
    cursors: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)

    def told(self, entries: Iterable[Entry]) -> None:
        self.recorded |= {entry.id: entry.body_hash for entry in entries}

    def living(self, *stores: Engine) -> set[str]:
        """What still exists in some database: everything else went down with a copy that was thrown away."""
        found: set[str] = set()
        for store in stores:
            with Session(store) as session:
                rows = session.execute(select(ENTRY.c.id, ENTRY.c.body_hash)).all()
            for row in rows:
                assert self.recorded.get(row.id) == bytes(row.body_hash), "I16: an entry nobody recorded, or changed"
            found |= {row.id for row in rows}
        return found

    def check_log(self, log: list[tuple[Record, bytes]]) -> None:
        """I2, I4, I5, I8 on one log."""
        assert [record.position for record, _ in log] == list(range(1, len(log) + 1)), "I5: positions are not dense"
        chain = GENESIS
        for record, stored in log:
            chain = scope_link(chain, record)
            assert chain == stored, "I8: a stored link does not follow from the one before"
        settled = Counter(record.entry.id for record, _ in log if record.kind is not RecordKind.QUARANTINED)
        assert not [found for found, count in settled.items() if count > 1], "I2: an entry was settled twice"
        self._check_order([record.entry for record, _ in log])

    def check_cursor(self, desk: SimulatedDesk, restores: int, *, agreed: bool) -> None:
        """I7: a cursor goes back only when the platform was restored since the two agreed, and never silently.

        ``restores``: how often it was so far; ``agreed``: this exchange ended without a trouble.
        """
        for state in desk.read(lambda journal: journal.scopes()):
            at, cursor = self.cursors.get((desk.name, state.scope), (restores, 0))
            if state.cursor < cursor:
                assert at < restores, "I7: a cursor went back"
                assert given_up(desk.store, state.scope, state.cursor + 1), "I7: what was given up is nowhere"
            self.cursors[desk.name, state.scope] = (restores if agreed else at, state.cursor)

    def forget_cursors(self, name: str) -> None:
        """The disk of this desk was put back."""
        self.cursors = {key: known for key, known in self.cursors.items() if key[0] != name}

    @staticmethod
    def _check_order(entries: list[Entry]) -> None:
        """I4: what one incarnation of a device sent stands in the order of its seqs (released ones stand twice)."""
        reached: dict[tuple[str, int], int] = {}
        seen: set[str] = set()
        for entry in entries:
            if entry.id in seen or entry.incarnation >= SYNTHETIC:
                continue
            seen.add(entry.id)
            slot = (entry.device, entry.incarnation)
            assert entry.seq > reached.get(slot, 0), "I4: a device's entries stand out of order"
            reached[slot] = entry.seq


def given_up(store: Engine, scope: str, position: int) -> bool:
    """Whether a record that stood at this position lies among those that were rewound."""
    wanted = select(REWOUND.c.position).where(REWOUND.c.scope == scope, REWOUND.c.position == position)
    with Session(store) as session:
        return session.execute(wanted.limit(1)).scalar() is not None


def log_of(store: Engine, scope: str) -> list[tuple[Record, bytes]]:
    with Session(store) as session:
        return list(records_after(session, scope, 0, ALL))
