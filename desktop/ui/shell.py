"""From the first start to the lock screen: which window shows, and what ends it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, QSize, QTimer, QTranslator, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop.queries.rows import OfficeRow, Staff
from desktop.runtime.sweeping import Sweeping, YoungSweeping, share_the_interpreter
from desktop.ui.enrol_page import Enroller, EnrolPage
from desktop.ui.fonts import register_fallback
from desktop.ui.main_window import MainWindow
from desktop.ui.pages import places
from desktop.ui.people import PinDoor
from desktop.ui.sign_in import DeskFacts, Gate, SignInPage
from desktop.ui.theme import dress
from desktop.wording import screens_frame as text

if TYPE_CHECKING:
    from desktop.runtime.desk import Desk

IDLE_MS = 10 * 60 * 1000
WARNING_MS = 60 * 1000
AWAKE = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.MouseMove})


class Door(Gate, Enroller, PinDoor, Protocol):
    """The gate of the desk as the shell uses it; ``desk`` is there once somebody has entered."""

    desk: "Desk | None"

    @property
    def enrolled(self) -> bool: ...
    @property
    def pin_only(self) -> bool: ...
    @property
    def people(self) -> tuple[Staff, ...]: ...
    @property
    def office(self) -> OfficeRow: ...
    def leave(self) -> None: ...


class Shell(QObject):
    """Shows the first start, the sign-in or the main window; locking closes the data behind it."""

    def __init__(self, door: Door, version: str, idle_ms: int = IDLE_MS) -> None:
        super().__init__()
        self._door = door
        self._version = version
        self._last = ""
        self.shown: QWidget | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(max(0, idle_ms - WARNING_MS))
        self._idle.timeout.connect(self._warn)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(min(idle_ms, WARNING_MS))
        self._end.timeout.connect(self.lock)
        self._sweeping = Sweeping(self)

    def start(self) -> None:
        """The first window of the program. Raises DeviceTrouble, VaultTrouble when the folder cannot be used."""
        if self._door.enrolled:
            self._ask_who()
        else:
            page = EnrolPage(self._door, pin_only=self._door.pin_only)
            page.enrolled.connect(self._enrolled)
            self._show(page, page.initial_focus())

    @Slot()
    def lock(self) -> None:
        """Ctrl+L, or nobody was there: the page keeps what is typed, the data is closed."""
        self._idle.stop()
        self._end.stop()
        if isinstance(self.shown, MainWindow):
            self.shown.stack.leave()
            self._ask_who()
            QTimer.singleShot(0, self, self._sweeping.rest)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any key or move of the mouse starts the idle time anew."""
        if event.type() in AWAKE and isinstance(self.shown, MainWindow):
            self._end.stop()
            self._idle.start()
        return False

    def _ask_who(self) -> None:
        facts = DeskFacts(office=self._door.office.name, version=self._version, pin_only=self._door.pin_only)
        page = SignInPage(self._door, self._door.people, facts, self._last)
        page.entered.connect(self._entered)
        self._show(page, page.initial_focus())
        QTimer.singleShot(0, self, self._door.leave)  # after the window behind it is gone and asks nothing more

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
        window = MainWindow(desk, places(self._door))
        window.lock_wanted.connect(self.lock)
        self._show(window, window)
        window.go(window.first_route)
        self._idle.start()
        self._sweeping.settle()

    @Slot()
    def _warn(self) -> None:
        if isinstance(self.shown, MainWindow):
            self.shown.status.say(text.STILL_THERE)
            self._end.start()

    def _show(self, window: QWidget, focus: QWidget) -> None:
        before = self.shown
        self.shown = window
        if before is None:
            window.resize(_comfortable(window))
        else:
            window.resize(before.size())
        window.show()
        focus.setFocus()
        if before is not None:
            before.close()
            before.deleteLater()


def _comfortable(window: QWidget) -> QSize:
    """Nine tenths of the screen there is: the first window is as large as the work that follows in it."""
    return window.screen().availableSize() * 0.9


def application(arguments: list[str]) -> QApplication:
    """The Qt application in Chinese, dressed; one per process."""
    share_the_interpreter()
    app = QApplication(arguments)
    YoungSweeping(app)
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(QLocale.Language.Chinese, QLocale.Country.China), "qtbase", "_", folder):
        app.installTranslator(translator)
    dress(app, fallback=register_fallback())
    return app


def run(app: QApplication, door: Door, version: str, closed: Callable[[], None]) -> int:
    """Shows the shell until the last window is closed; ``closed`` then ends the desk."""
    shell = Shell(door, version)
    app.installEventFilter(shell)
    app.aboutToQuit.connect(closed)
    shell.start()
    return app.exec()
