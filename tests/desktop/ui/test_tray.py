"""The icon beside the clock says what needs a person, once, without a name; where chosen, closing is not ending."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.office.changes import Changes
from desktop.queries.list_rows import Bench, BenchKey
from desktop.queries.news import News, NewsRow
from desktop.queries.workbench import Workbench
from desktop.runtime.choices import Choices, Preferences
from desktop.ui.tray import Tray, TrayNews, until_morning
from sync.casework.zone import CST
from tests.desktop.ui.fake_desk import FakeDesk

NOW = datetime(2026, 11, 24, 8, 59, 59, tzinfo=CST)


@pytest.fixture
def news(fake: FakeDesk) -> TrayNews:
    made = TrayNews(lambda: NOW)
    made.follow(fake)  # type: ignore[arg-type]
    return made


@pytest.mark.parametrize(
    ("hour", "minute", "wait"),
    [
        (8, 59, timedelta(minutes=1)),
        (9, 0, timedelta(days=1)),
        (17, 0, timedelta(hours=16)),
        (0, 0, timedelta(hours=9)),
    ],
)
def test_the_morning_is_the_next_nine_o_clock(hour: int, minute: int, wait: timedelta) -> None:
    assert timedelta(milliseconds=until_morning(NOW.replace(hour=hour, minute=minute, second=0))) == wait


def test_what_newly_needs_a_person_is_said_once(news: TrayNews, fake: FakeDesk, qtbot: QtBot) -> None:
    said: list[tuple[str, str]] = []
    news.told.connect(lambda heading, sentence: said.append((heading, sentence)))
    before = fake.sync_summary.attention
    for attention in (before, before + 1, before + 1, 0, 1):
        fake.sync_changed.emit(replace(fake.sync_summary, attention=attention))
    assert [sentence for _, sentence in said] == [
        f"{before + 1} 件需要您处理。请打开“同步”页。", "1 件需要您处理。请打开“同步”页。"
    ]  # fmt: skip


def test_nine_o_clock_comes_by_itself_and_counts_what_is_due(news: TrayNews, fake: FakeDesk, qtbot: QtBot) -> None:
    bench: Bench = fake.answers[Workbench]
    counts = {group.key: group.count for group in bench.groups}
    with qtbot.waitSignal(news.told, timeout=5000) as told:
        pass
    assert f"超期 {counts[BenchKey.OVERDUE]} 件" in told.args[1]


def test_a_morning_with_nothing_due_is_silent(news: TrayNews, fake: FakeDesk, qtbot: QtBot) -> None:
    fake.answers[Workbench] = replace(fake.answers[Workbench], groups=())
    answered: list[object] = []
    with qtbot.assertNotEmitted(news.told):
        news.summarise()
        fake.ask(fake, Workbench(rows=1), answered.append)
        qtbot.waitUntil(lambda: bool(answered))


@pytest.fixture
def tray(qtbot: QtBot) -> Iterator[Tray]:
    choices = Choices()
    choices.choose(Preferences(tray=True))
    yield Tray(choices)
    QApplication.setQuitOnLastWindowClosed(True)


def test_without_a_place_for_it_closing_stays_the_end(tray: Tray) -> None:
    """The test's screen has none, like a Windows whose task bar was replaced."""
    assert not tray.stays and QApplication.quitOnLastWindowClosed()


def test_only_what_came_after_the_desk_was_opened_is_said_and_nobody_is_named(
    news: TrayNews, fake: FakeDesk, qtbot: QtBot
) -> None:
    said: list[tuple[str, str]] = []
    news.told.connect(lambda heading, sentence: said.append((heading, sentence)))
    fake.answers[News] = NewsRow(assigned=frozenset({"a"}))
    news.follow(fake)  # type: ignore[arg-type]
    asked = len(fake.asked)
    for answer in (
        NewsRow(assigned=frozenset({"a"})),
        NewsRow(assigned=frozenset({"b", "c"}), badly_rated=frozenset({"a"})),
        NewsRow(badly_rated=frozenset({"a"})),
    ):
        fake.answers[News] = answer
        fake.changed.emit(Changes())
        qtbot.waitUntil(lambda: not news.asking)
    assert len(fake.asked) >= asked + 3
    assert said == [
        ("新派给您的办件", "同事转给您 2 件，在工作台“新派给您的办件”里。"),
        ("差评待回访", "有 1 件新的差评，请在 1 个工作日内回访。在工作台“差评待回访”里。"),
    ]  # fmt: skip


def test_nobody_is_asked_for_news_while_there_is_no_icon(fake: FakeDesk, qtbot: QtBot) -> None:
    made = TrayNews(lambda: NOW, wanted=lambda: False)
    made.follow(fake)  # type: ignore[arg-type]
    fake.changed.emit(Changes())
    assert not [query for query in fake.asked if isinstance(query, News)]
