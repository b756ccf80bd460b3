"""A list that scrolls paints the rows that come into sight; those that were there are moved as a picture."""

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.ui.theme import worn
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView

ROWS = 200


def shown(qtbot: QtBot, painted: list[int]) -> RowsView[int]:
    def words(row: int) -> str:
        painted.append(row)
        return f"办件 {row}"

    model: RowsModel[int] = RowsModel([Column(key="words", title="办件", text=words)], str)
    view: RowsView[int] = RowsView(model, "list", "办件")
    qtbot.addWidget(view)
    view.resize(400, 400)
    model.start(range(ROWS), more=False)
    view.show()
    return view


def on_screen(view: RowsView[int]) -> QImage:
    """What stands on the screen, which no new painting has touched."""
    return view.screen().grabWindow(view.winId()).toImage()


def test_a_step_paints_the_rows_that_came_and_shows_what_painting_all_would(qtbot: QtBot) -> None:
    painted: list[int] = []
    view = shown(qtbot, painted)
    qtbot.waitUntil(lambda: 0 in painted and not view.grab().isNull())
    qtbot.waitUntil(lambda: on_screen(view).pixelColor(5, 5).alpha() > 0)
    painted.clear()
    view.verticalScrollBar().setValue(3)
    qtbot.waitUntil(lambda: bool(painted))
    assert len(set(painted)) <= 5
    assert min(painted) > 3
    moved = on_screen(view)
    painted.clear()
    view.viewport().update()
    qtbot.waitUntil(lambda: len(set(painted)) > 5)
    assert on_screen(view) == moved


def test_where_there_are_no_rows_the_ground_is_that_of_the_look(qtbot: QtBot) -> None:
    view = shown(qtbot, [])
    view.rows.start([], more=False)
    image = view.viewport().grab().toImage()
    assert image.pixelColor(200, 200) == QColor(worn().look.surface)
