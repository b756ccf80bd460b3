"""Which rows of old ledgers are here already, and what was taken over together."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Select, select

from desktop.queries.reading import Reading
from desktop.store.tables import CASE_ROW
from desktop.wording.screens_import import is_revoke_reason
from sync.casework.events import NAMES
from sync.casework.events_closing import CaseVoided
from sync.casework.events_intake import CaseImported
from sync.casework.terms import State
from sync.journal.tables import ENTRY
from sync.wire.codec import decode

BOOK_END = ".xlsx"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedKeys:
    """The keys of every row imported in this office, also on other desks once they have come over the line.

    A row that was taken back may be imported again.
    """

    def __call__(self, reading: Reading) -> frozenset[str]:
        return frozenset(event.import_key for _, event, _ in _decoded(reading, _rows()))


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBatch:
    """What was taken over together from one file. ``waiting``: so many of its rows the platform does not have yet."""

    batch: str
    file: str
    at: datetime
    case_ids: tuple[str, ...]
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingBatches:
    """The batches that can still be taken back: not all of their rows are with the platform, or this desk has begun to
    and was stopped. Newest first.
    """

    def __call__(self, reading: Reading) -> tuple[ImportBatch, ...]:
        waiting = {
            event.batch for _, event, _ in _decoded(reading, _rows().where(CASE_ROW.c.pending > 0)) if event.batch
        }
        waiting |= _begun(reading)
        if not waiting:
            return ()
        found: dict[str, list[tuple[str, CaseImported, Any]]] = {}
        for one in _decoded(reading, _rows()):
            if one[1].batch in waiting:
                found.setdefault(one[1].batch, []).append(one)
        return tuple(sorted((_batch(rows) for rows in found.values()), key=lambda one: one.at, reverse=True))


def _rows() -> Select[Any]:
    return _all_rows().where(CASE_ROW.c.state != State.VOIDED.value)


def _all_rows() -> Select[Any]:
    return (
        select(ENTRY.c.case_id, ENTRY.c.body, ENTRY.c.recorded_ms, CASE_ROW.c.pending)
        .join(CASE_ROW, CASE_ROW.c.case_id == ENTRY.c.case_id)
        .where(ENTRY.c.type == NAMES[CaseImported])
    )


def _begun(reading: Reading) -> frozenset[str]:
    """Batches of which this desk has taken back some rows: a row voided by itself says another reason."""
    voiding = ENTRY.alias()
    asked = _all_rows().add_columns(voiding.c.body.label("why")).join(voiding, voiding.c.case_id == ENTRY.c.case_id)
    asked = asked.where(voiding.c.type == NAMES[CaseVoided], voiding.c.device == reading.office.device)
    return frozenset(
        event.batch
        for _, event, row in _decoded(reading, asked)
        if event.batch and isinstance(why := decode(bytes(row.why)), CaseVoided) and is_revoke_reason(why.reason)
    )


def _decoded(reading: Reading, wanted: Select[Any]) -> Iterator[tuple[str, CaseImported, Any]]:
    for row in reading.session.execute(wanted):
        event = decode(bytes(row.body))
        if isinstance(event, CaseImported):
            yield row.case_id, event, row


def _batch(rows: list[tuple[str, CaseImported, Any]]) -> ImportBatch:
    _, first, row = rows[0]
    file, end, _ = first.source.partition(BOOK_END)
    return ImportBatch(
        batch=first.batch,
        file=file + end,
        at=datetime.fromtimestamp(row.recorded_ms / 1000, UTC),
        case_ids=tuple(case_id for case_id, _, _ in rows),
        waiting=sum(line.pending > 0 for _, _, line in rows),
    )
