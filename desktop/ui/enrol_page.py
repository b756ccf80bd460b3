"""The first start: look at this computer, connect it to its office, choose a PIN, keep the recovery sheet."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.queries.rows import OfficeRow, Staff
from desktop.runtime.computer import CheckRow, Verdict
from desktop.runtime.prefilled import Prefilled
from desktop.ui.door import Enroller
from desktop.ui.enrol_package import PackagePart
from desktop.ui.enrol_sheet import SheetStep
from desktop.ui.theme import em
from desktop.ui.verdicts import verdict_line
from desktop.ui.widgets.forms import ErrorSummary, Fault, FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card, scrolled
from desktop.wording import enrol_package as package
from desktop.wording import preset as preset_words
from desktop.wording import screens_frame as text
from desktop.wording import words
from desktop.wording.troubles import trouble_sentence

if TYPE_CHECKING:
    from desktop.runtime.desk import Trouble
    from desktop.ui.settings_about import AboutComputer

SHORTEST_PIN = 8


class EnrolPage(QWidget):
    """Three short steps; whatever fails leaves this computer as it was. ``enrolled`` carries the person's code.

    Stopped at the last one the desk is there; another sheet can be made by whoever signs in.
    """

    enrolled = Signal(str)

    def __init__(
        self,
        enroller: Enroller,
        preset: Prefilled | None = None,
        *,
        pin_only: bool = False,
        computer: "AboutComputer | None" = None,
    ) -> None:
        """``preset``: what the county has filled in; ``computer``: looks at this one; without it nothing is said."""
        super().__init__()
        self.setObjectName("enrol")
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setWindowTitle(f"{words.PROGRAM} — {text.ENROL}")
        self._enroller = enroller
        self._office: OfficeRow | None = None
        self._preset = preset or Prefilled()
        self.summary = ErrorSummary("enrol.summary")
        self.first = ConnectStep(self._preset)
        self.second = PinStep(pin_only)
        self.steps = QStackedWidget()
        self.steps.addWidget(self.first)
        self.steps.addWidget(self.second)
        self.third = SheetStep()
        self.steps.addWidget(self.third)
        _assemble(self)
        self.first.button.clicked.connect(self._connect)
        self.first.package.wanted.connect(self._read)
        enroller.resume(self, self.first.package.go_on)
        self.second.button.clicked.connect(self._finish)
        self.third.button.clicked.connect(lambda: self.enrolled.emit(self.second.person))
        if computer is not None:
            computer.check(self, self.first.show_checks, lambda error: self.first.show_trouble(error))

    def initial_focus(self) -> QWidget:
        if self.first.package.ready:
            return self.first.package.button
        return self.first.code if self.first.address.text() else self.first.address

    def take_package(self, file: Path) -> None:
        """Somebody has opened it; it is read when the button is pressed, unless the office has been found already."""
        if self.steps.currentWidget() is self.first:
            self.first.package.offer(file, preset_words.PACKAGE_OPENED)
            self.first.package.button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _connect(self) -> None:
        if self._faults(self.first.check()):
            return
        self.first.busy(True)
        address, code = self.first.typed()
        self._enroller.ask_office(self, address, code, self._found, self._failed)

    @Slot(object)
    def _read(self, file: Path) -> None:
        self._faults(())
        self.first.busy(True)
        self._enroller.ask_package(self, file, self._found, self._failed)

    @Slot()
    def _finish(self) -> None:
        if self._faults(self.second.check()):
            return
        self.second.button.setEnabled(False)
        self._enroller.found_desk(self, self.second.person, self.second.pin.text(), self._done, self._failed)

    def _found(self, office: OfficeRow, people: tuple[Staff, ...], mark: str = "") -> None:
        self.first.busy(False)
        self._faults(())
        self._office = office
        self.second.show_office(office, people, mark)
        named = self._preset.office_name or self._preset.office
        fits = self._preset.office in ("", office.scope)
        self.second.warn("" if fits else preset_words.other_office(named, office.name))
        self.steps.setCurrentWidget(self.second)
        self.second.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def _done(self, code: str) -> None:
        assert self._office is not None, "an office has answered before"
        self.third.show_code(code, self._office, self.second.who.currentText())
        self.steps.setCurrentWidget(self.third)

    def _failed(self, why: "Trouble") -> None:
        self.first.busy(False)
        self.second.button.setEnabled(True)
        self._faults((Fault(sentence=trouble_sentence(why.code, why.facts)),))

    def _faults(self, faults: tuple[Fault, ...]) -> bool:
        self.summary.tell(text.NOT_YET, faults)
        return bool(faults)


class ConnectStep(QWidget):
    """Address and code; what the county has filled in stands there and can be changed."""

    def __init__(self, preset: Prefilled) -> None:
        super().__init__()
        self.address = _line("enrol.address", preset.platform)
        self.code = _line("enrol.code")
        self._address = FormRow(text.ADDRESS, self.address, text.ADDRESS_HINT, required=True)
        self._code = FormRow(text.CODE, self.code, text.CODE_HINT, required=True)
        self.button = _primary("enrol.connect", text.CONNECT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._checks = QVBoxLayout()
        column.addLayout(self._checks)
        self.package = PackagePart()
        self.filled = PlainLabel("", "heading", wrap=True)
        self.filled.setObjectName("enrol.filled")
        parts = (PlainLabel(text.ENROL_INTRO, wrap=True), self.filled, self._address, self._code, self.button)
        for part in (*parts, self.package):
            column.addWidget(part)
        self._tell(preset)
        column.addStretch(1)
        self.code.returnPressed.connect(self.button.click)

    def _tell(self, preset: Prefilled) -> None:
        named = preset.office_name or preset.office
        self.filled.setText(preset_words.filled_for(named) if named or preset.platform else "")
        self.filled.setVisible(bool(self.filled.text()))
        if preset.package is not None:
            self.package.offer(preset.package)
        if preset.trouble is not None:
            self.show_trouble(preset.trouble)

    def show_checks(self, rows: Sequence[CheckRow]) -> None:
        """What is not as it should be; 注意 and 不通过 say what to do, and neither shuts the way."""
        for row in rows:
            if row.verdict is not Verdict.GOOD:
                self._checks.addWidget(verdict_line(row))

    def show_trouble(self, error: Exception) -> None:
        said = trouble_sentence(str(getattr(error, "code", "io")), getattr(error, "facts", None))
        self._checks.addWidget(PlainLabel(said, "danger", wrap=True))

    def typed(self) -> tuple[str, str]:
        """Address and code as they are sent; spaces and dashes people type do not matter."""
        code = "".join(char for char in self.code.text().upper() if char.isalnum())
        return self.address.text().strip().rstrip("/"), code

    def check(self) -> tuple[Fault, ...]:
        address, code = self.typed()
        parts = urlsplit(address) if address.isprintable() else urlsplit("")
        good = parts.scheme in ("http", "https") and bool(parts.netloc)
        self._address.set_fault("" if good else text.ADDRESS_MISSING)
        self._code.set_fault("" if code else text.CODE_MISSING)
        rows = (row for row in (self._address, self._code) if row.fault)
        return tuple(Fault(sentence=row.fault, field=row.field) for row in rows)

    def busy(self, waiting: bool) -> None:
        self.button.setEnabled(not waiting)
        self.button.setText(text.CONNECTING if waiting else text.CONNECT)
        self.package.busy(waiting)


class PinStep(QWidget):
    """The office to confirm, who the person is, and a PIN typed twice."""

    def __init__(self, pin_only: bool) -> None:
        super().__init__()
        self._office = PlainLabel("", "heading", wrap=True)
        self.mark = PlainLabel("", wrap=True, selectable=True)
        self.mark.hide()
        self.warning = PlainLabel("", "danger", wrap=True)
        self.warning.setObjectName("enrol.other_office")
        self.warning.hide()
        self.who = QComboBox()
        self.who.setObjectName("enrol.who")
        self.pin = _line("enrol.pin", secret=True)
        self.again = _line("enrol.pin_again", secret=True)
        self._pin = FormRow(
            text.NEW_PIN, self.pin, text.NEW_PIN_HINT + (text.PIN_ONLY if pin_only else ""), required=True
        )
        self._again = FormRow(text.NEW_PIN_AGAIN, self.again, required=True)
        self.button = _primary("enrol.finish", text.FINISH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        intro = PlainLabel(text.ENROLLED, wrap=True)
        told = (intro, self._office, self.warning, self.mark)
        for part in (*told, FormRow(text.YOUR_NAME, self.who), self._pin, self._again, self.button):
            column.addWidget(part)
        column.addStretch(1)
        self.again.returnPressed.connect(self.button.click)

    @property
    def person(self) -> str:
        return str(self.who.currentData() or "")

    def show_office(self, office: OfficeRow, people: Sequence[Staff], mark: str = "") -> None:
        """``mark``: of the file that says so; without one the platform itself has."""
        self._office.setText(text.enrolled_office(office.name, office.scope))
        self.mark.setText(f"{package.compare(mark)}{package.AWAITING}" if mark else "")
        self.mark.setVisible(bool(mark))
        self.who.clear()
        for person in people:
            self.who.addItem(person.name, person.code)

    def warn(self, sentence: str) -> None:
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))

    def check(self) -> tuple[Fault, ...]:
        self._pin.set_fault(text.PIN_SHORT if len(self.pin.text()) < SHORTEST_PIN else "")
        self._again.set_fault(text.PIN_DIFFERENT if self.pin.text() != self.again.text() else "")
        rows = (row for row in (self._pin, self._again) if row.fault)
        return tuple(Fault(sentence=row.fault, field=row.field) for row in rows)


def _assemble(page: EnrolPage) -> None:
    card = Card(text.ENROL, "enrol.card")
    card.body.addWidget(page.summary)
    card.body.addWidget(page.steps)
    card.setMaximumWidth(em(page, 44))
    middle = QWidget()
    row = QHBoxLayout(middle)
    row.addStretch(1)
    row.addWidget(card, 8, Qt.AlignmentFlag.AlignTop)
    row.addStretch(1)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(scrolled(middle, "enrol.scroll"))


def _line(name: str, value: str = "", *, secret: bool = False) -> QLineEdit:
    line = QLineEdit(value)
    line.setObjectName(name)
    line.setInputMethodHints(Qt.InputMethodHint.ImhLatinOnly | Qt.InputMethodHint.ImhNoPredictiveText)
    if secret:
        line.setEchoMode(QLineEdit.EchoMode.Password)
    return line


def _primary(name: str, label: str) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    button.setProperty("kind", "primary")
    return button
