"""What the blocks of the intake page have in common."""

from abc import abstractmethod
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget

from desktop.ui.intake_sheet import Sheet
from desktop.ui.widgets.forms import Fault, FormRow
from desktop.ui.widgets.pane import Card
from desktop.wording.inputs import input_sentence
from desktop.wording.translating import tr
from desktop.wording.words import about
from sync.casework.identities import BadInput
from sync.casework.items import Item

ASIDE = "aside"


class Block(Card):
    """One block of the page. ``changed``: something was typed; ``read`` puts it into the sheet.

    What is abstract is asked for by the type checker alone: Qt's metaclass admits no second one.
    """

    changed = Signal()

    def __init__(self, heading: str, name: str) -> None:
        super().__init__("", name)
        self.heading.setText(heading)
        self.heading.show()
        self.setAccessibleName(heading)

    @abstractmethod
    def read(self, sheet: Sheet) -> Sheet:
        """The sheet with what stands in this block."""

    @abstractmethod
    def show_sheet(self, sheet: Sheet, item: Item | None) -> None:
        """Shows what the sheet says, without a signal."""

    @abstractmethod
    def first_field(self) -> QWidget:
        """Where the keyboard goes when the clerk comes to this block."""

    def check(self, sheet: Sheet, item: Item | None) -> tuple[Fault, ...]:
        """What is still to be put right; also shown beside the fields."""
        return ()


def line_edit(name: str, most: int, changed: Callable[[], None], *, code: bool = False) -> QLineEdit:
    """A line for ``most`` characters; a ``code`` line keeps the input method away from its digits."""
    edit = QLineEdit()
    edit.setObjectName(name)
    edit.setMaxLength(most)
    if code:
        edit.setInputMethodHints(
            Qt.InputMethodHint.ImhLatinOnly
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhPreferNumbers
        )
    edit.textEdited.connect(lambda _: changed())
    return edit


def choice(name: str, options: dict[str, str], changed: Callable[[], None]) -> QComboBox:
    """A choice of values shown by their words."""
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(6)
    for value, word in options.items():
        combo.addItem(tr(word), value)
    combo.activated.connect(lambda _: changed())
    return combo


def hinted(row: FormRow, hint: str) -> FormRow:
    """The row with a hint between label and field; "" leaves it away."""
    row.set_hint(hint)
    return row


def choose(combo: QComboBox, value: str) -> None:
    combo.setCurrentIndex(max(0, combo.findData(value)))


def chosen(combo: QComboBox) -> str:
    return str(combo.currentData() or "")


def enter_moves_on(page: QWidget, event: QKeyEvent) -> bool:
    """Enter presses a button and leaves a field for the next one; nothing is handed in by accident.

    Whether the key was one of these; otherwise the page handles it as usual.
    """
    focused = QApplication.focusWidget()
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() or focused is None:
        return False
    if isinstance(focused, QPushButton):
        focused.click()
        return True
    page.focusNextPrevChild(True)
    passed = QApplication.focusWidget()
    while passed is not None and passed is not focused and passed.property(ASIDE):
        page.focusNextPrevChild(True)
        passed = QApplication.focusWidget()
    return True


def aside(button: QPushButton) -> QPushButton:
    """A button the Tab key reaches and the Enter key passes by on its way to the next field."""
    button.setProperty(ASIDE, True)
    return button


def chain(*parts: QWidget) -> None:
    """Makes the Tab key walk through the parts in reading order, however late their fields were made."""
    fields = [
        field
        for part in parts
        for field in (part, *part.findChildren(QWidget))
        if field.focusPolicy() & Qt.FocusPolicy.TabFocus
        and field.focusProxy() is None
        and field.window() is part.window()
    ]
    for before, after in pairwise(fields):
        QWidget.setTabOrder(before, after)


def put(edit: QLineEdit, text: str) -> None:
    """Shows a text without moving the cursor of somebody who is typing just that."""
    if edit.text() != text:
        edit.setText(text)


def tell_fault(row: FormRow, error: BadInput | None) -> tuple[Fault, ...]:
    """Shows the sentence of a fault beside its field and hands it on for the summary; None clears it."""
    sentence = input_sentence(error.code, error.facts) if error else ""
    row.set_fault(sentence)
    return (Fault(sentence=about(row.label, sentence), field=row.field),) if sentence else ()
