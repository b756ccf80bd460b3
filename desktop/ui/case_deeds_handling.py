"""Deeds while a case is handled."""

import re
from uuid import uuid4

from desktop.ui.case_deeds import Answers, Ask, Deed, Scene, Stamp, day_of, stamped, ticked, told
from desktop.wording import deeds as text
from desktop.wording import screens_case
from desktop.wording.deeds import Label
from desktop.wording.states import UNITS
from desktop.wording.words import aside
from sync.casework import events_handling as handling
from sync.casework.clock import Unit
from sync.casework.facts import Event
from sync.casework.rules.handling import LEGAL_PAUSES
from sync.casework.terms import LineState


def _forward_asks(scene: Scene) -> tuple[Ask, ...]:
    here = [line for line in scene.file.case.lines if line.originals or line.copies or line.state is LineState.OK]
    return (
        Ask(key="target", label=Label.TARGET_PERSON),
        Ask(key="reason", label=Label.REASON, required=False),
        Ask(key="due", label=Label.STEP_DUE, kind="date", required=False, hint=screens_case.DATE_HINT),
        Ask(
            key="lines",
            label=Label.SENT_ALONG,
            value=" ".join(str(line.no) for line in here),
            required=False,
            hint=text.SENT_ALONG_HINT,
        ),
    )


