"""The item guide: found by key, told by situation, compared by version; a question at the counter is counted."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.queries.guide import GuideAge, GuideAgeRow
from desktop.reports.item_changes import changes_of
from desktop.reports.item_guide import guide_html, needed
from desktop.runtime.desk import Desk
from desktop.store.settings import keep_setting
from desktop.ui.guide import GuidePage
from desktop.ui.guide_content import GuideContent
from desktop.ui.intake import IntakePage
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.wording import guide as text
from sync.casework.events_office import ConsultationGiven
from sync.casework.items import Catalogue, Item
from sync.journal.journal import Journal
from tests.desktop.rooms import Room
from tests.desktop.ui.door import every_place
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.keyboard import CTRL, Fingers

TODAY = date(2026, 11, 23)


@pytest.fixture
def fingers(desk: Desk, qtbot: QtBot) -> Fingers:
    window = MainWindow(desk, every_place())
    qtbot.addWidget(window)
    window.resize(1366, 728)
    made = Fingers(qtbot, window)
    made.press(Qt.Key.Key_4, CTRL)
    made.wait_at("guide.search")
    return made


def page_of(fingers: Fingers) -> GuidePage:
    page = fingers.window.page
    assert isinstance(page, GuidePage)
    return page


def item_of(fake: FakeDesk, item_id: str) -> Item:
    item = fake.catalogue.get(item_id)
    assert item is not None
    return item


def test_before_an_item_is_chosen_the_page_says_how(fingers: Fingers) -> None:
    assert page_of(fingers).content.reader.toPlainText() == text.CHOOSE


@pytest.mark.parametrize(("typed", "first"), [("高龄", "GZT-007"), ("zsz", "GZT-030"), ("准生证", "GZT-030")])
def test_an_item_is_found_by_name_initials_or_what_people_call_it(typed: str, first: str, fingers: Fingers) -> None:
    fingers.type(typed)
    item = page_of(fingers).content.item
    assert item is not None and item.item_id == first


def test_from_the_search_into_the_item_and_on_into_an_intake_of_it(fingers: Fingers) -> None:
    fingers.type("高龄")
    fingers.press(Qt.Key.Key_Return)
    assert fingers.at == "guide.reader"
    fingers.press(Qt.Key.Key_Return, CTRL)
    page = fingers.window.page
    assert isinstance(page, IntakePage) and page.editor.item is not None and page.editor.item.item_id == "GZT-007"


def test_the_next_item_of_the_list_comes_by_key(fingers: Fingers) -> None:
    fingers.type("残")
    first = page_of(fingers).content.item
    fingers.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    second = page_of(fingers).content.item
    assert first is not None and second is not None and first.item_id != second.item_id


def test_materials_follow_the_situation(fingers: Fingers) -> None:
    fingers.type("低保")
    content = page_of(fingers).content
    assert "县级以上医院诊断证明" not in content.reader.toPlainText()
    box = next(box for box in content.boxes() if box.property("situation") == "因病致困")
    box.setFocus()
    fingers.press(Qt.Key.Key_Space)
    assert "县级以上医院诊断证明" in content.reader.toPlainText()


def test_the_guide_of_every_item_says_everything(fake: FakeDesk) -> None:
    for item in fake.catalogue.current(TODAY):
        told = guide_html(item, item.situations, (), several=False)
        for heading in (text.CONDITIONS, text.MATERIALS, text.LIMITS, text.FEE, text.STEPS, text.BASES, text.CHANGES):
            assert f"<h3>{heading}</h3>" in told
        assert len(needed(item, item.situations)) == len(item.materials)


def test_what_a_new_version_brings_is_said_in_words(fake: FakeDesk) -> None:
    old = item_of(fake, "GZT-001")
    assert old.promised is not None
    new = replace(
        old,
        version=old.version + 1,
        effective_from=date(2026, 11, 1),
        materials=old.materials[1:],
        promised=replace(old.promised, amount=15),
        bases=old.bases[:1],
    )
    change = changes_of((old, new))[0]
    assert change.title == "第 2 版（2026-11-01 周日 起）"
    assert change.lines == (
        f"不再要求“{old.materials[0].name}”",
        "承诺时限由“20个工作日”改为“15个工作日”",
        f"依据中去掉《{old.bases[1].title}》",
    )


def test_versions_that_differ_in_nothing_say_so(fake: FakeDesk) -> None:
    old = item_of(fake, "GZT-001")
    assert changes_of((old, replace(old, version=2))) == ()


def test_a_retired_item_is_shown_and_cannot_be_started(room: Room, desk: Desk, fake: FakeDesk, qtbot: QtBot) -> None:
    gone = replace(item_of(fake, "GZT-001"), effective_to=date(2025, 12, 31))
    position = room.core.office.position
    known = replace(position.references, catalogue=Catalogue([gone, item_of(fake, "GZT-007")]))
    room.core.office.use(replace(position, references=known))
    page = GuidePage(desk)
    qtbot.addWidget(page)
    page.opened(Route.to("guide", item="GZT-001"))
    action = next(action for action in page.actions_here() if action.key == "receive")
    assert action.refused == text.RETIRED == page.content.refused.sentence
    assert page.list.tree.currentItem().text(0).endswith(text.RETIRED_MARK)


def test_the_catalogue_shows_what_is_in_force_else_the_newest(fake: FakeDesk) -> None:
    old = item_of(fake, "GZT-001")
    coming = replace(old, version=2, effective_from=date(2027, 1, 1))
    gone = replace(item_of(fake, "GZT-007"), effective_to=date(2025, 12, 31))
    shown = Catalogue([old, coming, gone]).shown(TODAY)
    assert [(item.item_id, item.version) for item in shown] == [("GZT-001", 1), ("GZT-007", 1)]


@pytest.mark.parametrize(
    ("row", "amber"),
    [
        (GuideAgeRow(checked_at=datetime(2026, 11, 1).astimezone(), days=30), False),
        (GuideAgeRow(checked_at=datetime(2026, 10, 1).astimezone(), days=31), True),
        (GuideAgeRow(checked_at=None, days=0), True),
    ],
)
def test_material_older_than_a_month_says_so_over_the_page(row: GuideAgeRow, amber: bool, qtbot: QtBot) -> None:
    content = GuideContent()
    qtbot.addWidget(content)
    content.show_age(row)
    assert content.old.isVisibleTo(content) is amber


def test_the_material_is_as_new_as_the_last_exchange(room: Room) -> None:
    assert room.ask(GuideAge()).checked_at is None
    then = room.clock.now - timedelta(days=40)
    ms = str(int(then.timestamp() * 1000))
    room.core.database.write(lambda session: keep_setting(session, "line.last_success_ms", ms))
    assert room.ask(GuideAge()).days == 40


def test_a_question_at_the_counter_gets_its_slip_and_is_counted(
    fingers: Fingers, room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    fingers.type("高龄")
    page = page_of(fingers)
    fingers.press(Qt.Key.Key_P, CTRL)
    assert page.previewing
    page.slip.folder.setText(str(tmp_path))
    page.slip.save_button.setFocus()
    with qtbot.waitSignal(page.slip.counted):
        fingers.press(Qt.Key.Key_Return)
    pdf = next(tmp_path.glob("告知单-*.pdf"))
    words = "".join(sheet.extract_text() for sheet in PdfReader(pdf).pages)
    assert "一次性告知单" in words and "高龄" in words
    entries = room.core.database.read(lambda session: Journal(session, room.core.uuid).pending(100))
    facts = [entry.event for entry in entries if isinstance(entry.event, ConsultationGiven)]
    assert [(fact.item_id, fact.case_id, fact.by) for fact in facts] == [("GZT-007", "", "c1")]
    fingers.press(Qt.Key.Key_Escape)
    assert not page.previewing


def test_where_there_is_room_for_one_side_list_and_item_take_turns(fingers: Fingers) -> None:
    fingers.window.resize(640, 400)
    page = page_of(fingers)
    fingers.type("高龄")
    fingers.press(Qt.Key.Key_Return)
    assert page.content.isVisible() and not page.list.isVisible()
    fingers.press(Qt.Key.Key_Escape)
    assert page.list.isVisible() and fingers.at == "guide.tree"
