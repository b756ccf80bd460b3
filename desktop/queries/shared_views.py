"""The views that the head of the centre gives to everybody in it, as their events say."""

from dataclasses import dataclass

from sqlalchemy import and_, exists, select

from desktop.queries.reading import Reading
from sync.casework.events import NAMES
from sync.casework.events_office import SHARING, ViewShared
from sync.journal.log import entry_of
from sync.journal.tables import ENTRY, OUTBOX, RECORD
from sync.wire.entry import RecordKind

MOST = 20
"""Beyond as many nobody would find one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedView:
    """``content``: the view as the desk keeps it; ``by``: who gave it."""

    name: str
    content: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedViews:
    """By name, the newest of each. Goes through the acts of the office: for the worker of long questions."""

    def __call__(self, reading: Reading) -> tuple[SharedView, ...]:
        e, r = ENTRY.c, RECORD.c
        waiting = exists().where(OUTBOX.c.entry_id == e.id)
        taken = exists().where(and_(r.entry_id == e.id, r.kind == RecordKind.EVENT.value))
        mine = (e.case_id == "", e.type == NAMES[ViewShared], e.scope == reading.office.scope)
        found: dict[str, ViewShared] = {}
        for row in reading.session.execute(select(*e).where(*mine, waiting | taken).order_by(e.occurred_ms, e.id)):
            event = entry_of(row).event
            if isinstance(event, ViewShared) and event.role in SHARING:
                found[event.name] = event
        standing = sorted(name for name, event in found.items() if event.content)[:MOST]
        return tuple(
            SharedView(name=name, content=found[name].content, by=reading.name_of(found[name].by)) for name in standing
        )
