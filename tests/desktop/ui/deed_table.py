"""What the page of a case lets each role do in each state: ``python -m tests.desktop.ui.deed_table``.

Read off the real page. One row per event, one column per state; a cell names the roles whose button can be pressed.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop.queries.rows import CaseFileRow, Staff, SyncMark
from desktop.ui.case import CasePage
from desktop.ui.case_choice import DEEDS
from desktop.ui.page import PageAction
from desktop.wording import deeds as words
from desktop.wording.states import ROLES, STATES
from sync.casework.allow import offered
from sync.casework.case import Act, Assist, Case, Course, Flags
from sync.casework.clock import Light
from sync.casework.events_handling import ReviewGiven
from sync.casework.facts import Line, Party
from sync.casework.terms import Delivery, LineState, Rating, Role, State
from tests.casework.makers import MONDAY
from tests.desktop.ui.fake_desk import FakeDesk

MACHINE: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "data" / "state-machine.json").read_text(encoding="utf-8")
)
EVENTS: tuple[dict[str, Any], ...] = tuple(MACHINE["events"])
KNOWN = tuple(state for state in State if state is not State.DRAFT)
STAFF = tuple(role for role in Role if role not in (Role.SYS, Role.APPLICANT))
ELSEWHERE = {
    "case.registered": "收件登记页",
    "case.deemed_accepted": "系统到期自动记",
    "rating.recorded": "申请人自己的窗口",
}
"""Events of the table that nobody presses a button for on this page, and who records them instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One button: shown at all, why it cannot be pressed (``""``: it can), and whether that stands there in words."""

    shown: bool
    why: str = ""
    told: bool = True

    @property
    def verdict(self) -> str:
        """``absent``, ``may``, or what speaks against it: ``state``, ``role``, ``guard``."""
        if not self.shown:
            return "absent"
        if not self.why:
            return "may"
        if self.why.startswith(words.NOT_OFFERED_ROLE.partition("{")[0]):
            return "role"
        return "state" if self.why.startswith(words.NOT_OFFERED_STATE.partition("{")[0]) else "guard"


_REVIEW = ReviewGiven(case_id="case-1", occurred_at=MONDAY, by="p", role=Role.HANDLER, agreed=True, opinion="同意")
"""What may be taken back."""


def everything_open(state: State) -> Case:
    """A case in this state in which every event finds what it needs."""
    return Case(
        case_id="case-1",
        state=state,
        item_id="GZT-001",
        item_version=1,
        item_name="最低生活保障对象认定",
        applicant=Party(name="杨秀英", number="522636198001150043"),
        lines=(Line(no=1, name="户口簿", state=LineState.TOLERATED, tolerable=True),),
        received_at=MONDAY,
        flags=Flags(deemed_accepted=True, tolerant=True),
        course=Course(received_by="x", accepted_by="x", accepted_at=MONDAY),
        assists=(Assist(assist_id="a", office="民政局", asked_at=MONDAY, due=None),),
        delivery=Delivery.SENT,
        rating=Rating.RECTIFYING,
        custody_offered="522636100000",
        last_at=MONDAY,
        moved_at=MONDAY,
        events=1,
        act=Act(event=_REVIEW, before=Case(case_id="case-1")),
    )


def file_of(case: Case, role: Role) -> CaseFileRow:
    return CaseFileRow(
        case=replace(case, tolerant_until=(MONDAY + timedelta(days=9)).date()),
        id_masked="522636********0043",
        phone_masked="",
        village="",
        department="",
        light=Light.GREEN,
        sync=SyncMark.CONFIRMED,
        clocks=(),
        timeline=(),
        actions=offered(case, (role,)),
        irregularities=(),
        readonly=False,
    )


class Reader:
    """Opens the page as one person after the other and reads its buttons."""

    def __init__(self, desk: FakeDesk) -> None:
        self.desk = desk
        self.page = CasePage(desk)
        self.page.resize(1254, 700)

    def actions(self, state: State, role: Role) -> tuple[PageAction, ...]:
        self.desk.person = Staff(code="p", name="某人", roles=(role,))
        self.page._show(file_of(everything_open(state), role))
        return self.page.actions_here()

    def cells(self, state: State, role: Role) -> dict[str, Cell]:
        actions, written = self.actions(state, role), self.written()
        shown = {one.key: Cell(shown=True, why=one.refused, told=one.refused in written) for one in actions}
        return {name: shown.get(name, Cell(shown=False)) for name in DEEDS}

    def written(self) -> str:
        """Everything the bar says, in labels and in the menu: what a clerk reads without pointing at anything."""
        bar = self.page.bar
        labels = [label.text() for label in bar.findChildren(QLabel) if not label.isHidden()]
        menus = [button.menu() for button in bar.findChildren(QPushButton) if button.menu() is not None]
        return "\n".join((*labels, *(entry.text() for menu in menus for entry in menu.actions())))


def table(desk: FakeDesk) -> dict[tuple[str, State, Role], Cell]:
    """Every button × state × role."""
    reader = Reader(desk)
    return {
        (name, state, role): cell
        for state in KNOWN
        for role in STAFF
        for name, cell in reader.cells(state, role).items()
    }


def lines(cells: dict[tuple[str, State, Role], Cell]) -> Iterator[str]:
    yield "| 事件 | " + " | ".join(STATES[state] for state in KNOWN) + " |"
    yield "|---" * (len(KNOWN) + 1) + "|"
    for name in DEEDS:
        told = (
            "、".join(ROLES[role] for role in STAFF if cells[name, state, role].verdict in ("may", "guard")) or "–"
            for state in KNOWN
        )
        yield f"| {name} | " + " | ".join(told) + " |"


def main() -> None:
    QApplication([])
    for line in lines(table(FakeDesk())):
        print(line)


if __name__ == "__main__":
    main()
