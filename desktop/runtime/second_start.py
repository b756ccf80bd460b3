"""One program per profile, seen from outside: a second start asks the first to come forward, and ends.

The lock of the profile decides who is first (``desktop.device.lock``), which also names the bell; this is only
how the two speak.
"""

import sys

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_WITHIN_MS = 3000
SHOW, SHOWN = b"show\n", b"shown\n"


class Bell(QObject):
    """The first program's end. ``rung``: somebody has started it once more. Only the same user may ring."""

    rung = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        QLocalServer.removeServer(name)  # left behind by a program that was killed: the lock says that we are alone
        self.listening = self._server.listen(name)

    def close(self) -> None:
        self._server.close()

    @Slot()
    def _answer(self) -> None:
        caller = self._server.nextPendingConnection()
        caller.disconnected.connect(caller.deleteLater)
        caller.write(SHOWN)
        caller.flush()
        self.rung.emit()


def ring(name: str) -> bool:
    """The second program: whether the first one has answered, which has to be listening by now."""
    application = QCoreApplication.instance() or QCoreApplication([])
    _let_it_come_forward()
    caller = QLocalSocket(application)
    caller.connectToServer(name)
    if not caller.waitForConnected(ANSWER_WITHIN_MS):
        return False
    caller.write(SHOW)
    caller.flush()
    answered = caller.waitForReadyRead(ANSWER_WITHIN_MS) and bytes(caller.readAll().data()) == SHOWN
    caller.close()
    return answered


if sys.platform == "win32":
    import ctypes

    def _let_it_come_forward() -> None:
        """Windows lets only the program in front hand that place on (AllowSetForegroundWindow, ASFW_ANY)."""
        ctypes.windll.user32.AllowSetForegroundWindow(-1)

else:

    def _let_it_come_forward() -> None:
        """Other systems ask nobody."""
