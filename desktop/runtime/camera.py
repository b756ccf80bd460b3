"""The camera on the desk (高拍仪): the port the screens know, and QtMultimedia behind it, loaded when it is wanted.

The setup brings QtMultimedia, a checkout does not (ADR 0004): where it is not installed, everything else works.
"""

import os
import sys
from abc import abstractmethod
from importlib import import_module

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtGui import QImage

from desktop.trouble import Trouble

PART = "PySide6.QtMultimedia"
EVERY_MS = 80
"""A frame is turned into a picture so often at most: enough to aim by, little for an old computer."""


class CameraTrouble(Trouble):
    """``no_camera_part``: the program was installed without; ``no_camera``: nothing is plugged in;
    ``camera_failed``: another program holds it, or it was unplugged."""


class Camera(QObject):
    """``frame`` brings a QImage again and again while it runs; ``failed`` a CameraTrouble. The port, and its fakes'.

    What is abstract is asked for by the type checker alone: Qt's metaclass admits no second one.
    """

    frame = Signal(object)
    failed = Signal(object)

    @abstractmethod
    def names(self) -> tuple[str, ...]:
        """What is plugged in now; asked every time."""

    @abstractmethod
    def start(self, name: str) -> None:
        """Brings what the camera of this name sees; ``failed`` where there is none."""

    @abstractmethod
    def stop(self) -> None:
        """Lets go of the device; nothing more comes."""


def qt_camera(parent: QObject) -> Camera:
    """The camera of this computer. Raises CameraTrouble("no_camera_part")."""
    if sys.platform == "win32":
        os.environ.setdefault("QT_MEDIA_BACKEND", "windows")
    try:
        return _QtCamera(parent)
    except ImportError as error:
        raise CameraTrouble("no_camera_part") from error


class _QtCamera(Camera):
    """Stills are frames of the live picture: every camera gives those, whatever its driver calls a photograph."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._part = import_module(PART)
        self._session = self._part.QMediaCaptureSession(self)
        self._sink = self._part.QVideoSink(self)
        self._sink.videoFrameChanged.connect(self._arrived)
        self._session.setVideoSink(self._sink)
        self._camera: QObject | None = None
        self._since = QElapsedTimer()

    def names(self) -> tuple[str, ...]:
        return tuple(device.description() for device in self._part.QMediaDevices.videoInputs())

    def start(self, name: str) -> None:
        self.stop()
        devices = self._part.QMediaDevices.videoInputs()
        device = next((device for device in devices if device.description() == name), None)
        if device is None:
            self.failed.emit(CameraTrouble("no_camera"))
            return
        camera = self._part.QCamera(device, self)
        formats = device.videoFormats()
        if formats:
            camera.setCameraFormat(max(formats, key=_pixels))
        camera.errorOccurred.connect(self._broken)
        self._camera = camera
        self._session.setCamera(camera)
        camera.start()

    def stop(self) -> None:
        if self._camera is not None:
            self._session.setCamera(None)
            self._camera.deleteLater()
            self._camera = None

    def _arrived(self, frame: object) -> None:
        if self._since.isValid() and self._since.elapsed() < EVERY_MS:
            return
        self._since.restart()
        image = frame.toImage()  # type: ignore[attr-defined]  # a QVideoFrame, of a module that may not be there
        if isinstance(image, QImage) and not image.isNull():
            self.frame.emit(image)

    def _broken(self, *_: object) -> None:
        self.stop()
        self.failed.emit(CameraTrouble("camera_failed"))


def _pixels(format_: object) -> int:
    size = format_.resolution()  # type: ignore[attr-defined]  # a QCameraFormat
    return int(size.width() * size.height())
