"""Cases in one line: what a desk keeps of a closed case when its history leaves, or never came.

The state of a case up to a position stands for everything below it; what comes later is folded on top. Of an entry
whose content has left, slot, time, author and hash remain, so every chain still verifies.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import bindparam, delete, exists, func, insert, select, update
from sqlalchemy.orm import Session

from sync.casework.case import Case
from sync.journal.log import CHUNK
from sync.journal.tables import ENTRY, RECORD
from sync.journal.tables_summary import CASE_SUMMARY
from sync.wire.canon import digest
from sync.wire.states import decode_case, encode_case

_OF_CASES = select(CASE_SUMMARY).where(CASE_SUMMARY.c.case_id.in_(bindparam("cases", expanding=True)))


class Origin(StrEnum):
    """``PRUNED``: the history was here. ``SNAPSHOT``: it never was, the platform told the state."""

    PRUNED = "pruned"
    SNAPSHOT = "snapshot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A case as it was at ``position`` of the log ``scope``; ``opened_by``: the office that opened it; ``kept``: ids of
    entries whose content is in the state and stays all the same.
    """

    case: Case
    scope: str
    position: int
    opened_by: str
    origin: Origin
    kept: frozenset[str] = frozenset()

    def covers(self, entry_id: str, log: str, position: int | None) -> bool:
        """Whether what stands there is in it already. The acts of a case stand in every log in the same order, so
        other logs say nothing more.
        """
        placed = position is not None and (log != self.scope or position <= self.position)
        return placed or entry_id in self.kept


def keep_summaries(session: Session, summaries: Sequence[Summary], now_ms: int) -> None:
    """In the place of those there were. Raises ValueError for a case that cannot be told."""
    rows = [_row(summary, now_ms) for summary in summaries]
    for start in range(0, len(rows), CHUNK):
        part = rows[start : start + CHUNK]
        session.execute(delete(CASE_SUMMARY).where(CASE_SUMMARY.c.case_id.in_([row["case_id"] for row in part])))
        session.execute(insert(CASE_SUMMARY), part)


def summaries_of(session: Session, case_ids: Iterable[str]) -> dict[str, Summary]:
    """Of those cases that have one."""
    wanted = sorted(set(case_ids))
    found: dict[str, Summary] = {}
    for start in range(0, len(wanted), CHUNK):
        for row in session.execute(_OF_CASES, {"cases": wanted[start : start + CHUNK]}):
            found[row.case_id] = Summary(
                case=decode_case(bytes(row.state)),
                scope=row.scope,
                position=row.position,
                opened_by=row.opened_by,
                origin=Origin(row.origin),
                kept=frozenset(row.kept.split()),
            )
    return found


def let_go(session: Session, summary: Summary) -> int:
    """Empty the bodies a summary covers, but for those it keeps; how many.

    The database itself refuses whatever a backup elsewhere does not cover (``guards``).
    """
    covered = exists().where(
        RECORD.c.entry_id == ENTRY.c.id, RECORD.c.scope == summary.scope, RECORD.c.position <= summary.position
    )
    chosen = (ENTRY.c.case_id == summary.case.case_id, ENTRY.c.id.not_in(summary.kept), func.length(ENTRY.c.body) > 0)
    counted = session.execute(select(func.count()).select_from(ENTRY).where(*chosen, covered)).scalar_one()
    session.execute(update(ENTRY).where(*chosen, covered).values(body=b""))
    return int(counted)


def summaries_went_back(session: Session, scope: str, position: int) -> frozenset[str]:
    """The log goes back to ``position``: what was only told of more is void; the cases that are gone with it."""
    above = (CASE_SUMMARY.c.scope == scope, CASE_SUMMARY.c.position > position)
    told = (*above, CASE_SUMMARY.c.origin == Origin.SNAPSHOT.value)
    gone = frozenset(session.execute(select(CASE_SUMMARY.c.case_id).where(*told)).scalars())
    session.execute(delete(CASE_SUMMARY).where(*told))
    session.execute(update(CASE_SUMMARY).where(*above).values(position=position))
    return gone


def damaged_summary(session: Session) -> str | None:
    """The first case whose kept state is not the one that was kept."""
    for row in session.execute(select(CASE_SUMMARY.c.case_id, CASE_SUMMARY.c.state, CASE_SUMMARY.c.digest)):
        if digest(bytes(row.state)) != bytes(row.digest):
            return str(row.case_id)
    return None


def _row(summary: Summary, now_ms: int) -> dict[str, str | int | bytes]:
    state = encode_case(summary.case)
    return {
        "case_id": summary.case.case_id,
        "scope": summary.scope,
        "position": summary.position,
        "origin": summary.origin.value,
        "opened_by": summary.opened_by,
        "kept": " ".join(sorted(summary.kept)),
        "state": state,
        "digest": digest(state),
        "made_ms": now_ms,
    }
