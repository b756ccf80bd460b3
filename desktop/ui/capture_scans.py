"""What the scanner has written, offered where papers come in; nothing is taken by itself."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.office.scan_folder import Scan
from desktop.ui.case_acting import sentence_of
from desktop.ui.desk_port import InputsPort
from desktop.ui.intake_block import aside
from desktop.ui.theme import Tone
from desktop.ui.widgets.band import Band
from desktop.wording import screens_capture as text
from desktop.wording.words import listed

NAMES_SHOWN = 3


class ScanOffer(QWidget):
    """``taken`` brings the paths somebody took. It waits for scans while it can be seen."""

    taken = Signal(object)

    def __init__(self, inputs: InputsPort, name: str) -> None:
        super().__init__()
        self._inputs = inputs
        self._name = name
        self.band = Band(f"{name}.scans")
        aside(self.band.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.band)
        inputs.found.connect(self._found)
        inputs.told.connect(self._told)

    def choose(self) -> None:
        """Asks for the folder; durable, for everybody at this desk."""
        dialog = QFileDialog(self, text.CHOOSE_SCAN_FOLDER, self._inputs.settings.scan_folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.use)
        dialog.open()

    @Slot(str)
    def use(self, folder: str) -> None:
        self._inputs.choose(replace(self._inputs.settings, scan_folder=folder))
        self.band.tell(text.SCAN_FOLDER_CHOSEN.format(folder=folder), Tone.GREEN)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._inputs.watch(self, True)
        self._found(self._inputs.scans)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._inputs.watch(self, False)

    @Slot(object)
    def _found(self, scans: Sequence[Scan]) -> None:
        if not self.isVisible():
            return
        if not scans:
            self.band.hush()
            return
        names = listed(scan.path.name for scan in scans[:NAMES_SHOWN]) + ("…" if len(scans) > NAMES_SHOWN else "")
        told = text.SCANS_FOUND.format(count=len(scans), names=names)
        self.band.tell(told, Tone.BLUE, text.TAKE_SCANS, lambda: self._take(scans))

    def _take(self, scans: Sequence[Scan]) -> None:
        self._inputs.take(scans)
        self.taken.emit([scan.path for scan in scans])

    @Slot(object)
    def _told(self, trouble: Exception) -> None:
        if self.isVisible():
            self.band.tell(sentence_of(trouble), Tone.AMBER)
