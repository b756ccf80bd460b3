"""The sync page: what waits, what was not taken, and that the clerk's decision is itself recorded."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.office.references import shipped_packs
from desktop.queries.due_changes import DueChangeRow, DueChanges, PackNews, RefusedPackRow
from desktop.queries.line_history import LineHistory
from desktop.queries.rows import GoneLogRow, LinePhase
from desktop.queries.sync_panel import SyncPanel
from desktop.runtime.desk import Desk
from desktop.store.projector import PARTS
from desktop.ui.navigation import Route
from desktop.ui.sync_panel import SyncPage
from desktop.ui.sync_panel_leaves import ATTENTION, HISTORY, PENDING
from desktop.wording import packs
from desktop.wording import screens_lists as text
from sync.casework.deadlines import ClockKind
from sync.casework.errors import Refusal
from sync.casework.events_closing import RejectionDisposed
from sync.casework.events_handling import OverreachForwarded
from tests.desktop.rooms import Room
from tests.desktop.ui import fake_rows
from tests.desktop.ui.fake_desk import RESOURCES, FakeDesk
from tests.desktop.ui.fortnight import fill


@pytest.fixture
def page(fake: FakeDesk, qtbot: QtBot) -> SyncPage:
    made = SyncPage(fake)
    qtbot.addWidget(made)
    made.resize(1250, 650)
    made.show()
    made.opened(Route("sync"))
    qtbot.waitUntil(lambda: made.leaves.pending.model.rowCount() == 3)
    return made


def sentences(page: SyncPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_an_offline_line_says_that_the_work_is_safe_and_when_it_tries_again(page: SyncPage) -> None:
    shown = sentences(page)
    assert "您做的都已存在本机" in shown and "下次自动尝试" in shown


def test_what_waits_is_listed_by_case_in_words(page: SyncPage) -> None:
    assert page.leaves.pending.model.index(1, 1).data() == "收件登记、核对材料"


def test_a_log_that_was_taken_back_is_told_calmly_in_one_line(page: SyncPage, fake: FakeDesk, qtbot: QtBot) -> None:
    gone = GoneLogRow(scope="522636000007", cases=12, at=fake_rows.NOW)
    fake.answers[SyncPanel] = replace(fake_rows.sync_panel(), gone=(gone,))
    page.reload()
    qtbot.waitUntil(page.gone.isVisible)
    assert "522636000007 的数据按授权已从本机移除，共 12 件" in sentences(page)


def test_sync_now_asks_the_line_at_once(page: SyncPage, fake: FakeDesk) -> None:
    page.actions_here()[0].run()
    assert fake.synced == 1


def test_the_page_follows_the_line(page: SyncPage, fake: FakeDesk) -> None:
    fake.sync_changed.emit(fake_rows.summary(LinePhase.EXCHANGING))
    assert "正在与省平台交换" in sentences(page)


def test_a_rejected_step_says_why_and_that_it_is_kept(page: SyncPage) -> None:
    assert "别处已经先办了这一步" in page.leaves.rejected.sentence and "已保留为记录" in page.leaves.rejected.sentence


def test_only_what_belongs_to_another_office_can_be_forwarded(page: SyncPage) -> None:
    assert not page.leaves.rejected.forward.isVisible()


def test_one_click_forwards_what_belongs_to_another_office(page: SyncPage, fake: FakeDesk) -> None:
    row = replace(fake_rows.sync_panel().attention[0], code="out_of_scope", holder="522636000007")
    page.leaves.rejected.show_rows((row,))
    assert "越权待移交" in page.leaves.rejected.sentence
    page.leaves.rejected.forward.click()
    fact = fake.recorded[-1]
    assert isinstance(fact, OverreachForwarded)
    assert (fact.entry_id, fact.office) == (row.entry_id, "522636000007")


def test_giving_up_needs_a_reason(page: SyncPage, fake: FakeDesk) -> None:
    page.leaves.rejected.drop.click()
    assert not fake.recorded and text.SAY_WHY in sentences(page)


def test_giving_up_with_a_reason_is_recorded(page: SyncPage, fake: FakeDesk, qtbot: QtBot) -> None:
    page.leaves.rejected.reason.setText("县局已办结")
    with qtbot.waitSignal(page.notice):
        page.leaves.rejected.drop.click()
    fact = fake.recorded[0]
    assert isinstance(fact, RejectionDisposed)
    assert (fact.entry_id, fact.outcome, fact.reason) == ("0199aa", text.OUTCOME_DROPPED, "县局已办结")


def test_doing_it_again_is_recorded_and_leads_to_the_case(page: SyncPage, fake: FakeDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.go) as gone:
        page.leaves.rejected.redo.click()
    assert gone.args == [Route.to("case", case_id="case-6")] and len(fake.recorded) == 1


def test_a_refused_decision_is_said_beside_the_field(page: SyncPage, fake: FakeDesk, qtbot: QtBot) -> None:
    fake.refusal = Refusal("role", role="CLERK")
    page.leaves.rejected.redo.click()
    qtbot.waitUntil(lambda: "您现在的岗位（窗口受理）不能做这一步" in sentences(page))


def test_a_real_desk_without_a_platform_lists_everything_as_waiting(room: Room, desk: Desk, qtbot: QtBot) -> None:
    fill(room)
    page = SyncPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.opened(Route("sync"))
    qtbot.waitUntil(lambda: page.leaves.pending.model.rowCount() == 8)
    page.leaves.setCurrentIndex(ATTENTION)
    assert "没有需要处理的内容" in sentences(page)


def test_nothing_is_claimed_before_the_answer_is_there(qtbot: QtBot) -> None:
    fake = FakeDesk()
    del fake.answers[SyncPanel], fake.answers[LineHistory]
    page = SyncPage(fake)
    qtbot.addWidget(page)
    page.show()
    page.opened(Route("sync"))
    for leaf, said in ((PENDING, "没有等待上传的内容"), (ATTENTION, "没有需要处理的内容"), (HISTORY, "还没有同步过。")):
        page.leaves.setCurrentIndex(leaf)
        assert "正在读取…" in sentences(page) and said not in sentences(page)


def test_the_page_opens_where_a_person_is_needed_and_counts_it(page: SyncPage) -> None:
    assert page.leaves.currentIndex() == ATTENTION
    assert [page.leaves.tabText(at) for at in (PENDING, ATTENTION)] == ["待上传 3", "需处理 1"]


def test_a_leaf_turned_to_before_the_answer_came_stays(qtbot: QtBot) -> None:
    fake = FakeDesk()
    page = SyncPage(fake)
    qtbot.addWidget(page)
    page.show()
    page.opened(Route("sync"))
    page.leaves.setCurrentIndex(HISTORY)
    qtbot.waitUntil(lambda: page.leaves.tabText(ATTENTION) == "需处理 1")
    assert page.leaves.currentIndex() == HISTORY


def test_a_line_that_fails_offers_to_try_again_at_once(page: SyncPage, fake: FakeDesk) -> None:
    assert "立即重试" in page.actions_here()[0].text
    fake.sync_changed.emit(fake_rows.summary(LinePhase.IDLE))
    assert "立即同步" in page.actions_here()[0].text


def test_the_history_says_what_broke_and_when_it_went_on(page: SyncPage, qtbot: QtBot) -> None:
    box = page.leaves.history
    page.leaves.setCurrentIndex(HISTORY)
    qtbot.waitUntil(lambda: box.sessions.rowCount() == 4)
    assert [box.sessions.index(row, 1).data() for row in range(4)] == [
        "办件数据，3 次", "附件", "办件数据：上报 3 条、取回 12 条", "办件数据",
    ]  # fmt: skip
    box.list.select(3)
    assert "恢复" in box.whole.text() and "还没有恢复" not in box.whole.text()
    spoken = box.sessions.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "上传 1 KB，下载 0 KB" in spoken and box.whole.text() in spoken


def test_the_minutes_stand_as_bars_and_as_a_table(page: SyncPage, qtbot: QtBot) -> None:
    card = page.traffic
    assert "12 KB" in card.bars.accessibleDescription()
    qtbot.waitUntil(lambda: "上传 12.3 MB，下载 4.1 MB" in card.month.text())
    card.button.setFocus()
    qtbot.keyClick(card.button, Qt.Key.Key_Space)
    assert card.table.isVisible() and not card.bars.isVisible()
    assert [card.minutes.index(row, 1).data() for row in range(3)] == ["0 KB", "12 KB", "2 KB"]


def test_the_leaves_turn_by_key(page: SyncPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.leaves.tabBar().setFocus()
    qtbot.keyClick(page.leaves.tabBar(), Qt.Key.Key_Right)
    assert page.leaves.currentIndex() == HISTORY and page.leaves.history.list in page.regions()


def moved(*, why: str = "calendar") -> DueChangeRow:
    return DueChangeRow(
        case_id="case-3", number="", applicant="杨秀英", clock=ClockKind.PROMISED, old_due=date(2027, 1, 29),
        new_due=date(2027, 2, 5), why=why, noted_ms=5,
    )  # fmt: skip


def shown_news(fake: FakeDesk, page: SyncPage, qtbot: QtBot) -> None:
    refused = RefusedPackRow(name="calendar.local", code="pack_signature")
    fake.answers[DueChanges] = PackNews(rows=(moved(),), count=1, refused=(refused,))
    page.reload()
    qtbot.waitUntil(lambda: page.packs.isVisible())


def test_due_dates_that_a_calendar_moved_are_listed(page: SyncPage, fake: FakeDesk, qtbot: QtBot) -> None:
    shown_news(fake, page, qtbot)
    assert "日历更新，1 件的到期日有变化" in sentences(page)
    with qtbot.waitSignal(page.go) as gone:
        page.packs.list.chosen.emit(moved())
    assert gone.args == [Route.to("case", case_id="case-3")]


def test_the_list_goes_when_it_was_seen(page: SyncPage, fake: FakeDesk, qtbot: QtBot) -> None:
    shown_news(fake, page, qtbot)
    page.packs.seen.click()
    qtbot.waitUntil(lambda: not page.packs.list.isVisible())
    assert [news.until_ms for news in fake.seen] == [5]


def test_a_pack_that_was_not_taken_is_told_calmly(page: SyncPage, fake: FakeDesk, qtbot: QtBot) -> None:
    shown_news(fake, page, qtbot)
    assert "本地工作日历：收到的资料包签名不符" in sentences(page)


def test_without_news_nothing_is_said(page: SyncPage) -> None:
    assert not page.packs.isVisible()


@pytest.mark.parametrize("why", PARTS)
def test_every_reason_has_its_word(why: str) -> None:
    assert packs.moved(why, 2).startswith(packs.WHY[why])


def test_every_pack_has_its_name() -> None:
    assert set(packs.NAMES) == set(shipped_packs(RESOURCES))
