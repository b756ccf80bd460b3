"""The sheets papers are laid out for, and putting their pages on a device: a printer as it is chosen, or a PDF."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QPointF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop.trouble import Trouble

RESOLUTION = 300
PER_MM = RESOLUTION / 25.4
"""Text is measured at this one resolution, whatever it is painted on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Millimetres. ``side``, ``top``, ``bottom``: what stays free; the footer stands in the bottom one."""

    width: float
    height: float
    side: float = 20.0
    top: float = 16.0
    bottom: float = 18.0

    @property
    def content(self) -> QSizeF:
        """In units of the fixed resolution."""
        return QSizeF((self.width - 2 * self.side) * PER_MM, (self.height - self.top - self.bottom) * PER_MM)


A4 = Form(width=210, height=297)
A4_ACROSS = Form(width=297, height=210, side=12, top=12, bottom=14)
THIRD = Form(width=241, height=93.1, side=18, top=6, bottom=11)
"""三等分: a third of the 9½ by 11 inch continuous form, its punched edges left free."""


class Outlet(QPrinter):
    """A printer as this desk uses it. ``shift``: how far the print is moved, in millimetres."""

    def __init__(self) -> None:
        super().__init__(QPrinter.PrinterMode.HighResolution)
        self.shift = QPointF()


def put_on(device: QPagedPaintDevice, form: Form, pages: int, paint: Callable[[QPainter, int], None]) -> None:
    """Every page with ``paint``, in units of the fixed resolution. Raises Trouble("printer_refused")."""
    device.setPageSize(QPageSize(QSizeF(form.width, form.height), QPageSize.Unit.Millimeter))
    device.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter()
    if not painter.begin(device):
        raise Trouble("printer_refused")
    scale = device.logicalDpiX() / RESOLUTION
    shift = device.shift * PER_MM if isinstance(device, Outlet) else QPointF()
    for at in range(pages):
        if at:
            device.newPage()
        painter.save()
        painter.scale(scale, scale)
        painter.translate(shift)
        paint(painter, at)
        painter.restore()
    if not painter.end():
        raise Trouble("printer_refused")
