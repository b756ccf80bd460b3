"""An act just recorded is taken back from its page, by keys; what has gone up, or was printed, is not."""

from datetime import datetime

from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop.queries.casefile import CaseFile
from desktop.reports.notices import html
from desktop.store.tables import CASE_ROW
from desktop.ui.case import CasePage
from desktop.ui.case_deeds_undoing import good_papers
from desktop.ui.paper_list import papers_of, shipped_templates, templates_of
from desktop.wording.office_names import office_name
from desktop.wording.undoing import MAY_BE_TAKEN_BACK, PAPERS_BACK, TAKEN_BACK, VOID
from sync.casework.calendar import CST
from sync.casework.events_closing import FactCorrected, PaperPrinted
from sync.casework.events_handling import RouteForwarded
from sync.casework.numbering import Uuid7
from sync.casework.terms import Role, State
from sync.journal.journal import Journal
from sync.journal.unsent import hand_out
from tests.desktop.notice_papers import MARK
from tests.desktop.rooms import Room
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.test_case_page import action, confirm, names_recorded, opened, page, received, room, start

__all__ = ["page", "room"]
UNDO = "act.taken_back"


def number_of(room: Room, case_id: str) -> str:
    file = room.ask(CaseFile(case_id=case_id))
    assert file is not None
    return file.case.course.accept_document


def sent(room: Room) -> None:
    """Everything that waits is on its way."""
    room.core.database.write(lambda session: hand_out(session, Journal(session, Uuid7()).pending(99)))


def test_an_acceptance_is_taken_back_and_the_case_goes_on_where_it_was(
    page: CasePage, room: Room, qtbot: QtBot
) -> None:
    case_id = received(room, accepted=True)
    before = room.core.database.read(lambda session: session.execute(select(CASE_ROW)).one())
    opened(page, case_id, qtbot)
    assert action(page, UNDO) == ""
    start(page, UNDO)
    assert "撤回的是：受理" in page.doing.form.follows.text()
    confirm(page, qtbot, reason="选错了一件")
    qtbot.waitUntil(lambda: page.file is not None and page.file.case.state is State.RECEIVED)
    assert names_recorded(room, case_id)[:2] == [UNDO, "case.accepted"]
    assert page.bar.first() is not None and action(page, "case.accepted") == ""
    after = room.core.database.read(lambda session: session.execute(select(CASE_ROW)).one())
    assert (before.state, after.state, after.clock) == ("ACCEPTED", "RECEIVED", "acceptance")


def test_both_stand_in_the_timeline_and_the_paper_is_void_with_its_number(
    page: CasePage, room: Room, qtbot: QtBot
) -> None:
    opened(page, received(room, accepted=True), qtbot)
    number = page.tabs.papers.rows[-1].notice.heading.document_no
    start(page, UNDO)
    confirm(page, qtbot, reason="选错了一件")
    qtbot.waitUntil(lambda: page.file is not None and page.file.case.state is State.RECEIVED)
    rows = {row.name: row for row in page.tabs.timeline.rows}
    assert rows["case.accepted"].taken_back and not rows["material.checked"].taken_back
    texts = [page.tabs.timeline.index(1, at).data() for at in range(6)]
    assert TAKEN_BACK in texts
    paper = page.tabs.papers.rows[-1]
    assert (paper.notice.heading.document_no, paper.voided) == (number, "选错了一件")
    assert page.tabs.papers.index(len(page.tabs.papers.rows) - 1, 3).data() == VOID
    page.preview(paper)
    assert not page.paper.print_button.isEnabled() and number in page.paper.number.text()


def test_the_number_of_a_void_paper_is_not_drawn_again(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room, accepted=True), qtbot)
    start(page, UNDO)
    confirm(page, qtbot, reason="选错")
    qtbot.waitUntil(lambda: page.file is not None and page.file.case.state is State.RECEIVED)
    start(page, "case.accepted")
    confirm(page, qtbot)
    qtbot.waitUntil(lambda: page.file is not None and page.file.case.state is State.ACCEPTED)
    old, new = [item for item in page.tabs.papers.rows if item.kind.value == "acceptance"]
    assert old.voided and not new.voided
    assert old.notice.heading.document_no != new.notice.heading.document_no


def test_whoever_has_just_recorded_an_act_reads_that_it_may_be_taken_back(
    page: CasePage, room: Room, qtbot: QtBot
) -> None:
    opened(page, received(room, complete=True), qtbot)
    start(page, "case.accepted")
    confirm(page, qtbot)
    qtbot.waitUntil(lambda: MAY_BE_TAKEN_BACK in page.band.sentence)


def test_what_has_gone_up_says_why_not_and_names_the_lawful_way(page: CasePage, room: Room, qtbot: QtBot) -> None:
    case_id = received(room, accepted=True)
    sent(room)
    opened(page, case_id, qtbot)
    assert "更正" in action(page, UNDO) and "作废" in action(page, UNDO)


def test_an_upload_while_the_clerk_confirms_is_refused_and_nothing_is_written(
    page: CasePage, room: Room, qtbot: QtBot
) -> None:
    case_id = received(room, accepted=True)
    opened(page, case_id, qtbot)
    start(page, UNDO)
    sent(room)
    confirm(page, qtbot, reason="选错了")
    qtbot.waitUntil(lambda: "撤回不了" in page.doing.form.fault.text())
    assert UNDO not in names_recorded(room, case_id)


