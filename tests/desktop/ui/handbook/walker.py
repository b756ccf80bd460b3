"""Walks the numbered steps of the handbook on a window: what a step names is pressed, and stands on the screen.

A walk is a test marked ``@walk(chapter, heading)``; it goes through the steps with ``reader.step(1)``, ``step(2)`` …
Whatever the step puts in backticks has to be pressed in it, whatever it puts in corner brackets has to be seen.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.help_book import FOLDER, Book
from desktop.ui.main_window import MainWindow
from tests.desktop.ui.keyboard import Fingers

CODE = re.compile(r"`([^`\n]+)`")
LABEL = re.compile(r"「([^」]+)」")
STEP = re.compile(r"^(\d+)\. (.*(?:\n {3}.*)*)", re.MULTILINE)
MNEMONIC = re.compile(r"\(&?\w\)|&")
SHOWN = {"Return": "Enter", "Space": "空格", "Up": "↑", "Down": "↓"}
WHOLE = "README.md"
"""Its numbers are the contents."""

MOST_ROWS = 40
T = TypeVar("T", bound=Callable[..., None])


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """``keys``: to be pressed; ``labels``: to be seen."""

    text: str
    keys: frozenset[str]
    labels: frozenset[str]


def step_lists() -> dict[tuple[str, str], tuple[Step, ...]]:
    """Every numbered list of the handbook, by chapter and heading."""
    found = {}
    for section in Book(FOLDER).sections:
        steps = tuple(_step(text) for _, text in STEP.findall(section.body))
        if steps and section.chapter != WHOLE:
            found[section.chapter, section.heading] = steps
    return found


WALKED: set[tuple[str, str]] = set()


def walk(chapter: str, heading: str) -> Callable[[T], T]:
    """Says which list of the handbook a test walks."""

    def marked(test: T) -> T:
        WALKED.add((chapter, heading))
        return test

    return marked


class Reader(Fingers):
    """Follows one list word for word. ``done`` says whether every step was walked."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        super().__init__(qtbot, window)
        self.qtbot = qtbot
        self._keys: set[str] = set()
        self._steps: tuple[Step, ...] = ()
        self._next = 1
        self._seen = ""

    def follow(self, chapter: str, heading: str, at: int = 1) -> None:
        """``at``: the first step that is walked at this window; those before it were pressed elsewhere."""
        self._steps, self._next = LISTS[chapter, heading], at

    @property
    def done(self) -> bool:
        return self._next == len(self._steps) + 1

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        self._keys.add(key_name(key, modifier))
        super().press(key, modifier, times)

    def look(self) -> None:
        """Remembers what can be read now; for what comes and goes within a step."""
        self._seen += on_screen()

    @contextmanager
    def step(self, number: int) -> Iterator[None]:
        """One step, in its turn."""
        assert number == self._next, f"step {self._next} comes before step {number}"
        step = self._steps[number - 1]
        self._keys.clear()
        self._seen = ""
        self.look()
        yield

        def all_seen() -> None:
            self.look()
            missing = unseen(step, self._seen)
            assert not missing, f"{step.text}: {missing} cannot be read anywhere"

        self.qtbot.waitUntil(all_seen)
        assert step.keys <= self._keys, f"{step.text}: {step.keys - self._keys} was not pressed"
        self._next += 1


def key_name(key: Qt.Key, modifier: Qt.KeyboardModifier) -> str:
    """As the handbook writes it: Ctrl+Enter, 空格."""
    told = QKeySequence(modifier.value | key.value).toString()
    *held, last = told.split("+") if told != "+" else [told]
    return "+".join([*held, SHOWN.get(last, last)])


def unseen(step: Step, screen: str) -> set[str]:
    return {label for label in step.labels if label not in screen}


def on_screen() -> str:
    """Everything that can be read in the program's windows now, and the entries of its menus."""
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    parts = [text for window in windows for widget in (window, *window.findChildren(QWidget)) for text in texts(widget)]
    return "\n".join(MNEMONIC.sub("", part) for part in parts)


def texts(widget: QWidget) -> Iterator[str]:
    if not widget.isVisible():
        return
    yield from (action.text() for action in widget.actions())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield from (widget.text(), widget.placeholderText(), widget.accessibleName())
        case QPlainTextEdit() | QTextEdit():
            yield widget.toPlainText()
        case QComboBox():
            yield from (widget.itemText(at) for at in range(widget.count()))
        case QTabWidget():
            yield from (widget.tabText(at) for at in range(widget.count()))
        case QAbstractItemView():
            yield from _cells(widget)
        case _:
            yield widget.accessibleName()


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model, top = view.model(), QModelIndex()
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)  # a list keeps its number private
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        yield from (
            str(model.index(row, column, top).data() or "") for row in range(min(MOST_ROWS, model.rowCount(top)))
        )


def _step(text: str) -> Step:
    keys = {word for word in CODE.findall(text) if not word.startswith("qianban")}
    return Step(text=text, keys=frozenset(keys), labels=frozenset(w for w in LABEL.findall(text) if len(w) > 1))


LISTS = step_lists()
