"""What a step takes for granted: which papers lie there, how late it is, what is left out."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from desktop.rehearsal_table import LAPSES
from sync.casework.case import Assist, Case, Supplement
from sync.casework.clock import Extension, Unit
from sync.casework.facts import Check, Defect
from sync.casework.fold_intake import checked
from sync.casework.items import Item
from sync.casework.terms import LineState, Role, State

Step = dict[str, Any]

LONG_AGO = timedelta(days=120)
SOON = timedelta(days=10)
A_MOMENT = timedelta(minutes=5)
ALSO_CALLED = {
    "basis": ("legal_basis",),
    "remedies": ("remedy",),
    "result_text": ("result", "text"),
    "promise_signed": ("promise", "signed"),
    "signed_request": ("signed", "signature", "request"),
    "old_new_reason": ("reason", "old", "new"),
    "nonempty": ("defects", "list", "lines"),
    "reminded": ("reminder",),
    "materials_checked": ("materials",),
    "duplicates_shown": ("duplicates", "duplicate_check"),
    "party_valid": ("id_valid", "party", "id"),
    "item_effective": ("effective",),
    "report_up_item": ("report_up",),
    "all_lines_settled": ("settled", "complete"),
}
LATE_WORDS = ("late", "overdue", "supplement_overdue", "acceptance_overdue", "tolerant_overdue", "lapsed")
IN_TIME_WORDS = ("within_acceptance", "not_after_due", "in_time", "overdue_needs_supervisor")
BREAKING_WORDS = ("fails", "breaks", "violates", "without")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What a builder may look at: the step, the case so far, the item, when and by whom; ``later``: a day to come."""

    step: Step
    case: Case
    item: Item
    at: datetime
    by: str
    role: Role

    @property
    def later(self) -> date:
        return (self.at + SOON).date()

    @property
    def head(self) -> dict[str, Any]:
        return {"case_id": self.case.case_id, "occurred_at": self.at, "by": self.by, "role": self.role}

    def text(self, guard: str, words: str) -> str:
        """``words``, or nothing where the step switches that guard's condition off."""
        return "" if broken(self.step, guard) else words


def broken(step: Step, guard: str) -> bool:
    """Whether a step leaves out what a guard asks for: ``guard: false`` (or empty), ``no_guard: true``, ``fails``."""
    names = (guard, *ALSO_CALLED.get(guard, ()))
    named = [entry for word in BREAKING_WORDS for entry in _several(step.get(word))]
    return any((name in step and not step[name]) or step.get(f"no_{name}") or name in named for name in names)


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def is_late(code: str, step: Step) -> bool:
    """Whether the step happens after the limit it has to do with has passed."""
    if any(word in step and not step[word] for word in LATE_WORDS):
        return False
    if any(broken(step, guard) for guard in ("supplement_overdue", "acceptance_overdue", "tolerant_overdue")):
        return False
    return (
        code in LAPSES
        or any(step.get(word) for word in LATE_WORDS)
        or any(broken(step, word) for word in IN_TIME_WORDS)
    )


def prepared(case: Case, code: str, step: Step, at: datetime) -> Case:
    """The case as the step finds it: its past dated so that limits are kept or over, papers as the step says."""
    case = _dated(case, at, late=is_late(code, step))
    if case.state is State.RECEIVED:
        case = _with_papers(case, code, step)
    return _with_history(case, code, step, at)


def _dated(case: Case, at: datetime, *, late: bool) -> Case:
    """Everything before this step lies a moment back, or long ago; pauses began a moment back in either case."""
    then, now = at - (LONG_AGO if late else A_MOMENT), at - A_MOMENT
    last_day = (at - timedelta(days=1) if late else at + SOON).date()
    course = case.course
    return replace(
        case,
        received_at=case.received_at and then,
        moved_at=case.moved_at and then,
        last_at=case.last_at and then,
        course=replace(
            course, acceptance_from=course.acceptance_from and then, accepted_at=course.accepted_at and then
        ),
        supplements=tuple(replace(notice, deadline=last_day) for notice in case.supplements),
        tolerant_until=case.tolerant_until and last_day,
        specials=tuple(replace(s, started_at=now, ended_at=s.ended_at and now) for s in case.specials),
        flags=replace(case.flags, deemed_accepted=case.flags.deemed_accepted and late),
    )


def _with_papers(case: Case, code: str, step: Step) -> Case:
    """Line 1 may never wait, line 2 may: both are there unless the step or its purpose says that one is missing."""
    missing = step.get("missing")
    named = {"core": (True, False), "tolerable": (False, True), "minor": (False, True), "both": (True, True)}
    core, minor = named.get(str(missing), (bool(missing), False))
    core = core or broken(step, "materials_complete") or broken(step, "only_tolerable_missing")
    core = core or (code == "E03" and not minor)
    minor = minor or code == "E07"
    found = tuple(
        Check(no=no, state=LineState.MISSING if lacking else LineState.OK) for no, lacking in ((1, core), (2, minor))
    )
    return replace(case, lines=checked(case.lines, found))


def _with_history(case: Case, code: str, step: Step, at: datetime) -> Case:
    """What must have happened before, for a guard to hold or, where the step says so, to fail."""
    notices, flags = case.supplements, case.flags
    match code:
        case "E03" if broken(step, "first_notice_or_reasoned_second") or step.get("second"):
            first = Supplement(requested_at=at, defects=(Defect(no=1, problem="缺"),), deadline=at.date(), second=False)
            return replace(case, supplements=notices or (first,))
        case "E05" if notices and not broken(step, "reminded"):
            return replace(case, supplements=(*notices[:-1], replace(notices[-1], reminded=1)))
        case "E12" if not case.assists:
            return replace(case, assists=(Assist(assist_id="a", office="派出所", asked_at=at, due=None),))
        case "E16" if broken(step, "once") or step.get("second"):
            return replace(case, extension=Extension(amount=1, unit=Unit.WORKDAY, approved_at=at - A_MOMENT))
        case "E17" | "E18" if broken(step, "is_tolerant"):
            return replace(case, flags=replace(flags, tolerant=False))
        case "E20" if broken(step, "no_tolerant_missing") or step.get("missing"):
            return replace(case, lines=checked(case.lines, (Check(no=2, state=LineState.TOLERATED),)))
        case "E29" if broken(step, "one_per_occasion"):
            return replace(case, occasions=(str(step.get("occasion") or "现场"),))
        case _:
            return case
