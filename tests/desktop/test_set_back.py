"""A desk whose database is an older copy: what stands on paper is drawn by nobody, what may have gone up stays."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.device.high_water import HighWater
from desktop.office.rolled_back import mark_of, noticed
from desktop.office.slips import Slips
from desktop.queries.rows import Past
from sync.casework.errors import Refusal
from sync.casework.events_intake import CaseRegistered
from sync.casework.events_taking_back import ActTakenBack
from sync.casework.terms import Role
from tests.casework.makers import MONDAY
from tests.desktop.rooms import Room, acceptance, application, open_room, references

TOMORROW = MONDAY + timedelta(days=1, hours=1)


@dataclass
class Desk:
    """A desk of which a copy can be made and put back."""

    folder: Path
    room: Room

    @classmethod
    def opened(cls, folder: Path) -> "Desk":
        room = open_room(folder)
        room.core = replace(room.core, high_water=HighWater(folder))
        return cls(folder, room)

    def copy(self) -> Path:
        self.room.close()
        kept = self.folder.parent / "copy.db"
        shutil.copy2(self.folder / "desk.db", kept)
        self.room = Desk.opened(self.folder).room
        return kept

    def put_back(self, kept: Path) -> Past:
        assert self.room.core.high_water is not None
        self.room.core.high_water.keep(self.room.core.database.read(mark_of))
        return self.put_back_unmarked(kept)

    def put_back_unmarked(self, kept: Path) -> Past:
        """After a power cut: nobody told the mark anything at the end."""
        self.room.close()
        shutil.copy2(kept, self.folder / "desk.db")
        room = self.room = Desk.opened(self.folder).room
        high_water = HighWater(self.folder)
        return room.core.database.write(lambda session: noticed(session, high_water, room.clock()))

    def slips(self, first: date, each: int = 50) -> list[str]:
        item = references().catalogue.get("GZT-001")
        assert item is not None
        return [one for run in Slips(core=self.room.core).reserve(item, first, 1, each) for one in run.numbers(1)]

    def number(self, **changed: object) -> str:
        (event,) = self.room.record(application(**changed)).events
        assert isinstance(event, CaseRegistered)
        return event.project_no or event.paper_no


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    folder = tmp_path / "desk"
    folder.mkdir()
    made = Desk.opened(folder)
    yield made
    made.room.close()


def test_slips_printed_after_the_copy_are_noticed_though_nothing_was_recorded(desk: Desk) -> None:
    kept = desk.copy()
    slips = {*desk.slips(MONDAY.date()), *desk.slips(MONDAY.date())}
    assert desk.put_back_unmarked(kept) is Past.PUT_BACK
    assert desk.number() not in slips


def test_the_forgotten_slips_of_a_coming_day_are_not_drawn_on_it_and_can_be_typed_in(desk: Desk) -> None:
    kept = desk.copy()
    slips = desk.slips(TOMORROW.date())
    assert desk.put_back(kept) is Past.PUT_BACK
    desk.room.clock.now = TOMORROW
    drawn = [desk.number(occurred_at=TOMORROW) for _ in range(3)]
    assert not set(drawn) & set(slips)
    assert desk.number(occurred_at=TOMORROW, paper_no=slips[0]) == slips[0]


def test_a_forgotten_slip_far_ahead_of_the_count_stops_nobody_when_the_count_gets_there(desk: Desk) -> None:
    desk.slips(MONDAY.date(), 1)
    kept = desk.copy()
    desk.slips(MONDAY.date(), 1)
    desk.put_back(kept)
    first = desk.number()
    ahead = f"{first[:-3]}{int(first[-3:]) + 1:03}"
    assert desk.number(paper_no=ahead) == ahead
    assert int(desk.number()[-3:]) == int(first[-3:]) + 2


def test_what_waits_in_a_copy_may_have_gone_up_since_and_is_not_taken_back(desk: Desk) -> None:
    (opening,) = desk.room.record(application()).events
    assert isinstance(opening, CaseRegistered)
    accepted = desk.room.record(*acceptance(opening, opening.case_id)).entries[-1]
    kept = desk.copy()
    desk.room.receive()
    desk.put_back(kept)
    told = ActTakenBack(
        case_id=opening.case_id,
        occurred_at=MONDAY + timedelta(hours=1),
        by="c1",
        role=Role.CLERK,
        act="case.accepted",
        acted_at=MONDAY,
        entry_id=accepted.id,
        reason="选错了一件",
    )
    with pytest.raises(Refusal, match="sent"):
        desk.room.record(told)
