"""A kept file as pages that can be drawn: pictures, PDFs of pictures, and with QtPdf every PDF. Runs on any thread."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from desktop.office.attached import PDF, media_type_of
from desktop.office.trouble import OfficeTrouble
from desktop.trouble import Trouble
from desktop.ui.capture_document import jpeg_pages
from desktop.ui.capture_shot import decoded

PART = "PySide6.QtPdf"
LARGEST = 6_000
"""No page is drawn larger, however far somebody zooms in: 4 GB have to do."""


class PreviewTrouble(Trouble):
    """``preview_no_part``: the program was installed without QtPdf, and this PDF is not of pictures;
    ``preview_broken``: it does not open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """``draw`` makes page number ``page``, from 0, as wide as given; a page turned is as wide when turned."""

    pages: int
    draw: Callable[[int, int], QImage]


def qt_pdf() -> ModuleType | None:
    """Loaded when the first PDF is looked at; None where it is not installed (ADR 0004)."""
    try:
        return import_module(PART)
    except ImportError:
        return None


def paper_of(content: bytes, part: Callable[[], ModuleType | None] = qt_pdf) -> Paper:
    """Raises PreviewTrouble."""
    try:
        if media_type_of(content) != PDF:
            return _of_pictures((content,))
    except OfficeTrouble as trouble:
        raise PreviewTrouble("preview_broken") from trouble
    pictures = jpeg_pages(content)
    if pictures:
        return _of_pictures(pictures)
    loaded = part()
    if loaded is None:
        raise PreviewTrouble("preview_no_part")
    return _of_pdf(content, loaded)


def turned(image: QImage, quarters: int) -> QImage:
    return image.transformed(QTransform().rotate(90 * quarters)) if quarters % 4 else image


def _of_pictures(pictures: tuple[bytes, ...]) -> Paper:
    def draw(page: int, width: int) -> QImage:
        try:
            return decoded(pictures[page], QSize(min(width, LARGEST), LARGEST * 4))
        except OfficeTrouble as trouble:
            raise PreviewTrouble("preview_broken") from trouble

    return Paper(pages=len(pictures), draw=draw)


def _of_pdf(content: bytes, part: ModuleType) -> Paper:
    """Opened anew for each page: a document of Qt belongs to the thread that made it."""

    def open_() -> tuple[QBuffer, object, int]:
        buffer = QBuffer()
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = part.QPdfDocument()
        document.load(buffer)
        pages = int(document.pageCount())
        if document.status() != part.QPdfDocument.Status.Ready or not pages:
            raise PreviewTrouble("preview_broken")
        return buffer, document, pages

    def draw(page: int, width: int) -> QImage:
        kept = open_()
        document = kept[1]
        size = document.pagePointSize(page)  # type: ignore[attr-defined]  # a QPdfDocument
        wide = min(width, LARGEST)
        whole = QSize(wide, max(1, min(LARGEST, round(wide * size.height() / max(1.0, size.width())))))
        drawn = document.render(page, whole)  # type: ignore[attr-defined]
        return _on_white(drawn)

    return Paper(pages=open_()[2], draw=draw)


def _on_white(drawn: QImage) -> QImage:
    """QtPdf leaves the paper transparent."""
    ground = QImage(drawn.size(), QImage.Format.Format_RGB32)
    ground.fill(QColor("white"))
    painter = QPainter(ground)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return ground
