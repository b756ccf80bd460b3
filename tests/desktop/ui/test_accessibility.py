"""Every page can be used by keyboard, by ear and on the smallest screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.runtime.desk import Desk
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from tests.desktop.rooms import Room, open_room
from tests.desktop.ui.door import every_place
from tests.desktop.ui.fortnight import filled

PAGES = [place.name for place in every_place()]
INNER = ("qt_", "QComboBox", "qt_scrollarea")
SMALLEST = (640, 340)
every_page = pytest.mark.parametrize("name", PAGES)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """With cases in it."""
    (tmp_path / "desk.db").write_bytes(filled()[0])
    return open_room(tmp_path)


@pytest.fixture
def shown(desk: Desk, qtbot: QtBot, name: str) -> MainWindow:
    """The real window on a real desk with cases in it, at the page."""
    case_id = filled()[1]
    window = MainWindow(desk, every_place())
    qtbot.addWidget(window)
    window.resize(1366, 728)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go(Route.to("case", case_id=case_id) if name == "case" else Route(name))
    asked: list[object] = []
    desk.drafts(window, asked.append)
    qtbot.waitUntil(lambda: bool(asked))
    return window


def controls(window: QWidget) -> list[QWidget]:
    """What takes the keyboard and can be seen; inner parts of Qt's own widgets speak through them."""
    found = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    return [
        widget
        for widget in found
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and not widget.objectName().startswith(INNER)
    ]


def spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


@every_page
def test_every_control_has_a_name_for_the_ear(name: str, shown: MainWindow) -> None:
    nameless = [f"{type(w).__name__} {w.objectName()}" for w in controls(shown) if not spoken(w).strip()]
    assert not nameless


@every_page
def test_no_label_takes_data_for_markup(name: str, shown: MainWindow) -> None:
    page = shown.page
    assert page is not None
    labels = [label for label in page.findChildren(QLabel) if not label.objectName().startswith("qt_")]
    rich = [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText and label.text()]
    assert not rich


@every_page
def test_the_page_says_where_the_keyboard_starts(name: str, shown: MainWindow) -> None:
    page = shown.page
    assert page is not None and page.title
    start = page.initial_focus()
    assert page.isAncestorOf(start) and start.focusPolicy() is not Qt.FocusPolicy.NoFocus


@every_page
def test_tab_comes_round_and_is_caught_nowhere(name: str, shown: MainWindow, qtbot: QtBot) -> None:
    seen: list[QWidget] = []
    for _ in range(400):
        focused = QApplication.focusWidget()
        if focused is None or focused in seen[:1]:
            break
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert 3 <= len(seen) < 400


@every_page
def test_the_page_fits_the_smallest_screen(name: str, shown: MainWindow) -> None:
    shown.resize(*SMALLEST)
    assert (shown.width(), shown.height()) == SMALLEST


@every_page
@pytest.mark.parametrize("size", [(1366, 728), (910, 485)])
def test_no_button_is_clipped(name: str, size: tuple[int, int], shown: MainWindow, qtbot: QtBot) -> None:
    shown.resize(*size)
    QApplication.sendPostedEvents()
    clipped = [
        button.objectName() or button.text()
        for button in shown.findChildren(QAbstractButton)
        if button.isVisible() and button.text() and not _shrinks(button) and button.width() < _needed(button)
    ]
    assert not clipped


@every_page
def test_nothing_hangs_over_the_edge_sideways(name: str, shown: MainWindow) -> None:
    shown.resize(910, 485)
    QApplication.sendPostedEvents()
    wide = [
        area.objectName()
        for area in shown.findChildren(QScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]
    assert not wide


@every_page
def test_a_page_has_few_enough_controls_for_a_screen_reader(name: str, shown: MainWindow) -> None:
    assert len(controls(shown)) < 150


@pytest.mark.parametrize("name", ["workbench", "worklist", "ledger", "sync", "people"])
def test_the_regions_of_a_page_stand_in_reading_order(name: str, shown: MainWindow) -> None:
    page = shown.page
    assert page is not None
    places_of = [region.mapTo(page, QPoint(0, 0)) for region in page.regions() if region.isVisible()]
    rows = [(place.y() // 400, place.x() // 400) for place in places_of]
    assert rows == sorted(rows)


def _shrinks(button: QAbstractButton) -> bool:
    """A button that gives way by design has its whole text as tooltip or name."""
    return button.minimumSizeHint().width() < _needed(button) and bool(button.accessibleName() or button.toolTip())


def _needed(button: QAbstractButton) -> int:
    return min(button.sizeHint().width(), button.minimumSizeHint().width())
