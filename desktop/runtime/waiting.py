"""For programs that play a person: calls of the desk that wait for their answer. Never used by a screen."""

from PySide6.QtCore import QEventLoop, QTimer

from desktop.runtime.desk import Desk
from desktop.runtime.gate import Gate
from desktop.trouble import Trouble


def signed_in(gate: Gate, code: str, pin: str) -> Desk:
    """The desk behind the gate. Raises the Trouble it answers with."""
    waiting = QEventLoop()
    refused: list[Trouble] = []

    def no(trouble: Trouble) -> None:
        refused.append(trouble)
        waiting.quit()

    gate.enter(gate, code, pin, waiting.quit, no)
    waiting.exec()
    if refused:
        raise refused[0]
    assert gate.desk is not None
    return gate.desk


def settle(milliseconds: int) -> None:
    """Let answers arrive and paint happen, e.g. before a picture is taken."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
