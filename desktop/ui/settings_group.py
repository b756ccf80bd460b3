"""A group of settings: rows that can be searched, values that apply at once, and the way back to the usual."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.runtime.choices import Choices
from desktop.ui.icons import icon
from desktop.ui.theme import em
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card
from desktop.wording import screens_settings as text

WIDE_EM = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One value to choose. ``name``: of the Preferences' field; ``values``: what can be chosen, with its word."""

    name: str
    label: str
    values: Sequence[tuple[object, str]]
    hint: str = ""
    found_by: str = ""


class Group(Card):
    """``restored``: the group has gone back to its usual values. Rows are added once and hidden by a search."""

    restored = Signal()

    def __init__(self, key: str, heading: str, choices: Choices) -> None:
        super().__init__(heading, f"settings.{key}")
        self.key = key
        self._choices = choices
        self._heading = heading
        self._rows: list[tuple[QWidget, str]] = []
        self._fields: dict[str, QWidget] = {}
        self._back = QPushButton(text.RESTORE)
        self._back.setObjectName(f"settings.{key}.restore")
        self._back.setAccessibleName(f"{heading} {text.RESTORE}")
        self._back.setProperty("kind", "link")
        self._back.clicked.connect(self._restore)
        self._back.hide()
        top = QHBoxLayout()
        self.body.insertLayout(0, top)
        top.addWidget(self.heading, 1)
        top.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        choices.changed.connect(self.show_chosen)

    def first(self) -> QWidget:
        """The first thing here that takes the keyboard."""
        return next((one for one in self._fields.values() if one.isEnabled()), self)

    def field(self, name: str) -> QWidget:
        return self._fields[name]

    def offer(self, option: Option) -> None:
        """A list of values."""
        box = QComboBox()
        box.setObjectName(f"settings.{option.name}")
        for value, word in option.values:
            box.addItem(word, value)
        limited(self, box)
        box.activated.connect(lambda at: self._chosen(option.name, option.values[at][0]))  # Qt keeps no enumerations
        self._keep(option.name, box)
        row = FormRow(option.label, box, option.hint)
        self.add(_with(row, self.settled(option.name, box)), f"{option.label} {option.found_by}")
        self.show_chosen()

    def switch(self, name: str, label: str, hint: str, found_by: str) -> QCheckBox:
        """A yes or no of the preferences."""
        box = QCheckBox(label)
        box.setObjectName(f"settings.{name}")
        box.clicked.connect(lambda on: self._chosen(name, on))
        self._keep(name, box)
        self.add(_with(stacked(box, hint), self.settled(name, box)), f"{label} {found_by}")
        self.show_chosen()
        return box

    def add(self, row: QWidget, words: str) -> None:
        """A row of any kind, found by these words."""
        self._rows.append((row, words.replace("&", "").lower()))
        self.body.addWidget(row)

    def tell(self, name: str, label: str, hint: str = "") -> PlainLabel:
        """A row that says something and lets it be copied."""
        said = PlainLabel("", wrap=True, selectable=True)
        said.setObjectName(f"settings.{name}")
        said.setAccessibleName(label)
        self.add(stacked(PlainLabel(label, "strong"), hint, said), f"{label} {text.FOUND_BY[name]}")
        return said

    def lead(self, name: str, label: str, hint: str) -> QPushButton:
        """A row with one button."""
        button = QPushButton(label)
        button.setObjectName(f"settings.{name}")
        self._fields[name] = button
        line = QWidget()
        inner = QHBoxLayout(line)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(button)
        inner.addStretch(1)
        self.add(stacked(line, hint), f"{label} {text.FOUND_BY[name]}")
        return button

    def search(self, typed: str) -> bool:
        """Shows what the typed words find, all of it for none; answers whether there is anything."""
        wanted = typed.strip().lower()
        whole = wanted in self._heading.lower()
        found = [row for row, words in self._rows if whole or all(part in words for part in wanted.split())]
        for row, _ in self._rows:
            row.setVisible(row in found)
        self.setVisible(bool(found))
        return bool(found)

    @Slot()
    def show_chosen(self) -> None:
        """What is in force, also where a key or another page has changed it."""
        for name, field in self._fields.items():
            value = getattr(self._choices.now, name, None)
            if isinstance(field, QComboBox) and hasattr(self._choices.now, name):
                field.setCurrentIndex(field.findData(value))
            elif isinstance(field, QCheckBox) and isinstance(value, bool):
                field.setChecked(value)

    def settled(self, name: str, *fields: QWidget) -> QWidget | None:
        """What the county has settled cannot be changed here; the line that says so, None where people choose."""
        if name not in self._choices.settled:
            return None
        for field in fields:
            field.setEnabled(False)
            field.setAccessibleDescription(text.BY_COUNTY)
        return _locked_line(self)

    def _keep(self, name: str, field: QWidget) -> None:
        self._fields[name] = field
        if name not in self._choices.settled:
            self._back.show()

    def _chosen(self, name: str, value: Any) -> None:
        self._choices.choose(replace(self._choices.now, **{name: value}))

    @Slot()
    def _restore(self) -> None:
        self._choices.usual(*(name for name in self._fields if hasattr(self._choices.now, name)))
        self.restored.emit()


def _with(row: QWidget, line: QWidget | None) -> QWidget:
    return stacked(row, "", line) if line is not None else row


def _locked_line(group: QWidget) -> QWidget:
    side = em(group, 1)
    lock = QLabel()
    lock.setPixmap(icon("lock", "secondary").pixmap(side, side))
    line = QWidget()
    across = QHBoxLayout(line)
    across.setContentsMargins(0, 0, 0, 0)
    across.addWidget(lock)
    across.addWidget(PlainLabel(text.BY_COUNTY, "secondary"), 1)
    return line


def limited(group: QWidget, box: QComboBox) -> None:
    """No wider than what it says needs."""
    box.setMaximumWidth(em(group, WIDE_EM))


def stacked(first: QWidget, hint: str, *more: QWidget) -> QWidget:
    """A row of several parts, one below the other, with a hint in the quiet colour."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for part in (first, *more):
        column.addWidget(part)
    if hint:
        column.addWidget(PlainLabel(hint, "secondary", wrap=True))
        first.setAccessibleDescription(hint)
    return box
