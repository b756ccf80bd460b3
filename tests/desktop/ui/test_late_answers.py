"""Answers on a slow disk: what comes after the clerk has gone on is of the right case, and nothing is done twice."""

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.office.changes import Changes
from desktop.queries.audit import AuditFound, AuditPage
from desktop.queries.brief import MorningBrief
from desktop.queries.centre import HeldBy
from desktop.queries.list_facts import ListFacts, ListFactsRow
from desktop.queries.rows import CaseFileRow, DraftRow, Duplicate, SyncMark, TimelineRow
from desktop.queries.search import Duplicates
from desktop.runtime.reader_lines import Card
from desktop.store.trouble import StoreTrouble
from desktop.ui.audit import AuditView
from desktop.ui.case import CasePage
from desktop.ui.intake import IntakePage
from desktop.ui.intake_decide import Decision
from desktop.ui.intake_sheet import Sheet
from desktop.ui.navigation import Route
from desktop.ui.workbench import WorkbenchPage
from desktop.ui.workbench_handover import HandOver
from desktop.ui.worklist import WorklistPage
from desktop.wording.screens_capture import OTHER_SHOWN
from sync.casework.events_handling import NoteAdded, RouteForwarded
from sync.casework.terms import Role, State
from tests.desktop.ui import fake_rows
from tests.desktop.ui.deed_table import everything_open, file_of
from tests.desktop.ui.slow_desk import SlowDesk
from tests.desktop.ui.test_capture import PDF, photo
from tests.desktop.ui.test_intake_page import FILLED, shown

Shown = TypeVar("Shown", bound=QWidget)


@pytest.fixture
def desk(qtbot: QtBot) -> SlowDesk:
    return SlowDesk()


def file(case_id: str, item: str) -> CaseFileRow:
    return file_of(replace(everything_open(State.ACCEPTED), case_id=case_id, item_name=item), Role.CLERK)


def in_sight(made: Shown, qtbot: QtBot) -> Shown:
    qtbot.addWidget(made)
    made.resize(1254, 700)
    made.show()
    return made


@pytest.fixture
def case(desk: SlowDesk, qtbot: QtBot) -> CasePage:
    desk.files = {"a": file("a", "低保"), "b": file("b", "准生证")}
    return in_sight(CasePage(desk), qtbot)


@pytest.fixture
def intake(desk: SlowDesk, qtbot: QtBot) -> IntakePage:
    return in_sight(IntakePage(desk), qtbot)


@pytest.fixture
def worklist(desk: SlowDesk, qtbot: QtBot) -> WorklistPage:
    made = in_sight(WorklistPage(desk), qtbot)
    made.opened(Route.to("worklist", view="all"))
    desk.let_all()
    return made


def open_case(page: CasePage, case_id: str) -> None:
    page.opened(Route.to("case", case_id=case_id))


def run(page: CasePage, key: str) -> None:
    next(one for one in page.actions_here() if one.key == key).run()


def test_the_case_before_is_not_shown_in_the_place_of_the_next_one(case: CasePage, desk: SlowDesk) -> None:
    open_case(case, "a")
    open_case(case, "b")
    while case.file is None:
        desk.let(1)
    assert case.file.case.case_id == "b"


def test_what_was_recorded_on_the_case_before_closes_no_form_and_is_not_told_of_the_next_one(
    case: CasePage, desk: SlowDesk
) -> None:
    open_case(case, "a")
    desk.let_all()
    case._start("note.added", {"text": "已电话告知"})
    case.doing.confirm()
    open_case(case, "b")
    wrote, *others = desk.held
    desk.held = others
    desk.let_all()
    case._start("note.added", {"text": "半句"})
    desk.held = [wrote]
    desk.let_all()
    assert case.doing.asking and case.doing.form.answers()["text"] == "半句"
    assert not case.band.sentence


def test_a_refusal_is_heard_although_its_form_is_gone(case: CasePage, desk: SlowDesk, qtbot: QtBot) -> None:
    open_case(case, "a")
    desk.let_all()
    desk.refusal = RuntimeError("bug")
    case._start("note.added", {"text": "已电话告知"})
    case.doing.confirm()
    open_case(case, "b")
    with qtbot.waitSignal(case.notice):
        desk.let_all()


