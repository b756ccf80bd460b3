"""Events of one case, as two desks record them."""

from datetime import datetime, timedelta

from sync.casework.events_closing import DecisionApproved
from sync.casework.events_handling import NoteAdded
from sync.casework.facts import Event
from sync.casework.terms import Role
from tests.casework.makers import CASE_ID, MONDAY


def note(text: str, case_id: str = CASE_ID, by: str = "c1", at: datetime = MONDAY) -> Event:
    return NoteAdded(case_id=case_id, occurred_at=at, by=by, role=Role.CLERK, text=text)


def approved(by: str = "a1", at: datetime = MONDAY + timedelta(hours=2)) -> Event:
    return DecisionApproved(case_id=CASE_ID, occurred_at=at, by=by, role=Role.APPROVER, content="准予")
