"""The groups of the settings page that say what is so: security, line, program."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QCheckBox, QPushButton, QSystemTrayIcon, QVBoxLayout, QWidget

from desktop.queries.attachment_rows import LaneRow
from desktop.queries.attachments import Lane
from desktop.runtime.choices import IDLE_MINUTES, Choices
from desktop.runtime.computer import CheckRow, ComputerFacts, Verdict
from desktop.ui.desk_port import DeskPort
from desktop.ui.settings_group import Group, Option, stacked
from desktop.ui.verdicts import verdict_line
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import clear_layout
from desktop.wording import screens_settings as text
from desktop.wording.troubles import trouble_sentence
from desktop.wording.words import about


class AboutComputer(Protocol):
    """``desktop.runtime.computer.Computer`` as the page uses it; ``failed`` with what the folder refused."""

    def facts(
        self, owner: QObject, done: Callable[[ComputerFacts], None], failed: Callable[[Exception], None]
    ) -> None: ...
    def check(
        self, owner: QObject, done: Callable[[tuple[CheckRow, ...]], None], failed: Callable[[Exception], None]
    ) -> None: ...


class SecurityGroup(Group):
    """``people``: the PINs are wanted."""

    people = Signal()

    def __init__(self, choices: Choices) -> None:
        super().__init__("security", text.SECURITY, choices)
        minutes = [(count, text.minutes(count)) for count in IDLE_MINUTES]
        self.offer(
            Option(
                name="idle_minutes",
                label=text.IDLE,
                values=minutes,
                hint=text.IDLE_HINT,
                found_by=text.FOUND_BY["idle"],
            )
        )
        self.lead("pin", text.PIN, text.PIN_HINT).clicked.connect(self.people)
        self.device = self.tell("device", text.DEVICE)


class SyncGroup(Group):
    """``sync``: its page is wanted."""

    sync = Signal()

    def __init__(self, choices: Choices, desk: DeskPort) -> None:
        super().__init__("line", text.SYNC, choices)
        self._desk = desk
        tray = QSystemTrayIcon.isSystemTrayAvailable()
        box = self.switch("tray", text.TRAY, text.TRAY_HINT if tray else text.TRAY_MISSING, text.FOUND_BY["tray"])
        box.setEnabled(tray)
        self.pause = QCheckBox(text.PAUSE)
        self.pause.setObjectName("settings.pause")
        self.pause.clicked.connect(desk.attachments.pause)
        self.add(stacked(self.pause, text.PAUSE_HINT), f"{text.PAUSE} {text.FOUND_BY['pause']}")
        self.platform = self.tell("platform", text.PLATFORM, text.BY_COUNTY)
        self.ca_file = self.tell("ca_file", text.CA_FILE, text.BY_COUNTY)
        self.lead("open_sync", text.OPEN_SYNC, text.OPEN_SYNC_HINT).clicked.connect(self.sync)

    def reload(self) -> None:
        self._desk.ask(self, Lane(), self._show_lane)

    def _show_lane(self, lane: LaneRow) -> None:
        self.pause.setChecked(lane.paused)


class AboutGroup(Group):
    """Licences, and the self-check with a verdict and a remedy per line."""

    def __init__(self, choices: Choices, computer: AboutComputer, desk: DeskPort) -> None:
        super().__init__("about", text.ABOUT, choices)
        self._computer = computer
        self._desk = desk
        self.button: QPushButton = self.lead("check", text.RUN_CHECK, "")
        self.button.clicked.connect(self.check)
        self._lines = QVBoxLayout()
        checked = QWidget()
        checked.setLayout(self._lines)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.add(checked, f"{text.CHECK} {text.FOUND_BY['check']}")
        licences = "\n".join([text.PROGRAM_LICENCE, *(about(name, licence) for name, licence in text.LICENCE_LIST)])
        self.tell("licences", text.LICENCES).setText(licences)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the last self-check has said."""
        return tuple(label.text() for label in self.findChildren(PlainLabel, "settings.checked"))

    @Slot()
    def check(self) -> None:
        self.button.setEnabled(False)
        self.button.setText(text.CHECKING)
        self._computer.check(self, self._show, self._failed)

    def _show(self, rows: Sequence[CheckRow]) -> None:
        self._settle()
        off = abs(self._desk.sync_summary.clock_off_ms)
        printers = QPrinterInfo.availablePrinterNames()
        seen = (
            *rows,
            CheckRow(code="clock", verdict=Verdict.ATTENTION if off else Verdict.GOOD),
            CheckRow(code="printer", verdict=Verdict.GOOD if printers else Verdict.ATTENTION),
        )
        for row in seen:
            self._lines.addWidget(verdict_line(row))

    def _failed(self, error: Exception) -> None:
        self._settle()
        sentence = trouble_sentence(str(getattr(error, "code", "io")), getattr(error, "facts", None))
        self._lines.addWidget(PlainLabel(sentence, "danger", wrap=True))

    def _settle(self) -> None:
        clear_layout(self._lines)
        self.button.setEnabled(True)
        self.button.setText(text.RUN_CHECK)
        self.button.setFocus()
