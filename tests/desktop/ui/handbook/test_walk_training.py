"""The chapter on practising, walked from the sign-in of a training desk to an exercise that is done."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.training_desk import PIN
from desktop.ui.main_window import MainWindow
from desktop.ui.shell import Shell
from desktop.ui.sign_in import DeskFacts, SignInPage
from desktop.ui.training import TrainingPage
from desktop.ui.training_door import Practice
from desktop.ui.training_mark import mark_window
from tests.desktop.rooms import CLERK, OFFICE
from tests.desktop.training_ground import training_gate, training_profile
from tests.desktop.ui.door import SilentDoor
from tests.desktop.ui.handbook.walker import LISTS, Reader, on_screen, unseen, walk
from tests.desktop.ui.keyboard import CTRL

CHAPTER, HEADING = "15-training.md", "进去"


@walk(CHAPTER, HEADING)
def test_from_the_sign_in_to_an_exercise(tmp_path: Path, qtbot: QtBot) -> None:
    """The first two steps stand before the window the reader sits at, so they are pressed here one by one."""
    asked: list[str] = []
    first = SignInPage(
        SilentDoor((CLERK,), OFFICE),
        (CLERK,),
        DeskFacts(office=OFFICE.name, version="0.1.0"),
        practice=Practice(start=lambda: not asked.append("training")),
    )
    qtbot.addWidget(first)
    first.show()
    button = first.findChild(QPushButton, "sign_in.practice")
    assert button is not None
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert asked == ["training"]
    seen = on_screen()
    first.close()
    gate = training_gate(training_profile(tmp_path / "desk-training"))
    shell = Shell(gate, "0.1.0", practice=Practice(pin=PIN, anew=gate.lay_out_anew))
    shell.start()
    seen += on_screen()
    pin = shell.shown.findChild(QLineEdit, "sign_in.pin") if shell.shown is not None else None
    assert pin is not None and PIN in seen
    qtbot.keyClicks(pin, PIN)
    qtbot.keyClick(pin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(shell.shown, MainWindow), timeout=20_000)
    window = shell.shown
    assert isinstance(window, MainWindow)
    for step in LISTS[CHAPTER, HEADING][:2]:
        assert not unseen(step, seen + window.windowTitle())
    reader = Reader(qtbot, window)
    reader.follow(CHAPTER, HEADING, at=3)
    with reader.step(3):
        window.navigation.first().setFocus()
        window.navigation.wanted.emit("training")
        page = window.page
        assert isinstance(page, TrainingPage)
        qtbot.waitUntil(lambda: page.rows.rowCount() > 0)
        page.list.select([row.key for row in page.rows.rows].index("guide"))
        reader.look()
        reader.press(Qt.Key.Key_Return, CTRL)
        reader.wait_at("guide.search")
    with reader.step(4):
        reader.type("gljt")
        reader.press(Qt.Key.Key_P, CTRL)
        slip = window.findChild(QLineEdit, "guide.slip.folder")
        assert slip is not None
        slip.setText(str(tmp_path / "papers"))
        reader.press(Qt.Key.Key_Tab)
        reader.go_on_to("guide.slip.save", Qt.Key.Key_Tab)
        reader.press(Qt.Key.Key_Return)
        reader.wait_for(lambda: bool(list((tmp_path / "papers").glob("*.pdf"))))
        window.navigation.wanted.emit("training")
        qtbot.waitUntil(lambda: any(row.done for row in page.rows.rows))
    assert reader.done
    mark_window(window, training=False)
    window.close()
    gate.close()
