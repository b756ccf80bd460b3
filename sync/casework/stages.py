"""The stages of an item that a superior organ decides: whose turn it is, since when, for how long.

Stage clocks are additional: handing a case over never resets the citizen's total (办件时限不因转报重新计算).
"""

from dataclasses import dataclass
from datetime import datetime

from sync.casework.case import Case
from sync.casework.items import Item, Stage
from sync.casework.terms import Delivery, State

TOWNSHIP_BODIES = ("乡镇", "镇人民政府", "街道", "村")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """The stage that runs now and the instant it began."""

    stage: Stage
    since: datetime


def turn(case: Case, item: Item) -> Turn | None:
    """Whose stage runs: the township's until the report, the superior's after it, the telling after the decision."""
    course = case.course
    if not item.report_up or course.accepted_at is None:
        return None
    own, superior, telling = _split(item)
    if case.state in (State.ACCEPTED, State.SUSPENDED):
        return _begun(own, course.accepted_at)
    if case.state is State.REPORTED:
        return _begun(superior, course.reported_at)
    if course.decided_at is not None and case.delivery is not Delivery.DONE:
        return _begun(telling, course.decided_at)
    return None


def _begun(stage: Stage | None, since: datetime | None) -> Turn | None:
    return Turn(stage=stage, since=since) if stage is not None and since is not None else None


def _split(item: Item) -> tuple[Stage | None, Stage | None, Stage | None]:
    """The township's, the superior's and the last stage. The acceptance itself is no stage: it has its own clock."""
    own = superior = telling = None
    for stage in item.stages:
        if stage.limit is None or _is_acceptance(stage):
            continue
        if not _of_township(stage):
            superior = superior or stage
        elif superior is None:
            own = own or stage
        else:
            telling = telling or stage
    return own, superior, telling


def _is_acceptance(stage: Stage) -> bool:
    return stage.name == "受理" or stage.name.startswith(("受理(", "受理（"))


def _of_township(stage: Stage) -> bool:
    return any(body in stage.by for body in TOWNSHIP_BODIES)
