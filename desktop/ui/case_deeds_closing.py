"""Deeds that decide, end, deliver and correct. Nobody at a desk rates for a citizen."""

from desktop.ui.case_deeds import Answers, Ask, Asking, Deed, Scene, Stamp, day_of, stamped, ticked, told
from desktop.wording import deeds as text
from desktop.wording.deeds import Label
from desktop.wording.notices import REMEDIES
from desktop.wording.states import DELIVERY_METHODS
from sync.casework import events_closing as closing
from sync.casework.case import Case
from sync.casework.facts import Event
from sync.casework.terms import DeliveryMethod


def _approval_asks(scene: Scene) -> tuple[Ask, ...]:
    return (
        Ask(key="content", label=Label.CONTENT, kind="text", value=scene.item.result_name if scene.item else ""),
        Ask(key="certificate_no", label=Label.CERTIFICATE_NO, required=False),
    )


def _refusal_asks(scene: Scene) -> tuple[Ask, ...]:
    bases = "；".join(f"《{basis.title}》{basis.clause}" for basis in scene.item.bases) if scene.item else ""
    return (
        Ask(key="reason", label=Label.REASON, kind="text"),
        Ask(key="basis", label=Label.BASIS, value=bases),
        Ask(key="remedies", label=Label.REMEDIES, kind="text", value=REMEDIES),
    )


def _withdrawal_asks(scene: Scene) -> tuple[Ask, ...]:
    return (
        Ask(key="signed", label=Label.SIGNED, kind="check"),
        Ask(key="reason", label=Label.REASON, required=False),
    )