def test_a_printed_paper_has_to_be_in_hand_again(page: CasePage, room: Room, qtbot: QtBot) -> None:
    case_id = received(room, accepted=True)
    room.record(
        PaperPrinted(case_id=case_id, occurred_at=datetime.now(CST), by="c1", role=Role.CLERK, document="受理通知书")
    )
    opened(page, case_id, qtbot)
    start(page, UNDO)
    confirm(page, qtbot, reason="选错了")
    assert "已经打印" in page.doing.form.fault.text()
    box = page.doing.form.findChild(QCheckBox, "case.form.papers_back")
    assert isinstance(box, QCheckBox) and box.text() == PAPERS_BACK
    box.setChecked(True)
    page.doing.confirm()
    qtbot.waitUntil(lambda: UNDO in names_recorded(room, case_id))


def test_nothing_to_take_back_shows_no_button(page: CasePage, room: Room, qtbot: QtBot) -> None:
    opened(page, received(room), qtbot)
    assert UNDO not in [one.key for one in page.actions_here()]


def test_a_corrected_name_stands_on_the_paper_made_anew_and_the_old_one_stays_as_it_was(
    page: CasePage, room: Room, qtbot: QtBot
) -> None:
    case_id = received(room, accepted=True)
    room.record(
        FactCorrected(
            case_id=case_id, occurred_at=datetime.now(CST), by="c1", role=Role.CLERK,
            field="applicant.name", old="杨秀英", new="杨秀瑛", reason="写错",
        ),
        PaperPrinted(case_id=case_id, occurred_at=datetime.now(CST), by="c1", role=Role.CLERK,
                     document="受理通知书", document_no=number_of(room, case_id)),
    )  # fmt: skip
    opened(page, case_id, qtbot)
    page.tabs.papers_tab.button.click()
    confirm(page, qtbot, reason="姓名写错")
    qtbot.waitUntil(lambda: len(page.tabs.papers.rows) == 3)
    old, new = [item for item in page.tabs.papers.rows if item.kind.value == "acceptance"]
    assert (old.voided, old.printed, old.notice.heading.applicant) == ("姓名写错", 1, "杨秀英")
    assert (new.voided, new.printed, new.version, new.notice.heading.applicant) == ("", 0, 2, "杨秀瑛")
    assert new.notice.heading.document_no not in (old.notice.heading.document_no, "")
    assert page.file is not None and page.file.case.course.accept_document == new.notice.heading.document_no
    assert "打印受理通知书" in page.band.button.text()


def test_a_paper_made_anew_is_void_too_when_its_act_is_taken_back_and_is_not_offered_again(
    page: CasePage, room: Room, qtbot: QtBot
) -> None:
    case_id = received(room, accepted=True)
    old = number_of(room, case_id)
    opened(page, case_id, qtbot)
    page.tabs.papers_tab.button.click()
    confirm(page, qtbot, reason="姓名写错")
    qtbot.waitUntil(lambda: len(page.tabs.papers.rows) == 3)
    new = number_of(room, case_id)
    start(page, UNDO)
    confirm(page, qtbot, reason="选错了一件")
    qtbot.waitUntil(lambda: page.file is not None and page.file.case.state is State.RECEIVED)
    found = {item.notice.heading.document_no: item.voided for item in page.tabs.papers.rows}
    assert (found[old], found[new]) == ("姓名写错", "选错了一件")
    assert page.file is not None and not any(new in paper for paper in good_papers(page.file))


def test_a_case_handed_on_brings_its_slip_with_materials_limit_and_number(
    page: CasePage, room: Room, qtbot: QtBot
) -> None:
    opened(page, received(room, accepted=True), qtbot)
    start(page, "route.forwarded")
    confirm(page, qtbot, target="县民政局", reason="按职责", due="2026-12-31", lines="1 3")
    qtbot.waitUntil(lambda: "转办单" in [item.title for item in page.tabs.papers.rows])
    slip = page.tabs.papers.rows[-1]
    assert (slip.notice.values["target"], len(slip.notice.rows)) == ("县民政局", 2)
    assert "转字〔" in slip.notice.heading.document_no and "12月31日" in slip.notice.values["reply_by"]
    page.tabs.flow.slip.click()
    assert page.layers.currentWidget() is page.paper and page.paper.print_button.isEnabled()
    said = page.paper._page.accessibleName()
    assert all(part in said for part in ("承办单位留存", "接收人签名", "县民政局", "户口簿"))


def test_an_edition_of_templates_from_before_the_slip_is_filled_up_with_ours(room: Room) -> None:
    case_id = received(room, accepted=True)
    file = room.ask(CaseFile(case_id=case_id))
    events = [row.event for row in reversed(file.timeline) if row.event] if file else []
    events.append(
        RouteForwarded(case_id=case_id, occurred_at=datetime.now(CST), by="c1", role=Role.HANDLER, target="x")
    )
    slip = papers_of(events, FakeDesk())[-1]
    older = {name: text for name, text in shipped_templates().texts.items() if "transfer" not in name}
    assert "接收人签名" in html(slip.notice, templates_of(slip, [older]), MARK)[0]


def test_an_office_known_by_its_code_is_called_by_its_township(room: Room) -> None:
    regions = room.core.office.position.references.regions
    township = regions.get("522636101")
    assert township is not None and office_name("522636101000", regions) == f"{township.name}便民服务中心"
    assert office_name("民政所", regions) == "民政所"
