"""The card reader's helper as a real process: what it reads, and that nothing it does stops the desk."""

import json
import sys
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.card_simulator import PEOPLE
from desktop.runtime.reader import CardReader, ReaderTrouble
from desktop.runtime.reader_lines import Answer, Card, understood
from desktop.wording.troubles import trouble_sentence

TODAY = date(2026, 11, 26)
GENEROUS = 30_000


def command(act: str) -> str:
    return f'"{sys.executable}" -m desktop.card_simulator --act {act}'


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QObject]:
    yield QObject()


def reader(parent: QObject, read_ms: int = GENEROUS, start_ms: int = GENEROUS) -> CardReader:
    return CardReader(parent, lambda: TODAY, start_ms=start_ms, read_ms=read_ms)


def read(made: CardReader, act: str, qtbot: QtBot) -> Card | str:
    heard: list[Card | str] = []
    made.read.connect(heard.append)
    made.failed.connect(lambda trouble: heard.append(trouble.code))
    made.ask(command(act))
    qtbot.waitUntil(lambda: bool(heard), timeout=GENEROUS)
    assert not made.busy
    return heard[0]


def test_a_card_is_read_whole(parent: QObject, qtbot: QtBot) -> None:
    made = reader(parent)
    card = read(made, "card", qtbot)
    made.stop()
    assert card == Card(
        number="522636198001150043",
        name="杨秀英",
        gender="2",
        ethnic="苗",
        birth=date(1980, 1, 15),
        address="贵州省丹寨县龙泉镇卡拉村一组12号",
    )


def test_the_helper_stays_for_the_next_card(parent: QObject, qtbot: QtBot) -> None:
    made = reader(parent)
    cards = [read(made, "card", qtbot) for _ in range(2)]
    made.stop()
    assert [card.name for card in cards if isinstance(card, Card)] == [person["name"] for person in PEOPLE]


@pytest.mark.parametrize(
    ("act", "code"),
    [
        ("no_card", "reader_no_card"),
        ("no_device", "reader_no_device"),
        ("forged", "reader_unreadable"),
        ("crash", "reader_gone"),
        ("nonsense", "reader_not_started"),
    ],
)
def test_what_goes_wrong_has_its_sentence(parent: QObject, qtbot: QtBot, act: str, code: str) -> None:
    made = reader(parent)
    assert read(made, act, qtbot) == code
    made.stop()
    assert "已填的内容都在" in trouble_sentence(code)


def test_nonsense_of_a_driver_and_answers_to_nobody_are_passed_over(parent: QObject, qtbot: QtBot) -> None:
    made = reader(parent)
    card = read(made, "garbage", qtbot)
    made.stop()
    assert isinstance(card, Card)


def test_a_silent_helper_is_ended_and_the_next_question_starts_another(parent: QObject, qtbot: QtBot) -> None:
    made = reader(parent, read_ms=50)
    assert read(made, "silent", qtbot) == "reader_silent"
    slow = reader(parent)
    assert isinstance(read(slow, "card", qtbot), Card)
    slow.stop()


def test_one_that_does_not_even_say_hello_is_given_up(parent: QObject, qtbot: QtBot) -> None:
    assert read(reader(parent, start_ms=50), "mute", qtbot) == "reader_not_started"


def test_without_a_helper_the_clerk_hears_that_typing_works_too(parent: QObject, qtbot: QtBot) -> None:
    made, heard = reader(parent), list[ReaderTrouble]()
    made.failed.connect(heard.append)
    made.ask("  ")
    assert [trouble.code for trouble in heard] == ["reader_not_set"] and not made.busy


SCRAPS = st.none() | st.integers() | st.text(max_size=9)


@given(st.binary(max_size=80))
def test_no_bytes_of_a_helper_raise(line: bytes) -> None:
    understood(line, TODAY)


@given(st.dictionaries(st.sampled_from(["id", "hello", "card", "error", "name"]), SCRAPS))
def test_no_line_of_a_helper_raises(told: dict[str, object]) -> None:
    understood(json.dumps(told).encode(), TODAY)


FIELDS = st.sampled_from(["number", "name", "birth", "address", "valid_until", "ethnic"])


@given(st.dictionaries(FIELDS, SCRAPS))
def test_no_card_of_a_helper_raises_or_fills_in_a_bad_number(told: dict[str, object]) -> None:
    answer = understood(json.dumps({"id": 1, "card": told}).encode(), TODAY)
    assert isinstance(answer, Answer) and (answer.card is None) is (answer.error == "reader_unreadable")
