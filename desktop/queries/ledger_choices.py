"""What a ledger can be narrowed to: the villages, items, departments and clerks that occur in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from desktop.queries.reading import Reading
from desktop.store.tables import CASE_ROW

Choice = tuple[str, str]
"""What is stored, what is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceRows:
    villages: tuple[Choice, ...]
    items: tuple[Choice, ...]
    departments: tuple[Choice, ...]
    clerks: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerChoices:
    """All four, each in the order of its words."""

    def __call__(self, reading: Reading) -> ChoiceRows:
        c, session = CASE_ROW.c, reading.session
        regions = session.scalars(select(c.region).where(c.region != "").distinct()).all()
        items = [
            found for one in session.scalars(select(c.item_id).distinct()) if (found := reading.catalogue.get(one))
        ]
        clerks = session.scalars(select(c.handled_by).where(c.handled_by != "").distinct()).all()
        places = ((code, place.name) for code in regions if (place := reading.regions.get(code)))
        return ChoiceRows(
            villages=_sorted(places),
            items=_sorted((item.item_id, item.name) for item in items),
            departments=_sorted({(item.department, item.department) for item in items if item.department}),
            clerks=_sorted((code, reading.name_of(code)) for code in clerks),
        )


def _sorted(pairs: Iterable[Choice]) -> tuple[Choice, ...]:
    return tuple(sorted(pairs, key=lambda pair: pair[1]))