def test_esc_while_it_is_being_written_leaves_the_form_until_it_is_known(case: CasePage, desk: SlowDesk) -> None:
    open_case(case, "a")
    desk.let_all()
    case._start("note.added", {"text": "已电话告知"})
    case.doing.confirm()
    case.doing.leave()
    assert case.doing.asking
    desk.let_all()
    assert not case.doing.asking and len(desk.recorded) == 1


def test_a_paper_brought_for_one_case_is_never_attached_to_the_next(
    case: CasePage, desk: SlowDesk, tmp_path: Path
) -> None:
    open_case(case, "a")
    desk.let_all()
    scan = tmp_path / "证明.pdf"
    scan.write_bytes(PDF)
    case.attachments.bring().take([scan])
    late = desk.held
    desk.held = []
    open_case(case, "b")
    desk.let_all()
    desk.held = late
    desk.let_all()
    assert [one for one in desk.attachments.wanted if one[0] == "attach"] == [("attach", ("证明.pdf",), "a")]


def test_pictures_read_after_another_case_was_opened_are_said_to_be_left_out(
    case: CasePage, desk: SlowDesk, tmp_path: Path
) -> None:
    open_case(case, "a")
    desk.let_all()
    case.attachments.bring().take([photo(tmp_path)])
    late = desk.held
    desk.held = []
    open_case(case, "b")
    desk.let_all()
    desk.held = late
    desk.let_all()
    assert not case.attachments.capturing.showing and case.band.sentence == OTHER_SHOWN


def test_a_paper_kept_twice_by_two_presses_is_one_paper(case: CasePage, desk: SlowDesk, tmp_path: Path) -> None:
    open_case(case, "a")
    desk.let_all()
    case.attachments.bring().take([photo(tmp_path)])
    desk.let_all()
    run(case, "keep")
    run(case, "keep")
    run(case, "back")
    desk.let_all()
    assert len([one for one in desk.attachments.wanted if one[0] == "attach"]) == 1


def test_pages_that_come_while_others_are_kept_are_not_lost(case: CasePage, desk: SlowDesk, tmp_path: Path) -> None:
    open_case(case, "a")
    desk.let_all()
    case.attachments.bring().take([photo(tmp_path)])
    desk.let_all()
    run(case, "keep")
    kept, desk.held = desk.held, []
    case.attachments.bring().take([photo(tmp_path, "第二页.jpg", 5)])
    desk.let_all()
    desk.held = kept
    desk.let_all()
    capturing = case.attachments.capturing
    assert capturing.showing and len(capturing.work.pages.shots) == 1


def test_a_paper_of_the_citizen_before_is_not_put_on_the_next_sheet(
    intake: IntakePage, desk: SlowDesk, tmp_path: Path
) -> None:
    shown(intake, FILLED)
    scan = tmp_path / "证明.pdf"
    scan.write_bytes(PDF)
    intake.capture.capturing.about(intake.editor.materials.wanted()).take([scan])
    late, desk.held = desk.held, []
    intake.sheets.start(replace(FILLED, name="杨秀英"))
    desk.held = late
    desk.let_all()
    assert intake.editor.sheet.files == () and intake.editor.band.sentence == OTHER_SHOWN


def test_cases_of_the_citizen_before_are_not_found_for_the_next(intake: IntakePage, desk: SlowDesk) -> None:
    desk.answers[Duplicates] = (Duplicate(row=fake_rows.case_row(1), same_open=True),)
    shown(intake, FILLED)
    intake.watch.look()
    intake.sheets.start(Sheet(item_id=FILLED.item_id))
    desk.let_all()
    assert intake.editor.sheet.duplicates == () and intake.editor.duplicates.isHidden()


@pytest.mark.parametrize("meanwhile", ["another sheet", "a decision to confirm"])
def test_a_card_read_late_changes_no_other_sheet(intake: IntakePage, desk: SlowDesk, meanwhile: str) -> None:
    shown(intake, FILLED)
    intake.cards.ask()
    if meanwhile == "another sheet":
        intake.sheets.start(Sheet(item_id=FILLED.item_id))
    else:
        intake.closing.choose(Decision.ACCEPT)
        assert not intake.closing.editing
    before = intake.editor.sheet
    desk.inputs.reader.read.emit(Card(name="石三", number="522636198001150043", address="", ethnic=""))
    assert intake.editor.sheet == before


