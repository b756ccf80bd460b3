"""Deeds from receipt to the decision on acceptance, and those that settle material."""

from desktop.ui.case_deeds import Answers, Ask, Deed, Scene, Stamp, known_day, nothing, stamped, ticked, told
from desktop.wording import screens_case as text
from desktop.wording.deeds import CHECKS, MEANS, Label
from desktop.wording.notices import REMEDIES
from desktop.wording.words import about
from sync.casework import events_intake as intake
from sync.casework.clock import due
from sync.casework.deadlines import SUPPLEMENT_DAYS
from sync.casework.events_handling import TolerantCompleted, TolerantLapsed
from sync.casework.facts import Check, Defect, Event, Line
from sync.casework.items import Material
from sync.casework.terms import GetType, LineState


def _lines_to_check(scene: Scene) -> tuple[Ask, ...]:
    return tuple(_line_ask(line) for line in scene.file.case.lines)


def _wanting(scene: Scene) -> tuple[Line, ...]:
    """Everything a notice must name at once, in the order of the list: also what was to be put off."""
    open_lines = {line.no for line in (*scene.file.case.missing, *scene.file.case.tolerated)}
    return tuple(line for line in scene.file.case.lines if line.no in open_lines)


def _lines_wanting(scene: Scene) -> tuple[Ask, ...]:
    return tuple(_line_ask(line) for line in _wanting(scene))


def _lines_tolerated(scene: Scene) -> tuple[Ask, ...]:
    return tuple(_line_ask(line) for line in scene.file.case.tolerated)


def _line_ask(line: Line) -> Ask:
    """What has been judged once is not put back to 待核."""
    undone = "" if line.state is LineState.PENDING else LineState.PENDING.value
    options = {state: word for state, word in CHECKS.items() if state != undone}
    label = f"{line.no}. {line.name}"
    return Ask(key=f"line.{line.no}", label=label, kind="choice", value=line.state.value, options=options)


def _checks(answers: Answers, scene: Scene) -> tuple[Check, ...]:
    """The lines whose state the clerk has changed."""
    materials = {m.no: m for m in scene.item.materials} if scene.item else {}
    return tuple(
        _check(line, LineState(answers[f"line.{line.no}"]), materials.get(line.no))
        for line in scene.file.case.lines
        if answers.get(f"line.{line.no}", line.state.value) != line.state.value
    )


def _check(line: Line, state: LineState, material: Material | None) -> Check:
    got = state is LineState.OK
    originals, copies = (material.originals, material.copies) if got and material else (line.originals, line.copies)
    return Check(no=line.no, state=state, originals=originals, copies=copies, got=GetType.PAPER, note=line.note)


def _supplement_asks(scene: Scene) -> tuple[Ask, ...]:
    region = scene.file.case.region or scene.desk.office.region
    last = due(scene.now, SUPPLEMENT_DAYS, scene.desk.calendar, region).due_date
    asks = [Ask(key="deadline", label=text.SUPPLEMENT_DEADLINE, kind="date", value=last.isoformat() if last else "")]
    materials = {m.no: m for m in scene.item.materials} if scene.item else {}
    for line in _wanting(scene):
        problem = line.note or (text.NOT_IN_ORDER if line.state is LineState.DEFECTIVE else text.NOT_PROVIDED)
        need = materials.get(line.no)
        cure = text.needed_papers(need.originals, need.copies) if need else ""
        name = f"{line.no}. {line.name}"
        asks.append(Ask(key=f"problem.{line.no}", label=about(name, text.DEFECT_PROBLEM), value=problem))
        asks.append(Ask(key=f"cure.{line.no}", label=about(name, text.DEFECT_REMEDY), value=cure))
    if scene.file.case.supplements:
        asks.append(Ask(key="center_reason", label=Label.CENTER_REASON))
    return tuple(asks)


