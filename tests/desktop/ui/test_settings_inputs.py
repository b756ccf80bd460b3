"""The camera among the settings: found when somebody asks, chosen by keys, kept."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.runtime.camera import Camera, CameraTrouble
from desktop.runtime.choices import Choices
from desktop.ui.settings_inputs import InputsGroup
from desktop.wording.troubles import trouble_sentence
from tests.desktop.ui.fake_desk import FakeInputs
from tests.desktop.ui.test_capture import TestCamera

PLUGGED = ("自带摄像头", "高拍仪")


def group(inputs: FakeInputs, names: tuple[str, ...] | None, qtbot: QtBot) -> InputsGroup:
    def make(parent: QObject) -> Camera:
        if names is None:
            raise CameraTrouble("no_camera_part")
        return TestCamera(parent, names, QImage())

    made = InputsGroup(Choices(), inputs, make)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_camera_is_found_and_chosen_by_keys(qtbot: QtBot) -> None:
    inputs = FakeInputs()
    made = group(inputs, PLUGGED, qtbot)
    assert made.camera.currentText() == "第一个"
    made.look.setFocus()
    qtbot.keyClick(made.look, Qt.Key.Key_Space)
    made.camera.setFocus()
    qtbot.keyClick(made.camera, Qt.Key.Key_End)
    assert inputs.settings.camera == made.camera.currentText() == "高拍仪"
    assert made.found.text() == "找到 2 个摄像头，请在上面选一个。"


def test_the_chosen_one_is_shown_before_anybody_looks_and_can_be_taken_back(qtbot: QtBot) -> None:
    inputs = FakeInputs()
    first = group(inputs, PLUGGED, qtbot)
    first.look.click()
    qtbot.keyClick(first.camera, Qt.Key.Key_End)
    made = group(inputs, (), qtbot)
    assert made.camera.currentText() == "高拍仪"
    qtbot.keyClick(made.camera, Qt.Key.Key_Home)
    assert inputs.settings.camera == ""


@pytest.mark.parametrize(("names", "code"), [(None, "no_camera_part"), ((), "no_camera")])
def test_where_there_is_none_it_is_said(names: tuple[str, ...] | None, code: str, qtbot: QtBot) -> None:
    made = group(FakeInputs(), names, qtbot)
    made.look.click()
    assert made.found.text() == trouble_sentence(code)
