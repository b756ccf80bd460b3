"""The keys of the window and its menu bar: one list of commands feeds shortcuts, menus and the palette."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.ui.page import PageAction
from desktop.ui.widgets.labels import button_text
from desktop.wording import screens_frame as text


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something the window itself can do."""

    label: str
    run: Callable[[], None]
    shortcut: str = ""


class Keys(QObject):
    """Every shortcut is a menu entry too; the bar is hidden until F10, or Alt pressed alone.

    ``refused``: why nothing came of a key, so that no key is ever silent; "" once other things can be done.
    """

    refused = Signal(str)

    def __init__(self, window: QMainWindow, going: Sequence[Command], viewing: Sequence[Command]) -> None:
        super().__init__(window)
        self._window = window
        self._alone = False
        self.everywhere = tuple(command for command in (*going, *viewing) if command.shortcut)
        bar = window.menuBar()
        go: QMenu = bar.addMenu(text.MENU_GO)
        self._do: QMenu = bar.addMenu(text.MENU_DO)
        view: QMenu = bar.addMenu(text.MENU_VIEW)
        self._own: list[QAction] = []
        self._dead: list[QShortcut] = []
        self._telling = False
        self._always = [
            (self._add(menu, command), QKeySequence(command.shortcut))
            for menu, commands in ((go, going), (view, viewing))
            for command in commands
        ]
        bar.hide()
        window.installEventFilter(self)

    @Slot()
    def show_menu(self) -> None:
        """F10: the menu bar, with the keyboard in its first menu; once more: away."""
        bar = self._window.menuBar()
        bar.setVisible(not bar.isVisible())
        if bar.isVisible():
            bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
            bar.setActiveAction(bar.actions()[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt pressed and let go with nothing between is F10.

        A letter that is a shortcut never comes as a press: it is seen when it asks whether it is one.
        """
        if isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            lone = event.key() == Qt.Key.Key_Alt
            if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) or not lone:
                self._alone = lone and event.type() is not QEvent.Type.KeyRelease
            elif event.type() is QEvent.Type.KeyRelease and lone and self._alone:
                self._alone = False
                self.show_menu()
        return False

    def take(self, actions: Sequence[PageAction]) -> None:
        """Takes over the actions of the page that shows now; a window that is taken down has no menus any more."""
        if not shiboken6.isValid(self._do):
            return
        for old in self._own:
            self._do.removeAction(old)
            self._window.removeAction(old)
            old.deleteLater()
        if self._telling:
            self._telling = False
            self.refused.emit("")
        for dead in self._dead:
            dead.setEnabled(False)
            dead.deleteLater()
        self._own, self._dead = [], []
        for action in actions:
            made = self._add(self._do, Command(label=action.text, run=action.run, shortcut=action.shortcut))
            made.setEnabled(not action.refused)
            self._own.append(made)
            if action.refused and action.shortcut:
                self._dead.append(self._told(action))
        self._give_way()

    def shortcuts(self) -> tuple[str, ...]:
        """Every shortcut in force now."""
        return tuple(a.shortcut().toString() for a in self._window.actions() if not a.shortcut().isEmpty())

    def _told(self, action: PageAction) -> QShortcut:
        """Takes the key of an action that cannot be done now and says why."""
        made = QShortcut(QKeySequence(action.shortcut), self._window)
        made.activated.connect(lambda: self._tell(action.refused))
        return made

    def _tell(self, why: str) -> None:
        self._telling = True
        self.refused.emit(why)

    def _give_way(self) -> None:
        """What the page does by a key goes first: a key that meant two things would do neither."""
        taken = [made.shortcut() for made in self._own]
        for made, keys in self._always:
            made.setShortcut(QKeySequence() if keys in taken else keys)

    def _add(self, menu: QMenu, command: Command) -> QAction:
        made = QAction(button_text(command.label), self._window)
        if command.shortcut:
            made.setShortcut(QKeySequence(command.shortcut))
        made.triggered.connect(lambda: command.run())
        menu.addAction(made)
        self._window.addAction(made)
        return made