def _withdrawal(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    return stamped(
        closing.CaseWithdrawn, stamp, signed_request=ticked(answers, "signed"), reason=told(answers, "reason")
    )


def _termination_asks(scene: Scene) -> tuple[Ask, ...]:
    grounds = {ground: ground for ground in text.GROUNDS}
    return (
        Ask(key="ground", label=Label.GROUND, kind="choice", value=text.GROUNDS[0], options=grounds),
        Ask(key="reason", label=Label.REASON, kind="text", required=False),
    )


def _sending_asks(scene: Scene) -> tuple[Ask, ...]:
    return (_method(DeliveryMethod.POST), Ask(key="tracking_no", label=Label.TRACKING, required=False))


def _delivery_asks(scene: Scene) -> tuple[Ask, ...]:
    relations = {name: name for name in text.RELATIONS}
    agent = scene.file.case.agency
    return (
        _method(DeliveryMethod.DIRECT),
        Ask(key="signer", label=Label.SIGNER, value=agent.name if agent else scene.file.case.applicant.name),
        Ask(key="relation", label=Label.RELATION, kind="choice", value=text.RELATIONS[1 if agent else 0],
            options=relations),
        Ask(key="tracking_no", label=Label.TRACKING, required=False),
    )  # fmt: skip


def _method(first: DeliveryMethod) -> Ask:
    options = {method.value: word for method, word in DELIVERY_METHODS.items()}
    return Ask(key="method", label=Label.METHOD, kind="choice", value=first.value, options=options)


def _sent(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    method = DeliveryMethod(told(answers, "method"))
    return stamped(closing.DeliverySent, stamp, method=method, tracking_no=told(answers, "tracking_no"))


def _delivered(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    names = ("signer", "relation", "tracking_no")
    method = DeliveryMethod(told(answers, "method"))
    return stamped(closing.DeliveryCompleted, stamp, method=method, **{name: told(answers, name) for name in names})


def _correction_asks(scene: Scene) -> tuple[Ask, ...]:
    return (
        Ask(key="field", label=Label.FIELD, kind="choice", value="applicant.phone", options=_fields(scene)),
        Ask(key="new", label=Label.NEW_VALUE),
        Ask(key="reason", label=Label.REASON),
        Ask(key="approved_by", label=Label.APPROVED_BY, required=False),
    )


def _fields(scene: Scene) -> dict[str, str]:
    """Each correctable field with what stands there now, masked as on the page."""
    file = scene.file
    masked = {"applicant.number": file.id_masked, "applicant.phone": file.phone_masked}
    return {
        field: text.field_now(word, masked.get(field, value_now(file.case, field)))
        for field, word in text.FIELDS.items()
    }


def _correction(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    field = told(answers, "field")
    return stamped(
        closing.FactCorrected,
        stamp,
        field=field,
        old=value_now(scene.file.case, field),
        new=told(answers, "new"),
        reason=told(answers, "reason"),
        approved_by=told(answers, "approved_by"),
    )


def value_now(case: Case, field: str) -> str:
    """What a correctable field says at present."""
    head, _, rest = field.partition(".")
    if head == "applicant":
        return str(getattr(case.applicant, rest))
    return case.course.certificate_no if field == "certificate_no" else case.region


def _complaint_asks(scene: Scene) -> tuple[Ask, ...]:
    return (
        Ask(key="work_order", label=Label.WORK_ORDER),
        Ask(key="text", label=Label.COMPLAINT, kind="text"),
        Ask(key="due", label=Label.DUE, kind="date", required=False),
        Ask(key="reply", label=Label.REPLY, kind="text", required=False),
    )


def _complaint(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    names = ("work_order", "text", "reply")
    return stamped(
        closing.ComplaintRecorded, stamp, due=day_of(answers, "due"), **{name: told(answers, name) for name in names}
    )


def _rectification_asks(scene: Scene) -> tuple[Ask, ...]:
    verdicts = {name: name for name in text.VERDICTS}
    return (
        Ask(key="verdict", label=Label.VERDICT, kind="choice", value=text.VERDICTS[0], options=verdicts),
        Ask(key="measure", label=Label.MEASURE, kind="text"),
        Ask(key="feedback", label=Label.FEEDBACK, required=False),
    )


def _judging_asks(scene: Scene) -> tuple[Ask, ...]:
    outcomes = {name: name for name in text.OUTCOMES}
    return (
        Ask(key="other", label=Label.OTHER_CASE),
        Ask(key="outcome", label=Label.OUTCOME, kind="choice", value=text.OUTCOMES[0], options=outcomes),
        Ask(key="reason", label=Label.REASON),
    )


def _as_told(event: type[Event], asks: tuple[Ask, ...]) -> Deed:
    """A deed whose answers are the event's own fields."""
    return Deed(event=event, asks=lambda scene: asks, make=lambda stamp, answers, scene: _told(event, stamp, answers))


def _told(event: type[Event], stamp: Stamp, answers: Answers) -> Event:
    return stamped(event, stamp, **{name: told(answers, name) for name in answers})


def _asked(event: type[Event], asks: Asking) -> Deed:
    return Deed(event=event, asks=asks, make=lambda stamp, answers, scene: _told(event, stamp, answers))


CLOSING_DEEDS: dict[str, Deed] = {
    "decision.approved": Deed(
        event=closing.DecisionApproved,
        asks=_approval_asks,
        make=lambda stamp, answers, scene: _told(closing.DecisionApproved, stamp, answers),
        weighed=True,
    ),
    "decision.refused": _asked(closing.DecisionRefused, _refusal_asks),
    "case.withdrawn": Deed(event=closing.CaseWithdrawn, asks=_withdrawal_asks, make=_withdrawal),
    "case.terminated": _asked(closing.CaseTerminated, _termination_asks),
    "case.voided": _as_told(
        closing.CaseVoided,
        (
            Ask(key="reason", label=Label.REASON, kind="text"),
            Ask(key="requested_by", label=Label.REQUESTED_BY, required=False),
        ),
    ),
    "result.issued": _as_told(
        closing.ResultIssued,
        (
            Ask(key="certificate", label=Label.CERTIFICATE, required=False),
            Ask(key="certificate_no", label=Label.CERTIFICATE_NO),
        ),
    ),
    "delivery.sent": Deed(event=closing.DeliverySent, asks=_sending_asks, make=_sent),
    "delivery.completed": Deed(event=closing.DeliveryCompleted, asks=_delivery_asks, make=_delivered),
    "delivery.returned": _as_told(closing.DeliveryReturned, (Ask(key="reason", label=Label.REASON),)),
    "fact.corrected": Deed(event=closing.FactCorrected, asks=_correction_asks, make=_correction),
    "rating.rectified": _asked(closing.RatingRectified, _rectification_asks),
    "complaint.recorded": Deed(event=closing.ComplaintRecorded, asks=_complaint_asks, make=_complaint),
    "case.archived": _as_told(closing.CaseArchived, (Ask(key="volume", label=Label.VOLUME),)),
    "duplicate.judged": _asked(closing.DuplicateJudged, _judging_asks),
}
