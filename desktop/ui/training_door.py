"""What the sign-in says about practising: the way to the training desk; on it, its PIN and a new beginning."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import training as text
from desktop.wording.troubles import trouble_sentence

if TYPE_CHECKING:
    from desktop.runtime.desk import Trouble

Anew = Callable[[QObject, Callable[[], None], Callable[["Trouble"], None]], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """``start``: opens the training desk in a program of its own, whether it could; on a training desk: ``pin`` of
    everybody, and ``anew`` lays it out again.
    """

    start: Callable[[], bool] | None = None
    pin: str = ""
    anew: Anew | None = None

    @property
    def training(self) -> bool:
        return bool(self.pin)


class PracticePart(QWidget):
    """Stands below the PIN. ``renewed``: the training desk was laid out anew."""

    renewed = Signal()

    def __init__(self, practice: Practice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice = practice
        self.button = QPushButton(text.RESET if practice.training else text.START)
        self.button.setObjectName("sign_in.practice")
        self.said = PlainLabel("", "secondary", wrap=True)
        self.said.setText("" if practice.training else text.START_HINT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if practice.training:
            column.addWidget(PlainLabel(text.IS_TRAINING, "strong", wrap=True))
            column.addWidget(PlainLabel(text.pin_line(practice.pin), "strong", wrap=True, selectable=True))
        column.addWidget(self.button)
        column.addWidget(self.said)
        self.button.clicked.connect(self._pressed)

    def _pressed(self) -> None:
        if self._practice.anew is not None:
            self.button.setEnabled(False)
            self.said.setText(text.RESETTING)
            self._practice.anew(self, self.renewed.emit, self._refused)
        elif self._practice.start is not None:
            self.said.setText(text.STARTED if self._practice.start() else text.NOT_STARTED)

    def _refused(self, trouble: "Trouble") -> None:
        self.button.setEnabled(True)
        self.said.setText(trouble_sentence(trouble.code, trouble.facts))
