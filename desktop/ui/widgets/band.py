"""A band over the page: one calm sentence with, at most, one button. Never a dialog in the clerk's way."""

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.ui.theme import Tone
from desktop.ui.widgets.labels import PlainLabel, button_text


class Band(QFrame):
    """Hidden until ``tell``; ``hush`` hides it again."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._words = PlainLabel(wrap=True, selectable=True)
        self._button = QPushButton()
        self._button.setObjectName(f"{name}.button")
        self._button.clicked.connect(self._pressed)
        self._run: Callable[[], None] | None = None
        row = QHBoxLayout(self)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self.hide()

    @property
    def button(self) -> QPushButton:
        return self._button

    @property
    def sentence(self) -> str:
        return self._words.text()

    def tell(
        self, sentence: str, tone: Tone = Tone.AMBER, button: str = "", run: Callable[[], None] | None = None
    ) -> None:
        self._words.setText(sentence)
        self._run = run
        self._button.setText(button_text(button))
        self._button.setVisible(bool(button))
        self.setProperty("band", tone.value)
        for dressed in (self, self._words):
            dressed.style().unpolish(dressed)
            dressed.style().polish(dressed)
        self.setAccessibleName(sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def hush(self) -> None:
        self.hide()

    def _pressed(self) -> None:
        if self._run is not None:
            self._run()
