"""Form rows and the summary of what is still wrong with a form."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.theme import Tone
from desktop.ui.widgets.labels import PlainLabel, button_text
from desktop.ui.widgets.pane import clear_layout


class FormRow(QWidget):
    """A label above its field, a hint and, when something is wrong, the sentence right beside the field.

    ``label`` may carry a mnemonic: "姓名(&N)". The label is the accessible name of the field.
    """

    def __init__(
        self, label: str, field: QWidget, hint: str = "", *, required: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._label = PlainLabel(label + (" *" if required else ""))
        self._label.setBuddy(field)
        field.setAccessibleName(label.replace("&", ""))
        self._hint = PlainLabel(hint, "secondary", wrap=True)
        self._fault = PlainLabel("", "danger", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self._label, self._hint, field, self._fault):
            column.addWidget(part)
        self._hint.setVisible(bool(hint))
        self._fault.hide()

    @property
    def label(self) -> str:
        return self._label.text().replace("&", "").removesuffix(" *")

    @property
    def fault(self) -> str:
        return self._fault.text()

    @property
    def hint(self) -> str:
        return self._hint.text()

    def set_label(self, label: str) -> None:
        """Another word for the same field; whether it must be filled in stays."""
        required = " *" if self._label.text().endswith(" *") else ""
        self._label.setText(label + required)
        self.field.setAccessibleName(label.replace("&", ""))

    def set_fault(self, sentence: str) -> None:
        """Shows what is wrong beside the field; "" clears it."""
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
        self.field.setProperty("wrong", bool(sentence))
        self.field.setAccessibleDescription(sentence or self._hint.text())
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    def set_hint(self, sentence: str) -> None:
        self._hint.setText(sentence)
        self._hint.setVisible(bool(sentence))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing to put right; ``field`` gets the keyboard when its line is pressed."""

    sentence: str
    field: QWidget | None = None


class ErrorSummary(QFrame):
    """All faults of a form on top, each a button that leads to its field; takes the keyboard when shown."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("band", Tone.RED.value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lines = QVBoxLayout(self)
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(button.property("sentence") for button in self.findChildren(QPushButton))

    def tell(self, heading: str, faults: Sequence[Fault]) -> None:
        """Shows the faults and takes the keyboard; hides when there are none."""
        clear_layout(self._lines)
        self.setVisible(bool(faults))
        if not faults:
            return
        self._lines.addWidget(PlainLabel(heading, "strong", wrap=True))
        before: QWidget = self
        for fault in faults:
            line = self._line(fault)
            self._lines.addWidget(line)
            QWidget.setTabOrder(before, line)
            before = line
        self.setAccessibleName(heading + " " + " ".join(fault.sentence for fault in faults))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _line(self, fault: Fault) -> QPushButton:
        button = QPushButton(button_text(fault.sentence))
        button.setProperty("kind", "link")
        button.setProperty("sentence", fault.sentence)
        field = fault.field
        if field is not None:
            button.clicked.connect(lambda: field.setFocus(Qt.FocusReason.OtherFocusReason))
        return button


def grid(rows: Sequence[Sequence[QWidget]], parent: QWidget | None = None) -> QWidget:
    """Widgets in equal columns, row by row."""
    box = QWidget(parent)
    layout = QGridLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    for down, row in enumerate(rows):
        for right, widget in enumerate(row):
            layout.addWidget(widget, down, right, Qt.AlignmentFlag.AlignTop)
            layout.setColumnStretch(right, 1)
    return box
