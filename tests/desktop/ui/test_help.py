"""F1 opens the right page of the handbook beside the work, without a network, and Esc leaves it as it was."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.help_book import FOLDER, Book, topic
from desktop.ui.help_pane import HelpPane
from desktop.ui.help_paper import chapter_paper
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.widgets.reader import Reader
from desktop.wording import help as text
from tests.desktop.ui.door import every_place
from tests.desktop.ui.keyboard import CTRL, Fingers

BOOK = Book()


@pytest.fixture
def fingers(window: MainWindow, qtbot: QtBot) -> Fingers:
    window.go(Route("workbench"))
    return Fingers(qtbot, window)


@pytest.fixture
def pane(qtbot: QtBot) -> HelpPane:
    made = HelpPane(BOOK)
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def test_every_page_has_a_chapter_and_its_heading() -> None:
    headings = {(one.chapter, one.heading) for one in BOOK.sections} | {(one.chapter, "") for one in BOOK.sections}
    assert set(text.PAGES.values()) <= headings
    assert {place.name for place in every_place()} <= set(text.PAGES)


def test_f1_opens_the_section_of_this_page_beside_it_and_esc_leaves_it(fingers: Fingers) -> None:
    window = fingers.window
    window.go(Route("worklist"))
    before = fingers.at
    fingers.press(Qt.Key.Key_F1)
    assert window.help.pane is not None and window.help.pane.at == ("04-case.md", "办件列表")
    assert window.stack.isVisible() and fingers.at == "help.reader"
    fingers.press(Qt.Key.Key_Escape)
    assert not window.help.open and fingers.at == before


def test_the_help_follows_to_the_next_page(fingers: Fingers) -> None:
    fingers.press(Qt.Key.Key_F1)
    fingers.press(Qt.Key.Key_6, CTRL)
    assert fingers.window.help.pane is not None and fingers.window.help.pane.at == ("05-sync.md", "")


def test_where_only_one_has_room_the_help_takes_the_place_of_the_page(fingers: Fingers) -> None:
    fingers.window.resize(700, 400)
    fingers.press(Qt.Key.Key_F1)
    assert fingers.window.help.open and not fingers.window.stack.isVisible()
    fingers.press(Qt.Key.Key_Escape)
    assert fingers.window.stack.isVisible()


def test_f6_reaches_the_help(fingers: Fingers) -> None:
    fingers.press(Qt.Key.Key_F1)
    fingers.window.navigation.first().setFocus()
    fingers.press(Qt.Key.Key_F6, times=8)
    names = set()
    for _ in range(8):
        fingers.press(Qt.Key.Key_F6)
        names.add(fingers.at)
    assert "help.reader" in names


@pytest.mark.parametrize(
    ("typed", "chapter"),
    [("停电", "14-what-now.md"), ("dwl", "14-what-now.md"), ("一次性补正", "03-decide.md"), ("U盘包", "05-sync.md")],
)
def test_a_word_or_its_initials_find_the_section(typed: str, chapter: str) -> None:
    assert chapter in [one.chapter for one in BOOK.find(typed)[:3]]


def test_the_search_leads_by_key_to_the_heading(pane: HelpPane, qtbot: QtBot) -> None:
    pane.search.setFocus()
    qtbot.keyClicks(pane.search, "dcl")
    qtbot.keyClick(pane.search, Qt.Key.Key_Return)
    assert pane.at == ("14-what-now.md", "打错了怎么撤回")
    assert pane.reader.verticalScrollBar().value() > 0


def test_nothing_found_says_so(pane: HelpPane) -> None:
    pane.search.setText("天外飞仙")
    assert text.NONE in [label.text() for label in pane.findChildren(type(pane._said))]


def test_links_lead_to_chapters_and_nowhere_else(pane: HelpPane, qtbot: QtBot) -> None:
    pane.show_chapter("14-what-now.md")
    pane.reader.anchorClicked.emit(QUrl("09-power-cut.md"))
    assert pane.at == ("09-power-cut.md", "")
    for elsewhere in ("https://example.com/", "file:///etc/passwd", "../../README.md"):
        pane.reader.anchorClicked.emit(QUrl(elsewhere))
        assert pane.at == ("09-power-cut.md", "")
    qtbot.keyClick(pane, Qt.Key.Key_Backspace)
    assert pane.at == ("14-what-now.md", "")


@pytest.mark.parametrize(
    "name", ["https://example.com/a.png", "file:///etc/passwd", "../../../README.md", "images/no.png"]
)
def test_a_picture_from_elsewhere_is_a_dot(name: str, qtbot: QtBot) -> None:
    reader = Reader("reader", "说明", FOLDER)
    qtbot.addWidget(reader)
    image = reader.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name))
    assert isinstance(image, QImage) and image.width() == 1


def test_a_picture_of_the_handbook_is_never_wider_than_the_page(qtbot: QtBot) -> None:
    reader = Reader("reader", "说明", FOLDER)
    qtbot.addWidget(reader)
    reader.resize(420, 400)
    image = reader.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("images/workbench.png"))
    assert isinstance(image, QImage) and 200 <= image.width() <= reader.viewport().width()


def test_the_quick_start_prints_on_one_sheet(dressed: None) -> None:
    paper = chapter_paper(BOOK.markdown(text.QUICK_START), BOOK.title(text.QUICK_START))
    assert paper.page_count == 1 and "按 Ctrl+Enter 受理" in paper.text


def test_without_a_handbook_the_help_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    pane = HelpPane(Book(tmp_path))
    qtbot.addWidget(pane)
    pane.show_chapter(*topic("workbench"))
    assert text.MISSING in pane.reader.toPlainText()


def test_every_control_of_the_help_can_be_reached_and_has_a_name(fingers: Fingers) -> None:
    fingers.press(Qt.Key.Key_F1)
    seen = set()
    for _ in range(60):
        fingers.press(Qt.Key.Key_Backtab)
        focused = QApplication.focusWidget()
        seen.add(focused.objectName() if focused else "")
    assert {"help.search", "help.contents", "help.what_now", "help.print", "help.close"} <= seen
