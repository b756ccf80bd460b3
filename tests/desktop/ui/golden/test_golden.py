"""A dozen screens look as they did when somebody last looked at them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.desktop.ui.golden.chosen import CHOSEN, Chosen, drawn, stage_for
from tests.desktop.ui.golden.compare import differs

FOLDER = Path(__file__).parent
RENEW = "python -m tests.desktop.ui.golden"
WORKLIST = next(one for one in CHOSEN if one.name == "worklist")


def kept(one: Chosen) -> QImage:
    return QImage(str(FOLDER / f"{one.name}.png"))


@pytest.mark.parametrize("one", CHOSEN, ids=lambda one: one.name)
def test_a_screen_looks_as_it_was_kept(one: Chosen, qapp: QApplication, tmp_path: Path) -> None:
    with stage_for(one, qapp) as stage:
        now = drawn(one.open(stage), one)
    now.save(str(tmp_path / f"{one.name}.png"))
    found = differs(kept(one), now)
    assert found is None, (
        f"{one.name} looks different at {found.where.getRect()} (of a picture a quarter as large), off by "
        f"{found.worst:.0f} of 255. It looks so now: {tmp_path / one.name}.png. If that is meant: {RENEW} {one.name}"
    )


def moved(window: QWidget) -> None:
    """By twenty points."""
    label = next(one for one in window.findChildren(QLabel) if "件（本机）" in one.text())
    label.move(label.x() - 20, label.y())


def recoloured(window: QWidget) -> None:
    button = next(one for one in window.findChildren(QWidget) if one.objectName() == "navigation.worklist")
    button.setStyleSheet(f"background: {QColor('#B3261E').name()}")


def gone(window: QWidget) -> None:
    next(one for one in window.findChildren(QLabel) if "件（本机）" in one.text()).setText("")


@pytest.mark.parametrize("plant", [moved, recoloured, gone])
def test_a_planted_fault_is_seen(plant: Callable[[QWidget], None], qapp: QApplication) -> None:
    with stage_for(WORKLIST, qapp) as stage:
        window = WORKLIST.open(stage)
        drawn(window, WORKLIST)
        plant(window)
        now = drawn(window, WORKLIST)
    assert differs(kept(WORKLIST), now) is not None


def test_the_two_themes_are_two_pictures() -> None:
    dark = next(one for one in CHOSEN if one.name == "worklist-dark")
    assert differs(kept(WORKLIST), kept(dark)) is not None


def test_softer_letters_are_the_same_picture() -> None:
    """As another machine smooths them: a third of a blur."""
    image = kept(WORKLIST)
    smooth = Qt.TransformationMode.SmoothTransformation
    soft = image.scaled(image.size() * 0.75, mode=smooth).scaled(image.size(), mode=smooth)
    other = image.copy()
    painter = QPainter(other)
    painter.setOpacity(1 / 3)
    painter.drawImage(0, 0, soft)
    painter.end()
    assert image != other and differs(image, other) is None
