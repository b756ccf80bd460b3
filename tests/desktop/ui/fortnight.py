"""A few cases in every state, recorded through the real office."""

from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sync.casework.events_closing import DecisionApproved
from sync.casework.events_intake import CaseRegistered, SupplementRequested
from sync.casework.facts import Defect, Party
from sync.casework.terms import Role
from tests.casework.makers import MONDAY
from tests.desktop.rooms import Room, acceptance, application, open_room

NAMES = ("潘阿秀", "杨·再兴", "<b>王老五</b>", "石玉梅", "欧阳素芬", "韦国忠", "吴㵲生", "李&张")


@cache
def filled() -> tuple[bytes, str]:
    """The file of a desk with these cases, made once, and the id of one that is being handled."""
    with TemporaryDirectory() as folder:
        room = open_room(Path(folder))
        handled = fill(room)
        room.close()
        return room.path.read_bytes(), handled


def fill(room: Room, names: Sequence[str] = NAMES) -> str:
    """Records the cases and answers the id of one that is being handled."""
    handled = ""
    for number, name in enumerate(names):
        party = Party(name=name, number="522636198001150043", phone="13885512345", region="522636100201")
        opened = room.record(
            application(applicant=party, item_id=("GZT-001", "GZT-002", "GZT-003")[number % 3])
        ).events[0]
        assert isinstance(opened, CaseRegistered)
        if number % 4 == 0:
            continue
        if number % 4 == 1:
            _supplement(room, opened)
            continue
        room.record(*acceptance(opened, opened.case_id))
        handled = opened.case_id
        if number % 4 == 3:
            head = {"case_id": opened.case_id, "occurred_at": MONDAY + timedelta(minutes=30), "by": "a1"}
            room.record(DecisionApproved(**head, role=Role.APPROVER, content="准予"))  # type: ignore[arg-type]
    return handled


def _supplement(room: Room, opened: CaseRegistered) -> None:
    missing = tuple(Defect(no=line.no, problem="未提交", remedy="补交原件") for line in opened.lines)
    room.record(
        SupplementRequested(
            case_id=opened.case_id,
            occurred_at=MONDAY + timedelta(minutes=20),
            by="c1",
            role=Role.CLERK,
            defects=missing,
            deadline=(MONDAY + timedelta(days=20)).date(),
        )
    )
