"""The first start without a line: which file, read it; what was chosen before is filled in again."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import enrol_package as text
from desktop.wording import preset


class PackagePart(QWidget):
    """``wanted`` brings the path of a file to be read."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.file = QLineEdit()
        self.file.setObjectName("enrol.package.file")
        self._row = FormRow(text.FILE, self.file)
        self.button = QPushButton(text.READ)
        self.button.setObjectName("enrol.package.read")
        self.browse = QPushButton(text.BROWSE)
        self.browse.setObjectName("enrol.package.browse")
        self.resumed = PlainLabel("", wrap=True)
        self.resumed.hide()
        buttons = Flow()
        buttons.addWidget(self.button)
        buttons.addWidget(self.browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (PlainLabel(text.OR_PACKAGE, "heading", wrap=True), self.resumed, self._row):
            column.addWidget(part)
        column.addLayout(buttons)
        self.button.clicked.connect(self._read)
        self.file.returnPressed.connect(self.button.click)
        self.browse.clicked.connect(self._choose)

    @property
    def ready(self) -> bool:
        """The county's file lies here, or somebody has opened one."""
        return bool(self.file.text())

    def offer(self, file: Path, said: str = preset.PACKAGE_READY) -> None:
        """Nothing but the button is left to press. ``said``: where the file comes from."""
        self.file.setText(str(file))
        self.resumed.setText(said)
        self.resumed.show()

    def go_on(self, chosen: str) -> None:
        """A first start was cut short after this file had been read."""
        if chosen and not self.file.text():
            self.file.setText(chosen)
            self.resumed.setText(text.RESUMED)
            self.resumed.show()

    def busy(self, waiting: bool) -> None:
        self.button.setEnabled(not waiting)
        self.button.setText(text.READING if waiting else text.READ)

    @Slot()
    def _read(self) -> None:
        chosen = self.file.text().strip()
        self._row.set_fault("" if chosen else text.NO_FILE)
        if chosen:
            self.wanted.emit(Path(chosen))

    @Slot()
    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, text.CHOOSE, self.file.text(), text.FILES)
        self.file.setText(chosen or self.file.text())
