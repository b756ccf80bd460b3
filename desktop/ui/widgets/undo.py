"""Ten seconds to change one's mind about what is reversible and no legal act (ux.md 3.3)."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.ui.theme import Tone
from desktop.ui.widgets.band import Band

FOR_MS = 10_000


class UndoOffer(QObject):
    """Stands in a band of the page and goes by itself, unless the band says something else by then."""

    def __init__(self, band: Band) -> None:
        super().__init__(band)
        self._band = band
        self._said = ""
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(FOR_MS)
        self.timer.timeout.connect(self.withdraw)

    def make(self, sentence: str, label: str, undo: Callable[[], None]) -> None:
        def run() -> None:
            self.withdraw()
            undo()

        self._said = sentence
        self._band.tell(sentence, Tone.BLUE, label, run)
        self.timer.start()

    @Slot()
    def withdraw(self) -> None:
        self.timer.stop()
        if self._said and self._band.sentence == self._said:
            self._band.hush()
        self._said = ""
