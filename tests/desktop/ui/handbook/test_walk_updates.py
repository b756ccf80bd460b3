"""The chapter on updates and the way back, walked with keys; the box in which a folder is chosen is not ours."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import SettingsPage
from desktop.ui.settings_update import UpdateGroup
from tests.desktop.planned_program import PlannedProgram
from tests.desktop.rooms import Room
from tests.desktop.ui.door import every_place
from tests.desktop.ui.handbook.walker import Reader, walk
from tests.desktop.ui.keyboard import CTRL

CHAPTER = "18-update.md"
At = tuple[Reader, PlannedProgram, Desk]


@pytest.fixture
def at_a_desk(room: Room, qtbot: QtBot) -> Iterator[At]:
    """An installed program with one before it, and one that is newer on the platform."""
    program = PlannedProgram(before="0.0.9")
    desk = Desk(room.core, Tasks(), None, program=program)
    window = MainWindow(desk, every_place())
    qtbot.addWidget(window)
    window.resize(1366, 728)
    reader = Reader(qtbot, window)
    window.go(window.first_route)
    qtbot.waitUntil(lambda: desk.updates.state.standing.before == "0.0.9")
    yield reader, program, desk
    assert reader.done
    desk.close()


def group(reader: Reader) -> UpdateGroup:
    reader.press(Qt.Key.Key_8, CTRL)
    page = reader.window.page
    assert isinstance(page, SettingsPage)
    return page.update_group


def press(reader: Reader, part: UpdateGroup, key: str, until: Callable[[], bool]) -> None:
    button = part.bar.button(key)
    assert button is not None and button.isEnabled()
    button.setFocus()
    reader.look()
    reader.press(Qt.Key.Key_Return)
    reader.wait_for(until)
    reader.look()


def anew(program: PlannedProgram, desk: Desk, reader: Reader) -> None:
    """As at the next start, with nothing chosen and nothing fetched."""
    program.came, program.now = 0, replace(program.now, waiting="", before="0.0.9")
    desk.updates.offer(None)
    desk.updates.start()
    reader.wait_for(lambda: desk.updates.state.standing == program.now)


@walk(CHAPTER, "从省平台更新")
@walk(CHAPTER, "从 U 盘更新")
@walk(CHAPTER, "退回上一版")
@walk(CHAPTER, "程序文件坏了")
def test_the_program_is_repaired_renewed_and_gone_back_from(at_a_desk: At) -> None:
    reader, program, desk = at_a_desk
    reader.follow(CHAPTER, "程序文件坏了")
    with reader.step(1):
        part = group(reader)
        press(reader, part, "repair", lambda: desk.updates.state.repaired.mended == 2)
    assert reader.done

    reader.follow(CHAPTER, "从省平台更新")
    with reader.step(1):
        group(reader)
        press(reader, part, "look", lambda: desk.updates.state.to_fetch)
    with reader.step(2):
        press(reader, part, "fetch", lambda: part.page_actions()[1].text == "暂停下载")
        program.pieces.release(1)
        press(reader, part, "fetch", lambda: part.page_actions()[1].text == "继续下载")
        program.pieces.release(2)
        press(reader, part, "fetch", lambda: desk.updates.state.to_use)
    with reader.step(3):
        press(reader, part, "use", lambda: desk.updates.state.standing.waiting == "0.2.0")
    assert reader.done

    anew(program, desk, reader)
    reader.follow(CHAPTER, "从 U 盘更新")
    program.pieces.release(3)
    with reader.step(1):
        group(reader)
        reader.look()
        part.acts.use_stick("E:/qianban-update-0.2.0")
        reader.wait_for(lambda: desk.updates.state.to_use)
    with reader.step(2):
        press(reader, part, "use", lambda: desk.updates.state.standing.waiting == "0.2.0")
    assert reader.done

    anew(program, desk, reader)
    reader.follow(CHAPTER, "退回上一版")
    with reader.step(1):
        group(reader)
        press(reader, part, "back", part.question.leave.hasFocus)
    with reader.step(2):
        reader.look()
        reader.press(Qt.Key.Key_Tab)
        reader.press(Qt.Key.Key_Return)
        reader.wait_for(lambda: desk.updates.state.standing.waiting == "0.0.9")
    done = ["repair", "look", "fetch", "fetch", "use", "look qianban-update-0.2.0", "fetch", "use", "back"]
    assert program.done == done
