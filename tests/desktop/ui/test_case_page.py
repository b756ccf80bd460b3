"""The page of one case over a real desk: what is shown, what may be done, what is recorded, what is refused."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.queries.casefile import CaseFile
from desktop.queries.rows import CaseFileRow, Staff
from desktop.runtime.desk import Desk
from desktop.ui.case import CasePage
from desktop.ui.navigation import Route
from desktop.wording.screens_case import NOTHING_MISSING
from sync.casework.calendar import CST
from sync.casework.events_closing import DecisionApproved, DeliveryCompleted, ResultIssued
from sync.casework.events_intake import CaseAccepted, MaterialsChecked
from sync.casework.facts import Check
from sync.casework.fold import replay
from sync.casework.terms import LineState, Role, State
from sync.journal.summaries import Origin, Summary, keep_summaries
from tests.desktop.rooms import CLERK, Room, application, open_room
from tests.desktop.test_pruning import CASE, withdrawn
from tests.journal.ends import SCOPE

WINDOW_ONLY = Staff(code="c1", name="王小梅", roles=(Role.CLERK,))
HEAD_CLERK = Staff(code="z1", name="杨主任", roles=(Role.CENTER, Role.CLERK, Role.HANDLER, Role.APPROVER))


@pytest.fixture
def room(tmp_path: Path, request: pytest.FixtureRequest) -> Room:
    made = open_room(tmp_path, getattr(request, "param", CLERK))
    made.clock.now = datetime.now(CST)
    return made


@pytest.fixture
def page(room: Room, desk: Desk, qtbot: QtBot) -> Iterator[CasePage]:
    made = CasePage(desk)
    qtbot.addWidget(made)
    made.resize(1254, 700)
    made.show()
    yield made


def received(room: Room, *, complete: bool = False, accepted: bool = False) -> str:
    """One 低保 case: as received, or with every material in order, or accepted an hour ago."""
    at = datetime.now(CST) - timedelta(hours=1)
    opened = application(occurred_at=at)
    case_id = room.record(opened).events[0].case_id
    if complete or accepted:
        checks = tuple(Check(no=line.no, state=LineState.OK, originals=1) for line in opened.lines)
        room.record(MaterialsChecked(case_id=case_id, occurred_at=at, by="c1", role=Role.CLERK, lines=checks))
    if accepted:
        room.record(CaseAccepted(case_id=case_id, occurred_at=at, by="c1", role=Role.CLERK))
    room.clock.now = datetime.now(CST) + timedelta(minutes=5)
    return case_id


def opened(page: CasePage, case_id: str, qtbot: QtBot) -> CaseFileRow:
    page.opened(Route.to("case", case_id=case_id))
    qtbot.waitUntil(lambda: page.file is not None)
    assert page.file is not None
    return page.file


def action(page: CasePage, key: str) -> str:
    """Why the action is refused, "" where it may be done; raises when it is not shown at all."""
    return next(one.refused for one in page.actions_here() if one.key == key)


def names_recorded(room: Room, case_id: str) -> list[str]:
    file = room.ask(CaseFile(case_id=case_id))
    return [row.name for row in file.timeline] if file else []


def confirm(page: CasePage, qtbot: QtBot, **answers: str) -> None:
    for key, value in answers.items():
        field = page.doing.form.findChild(QLineEdit, f"case.form.{key}")
        lines = page.doing.form.findChild(QPlainTextEdit, f"case.form.{key}")
        if isinstance(field, QLineEdit):
            field.setText(value)
        elif isinstance(lines, QPlainTextEdit):
            lines.setPlainText(value)
    page.doing.form.confirm.click()


def start(page: CasePage, key: str) -> None:
    next(one for one in page.actions_here() if one.key == key).run()


def test_the_identity_bar_masks_the_number_and_shows_the_clock(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room), qtbot)
    assert "********" in page.identity.who.text()
    assert [chip.chip.word.split()[0] for chip in page.identity.clock_chips] == ["受理决定"]


def test_a_revealed_number_is_on_record_first(page: CasePage, room: Room, qtbot: QtBot) -> None:
    case_id = received(room)
    opened(page, case_id, qtbot)
    page.identity.revealed.emit()
    qtbot.waitUntil(lambda: "522636198001150043" in page.identity.who.text())
    assert "pii.revealed" in names_recorded(room, case_id)


def test_accepting_records_and_offers_the_notice(page: CasePage, room: Room, qtbot: QtBot) -> None:
    case_id = received(room, complete=True)
    opened(page, case_id, qtbot)
    start(page, "case.accepted")
    confirm(page, qtbot)
    qtbot.waitUntil(lambda: page.file is not None and page.file.case.state is State.ACCEPTED)
    qtbot.waitUntil(lambda: "已存本机" in page.band.sentence)
    assert [item.kind.value for item in page.tabs.papers.rows] == ["receipt", "acceptance"]


def test_acceptance_waits_for_the_materials_and_says_which(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room), qtbot)
    assert "材料还不齐" in action(page, "case.accepted")


def test_who_accepted_does_not_decide_and_reads_why(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room, accepted=True), qtbot)
    assert "不能由受理的人自己审批" in action(page, "decision.approved")


@pytest.mark.parametrize("room", [WINDOW_ONLY], indirect=True)
def test_what_a_role_may_not_do_stays_visible_with_the_roles_that_may(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room, accepted=True), qtbot)
    assert "审批人" in action(page, "decision.approved")


def test_nobody_at_the_desk_rates_for_the_citizen(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room, accepted=True), qtbot)
    assert "rating.recorded" not in [one.key for one in page.actions_here()]


def test_a_pause_the_law_does_not_know_is_refused_beside_the_form(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room, accepted=True), qtbot)
    start(page, "special.started")
    confirm(page, qtbot, basis="办法第九条")
    assert "书面告知" in page.doing.form.fault.text()
    assert page.doing.asking


def test_an_empty_question_is_told_beside_its_field(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room, accepted=True), qtbot)
    start(page, "review.opinion")
    confirm(page, qtbot)
    assert len(page.doing.form.summary.sentences) == 1


def test_a_time_before_the_receipt_is_refused(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room, accepted=True), qtbot)
    start(page, "note.added")
    confirm(page, qtbot, text="补记", occurred="2026-01-05 09:00")
    assert "早于收件时间" in page.doing.form.fault.text()


def test_a_note_stands_in_the_timeline_newest_first(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room), qtbot)
    start(page, "note.added")
    confirm(page, qtbot, text="<b>等邻居</b>回来")
    qtbot.waitUntil(lambda: len(page.tabs.timeline.rows) == 2)
    assert page.tabs.timeline.rows[0].name == "note.added"


def test_every_day_of_a_deadline_is_explained(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room, accepted=True), qtbot)
    rows = page.tabs.clocks.model.rows
    assert (rows[0].number, rows[-1].number) == (0, 20)
    assert all(page.tabs.clocks.model.columns[3].text(row) for row in rows)


def test_a_paper_is_previewed_from_the_list(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room, accepted=True), qtbot)
    page.tabs.paper.emit(page.tabs.papers.rows[1])
    assert page.paper.isVisible()
    assert "受理通知书" in page.paper.heading.text()


def test_supplements_bring_the_case_back(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room), qtbot)
    start(page, "supplement.requested")
    confirm(page, qtbot)
    qtbot.waitUntil(lambda: page.file is not None and page.file.case.state is State.SUPPLEMENT)
    start(page, "supplement.submitted")
    for combo in page.doing.form.findChildren(QComboBox):
        combo.setCurrentIndex(combo.findData("OK"))
    confirm(page, qtbot)
    qtbot.waitUntil(lambda: page.file is not None and page.file.case.state is State.RECEIVED)


@pytest.mark.parametrize("room", [HEAD_CLERK], indirect=True)
def test_the_head_of_the_centre_may_pass_an_irregular_fact_with_a_reason(
    page: CasePage, room: Room, qtbot: QtBot
) -> None:
    case_id = received(room)
    opened(page, case_id, qtbot)
    assert action(page, "case.accepted") == ""
    start(page, "case.accepted")
    confirm(page, qtbot)
    assert "材料还不齐" in page.doing.form.fault.text()
    confirm(page, qtbot, override="县民政局电话同意先行受理")
    qtbot.waitUntil(lambda: "case.accepted" in names_recorded(room, case_id))


def test_a_clerk_is_offered_no_way_around_a_rule(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room, accepted=True), qtbot)
    start(page, "special.started")
    confirm(page, qtbot, basis="办法")
    assert page.doing.form.override_reason == ""
    assert not page.doing.form.override_row.isVisible()


def test_a_case_nobody_knows_here_says_so(page: CasePage, room: Room, qtbot: QtBot) -> None:
    page.opened(Route.to("case", case_id="018f0000-0000-7000-8000-00000000ffff"))
    qtbot.waitUntil(lambda: "本机没有这件办件" in page.band.sentence)


def delivered(room: Room, *, certificate: str) -> str:
    """An accepted case that was approved, its certificate issued, and handed over."""
    case_id = received(room, accepted=True)
    at = datetime.now(CST) - timedelta(minutes=30)
    stamp = {"case_id": case_id, "occurred_at": at}
    room.record(DecisionApproved(**stamp, by="a1", role=Role.APPROVER, content="低保证"))  # type: ignore[arg-type]
    if certificate:
        room.record(ResultIssued(**stamp, by="c1", role=Role.CLERK, certificate_no=certificate))  # type: ignore[arg-type]
    room.record(DeliveryCompleted(**stamp, by="c1", role=Role.CLERK, signer="杨秀英", relation="本人"))  # type: ignore[arg-type]
    return case_id


@pytest.mark.parametrize("room", [WINDOW_ONLY], indirect=True)
def test_a_delivered_case_says_so_and_offers_what_is_left(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, delivered(room, certificate="DB-1"), qtbot)
    first = page.actions_here()[0]
    assert (first.key, first.refused) == ("case.archived", "")
    assert "已经送达" in action(page, "delivery.completed")
    assert "岗位" not in action(page, "delivery.completed")


@pytest.mark.parametrize("room", [WINDOW_ONLY], indirect=True)
def test_with_all_papers_in_order_there_is_no_notice_to_give(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room, complete=True), qtbot)
    assert action(page, "supplement.requested") == NOTHING_MISSING


def test_a_form_says_whose_case_it_is_about(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room, complete=True), qtbot)
    start(page, "case.accepted")
    assert "杨秀英" in page.doing.form.about.text()


def test_what_was_judged_is_not_put_back_to_unjudged(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room, complete=True), qtbot)
    start(page, "material.checked")
    choices = page.doing.form.findChild(QComboBox, "case.form.line.1")
    assert isinstance(choices, QComboBox) and choices.findData(LineState.PENDING.value) == -1


def test_a_case_of_which_only_the_end_is_here_says_so(room: Room, page: CasePage, qtbot: QtBot) -> None:
    state = replay(CASE, withdrawn())
    summary = Summary(case=state, scope=SCOPE, position=9, opened_by=SCOPE, origin=Origin.SNAPSHOT)
    room.core.database.write(lambda session: keep_summaries(session, [summary], 0))
    assert opened(page, CASE, qtbot).case == state
    qtbot.waitUntil(lambda: "办理的细节不在本机" in page.band.sentence)
