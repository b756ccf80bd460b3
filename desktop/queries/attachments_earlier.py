"""What a citizen handed in before and need not bring again (免重复提交)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select

from desktop.queries.casefile import instant
from desktop.queries.reading import Reading
from desktop.store.histories import History, Status, histories
from desktop.store.tables import CASE_ROW
from sync.casework.calendar import CST
from sync.casework.events_handling import AttachmentAdded
from sync.casework.terms import LineState, State

UNDATED_DAYS = 365
"""A document without a day of its own is offered for a year after it was handed in: a rule of ours (ADR 0028)."""

CASES = 20
REFUSED = frozenset({Status.REJECTED, Status.QUARANTINED})
_ASIDE = re.compile(r"[（(].*?[)）]|[\s,，、]")
_OWN = re.compile(r"^(申请人本人|申请人|本人|居民)+")
_c = CASE_ROW.c


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierFile:
    """A file of another case of the same citizen. ``material``: the name of the line it proved there."""

    material: str
    sha: str
    size: int
    name: str
    media_type: str
    valid_until: date | None
    handed_in: datetime
    case_id: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierFiles:
    """Of the person with document ``number``, those that still hold today, the newest of each material first."""

    number: str

    def __call__(self, reading: Reading) -> tuple[EarlierFile, ...]:
        if not self.number:
            return ()
        asked = select(_c.case_id, _c.number, _c.temp_no).where(_c.person == self.number)
        cases = reading.session.execute(asked.order_by(_c.sort_key).limit(CASES)).all()
        found = histories(reading.session, [case_id for case_id, _, _ in cases])
        today = reading.now.astimezone(CST).date()
        files = [
            file
            for case_id, number, temporary in cases
            for file in _of(found[case_id], number or temporary)
            if _holds(file, today)
        ]
        return tuple(sorted(files, key=lambda file: file.handed_in, reverse=True))


def same_material(one: str, other: str) -> bool:
    """Whether two items mean the same paper by these names; nothing is guessed beyond 本人, 居民 and what is in
    brackets: a family member's card is not the applicant's.
    """
    return _plain(one) == _plain(other)


def _of(history: History, number: str) -> Iterator[EarlierFile]:
    """Of papers found in order. One that was used again itself is found where it was handed in."""
    case = history.case
    if case.state is State.VOIDED:
        return
    names = {line.no: line.name for line in case.lines if line.state is LineState.OK}
    for happening in history.happenings:
        event = happening.event
        if not isinstance(event, AttachmentAdded) or happening.status in REFUSED or event.source_case:
            continue
        if event.material_no in names:
            yield EarlierFile(
                material=names[event.material_no],
                sha=event.sha,
                size=event.size,
                name=event.name,
                media_type=event.media_type,
                valid_until=event.valid_until,
                handed_in=instant(happening.occurred_ms),
                case_id=history.case_id,
                number=number,
            )


def _holds(file: EarlierFile, today: date) -> bool:
    if file.valid_until is not None:
        return file.valid_until >= today
    return file.handed_in.astimezone(CST).date() + timedelta(days=UNDATED_DAYS) >= today


def _plain(name: str) -> str:
    return _OWN.sub("", _ASIDE.sub("", name))
