"""Every event there is, under the name it has on the wire, in the journal and in the state machine."""

from sync.casework import events_closing as closing
from sync.casework import events_exchange as exchange
from sync.casework import events_handling as handling
from sync.casework import events_intake as intake
from sync.casework import events_office as office
from sync.casework import events_taking_back as taking_back
from sync.casework.facts import Event

EVENT_TYPES: dict[str, type[Event]] = {
    "case.registered": intake.CaseRegistered,
    "case.imported": intake.CaseImported,
    "material.checked": intake.MaterialsChecked,
    "supplement.requested": intake.SupplementRequested,
    "supplement.reminded": intake.SupplementReminded,
    "supplement.submitted": intake.SupplementSubmitted,
    "supplement.lapsed": intake.SupplementLapsed,
    "case.accepted": intake.CaseAccepted,
    "case.accepted_tolerant": intake.CaseAcceptedTolerant,
    "case.not_accepted": intake.CaseNotAccepted,
    "case.deemed_accepted": intake.CaseDeemedAccepted,
    "case.deemed_accepted.reversed": intake.DeemedAcceptanceReversed,
    "route.forwarded": handling.RouteForwarded,
    "assist.requested": handling.AssistRequested,
    "assist.replied": handling.AssistReplied,
    "reported.up": handling.ReportedUp,
    "transferred": handling.CaseTransferred,
    "special.started": handling.SpecialStarted,
    "special.ended": handling.SpecialEnded,
    "extension.approved": handling.ExtensionApproved,
    "tolerant.completed": handling.TolerantCompleted,
    "tolerant.lapsed": handling.TolerantLapsed,
    "review.opinion": handling.ReviewGiven,
    "note.added": handling.NoteAdded,
    "attachment.added": handling.AttachmentAdded,
    "custody.offered": handling.CustodyOffered,
    "custody.taken": handling.CustodyTaken,
    "overreach.forwarded": handling.OverreachForwarded,
    "decision.approved": closing.DecisionApproved,
    "decision.refused": closing.DecisionRefused,
    "case.withdrawn": closing.CaseWithdrawn,
    "case.terminated": closing.CaseTerminated,
    "case.voided": closing.CaseVoided,
    "result.issued": closing.ResultIssued,
    "delivery.sent": closing.DeliverySent,
    "delivery.completed": closing.DeliveryCompleted,
    "delivery.returned": closing.DeliveryReturned,
    "rating.recorded": closing.RatingRecorded,
    "rating.sealed": closing.RatingSealed,
    "rating.rectified": closing.RatingRectified,
    "complaint.recorded": closing.ComplaintRecorded,
    "case.archived": closing.CaseArchived,
    "fact.corrected": closing.FactCorrected,
    "record.backfilled": closing.RecordBackfilled,
    "number.assigned": closing.NumberAssigned,
    "duplicate.judged": closing.DuplicateJudged,
    "paper.printed": closing.PaperPrinted,
    "pii.revealed": closing.PersonalDataRevealed,
    "rejection.disposed": closing.RejectionDisposed,
    "act.taken_back": taking_back.ActTakenBack,
    "paper.reissued": taking_back.PaperReissued,
    "row.returned": exchange.RowReturned,
    "return.handled": exchange.ReturnHandled,
    "ledger.exported": office.LedgerExported,
    "session.changed": office.SessionChanged,
    "consultation.given": office.ConsultationGiven,
    "view.shared": office.ViewShared,
    "program.changed": office.ProgramChanged,
}

NAMES: dict[type[Event], str] = {kind: name for name, kind in EVENT_TYPES.items()}


def name_of(event: Event) -> str:
    """The wire name of an event, e.g. ``case.accepted``."""
    return NAMES[type(event)]
