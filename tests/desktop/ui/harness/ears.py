"""A screen reader has a name for everything that takes the keyboard, and not too much of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from tests.desktop.ui.harness.looking import controls, named, within

MOST_CONTROLS = 150
"""NVDA lags with more live controls on one page (ux.md §5.1)."""


def nameless(root: QWidget) -> list[str]:
    return [f"no name: {named(widget)}" for widget in controls(root) if not spoken(widget).strip()]


def marked_up(root: QWidget) -> list[str]:
    """Labels that would take a citizen's name for markup."""
    labels = [widget for widget in within(root) if isinstance(widget, QLabel) and widget.text()]
    return [f"markup: {named(label)}" for label in labels if label.textFormat() is not Qt.TextFormat.PlainText]


def too_many(root: QWidget) -> list[str]:
    count = len(controls(root))
    return [f"{count} controls on one page"] if count >= MOST_CONTROLS else []


def spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""
