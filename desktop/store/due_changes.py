"""Cases whose due date another calendar or catalogue has moved, until somebody has seen the list.

Not a read model: which day was on the paper before cannot be told from the journal, so these rows are never dropped.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from desktop.store.case_columns import milliseconds
from desktop.store.tables import CASE_ROW

CREATE = (
    "CREATE TABLE due_change (case_id TEXT NOT NULL PRIMARY KEY, clock TEXT NOT NULL, old_ms INTEGER NOT NULL,"
    " new_ms INTEGER NOT NULL, why TEXT NOT NULL, noted_ms INTEGER NOT NULL) WITHOUT ROWID"
)
"""``old_ms`` is what stood there when the list was last seen, however often it has moved since."""

_NOTE = text(
    "INSERT INTO due_change (case_id, clock, old_ms, new_ms, why, noted_ms)"
    " VALUES (:case_id, :clock, :old_ms, :new_ms, :why, :noted_ms)"
    " ON CONFLICT (case_id) DO UPDATE SET new_ms = excluded.new_ms, why = excluded.why, noted_ms = excluded.noted_ms"
)
_BACK_AGAIN = text("DELETE FROM due_change WHERE old_ms = new_ms")
_GONE = text("DELETE FROM due_change WHERE case_id = :case_id")
_SEEN = text("DELETE FROM due_change WHERE noted_ms <= :until_ms")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The heading clock of a case and when it ends, in milliseconds."""

    clock: str
    due_ms: int


def standing(session: Session, case_ids: Iterable[str]) -> dict[str, Standing]:
    """Of those cases whose heading clock has an end."""
    c = CASE_ROW.c
    rows = session.execute(select(c.case_id, c.clock, c.due_ms).where(c.case_id.in_(list(case_ids))))
    return {case_id: Standing(clock=clock, due_ms=due) for case_id, clock, due in rows if due is not None}


def note_moved(
    session: Session, before: Mapping[str, Standing], after: Mapping[str, Standing], why: str, now: datetime
) -> frozenset[str]:
    """List the cases whose clock ends at another moment now; ``why``: what kind of reference moved it."""
    moved = [
        {
            "case_id": case_id,
            "clock": new.clock,
            "old_ms": before[case_id].due_ms,
            "new_ms": new.due_ms,
            "why": why,
            "noted_ms": milliseconds(now),
        }
        for case_id, new in after.items()
        if case_id in before and before[case_id].clock == new.clock and before[case_id].due_ms != new.due_ms
    ]
    if moved:
        session.execute(_NOTE, moved)
        session.execute(_BACK_AGAIN)
    return frozenset(str(row["case_id"]) for row in moved)


def forget_changes(session: Session, case_ids: Iterable[str]) -> None:
    """Nothing of these cases is here any more."""
    rows = [{"case_id": case_id} for case_id in case_ids]
    if rows:
        session.execute(_GONE, rows)


def due_changes_seen(session: Session, until_ms: int) -> None:
    """Everything noted up to ``until_ms`` has been looked at; what came later stays listed."""
    session.execute(_SEEN, {"until_ms": until_ms})
