"""Settings of what papers and cards come in by: scanner's folder, camera, card reader's helper, and a trial of it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton, QSizePolicy

from desktop.runtime.camera import CameraTrouble, qt_camera
from desktop.runtime.choices import Choices
from desktop.runtime.reader_lines import Card
from desktop.ui.capture_camera import MakeCamera
from desktop.ui.case_acting import sentence_of
from desktop.ui.desk_port import InputsPort
from desktop.ui.settings_group import Group, limited, stacked
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_inputs as text
from desktop.wording import screens_settings
from desktop.wording.words import about

SHOWN_DIGITS = 4


class InputsGroup(Group):
    """They belong to the desk, not to a person, and are kept in its encrypted file."""

    def __init__(self, choices: Choices, inputs: InputsPort, make_camera: MakeCamera = qt_camera) -> None:
        super().__init__("inputs", text.INPUTS, choices)
        self._inputs = inputs
        self._make_camera = make_camera
        self._trying = False
        self.folder = PlainLabel("", wrap=True, selectable=True)
        self.folder.setObjectName("settings.scan_folder")
        self.add(self.folder, f"{text.FOLDER} {text.FOUND_BY}")
        self.choose = self._button("choose_scan_folder", text.CHOOSE_FOLDER, text.FOLDER_HINT)
        self.camera = QComboBox()
        self.camera.setObjectName("settings.camera")
        limited(self, self.camera)
        self.camera.activated.connect(self._chosen_camera)
        self._fields["camera"] = self.camera
        self.add(FormRow(text.CAMERA, self.camera, text.CAMERA_HINT), f"{text.CAMERA} {text.FOUND_BY}")
        self.look = self._button("find_cameras", text.FIND_CAMERAS)
        self.found = PlainLabel("", "strong", wrap=True)
        self.add(self.found, f"{text.CAMERA} {text.FOUND_BY}")
        self.reader = QLineEdit()
        self.reader.setObjectName("settings.reader")
        self.reader.setMaxLength(500)
        self.add(FormRow(text.READER, self.reader, text.READER_HINT), f"{text.READER} {text.FOUND_BY}")
        self.keep = self._button("keep_reader", text.KEEP_READER)
        self.attempt = self._button("try_reader", text.TRY_READER)
        self.told = PlainLabel("", "strong", wrap=True)
        self.add(self.told, f"{text.READER} {text.FOUND_BY}")
        self.choose.clicked.connect(self._choose)
        self.look.clicked.connect(self._find_cameras)
        self.keep.clicked.connect(self._keep_reader)
        self.attempt.clicked.connect(self._try)
        inputs.settled.connect(self._show)
        inputs.reader.read.connect(self._read)
        inputs.reader.failed.connect(self._failed)
        self._show()

    def _button(self, name: str, label: str, hint: str = "") -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(f"settings.{name}")
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._fields[name] = button
        self.add(stacked(button, hint), f"{label} {text.FOUND_BY}")
        return button

    @Slot()
    def _show(self) -> None:
        kept = self._inputs.settings
        self.folder.setText(about(text.FOLDER, kept.scan_folder or text.NO_FOLDER))
        self._offer_cameras(())
        if not self.reader.hasFocus():
            self.reader.setText(kept.reader)

    def _offer_cameras(self, plugged: Sequence[str]) -> None:
        """The first there is, the one that is chosen, and those that are plugged in."""
        kept = self._inputs.settings.camera
        known = [str(self.camera.itemData(at)) for at in range(self.camera.count())]
        self.camera.clear()
        self.camera.addItem(text.FIRST_CAMERA, "")
        for name in sorted({*plugged, *known, kept} - {""}):
            self.camera.addItem(name, name)
        self.camera.setCurrentIndex(self.camera.findData(kept))

    @Slot()
    def _find_cameras(self) -> None:
        """Only when somebody asks: the part of the program that knows cameras is large."""
        try:
            camera = self._make_camera(self)
            names = camera.names()
            camera.deleteLater()
            if not names:
                raise CameraTrouble("no_camera")
        except CameraTrouble as trouble:
            self.found.setText(sentence_of(trouble))
            return
        self._offer_cameras(names)
        self.found.setText(text.cameras_found(len(names)))

    @Slot(int)
    def _chosen_camera(self, at: int) -> None:
        self._inputs.choose(replace(self._inputs.settings, camera=str(self.camera.itemData(at))))

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self, text.CHOOSE_FOLDER, self._inputs.settings.scan_folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.use_folder)
        dialog.open()

    @Slot(str)
    def use_folder(self, folder: str) -> None:
        self._inputs.choose(replace(self._inputs.settings, scan_folder=folder))

    @Slot()
    def _keep_reader(self) -> None:
        self._inputs.choose(replace(self._inputs.settings, reader=self.reader.text().strip()))
        self.told.setText(text.READER_KEPT if self.reader.text().strip() else screens_settings.APPLIED)

    @Slot()
    def _try(self) -> None:
        self._trying = True
        self.told.setText(text.READING_CARD)
        self._inputs.read_card()

    @Slot(object)
    def _read(self, card: Card) -> None:
        """Only as much of it as shows that it works."""
        if self._trying:
            shown = f"…{card.number[-SHOWN_DIGITS:]}"
            self.told.setText(text.READER_WORKS.format(name=card.name, number=shown))
        self._trying = False

    @Slot(object)
    def _failed(self, trouble: Exception) -> None:
        if self._trying:
            self.told.setText(sentence_of(trouble))
        self._trying = False
