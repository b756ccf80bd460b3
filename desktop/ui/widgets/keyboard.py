"""The keyboard after a wait: it comes back to where it was, and is never taken away from whoever has gone elsewhere."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget


class Waiting:
    """From a press until its answer. ``begin`` once the pressed button cannot be pressed any more."""

    _stood_at: QWidget | None = None
    _typed = ""

    def begin(self) -> None:
        self._stood_at = QApplication.focusWidget()
        self._typed = _text_of(self._stood_at)

    def back_to(self, widget: QWidget) -> None:
        """To ``widget``, if nobody has moved or typed meanwhile; Qt would give the keyboard to what cannot be seen as
        well.
        """
        held = QApplication.focusWidget()
        if widget.isVisible() and held is self._stood_at and _text_of(held) == self._typed:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)


def _text_of(widget: QWidget | None) -> str:
    return widget.text() if isinstance(widget, QLineEdit) else ""


def refill(box: QComboBox, offered: Sequence[tuple[str, str]]) -> None:
    """``offered``: code and name. What is chosen stays chosen, also where it is not offered any more; an open list
    is left alone while it says the same.
    """
    chosen = (str(box.currentData() or ""), box.currentText())
    wanted = tuple(offered)
    if chosen[0] and chosen[0] not in {code for code, _ in wanted}:
        wanted = (*wanted, chosen)
    if wanted == tuple((str(box.itemData(at)), box.itemText(at)) for at in range(box.count())):
        return
    box.clear()
    for code, name in wanted:
        box.addItem(name, code)
    box.setCurrentIndex(max(0, box.findData(chosen[0])) if chosen[1] else 0)
