"""Which deeds a case page shows: one main one for the state, its usual companions, and why one is not possible."""

from collections.abc import Mapping
from datetime import datetime

from desktop.queries.rows import CaseFileRow
from desktop.ui.case_acting import acting_role, may_override, now_here, speaks_against, why_not
from desktop.ui.case_deeds import Answers, Deed, Scene, Stamp
from desktop.ui.case_deeds_closing import CLOSING_DEEDS
from desktop.ui.case_deeds_handling import HANDLING_DEEDS
from desktop.ui.case_deeds_intake import INTAKE_DEEDS
from desktop.ui.desk_port import DeskPort
from desktop.wording import deeds as text
from desktop.wording.states import ROLES, STATES
from sync.casework.errors import Refusal
from sync.casework.facts import Event
from sync.casework.terms import State
from sync.casework.transitions import TRANSITIONS

DEEDS: Mapping[str, Deed] = INTAKE_DEEDS | HANDLING_DEEDS | CLOSING_DEEDS

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

SHORTCUTS = {"supplement.requested": "Ctrl+B", "route.forwarded": "Ctrl+T", "note.added": "Ctrl+M",
             "fact.corrected": "F2"}  # fmt: skip


def deeds_here(scene: Scene) -> tuple[tuple[str, str], ...]:
    """(name of the event, why not) in the order they are shown; "" where it is possible; the possible ones first."""
    offered = [name for name in scene.file.actions if name in DEEDS]
    usual = [name for name in USUAL.get(scene.file.case.state, ()) if _fits(name, scene)]
    rest = [name for name in DEEDS if name in offered and name not in usual]
    judged = [(name, _against(name, scene, name in offered)) for name in (*usual, *rest)]
    shown = sorted(judged[: len(usual)], key=lambda one: bool(one[1]))
    return (*shown, *judged[len(usual) :])


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


def _fits(name: str, scene: Scene) -> bool:
    """An item that no superior organ decides has nothing to report up."""
    return name != "reported.up" or scene.item is None or scene.item.report_up


def _against(name: str, scene: Scene, offered: bool) -> str:
    deed = DEEDS[name]
    if not offered:
        return _not_offered(deed, scene)
    if not deed.weighed:
        return ""
    answers = {ask.key: ask.value for ask in deed.asks(scene)}
    found = objections(event_of(name, answers, stamp_of(name, scene, scene.now), scene), scene)
    if not found or may_override(scene.desk.person, found):
        return ""
    return why_not(found[0])


def _not_offered(deed: Deed, scene: Scene) -> str:
    transition = TRANSITIONS[deed.event]
    if scene.file.case.state in transition.sources:
        roles = "、".join(sorted(ROLES[role] for role in transition.roles))
        return text.NOT_OFFERED_ROLE.replace("{roles}", roles)
    return text.NOT_OFFERED_STATE.replace("{state}", STATES[scene.file.case.state])
