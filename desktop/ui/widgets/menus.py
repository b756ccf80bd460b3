"""Menus that are made when they are opened and gone when they are closed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.widgets.labels import button_text


def menu_of(owner: QWidget) -> QMenu:
    menu = QMenu(owner)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def menu_under(menu: QMenu, title: str) -> QMenu:
    """A menu in the menu, which owns it."""
    made = QMenu(title, menu)
    menu.addMenu(made)
    return made


def entry(menu: QMenu, label: str, run: Callable[[], None], *, on: bool | None = None, possible: bool = True) -> None:
    """``on``: a choice that is made or not."""
    action = menu.addAction(button_text(label))
    action.setEnabled(possible)
    if on is not None:
        action.setCheckable(True)
        action.setChecked(on)
    action.triggered.connect(lambda: run())
