"""Lays a notice out on its form once, and paints the very same pages on screen, on a printer and into a PDF.

Text is measured at one fixed resolution, so a preview can never break a line elsewhere than the paper does.
A template reaches no file and no network: only inline images are loaded.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, cast

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter

from desktop.trouble import Trouble
from desktop.ui.paper_form import A4, PER_MM, RESOLUTION, Form, put_on
from desktop.ui.paper_pdf import searchable
from desktop.ui.training_mark import drawn_mark, paint_mark
from desktop.wording.screens_case import page_footer
from sync.files import is_held, write_whole

PAPER_FAMILIES = (
    "FangSong",
    "SimSun",
    "SimSun-ExtB",
    "KaiTi",
    "Noto Serif CJK SC",
    "Noto Sans CJK SC",
    "Noto Sans CJK TC",
)
"""Windows has the first four; the last is the development extra's (see ``fonts``)."""


class Paper:
    """The pages of one notice, all copies one behind the other; ``footer`` stands on every page."""

    def __init__(self, copies: Sequence[str], footer: str, title: str, form: Form = A4) -> None:
        self.title = title
        self.form = form
        self._copies, self._footer = tuple(copies), footer
        self._ruler = QImage(1, 1, QImage.Format.Format_Grayscale8)
        self._ruler.setDotsPerMeterX(round(RESOLUTION / 0.0254))
        self._ruler.setDotsPerMeterY(round(RESOLUTION / 0.0254))
        self._documents = [self._laid_out(html) for html in copies]
        self._pages = [(document, page) for document in self._documents for page in range(document.pageCount())]

    @property
    def page_count(self) -> int:
        return len(self._pages)

    def on(self, form: Form) -> "Paper":
        """The same words on another form."""
        return self if form == self.form else Paper(self._copies, self._footer, self.title, form)

    @property
    def text(self) -> str:
        """The words of the first copy, for a screen reader."""
        return self._documents[0].toPlainText() if self._documents else ""

    def paint(self, painter: QPainter, at: int) -> None:
        """Page ``at`` in units of the fixed resolution, from the corner of the sheet."""
        document, page = self._pages[at]
        content = self.form.content
        painter.save()
        painter.translate(self.form.side * PER_MM, self.form.top * PER_MM - page * content.height())
        context = cast(_Context, QAbstractTextDocumentLayout.PaintContext())
        context.palette.setColor(QPalette.ColorRole.Text, QColor(Qt.GlobalColor.black))
        context.clip = QRectF(0, page * content.height(), content.width(), content.height())
        painter.setClipRect(context.clip)
        document.documentLayout().draw(painter, cast(QAbstractTextDocumentLayout.PaintContext, context))
        painter.restore()
        paint_mark(painter, QRectF(0, 0, self.form.width * PER_MM, self.form.height * PER_MM))
        self._paint_footer(painter, at, page + 1, document.pageCount())

    def image(self, at: int, width: int, ratio: float = 1.0) -> QImage:
        """Page ``at`` as a picture ``width`` logical pixels wide."""
        scale = width * ratio / (self.form.width * PER_MM)
        high = round(self.form.height * PER_MM * scale)
        image = QImage(round(width * ratio), high, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        self.paint(painter, at)
        painter.end()
        image.setDevicePixelRatio(ratio)
        return image

    def pdf(self) -> bytes:
        """The whole paper as a PDF with its text in it."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(RESOLUTION)
        writer.setTitle(self.title)
        put_on(writer, self.form, self.page_count, self.paint)
        drawn = "".join(document.toPlainText() for document in self._documents) + self._footer + drawn_mark()
        return searchable(bytes(buffer.data().data()), drawn)

    def save_pdf(self, path: Path) -> None:
        """Writes the PDF; raises Trouble paper_not_saved, paper_held."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, self.pdf())
        except OSError as error:
            if is_held(error):
                raise Trouble("paper_held", file=path.name) from error
            raise Trouble("paper_not_saved", path=str(path), reason=error.strerror or "") from error

    def print(self, printer: QPrinter) -> None:
        """Raises Trouble("printer_refused")."""
        printer.setResolution(RESOLUTION)
        printer.setFullPage(True)
        put_on(printer, self.form, self.page_count, self.paint)

    def _laid_out(self, html: str) -> QTextDocument:
        document = _SealedDocument()
        document.documentLayout().setPaintDevice(self._ruler)
        font = QFont()
        font.setFamilies(list(PAPER_FAMILIES))
        font.setPointSizeF(12)
        document.setDefaultFont(font)
        document.setDocumentMargin(0)
        document.setHtml(html)
        document.setPageSize(self.form.content)
        return document

    def _paint_footer(self, painter: QPainter, at: int, page: int, pages: int) -> None:
        font = QFont()
        font.setFamilies(list(PAPER_FAMILIES))
        font.setPixelSize(round(9 * RESOLUTION / 72))
        painter.setFont(font)
        painter.setPen(QColor(Qt.GlobalColor.black))
        form, down = self.form, self.form.height - self.form.bottom * 7 / 9
        strip = QRectF(form.side * PER_MM, down * PER_MM, form.content.width(), 6 * PER_MM)
        painter.drawText(strip, Qt.AlignmentFlag.AlignCenter, page_footer(self._footer, page, pages))


class _Context(Protocol):
    """What Qt keeps in a paint context and leaves out of its type."""

    palette: QPalette
    clip: QRectF


_NOTHING_TO_SEE = QImage(1, 1, QImage.Format.Format_RGB32)
_NOTHING_TO_SEE.fill(Qt.GlobalColor.white)


class _SealedDocument(QTextDocument):
    """Rich text that loads what stands inline in it and nothing else.

    A picture from elsewhere becomes one white dot: without any answer Qt would open the file itself.
    """

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        if QUrl(name).scheme() != "data":
            return _NOTHING_TO_SEE
        return super().loadResource(kind, name)
