"""The camera in the page: which one, its live picture, and a still of it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.runtime.camera import Camera, CameraTrouble
from desktop.ui.case_acting import sentence_of
from desktop.ui.desk_port import InputsPort
from desktop.ui.theme import em, worn
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_capture as text

MakeCamera = Callable[[QObject], Camera]


class CameraPanel(QWidget):
    """``failed`` brings the sentence to show; ``ready`` says that there is a picture to take."""

    failed = Signal(str)
    ready = Signal()

    def __init__(self, make: MakeCamera, inputs: InputsPort) -> None:
        super().__init__()
        self._make = make
        self._inputs = inputs
        self._camera: Camera | None = None
        self.choice = QComboBox()
        self.choice.setObjectName("capture.camera")
        self.choice.setAccessibleName(text.CAMERA)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.activated.connect(self._picked)
        self.live = LivePicture()
        across = QHBoxLayout()
        across.addWidget(PlainLabel(text.CAMERA))
        across.addWidget(self.choice, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(across)
        column.addWidget(self.live, 1)

    @property
    def running(self) -> bool:
        return self._camera is not None

    def open(self) -> bool:
        """Starts the camera that was chosen, or the first one; whether there is one."""
        try:
            camera = self._make(self)
        except CameraTrouble as trouble:
            self.failed.emit(sentence_of(trouble))
            return False
        names = camera.names()
        if not names:
            camera.deleteLater()
            self.failed.emit(sentence_of(CameraTrouble("no_camera")))
            return False
        self.choice.clear()
        self.choice.addItems(list(names))
        self._camera = camera
        camera.frame.connect(self._frame)
        camera.failed.connect(self._broken)
        self.choice.setCurrentIndex(max(0, self.choice.findText(self._inputs.settings.camera)))
        self._start()
        return True

    def close_camera(self) -> None:
        """Nothing of the live picture is kept."""
        if self._camera is not None:
            self._camera.stop()
            self._camera.deleteLater()
            self._camera = None
        self.live.show_frame(QImage())

    def still(self) -> QImage | None:
        """The picture of this moment; None before the first one."""
        return None if self.live.image.isNull() else self.live.image.copy()

    @Slot()
    def _picked(self) -> None:
        """It is the one from now on, as if chosen in the settings."""
        self._inputs.choose(replace(self._inputs.settings, camera=self.choice.currentText()))
        self._start()

    def _start(self) -> None:
        if self._camera is not None:
            self.live.show_frame(QImage())
            self._camera.start(self.choice.currentText())

    @Slot(object)
    def _frame(self, image: QImage) -> None:
        first = self.live.image.isNull()
        self.live.show_frame(image)
        if first:
            self.ready.emit()

    @Slot(object)
    def _broken(self, trouble: CameraTrouble) -> None:
        self.close_camera()
        self.failed.emit(sentence_of(trouble))


class LivePicture(QWidget):
    """The newest frame, as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("capture.live")
        self.setAccessibleName(text.LIVE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.image = QImage()

    def show_frame(self, image: QImage) -> None:
        self.image = image
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 12), em(self, 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(worn().look.canvas))
        if self.image.isNull():
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.setPen(QColor(worn().look.text))
            painter.drawText(self.rect(), flags, text.WAITING_FOR_CAMERA)
            return
        size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(self.rect().toRectF().center())
        painter.drawImage(box, self.image)