def test_items_are_not_put_in_another_order_under_who_is_choosing(
    intake: IntakePage, desk: SlowDesk, qtbot: QtBot
) -> None:
    intake.opened(Route("intake"))
    results = intake.findChild(QListView, "intake.item.results")
    assert results is not None
    results.setFocus()
    qtbot.keyClick(results, Qt.Key.Key_Down)
    stood_on = results.currentIndex().data()
    desk.let_all()
    assert results.currentIndex().data() == stood_on


def test_scrolling_on_while_the_list_is_read_anew_leaves_it_whole(worklist: WorklistPage, desk: SlowDesk) -> None:
    worklist.head.search.setText("杨")
    worklist.reload()
    worklist.rows.model.fetchMore(worklist.list.rootIndex())
    desk.let_all()
    ids = [row.case_id for row in worklist.rows.model.rows]
    assert not worklist.rows.waiting and len(ids) == len(set(ids)) == 50
    worklist.rows.model.fetchMore(worklist.list.rootIndex())
    desk.let_all()
    assert len(worklist.rows.model.rows) == 100


def test_scrolling_on_while_the_acts_are_read_anew_skips_none(desk: SlowDesk, qtbot: QtBot) -> None:
    desk.answers[AuditPage] = AuditFound(rows=(), following="e50", whole=True)
    page = AuditView(desk)
    qtbot.addWidget(page)
    page.show()
    page.reload()
    desk.let_all()
    page.reload()
    page.rows.fetchMore(page.list.rootIndex())
    assert [one.before for one in desk.asked if isinstance(one, AuditPage)] == ["", ""]


def test_enter_in_the_search_leads_nobody_back_from_another_page(worklist: WorklistPage, desk: SlowDesk) -> None:
    gone: list[Route] = []
    worklist.go.connect(gone.append)
    desk.cases = 1
    worklist.head.search.setFocus()
    worklist.head.search.setText("杨")
    worklist.reload()
    worklist.head.entered.emit()
    worklist.left()
    worklist.hide()
    desk.let_all()
    assert gone == []


def test_enter_in_the_search_takes_nobody_out_of_another_field(worklist: WorklistPage, desk: SlowDesk) -> None:
    worklist.head.search.setFocus()
    worklist.reload()
    worklist.head.entered.emit()
    worklist.head.ask_name()
    desk.let_all()
    assert worklist.head.name.hasFocus()


def test_a_view_just_stored_stays_the_one_that_shows(worklist: WorklistPage, desk: SlowDesk) -> None:
    worklist._changed(Changes(kinds=frozenset({"drafts"})))
    worklist.own.named("等补正")
    desk.let(1)
    assert worklist.own.name == "等补正"


def test_tags_put_on_by_two_presses_of_enter_are_put_on_once(worklist: WorklistPage, desk: SlowDesk) -> None:
    worklist.list.select(0)
    worklist.tag.begin()
    worklist.tag.words.setText("急")
    worklist.tag.put()
    worklist.tag.put()
    desk.let_all()
    assert [type(event) for event in desk.recorded] == [NoteAdded] and worklist.tag.isHidden()


def test_a_strip_opened_anew_is_not_closed_by_what_was_done_before(worklist: WorklistPage, desk: SlowDesk) -> None:
    worklist.list.select(0)
    worklist.tag.begin()
    worklist.tag.words.setText("急")
    worklist.tag.put()
    worklist.tag.put_away()
    worklist.list.select(1)
    worklist.tag.begin()
    desk.let_all()
    assert worklist.tag.isVisible()


def test_handing_over_is_between_the_two_who_were_chosen_and_once(desk: SlowDesk, qtbot: QtBot) -> None:
    desk.person = replace(desk.person, roles=(Role.CENTER, Role.HANDLER))
    row = replace(fake_rows.case_row(0), state=State.ACCEPTED)
    desk.answers[HeldBy] = (row,)
    card = HandOver(desk)
    qtbot.addWidget(card)
    card.show()
    card.show_people((("02", "石三"), ("03", "李四")))
    card.taker.setCurrentIndex(card.taker.findData("03"))
    card.do.click()
    card.do.click()
    card.taker.setCurrentIndex(card.taker.findData("01"))
    desk.let_all()
    (event,) = desk.recorded
    assert isinstance(event, RouteForwarded) and event.target == "03" and "李四" in event.reason


