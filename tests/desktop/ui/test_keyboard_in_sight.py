"""On a small screen: what has the keyboard and what was just said are in sight, and fresh rows move nobody."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.queries.attachment_rows import AttachmentRow, AttachmentState
from desktop.queries.attachments import CaseAttachments
from desktop.queries.casefile import CaseFile
from desktop.queries.due_changes import DueChanges, PackNews
from desktop.queries.rows import Past, Standing
from desktop.queries.sync_panel import SyncPanel
from desktop.queries.workbench import Workbench
from desktop.runtime.desk import Desk
from desktop.trouble import Trouble
from desktop.ui.case import CasePage
from desktop.ui.case_attachments import AttachmentsTab
from desktop.ui.closed_page import ClosedPage
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.ui.settings import SettingsPage
from desktop.ui.sync_panel import SyncPage
from desktop.ui.sync_panel_leaves import BUNDLES
from desktop.ui.theme import em
from desktop.ui.widgets.action_bar import ActionBar
from desktop.ui.workbench import WorkbenchPage
from desktop.wording import screens_lists as lists
from sync.casework.errors import Refusal
from sync.casework.events_closing import RejectionDisposed
from tests.casework.makers import MONDAY
from tests.desktop.clashes import accepted, clash, correction
from tests.desktop.rooms import Room
from tests.desktop.ui import fake_rows
from tests.desktop.ui.door import every_place
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.test_sync_panel import moved
from tests.desktop.ui.test_sync_panel_returned import ROW

AT_150_PERCENT = (910, 485)
FIRST = fake_rows.sync_panel().attention[0]
SECOND = replace(FIRST, entry_id="0199ab", case_id="case-7", applicant="欧阳素芬")
"""Two steps the platform did not take."""


def in_sight(widget: QWidget) -> bool:
    """The whole of it stands inside what can be seen of its page."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    assert isinstance(above, QScrollArea)
    return above.viewport().rect().contains(QRect(widget.mapTo(above.viewport(), QPoint(0, 0)), widget.size()))


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def small(fake: FakeDesk, window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window as it is at 150 %, on a sync page with everything on it."""
    rows = replace(fake_rows.sync_panel(), attention=(FIRST, SECOND), returned=(ROW,))
    fake.answers[SyncPanel] = rows
    fake.answers[DueChanges] = PackNews(rows=(moved(),), count=1, refused=())
    window.resize(*AT_150_PERCENT)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go(Route("sync"))
    qtbot.waitUntil(lambda: page_of(window).leaves.returned.isVisible() and page_of(window).packs.isVisible())
    return window


def page_of(window: MainWindow) -> SyncPage:
    assert isinstance(window.page, SyncPage)
    return window.page


def test_f6_leads_down_the_sync_page_and_shows_where_it_is(small: MainWindow, qtbot: QtBot) -> None:
    heights = []
    for region in page_of(small).regions():
        qtbot.waitUntil(lambda region=region: focused() is region and in_sight(region))  # type: ignore[misc]
        heights.append(region.mapTo(page_of(small), QPoint(0, 0)).y() + scrolled_by(small))
        small.next_region(1)
    assert heights == sorted(heights) and len(heights) == 6


def scrolled_by(window: MainWindow) -> int:
    area = window.findChild(QScrollArea, "sync.scroll")
    assert area is not None
    return area.verticalScrollBar().value()


def test_a_page_one_comes_back_to_stands_at_its_heading(small: MainWindow, qtbot: QtBot) -> None:
    area = small.findChild(QScrollArea, "sync.scroll")
    assert area is not None
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    small.go(Route("workbench"))
    small.go(Route("sync"))
    qtbot.waitUntil(lambda: bar.value() == 0)


def test_what_a_bundle_came_to_is_in_sight_and_the_keyboard_is_back_on_its_button(
    small: MainWindow, qtbot: QtBot
) -> None:
    page_of(small).leaves.setCurrentIndex(BUNDLES)
    box = page_of(small).leaves.bundle
    box.folder.setText("U")
    box.write_button.setFocus()
    qtbot.keyClick(box.write_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "上报包已写好" in box.said.text() and in_sight(box.said))
    assert focused() is box.write_button


def test_fresh_rows_leave_the_clerk_at_the_step_a_reason_is_written_for(
    small: MainWindow, fake: FakeDesk, qtbot: QtBot
) -> None:
    box = page_of(small).leaves.rejected
    box.list.select(1)
    box.reason.setText("县局已办结")
    reloaded(small, fake, (FIRST, SECOND), qtbot)

    box.drop.click()

    (fact,) = fake.recorded
    assert isinstance(fact, RejectionDisposed) and (fact.entry_id, fact.reason) == ("0199ab", "县局已办结")


def test_a_reason_does_not_pass_to_another_step(small: MainWindow, fake: FakeDesk, qtbot: QtBot) -> None:
    box = page_of(small).leaves.rejected
    box.list.select(1)
    box.reason.setText("县局已办结")
    reloaded(small, fake, (FIRST,), qtbot)
    box.drop.click()
    assert not fake.recorded and box.reason.accessibleDescription() == lists.SAY_WHY


def test_why_a_choice_was_refused_is_in_sight(small: MainWindow, qtbot: QtBot) -> None:
    box, area = page_of(small).leaves.rejected, small.findChild(QScrollArea, "sync.scroll")
    assert area is not None
    area.verticalScrollBar().setValue(0)
    box.conflict.refused.emit(Refusal("role", role="CLERK"))
    qtbot.waitUntil(
        lambda: any(in_sight(label) for label in box.findChildren(QLabel) if "不能做这一步" in label.text())
    )


def test_after_a_decision_the_keyboard_is_at_the_next_one(small: MainWindow, fake: FakeDesk, qtbot: QtBot) -> None:
    box = page_of(small).leaves.rejected
    for left, then in (((SECOND,), box.list), ((), page_of(small).initial_focus())):
        fake.answers[SyncPanel] = replace(fake.answers[SyncPanel], attention=left)
        box.reason.setText("县局已办结")
        box.drop.setFocus()
        qtbot.keyClick(box.drop, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda then=then: focused() is then)  # type: ignore[misc]


def test_fresh_rows_leave_the_clerk_at_the_row_that_came_back(small: MainWindow, fake: FakeDesk, qtbot: QtBot) -> None:
    box, other = page_of(small).leaves.returned, replace(ROW, case_id="case-8", row_key="l")
    box.show_rows((ROW, other))
    box.list.select(1)
    box.note.setText("已电话核实")
    box.show_rows((ROW, other))
    assert box.list.current == other and box.note.text()
    box.show_rows((ROW,))
    assert box.list.current == ROW and not box.note.text()


def reloaded(window: MainWindow, fake: FakeDesk, attention: tuple[object, ...], qtbot: QtBot) -> None:
    """As after an exchange in the background."""
    page, asked = page_of(window), fake.asked.count(SyncPanel())
    fake.answers[SyncPanel] = replace(fake.answers[SyncPanel], attention=attention)
    page.reload()
    answered: list[object] = []
    fake.ask(page, SyncPanel(), answered.append)
    qtbot.waitUntil(lambda: bool(answered) and fake.asked.count(SyncPanel()) > asked)


def test_a_long_sentence_in_the_status_line_ends_in_dots_and_the_tip_has_all_of_it(window: MainWindow) -> None:
    window.status.say("上报包已写好" * 40)
    assert window.status.shown.endswith("…") and window.status.said == "上报包已写好" * 40
    window.status.say("已记下。")
    assert window.status.shown == "已记下。"


def test_the_strip_of_a_folder_put_back_is_reached_and_gives_the_keyboard_to_the_page(
    small: MainWindow, fake: FakeDesk, qtbot: QtBot
) -> None:
    fake.sync_changed.emit(replace(fake.sync_summary, past=Past.PUT_BACK))
    small.navigation.first().setFocus()
    small.next_region(1)
    assert focused() is small.notices.past.button
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert not small.notices.past.isVisible() and focused() is page_of(small).initial_focus()


def test_the_closed_page_keeps_the_keyboard_when_its_reason_changes(
    small: MainWindow, fake: FakeDesk, qtbot: QtBot
) -> None:
    small.go(Route("worklist"))
    stand(fake, Standing.LEAVE_OVER)
    page = small.page
    assert isinstance(page, ClosedPage)
    stand(fake, Standing.SHUT_OUT)
    qtbot.waitUntil(lambda: focused() is page.initial_focus())
    (told,) = [label for label in page.findChildren(QLabel) if label.text().startswith("设备编号")]
    qtbot.waitUntil(lambda: in_sight(told))
    small.next_region(1)
    qtbot.waitUntil(lambda: focused() is page.bundle.folder and in_sight(focused()))


def stand(fake: FakeDesk, standing: Standing) -> None:
    fake.sync_summary = replace(fake.sync_summary, standing=standing)
    fake.sync_changed.emit(fake.sync_summary)


def test_tab_comes_to_the_buttons_of_a_bar_where_they_stand(qtbot: QtBot) -> None:
    top, bar, field = QWidget(), ActionBar("bar"), QLineEdit()
    qtbot.addWidget(top)
    column = QVBoxLayout(top)
    column.addWidget(bar)
    column.addWidget(field)
    for _ in range(2):
        bar.show_actions([PageAction(key=key, text=key, run=lambda: None) for key in "ab"])
    after: list[QWidget] = [top]
    while (following := after[-1].nextInFocusChain()) is not top:
        after.append(following)
    reached = [widget for widget in after if isinstance(widget, QPushButton | QLineEdit)]
    assert reached == [bar.button("a"), bar.button("b"), field]


def test_after_a_conflict_was_settled_the_next_one_is_in_sight(room: Room, desk: Desk, qtbot: QtBot) -> None:
    for _ in range(2):
        case_id = accepted(room)
        clash(room, correction(case_id, "13800000001"), correction(case_id, "13800000002"), "field_conflict")
    page = opened_small(desk, Route("sync"), qtbot)
    assert isinstance(page, SyncPage)
    box = page.leaves.rejected
    qtbot.waitUntil(box.conflict.mine.isVisible)
    box.conflict.mine.setFocus()
    qtbot.waitUntil(lambda: in_sight(box.conflict.mine))

    qtbot.keyClick(box.conflict.mine, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: focused() is box.list and box.conflict.mine.isVisible() and in_sight(box.list))


def opened_small(desk: Desk, route: Route, qtbot: QtBot) -> Page:
    """A page of the real desk in a window as it is at 150 %."""
    window = MainWindow(desk, every_place())
    qtbot.addWidget(window)
    window.resize(*AT_150_PERCENT)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go(route)
    page = window.page
    assert page is not None
    return page


@pytest.fixture
def open_case(room: Room, desk: Desk, qtbot: QtBot) -> Callable[[], CasePage]:
    """A case in a window as it is at 150 %."""
    case_id = room.receive()

    def opened() -> CasePage:
        page = opened_small(desk, Route.to("case", case_id=case_id), qtbot)
        assert isinstance(page, CasePage)
        qtbot.waitUntil(lambda: page.file is not None)
        return page

    return opened


def test_the_receipt_is_in_sight_and_stays_over_fresh_rows(open_case: Callable[[], CasePage], qtbot: QtBot) -> None:
    page = open_case()
    history = page.tabs.history
    history.table.select(0)
    qtbot.keyClick(history.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "仅本机" in history.receipt.text() and in_sight(history.receipt))
    said = history.receipt.text()

    assert page.file is not None
    history.show_rows(page.file.timeline)

    assert history.receipt.text() == said and history.table.current is not None


def test_the_keyboard_comes_to_the_list_of_attachments(fake: FakeDesk, window: MainWindow, qtbot: QtBot) -> None:
    tab = AttachmentsTab(fake)
    assert tab.focusProxy() is tab.table


def test_fetching_attachments_says_that_it_waits_for_the_line(fake: FakeDesk, qtbot: QtBot) -> None:
    row = AttachmentRow(sha="s", size=9, name="户口簿.pdf", at=MONDAY, by="01", state=AttachmentState.AWAY)
    fake.answers[CaseAttachments] = (row,)
    tab = AttachmentsTab(fake)
    qtbot.addWidget(tab)
    tab.show()
    tab.show_case("case-1", readonly=False, lines=())
    qtbot.waitUntil(tab.fetch.isVisible)
    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(tab.fetch, Qt.Key.Key_Space)
    assert "取回 1 个附件，联网后" in told.args[0] and fake.attachments.wanted == [("fetch", "s")]


def test_a_case_that_is_not_here_is_told_in_a_strip_and_not_in_a_wall(
    window: MainWindow, fake: FakeDesk, qtbot: QtBot
) -> None:
    window.go(Route.to("case", case_id="?"))
    page = window.page
    assert isinstance(page, CasePage) and fake.answers[CaseFile] is None
    qtbot.waitUntil(page.band.isVisible)
    qtbot.waitUntil(lambda: 0 < page.band.height() < 100)


def test_what_the_computer_refuses_stands_whole_on_a_small_screen_until_it_has_been_read(
    small: MainWindow, fake: FakeDesk, qtbot: QtBot
) -> None:
    fake.troubled.emit(Trouble("full"))
    assert small.status.shown.endswith("…")
    assert small.notices.trouble.isVisible() and small.notices.trouble.sentence == small.status.said
    small.navigation.first().setFocus()
    small.next_region(1)
    assert focused() is small.notices.trouble.button
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert not small.notices.trouble.isVisible() and focused() is page_of(small).initial_focus()


def test_nothing_follows_the_last_group_of_the_settings(small: MainWindow, qtbot: QtBot) -> None:
    small.go(Route("settings"))
    area, page = small.findChild(QScrollArea, "settings.scroll"), small.page
    assert area is not None and isinstance(page, SettingsPage)
    last = page.groups[-1]
    whole = area.widget()
    qtbot.waitUntil(lambda: whole.height() - last.mapTo(whole, QPoint(0, last.height())).y() < em(page, 3))


def test_a_list_that_is_taller_than_the_screen_shows_from_its_heading_on(
    window: MainWindow, fake: FakeDesk, qtbot: QtBot
) -> None:
    del fake.answers[Workbench]  # no row has come yet
    window.resize(683, 364)
    window.go(Route("workbench"))
    page, area = window.page, window.findChild(QScrollArea, "workbench.scroll")
    assert area is not None and isinstance(page, WorkbenchPage)
    page.side.week.button.setFocus()
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > page.list.height() // 2)
    page.list.setFocus()
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() == 0)
    assert page.list.height() > area.viewport().height()
