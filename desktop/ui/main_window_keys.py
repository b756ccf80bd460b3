"""The keys of the window and its menu bar: one list of actions feeds shortcuts, menus and the palette."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.ui.navigation import Route
from desktop.ui.page import PageAction
from desktop.ui.pages import Place
from desktop.ui.widgets.labels import button_text
from desktop.wording import screens_frame as text

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class Keys(QObject):
    """Every shortcut is a menu entry too; the bar is hidden until F10."""

    def __init__(self, window: "MainWindow", places: Sequence[Place]) -> None:
        super().__init__(window)
        self._window = window
        bar = window.menuBar()
        self._go: QMenu = bar.addMenu(text.MENU_GO)
        self._do: QMenu = bar.addMenu(text.MENU_DO)
        self._view: QMenu = bar.addMenu(text.MENU_VIEW)
        self._own: list[QAction] = []
        for place in places:
            if place.shortcut or place.icon:
                self._add(self._go, place.label, place.shortcut, _going(window, place.name))
        for label, shortcut, run in _window_actions(window):
            self._add(self._view, label, shortcut, run)
        bar.hide()

    def refresh(self) -> None:
        """Takes over the actions of the page that shows now."""
        for old in self._own:
            self._do.removeAction(old)
            self._window.removeAction(old)
            old.deleteLater()
        self._own = []
        page = self._window.page
        actions = page.actions_here() if page is not None else ()
        for action in actions:
            self._own.append(self._page_action(action))
        self._window.palette_box.offer(actions)

    def shortcuts(self) -> tuple[str, ...]:
        """Every shortcut in force now."""
        return tuple(a.shortcut().toString() for a in self._window.actions() if not a.shortcut().isEmpty())

    def _page_action(self, action: PageAction) -> QAction:
        made = self._add(self._do, action.text, action.shortcut, action.run)
        made.setEnabled(not action.refused)
        return made

    def _add(self, menu: QMenu, label: str, shortcut: str, run: Callable[[], None]) -> QAction:
        made = QAction(button_text(label), self._window)
        if shortcut:
            made.setShortcut(QKeySequence(shortcut))
        made.triggered.connect(lambda: run())
        menu.addAction(made)
        self._window.addAction(made)
        return made


def _going(window: "MainWindow", name: str) -> Callable[[], None]:
    return lambda: window.go(Route(name))


def _window_actions(window: "MainWindow") -> tuple[tuple[str, str, Callable[[], None]], ...]:
    return (
        (text.PALETTE, "Ctrl+K", window.palette_box.open_box),
        (text.DIRECT, "Ctrl+G", window.palette_box.open_box),
        (text.GO_BACK, "Alt+Left", window.back),
        (text.RELOAD, "F5", lambda: _reload(window)),
        (text.SYNC_NOW, "Ctrl+R", window.desk.sync_now),
        (text.NEXT_REGION, "F6", lambda: window.next_region(1)),
        (text.PREVIOUS_REGION, "Shift+F6", lambda: window.next_region(-1)),
        (text.BIGGER, "Ctrl+=", lambda: window.scale_text(1)),
        (text.SMALLER, "Ctrl+-", lambda: window.scale_text(-1)),
        (text.NORMAL_SIZE, "Ctrl+0", lambda: window.scale_text(None)),
        (text.LOCK, "Ctrl+L", window.lock_wanted.emit),
    )


def _reload(window: "MainWindow") -> None:
    if window.page is not None:
        window.page.reload()
