"""The state machine as a table: from which states an event is possible, and who may record it."""

from dataclasses import dataclass

from sync.casework import events_closing as closing
from sync.casework import events_exchange as exchange
from sync.casework import events_handling as handling
from sync.casework import events_intake as intake
from sync.casework import events_taking_back as taking_back
from sync.casework.facts import Event
from sync.casework.terms import CLOSED_STATES, OPEN_STATES, Role, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """``status``: whether it moves the case. ``holder``: whether only the office that holds it may record it."""

    sources: frozenset[State]
    roles: frozenset[Role]
    status: bool = True
    holder: bool = True


STAFF = frozenset(Role) - {Role.SYS, Role.APPLICANT}
KNOWN = OPEN_STATES | CLOSED_STATES


def _of(sources: frozenset[State] | State, *roles: Role, status: bool = True, holder: bool | None = None) -> Transition:
    states = frozenset({sources}) if isinstance(sources, State) else sources
    held = status if holder is None else holder
    return Transition(sources=states, roles=frozenset(roles), status=status, holder=held)


TRANSITIONS: dict[type[Event], Transition] = {
    intake.CaseRegistered: _of(State.DRAFT, Role.CLERK, Role.VILLAGE_AGENT),
    intake.CaseImported: _of(State.DRAFT, Role.CLERK, Role.CENTER, Role.SUPERVISOR),
    intake.MaterialsChecked: _of(State.RECEIVED, Role.CLERK),
    intake.SupplementRequested: _of(State.RECEIVED, Role.CLERK),
    intake.SupplementReminded: _of(State.SUPPLEMENT, Role.CLERK, Role.VILLAGE_AGENT, status=False),
    intake.SupplementSubmitted: _of(State.SUPPLEMENT, Role.CLERK, Role.VILLAGE_AGENT),
    intake.SupplementLapsed: _of(State.SUPPLEMENT, Role.CLERK),
    intake.CaseAccepted: _of(State.RECEIVED, Role.CLERK),
    intake.CaseAcceptedTolerant: _of(State.RECEIVED, Role.CLERK),
    intake.CaseNotAccepted: _of(State.RECEIVED, Role.CLERK),
    intake.CaseDeemedAccepted: _of(State.RECEIVED, Role.SYS),
    intake.DeemedAcceptanceReversed: _of(State.ACCEPTED, Role.SYS, Role.CENTER, Role.SUPERVISOR),
    handling.RouteForwarded: _of(State.ACCEPTED, Role.HANDLER, Role.CENTER),
    handling.AssistRequested: _of(State.ACCEPTED, Role.HANDLER),
    handling.AssistReplied: _of(frozenset({State.ACCEPTED, State.SUSPENDED, State.REPORTED}), Role.DEPT, status=False),
    handling.ReportedUp: _of(State.ACCEPTED, Role.HANDLER),
    handling.CaseTransferred: _of(State.ACCEPTED, Role.HANDLER),
    handling.SpecialStarted: _of(State.ACCEPTED, Role.HANDLER),
    handling.SpecialEnded: _of(State.SUSPENDED, Role.HANDLER),
    handling.ExtensionApproved: _of(State.ACCEPTED, Role.APPROVER),
    handling.TolerantCompleted: _of(frozenset({State.ACCEPTED, State.SUSPENDED}), Role.CLERK),
    handling.TolerantLapsed: _of(State.ACCEPTED, Role.CLERK),
    handling.ReviewGiven: _of(State.ACCEPTED, Role.HANDLER),
    handling.NoteAdded: _of(KNOWN, *STAFF, status=False),
    handling.AttachmentAdded: _of(KNOWN, *STAFF, status=False),
    handling.CustodyOffered: _of(OPEN_STATES, Role.HANDLER, Role.CENTER),
    handling.CustodyTaken: _of(OPEN_STATES, Role.HANDLER, Role.CENTER, Role.DEPT, status=False),
    handling.OverreachForwarded: _of(KNOWN, *STAFF, status=False),
    closing.DecisionApproved: _of(frozenset({State.ACCEPTED, State.REPORTED}), Role.APPROVER, Role.DEPT),
    closing.DecisionRefused: _of(frozenset({State.ACCEPTED, State.REPORTED}), Role.APPROVER, Role.DEPT),
    closing.CaseWithdrawn: _of(OPEN_STATES, Role.CLERK),
    closing.CaseTerminated: _of(frozenset({State.ACCEPTED, State.SUSPENDED, State.REPORTED}), Role.APPROVER),
    closing.CaseVoided: _of(OPEN_STATES, Role.CENTER, Role.SUPERVISOR),
    closing.ResultIssued: _of(State.APPROVED, Role.APPROVER, Role.CLERK),
    closing.DeliverySent: _of(
        frozenset({State.APPROVED, State.REFUSED, State.NOT_ACCEPTED, State.TERMINATED}), Role.CLERK, Role.VILLAGE_AGENT
    ),
    closing.DeliveryCompleted: _of(
        frozenset({State.APPROVED, State.REFUSED, State.NOT_ACCEPTED, State.TERMINATED}), Role.CLERK, Role.VILLAGE_AGENT
    ),
    closing.DeliveryReturned: _of(
        frozenset({State.APPROVED, State.REFUSED, State.NOT_ACCEPTED, State.TERMINATED}), Role.CLERK, Role.VILLAGE_AGENT
    ),
    closing.RatingRecorded: _of(KNOWN, Role.APPLICANT, status=False),
    closing.RatingSealed: _of(KNOWN, Role.APPLICANT, status=False),
    closing.RatingRectified: _of(KNOWN, Role.CENTER, status=False),
    closing.ComplaintRecorded: _of(KNOWN, Role.CENTER, Role.SUPERVISOR, status=False),
    closing.CaseArchived: _of(CLOSED_STATES, Role.CLERK, status=False, holder=True),
    closing.FactCorrected: _of(KNOWN, Role.CLERK, status=False, holder=True),
    closing.RecordBackfilled: _of(KNOWN, Role.CLERK, status=False, holder=True),
    closing.NumberAssigned: _of(KNOWN, Role.SYS, Role.CLERK, status=False),
    closing.DuplicateJudged: _of(KNOWN, Role.CLERK, Role.CENTER, status=False),
    closing.PaperPrinted: _of(KNOWN, *STAFF, status=False),
    closing.PersonalDataRevealed: _of(KNOWN, *STAFF, status=False),
    closing.RejectionDisposed: _of(KNOWN | {State.DRAFT}, *STAFF, status=False),
    taking_back.ActTakenBack: _of(KNOWN, *STAFF, status=False, holder=True),
    taking_back.PaperReissued: _of(KNOWN, *STAFF, status=False, holder=True),
    exchange.RowReturned: _of(KNOWN, Role.SYS, status=False),
    exchange.ReturnHandled: _of(KNOWN, Role.CLERK, Role.CENTER, Role.SUPERVISOR, status=False),
}
"""Events of the office itself (ledger.exported, session.changed, consultation.given, view.shared, program.changed)
belong to no case: not in here.
"""

