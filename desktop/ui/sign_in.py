"""The sign-in: who, then the PIN. It is also the lock screen: nothing of a case shows here, nor in the title."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.door import Gate
from desktop.ui.pin_wait import PinWait, capitals_locked, pin_sentence, typed_in_chinese
from desktop.ui.theme import em
from desktop.ui.training_door import Practice, PracticePart
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel, button_text
from desktop.ui.widgets.pane import Card, scrolled
from desktop.wording import recovery, words
from desktop.wording import screens_frame as text
from desktop.wording import screens_lock as lock_words
from desktop.wording.roles import ROLES
from desktop.wording.words import listed

if TYPE_CHECKING:
    from desktop.queries.rows import Staff
    from desktop.runtime.desk import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFacts:
    """What the card says about this computer; nothing personal."""

    office: str
    version: str
    pending: int = 0
    offline_days: int = 0
    pin_only: bool = False


class SignInPage(QWidget):
    """Names as big buttons, the last person first; a wrong PIN waits visibly, without locking anybody out.

    ``entered`` and ``forgotten`` carry who it is.
    """

    entered = Signal(str)
    forgotten = Signal(str)
    renewed = Signal()

    def __init__(
        self,
        gate: Gate,
        people: "Sequence[Staff]",
        facts: DeskFacts,
        last: str = "",
        practice: Practice | None = None,
    ) -> None:
        """``practice``: what is said about training; ``renewed``: the training desk was laid out anew."""
        super().__init__()
        self.setObjectName("sign_in")
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setWindowTitle(text.locked_title(words.PROGRAM))
        self._gate = gate
        self._people = {person.code: person for person in people}
        self._group = QButtonGroup(self)
        self._wait = PinWait(self)
        self._wait.ticked.connect(self._show_wait)
        self.pin = QLineEdit()
        self.pin.setObjectName("sign_in.pin")
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.installEventFilter(self)
        self._row = FormRow(text.PIN, self.pin)
        self._wait.over.connect(lambda: self._row.set_fault(""))
        self.button = QPushButton(text.ENTER)
        self.button.setObjectName("sign_in.enter")
        self.button.setProperty("kind", "primary")
        self._assemble(facts, PracticePart(practice) if practice is not None else None)
        self._choose(last if last in self._people else next(iter(self._people), ""))
        self.pin.returnPressed.connect(self._enter)
        self.pin.textEdited.connect(self._warn)
        self.button.clicked.connect(self._enter)

    @property
    def sentence(self) -> str:
        """What stands beside the PIN."""
        return self._row.fault

    @property
    def hint(self) -> str:
        """What stands above the PIN: that Caps Lock is on, or nothing."""
        return self._row.hint

    @property
    def chosen(self) -> str:
        checked = self._group.checkedButton()
        return str(checked.property("code")) if checked else ""

    def initial_focus(self) -> QWidget:
        return self.pin

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A letter of the PIN in the wrong case says that Caps Lock is on, before the PIN is wrong."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            locked = capitals_locked(event)
            if locked is not None or event.key() == Qt.Key.Key_CapsLock:
                self._row.set_hint(lock_words.CAPS_LOCK if locked else "")
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._card.setMaximumWidth(em(self, 34))

    def _assemble(self, facts: DeskFacts, practice: PracticePart | None) -> None:
        self._card = card = Card("", "sign_in.card")
        card.body.addWidget(PlainLabel(facts.office or words.PROGRAM, "title", wrap=True))
        card.body.addWidget(PlainLabel(text.WHO if self._people else text.NOBODY, "secondary", wrap=True))
        for person in self._people.values():
            card.body.addWidget(self._name(person))
        card.body.addWidget(self._row)
        card.body.addWidget(self.button)
        if facts.pin_only:
            card.body.addWidget(PlainLabel(text.PIN_ONLY, "secondary", wrap=True))
        card.body.addWidget(_forgot(self))
        card.body.addWidget(
            PlainLabel(text.desk_card(facts.version, facts.pending, facts.offline_days), "secondary", wrap=True)
        )
        if practice is not None:
            practice.renewed.connect(self.renewed)
            card.body.addWidget(practice)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.addStretch(1)
        inner = QVBoxLayout()
        inner.addStretch(1)
        inner.addWidget(card)
        inner.addStretch(1)
        row.addLayout(inner, 8)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(middle, "sign_in.scroll"))

    def _name(self, person: "Staff") -> QPushButton:
        roles = listed(ROLES[role] for role in person.roles)
        button = QPushButton(button_text(f"{person.name}    {roles}"))
        button.setObjectName(f"sign_in.person.{person.code}")
        button.setProperty("kind", "person")
        button.setProperty("code", person.code)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._choose(person.code))
        self._group.addButton(button)
        return button

    def _choose(self, code: str) -> None:
        button = self.findChild(QPushButton, f"sign_in.person.{code}")
        if button is not None:
            button.setChecked(True)
        self.pin.clear()
        self._row.set_fault("")
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _warn(self, typed: str) -> None:
        self._row.set_fault(text.CHINESE_INPUT if typed_in_chinese(typed) else "")

    @Slot()
    def _enter(self) -> None:
        if self._wait.left or not self.button.isEnabled():
            return
        if not self.pin.text():
            self._row.set_fault(text.PIN_EMPTY)
            return
        self.button.setEnabled(False)
        self.button.setText(text.CHECKING)
        self._gate.enter(self, self.chosen, self.pin.text(), self._opened, self._refused)
        self.pin.clear()

    def _opened(self) -> None:
        self.button.setText(text.OPENING)
        self.entered.emit(self.chosen)

    def _refused(self, why: "Trouble") -> None:
        self.button.setEnabled(True)
        self.button.setText(text.ENTER)
        self._row.set_fault(pin_sentence(why))
        self._wait.begin(why)

    @Slot(int)
    def _show_wait(self, left: int) -> None:
        self.button.setEnabled(not left)
        self.pin.setEnabled(not left)
        self.button.setText(text.wait_words(left) if left else text.ENTER)
        if not left:
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)


def _forgot(page: SignInPage) -> QPushButton:
    button = QPushButton(recovery.FORGOTTEN)
    button.setObjectName("sign_in.forgotten")
    button.setProperty("kind", "link")
    button.clicked.connect(lambda: page.forgotten.emit(page.chosen))
    return button
