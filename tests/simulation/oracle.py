"""What must be true of any history: an oracle that knows what was recorded and looks into every database.

The letters name the invariants of sync.md §12.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from sync.journal.log import case_of, records_after
from sync.journal.tables import ENTRY, OUTBOX, RECORD
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

    @staticmethod
    def check_desk(desk: SimulatedDesk) -> None:
        """I6, I10: cursor, chain and log are one; what the log has settled waits no longer."""
        with Session(desk.store) as session:
            for state in desk.read(lambda journal: journal.scopes()):
                last = select(RECORD.c.position, RECORD.c.chain).where(RECORD.c.scope == state.scope)
                row = session.execute(last.order_by(RECORD.c.position.desc()).limit(1)).one_or_none()
                here = (row.position, bytes(row.chain)) if row is not None else (0, GENESIS)
                assert here == (state.cursor, state.chain), "I6: a cursor is not where its log ends"
            both = select(RECORD.c.entry_id).join(OUTBOX, OUTBOX.c.entry_id == RECORD.c.entry_id)
            assert not session.execute(both).all(), "I10: an entry is settled and waits"

    @staticmethod
    def check_taken(desk: SimulatedDesk, platform: Engine) -> None:
        """I9: when the two agree, what does not wait on the desk is committed on the platform."""
        own = select(ENTRY.c.id).where(ENTRY.c.id.not_in(select(OUTBOX.c.entry_id)))
        with Session(desk.store) as session:
            kept = set(session.execute(own.where(ENTRY.c.id.not_in(select(REWOUND.c.entry_id)))).scalars())
        with Session(platform) as session:
            lost = kept - set(session.execute(select(ENTRY.c.id)).scalars())
        assert not lost, f"I9: {len(lost)} entries were acknowledged and are not there"

    @staticmethod
    def check_rejected(desk: SimulatedDesk, log: list[tuple[Record, bytes]]) -> None:
        """I15: everything of this device that was refused can be read there, with its reason."""
        refused = {
            record.entry.id: record.code
            for record, _ in log
            if record.kind is RecordKind.REJECTED and record.entry.device == desk.identity.enrolled.device
        }
        shown = {found.entry.id: found.code for found in desk.read(lambda journal: journal.rejected())}
        assert shown == refused, "I15: what was refused is not what the desk shows as refused"

    @staticmethod
    def check_scope(desk: SimulatedDesk, logs: Mapping[str, list[tuple[Record, bytes]]]) -> None:
        """I17: no byte of a case that stands in no log this desk may follow."""
        granted = {record.entry.id for scope in desk.granted for record, _ in logs[scope]}
        with Session(desk.store) as session:
            foreign = select(ENTRY.c.id).where(ENTRY.c.scope.not_in(desk.granted))
            foreign = foreign.where(ENTRY.c.id.not_in(select(REWOUND.c.entry_id)))
            assert set(session.execute(foreign).scalars()) <= granted, "I17: a desk holds what it may not follow"

    @staticmethod
    def check_copies(logs: Mapping[str, list[tuple[Record, bytes]]], below: str, above: str) -> None:
        """Every confirmed event of a case stands once in the log above, whichever of the two recorded it."""
        confirmed = {
            scope: {record.entry.id: record.entry for record, _ in log if record.kind is RecordKind.EVENT}
            for scope, log in logs.items()
        }
        cases = {case_of(entry) for entry in confirmed[below].values() if entry.scope == below}
        for scope, other in ((below, above), (above, below)):
            missing = [
                one
                for one, entry in confirmed[scope].items()
                if case_of(entry) in cases and one not in confirmed[other]
            ]
            assert not missing, f"copies: {len(missing)} events of {scope} are not in the log of {other}"

    def check_log(self, log: list[tuple[Record, bytes]]) -> None:
        """I2, I4, I5, I8 on one log."""
        assert [record.position for record, _ in log] == list(range(1, len(log) + 1)), "I5: positions are not dense"
        chain = GENESIS
        for record, stored in log:
            chain = scope_link(chain, record)
            assert chain == stored, "I8: a stored link does not follow from the one before"
        settled = Counter(record.entry.id for record, _ in log if record.kind is not RecordKind.QUARANTINED)
        assert not [found for found, count in settled.items() if count > 1], "I2: an entry was settled twice"
        # copies come when their case is known there, which may be later than the rest of their device
        self._check_order([record.entry for record, _ in log if record.entry.scope == record.scope])

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
