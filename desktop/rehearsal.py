"""Plays abstract steps through the real rules on an invented item, with dates that fit or break the limits.

Every step stands for itself: ``late`` at one step makes nothing late at the next one.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from desktop.rehearsal_scene import A_MOMENT, Scene, Step, broken, prepared
from desktop.rehearsal_steps import BUILDERS
from desktop.rehearsal_table import GUARDS
from sync.casework.allow import refusals
from sync.casework.calendar import Calendar
from sync.casework.case import Case
from sync.casework.circumstances import Circumstances
from sync.casework.clock import Limit, Unit
from sync.casework.errors import RefusalKind
from sync.casework.events import NAMES
from sync.casework.facts import Event
from sync.casework.fold import evolve
from sync.casework.items import Item, Material
from sync.casework.rules.handling import PUBLICITY
from sync.casework.terms import CaseKind, Necessity, Role, State
from sync.casework.transitions import EVENT_CODES, TRANSITIONS

FIRST_DAY = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
DEFAULT_ROLES = {
    "E01": Role.CLERK, "E04": Role.CLERK, "E10": Role.HANDLER, "E20": Role.APPROVER, "E21": Role.APPROVER,
    "E24": Role.CENTER, "E25": Role.APPROVER, "E26": Role.CLERK, "E27": Role.CLERK, "E28": Role.CLERK,
    "E31": Role.CENTER,
}  # fmt: skip
OTHER_CODES = {"E03'": "E03", "E03b": "E03", "E13B": "E13b"} | {NAMES[kind]: code for code, kind in EVENT_CODES.items()}
"""How else a file may name an event: the second notice by its own code, any event by its name."""


class UnknownStep(ValueError):
    """The step names no event of the state machine."""


class Rehearsal:
    """One invented case; :meth:`take` records a step or raises the Refusal."""

    def __init__(self) -> None:
        self.case = Case(case_id="018f0000-0000-7000-8000-000000000001")
        self._at = FIRST_DAY
        self._item = _item()

    def take(self, step: Step) -> Event:
        """What was recorded. Raises Refusal, UnknownStep."""
        named = str(step.get("e"))
        code = OTHER_CODES.get(named, named)
        if code not in BUILDERS:
            raise UnknownStep(named)
        self._at += A_MOMENT
        case = prepared(self.case, code, step, self._at)
        item = self._item_of(code, step)
        event = BUILDERS[code](self._scene(code, step, case, item))
        _judge(code, event, case, self._circumstances(item))
        self.case = evolve(case, event)
        return event

    def _item_of(self, code: str, step: Step) -> Item:
        """The item as this step finds it; what the receipt says of it holds for the whole case."""
        item = replace(self._item, report_up=self._item.report_up and not broken(step, "report_up_item"))
        if code == "E01":
            self._item = item
        return replace(item, effective_to=date(2001, 1, 1)) if broken(step, "item_effective") else item

    def _scene(self, code: str, step: Step, case: Case, item: Item) -> Scene:
        role = Role(str(step["role"]).upper()) if step.get("role") else self._default_role(code)
        by = str(step.get("by") or role.value.lower())
        if code in ("E20", "E21") and broken(step, "not_same_person_unless_instant"):
            by, case = case.course.accepted_by or by, replace(case, kind=CaseKind.PROMISED)
        return Scene(step=step, case=case, item=item, at=self._at, by=by, role=role)

    def _default_role(self, code: str) -> Role:
        if code in ("E20", "E21") and self.case.state is State.REPORTED:
            return Role.DEPT
        return DEFAULT_ROLES.get(code) or _only_role(code)

    def _circumstances(self, item: Item) -> Circumstances:
        return Circumstances(
            now=self._at + timedelta(seconds=1), office="", device="", item=item, calendar=Calendar(())
        )


def _judge(code: str, event: Event, case: Case, circumstances: Circumstances) -> None:
    """Raises the first refusal in the order of the table; what it does not name only counts where it has no row."""
    found = refusals(event, case, circumstances)
    hard = [refusal for refusal in found if refusal.code in ("state", "role") or code not in GUARDS]
    by_name = {refusal.code: refusal for refusal in reversed(found)}
    named = [by_name[guard] for guard in GUARDS.get(code, ()) if guard in by_name]
    impossible = [refusal for refusal in found if refusal.kind is RefusalKind.IMPOSSIBLE]
    for refusal in (*hard, *named, *impossible):
        raise refusal


def _only_role(code: str) -> Role:
    return next(role for role in Role if role in TRANSITIONS[EVENT_CODES[code]].roles)


def _item() -> Item:
    day = Limit(amount=20, unit=Unit.WORKDAY)
    return Item(
        item_id="rehearsal", version=1, name="演练事项", catalog_code="", level_code="5", kind=CaseKind.PROMISED,
        type_code="01", type_name="行政许可", theme="", department="", decider="", report_up=True, promised=day,
        statutory=day, acceptance=Limit(amount=5, unit=Unit.WORKDAY), extension=Limit(amount=10, unit=Unit.WORKDAY),
        publicity=None, excluded=OWN_PAUSES, limit_note="", stages=(),
        materials=(
            Material(no=1, name="申请表", necessity=Necessity.REQUIRED, originals=1, copies=0),
            Material(no=2, name="证明", necessity=Necessity.REQUIRED, originals=1, copies=0, tolerable=True),
        ),
        fields=(), bases=(), applicant_codes=("1",), agent_allowed=True, tolerance_allowed=True, reject_reasons=(),
        result_name="", fee_note="", sub_items=(), effective_from=date(2000, 1, 1), effective_to=None,
    )  # fmt: skip


OWN_PAUSES = (PUBLICITY, "残疾评定", "家庭经济状况核对", "家庭经济状况信息核对", "现场勘验", "部门信息比对")
"""What items of the catalogue exclude by their own rule."""
