"""The exercises of the training desk, each judged by what its journal holds since it was laid out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.queries.reading import Reading
from desktop.store.training import laid_out
from sync.casework.events_closing import DecisionApproved, DeliveryCompleted, FactCorrected, PaperPrinted
from sync.casework.events_handling import NoteAdded
from sync.casework.events_intake import (
    CaseAccepted,
    CaseAcceptedTolerant,
    CaseNotAccepted,
    CaseRegistered,
    SupplementRequested,
    SupplementSubmitted,
)
from sync.casework.events_office import ConsultationGiven, LedgerExported
from sync.casework.facts import Event
from sync.casework.numbering import Uuid7
from sync.casework.terms import CaseKind
from sync.journal.journal import Journal

MOST = 1_000_000
"""A training desk never sends anything: whatever was recorded still waits, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseRow:
    key: str
    done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercises:
    """All exercises in their order."""

    def __call__(self, reading: Reading) -> tuple[ExerciseRow, ...]:
        events = practised(reading)
        return tuple(ExerciseRow(key=key, done=done(events)) for key, done in CHECKS.items())


def practised(reading: Reading) -> tuple[Event, ...]:
    """What somebody did here, oldest first."""
    entries = Journal(reading.session, Uuid7()).pending(MOST)[laid_out(reading.session) :]
    return tuple(entry.event for entry in entries if isinstance(entry.event, Event))


def _recorded(kind: type[Event]) -> Callable[[Sequence[Event]], bool]:
    return lambda events: any(isinstance(event, kind) for event in events)


def _in_one_case(*kinds: type[Event]) -> Callable[[Sequence[Event]], bool]:
    """Some case in which all of these were recorded."""

    def done(events: Sequence[Event]) -> bool:
        found = [{event.case_id for event in events if isinstance(event, kind)} - {""} for kind in kinds]
        return bool(set.intersection(*found))

    return done


def _instant(events: Sequence[Event]) -> bool:
    opened = {e.case_id for e in events if isinstance(e, CaseRegistered) and e.kind is CaseKind.INSTANT}
    return bool(opened & {e.case_id for e in events if isinstance(e, DeliveryCompleted)})


def _phone_corrected(events: Sequence[Event]) -> bool:
    return any(isinstance(event, FactCorrected) and event.field == "applicant.phone" for event in events)


CHECKS: dict[str, Callable[[Sequence[Event]], bool]] = {
    "accept": _in_one_case(CaseRegistered, CaseAccepted),
    "instant": _instant,
    "guide": _recorded(ConsultationGiven),
    "request": _in_one_case(CaseRegistered, SupplementRequested),
    "supplement": _recorded(SupplementSubmitted),
    "tolerant": _recorded(CaseAcceptedTolerant),
    "decline": _recorded(CaseNotAccepted),
    "correct": _phone_corrected,
    "note": _recorded(NoteAdded),
    "paper": _recorded(PaperPrinted),
    "decide": _in_one_case(DecisionApproved, DeliveryCompleted),
    "ledger": _recorded(LedgerExported),
}
