"""The worklist: pages on demand, words that narrow it, keys that move in it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from desktop.queries.rows import CaseRow, DraftRow, GroupBy, SortBy, Staff, View, ViewName
from desktop.queries.worklist import WorklistPage as Asked
from desktop.runtime.desk import Desk
from desktop.ui.navigation import Route
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.table_columns import Arrangement
from desktop.ui.worklist import WorklistPage
from desktop.ui.worklist_filter import Known, narrow
from desktop.ui.worklist_panes import Panes
from desktop.ui.worklist_views import StoredView, packed, unpacked
from sync.casework.terms import Role, State
from tests.desktop.rooms import Room
from tests.desktop.ui import fake_rows
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.fortnight import fill


@pytest.fixture
def page(fake: FakeDesk, qtbot: QtBot) -> WorklistPage:
    made = WorklistPage(fake)
    qtbot.addWidget(made)
    made.resize(1250, 650)
    made.show()
    made.opened(Route("worklist"))
    qtbot.waitUntil(lambda: made.rows.model.rowCount() > 0)
    return made


def asked(fake: FakeDesk) -> View:
    return [query for query in fake.asked if isinstance(query, Asked)][-1].view


def known(fake: FakeDesk) -> Known:
    items = fake.catalogue.current(date(2026, 11, 23))
    person = Staff(code="01", name="王小梅", roles=(Role.CLERK,))
    return Known(
        items=items,
        regions=fake.regions,
        within="522636",
        person=person,
        calendar=fake.calendar,
        today=date(2026, 11, 23),
        people={"02": "石三"},
    )


def test_the_list_holds_only_the_pages_looked_at(page: WorklistPage, qtbot: QtBot) -> None:
    before = page.rows.model.rowCount()
    page.list.scrollToBottom()
    qtbot.waitUntil(lambda: page.rows.model.rowCount() > before)
    assert before == 50 and page.rows.model.rowCount() < 200


def test_scrolling_on_brings_every_case_once(page: WorklistPage, qtbot: QtBot) -> None:
    def at_the_end() -> bool:
        page.list.scrollToBottom()
        return page.rows.model.rowCount() == 200

    qtbot.waitUntil(at_the_end)
    assert len({row.case_id for row in page.rows.model.rows}) == 200


def test_enter_opens_the_case(page: WorklistPage, qtbot: QtBot) -> None:
    page.list.select(3)
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert gone.args[0].arg("case_id") == "case-3"


def test_no_input_method_takes_the_keys_of_the_list(page: WorklistPage) -> None:
    assert not page.list.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_row_is_spoken_as_one_sentence(page: WorklistPage) -> None:
    spoken = page.rows.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("承诺时限超 1 个工作日") and "潘阿秀" in spoken and "已确认" in spoken


def test_a_name_that_looks_like_markup_is_shown_as_it_is(page: WorklistPage) -> None:
    page.preview.show_row(fake_rows.case_row(6))
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.preview.findChildren(PlainLabel))


def test_a_long_number_never_pushes_the_preview_over_the_edge(page: WorklistPage, qtbot: QtBot) -> None:
    page.preview.show_row(fake_rows.case_row(1))
    area = page.findChild(QScrollArea, "worklist.preview.scroll")
    assert area is not None
    qtbot.waitUntil(lambda: area.widget().minimumSizeHint().width() <= area.viewport().width())


def test_typing_narrows_the_view_after_a_moment(page: WorklistPage, fake: FakeDesk, qtbot: QtBot) -> None:
    page.head.search.setText("pax")
    qtbot.waitUntil(lambda: asked(fake).text == "pax")


def test_tokens_narrow_the_view_and_the_rest_is_searched(fake: FakeDesk) -> None:
    found = narrow(View(), "潘 状态：补正中 收件：2026-11 经办：我", known(fake)).view
    assert (found.state, found.received_from, found.received_to, found.by, found.text) == (
        State.SUPPLEMENT,
        date(2026, 11, 1),
        date(2026, 11, 30),
        "01",
        "潘",
    )


def test_an_item_and_a_village_are_found_by_part_of_their_names(fake: FakeDesk) -> None:
    found = narrow(View(), "事项:高龄 村:卡拉", known(fake)).view
    assert found.item_id and found.village.startswith("522636")


@pytest.mark.parametrize("typed", ["状态：没有这种", "收件：2026-13", "收件：昨天", "颜色：红", "事项：的", "a:b:c"])
def test_a_token_that_is_not_understood_stays_a_word_to_search(typed: str, fake: FakeDesk) -> None:
    narrowed = narrow(View(), typed, known(fake))
    assert narrowed.view.text == typed and not narrowed.chips


def test_a_chip_takes_its_token_out_again(page: WorklistPage, qtbot: QtBot) -> None:
    page.head.search.setText("潘 状态：补正中")
    page.reload()
    button = next(b for b in page.head.findChildren(QPushButton) if "补正中" in b.text())
    button.click()
    assert page.head.search.text() == "潘"


def test_a_stored_view_comes_back_under_its_name(page: WorklistPage, fake: FakeDesk, qtbot: QtBot) -> None:
    page.head.search.setText("状态：补正中")
    page.own.named("等补正")
    kept = fake.kept["view", "等补正"]
    assert unpacked(kept.text) == StoredView(view=ViewName.MINE, typed="状态：补正中")
    qtbot.waitUntil(lambda: page.views.findChild(QPushButton, "worklist.view.mine.own") is not None)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"view": "gone", "typed": ""}', '{"typed": 1}'])
def test_a_stored_view_nobody_can_read_is_the_list_of_everything(text: str) -> None:
    assert unpacked(text) == StoredView()


def test_packing_a_view_loses_nothing() -> None:
    columns = Arrangement(keys=("applicant", "due"), widths={"due": 9.5})
    kept = StoredView(view=ViewName.OVERDUE, typed="村：“卡拉”", sort=SortBy.NEWEST, density="compact", columns=columns,
                      group=GroupBy.VILLAGE, folded=frozenset({"522636100201"}))  # fmt: skip
    assert unpacked(packed(kept)) == kept


def test_a_route_chooses_the_view(page: WorklistPage, fake: FakeDesk) -> None:
    page.opened(Route.to("worklist", view="overdue"))
    assert asked(fake).name is ViewName.OVERDUE


def test_f8_steps_through_the_ways_to_share_the_room(page: WorklistPage) -> None:
    seen = [page.panes.shown]
    for _ in range(2):
        page.panes.step()
        seen.append(page.panes.shown)
    assert set(seen) == set(Panes) and seen[0] is Panes.SIDE


@pytest.mark.parametrize(("width", "hidden"), [(1250, 0), (640, 2)])
def test_columns_give_way_when_there_is_no_room(width: int, hidden: int, page: WorklistPage) -> None:
    page.resize(width, 485)
    count = sum(page.list.isColumnHidden(at) for at in range(page.rows.model.columnCount()))
    assert count >= hidden and not page.list.isColumnHidden(2)


def test_nothing_found_offers_to_clear_the_search(page: WorklistPage, fake: FakeDesk, qtbot: QtBot) -> None:
    fake.cases = 0
    page.head.search.setText("没有这个人")
    qtbot.waitUntil(page.empty.isVisible)
    assert page.empty.sentence == "没有符合的办件。"


def test_an_answer_to_an_older_question_is_dropped(page: WorklistPage, fake: FakeDesk, qtbot: QtBot) -> None:
    fake.cases = 7
    page.reload()
    fake.cases = 3
    page.reload()
    qtbot.waitUntil(lambda: page.rows.model.rowCount() == 3)


def test_a_refresh_leaves_the_clerk_on_the_same_case(page: WorklistPage, fake: FakeDesk, qtbot: QtBot) -> None:
    page.list.select(30)
    with qtbot.waitSignal(page.rows.model.modelReset):
        page.reload()
    assert page.list.current is not None and page.list.current.case_id == "case-30"


def test_the_current_case_can_be_copied_by_its_number(page: WorklistPage, qapp: object) -> None:
    page.list.select(1)
    copy = next(action for action in page.actions_here() if action.key == "copy")
    copy.run()
    assert qapp.clipboard().text() == fake_rows.case_row(1).number  # type: ignore[attr-defined]


def test_a_real_desk_lists_finds_and_previews_its_cases(room: Room, desk: Desk, qtbot: QtBot) -> None:
    fill(room)
    page = WorklistPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.opened(Route.to("worklist", view="all", text="pax"))
    qtbot.waitUntil(lambda: [row.applicant for row in page.rows.model.rows] == ["潘阿秀"])
    found: CaseRow = page.rows.model.rows[0]
    assert found.state is State.RECEIVED and "剩" in page.rows.model.index(0, 5).data()


def test_a_real_desk_keeps_a_stored_view(desk: Desk, qtbot: QtBot) -> None:
    kept: list[tuple[DraftRow, ...]] = []
    desk.save_draft(
        DraftRow(kind="view", key="a", title="a", text=packed(StoredView(view=ViewName.OVERDUE, typed="潘")))
    )
    desk.drafts(desk, kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    assert unpacked(kept[0][0].text) == StoredView(view=ViewName.OVERDUE, typed="潘")
