"""The whole journal recomputed: every content against its digest, every link of every chain."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.queries.reading import Reading
from sync.casework.numbering import Uuid7
from sync.journal.journal import Journal
from sync.journal.tables import ENTRY, RECORD


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedRow:
    """``head``: chain over everything (hex). ``first_bad``: the first thing that does not fit, "" where all fits;
    ``gone_through``: how many entries had been found sound by then.
    """

    entries: int
    positions: int
    gone_through: int
    head: str
    first_bad: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyJournal:
    """``heard`` is told (done, total) as it goes, from the worker; it ends the check by raising."""

    heard: Callable[[int, int], None]

    def __call__(self, reading: Reading) -> VerifiedRow:
        session = reading.session
        total = _count(session)
        found = Journal(session, Uuid7()).verify(lambda done: self.heard(done, total))
        return VerifiedRow(
            entries=found.entries,
            positions=found.positions,
            gone_through=max(0, found.entries - 1),
            head=found.head,
            first_bad=found.first_bad or "",
            at=reading.now,
        )


def _count(session: Session) -> int:
    counts = (session.execute(select(func.count()).select_from(table)).scalar_one() for table in (ENTRY, RECORD))
    return sum(counts)
