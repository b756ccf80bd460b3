"""The test page: a frame and a cross at known places, so that a ruler tells how far off a printer prints."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.ui.paper_form import PER_MM, Form
from desktop.ui.paper_layout import Paper

FRAME_MM, CROSS_MM, ARM_MM, CLEAR_MM = 10.0, 20.0, 5.0, 32.0


class RulerPage(Paper):
    """``lines``: what it says of itself."""

    def __init__(self, title: str, lines: Sequence[str], form: Form) -> None:
        said = "".join(f"<p>{escape(line)}</p>" for line in lines)
        super().__init__(
            [f"<h3>{escape(title)}</h3>{said}"], title, title, replace(form, side=CLEAR_MM, top=CLEAR_MM / 2)
        )

    def paint(self, painter: QPainter, at: int) -> None:
        super().paint(painter, at)
        painter.save()
        painter.setPen(QPen(Qt.GlobalColor.black, 0.2 * PER_MM))
        edge = FRAME_MM * PER_MM
        sheet = QRectF(0, 0, self.form.width * PER_MM, self.form.height * PER_MM)
        painter.drawRect(sheet.adjusted(edge, edge, -edge, -edge))
        middle, arm = QPointF(CROSS_MM, CROSS_MM) * PER_MM, ARM_MM * PER_MM
        for step in (QPointF(arm, 0), QPointF(0, arm)):
            painter.drawLine(QLineF(middle - step, middle + step))
        painter.restore()
