"""Texts nobody should type: refused in a sentence where no file could hold them, else text and nothing but text."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from desktop.queries.rows import DraftRow, View
from desktop.queries.search import Search
from desktop.queries.worklist import WorklistPage
from desktop.wording.refusals import NOT_SAVED, refusal_sentence
from sync.casework.errors import Refusal
from sync.casework.events import name_of
from sync.casework.events_handling import NoteAdded
from sync.casework.events_intake import SupplementRequested
from sync.casework.facts import Defect
from sync.casework.terms import Role
from sync.journal.journal import Journal
from sync.journal.tables import ENTRY
from sync.wire.sizes import LARGEST_BODY
from tests.casework.makers import MONDAY
from tests.desktop.rooms import Room, application, open_room

REFUSED = ["李\x07敏", "\x00李", "李\x7f敏", "李\u202e敏", "李\u2066敏", "\ud800李", "李\udc00", "李\u0085敏"]
KEPT = ["<b>李敏</b>", "<img src=//1.2.3.4/x>", "=cmd|'/c calc'!A0", "+1+1", "@SUM(A1)", "{{7*7}}", "%s%n", "𬱟㛃"]


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    opened = open_room(tmp_path_factory.mktemp("desk"))
    yield opened
    opened.close()


def count(room: Room) -> int:
    return room.core.database.read(lambda session: len(session.execute(select(ENTRY.c.id)).all()))


@pytest.mark.parametrize("name", REFUSED, ids=ascii)
def test_a_name_no_file_could_hold_is_refused_and_nothing_is_written(name: str, room: Room) -> None:
    before = count(room)
    with pytest.raises(Refusal) as told:
        room.record(application(name=name))
    assert (told.value.code, count(room)) == ("garbled_text", before)
    assert NOT_SAVED in refusal_sentence(told.value.code, told.value.facts)


@pytest.mark.parametrize("name", KEPT)
def test_a_name_that_looks_like_a_programme_stays_a_name(name: str, room: Room) -> None:
    case_id = room.receive(name=name)
    rows = room.ask(Search(text=name[-4:], limit=50)) or room.ask(WorklistPage(view=View())).rows
    assert name in {row.applicant for row in rows if row.case_id == case_id}


def test_a_note_longer_than_the_line_carries_is_refused_where_it_is_made(room: Room) -> None:
    with pytest.raises(Refusal) as told:
        room.record(note(room, "备" * (LARGEST_BODY // 3)))
    assert "最多约" in refusal_sentence(told.value.code, told.value.facts)


def test_the_longest_note_there_may_be_is_kept_whole(room: Room) -> None:
    text = "备注\n" * 20_000
    assert room.record(note(room, text)).events == (note(room, text),)


@pytest.mark.parametrize("day", [date.max, date.min, date(2200, 1, 1)])
def test_a_day_no_calendar_reaches_is_refused(day: date, room: Room) -> None:
    asked = SupplementRequested(
        case_id=case_of(room), occurred_at=MONDAY, by="c1", role=Role.CLERK, deadline=day,
        defects=(Defect(no=1, problem="缺", remedy="补"),),
    )  # fmt: skip
    with pytest.raises(Refusal, match="impossible_day"):
        room.record(asked)


@pytest.mark.parametrize("text", ["\ud800", "\x00", '"', "AND", "NEAR(", "*", "%", "'; DROP TABLE entry", "李" * 9999])
def test_a_search_for_anything_finds_or_finds_nothing(text: str, room: Room) -> None:
    assert len(room.ask(Search(text=text, limit=5))) <= 5
    assert len(room.ask(WorklistPage(view=View(text=text))).rows) <= 50


def test_half_a_character_in_a_draft_costs_that_character_only(room: Room) -> None:
    now = datetime(2026, 3, 2, tzinfo=UTC)
    room.core.drafts.save(DraftRow(kind="intake", key="1", text="张\ud800三", title="\udfff", by="c1", saved_at=now))
    (draft,) = room.core.drafts.list()
    assert draft.text == "张\ufffd三"


def test_nothing_of_all_this_harmed_the_journal(room: Room) -> None:
    found = room.core.database.read(lambda session: Journal(session, room.core.uuid).verify())
    assert (found.intact, found.entries) == (True, count(room))


def case_of(room: Room) -> str:
    return room.ask(WorklistPage(view=View())).rows[0].case_id if count(room) else room.receive()


def note(room: Room, text: str) -> NoteAdded:
    made = NoteAdded(case_id=case_of(room), occurred_at=MONDAY, by="c1", role=Role.CLERK, text=text)
    assert name_of(made) == "note.added"
    return made