def test_handing_over_is_tried_again_after_a_disk_that_could_not_be_read(desk: SlowDesk, qtbot: QtBot) -> None:
    desk.unread = StoreTrouble("damaged")
    card = HandOver(desk)
    qtbot.addWidget(card)
    card.show_people((("02", "石三"), ("03", "李四")))
    card.taker.setCurrentIndex(card.taker.findData("03"))
    desk.answers[HeldBy] = (replace(fake_rows.case_row(0), state=State.ACCEPTED),)
    told: list[str] = []
    card.told.connect(told.append)
    card.do.click()
    desk.let_all()
    assert not desk.recorded and told
    desk.unread = None
    card.do.click()
    desk.let_all()
    assert len(desk.recorded) == 1


def test_giving_cases_away_is_tried_again_after_a_disk_that_could_not_be_read(
    worklist: WorklistPage, desk: SlowDesk
) -> None:
    desk.answers[ListFacts] = ListFactsRow(people=(("02", "石三"),))
    worklist.list.select(0)
    desk.unread = StoreTrouble("damaged")
    worklist.assign.begin()
    desk.let_all()
    assert not worklist.assign.isVisible()
    desk.unread = None
    worklist.assign.begin()
    desk.let_all()
    assert worklist.assign.isVisible()


def test_a_colleague_chosen_stays_chosen_when_nothing_lies_with_them_any_more(desk: SlowDesk, qtbot: QtBot) -> None:
    card = HandOver(desk)
    qtbot.addWidget(card)
    card.show_people((("02", "石三"), ("03", "李四")))
    card.taker.setCurrentIndex(card.taker.findData("03"))
    card.show_people((("02", "石三"),))
    assert card.taker.currentData() == "03"


def test_a_button_stays_the_button_while_nothing_else_can_be_done(case: CasePage, desk: SlowDesk) -> None:
    open_case(case, "a")
    desk.let_all()
    before = case.bar.findChildren(QPushButton)
    case.reload()
    desk.let_all()
    assert case.bar.findChildren(QPushButton) == before


def test_news_read_while_a_form_was_opened_are_said_on_it(case: CasePage, desk: SlowDesk) -> None:
    open_case(case, "a")
    desk.let_all()
    colleague = TimelineRow(
        entry_id="e9", name="note.added", at=fake_rows.NOW, recorded_at=fake_rows.NOW, by="02", device="B2",
        sync=SyncMark.CONFIRMED, event=None, role=Role.HANDLER, position=9, code="", winner="", late=False,
    )  # fmt: skip
    desk.files["a"] = replace(desk.files["a"], timeline=(colleague,))
    case._changed(Changes(case_ids=frozenset({"a"})))
    case._start("note.added", {"text": "半句"})
    desk.let_all()
    assert case.doing.form.news.isVisible() and case.doing.form.answers()["text"] == "半句"


def test_a_draft_found_late_is_not_put_over_a_sheet_begun_since(intake: IntakePage, desk: SlowDesk) -> None:
    desk.kept["intake", "k"] = DraftRow(
        kind="intake", key="k", title="潘阿秀", text=FILLED.to_text(), saved_at=fake_rows.NOW
    )
    intake.opened(Route.to("intake", draft="k"))
    intake.sheets.start(Sheet(item_id="GZT-030"))
    desk.let_all()
    assert (intake.editor.sheet.item_id, intake.editor.sheet.name) == ("GZT-030", "")


def test_the_morning_brief_is_asked_for_again_after_a_disk_that_could_not_be_read(desk: SlowDesk, qtbot: QtBot) -> None:
    page = WorkbenchPage(desk)
    qtbot.addWidget(page)
    brief = next(one for one in page.actions_here() if one.key == "brief")
    desk.unread = StoreTrouble("damaged")
    told: list[object] = []
    desk.troubled.connect(told.append)
    brief.run()
    desk.let_all()
    assert told == [desk.unread]
    brief.run()
    assert [type(one) for one in desk.asked].count(MorningBrief) == 2


def test_the_morning_brief_opens_no_dialog_over_another_page(desk: SlowDesk, qtbot: QtBot) -> None:
    desk.answers[MorningBrief] = None  # looked at, it would break
    page = WorkbenchPage(desk)
    qtbot.addWidget(page)
    page.show()
    brief = next(one for one in page.actions_here() if one.key == "brief")
    brief.run()
    brief.run()
    page.hide()
    desk.let_all()
    assert [type(one) for one in desk.asked].count(MorningBrief) == 1 and not page.said.sentence
