"""One program per profile, seen from outside: a second start says what it wants of the first, and ends.

It wants the window (``show``), a file opened in it (``open``), or the program closed (``quit``: a setup asks so). The
lock of the profile decides who is first (``desktop.device.lock``), which also names the bell; this is only how the two
speak: one line there, one line back.
"""

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_WITHIN_MS = 3000
SHOW, OPEN, QUIT = b"show", b"open ", b"quit"
HEARD, NOT_UNDERSTOOD = b"heard\n", b"what\n"
LONGEST_LINE = 64 * 1024


class Bell(QObject):
    """The first program's end. ``rung``: somebody has started it once more; ``opening``: with this file;
    ``quitting``: it is to close. Only the same user may ring.
    """

    rung = Signal()
    opening = Signal(object)
    quitting = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._let_in)
        QLocalServer.removeServer(name)  # left behind by a program that was killed: the lock says that we are alone
        self.listening = self._server.listen(name)

    def close(self) -> None:
        self._server.close()

    def _let_in(self) -> None:
        caller = self._server.nextPendingConnection()
        caller.disconnected.connect(caller.deleteLater)
        caller.readyRead.connect(partial(self._hear, caller))
        self._hear(caller)

    def _hear(self, caller: QLocalSocket) -> None:
        if not caller.canReadLine():
            if caller.bytesAvailable() > LONGEST_LINE:
                caller.abort()
            return
        line = bytes(caller.readLine(LONGEST_LINE).data()).rstrip(b"\n")
        understood = line in (SHOW, QUIT) or line.startswith(OPEN)
        caller.write(HEARD if understood else NOT_UNDERSTOOD)
        caller.flush()
        if line == QUIT:
            self.quitting.emit()
        elif line == SHOW:
            self.rung.emit()
        elif understood:
            self.rung.emit()
            self.opening.emit(Path(line.removeprefix(OPEN).decode("utf-8", "surrogateescape")))


def ring(name: str, said: bytes = SHOW) -> bool:
    """The second program: whether the first one has heard, which has to be listening by now. Waits for the answer."""
    application = QCoreApplication.instance() or QCoreApplication([])
    _let_it_come_forward()
    caller = QLocalSocket(application)
    caller.connectToServer(name)
    if not caller.waitForConnected(ANSWER_WITHIN_MS):
        return False
    caller.write(said + b"\n")
    caller.flush()
    answered = caller.waitForReadyRead(ANSWER_WITHIN_MS) and bytes(caller.readAll().data()) == HEARD
    caller.close()
    return answered


def to_open(file: Path) -> bytes:
    """What to say for a file."""
    return OPEN + str(file.absolute()).encode("utf-8", "surrogateescape")


if sys.platform == "win32":
    import ctypes

    def _let_it_come_forward() -> None:
        """Windows lets only the program in front hand that place on (AllowSetForegroundWindow, ASFW_ANY)."""
        ctypes.windll.user32.AllowSetForegroundWindow(-1)

else:

    def _let_it_come_forward() -> None:
        """Other systems ask nobody."""
