"""The tabs of a case over a real desk: its timeline and filters, whose hands it is in, corrections, why this day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.queries.casefile import CaseFile
from desktop.runtime.desk import Desk
from desktop.ui.case import CasePage
from desktop.ui.case_choice import DEEDS, scene_of
from desktop.ui.case_outlook import outlook
from desktop.ui.case_timeline import effect_words
from desktop.wording.case_page import FILTERS
from sync.casework.calendar import CST
from sync.casework.clock import Unit
from sync.casework.events_handling import AssistRequested, ExtensionApproved, ReportedUp, RouteForwarded
from sync.casework.events_intake import SupplementRequested, SupplementSubmitted
from sync.casework.facts import Check, Defect
from sync.casework.terms import LineState, Role, State
from tests.desktop.rooms import Room, open_room
from tests.desktop.ui.deed_table import KNOWN, everything_open, file_of
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.test_case_page import confirm, opened, received, start

SHOWN = tuple(FILTERS)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    made = open_room(tmp_path)
    made.clock.now = datetime.now(CST)
    return made


@pytest.fixture
def page(room: Room, desk: Desk, qtbot: QtBot) -> Iterator[CasePage]:
    made = CasePage(desk)
    qtbot.addWidget(made)
    made.resize(1254, 700)
    made.show()
    yield made


def names(page: CasePage, kind: str) -> list[str]:
    page.tabs.history.filter.setCurrentIndex(SHOWN.index(kind))
    return [row.name for row in page.tabs.timeline.rows]


def handed_on(room: Room) -> str:
    """Accepted an hour ago, given to the civil affairs desk, which asked the police, prolonged, reported up."""
    case_id = received(room, accepted=True)
    head = {"case_id": case_id, "by": "h1", "role": Role.HANDLER}
    at = datetime.now(CST) - timedelta(minutes=50)
    room.record(RouteForwarded(**head, occurred_at=at, target="民政所"))  # type: ignore[arg-type]
    asked = {"assist_id": "a", "office": "派出所", "question": "核实户籍", "due": (at + timedelta(days=3)).date()}
    room.record(AssistRequested(**head, **asked, occurred_at=at + timedelta(minutes=1)))  # type: ignore[arg-type]
    longer = {"case_id": case_id, "by": "z1", "role": Role.APPROVER, "amount": 15, "unit": Unit.WORKDAY}
    room.record(ExtensionApproved(**longer, reason="情况复杂", occurred_at=at + timedelta(minutes=2)))  # type: ignore[arg-type]
    return case_id


def test_the_timeline_is_narrowed_to_what_stopped_or_moved_the_clock(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, handed_on(room), qtbot)
    assert names(page, "clock") == ["extension.approved", "case.accepted", "case.registered"]
    assert effect_words(page.tabs.timeline.rows[0]) == "延期 +15 个工作日"


@pytest.mark.parametrize(("state", "said"), [(LineState.DEFECTIVE, ""), (LineState.OK, "补齐起重算")])
def test_the_clock_starts_anew_only_with_the_last_material(
    state: LineState, said: str, page: CasePage, room: Room, qtbot: QtBot
) -> None:
    case_id = received(room)
    file = room.ask(CaseFile(case_id=case_id))
    assert file is not None
    numbers = [line.no for line in file.case.lines if line.state is LineState.PENDING]
    head = {"case_id": case_id, "by": "c1", "role": Role.CLERK}
    wanting = tuple(Defect(no=no, problem="未提交", remedy="补交原件") for no in numbers)
    at = datetime.now(CST) - timedelta(minutes=30)
    asked = {"defects": wanting, "deadline": (at + timedelta(days=30)).date()}
    room.record(SupplementRequested(**head, **asked, occurred_at=at))  # type: ignore[arg-type]
    came = (*(Check(no=no, state=LineState.OK) for no in numbers[1:]), Check(no=numbers[0], state=state))
    room.record(SupplementSubmitted(**head, lines=came, occurred_at=at + timedelta(minutes=5)))  # type: ignore[arg-type]
    opened(page, case_id, qtbot)
    assert effect_words(page.tabs.timeline.rows[0]) == said


def test_every_filter_shows_some_lines_and_all_shows_them_all(page: CasePage, room: Room, qtbot: QtBot) -> None:
    file = opened(page, handed_on(room), qtbot)
    everything = names(page, "all")
    assert everything == [row.name for row in file.timeline]
    assert all(0 < len(names(page, kind)) <= len(everything) for kind in SHOWN)


def test_what_is_not_uploaded_yet_is_marked_as_only_here(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room), qtbot)
    chip = page.tabs.timeline.columns[-1].chip
    assert chip is not None
    shown = chip(page.tabs.timeline.rows[0])
    assert shown is not None and shown.word == "仅本机"


def test_the_paper_of_a_line_is_one_button_away(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room, accepted=True), qtbot)
    page.tabs.history.table.select(0)
    assert page.tabs.history.see_paper.isVisible()
    page.tabs.history.see_paper.click()
    assert "受理通知书" in page.paper.heading.text()


def test_why_this_day_lists_every_day_and_takes_the_keyboard(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room, accepted=True), qtbot)
    why = page.identity.findChild(QPushButton, "case.identity.why")
    assert isinstance(why, QPushButton) and why.isVisible()
    why.click()
    assert page.tabs.currentWidget() is page.tabs.clocks
    assert page.tabs.clocks.model.rowCount() > 20


def test_whose_hands_the_case_is_in_and_whom_it_waits_for(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, handed_on(room), qtbot)
    assert page.tabs.flow.now.text().startswith("现在：转办 民政所")
    steps = [(row.step, row.who) for row in page.tabs.flow.model.rows]
    assert steps == [("请求协办", "派出所"), ("转办", "民政所"), ("本中心办理", "王小梅")]


def test_who_is_awaited_is_urged_with_words_that_stand_ready(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, handed_on(room), qtbot)
    page.tabs.setCurrentWidget(page.tabs.flow)
    page.tabs.flow.button.click()
    lines = page.doing.form.findChild(QPlainTextEdit, "case.form.text")
    assert isinstance(lines, QPlainTextEdit) and lines.toPlainText().startswith("催办：派出所")
    confirm(page, qtbot)
    qtbot.waitUntil(lambda: page.tabs.flow.model.rows[0].step == "催办")


def test_nobody_is_urged_while_the_case_lies_here(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room, accepted=True), qtbot)
    assert page.tabs.flow.button.isHidden()


def test_a_correction_starts_at_the_answer_one_stands_on_and_shows_what_it_says(
    page: CasePage, room: Room, qtbot: QtBot
) -> None:
    opened(page, received(room), qtbot)
    page.tabs.setCurrentWidget(page.tabs.form)
    at = next(at for at, row in enumerate(page.tabs.form.model.rows) if row.field == "applicant.name")
    page.tabs.form.table.select(at)
    page.tabs.form.button.click()
    field = page.doing.form.findChild(QComboBox, "case.form.field")
    assert isinstance(field, QComboBox) and field.currentText() == "申请人姓名（现在是 杨秀英）"
    confirm(page, qtbot, new="杨秀瑛", reason="登记时错字")
    qtbot.waitUntil(lambda: "杨秀英 → 杨秀瑛，登记时错字" in said(page))


def said(page: CasePage) -> str:
    return "\n".join(str(page.tabs.timeline.index(at, 3).data()) for at in range(page.tabs.timeline.rowCount()))


def test_a_case_reported_up_lies_with_the_superior(page: CasePage, room: Room, qtbot: QtBot) -> None:
    case_id = received(room, accepted=True)
    at = datetime.now(CST) - timedelta(minutes=40)
    room.record(
        ReportedUp(case_id=case_id, occurred_at=at, by="h1", role=Role.HANDLER, target="县民政局", opinion="同意")
    )
    opened(page, case_id, qtbot)
    assert "县民政局" in page.tabs.flow.now.text()
    start(page, "note.added")
    assert isinstance(page.doing.form.findChild(QLineEdit, "case.form.occurred"), QLineEdit)


def test_before_a_deed_is_confirmed_its_days_and_its_paper_are_told(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room, complete=True), qtbot)
    start(page, "case.accepted")
    told = page.doing.form.follows.text()
    assert "承诺时限" in told and "法定时限" in told and "受理通知书" in told
    promised = next(line for line in told.split("；") if "承诺时限" in line)
    confirm(page, qtbot)
    qtbot.waitUntil(lambda: len(page.identity.clock_chips) > 1)
    day = page.identity.clock_chips[0].chip.word.split("约 ")[-1].split("至 ")[-1][:5]
    assert day in promised


def test_the_outlook_of_every_deed_can_be_worked_out_in_every_state(fake: FakeDesk) -> None:
    scenes = [scene_of(file_of(everything_open(state), Role.CLERK), fake) for state in KNOWN]
    told = [sentence for scene in scenes for name in DEEDS for sentence in outlook(name, scene)]
    assert len(told) > len(DEEDS) and all(sentence.endswith("。") for sentence in told)


def test_news_from_elsewhere_stand_in_a_band_and_leave_the_form_alone(
    page: CasePage, room: Room, desk: Desk, qtbot: QtBot
) -> None:
    case_id = received(room, accepted=True)
    file = opened(page, case_id, qtbot)
    start(page, "note.added")
    lines = page.doing.form.findChild(QPlainTextEdit, "case.form.text")
    assert isinstance(lines, QPlainTextEdit)
    lines.setPlainText("邻居明天回来")
    elsewhere = replace(file.timeline[0], entry_id="other", device="018f", name="reported.up", by="县局")
    moved = replace(file.case, state=State.REPORTED)
    page.doing.form.news.tell(file, replace(file, case=moved, timeline=(elsewhere, *file.timeline)), desk)
    news = page.doing.form.news
    assert "县局 转报上级" in news.band.sentence and lines.toPlainText() == "邻居明天回来"
    assert news.differences.isHidden()
    news.band.button.click()
    assert news.differences.isVisible() and "状态：办理中 → 已转报上级" in news.differences.text()


def test_what_one_does_oneself_is_no_news(page: CasePage, room: Room, desk: Desk, qtbot: QtBot) -> None:
    file = opened(page, received(room), qtbot)
    own = replace(file.timeline[0], entry_id="mine")
    page.doing.form.news.tell(file, replace(file, timeline=(own, *file.timeline)), desk)
    assert page.doing.form.news.isHidden()
