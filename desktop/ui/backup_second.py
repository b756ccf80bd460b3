"""Where copies of the data are kept a second time: a folder on another disk or a U-disk."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.widgets.forms import FormRow
from desktop.wording import backups as text


class SecondPlace(QWidget):
    """``chosen`` carries the folder, "" for none."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setObjectName("backup.second")
        choose, keep = QPushButton(text.CHOOSE), QPushButton(text.KEEP)
        choose.setObjectName("backup.choose")
        keep.setObjectName("backup.keep")
        choose.clicked.connect(self._choose)
        keep.clicked.connect(self._keep)
        self.line.returnPressed.connect(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(FormRow(text.SECOND, self.line))
        row = QHBoxLayout()
        row.addWidget(choose)
        row.addWidget(keep)
        row.addStretch(1)
        column.addLayout(row)

    def show_place(self, place: str) -> None:
        """Where they go now; what is being typed stays."""
        if not self.line.isModified() or self.line.text().strip() == place:
            self.line.setText(place)

    @Slot()
    def _keep(self) -> None:
        self.chosen.emit(self.line.text().strip())

    @Slot()
    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, text.CHOOSE, self.line.text())
        if chosen:
            self.line.setText(chosen)
            self.line.setModified(True)
