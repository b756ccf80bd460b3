"""Plays abstract steps through the real rules on an invented item, with dates that fit or break the limits."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from desktop.rehearsal_steps import BUILDERS, Scene
from sync.casework.allow import allow
from sync.casework.calendar import Calendar
from sync.casework.case import Case
from sync.casework.circumstances import Circumstances
from sync.casework.clock import Limit, Unit
from sync.casework.facts import Check
from sync.casework.fold import evolve
from sync.casework.fold_intake import checked
from sync.casework.items import Item, Material
from sync.casework.terms import CaseKind, LineState, Necessity, Role, State
from sync.casework.transitions import EVENT_CODES, TRANSITIONS

FIRST_DAY = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
BEYOND_EVERY_LIMIT = timedelta(days=120)
DEFAULT_ROLES = {
    "E01": Role.CLERK, "E04": Role.CLERK, "E10": Role.HANDLER, "E20": Role.APPROVER, "E21": Role.APPROVER,
    "E24": Role.CENTER, "E25": Role.APPROVER, "E26": Role.CLERK, "E27": Role.CLERK, "E28": Role.CLERK,
}  # fmt: skip
LAPSES = frozenset({"E05", "E18"})
"""Events that are only possible after a deadline; a step of theirs waits for it unless it says otherwise."""


class UnknownStep(ValueError):
    """The step names no event of the state machine."""


class Rehearsal:
    """One invented case; :meth:`take` records a step or raises the Refusal."""

    def __init__(self) -> None:
        self.case = Case(case_id="018f0000-0000-7000-8000-000000000001")
        self._at = FIRST_DAY
        self._item = _item()

    def take(self, step: dict[str, Any]) -> None:
        code = step.get("e")
        if code not in BUILDERS:
            raise UnknownStep(str(code))
        self._arrange(code, step)
        event = BUILDERS[code](self._scene(code, step))
        allow(event, self.case, self._circumstances())
        self.case = evolve(self.case, event)

    def _arrange(self, code: str, step: dict[str, Any]) -> None:
        """Bring about what the step takes for granted: which papers lie there, and how late it is."""
        self._at += timedelta(minutes=5)
        late = step.get("late") or step.get("overdue") or (code in LAPSES and not _early(step))
        if late:
            self._at += BEYOND_EVERY_LIMIT
        if step.get("report_up") is False or step.get("report_up_item") is False:
            self._item = replace(self._item, report_up=False)
        if code == "E05" and step.get("reminded") is not False and self.case.supplements:
            *earlier, last = self.case.supplements
            self.case = replace(self.case, supplements=(*earlier, replace(last, reminded=1)))
        if self.case.state is State.RECEIVED:
            self._lay_out_papers(code, step)

    def _lay_out_papers(self, code: str, step: dict[str, Any]) -> None:
        core, minor = LineState.OK, LineState.OK
        if step.get("missing") == "core" or code == "E03" or step.get("materials_complete") is False:
            core = LineState.MISSING
        if code == "E07" or step.get("missing") in ("minor", "tolerable"):
            minor = LineState.MISSING
        found = (Check(no=1, state=core), Check(no=2, state=minor))
        self.case = replace(self.case, lines=checked(self.case.lines, found))

    def _scene(self, code: str, step: dict[str, Any]) -> Scene:
        role = Role(step["role"]) if "role" in step else self._default_role(code)
        by = step.get("by", role.value.lower())
        return Scene(
            step=step, case=self.case, item=self._item, at=self._at, by=by, role=role, later=self._day_after_tomorrow()
        )

    def _default_role(self, code: str) -> Role:
        if code in ("E20", "E21") and self.case.state is State.REPORTED:
            return Role.DEPT
        return DEFAULT_ROLES.get(code) or _only_role(code)

    def _day_after_tomorrow(self) -> date:
        return (self._at + timedelta(days=10)).date()

    def _circumstances(self) -> Circumstances:
        return Circumstances(now=self._at, office="", device="", item=self._item, calendar=Calendar(()))


def _early(step: dict[str, Any]) -> bool:
    guards = ("supplement_overdue", "tolerant_overdue", "late", "overdue")
    return any(step.get(guard) is False for guard in guards)


def _only_role(code: str) -> Role:
    return next(role for role in Role if role in TRANSITIONS[EVENT_CODES[code]].roles)


def _item() -> Item:
    day = Limit(amount=20, unit=Unit.WORKDAY)
    return Item(
        item_id="rehearsal", version=1, name="演练事项", catalog_code="", level_code="5", kind=CaseKind.PROMISED,
        type_code="01", type_name="行政许可", theme="", department="", decider="", report_up=True, promised=day,
        statutory=day, acceptance=Limit(amount=5, unit=Unit.WORKDAY), extension=Limit(amount=10, unit=Unit.WORKDAY),
        publicity=None, excluded=(), limit_note="", stages=(),
        materials=(
            Material(no=1, name="申请表", necessity=Necessity.REQUIRED, originals=1, copies=0),
            Material(no=2, name="证明", necessity=Necessity.REQUIRED, originals=1, copies=0, tolerable=True),
        ),
        fields=(), bases=(), applicant_codes=("1",), agent_allowed=True, tolerance_allowed=True, reject_reasons=(),
        result_name="", fee_note="", sub_items=(), effective_from=date(2000, 1, 1), effective_to=None,
    )  # fmt: skip
