"""Which rows of old ledgers are here already."""

from dataclasses import dataclass

from sqlalchemy import select

from desktop.queries.reading import Reading
from sync.casework.events import NAMES
from sync.casework.events_intake import CaseImported
from sync.journal.tables import ENTRY
from sync.wire.codec import decode


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedKeys:
    """The keys of every row ever imported in this office, also on other desks once they have come over the line."""

    def __call__(self, reading: Reading) -> frozenset[str]:
        name = NAMES[CaseImported]
        bodies = reading.session.execute(select(ENTRY.c.body).where(ENTRY.c.type == name)).scalars()
        events = (decode(bytes(body)) for body in bodies)
        return frozenset(event.import_key for event in events if isinstance(event, CaseImported))
