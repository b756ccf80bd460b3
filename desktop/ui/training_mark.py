"""What shows that a window practises: an orange frame, a word in its title, a word across every sheet it prints."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop.ui.theme import em
from desktop.wording import training as text

ORANGE = "#B45309"
WIDE_EM = 0.4
_PROPERTY = "training"


def mark_window(window: QMainWindow, *, training: bool) -> None:
    """Call it when the window is built: from then on the program prints with the mark, or without."""
    app = QApplication.instance()
    if app is not None:
        app.setProperty(_PROPERTY, training)
    if not training:
        return
    wide = em(window, WIDE_EM)
    window.setContentsMargins(wide, wide, wide, wide)
    window.setStyleSheet(f"QMainWindow#window {{ background: {ORANGE}; }}")
    window.centralWidget().setAutoFillBackground(True)  # what has no ground of its own would else be orange too
    window.setWindowTitle(f"{text.TITLE} {window.windowTitle()}")


def practising() -> bool:
    """Whether the window of this program is one that practises."""
    app = QApplication.instance()
    return app is not None and bool(app.property(_PROPERTY))


def drawn_mark() -> str:
    """The words that :func:`paint_mark` draws now, for the search in a PDF."""
    return text.WATERMARK if practising() else ""


def paint_mark(painter: QPainter, sheet: QRectF) -> None:
    """Across the sheet, light enough to read what stands under it; nothing at all on a real desk."""
    words = drawn_mark()
    if not words:
        return
    painter.save()
    font = QFont(painter.font())
    font.setPixelSize(round(sheet.width() / 12))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(200, 120, 30, 90))
    box = QRectF(-sheet.width(), -sheet.height() / 8, 2 * sheet.width(), sheet.height() / 4)
    for down in (-0.3, 0.0, 0.3):
        painter.save()
        painter.translate(sheet.center().x(), sheet.center().y() + down * sheet.height())
        painter.rotate(-35)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()
    painter.restore()
