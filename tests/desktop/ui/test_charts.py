"""The charts: figures that agree with the statistics, bars walked by keys and spoken, tables and copies of them."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.reports.book_rows import Asked
from desktop.reports.case_figures import Rate, month
from desktop.reports.chart_figures import ChartTable, ChartTables, ReadCharts, Series
from desktop.runtime.desk import Desk
from desktop.ui.charts_card import ChartCard
from desktop.ui.charts_paint import Bar, Bars
from desktop.ui.ledger_page import CHARTS, LedgerPage
from desktop.ui.navigation import Route
from desktop.wording import screens_charts as text
from tests.casework.makers import MONDAY
from tests.desktop.rooms import Room, open_room
from tests.desktop.ui.fortnight import filled

WAIT = 15_000
FLOW = ChartTable(
    key="flow",
    names=("2026-02", "2026-03"),
    series=(Series(key="received", values=(8, 4)), Series(key="decided", values=(2, 0))),
)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    (tmp_path / "desk.db").write_bytes(filled()[0])
    return open_room(tmp_path)


@pytest.fixture
def card(qtbot: QtBot) -> ChartCard:
    made = ChartCard("flow")
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show()
    made.show_table(FLOW, text.foot(MONDAY, 3))
    return made


def tables(room: Room) -> dict[str, ChartTable]:
    found = room.ask(ReadCharts(asked=Asked(period=month(2026, 3))))
    assert found.unconfirmed == 8
    return {table.key: table for table in found.tables}


def test_every_chart_has_its_name_its_definition_and_its_words(room: Room) -> None:
    found = tables(room)
    assert list(found) == list(text.CHART_NAMES) == list(text.CHART_DEFINITIONS)
    assert {one.key for table in found.values() for one in table.series} == set(text.SERIES) == set(text.UNITS)


def test_the_charts_say_what_the_statistics_say(room: Room) -> None:
    found = tables(room)
    assert found["flow"].names[-1] == "2026-03" and len(found["flow"].names) == 12
    assert [one.values[-1] for one in found["flow"].series] == [8, 2]
    assert found["on_time"].series[0].values[-1] == Rate(2, 2)
    assert sum(value for value in found["items"].series[0].values if isinstance(value, int)) == 8
    used, promised = found["days"].series
    assert Decimal("0.00") in used.values and all(isinstance(one, int) for one in promised.values)


def test_months_before_the_oldest_case_are_empty_and_not_late(room: Room) -> None:
    room.clock.now = MONDAY + timedelta(days=60)
    found = {table.key: table for table in room.ask(ReadCharts(asked=Asked(period=month(2026, 5)))).tables}
    at = found["flow"].names.index("2026-03")
    assert found["flow"].series[0].values == (*[0] * at, 8, *[0] * (11 - at))
    assert found["grades"].names[0] == "非常满意"


def test_bars_are_walked_by_keys_and_each_says_its_figure(card: ChartCard, qtbot: QtBot) -> None:
    card.chart.setFocus()
    heard = [card.said.text()]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Home):
        qtbot.keyClick(card.chart, key)
        heard.append(card.said.text())
    assert heard == [
        "2026-02 收件 8 件", "2026-02 办结 2 件", "2026-03 收件 4 件", "2026-03 办结 0 件", "2026-03 办结 0 件",
        "2026-02 收件 8 件",
    ]  # fmt: skip
    name = QAccessible.queryAccessibleInterface(card.chart).text(QAccessible.Text.Name)
    assert name == "每月收件与办结，2026-02 收件 8 件"


def test_a_bar_is_as_long_as_its_share_of_the_longest() -> None:
    bars = Bars(table=FLOW, size=14, width=1000)
    longest, half, none = bars.place(Bar(0, 0)), bars.place(Bar(1, 0)), bars.place(Bar(1, 1))
    assert (half.width() * 2, none.width()) == (pytest.approx(longest.width(), abs=2), 0)
    assert longest.right() + 6.5 * 14 <= 1000


def test_the_table_stands_in_for_the_bars(card: ChartCard, qtbot: QtBot) -> None:
    qtbot.keyClick(card.as_table, Qt.Key.Key_Space)
    assert card.list.isVisible() and not card.chart.isVisible()
    assert card.rows.rows == (("2026-02", "8", "2"), ("2026-03", "4", "0"))


def test_the_table_is_copied_as_cells(card: ChartCard) -> None:
    card.cells.click()
    assert QGuiApplication.clipboard().text() == "名称\t收件\t办结\n2026-02\t8\t2\n2026-03\t4\t0"


def test_the_picture_is_copied_with_bars_in_it(card: ChartCard) -> None:
    card.picture.click()
    image = QGuiApplication.clipboard().image()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert "#1b5faa" in colours and image.height() > card.chart.height()


def test_the_definition_of_a_figure_is_one_key_away(card: ChartCard, qtbot: QtBot) -> None:
    qtbot.keyClick(card.definition, Qt.Key.Key_Space)
    assert card.meaning.isVisible() and "作废的不算" in card.meaning.text()


def test_a_chart_without_figures_says_so(card: ChartCard, qtbot: QtBot) -> None:
    card.show_table(ChartTable(key="flow", names=(), series=()), "")
    card.chart.setFocus()
    qtbot.keyClick(card.chart, Qt.Key.Key_Down)
    assert card.said.text() == text.NO_DATA


def test_the_leaf_of_charts_reads_them_when_it_is_turned_up(room: Room, desk: Desk, qtbot: QtBot) -> None:
    page = LedgerPage(desk)
    qtbot.addWidget(page)
    page.resize(1250, 650)
    page.show()
    page.period.first.setDate(date(2026, 3, 1))  # type: ignore[arg-type]
    page.period.last.setDate(date(2026, 3, 31))  # type: ignore[arg-type]
    page.opened(Route("ledger"))
    with qtbot.waitSignal(page.question.charted, timeout=WAIT) as found:
        page.tabs.setCurrentIndex(CHARTS)
    assert isinstance(found.args[0], ChartTables)
    page.charts.first().setFocus()
    qtbot.keyClick(page.charts.first(), Qt.Key.Key_End)
    assert page.charts.cards[0].said.text() == "2026-03 办结 2 件"
