"""The workbench: what must be done now, in legal order, with one next step."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.queries.rows import BenchKey, BenchNotices, LinePhase
from desktop.queries.workbench import Workbench
from desktop.runtime.desk import Desk
from desktop.ui.case_chips import next_step
from desktop.ui.navigation import Route
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.workbench import WorkbenchPage
from desktop.wording import screens_lists as text
from sync.casework.calendar import CST
from tests.desktop.rooms import Room
from tests.desktop.ui import fake_rows
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.fortnight import fill


@pytest.fixture
def page(fake: FakeDesk, qtbot: QtBot) -> WorkbenchPage:
    return opened(fake, qtbot)


def opened(desk: FakeDesk, qtbot: QtBot) -> WorkbenchPage:
    made = WorkbenchPage(desk)
    qtbot.addWidget(made)
    made.resize(1250, 650)
    made.show()
    made.opened(Route("workbench"))
    qtbot.waitUntil(lambda: "截至" in sentences(made))
    return made


def sentences(page: WorkbenchPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def headings(page: WorkbenchPage) -> list[BenchKey]:
    lines = [page.list.model().index(at, 0) for at in range(page.list.model().rowCount())]
    return [line.group.key for line in (index.data(Qt.ItemDataRole.UserRole + 2) for index in lines) if not line.row]


def test_groups_stand_in_the_order_of_legal_urgency(page: WorkbenchPage) -> None:
    assert headings(page)[:4] == [
        BenchKey.OVERDUE,
        BenchKey.DUE_TODAY,
        BenchKey.ACCEPT_SOON,
        BenchKey.TO_DELIVER,
    ]


def test_enter_opens_the_case(page: WorkbenchPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert gone.args == [Route.to("case", case_id="case-0")]


def test_a_heading_folds_its_group_and_opens_it_again(page: WorkbenchPage, qtbot: QtBot) -> None:
    page.list.select(0)
    before = page.list.model().rowCount()
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    folded = page.list.model().rowCount()
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert (folded, page.list.model().rowCount()) == (before - 2, before)


def test_the_last_line_of_a_long_group_leads_to_the_whole_list(page: WorkbenchPage, qtbot: QtBot) -> None:
    last = 1 + 2 + 1 + 3 + 1 + 2 + 1 + 3
    page.list.select(last)
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert gone.args == [Route.to("worklist", view="to_deliver")]


def test_a_row_is_spoken_as_one_sentence_with_its_next_step(page: WorkbenchPage) -> None:
    spoken = page.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "超 1 个工作日" in spoken and "潘阿秀" in spoken and "下一步：审查办结" in spoken


@pytest.mark.parametrize("key", BenchKey)
def test_every_case_of_every_group_has_a_next_step(key: BenchKey) -> None:
    assert all(next_step(key, fake_rows.case_row(number)) for number in range(9))


def test_nothing_to_do_is_said_without_celebration(fake: FakeDesk, qtbot: QtBot) -> None:
    fake.answers[Workbench] = replace(fake_rows.bench(), groups=())
    assert "今天没有必须办理的事。" in sentences(opened(fake, qtbot))


def test_after_three_days_offline_a_band_says_that_nothing_is_lost(fake: FakeDesk, qtbot: QtBot) -> None:
    long_ago = datetime.now(CST) - timedelta(days=4)
    line = replace(fake_rows.summary(LinePhase.WAITING), last_success=long_ago)
    fake.answers[Workbench] = replace(fake_rows.bench(), sync=line)
    page = opened(fake, qtbot)
    qtbot.waitUntil(lambda: "已 4 天没有连上省平台" in sentences(page))


def test_an_unfinished_intake_is_taken_up_again(page: WorkbenchPage, qtbot: QtBot) -> None:
    draft = next(b for b in page.side.findChildren(QPushButton) if "石玉梅" in b.text())
    with qtbot.waitSignal(page.go) as gone:
        draft.click()
    assert gone.args == [Route.to("intake", draft="a")]


def test_stored_views_do_not_pass_as_unfinished_intakes(page: WorkbenchPage) -> None:
    assert not [b for b in page.side.findChildren(QPushButton) if "我的村" in b.text()]


def test_the_bars_of_the_week_are_told_in_words_too(page: WorkbenchPage) -> None:
    assert "收件 7 件，办结 5 件" in page.side.week.bars.accessibleDescription()


def test_tab_and_the_space_bar_turn_the_bars_into_a_table(page: WorkbenchPage, qtbot: QtBot) -> None:
    page.side.week.button.setFocus()
    qtbot.keyClick(page.side.week.button, Qt.Key.Key_Space)
    assert page.side.week.table.isVisible() and page.side.week.bars.isHidden()
    assert [row.received for row in page.side.week.model.rows] == [day.received for day in fake_rows.bench().week]


def test_a_year_whose_holidays_are_not_known_is_told_as_a_notice(fake: FakeDesk, qtbot: QtBot) -> None:
    fake.answers[Workbench] = replace(fake_rows.bench(), notices=BenchNotices(provisional_year=2027))
    assert "2027 年放假安排还没有下发" in sentences(opened(fake, qtbot))


def test_a_real_desk_shows_its_cases_and_follows_a_new_one(room: Room, desk: Desk, qtbot: QtBot) -> None:
    fill(room)
    page = WorkbenchPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.opened(Route("workbench"))
    qtbot.waitUntil(lambda: BenchKey.TO_DELIVER in headings(page))
    assert BenchKey.WAITING_CITIZEN in headings(page)


def test_a_desk_that_has_no_platform_does_not_claim_to_agree_with_it(desk: Desk, qtbot: QtBot) -> None:
    page = WorkbenchPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.opened(Route("workbench"))
    qtbot.waitUntil(lambda: "截至" in sentences(page))
    assert "本机还没有接入省平台" in sentences(page) and "与省平台一致" not in sentences(page)


def test_on_a_narrow_screen_the_name_of_the_page_and_its_date_stand_whole(page: WorkbenchPage, qtbot: QtBot) -> None:
    page.resize(600, 340)
    told = [label for label in page.findChildren(PlainLabel) if "截至" in label.text() or label.text() == text.TO_DO]
    qtbot.waitUntil(lambda: len(told) == 2 and all(one.width() >= one.sizeHint().width() for one in told))
