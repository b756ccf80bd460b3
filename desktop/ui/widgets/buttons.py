"""Buttons that stand in no row of actions."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton


def push_button(name: str, label: str, run: Callable[[], None]) -> QPushButton:
    """``run`` is kept as long as the button is, and hears nothing of whether it was checked."""
    button = QPushButton(label)
    button.setObjectName(name)
    button.clicked.connect(lambda: run())
    return button
