"""The plain words that go along with a step or an ending."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sync.casework import events_closing as closing
from sync.casework import events_handling as handling
from sync.casework import events_intake as intake
from sync.casework.facts import Event
from sync.server import words_exchange as words


def step_explanation(event: Event, otherwise: str) -> str:
    """What a process row says of its event; ``otherwise`` where the event says nothing."""
    say = STEPS.get(type(event))
    return (say(event) if say else "") or otherwise


def closing_explanation(events: Sequence[Event]) -> tuple[Event | None, str]:
    """The event that ended the case and why it did."""
    ending = next((event for event in reversed(events) if type(event) in ENDINGS), None)
    return (None, "") if ending is None else (ending, ENDINGS[type(ending)](ending))


def _joined(*parts: str) -> str:
    return "；".join(part for part in parts if part.strip())


STEPS: Mapping[type[Event], Callable[[Any], str]] = {
    intake.SupplementRequested: lambda e: _joined(*(defect.problem for defect in e.defects)),
    handling.RouteForwarded: lambda e: _joined(e.target, e.reason),
    handling.AssistRequested: lambda e: _joined(e.office, e.question),
    handling.AssistReplied: lambda e: e.reply,
    handling.ReportedUp: lambda e: _joined(e.target, e.opinion),
    handling.ReviewGiven: lambda e: _joined(words.AGREED if e.agreed else words.DISAGREED, e.opinion),
}

ENDINGS: Mapping[type[Event], Callable[[Any], str]] = {
    intake.CaseNotAccepted: lambda e: _joined(e.reason_class, e.reason, e.right_organ),
    intake.SupplementLapsed: lambda e: words.SUPPLEMENT_LAPSED,
    handling.TolerantLapsed: lambda e: words.TOLERANT_LAPSED,
    handling.CaseTransferred: lambda e: words.TO_NEW_CASE.format(target=e.target, number=e.new_no),
    closing.DecisionApproved: lambda e: e.content,
    closing.DecisionRefused: lambda e: e.reason,
    closing.CaseWithdrawn: lambda e: _joined(words.WITHDRAWN, e.reason),
    closing.CaseTerminated: lambda e: _joined(e.ground, e.reason),
    closing.CaseVoided: lambda e: e.reason,
}
