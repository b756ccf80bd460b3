"""The window comes back where it stood at this scale, and never outside the screen there is."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.runtime.choices import Choices, Frame
from desktop.ui.main_window_place import SMALLEST, clamped, keep_place, middle_of, restore_place, scale_of

rooms = st.builds(
    QRect, st.integers(-3000, 3000), st.integers(-2000, 2000), st.integers(640, 5000), st.integers(340, 3000)
)
frames = st.builds(
    Frame, left=st.integers(-9999, 9999), top=st.integers(-9999, 9999), width=st.integers(1, 9999),
    height=st.integers(1, 9999),
)  # fmt: skip


@given(frame=frames, room=rooms)
def test_nothing_of_it_is_outside_the_screen_and_it_is_never_too_small(frame: Frame, room: QRect) -> None:
    made = clamped(frame, room)
    assert room.contains(made) and made.width() >= SMALLEST.width() and made.height() >= SMALLEST.height()


@given(room=rooms)
def test_a_first_window_stands_in_the_middle(room: QRect) -> None:
    made = middle_of(room)
    assert room.contains(made) and abs(made.center().x() - room.center().x()) <= 1


@given(frame=frames)
def test_a_frame_that_fits_is_left_as_it_is(frame: Frame) -> None:
    room = QRect(frame.left, frame.top, max(640, frame.width), max(340, frame.height))
    kept = replace(frame, width=room.width(), height=room.height())
    assert clamped(kept, room) == room


def test_it_comes_back_where_it_stood_at_this_scale_only(qtbot: QtBot) -> None:
    choices = Choices()
    window, again = QWidget(), QWidget()
    for widget in (window, again):
        qtbot.addWidget(widget)
    window.setGeometry(20, 30, 660, 400)
    keep_place(window, choices)
    restore_place(again, choices)
    assert again.geometry() == QRect(20, 30, 660, 400) and list(choices.now.frames) == [scale_of(window)]
