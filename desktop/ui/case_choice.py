"""Which deeds a case page shows: one main one for the state, its usual companions, and why one is not possible."""

from collections.abc import Mapping
from datetime import datetime

from desktop.queries.rows import CaseFileRow
from desktop.ui.case_acting import acting_role, may_override, now_here, speaks_against, why_not
from desktop.ui.case_deeds import Answers, Deed, Scene, Stamp
from desktop.ui.case_deeds_closing import CLOSING_DEEDS
from desktop.ui.case_deeds_handling import HANDLING_DEEDS
from desktop.ui.case_deeds_intake import INTAKE_DEEDS
from desktop.ui.case_deeds_undoing import UNDOING_DEEDS, good_papers
from desktop.ui.desk_port import DeskPort
from desktop.wording import deeds as text
from desktop.wording import undoing
from desktop.wording.screens_case import NOTHING_MISSING
from desktop.wording.states import ROLES, STATES
from desktop.wording.words import listed, moment
from sync.casework.allow import offered
from sync.casework.errors import Refusal
from sync.casework.events_closing import DeliveryCompleted, DeliverySent
from sync.casework.facts import Event
from sync.casework.terms import Delivery, Role, State
from sync.casework.transitions import TRANSITIONS

DEEDS: Mapping[str, Deed] = UNDOING_DEEDS | INTAKE_DEEDS | HANDLING_DEEDS | CLOSING_DEEDS

USUAL: Mapping[State, tuple[str, ...]] = {
    State.RECEIVED: ("case.accepted", "supplement.requested", "material.checked", "case.accepted_tolerant",
                     "case.not_accepted"),
    State.SUPPLEMENT: ("supplement.submitted", "supplement.reminded", "supplement.lapsed"),
    State.ACCEPTED: ("decision.approved", "reported.up", "review.opinion", "special.started", "decision.refused"),
    State.SUSPENDED: ("special.ended", "note.added"),
    State.REPORTED: ("decision.approved", "note.added", "decision.refused"),
    State.APPROVED: ("delivery.completed", "result.issued", "delivery.sent"),
    State.REFUSED: ("delivery.completed", "delivery.sent"),
    State.NOT_ACCEPTED: ("delivery.completed", "delivery.sent"),
    State.TERMINATED: ("delivery.completed", "delivery.sent"),
}  # fmt: skip
"""What stands in sight in each state, the main deed first; the rest folds into 更多."""

DELIVERING = frozenset({DeliverySent, DeliveryCompleted})
AFTER_DELIVERY = ("case.archived", "note.added")
"""What is left to do when the result has reached the applicant."""

BEYOND_TYPING = frozenset({
    "not_custodian", "no_extension", "once", "report_up_item", "full_file", "one_open_pause", "no_tolerant_missing",
    "open_special", "duplicate_unjudged", "superior_decides", "not_same_person_unless_instant", "is_tolerant",
    "not_who_did_it", "not_the_newest", "nothing_sent", "delivered_already", "not_deemed", "custody_offered",
})  # fmt: skip
"""What no answer on a form can mend: the button says it before anything has been typed for nothing."""

SHORTCUTS = {"supplement.requested": "Ctrl+B", "route.forwarded": "Ctrl+T", "note.added": "Ctrl+M",
             "fact.corrected": "F2", "act.taken_back": "Ctrl+Shift+Z"}  # fmt: skip


def deeds_here(scene: Scene) -> tuple[tuple[str, str], ...]:
    """(name of the event, why not) in the order they are shown; "" where it is possible; the possible ones first.

    What only another role may do in this state stands there too, with who may: a clerk should know whom to ask.
    """
    mine = frozenset(scene.file.actions)
    anybodys = frozenset(offered(scene.file.case, Role))
    usual = [name for name in _usual(scene) if _fits(name, scene)]
    rest = [name for name in DEEDS if name in anybodys and name not in usual]
    judged = [(name, _against(name, scene, name in mine)) for name in (*usual, *rest)]
    return (*_possible_first(judged[: len(usual)]), *_possible_first(judged[len(usual) :]))


def _possible_first(judged: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted(judged, key=lambda one: bool(one[1]))


def event_of(name: str, answers: Answers, stamp: Stamp, scene: Scene) -> Event:
    """The fact these answers make. Raises ValueError where a date cannot be read."""
    return DEEDS[name].make(stamp, answers, scene)


def scene_of(file: CaseFileRow, desk: DeskPort) -> Scene:
    item = desk.catalogue.get(file.case.item_id, file.case.item_version)
    return Scene(file=file, item=item, desk=desk, now=now_here())


def stamp_of(name: str, scene: Scene, occurred_at: datetime) -> Stamp:
    person = scene.desk.person
    return Stamp(
        case_id=scene.file.case.case_id,
        occurred_at=occurred_at,
        by=person.code,
        role=acting_role(DEEDS[name].event, person.roles),
    )


def objections(event: Event, scene: Scene) -> tuple[Refusal, ...]:
    return speaks_against(scene.desk, event, scene.file.case)


def _usual(scene: Scene) -> tuple[str, ...]:
    """With the result handed over, only what was forgotten and the file itself are left."""
    case = scene.file.case
    usual = USUAL.get(case.state, ())
    if case.delivery is not Delivery.DONE:
        return usual
    issuing = tuple(name for name in usual if name == "result.issued")
    return (*(name for name in AFTER_DELIVERY if name in scene.file.actions), *issuing, "delivery.completed")


def _fits(name: str, scene: Scene) -> bool:
    """No reporting up where no superior decides; no second certificate; nothing is filed away twice."""
    course = scene.file.case.course
    if name == "reported.up":
        return scene.item is None or scene.item.report_up
    if name == "case.archived":
        return not scene.file.case.flags.archived
    return name != "result.issued" or not course.certificate_no


def _against(name: str, scene: Scene, mine: bool) -> str:
    deed = DEEDS[name]
    if not mine:
        return _not_offered(deed, scene)
    if name == "supplement.requested" and not (scene.file.case.missing or scene.file.case.tolerated):
        return NOTHING_MISSING
    if name == "act.taken_back" and scene.file.act_sent:
        return undoing.SENT
    if name == "paper.reissued" and not good_papers(scene.file):
        return undoing.NO_PAPER
    answers = {ask.key: ask.value for ask in deed.asks(scene)}
    found = objections(event_of(name, answers, stamp_of(name, scene, scene.now), scene), scene)
    if not deed.weighed:
        found = tuple(one for one in found if one.code in BEYOND_TYPING)
    if not found or may_override(scene.desk.person, found):
        return ""
    return why_not(found[0])


def _not_offered(deed: Deed, scene: Scene) -> str:
    transition = TRANSITIONS[deed.event]
    case = scene.file.case
    if case.state in transition.sources and transition.roles & set(scene.desk.person.roles):
        if case.delivery is Delivery.DONE and deed.event in DELIVERING:
            return text.DELIVERED_ALREADY.replace("{day}", moment(case.course.delivered_at))
        return text.NO_OBJECT
    if case.state in transition.sources:
        roles = listed(sorted(ROLES[role] for role in transition.roles))
        return text.NOT_OFFERED_ROLE.replace("{roles}", roles)
    return text.NOT_OFFERED_STATE.replace("{state}", STATES[case.state])
