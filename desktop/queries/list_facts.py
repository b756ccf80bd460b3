"""What stands around a list: how far back this computer's cases go, who handles cases here, which tags there are."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, literal_column, select

from desktop.queries.reading import Reading
from desktop.store.tables import CASE_ROW
from sync.casework.tags import BETWEEN


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFactsRow:
    """``since``: the day of the oldest case held here, None without any; ``people``: names of the staff by
    code; ``tags``: those that stand on any case.
    """

    since: date | None = None
    people: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFacts:
    def __call__(self, reading: Reading) -> ListFactsRow:
        oldest = reading.session.execute(select(func.min(CASE_ROW.c.received_day))).scalar_one()
        return ListFactsRow(
            since=date.fromordinal(oldest) if oldest else None,
            people=tuple(sorted(reading.names.items())),
            tags=_tags(reading),
        )


def _tags(reading: Reading) -> tuple[str, ...]:
    tagged = select(CASE_ROW.c.tags).where(CASE_ROW.c.tags != literal_column("''")).distinct()
    found = {tag for line in reading.session.scalars(tagged) for tag in line.strip(BETWEEN).split(BETWEEN)}
    return tuple(sorted(found))
