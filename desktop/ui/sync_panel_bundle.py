"""U-disk bundles on the sync page: write what waits into a file, read the answer; all of it by keyboard."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.office.bundles import BundleRead
from desktop.queries.bundles import BundleRow, LastBundle
from desktop.queries.rows import Standing
from desktop.trouble import Trouble
from desktop.ui.desk_port import DeskPort
from desktop.ui.widgets.buttons import push_button
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card, into_sight
from desktop.wording import bundles as text
from desktop.wording.troubles import trouble_sentence
from sync.casework.calendar import CST


class BundleBox(Card):
    """``told`` carries every sentence that also belongs into the status line."""

    told = Signal(str)

    def __init__(self, desk: DeskPort, name: str = "sync.bundle") -> None:
        super().__init__(text.TITLE, name)
        self._desk = desk
        self._name = name
        self.folder = _line(f"{name}.folder")
        self.file = _line(f"{name}.file")
        self.state = PlainLabel("", "secondary", wrap=True)
        self.said = PlainLabel("", wrap=True, selectable=True)
        self.write_button = push_button(f"{name}.write", text.WRITE, self.write)
        self.read_button = push_button(f"{name}.read", text.READ, self.read)
        self._buttons = (self.write_button, self.read_button)
        self._pressed: QPushButton | None = None
        self._waits_at: QWidget | None = None
        self._assemble()
        self._free(True)

    def reload(self) -> None:
        """A desk that may show nothing is not asked."""
        if self._desk.sync_summary.standing is Standing.OPEN:
            self._desk.ask(self, LastBundle(), self._show)

    @Slot()
    def write(self) -> None:
        folder = self.folder.text().strip()
        if not folder:
            self._say(text.NO_FOLDER)
            return
        office = self._desk.office
        path = Path(folder) / text.file_name(office.name, office.slot, datetime.now(CST))
        self._work(self.write_button)
        self._desk.bundles.write(self, path, lambda entries: self._done(text.written(entries, str(path))), self._failed)

    @Slot()
    def read(self) -> None:
        file = self.file.text().strip()
        if not file:
            self._say(text.NO_FILE)
            return
        self._work(self.read_button)
        self._desk.bundles.read(self, Path(file), self._brought, self._failed)

    def _brought(self, read: BundleRead) -> None:
        sentence = text.AGAIN if read.fault else text.read(read.settled, read.pulled)
        self._done(sentence + (trouble_sentence("old_program") if read.old_program else ""))

    def _done(self, sentence: str) -> None:
        self._free(True)
        self._say(sentence)
        self.reload()

    def _failed(self, trouble: Trouble) -> None:
        self._free(True)
        self._say(trouble_sentence(trouble.code, trouble.facts))

    def _work(self, pressed: QPushButton) -> None:
        """Nothing can be pressed twice meanwhile; the keyboard waits where Qt puts it and comes back afterwards."""
        self._pressed = pressed
        self._free(False)
        self._waits_at = QApplication.focusWidget()
        self._say(text.WORKING)

    def _free(self, free: bool) -> None:
        for button in self._buttons:
            button.setEnabled(free and self._desk.bundles.possible)
        if free and self._pressed is not None and QApplication.focusWidget() is self._waits_at:
            self._pressed.setFocus()

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        into_sight(self.said)
        self.told.emit(sentence)

    def _show(self, row: BundleRow | None) -> None:
        told = text.state(row.made_at, row.entries, row.answered_at) if row else text.NEVER
        self.state.setText(told if self._desk.bundles.possible else text.NOT_POSSIBLE)
        self.state.show()

    @Slot()
    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, text.CHOOSE_FOLDER, self.folder.text())
        self.folder.setText(chosen or self.folder.text())

    @Slot()
    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, text.CHOOSE_FILE, self.file.text() or self.folder.text(), text.FILES
        )
        self.file.setText(chosen or self.file.text())

    def _assemble(self) -> None:
        self.said.hide()
        self.state.hide()
        self.body.addWidget(PlainLabel(text.HELP, "secondary", wrap=True))
        self.body.addWidget(self.state)
        for label, line, button, browse in (
            (
                text.FOLDER,
                self.folder,
                self.write_button,
                self._browse("folder", text.BROWSE_FOLDER, self._choose_folder),
            ),
            (text.FILE, self.file, self.read_button, self._browse("file", text.BROWSE_FILE, self._choose_file)),
        ):
            self.body.addWidget(FormRow(label, line))
            row = QHBoxLayout()
            row.addWidget(button)
            row.addWidget(browse)
            row.addStretch(1)
            self.body.addLayout(row)
        self.body.addWidget(self.said)

    def _browse(self, what: str, label: str, run: Callable[[], None]) -> QPushButton:
        return push_button(f"{self._name}.browse_{what}", label, run)


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    return line
