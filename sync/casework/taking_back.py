"""Which acts may be taken back, and which of a history stand: the pairs of an act and its taking back cancel out.

Only the newest act of a case may go. What lies beside the course (a note, a print, a rating) neither goes with it nor
keeps it; anything else that has an effect and is no act of a counter keeps everything before it.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import TypeVar

from sync.casework import events_closing as closing
from sync.casework import events_exchange as exchange
from sync.casework import events_handling as handling
from sync.casework import events_intake as intake
from sync.casework.events_taking_back import ActTakenBack, PaperReissued
from sync.casework.facts import Event

T = TypeVar("T")

ACTS: Mapping[type[Event], str] = MappingProxyType(
    {
        intake.MaterialsChecked: "material.checked",
        intake.SupplementRequested: "supplement.requested",
        intake.SupplementSubmitted: "supplement.submitted",
        intake.SupplementLapsed: "supplement.lapsed",
        intake.CaseAccepted: "case.accepted",
        intake.CaseAcceptedTolerant: "case.accepted_tolerant",
        intake.CaseNotAccepted: "case.not_accepted",
        handling.RouteForwarded: "route.forwarded",
        handling.AssistRequested: "assist.requested",
        handling.ReportedUp: "reported.up",
        handling.CaseTransferred: "transferred",
        handling.SpecialStarted: "special.started",
        handling.SpecialEnded: "special.ended",
        handling.ExtensionApproved: "extension.approved",
        handling.TolerantCompleted: "tolerant.completed",
        handling.TolerantLapsed: "tolerant.lapsed",
        handling.ReviewGiven: "review.opinion",
        handling.CustodyOffered: "custody.offered",
        closing.DecisionApproved: "decision.approved",
        closing.DecisionRefused: "decision.refused",
        closing.CaseWithdrawn: "case.withdrawn",
        closing.CaseTerminated: "case.terminated",
        closing.CaseVoided: "case.voided",
        closing.ResultIssued: "result.issued",
        closing.DeliverySent: "delivery.sent",
        closing.DeliveryCompleted: "delivery.completed",
        closing.DeliveryReturned: "delivery.returned",
    }
)
"""Acts of a counter and their names on the wire. A receipt is not among them: its number is used (作废 is for that)."""

BESIDE: frozenset[type[Event]] = frozenset(
    {
        handling.NoteAdded,
        handling.AttachmentAdded,
        handling.OverreachForwarded,
        closing.PaperPrinted,
        closing.PersonalDataRevealed,
        closing.RatingRecorded,
        closing.RatingSealed,
        closing.ComplaintRecorded,
        closing.NumberAssigned,
        closing.RejectionDisposed,
        exchange.RowReturned,
        exchange.ReturnHandled,
        PaperReissued,
    }
)
"""They stand whatever becomes of the act before them."""


def names_it(told: ActTakenBack, act: Event) -> bool:
    """Whether this taking back speaks of this act."""
    return ACTS.get(type(act)) == told.act and _same(act.occurred_at, told.acted_at) and act.by == told.by


def struck(events: Sequence[Event]) -> Mapping[int, int]:
    """Of a history in the order of the log: the place of every act taken back, and of what took it back."""
    open_acts: list[int] = []
    pairs: dict[int, int] = {}
    for at, event in enumerate(events):
        if isinstance(event, ActTakenBack):
            if open_acts and names_it(event, events[open_acts[-1]]):
                pairs[open_acts.pop()] = at
        elif type(event) in ACTS:
            open_acts.append(at)
        elif type(event) not in BESIDE:
            open_acts.clear()
    return pairs


def standing(events: Sequence[Event]) -> tuple[Event, ...]:
    """The history without what was taken back, and without the taking back."""
    return standing_among(events, lambda event: event)


def standing_among(told: Sequence[T], event_of: Callable[[T], Event]) -> tuple[T, ...]:
    """The same of entries that carry more than their event."""
    pairs = struck([event_of(one) for one in told])
    gone = pairs.keys() | set(pairs.values())
    return tuple(one for at, one in enumerate(told) if at not in gone)


def _same(one: datetime, other: datetime) -> bool:
    """A journal keeps milliseconds."""
    return abs((one - other).total_seconds()) < 0.001
