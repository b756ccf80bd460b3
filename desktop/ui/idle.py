"""Nobody at the keys: a minute before the desk locks itself it says so, with a button that goes on working."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication, QWindow
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.theme import em
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_lock as text

WARNING_MS = 60 * 1000
SAID_EVERY = 20
"""Seconds between two times a screen reader says what is left."""
PRESSED = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class IdleWatch(QObject):
    """``over``: the time is up. ``awake`` is told the kind of each event of the windows while somebody is signed in."""

    over = Signal()

    def __init__(self, parent: QObject, idle_ms: int) -> None:
        super().__init__(parent)
        self.notice: IdleNotice | None = None
        self._window: QWidget | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._warn)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.timeout.connect(self.over)
        self.allow(idle_ms)

    def allow(self, idle_ms: int) -> None:
        """Another idle time; it counts from the next key on."""
        self._idle.setInterval(max(0, idle_ms - WARNING_MS))
        self._end.setInterval(min(idle_ms, WARNING_MS))

    def begin(self, window: QWidget) -> None:
        """Somebody has signed in and works in ``window``."""
        self._window = window
        window.destroyed.connect(self._forget)
        self._idle.start()

    def end(self) -> None:
        """Nobody is signed in any more."""
        self._idle.stop()
        self._end.stop()
        self._hush()
        if self._window is not None:
            self._window.destroyed.disconnect(self._forget)
        self._window = None

    @Slot()
    def _forget(self) -> None:
        """The window is gone, and its notice with it: there is nothing left to lock."""
        self._idle.stop()
        self._end.stop()
        self.notice = self._window = None

    def awake(self, kind: QEvent.Type) -> None:
        """A key, a click, a wheel; also a move of the mouse, unless the warning stands: it may have moved the mouse's
        ground, not the hand.
        """
        if self._window is None or (kind not in PRESSED and (kind is not QEvent.Type.MouseMove or self.notice)):
            return
        self.go_on()

    @Slot()
    def go_on(self) -> None:
        """Somebody is there: the time starts anew."""
        self._end.stop()
        self._idle.start()
        self._hush()

    @Slot()
    def _warn(self) -> None:
        if self._window is None:
            return
        self._end.start()
        self.notice = IdleNotice(self._window, self._end.interval() // 1000)
        self.notice.finished.connect(self.go_on)
        self.notice.lock_wanted.connect(self.over)
        self.notice.open()

    def _hush(self) -> None:
        notice, self.notice = self.notice, None
        if notice is not None:
            notice.finished.disconnect(self.go_on)
            notice.close()
            notice.deleteLater()


class OpenWindows(QObject):
    """Tells ``ear``, an event filter, what befalls each window of the system from when it first has the keyboard.

    Keys, clicks and wheels come in there. An ear at the whole program would hear every event of every widget as well:
    thirty thousand calls for one page, half of the time it takes to open (6.9, seen 2026-11).
    """

    def __init__(self, app: QGuiApplication, ear: QObject) -> None:
        super().__init__(ear)
        self._ear = ear
        app.focusWindowChanged.connect(self._heed)

    @Slot(QWindow)
    def _heed(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self._ear)


class IdleNotice(QDialog):
    """Counts down; ``lock_wanted``: the person locks at once."""

    lock_wanted = Signal()

    def __init__(self, window: QWidget, seconds: int) -> None:
        super().__init__(window)
        self.setObjectName("idle")
        self.setWindowTitle(text.STILL_THERE)
        self._left = seconds
        self.said = PlainLabel("", wrap=True)
        self.stay = QPushButton(text.GO_ON)
        self.stay.setObjectName("idle.stay")
        self.stay.setProperty("kind", "primary")
        self.stay.setDefault(True)
        self.stay.clicked.connect(self.accept)
        lock = QPushButton(text.LOCK_NOW)
        lock.setObjectName("idle.lock")
        lock.clicked.connect(self.lock_wanted)
        buttons = QHBoxLayout()
        for button in (self.stay, lock):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.said)
        column.addLayout(buttons)
        self.setMinimumWidth(em(self, 26))
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._second)
        self._tick.start()
        self._say()
        self.stay.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _second(self) -> None:
        self._left = max(0, self._left - 1)
        self._say()

    def _say(self) -> None:
        self.said.setText(text.locks_in(self._left))
        self.setAccessibleDescription(text.locks_in(self._left))
        if self._left % SAID_EVERY == 0:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
