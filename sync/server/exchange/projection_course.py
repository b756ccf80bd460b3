"""The rows of a case's course: one per step the province wants to know, one per closed special procedure."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sync.casework.case import Case
from sync.casework.events import name_of
from sync.casework.events_handling import ExtensionApproved, SpecialEnded, SpecialStarted
from sync.casework.events_intake import CaseAccepted, CaseAcceptedTolerant, CaseDeemedAccepted
from sync.casework.facts import Event
from sync.casework.fold import evolve
from sync.server import words_exchange as words
from sync.server.exchange.explanations import step_explanation
from sync.server.exchange.rows import Coded, Row, RowTable, Value, made
from sync.server.exchange.surroundings import Surroundings, Told


def process_rows(case: Case, told: Sequence[Told], around: Surroundings, common: dict[str, Value]) -> Iterator[Row]:
    """In log order. A step that was taken back (a reversed deemed acceptance) makes none."""
    so_far = Case(case_id=case.case_id)
    for one in told:
        so_far = evolve(so_far, one.event)
        name = name_of(one.event)
        if name not in words.STAGES or _taken_back(case, one.event):
            continue
        at = _instant(case, one.event)
        values: dict[str, Value] = {
            "stage": words.STAGES[name],
            "action": Coded(term=name),
            "state_after": Coded(term=so_far.state.value),
            "started_at": at,
            "ended_at": at,
            "explanation": step_explanation(one.event, words.STAGES[name]),
            "handler_name": around.person(one.event),
            "handler_code": one.event.by,
        }
        yield made(case.case_id, RowTable.PROCESS, one.entry_id, common | values)


def special_rows(case: Case, told: Sequence[Told], around: Surroundings, common: dict[str, Value]) -> Iterator[Row]:
    """``end_time`` is mandatory, so a procedure is told when it is over; the extension goes as type 1."""
    starts = {one.event.special_id: one.event for one in told if isinstance(one.event, SpecialStarted)}
    ends = {one.event.special_id: one.event for one in told if isinstance(one.event, SpecialEnded)}
    for special in case.specials:
        begun, ended = starts[special.special_id], ends.get(special.special_id)
        if special.ended_at is not None and ended is not None:
            values: dict[str, Value] = {
                "special_type": Coded(term="EXCLUDED"),
                "special_name": special.kind,
                "started_at": special.started_at,
                "reason": begun.basis,
                "asked_by": around.person(begun),
                "ended_at": special.ended_at,
                "outcome_text": ended.result or None,
                "handler_name": around.person(ended),
            }
            yield made(case.case_id, RowTable.SPECIAL, special.special_id, common | values)
    extension = next((one for one in told if isinstance(one.event, ExtensionApproved)), None)
    if extension is not None and isinstance(extension.event, ExtensionApproved):
        yield made(case.case_id, RowTable.SPECIAL, extension.entry_id, common | _extended(extension.event, around))


def _extended(event: ExtensionApproved, around: Surroundings) -> dict[str, Value]:
    return {
        "special_type": Coded(term="EXTENSION"),
        "special_name": words.EXTENSION,
        "started_at": event.occurred_at,
        "reason": event.reason,
        "asked_by": around.person(event),
        "ended_at": event.occurred_at,
        "outcome_text": words.EXTENDED.format(amount=event.amount, unit=words.UNITS[event.unit]),
        "handler_name": around.person(event),
    }


def _taken_back(case: Case, event: Event) -> bool:
    return isinstance(event, CaseDeemedAccepted) and not case.flags.deemed_accepted


def _instant(case: Case, event: Event) -> datetime:
    """An acceptance whose day was corrected happened on the corrected day."""
    if isinstance(event, CaseAccepted | CaseAcceptedTolerant) and case.course.accepted_at is not None:
        return case.course.accepted_at
    return event.occurred_at
