"""The visible wait after wrong PINs, and the sentence that goes with it; for every place where a PIN is typed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent

from desktop.wording import screens_frame as text
from desktop.wording.troubles import trouble_sentence

if TYPE_CHECKING:
    from desktop.runtime.desk import Trouble

MANY_WRONG = 10


class PinWait(QObject):
    """``ticked`` brings the seconds that are left, at once and then every second; ``over``: a wait has ended."""

    ticked = Signal(int)
    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.left = 0
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._second)

    def begin(self, why: "Trouble") -> None:
        """The wait that comes with a refusal; none at all is over at once."""
        self.left = int(why.facts.get("seconds", "0"))
        if self.left:
            self._tick.start()
        self.ticked.emit(self.left)

    @Slot()
    def _second(self) -> None:
        self.left = max(0, self.left - 1)
        if not self.left:
            self._tick.stop()
            self.over.emit()
        self.ticked.emit(self.left)


def pin_sentence(why: "Trouble") -> str:
    """What stands beside a PIN that was refused."""
    wrong, seconds = int(why.facts.get("wrong", "0")), int(why.facts.get("seconds", "0"))
    if wrong >= MANY_WRONG:
        return text.many_wrong(wrong)
    return text.wrong_pin(wrong, seconds) if why.code == "wrong_pin" else trouble_sentence(why.code, why.facts)


def capitals_locked(event: QKeyEvent) -> bool | None:
    """Whether this key shows that Caps Lock is on; None for a key that shows nothing."""
    typed = event.text()
    if len(typed) != 1 or not (typed.isascii() and typed.isalpha()):
        return None
    return typed.isupper() != bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def typed_in_chinese(typed: str) -> bool:
    """A full-width character means that the Chinese input method is on."""
    return any(ord(char) > 126 for char in typed)
