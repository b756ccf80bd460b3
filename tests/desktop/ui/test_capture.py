"""Papers on their way into a sheet and into a case: dropped, pasted, photographed; over a real desk."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.office.attached import Attached
from desktop.office.input_settings import Inputs
from desktop.queries.attachments import CaseAttachments
from desktop.runtime.camera import Camera, CameraTrouble
from desktop.runtime.desk import Desk
from desktop.ui.capture import Capturing
from desktop.ui.capture_shot import WHOLE, jpeg
from desktop.ui.case import CasePage
from desktop.ui.intake import IntakePage
from desktop.ui.intake_sheet import Sheet, sheet_from
from desktop.ui.navigation import Route
from desktop.wording import screens_capture as text
from desktop.wording.troubles import trouble_sentence
from sync.casework.calendar import CST
from tests.desktop.rooms import Room, application, open_room
from tests.desktop.ui.papers import printed
from tests.desktop.ui.test_intake_page import FILLED, shown

PDF = b"%PDF-1.4 a scan of a certificate %%EOF"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    made = open_room(tmp_path)
    made.clock.now = datetime.now(CST)
    return made


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[IntakePage]:
    made = IntakePage(desk)
    qtbot.addWidget(made)
    made.resize(1254, 700)
    made.show()
    shown(made, FILLED)
    yield made
    made.left()


class TestCamera(Camera):
    """A camera of our own: it shows the picture it was given."""

    __test__ = False

    def __init__(self, parent: QObject, names: tuple[str, ...], picture: QImage) -> None:
        super().__init__(parent)
        self._names = names
        self._picture = picture
        self.running = ""

    def names(self) -> tuple[str, ...]:
        return self._names

    def start(self, name: str) -> None:
        self.running = name
        self.frame.emit(self._picture)

    def stop(self) -> None:
        self.running = ""


def small(lines: int = 3) -> QImage:
    return printed(lines, (420, 594))


def photo(folder: Path, name: str = "户口簿.jpg", lines: int = 3) -> Path:
    made = folder / name
    made.write_bytes(jpeg(small(lines)))
    return made


def drop(widget: QWidget, mime: QMimeData, at: QPoint) -> None:
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QGuiApplication.sendEvent(widget, QDragEnterEvent(at, *how))
    QGuiApplication.sendEvent(widget, QDropEvent(QPointF(at), *how))


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def kept(page: IntakePage) -> tuple[Attached, ...]:
    return page.editor.sheet.files


def finish(capturing: Capturing, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: capturing.showing and bool(capturing.work.pages.shots))
    next(action for action in capturing.actions() if action.key == "keep").run()


def test_a_picture_let_fall_on_a_material_becomes_its_file(page: IntakePage, tmp_path: Path, qtbot: QtBot) -> None:
    table = page.editor.materials.table
    where = table.visualRect(table.model().index(2, 1)).center()
    drop(table.viewport(), files(photo(tmp_path)), where)
    finish(page.capture.capturing, qtbot)
    qtbot.waitUntil(lambda: bool(kept(page)))
    (file,) = kept(page)
    assert (file.material_no, file.media_type) == (3, "image/jpeg") and file.name.endswith(".jpg")
    assert not page.capture.capturing.showing


def test_a_pdf_is_kept_as_it_is_and_at_once(page: IntakePage, tmp_path: Path, qtbot: QtBot, room: Room) -> None:
    scan = tmp_path / "证明.pdf"
    scan.write_bytes(PDF)
    drop(page.editor.materials.table.viewport(), files(scan), QPoint(5, 5))
    qtbot.waitUntil(lambda: bool(kept(page)))
    (file,) = kept(page)
    assert room.core.attachments.content(file.sha, file.size) == PDF and file.name == "证明.pdf"


def test_an_image_in_the_clipboard_is_pasted(page: IntakePage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setImage(small())
    next(action for action in page.actions_here() if action.key == "paste").run()
    finish(page.capture.capturing, qtbot)
    qtbot.waitUntil(lambda: bool(kept(page)))


def test_files_of_a_draft_are_there_after_a_crash(page: IntakePage, room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    drop(page.editor.materials.table.viewport(), files(photo(tmp_path)), QPoint(5, 5))
    finish(page.capture.capturing, qtbot)
    qtbot.waitUntil(lambda: bool(room.core.drafts.list()) and bool(kept(page)))
    (draft,) = room.core.drafts.list()
    assert sheet_from(draft.text).files == kept(page)
    room.core.attachments.files.sweep(frozenset(), now=0)
    assert room.core.attachments.sweep() == 0


def test_files_are_recorded_with_the_case_in_one_go(page: IntakePage, room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    drop(page.editor.materials.table.viewport(), files(photo(tmp_path)), QPoint(5, 5))
    finish(page.capture.capturing, qtbot)
    qtbot.waitUntil(lambda: bool(kept(page)))
    (file,) = kept(page)
    until = date(2030, 6, 30)
    page.editor.materials.files.kept = (Attached(**{**_plain(file), "valid_until": until}),)
    page.editor.materials.changed.emit()
    next(action for action in page.actions_here() if action.key == "receive").run()
    room.clock.now = datetime.now(CST) + timedelta(seconds=1)
    page.closing.card.confirm.click()
    qtbot.waitUntil(lambda: page.closing.ending.done.isVisible())
    case_id = page.closing.ending._events[0].case_id
    (row,) = room.core.read(CaseAttachments(case_id=case_id))
    assert (row.sha, row.material_no, row.valid_until) == (file.sha, file.material_no, until)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "空的"),
        (b"hello, a letter", "既不是图片也不是 PDF"),
        (b"\xff\xd8\xff" + bytes(99), "不完整或已损坏"),
    ],
    ids=["empty", "a letter", "broken"],
)
def test_what_is_refused_says_why_and_holds_up_nothing(
    page: IntakePage, tmp_path: Path, qtbot: QtBot, content: bytes, why: str
) -> None:
    bad, good = tmp_path / "坏.jpg", tmp_path / "好.pdf"
    bad.write_bytes(content)
    good.write_bytes(PDF)
    with qtbot.waitSignal(page.capture.capturing.told) as told:
        page.capture.capturing.about(page.editor.materials.wanted()).take([bad, good])
    assert told.args is not None and "坏.jpg" in told.args[0] and why in told.args[0]
    qtbot.waitUntil(lambda: [file.name for file in kept(page)] == ["好.pdf"])


def test_a_file_somebody_takes_off_the_sheet_is_gone_from_it(page: IntakePage, tmp_path: Path, qtbot: QtBot) -> None:
    scan = tmp_path / "证明.pdf"
    scan.write_bytes(PDF)
    page.capture.capturing.about(page.editor.materials.wanted()).take([scan])
    qtbot.waitUntil(lambda: bool(kept(page)))
    (file,), strip = kept(page), page.editor.materials.files
    qtbot.keyClick(strip.table, Qt.Key.Key_Delete)
    assert kept(page) == () and "证明.pdf" in strip.removed.sentence
    qtbot.keyClick(strip.removed.button, Qt.Key.Key_Space)
    assert kept(page) == (file,) and strip.removed.isHidden()
    qtbot.keyClick(strip.table, Qt.Key.Key_Delete)
    page.editor.show_sheet(Sheet())  # the next visitor's is another sheet: nothing can be put back into it
    assert kept(page) == () and strip.removed.isHidden()


def layer(desk: Desk, qtbot: QtBot, names: tuple[str, ...] = ("高拍仪",)) -> tuple[Capturing, IntakePage]:
    page = IntakePage(desk)
    qtbot.addWidget(page)
    page.resize(1254, 700)
    page.show()
    capturing = Capturing(desk, page.layers, lambda parent: TestCamera(parent, names, small()))
    return capturing, page


def run(capturing: Capturing, key: str) -> None:
    next(action for action in capturing.actions() if action.key == key).run()


def test_photographs_become_pages_with_the_corners_of_the_last_one(desk: Desk, qtbot: QtBot) -> None:
    capturing, page = layer(desk, qtbot)
    capturing.photograph(page.editor.materials.wanted())
    run(capturing, "shoot")
    aimed = ((0.1, 0.1), *WHOLE[1:])
    capturing.work.view.editor.moved.emit(aimed)
    run(capturing, "shoot")
    assert [shot.corners for shot in capturing.work.pages.shots] == [aimed, aimed]
    run(capturing, "close_camera")
    assert not capturing.work.view.camera.running


def test_the_camera_that_was_chosen_is_the_next_one_too(desk: Desk, room: Room, qtbot: QtBot) -> None:
    capturing, page = layer(desk, qtbot, ("自带摄像头", "高拍仪"))
    capturing.photograph(page.editor.materials.wanted())
    panel = capturing.work.view.camera
    assert panel.choice.currentText() == "自带摄像头"
    panel.choice.setFocus()
    qtbot.keyClick(panel.choice, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: desk.inputs.settings.camera == "高拍仪")
    assert Inputs(database=room.core.database).settings().camera == "高拍仪"
    run(capturing, "close_camera")
    run(capturing, "camera")
    made = panel.findChildren(TestCamera)[-1]
    assert (panel.choice.currentText(), made.running) == ("高拍仪", "高拍仪")


def test_a_chosen_camera_that_is_not_plugged_in_gives_way_to_the_first(desk: Desk, qtbot: QtBot) -> None:
    desk.inputs.choose(replace(desk.inputs.settings, camera="高拍仪"))
    qtbot.waitUntil(lambda: desk.inputs.settings.camera == "高拍仪")
    capturing, page = layer(desk, qtbot, ("自带摄像头",))
    capturing.photograph(page.editor.materials.wanted())
    assert capturing.work.view.camera.choice.currentText() == "自带摄像头"
    assert desk.inputs.settings.camera == "高拍仪"


def test_a_corner_is_moved_by_keyboard(desk: Desk, qtbot: QtBot) -> None:
    capturing, page = layer(desk, qtbot)
    capturing.photograph(page.editor.materials.wanted())
    run(capturing, "shoot")
    run(capturing, "close_camera")
    editor = capturing.work.view.editor
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Left):
        qtbot.keyClick(editor, key)
    (shot,) = capturing.work.pages.shots
    assert shot.corners[:2] == ((0.01, 0.01), (0.99, 0.0))
    assert "右上角，横 99%，竖 0%" in editor.accessibleDescription()


def test_what_it_will_weigh_and_take_is_said_before_it_is_kept(desk: Desk, qtbot: QtBot) -> None:
    capturing, page = layer(desk, qtbot)
    capturing.photograph(page.editor.materials.wanted())
    run(capturing, "shoot")
    result = capturing.work.view.result
    qtbot.waitUntil(lambda: "KB，当前网速约" in result.text())
    assert result.text().startswith("共 1 页")


@pytest.mark.parametrize(
    ("make", "said"),
    [("none", "no_camera"), ("part", "no_camera_part"), ("held", "camera_failed")],
)
def test_without_a_camera_a_sentence_says_what_to_do_and_pages_can_still_be_added(
    desk: Desk, qtbot: QtBot, tmp_path: Path, make: str, said: str
) -> None:
    def camera(parent: QObject) -> Camera:
        if make == "part":
            raise CameraTrouble("no_camera_part")
        return TestCamera(parent, () if make == "none" else ("高拍仪",), QImage())

    page = IntakePage(desk)
    qtbot.addWidget(page)
    page.show()
    capturing = Capturing(desk, page.layers, camera)
    capturing.photograph(page.editor.materials.wanted())
    if make == "held":
        made = capturing.work.view.camera.findChild(TestCamera)
        assert made is not None
        made.failed.emit(CameraTrouble("camera_failed"))
    assert capturing.work.view.band.sentence == trouble_sentence(said)
    capturing.about(page.editor.materials.wanted()).take([photo(tmp_path)])
    qtbot.waitUntil(lambda: len(capturing.work.pages.shots) == 1)


def test_pages_are_not_given_up_by_one_press_of_esc(desk: Desk, qtbot: QtBot) -> None:
    capturing, page = layer(desk, qtbot)
    capturing.photograph(page.editor.materials.wanted())
    run(capturing, "shoot")
    run(capturing, "back")
    assert capturing.showing and "1 页还没有存入" in capturing.work.view.band.sentence
    run(capturing, "back")
    assert not capturing.showing and capturing.work.pages.shots == ()


def test_a_day_that_is_none_is_said_beside_its_field(desk: Desk, qtbot: QtBot) -> None:
    capturing, page = layer(desk, qtbot)
    capturing.photograph(page.editor.materials.wanted())
    run(capturing, "shoot")
    until = capturing.work.view.findChild(QLineEdit, "capture.valid_until")
    assert isinstance(until, QLineEdit)
    until.setText("明年")
    run(capturing, "keep")
    assert capturing.showing and until.accessibleDescription() == text.VALID_FAULT
    until.setText("2030年6月30日")
    with qtbot.waitSignal(capturing.kept) as told:
        run(capturing, "keep")
    assert told.args is not None and told.args[0].valid_until == date(2030, 6, 30)


def test_a_case_takes_papers_too(room: Room, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    case_id = room.record(application(occurred_at=room.clock.now)).events[0].case_id
    page = CasePage(desk)
    qtbot.addWidget(page)
    page.resize(1254, 700)
    page.show()
    page.opened(Route.to("case", case_id=case_id))
    qtbot.waitUntil(lambda: page.file is not None)
    drop(page.attachments.table.viewport(), files(photo(tmp_path), photo(tmp_path, "第二页.jpg", 5)), QPoint(5, 5))
    finish(page.attachments.capturing, qtbot)
    qtbot.waitUntil(lambda: len(page.attachments.model.rows) == 1)
    (row,) = page.attachments.model.rows
    assert row.name == "扫描材料.pdf"


def test_the_layer_fits_the_smallest_window(desk: Desk, qtbot: QtBot) -> None:
    capturing, page = layer(desk, qtbot)
    capturing.photograph(page.editor.materials.wanted())
    run(capturing, "shoot")
    least = capturing.work.view.minimumSizeHint()
    assert (least.width() <= 592, least.height() <= 300) == (True, True)


def _plain(file: Attached) -> dict[str, object]:
    return {name: getattr(file, name) for name in ("sha", "size", "name", "media_type", "material_no")}
