"""From the first start to the lock screen: which window shows, and what ends it.

What only a signed-in person needs is loaded by its name, and only once a window stands (ADR 0025).
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.runtime.choices import Choices
from desktop.runtime.sweeping import Sweeping, YoungSweeping, share_the_interpreter
from desktop.ui.appearance import Appearance
from desktop.ui.begun import Begun
from desktop.ui.door import Door
from desktop.ui.fonts import register_fallback
from desktop.ui.idle import IdleWatch, OpenWindows
from desktop.ui.main_window_place import restore_place
from desktop.ui.sign_in import DeskFacts, SignInPage
from desktop.ui.taskbar import claim_taskbar
from desktop.ui.theme import dress
from desktop.ui.training_door import Practice
from desktop.wording import screens_lock as lock_words
from desktop.wording import words
from desktop.wording.translating import ENGLISH, speaks
from sync.casework.zone import CST

if TYPE_CHECKING:
    from desktop.runtime.prefilled import Prefilled
    from desktop.ui.main_window import MainWindow
    from desktop.ui.settings_about import AboutComputer
    from desktop.ui.tray import Tray

MINUTE_MS = 60 * 1000
WARM_AFTER_MS = 250
"""By then the first window has been painted; a person needs longer for the first digit of a PIN."""
BEHIND_THE_PIN = ("desktop.ui.pages", "desktop.ui.main_window", "desktop.ui.settings")


class Shell(QObject):
    """Shows the first start, the sign-in or the main window; locking closes the data behind it.

    ``successor``: the command of a program that is to start once this one has ended; () for none.
    ``choices``: of this profile; ``computer``: what the settings page asks about it, without which there is no such
    page. ``idle_ms`` overrules the idle time that is chosen; ``practice``: what the sign-in says about training;
    ``preset``: what the county has filled in for the first start. ``entered`` brings the window of who has signed in;
    ``stands``: the first one is painted.
    """

    entered = Signal(object)
    stands = Signal()

    def __init__(
        self,
        door: Door,
        version: str,
        idle_ms: int | None = None,
        *,
        choices: Choices | None = None,
        computer: "AboutComputer | None" = None,
        practice: Practice | None = None,
        preset: "Prefilled | None" = None,
    ) -> None:
        super().__init__()
        self._door = door
        self._version = version
        self._last = ""
        self.choices = choices or Choices()
        self._computer = computer
        self._practice = practice
        self._preset = preset
        self.appearance = Appearance(self.choices, self)
        self.shown: QWidget | None = None
        self.successor: tuple[str, ...] = ()
        self._window: MainWindow | None = None
        self.tray: Tray | None = None
        self._idle_ms = idle_ms
        self.idle = IdleWatch(self, self._allowed())
        self.idle.over.connect(self.lock)
        self.choices.changed.connect(lambda: self.idle.allow(self._allowed()))
        self._sweeping = Sweeping(self)

    def start(self, *, tray: bool = False) -> None:
        """The first window of the program; ``tray``: it waits beside the clock until it is wanted.

        Raises DeviceTrouble, VaultTrouble when the folder cannot be used.
        """
        self.appearance.wear()
        if self._door.enrolled:
            self._ask_who(behind=tray and _tray_of(self).wait())
        else:
            page = import_module("desktop.ui.enrol_page").EnrolPage(
                self._door, self._preset, pin_only=self._door.pin_only, computer=self._computer
            )
            page.enrolled.connect(self._enrolled)
            self._show(page, page.initial_focus())

    @Slot()
    def warm(self) -> None:
        """Loads what stands behind the PIN while it is being typed."""
        self._door.warm(BEHIND_THE_PIN)

    @Slot()
    def lock(self) -> None:
        """Ctrl+L, or nobody was there: the page keeps what is typed, the data is closed."""
        self.idle.end()
        self.remember()
        if self._window is not None:
            self._window.stack.leave()
            self._window = None
            self._ask_who()
            QTimer.singleShot(0, self, self._sweeping.rest)

    @Slot()
    def come_forward(self) -> None:
        """The program has been started once more: here it is."""
        if self.shown is not None:
            self.shown.setWindowState(self.shown.windowState() & ~Qt.WindowState.WindowMinimized)
            self.shown.show()
            self.shown.raise_()
            self.shown.activateWindow()

    @Slot()
    def end_session(self) -> None:
        """The system is going down or the person leaves it: what is typed is kept now, not when the window closes."""
        self.remember()
        if self._window is not None:
            self._window.stack.leave()

    @Slot()
    def remember(self) -> None:
        """What the locked screen may say of the desk that is open now."""
        if self._window is not None:
            summary = self._window.desk.sync_summary
            self.choices.leave(summary.pending, summary.last_success)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Of the windows of the system and of the main one: somebody is there, or it is being closed."""
        kind = event.type()
        self.idle.awake(kind)
        if kind is QEvent.Type.Close and watched is self._window and _stays(self):
            event.ignore()
            QTimer.singleShot(0, self, self._stay_behind)
            return True
        return False

    @Slot()
    def _stay_behind(self) -> None:
        """The window goes, the desk and its line stay; whoever comes back has to give the PIN."""
        window = self._window
        self.idle.end()
        self.remember()
        if window is not None and self.tray is not None:
            window.stack.leave()
            self._window = None
            self._ask_who(behind=True)
            self.tray.say(words.PROGRAM, lock_words.STAYED)

    def _ask_who(self, behind: bool = False) -> None:
        """``behind``: nobody sees it yet, and the desk stays open."""
        left = self.choices.left
        facts = DeskFacts(
            office=self._door.office.name,
            version=self._version,
            pending=left.pending,
            offline_days=left.offline_days(datetime.now(CST)),
            pin_only=self._door.pin_only,
        )
        page = SignInPage(self._door, self._door.people, facts, self._last, self._practice)
        page.entered.connect(self._entered)
        page.forgotten.connect(self._forgotten)
        page.renewed.connect(self._ask_who)
        self._show(page, page.initial_focus(), behind=behind)
        if not behind:
            QTimer.singleShot(0, self, self._door.leave)  # after the window behind it is gone and asks nothing more

    @Slot(str)
    def _forgotten(self, code: str) -> None:
        page = import_module("desktop.ui.recovery_reset").ResetPage(self._door.recovery, self._door.people, code)
        page.given_up.connect(self._ask_who)
        page.done.connect(self._enrolled)
        self._show(page, page.initial_focus())

    @Slot(str)
    def _enrolled(self, code: str) -> None:
        self._last = code
        self._ask_who()

    @Slot(str)
    def _entered(self, code: str) -> None:
        self._last = code
        desk = self._door.desk
        if desk is None:
            return
        parts = None
        if self._computer is not None:
            make = import_module("desktop.ui.settings").SettingsParts
            parts = make(choices=self.choices, computer=self._computer, version=self._version)
        places = import_module("desktop.ui.pages").places(self._door, parts, training=desk.training)
        made = import_module("desktop.ui.main_window").MainWindow(desk, places, self.appearance)
        window = self._window = cast("MainWindow", made)
        window.installEventFilter(self)
        window.lock_wanted.connect(self.lock)
        self._show(window, window)
        window.go(window.first_route)
        self.idle.begin(window)
        self._sweeping.settle()
        _tray_of(self).news.follow(desk)
        desk.updates.leaving.connect(lambda command: hand_over(self, command))
        self.entered.emit(window)

    def _allowed(self) -> int:
        """The idle time in force, in milliseconds."""
        return self.choices.now.idle_minutes * MINUTE_MS if self._idle_ms is None else self._idle_ms

    def _show(self, window: QWidget, focus: QWidget, *, behind: bool = False) -> None:
        before = self.shown
        self.shown = window
        if before is None:
            restore_place(window, self.choices)
        elif before.isMaximized():
            window.setGeometry(before.normalGeometry())
            window.setWindowState(Qt.WindowState.WindowMaximized)
        else:
            window.setGeometry(before.geometry())
        window.setVisible(not behind)
        focus.setFocus()
        if before is not None:
            before.close()
            before.deleteLater()


