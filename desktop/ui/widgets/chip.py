"""Chips: a state as shape, word and colour at once, so that none of the three is needed alone."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.icons import paint_icon
from desktop.ui.theme import Pair, Tone, worn


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """``shape``: an icon name such as light_red, sync_confirmed, or "" for a word alone."""

    word: str
    tone: Tone = Tone.GREY
    shape: str = ""


class ChipLabel(QWidget):
    """A chip standing in a layout; its word is also its accessible name."""

    def __init__(self, chip: Chip | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = chip or Chip(word="")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.show_chip(self._chip)

    @property
    def chip(self) -> Chip:
        return self._chip

    def show_chip(self, chip: Chip) -> None:
        self._chip = chip
        self.setAccessibleName(chip.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._chip, self.font())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self._chip, self.font())
        painter.end()


def chip_size(chip: Chip, font: QFont) -> QSize:
    metrics = QFontMetrics(font)
    unit = metrics.height()
    shape = round(unit * 0.9) if chip.shape else 0
    return QSize(metrics.horizontalAdvance(chip.word) + shape + round(unit * 0.9), round(unit * 1.35))


def paint_chip(painter: QPainter, room: QRect, chip: Chip, font: QFont, *, bare: bool = False) -> None:
    """Draws the chip at the left of ``room``, centred in height, its word elided where the room is too narrow.

    ``bare`` leaves the fill away (a selected table row).
    """
    if not chip.word and not chip.shape:
        return
    size = chip_size(chip, font)
    box = QRectF(
        room.x(), room.y() + (room.height() - size.height()) / 2, min(size.width(), room.width()), size.height()
    )
    look = worn().look
    pair = Pair(look.on_selected, look.selected) if bare else look.pairs[chip.tone]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    if not bare and chip.tone is not Tone.PLAIN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(pair.fill))
        painter.drawRoundedRect(box, 4, 4)
    unit = QFontMetrics(font).height()
    left = box.x() + unit * 0.35
    if chip.shape:
        side = unit * 0.75
        paint_icon(painter, chip.shape, pair.text, QRectF(left, box.center().y() - side / 2, side, side))
        left += unit * 0.9
    painter.setPen(QColor(pair.text))
    words = QRectF(left, box.y(), box.right() - left - unit * 0.2, box.height())
    word = QFontMetrics(font).elidedText(chip.word, Qt.TextElideMode.ElideRight, round(words.width()) + 2)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
    painter.restore()
