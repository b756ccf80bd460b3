"""Shapes of an intake beyond the plain one: from paper after a black-out, by an agent, for a body, with a doubt."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.queries.casefile import CaseFile
from desktop.queries.rows import CaseFileRow, View
from desktop.queries.search import Duplicates
from desktop.queries.worklist import WorklistPage
from desktop.runtime.desk import Desk
from desktop.ui.intake import IntakePage
from desktop.ui.intake_decide import Decision
from desktop.ui.intake_doubts import doubts
from desktop.ui.intake_paper import Backfill, is_paper_number, moment_of
from desktop.ui.intake_sheet import Found, Sheet, agency_of, sheet_from
from desktop.wording import screens_intake as text
from sync.casework.calendar import CST
from sync.casework.deadlines import ClockKind
from sync.casework.events_handling import NoteAdded
from sync.casework.ratings import day_of
from sync.casework.terms import IdKind, LineState, PartyKind
from tests.desktop.notice_papers import AT, allowance
from tests.desktop.rooms import Room, references
from tests.desktop.ui.fake_desk import FakeDesk

OK = Found(state=LineState.OK, originals=1)
FILLED = Sheet(
    item_id="GZT-001",
    item_version=1,
    number="522636196511230028",
    name="潘阿秀",
    answers={"household_size": "4", "annual_income": "12000", "hardship_reason": "因病", "apply_members": "3",
             "village_relative": "0"},
    found={no: OK for no in (1, 2, 3, 4, 8)},
)  # fmt: skip
PAPER_NUMBER = "11522636MB9A00014N4520599001000202611239001"
TWO_DAYS = timedelta(days=2)


@pytest.fixture
def page(fake: FakeDesk, qtbot: QtBot) -> IntakePage:
    fake.answers[Duplicates] = ()
    made = IntakePage(fake)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def real(desk: Desk, room: Room, qtbot: QtBot) -> IntakePage:
    room.clock.now = datetime.now(CST) + timedelta(minutes=5)
    made = IntakePage(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def from_paper(folder: Path, **changed: str) -> Sheet:
    scan = folder / "page.jpg"
    scan.write_bytes(b"\xff\xd8\xffthe page of the book\xff\xd9")
    told = Backfill(received="2026-11-23 09:20", reason="停电，纸质收件本登记", approver="z1", scan=str(scan))
    return replace(FILLED, backfill=replace(told, **changed))


def hand_in(page: IntakePage, sheet: Sheet, decision: Decision) -> None:
    page.editor.show_sheet(sheet)
    page.closing.weigh()
    page.closing.choose(decision)
    page.closing.card.confirm.click()


def the_case(room: Room) -> CaseFileRow:
    (row,) = room.ask(WorklistPage(view=View())).rows
    found = room.ask(CaseFile(case_id=row.case_id))
    assert found is not None
    return found


def written(room: Room, name: str) -> Callable[[], bool]:
    def there() -> bool:
        rows = room.ask(WorklistPage(view=View())).rows
        return bool(rows) and name in [happened.name for happened in the_case(room).timeline]

    return there


def test_a_slip_from_paper_counts_from_the_true_time_and_says_so(
    real: IntakePage, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    received = (datetime.now(CST) - TWO_DAYS).replace(second=0, microsecond=0)
    hand_in(real, from_paper(tmp_path, received=f"{received:%Y-%m-%d %H:%M}"), Decision.RECEIVE)
    qtbot.waitUntil(written(room, "record.backfilled"))
    file = the_case(room)
    due = next(clock.due_on for clock in file.clocks if clock.kind is ClockKind.ACCEPTANCE)
    after = [received.date() + timedelta(days=ahead) for ahead in range(1, 30)]
    days = [day for day in after if references().calendar.is_workday(day, references().region)]
    assert (file.case.received_at, file.case.flags.backfilled, due) == (received, True, days[4])


def test_the_printed_number_of_a_slip_stays_its_number(
    real: IntakePage, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    hand_in(real, from_paper(tmp_path, paper_no=PAPER_NUMBER.lower()), Decision.ACCEPT)
    qtbot.waitUntil(written(room, "record.backfilled"))
    assert the_case(room).case.project_no == PAPER_NUMBER


def test_what_is_decided_on_a_slip_is_decided_now(real: IntakePage, room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    hand_in(real, from_paper(tmp_path), Decision.ACCEPT)
    qtbot.waitUntil(written(room, "case.accepted"))
    accepted = the_case(room).case.course.accepted_at
    assert accepted is not None and day_of(accepted) == day_of(datetime.now(CST))


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [({"received": "2099-01-01 08:00"}, text.RECEIVED_LATER), ({"received": "昨天"}, text.BAD_RECEIVED),
     ({"paper_no": "纸 12"}, text.BAD_PAPER_NUMBER), ({"approver": "01"}, text.OWN_APPROVER),
     ({"approver": ""}, text.NO_APPROVER), ({"reason": " "}, text.NO_BACKFILL_REASON), ({"scan": "x"}, text.NO_SCAN)],
)  # fmt: skip
def test_a_slip_that_cannot_be_right_is_told_beside_its_field(
    page: IntakePage, fake: FakeDesk, tmp_path: Path, changed: dict[str, str], sentence: str
) -> None:
    page.editor.show_sheet(from_paper(tmp_path, **changed))
    page.closing.choose(Decision.RECEIVE)
    assert [sentence in told for told in page.editor.summary.sentences] == [True]
    assert fake.recorded == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("2026-11-22 09:20", (2026, 11, 22, 9, 20)), ("11-22 9:20", (2026, 11, 22, 9, 20)),
     ("８：０５", (2026, 11, 23, 8, 5)), ("12-30 16:00", (2025, 12, 30, 16, 0)), ("2月30日 9:00", None), 
     ("25:00", None), ("", None)],
)  # fmt: skip
def test_a_time_is_understood_as_it_is_written(typed: str, meant: tuple[int, int, int, int, int] | None) -> None:
    assert moment_of(typed, date(2026, 11, 23)) == (datetime(*meant, tzinfo=CST) if meant else None)


def test_numbers_of_the_book_and_of_blank_slips_are_numbers_of_papers_those_of_the_platform_are_not() -> None:
    tails = ("9001", "1001", "0001", "x")
    assert [is_paper_number(PAPER_NUMBER[:-4] + tail) for tail in tails] == [True, True, False, False]


def test_a_button_opens_the_slip_and_its_draft_survives(page: IntakePage, tmp_path: Path) -> None:
    page.editor.show_sheet(FILLED)
    button = page.findChild(QPushButton, "intake.item.from_paper")
    assert isinstance(button, QPushButton)
    button.click()
    sheet = from_paper(tmp_path)
    assert page.editor.sheet.backfill == Backfill() and sheet_from(sheet.to_text()) == sheet


def test_a_minor_is_represented_by_a_guardian(page: IntakePage) -> None:
    page.editor.show_sheet(replace(FILLED, number="522636201503120025"))
    assert "未满 18 周岁" in page.editor.doubts.sentence
    button = page.findChild(QPushButton, "intake.doubt.guardian")
    assert isinstance(button, QPushButton)
    button.click()
    sheet = page.editor.sheet
    assert (sheet.has_agent, sheet.agent_kind, page.editor.doubts.isVisible()) == (True, "监护", False)


def test_an_agent_says_who_he_is_to_the_applicant() -> None:
    sheet = replace(FILLED, has_agent=True, agent_kind="委托", agent_name="石三", agent_relation="子女")
    agency = agency_of(replace(sheet, agent_authority="委托书 2026-11-20"), AT.date())
    assert agency is not None and agency.authority == "与申请人关系：子女；委托书 2026-11-20"


def test_an_agent_without_relation_is_not_received(page: IntakePage) -> None:
    page.editor.show_sheet(replace(FILLED, has_agent=True, agent_kind="委托", agent_name="石三"))
    page.closing.choose(Decision.DECLINE)
    assert any(text.NEEDS_RELATION in told for told in page.editor.summary.sentences)


def test_a_body_has_a_person_who_answers_for_it(page: IntakePage) -> None:
    body = replace(FILLED, party_kind=PartyKind.ENTERPRISE, id_kind=IdKind.USCC, number="11522636MB9A00014N")
    page.editor.show_sheet(body)
    page.closing.choose(Decision.DECLINE)
    assert {text.NEEDS_LEGAL_PERSON, text.NEEDS_CONTACT} <= set(page.editor.summary.sentences)


def test_too_young_for_an_item_that_names_an_age(fake: FakeDesk) -> None:
    old_age = fake.catalogue.get("GZT-007")
    assert doubts(FILLED, old_age, AT.date()) == (text.too_young(61, 80),)


def test_a_body_at_an_item_for_persons_is_asked_about(fake: FakeDesk) -> None:
    body = replace(FILLED, party_kind=PartyKind.ENTERPRISE, id_kind=IdKind.USCC, number="11522636MB9A00014N")
    assert doubts(body, allowance(), AT.date()) == (text.PERSONS_ONLY,)


def test_what_the_clerk_says_to_a_doubt_goes_on_record(page: IntakePage, fake: FakeDesk, qtbot: QtBot) -> None:
    sheet = replace(FILLED, answers={**FILLED.answers, "apply_members": "6"})
    page.editor.show_sheet(sheet)
    page.closing.choose(Decision.RECEIVE)
    assert text.NO_DOUBT_REASON in page.editor.summary.sentences
    hand_in(page, replace(sheet, doubt_reason="户口簿新增两人"), Decision.RECEIVE)
    qtbot.waitUntil(lambda: bool(fake.recorded))
    note = fake.recorded[-1]
    assert isinstance(note, NoteAdded) and "户口簿新增两人" in note.text


def test_an_ordinary_intake_leaves_no_doubt() -> None:
    assert doubts(FILLED, allowance(), AT.date()) == ()