PLATFORM_ONLY: frozenset[type[Event]] = frozenset({exchange.RowReturned})
"""Facts that only the platform can know; from any other device they are rejected."""

TAKEN_BACK = _of(CLOSED_STATES - {State.VOIDED}, Role.CLERK, Role.CENTER, Role.SUPERVISOR)
"""Voiding a row of an old ledger (ADR 0038): it was never a case of this program, whoever took it over may say so."""

EVENT_CODES: dict[str, type[Event]] = {
    "E01": intake.CaseRegistered,
    "E02": intake.MaterialsChecked,
    "E03": intake.SupplementRequested,
    "E04": intake.SupplementSubmitted,
    "E05": intake.SupplementLapsed,
    "E06": intake.CaseAccepted,
    "E07": intake.CaseAcceptedTolerant,
    "E08": intake.CaseNotAccepted,
    "E09": intake.CaseDeemedAccepted,
    "E10": handling.RouteForwarded,
    "E11": handling.AssistRequested,
    "E12": handling.AssistReplied,
    "E13": handling.ReportedUp,
    "E13b": handling.CaseTransferred,
    "E14": handling.SpecialStarted,
    "E15": handling.SpecialEnded,
    "E16": handling.ExtensionApproved,
    "E17": handling.TolerantCompleted,
    "E18": handling.TolerantLapsed,
    "E19": handling.ReviewGiven,
    "E20": closing.DecisionApproved,
    "E21": closing.DecisionRefused,
    "E22": closing.CaseWithdrawn,
    "E23": closing.CaseTerminated,
    "E24": closing.CaseVoided,
    "E25": closing.ResultIssued,
    "E26": closing.DeliverySent,
    "E27": closing.DeliveryCompleted,
    "E28": closing.DeliveryReturned,
    "E29": closing.RatingRecorded,
    "E30": closing.RatingRectified,
    "E31": closing.ComplaintRecorded,
    "E32": closing.CaseArchived,
    "E33": closing.FactCorrected,
    "E34": closing.RecordBackfilled,
}
"""The codes of the trade's own table, as documents and test files use them."""