def _supplement(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    defects = tuple(
        Defect(no=line.no, problem=told(answers, f"problem.{line.no}"), remedy=told(answers, f"cure.{line.no}"))
        for line in _wanting(scene)
    )
    return stamped(
        intake.SupplementRequested,
        stamp,
        defects=defects,
        deadline=known_day(answers, "deadline", stamp.occurred_at.date()),
        delivered=text.HANDED_OVER,
        center_reason=told(answers, "center_reason"),
    )


def _tolerant_asks(scene: Scene) -> tuple[Ask, ...]:
    item = scene.item
    region = scene.file.case.region or scene.desk.office.region
    limit = item.promised if item and item.promised else SUPPLEMENT_DAYS
    last = due(scene.now, limit, scene.desk.calendar, region).due_date
    return (
        Ask(key="deadline", label=text.TOLERANT_DEADLINE, kind="date", value=last.isoformat() if last else ""),
        Ask(key="signed", label=text.PROMISE_SIGNED, kind="check"),
    )


def _tolerant(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    return stamped(
        intake.CaseAcceptedTolerant,
        stamp,
        missing=tuple(sorted(line.no for line in _wanting(scene))),
        deadline=known_day(answers, "deadline", stamp.occurred_at.date()),
        promise_signed=ticked(answers, "signed"),
    )


def _decline_asks(scene: Scene) -> tuple[Ask, ...]:
    bases = "；".join(f"《{basis.title}》{basis.clause}" for basis in scene.item.bases) if scene.item else ""
    classes = {name: name for name in text.REASON_CLASSES}
    return (
        Ask(key="reason_class", label=text.REASON_CLASS, kind="choice", value=text.REASON_CLASSES[-1], options=classes),
        Ask(key="right_organ", label=text.RIGHT_ORGAN, required=False),
        Ask(key="reason", label=text.REASON, kind="text"),
        Ask(key="basis", label=text.BASIS, value=bases),
        Ask(key="remedies", label=text.REMEDIES, kind="text", value=REMEDIES),
    )


def _decline(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    names = ("reason_class", "right_organ", "reason", "basis", "remedies")
    return stamped(intake.CaseNotAccepted, stamp, **{name: told(answers, name) for name in names})


def _reminder_asks(scene: Scene) -> tuple[Ask, ...]:
    means = {name: name for name in MEANS}
    return (
        Ask(key="means", label=Label.MEANS, kind="choice", value=MEANS[0], options=means),
        Ask(key="told", label=Label.TOLD, required=False),
    )


def _reminder(stamp: Stamp, answers: Answers, scene: Scene) -> Event:
    return stamped(intake.SupplementReminded, stamp, means=told(answers, "means"), told=told(answers, "told"))


INTAKE_DEEDS: dict[str, Deed] = {
    "material.checked": Deed(
        event=intake.MaterialsChecked,
        asks=_lines_to_check,
        make=lambda stamp, answers, scene: stamped(intake.MaterialsChecked, stamp, lines=_checks(answers, scene)),
    ),
    "supplement.requested": Deed(
        event=intake.SupplementRequested, asks=_supplement_asks, make=_supplement, weighed=True
    ),
    "supplement.reminded": Deed(event=intake.SupplementReminded, asks=_reminder_asks, make=_reminder),
    "supplement.submitted": Deed(
        event=intake.SupplementSubmitted,
        asks=_lines_wanting,
        make=lambda stamp, answers, scene: stamped(intake.SupplementSubmitted, stamp, lines=_checks(answers, scene)),
    ),
    "supplement.lapsed": Deed(
        event=intake.SupplementLapsed,
        asks=nothing,
        make=lambda stamp, answers, scene: stamped(intake.SupplementLapsed, stamp),
        weighed=True,
    ),
    "case.accepted": Deed(
        event=intake.CaseAccepted,
        asks=nothing,
        make=lambda stamp, answers, scene: stamped(intake.CaseAccepted, stamp),
        weighed=True,
    ),
    "case.accepted_tolerant": Deed(event=intake.CaseAcceptedTolerant, asks=_tolerant_asks, make=_tolerant),
    "case.not_accepted": Deed(event=intake.CaseNotAccepted, asks=_decline_asks, make=_decline),
    "tolerant.completed": Deed(
        event=TolerantCompleted,
        asks=_lines_tolerated,
        make=lambda stamp, answers, scene: stamped(TolerantCompleted, stamp, lines=_checks(answers, scene)),
    ),
    "tolerant.lapsed": Deed(
        event=TolerantLapsed,
        asks=nothing,
        make=lambda stamp, answers, scene: stamped(TolerantLapsed, stamp),
        weighed=True,
    ),
    "case.deemed_accepted.reversed": Deed(
        event=intake.DeemedAcceptanceReversed,
        asks=lambda scene: (Ask(key="cause", label=Label.CAUSE, kind="text"),),
        make=lambda stamp, answers, scene: stamped(
            intake.DeemedAcceptanceReversed, stamp, cause=told(answers, "cause")
        ),
    ),
}
