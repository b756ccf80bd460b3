"""What packs that arrived have brought: cases whose due date moved, and packs that were not taken."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import text
from sqlalchemy.orm import Session

from desktop.queries.casefile import instant
from desktop.queries.reading import Reading
from sync.casework.calendar import CST
from sync.casework.deadlines import ClockKind

MOST = 200

_MOVED = text(
    "SELECT d.case_id, d.clock, d.old_ms, d.new_ms, d.why, d.noted_ms, c.number, c.applicant"
    " FROM due_change d JOIN case_row c ON c.case_id = d.case_id ORDER BY d.new_ms, d.case_id LIMIT :most"
)
_COUNT = text("SELECT count(*) FROM due_change d JOIN case_row c ON c.case_id = d.case_id")
_REFUSED = text("SELECT name, code FROM pack_refused ORDER BY name")


@dataclass(frozen=True, slots=True, kw_only=True)
class DueChangeRow:
    """``why``: ``calendar``, ``catalogue`` or ``thresholds`` was replaced. Days are days in China."""

    case_id: str
    number: str
    applicant: str
    clock: ClockKind
    old_due: date
    new_due: date
    why: str
    noted_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedPackRow:
    """A pack that came and was not taken; ``code`` has its sentence."""

    name: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackNews:
    """``count``: of all that moved; ``rows``: the first of them, the soonest due first."""

    rows: tuple[DueChangeRow, ...]
    count: int
    refused: tuple[RefusedPackRow, ...]

    @property
    def until_ms(self) -> int:
        """Whoever has seen this list has seen everything noted up to here."""
        return max((row.noted_ms for row in self.rows), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueChanges:
    def __call__(self, reading: Reading) -> PackNews:
        session = reading.session
        moved = session.execute(_MOVED, {"most": MOST})
        return PackNews(
            rows=tuple(
                DueChangeRow(
                    case_id=row.case_id,
                    number=row.number,
                    applicant=row.applicant,
                    clock=ClockKind(row.clock),
                    old_due=_day(row.old_ms),
                    new_due=_day(row.new_ms),
                    why=row.why,
                    noted_ms=row.noted_ms,
                )
                for row in moved
            ),
            count=moved_count(session),
            refused=tuple(RefusedPackRow(name=row.name, code=row.code) for row in session.execute(_REFUSED)),
        )


def moved_count(session: Session) -> int:
    """How many cases packs have moved that nobody has looked at."""
    return int(session.execute(_COUNT).scalar_one())


def _day(ms: int) -> date:
    return instant(ms).astimezone(CST).date()
