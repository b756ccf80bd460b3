"""What a clerk stumbled over on a walk through a day: each rule keeps one stumbling stone away."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop.queries.rows import DraftRow, LinePhase
from desktop.queries.search import Duplicates
from desktop.ui.intake import IntakePage
from desktop.ui.intake_decide import Decision, defaults, deficient, facts
from desktop.ui.intake_sheet import Found, Sheet, registration_of
from desktop.ui.main_window import MainWindow
from desktop.ui.page import PageAction
from desktop.ui.sync_panel import SyncPage
from desktop.ui.theme_sheet import SHEET
from desktop.ui.widgets.action_row import reasons_of
from desktop.ui.widgets.chip import ChipLabel
from desktop.ui.widgets.forms import ErrorSummary, Fault
from desktop.ui.workbench_side import BenchSide
from sync.casework.calendar import CST
from sync.casework.events_intake import SupplementRequested
from sync.casework.terms import LineState
from tests.desktop.notice_papers import AT
from tests.desktop.ui import fake_rows
from tests.desktop.ui.fake_desk import FakeDesk

OK = Found(state=LineState.OK, originals=1)
TOLERATED = Found(state=LineState.TOLERATED)
LOW_INCOME = Sheet(
    item_id="GZT-001",
    number="522636196511230028",
    name="潘阿秀",
    answers={"household_size": "4"},
    found={1: Found(state=LineState.MISSING), 2: OK, 3: OK, 4: OK, 8: TOLERATED},
)


@pytest.fixture
def intake(fake: FakeDesk, qtbot: QtBot) -> IntakePage:
    fake.answers[Duplicates] = ()
    made = IntakePage(fake)
    qtbot.addWidget(made)
    made.show()
    made.editor.show_sheet(LOW_INCOME)
    return made


def test_a_notice_at_intake_names_what_was_to_be_put_off_too(fake: FakeDesk) -> None:
    item = fake.catalogue.get("GZT-001")
    assert item is not None
    opened = registration_of(LOW_INCOME, item, AT, fake.person, fake.office.region)
    details = defaults(item, opened, Decision.SUPPLEMENT, fake)
    notice = facts(Decision.SUPPLEMENT, opened, details, fake.person)[-1]
    assert isinstance(notice, SupplementRequested)
    assert [defect.no for defect in notice.defects] == [line.no for line in deficient(opened.lines)] == [1, 8]
    assert all(defect.problem and defect.remedy for defect in notice.defects)


def test_choosing_the_same_item_again_brings_everything_typed_back(intake: IntakePage) -> None:
    intake.editor.items.picked.emit(None)
    assert not intake.editor.sheet.answers
    intake.editor.items.picked.emit(intake.desk.catalogue.get("GZT-001"))
    sheet = intake.editor.sheet
    assert sheet.answers["household_size"] == "4" and sheet.found[1].state is LineState.MISSING


def test_another_item_takes_nothing_over(intake: IntakePage) -> None:
    intake.editor.items.picked.emit(intake.desk.catalogue.get("GZT-002"))
    assert "household_size" not in intake.editor.sheet.answers and not intake.editor.sheet.found


def test_a_missing_paper_was_not_received(intake: IntakePage) -> None:
    materials = intake.editor.materials
    materials.table.select(1)
    materials.table.turned.emit(1)
    assert intake.editor.sheet.found[2] == Found(state=LineState.MISSING)


def test_the_list_of_tasks_keeps_its_width_whatever_it_says(intake: IntakePage) -> None:
    tasks = intake.editor.tasks
    tasks.lie_down(False)  # beside the form, which would move with it
    wide = tasks.minimumSizeHint().width()
    tasks.show_statuses(("完成", "完成", "完成", "完成"))
    assert tasks.minimumSizeHint().width() == wide


def test_one_reason_for_several_deeds_is_said_once() -> None:
    actions = [PageAction(key=key, text=key, run=lambda: None, refused=why) for key, why in
               (("甲", "没有权限"), ("乙", ""), ("丙", "没有权限"))]  # fmt: skip
    assert reasons_of(actions) == ["甲、丙：没有权限"]


def test_the_tab_key_leads_from_the_summary_to_its_first_fault(qtbot: QtBot) -> None:
    summary = ErrorSummary("errors")
    field = QLineEdit(summary)
    qtbot.addWidget(summary)
    summary.show()
    summary.tell("还不能提交：", [Fault(sentence="姓名：这一项必填。", field=field)])
    line = summary.findChild(QPushButton)
    assert summary.nextInFocusChain() is line


def test_enter_presses_the_button_it_stands_on(window: MainWindow, qtbot: QtBot) -> None:
    window.go(window.first_route)
    button = window.findChild(QPushButton, "workbench.sync_now")
    assert button is not None
    with qtbot.waitSignal(button.clicked):
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)


def test_no_word_of_the_navigation_is_cut_off(window: MainWindow) -> None:
    buttons = window.navigation.findChildren(QToolButton)
    assert buttons
    for button in buttons:
        assert button.width() >= button.sizeHint().width()


def test_the_line_is_told_by_sign_and_word(fake: FakeDesk, qtbot: QtBot) -> None:
    page = SyncPage(fake)
    qtbot.addWidget(page)
    fake.sync_changed.emit(fake_rows.summary(LinePhase.EXCHANGING))
    chip = page.findChild(ChipLabel)
    assert chip is not None and chip.chip.word == "上传中" == chip.accessibleName()


def test_an_unfinished_sheet_follows_the_line_and_says_when_it_was_kept(fake: FakeDesk, qtbot: QtBot) -> None:
    side = BenchSide(fake)
    qtbot.addWidget(side)
    side.resize(260, 600)
    side.show()
    kept = DraftRow(kind="intake", key="k", title="潘阿秀 最低生活保障对象认定及低保金给付", text="{}",
                    saved_at=datetime.now(CST))  # fmt: skip
    side.show_bench(replace(fake_rows.bench(), drafts=(kept,)))
    draft = side.first().nextInFocusChain()
    while draft is not None and not isinstance(draft, QPushButton):
        draft = draft.nextInFocusChain()
    assert draft is not None
    draft.show()
    draft.resize(160, draft.height())
    title, saved = draft.text().split("\n")
    assert title.endswith("…") and "存" in saved


def test_the_ring_stands_around_the_chosen_tab_alone() -> None:
    assert "QTabBar::tab:selected:focus" in SHEET and "QTabBar:focus" not in SHEET
