"""Practising shows in frame, title and on every sheet; the exercises are ticked as they are done; all of it by key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.queries.rows import SyncMark, View
from desktop.queries.worklist import WorklistPage
from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.trouble import Trouble
from desktop.ui.case_chips import sync_chip
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.pages import places
from desktop.ui.paper_layout import Paper
from desktop.ui.sign_in import DeskFacts, SignInPage
from desktop.ui.training import TrainingPage
from desktop.ui.training_door import Practice
from desktop.ui.training_mark import ORANGE, mark_window
from desktop.ui.workbench import WorkbenchPage
from desktop.wording import training as text
from tests.desktop.rooms import CLERK, OFFICE
from tests.desktop.training_ground import core_at, training_profile
from tests.desktop.ui.door import SilentDoor, every_place
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.keyboard import CTRL, Fingers

FACTS = DeskFacts(office=OFFICE.name, version="0.1.0")


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(core_at(training_profile(tmp_path / "desk-training")), Tasks(), None)
    yield made
    made.close()


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(desk, places(training=desk.training))
    qtbot.addWidget(made)
    made.resize(1366, 728)
    yield made
    mark_window(made, training=False)


def test_title_and_frame_say_that_this_is_practice(window: MainWindow) -> None:
    window.show()
    image: QImage = window.grab().toImage()
    assert window.windowTitle().startswith(text.TITLE)
    corners = [(1, 1), (image.width() - 2, 1), (1, image.height() - 2), (image.width() - 2, image.height() - 2)]
    assert {image.pixelColor(*corner).name().upper() for corner in corners} == {ORANGE}
    orange = sum(
        image.pixelColor(x, y).name().upper() == ORANGE
        for x in range(20, image.width() - 20, 40)
        for y in range(20, image.height() - 20, 40)
    )
    assert orange == 0


def test_the_status_line_promises_no_upload(window: MainWindow) -> None:
    window.desk.sync_changed.emit(window.desk.sync_summary)
    assert window.status.sentence == text.NEVER_SENT


def test_a_real_desk_has_neither(fake: FakeDesk, qtbot: QtBot) -> None:
    made = MainWindow(fake, every_place())
    qtbot.addWidget(made)
    assert text.TITLE not in made.windowTitle() and "training" not in [place.name for place in every_place()]


def test_every_paper_is_marked_while_a_training_desk_shows_and_none_on_a_real_one(
    window: MainWindow, fake: FakeDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    paper = Paper(["<p>受理通知书</p>"], "脚注", "通知书")
    paper.save_pdf(tmp_path / "a.pdf")
    marked = paper.image(0, 400)
    real = MainWindow(fake, every_place())
    qtbot.addWidget(real)
    paper.save_pdf(tmp_path / "b.pdf")
    assert marked != paper.image(0, 400)
    said = ["".join(PdfReader(tmp_path / name).pages[0].extract_text().split()) for name in ("a.pdf", "b.pdf")]
    assert ["训练" in one for one in said] == [True, False]


def test_an_exercise_is_ticked_once_it_is_done(window: MainWindow, qtbot: QtBot) -> None:
    fingers = Fingers(qtbot, window)
    window.go(Route("training"))
    page = window.page
    assert isinstance(page, TrainingPage)
    qtbot.waitUntil(lambda: page.rows.rowCount() == len(text.EXERCISES))
    assert page.progress.text() == text.progress(0, len(text.EXERCISES)) and page.how.text()
    page.list.select([row.key for row in page.rows.rows].index("note"))
    fingers.press(Qt.Key.Key_Return, CTRL)
    assert not isinstance(window.page, TrainingPage)
    found: list[str] = []
    window.desk.ask(window, WorklistPage(view=View()), lambda answer: found.extend(row.case_id for row in answer.rows))
    qtbot.waitUntil(lambda: bool(found))
    window.go(Route.to("case", case_id=found[0]))
    case = window.page
    qtbot.waitUntil(lambda: getattr(case, "file", None) is not None)
    fingers.press(Qt.Key.Key_M, CTRL)
    fingers.wait_for(lambda: fingers.at.startswith("case.form."))
    fingers.go_on_to("case.form.text", Qt.Key.Key_Tab)
    fingers.type("练习")
    fingers.press(Qt.Key.Key_Return, CTRL)
    fingers.wait_for(lambda: not fingers.at.startswith("case.form."))
    window.go(Route("training"))
    qtbot.waitUntil(lambda: page.progress.text() == text.progress(1, len(text.EXERCISES)))


def labels(page: SignInPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_the_sign_in_of_a_real_desk_leads_to_the_training_desk(qtbot: QtBot) -> None:
    started: list[bool] = []

    def start() -> bool:
        started.append(True)
        return True

    page = SignInPage(SilentDoor((CLERK,), OFFICE), (CLERK,), FACTS, practice=Practice(start=start))
    qtbot.addWidget(page)
    button = page.findChild(QPushButton, "sign_in.practice")
    assert button is not None and button.text() == text.START
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert started and text.STARTED in labels(page)


def test_one_that_does_not_open_says_so(qtbot: QtBot) -> None:
    page = SignInPage(SilentDoor((CLERK,), OFFICE), (CLERK,), FACTS, practice=Practice(start=lambda: False))
    qtbot.addWidget(page)
    button = page.findChild(QPushButton, "sign_in.practice")
    assert button is not None
    button.click()
    assert text.NOT_STARTED in labels(page)


def test_the_sign_in_of_a_training_desk_tells_its_pin_and_lays_it_out_anew(qtbot: QtBot) -> None:
    def anew(owner: QObject, done: object, refused: object) -> None:
        assert callable(done) and callable(refused)
        refused(Trouble("in_use")) if not tries else done()
        tries.append(owner)

    tries: list[QObject] = []
    page = SignInPage(SilentDoor((CLERK,), OFFICE), (CLERK,), FACTS, practice=Practice(pin="lianxi-2026", anew=anew))
    qtbot.addWidget(page)
    assert text.pin_line("lianxi-2026") in labels(page)
    button = page.findChild(QPushButton, "sign_in.practice")
    assert button is not None and button.text() == text.RESET
    button.click()
    assert button.isEnabled()
    with qtbot.waitSignal(page.renewed):
        button.click()


def test_nothing_on_the_workbench_of_a_training_desk_waits_to_be_sent(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    window.go(Route("workbench"))
    page = window.page
    assert isinstance(page, WorkbenchPage)
    qtbot.waitUntil(lambda: page.list.model().rowCount() > 0)
    told = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert text.IS_TRAINING in told and "待上传" not in told
    assert sync_chip(SyncMark.LOCAL).word == text.NOT_SENT
    sync_now = page.findChild(QPushButton, "workbench.sync_now")
    assert sync_now is not None and not sync_now.isVisible()