def _tray_of(shell: Shell) -> "Tray":
    """Made when it is first needed."""
    if shell.tray is None:
        shell.tray = cast("Tray", import_module("desktop.ui.tray").Tray(shell.choices, shell))
        shell.tray.opened.connect(shell.come_forward)
    return shell.tray


def _stays(shell: Shell) -> bool:
    """Whether closing the window leaves the line running."""
    return shell.tray is not None and shell.tray.stays and not shell.successor


def hand_over(shell: Shell, command: Sequence[str]) -> None:
    """Another version of the program is to take this one's place: what is typed is kept, and every window closes."""
    shell.successor = tuple(command)
    shell.end_session()
    QApplication.closeAllWindows()


Built = tuple[QApplication, Shell, Callable[[], None]]
"""What ``run`` needs: the application, what shows its windows, what ends the desk."""


def application(arguments: list[str]) -> QApplication:
    """The Qt application in Chinese, dressed; one per process."""
    share_the_interpreter()
    claim_taskbar()
    app = QApplication(arguments)
    YoungSweeping(app)
    if not speaks(ENGLISH):
        translator = QTranslator(app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(QLocale(QLocale.Language.Chinese, QLocale.Country.China), "qtbase", "_", folder):
            app.installTranslator(translator)
    dress(app, fallback=register_fallback())
    return app


def run(app: QApplication, shell: Shell, closed: Callable[[], None], bell: str = "", begun: Begun | None = None) -> int:
    """Shows the shell until the last window is closed; ``closed`` then ends the desk.

    ``bell``: where a second start of the program rings; ``begun``: how this one was started.
    """
    begun = begun or Begun()
    OpenWindows(app, shell)
    app.commitDataRequest.connect(lambda _: shell.end_session())
    app.aboutToQuit.connect(shell.remember)
    app.aboutToQuit.connect(closed)
    shell.start(tray=begun.tray)
    QTimer.singleShot(WARM_AFTER_MS, shell, lambda: _settled(shell, bell, begun))
    return app.exec()


def _settled(shell: Shell, bell: str, begun: Begun) -> None:
    """The first window stands: what it did not need comes now."""
    QApplication.setWindowIcon(import_module("desktop.ui.icons").program_icon())
    shell.warm()
    shell.stands.emit()
    if bell:
        callers = import_module("desktop.ui.callers").Callers(shell, bell)
        if begun.file is not None:
            callers.open(begun.file)