def _forward(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    known = {line.no for line in scene.file.case.lines}
    wanted = {int(number) for number in re.findall(r"\d{1,3}", told(answers, "lines"))}
    return stamped(
        handling.RouteForwarded,
        stamp,
        target=told(answers, "target"),
        reason=told(answers, "reason"),
        due=day_of(answers, "due"),
        lines=tuple(sorted(known & wanted)),
    )


def _assist_asks(scene: Scene) -> tuple[Ask, ...]:
    return (
        Ask(key="office", label=Label.OFFICE),
        Ask(key="question", label=Label.QUESTION, kind="text"),
        Ask(key="due", label=Label.DUE, kind="date", required=False, hint=screens_case.DATE_HINT),
    )


def _assist(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    return stamped(
        handling.AssistRequested,
        stamp,
        assist_id=uuid4().hex,
        office=told(answers, "office"),
        question=told(answers, "question"),
        due=day_of(answers, "due"),
    )


def _reply_asks(scene: Scene) -> tuple[Ask, ...]:
    waiting = {a.assist_id: f"{a.office} {a.asked_at:%Y-%m-%d}" for a in scene.file.case.assists if not a.replied_at}
    return (
        Ask(key="assist_id", label=Label.ASSIST, kind="choice", value=next(iter(waiting), ""), options=waiting),
        Ask(key="reply", label=Label.REPLY, kind="text"),
    )


def _reply(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    return stamped(handling.AssistReplied, stamp, assist_id=told(answers, "assist_id"), reply=told(answers, "reply"))


def _report_asks(scene: Scene) -> tuple[Ask, ...]:
    decider = scene.item.decider if scene.item else ""
    return (
        Ask(key="target", label=Label.TARGET_ORGAN, value=decider),
        Ask(key="opinion", label=Label.OPINION, kind="text"),
    )


def _report(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    return stamped(handling.ReportedUp, stamp, target=told(answers, "target"), opinion=told(answers, "opinion"))


def _transfer_asks(scene: Scene) -> tuple[Ask, ...]:
    decider = scene.item.decider if scene.item else ""
    return (
        Ask(key="target", label=Label.TARGET_ORGAN, value=decider),
        Ask(key="new_no", label=Label.NEW_NO, required=False),
    )


def _transfer(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    return stamped(handling.CaseTransferred, stamp, target=told(answers, "target"), new_no=told(answers, "new_no"))


def _special_asks(scene: Scene) -> tuple[Ask, ...]:
    own = scene.item.excluded if scene.item else ()
    kinds = {kind: kind for kind in (*own, *sorted(LEGAL_PAUSES - set(own)))}
    return (
        Ask(key="kind", label=Label.SPECIAL_KIND, kind="choice", value=next(iter(kinds)), options=kinds),
        Ask(key="basis", label=Label.LEGAL_BASIS),
        Ask(key="planned_end", label=Label.PLANNED_END, kind="date", required=False, hint=screens_case.DATE_HINT),
        Ask(key="informed", label=Label.INFORMED, kind="check"),
    )


def _special(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    return stamped(
        handling.SpecialStarted,
        stamp,
        special_id=uuid4().hex,
        kind=told(answers, "kind"),
        basis=told(answers, "basis"),
        planned_end=day_of(answers, "planned_end"),
        informed=ticked(answers, "informed"),
    )


def _special_end(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    running = next((s.special_id for s in scene.file.case.specials if s.ended_at is None), "")
    return stamped(handling.SpecialEnded, stamp, special_id=running, result=told(answers, "result"))


def _extension_asks(scene: Scene) -> tuple[Ask, ...]:
    most = scene.item.extension if scene.item else None
    unit = most.unit if most else Unit.WORKDAY
    return (
        Ask(
            key="amount",
            label=aside(Label.AMOUNT, UNITS[unit]),
            kind="number",
            value=str(most.amount) if most else "",
        ),
        Ask(key="reason", label=Label.REASON, kind="text"),
    )


def _extension(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    most = scene.item.extension if scene.item else None
    said = told(answers, "amount")
    return stamped(
        handling.ExtensionApproved,
        stamp,
        amount=int(said) if said.isdecimal() else 0,
        unit=most.unit if most else Unit.WORKDAY,
        reason=told(answers, "reason"),
    )


def _review_asks(scene: Scene) -> tuple[Ask, ...]:
    return (
        Ask(key="agreed", label=Label.AGREED, kind="choice", value="1", options=text.AGREED),
        Ask(key="opinion", label=Label.OPINION, kind="text"),
    )


def _review(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    return stamped(handling.ReviewGiven, stamp, agreed=ticked(answers, "agreed"), opinion=told(answers, "opinion"))


def _note(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    return stamped(handling.NoteAdded, stamp, text=told(answers, "text"))


def _offer_asks(scene: Scene) -> tuple[Ask, ...]:
    return (Ask(key="to", label=Label.TO_OFFICE), Ask(key="reason", label=Label.REASON, required=False))


def _offer(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    return stamped(handling.CustodyOffered, stamp, to=told(answers, "to"), reason=told(answers, "reason"))


def _taken(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    return stamped(handling.CustodyTaken, stamp, office=scene.desk.office.scope)


def _result(scene: Scene) -> tuple[Ask, ...]:
    return (Ask(key="result", label=Label.RESULT, kind="text"),)


def _words(scene: Scene) -> tuple[Ask, ...]:
    return (Ask(key="text", label=Label.NOTE, kind="text"),)


HANDLING_DEEDS: dict[str, Deed] = {
    "route.forwarded": Deed(event=handling.RouteForwarded, asks=_forward_asks, make=_forward),
    "assist.requested": Deed(event=handling.AssistRequested, asks=_assist_asks, make=_assist),
    "assist.replied": Deed(event=handling.AssistReplied, asks=_reply_asks, make=_reply),
    "reported.up": Deed(event=handling.ReportedUp, asks=_report_asks, make=_report),
    "transferred": Deed(event=handling.CaseTransferred, asks=_transfer_asks, make=_transfer),
    "special.started": Deed(event=handling.SpecialStarted, asks=_special_asks, make=_special),
    "special.ended": Deed(event=handling.SpecialEnded, asks=_result, make=_special_end),
    "extension.approved": Deed(event=handling.ExtensionApproved, asks=_extension_asks, make=_extension),
    "review.opinion": Deed(event=handling.ReviewGiven, asks=_review_asks, make=_review),
    "note.added": Deed(event=handling.NoteAdded, asks=_words, make=_note),
    "custody.offered": Deed(event=handling.CustodyOffered, asks=_offer_asks, make=_offer),
    "custody.taken": Deed(event=handling.CustodyTaken, asks=lambda scene: (), make=_taken, weighed=True),
}
