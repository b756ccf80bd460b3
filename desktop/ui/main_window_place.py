"""Where the window stands: kept per scale of the screen, and brought back onto whatever screen there is then."""

from dataclasses import replace

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from desktop.runtime.choices import Choices, Frame

SMALLEST = QSize(640, 340)
"""No window is ever smaller; what does not fit scrolls."""
COMFORTABLE = 0.9
"""Of the screen there is, for a first window: as large as the work that follows in it."""


def scale_of(window: QWidget) -> str:
    """100 % is "1", 150 % is "1.5"."""
    return f"{window.devicePixelRatioF():g}"


def keep_place(window: QWidget, choices: Choices) -> None:
    """As the window stands now; a filled screen is kept with the place it returns to."""
    filled = window.isMaximized()
    at = window.normalGeometry() if filled else window.geometry()
    frame = Frame(left=at.left(), top=at.top(), width=at.width(), height=at.height(), filled=filled)
    choices.choose(replace(choices.now, frames={**choices.now.frames, scale_of(window): frame}))


def restore_place(window: QWidget, choices: Choices) -> None:
    """Where it stood at this scale, as far as that is still on a screen; else comfortably in the middle.

    It is not shown by that.
    """
    room = window.screen().availableGeometry()
    kept = choices.now.frames.get(scale_of(window))
    window.setGeometry(clamped(kept, room) if kept is not None else middle_of(room))
    if kept is not None and kept.filled:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def clamped(frame: Frame, room: QRect) -> QRect:
    """The frame with nothing of it outside ``room``, unless the room is smaller than the smallest window."""
    width = max(SMALLEST.width(), min(frame.width, room.width()))
    height = max(SMALLEST.height(), min(frame.height, room.height()))
    left = max(room.left(), min(frame.left, room.left() + room.width() - width))
    top = max(room.top(), min(frame.top, room.top() + room.height() - height))
    return QRect(left, top, width, height)


def middle_of(room: QRect) -> QRect:
    size = (room.size() * COMFORTABLE).expandedTo(SMALLEST)
    made = QRect(room.topLeft(), size)
    made.moveCenter(room.center())
    return clamped(Frame(left=made.left(), top=made.top(), width=made.width(), height=made.height()), room)
