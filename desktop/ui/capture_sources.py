"""Where a material comes from: files that were dropped, pasted or chosen, a picture of the clipboard."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.office.attached import PDF, FileContent, media_type_of, read_file
from desktop.office.trouble import OfficeTrouble
from desktop.ui.capture_form import Wanted
from desktop.ui.capture_shot import Shot, shot_from, shot_of
from desktop.ui.case_acting import sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.wording import screens_capture as text
from desktop.wording.troubles import trouble_sentence

Source = Path | QImage
NOTHING_WANTED = Wanted()


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """``shots`` are put in order first; ``files`` (PDF) are kept as they are; ``refused``: (name, why).

    ``wanted``: what they were brought for.
    """

    shots: tuple[Shot, ...] = ()
    files: tuple[FileContent, ...] = ()
    refused: tuple[tuple[str, OfficeTrouble], ...] = ()
    wanted: Wanted = NOTHING_WANTED


def sources_of(mime: QMimeData | None) -> tuple[Source, ...]:
    """What a drop or the clipboard brings; nothing where it is empty, or neither a file nor a picture."""
    if mime is None:
        return ()
    files = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if files or not mime.hasImage():
        return files
    image = mime.imageData()
    return (image,) if isinstance(image, QImage) and not image.isNull() else ()


def read_sources(sources: Sequence[Source]) -> Taken:
    """Reads them all, off the main thread; one that cannot be taken does not hold up the others."""
    taken = Taken()
    for source in sources:
        try:
            taken = _with(taken, source)
        except OfficeTrouble as trouble:
            name = source.name if isinstance(source, Path) else text.CAPTURE
            taken = replace(taken, refused=(*taken.refused, (name, trouble)))
    return taken


def _with(taken: Taken, source: Source) -> Taken:
    if isinstance(source, QImage):
        return replace(taken, shots=(*taken.shots, shot_of(source, text.CAPTURE)))
    file = read_file(source)
    if media_type_of(file.content) == PDF:
        return replace(taken, files=(*taken.files, file))
    return replace(taken, shots=(*taken.shots, shot_from(file.content, source.stem)))


class Sources(QObject):
    """Asks for files, looks into the clipboard, reads. ``taken`` brings a :class:`Taken`; ``told`` a sentence.

    ``wanted``: what is brought now is for that.
    """

    taken = Signal(object)
    told = Signal(str)

    def __init__(self, parent: QObject, desk: DeskPort, window: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = window
        self.wanted = Wanted()

    def take(self, sources: Sequence[Source]) -> None:
        if sources:
            read, wanted = partial(read_sources, tuple(sources)), self.wanted

            def taken(found: Taken) -> None:
                self.taken.emit(replace(found, wanted=wanted))

            self._desk.attachments.work(self, read, taken, lambda no: self.told.emit(sentence_of(no)))

    def paste(self) -> None:
        """What lies in the clipboard."""
        sources = sources_of(QGuiApplication.clipboard().mimeData())
        if not sources:
            self.told.emit(trouble_sentence("attachment_no_image"))
        self.take(sources)

    def choose(self) -> None:
        """Asks for files, several at once."""
        dialog = QFileDialog(self._window, text.CHOOSE_FILES, "", text.FILE_FILTER)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda files: self.take([Path(file) for file in files]))
        dialog.open()
