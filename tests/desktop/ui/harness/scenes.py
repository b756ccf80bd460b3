"""Everything a person can come to see: each page of the program, what opens over it, and the windows before it.

Pages come from ``desktop.ui.pages``; a page somebody adds is a scene the moment it is there. A dialog needs a line in
``OVERLAYS`` or ``STARTS``: a test compares them with the classes of the program.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.queries.rows import GroupBy, Standing
from desktop.runtime.desk import Desk
from desktop.runtime.updates import Doing, UpdateState
from desktop.runtime.updates import Standing as ProgramStanding
from desktop.ui.capture_document import file_of, finished
from desktop.ui.capture_shot import shot_of
from desktop.ui.case import CasePage
from desktop.ui.closed_page import ClosedPage
from desktop.ui.enrol_page import EnrolPage
from desktop.ui.idle import IdleNotice
from desktop.ui.intake import IntakePage
from desktop.ui.intake_decide import Decision
from desktop.ui.intake_paper import Backfill
from desktop.ui.intake_sheet import Found, Sheet
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.palette import Palette
from desktop.ui.rare_box import RareBox
from desktop.ui.rating_window import RatingWindow
from desktop.ui.settings import SettingsPage
from desktop.ui.shortcut_sheet import ShortcutSheet
from desktop.ui.sign_in import DeskFacts, SignInPage
from desktop.ui.workbench import WorkbenchPage
from desktop.ui.worklist import WorklistPage
from sync.casework.terms import LineState
from tests.desktop.planned_program import OFFER
from tests.desktop.rooms import CLERK, HEAD, OFFICE
from tests.desktop.ui.door import SilentDoor, every_place
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.papers import out_of_focus, printed

Wait = Callable[[Callable[[], bool]], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A desk with cases in it and its window; ``wait`` turns the event loop until something is so."""

    desk: Desk | FakeDesk
    window: MainWindow
    case_id: str
    wait: Wait

    def go(self, name: str) -> None:
        """Opens the page as a clerk would meet it, and waits for its rows."""
        self.window.go(Route.to("case", case_id=self.case_id) if name == "case" else Route(name))
        self.answered()

    def answered(self) -> None:
        """Everything the screens have asked the database so far has come back: answers keep their order."""
        came: list[object] = []
        for times in range(1, 4):
            self.desk.drafts(self.window, came.append)
            self.wait(lambda times=times: len(came) == times)  # type: ignore[misc]
        QApplication.sendPostedEvents()


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """Something over a page: ``open`` makes it show and answers it."""

    name: str
    over: str
    kind: type[QWidget]
    open: Callable[[Stage], QWidget]


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """A window of its own, before anybody is signed in or for the citizen; ``build`` gives it the keyboard."""

    name: str
    kind: type[QWidget]
    build: Callable[[], QWidget]


def press(stage: Stage, key: str) -> None:
    """Whatever the window does for a key."""
    next(action for action in stage.window.actions() if action.shortcut().toString() == key).trigger()


def _palette(stage: Stage) -> Palette:
    stage.window.palette_box.open_box()
    return stage.window.palette_box


def _shut_out(stage: Stage) -> MainWindow:
    """The county has closed this desk."""
    stage.desk.sync_summary = replace(stage.desk.sync_summary, standing=Standing.SHUT_OUT)
    stage.desk.sync_changed.emit(stage.desk.sync_summary)
    return stage.window


def _rare(stage: Stage) -> RareBox:
    field = stage.window.findChild(QLineEdit, "intake.applicant.name")
    assert field is not None
    box = stage.window.rare
    box.open_for(field)
    return box


def _keys(stage: Stage) -> ShortcutSheet:
    press(stage, "Ctrl+/")
    sheet = stage.window.findChild(ShortcutSheet)
    assert sheet is not None
    return sheet


def _idle(stage: Stage) -> IdleNotice:
    notice = IdleNotice(stage.window, 60)
    notice.open()
    return notice


def _paper(stage: Stage) -> MainWindow:
    page = stage.window.page
    assert isinstance(page, CasePage)
    page.preview(page.tabs.papers.rows[0])
    return stage.window


def _help(stage: Stage) -> MainWindow:
    press(stage, "F1")
    return stage.window


def _centre(stage: Stage) -> MainWindow:
    """Who answers for the centre has turned to all of it."""
    page = stage.window.page
    assert isinstance(page, WorkbenchPage)
    page.turn()
    stage.answered()
    return stage.window


def _deed(stage: Stage) -> MainWindow:
    """A deed of the case is being filled in."""
    page = stage.window.page
    assert isinstance(page, CasePage)
    next(one for one in page.actions_here() if one.key == "note.added").run()
    return stage.window


def _grouped(stage: Stage) -> WorklistPage:
    page = stage.window.page
    assert isinstance(page, WorklistPage)
    page.grouping.choose(GroupBy.STATE)
    stage.answered()
    page.list.selectAll()
    return page


def _tagging(stage: Stage) -> MainWindow:
    """The list in groups, with the strip that tags what is picked."""
    _grouped(stage).tag.begin()
    return stage.window


def _assigning(stage: Stage) -> MainWindow:
    """The list in groups, with the strip that gives what is picked to a colleague."""
    _grouped(stage).assign.begin()
    stage.answered()
    return stage.window


def _crowded(stage: Stage) -> IntakePage:
    page = stage.window.page
    assert isinstance(page, IntakePage)
    page.editor.series.start(has_item=True)
    page.editor.show_sheet(CROWDED)
    page.closing.weigh()
    stage.answered()
    return page


def _intake(stage: Stage) -> MainWindow:
    """Everything an intake can have at once: in a row, from paper, by an agent, with a doubt."""
    _crowded(stage)
    return stage.window


def _deciding(stage: Stage) -> MainWindow:
    """The page of a decision, with the reasons for its days."""
    page = _crowded(stage)
    page.editor.show_sheet(replace(CROWDED, backfill=None, doubt_reason="户口簿新增两人"))
    page.closing.weigh()
    page.closing.choose(Decision.RECEIVE)
    return stage.window


def _to_sign(stage: Stage) -> MainWindow:
    """The sheet the applicant signs."""
    _crowded(stage).checking.show_confirmation()
    return stage.window


def _capture(stage: Stage) -> MainWindow:
    """A paper of two pages is being put in order, one of them not sharp."""
    page = _crowded(stage)
    work = page.capture.capturing.work
    page.capture.capturing.photograph(page.editor.materials.wanted())
    work.add([shot_of(out_of_focus(printed(3, SMALL), 6), "p"), shot_of(printed(5, SMALL), "p")])
    stage.wait(lambda: all(work.finishing.of(shot) for shot in work.pages.shots))
    return stage.window


def _files(stage: Stage) -> MainWindow:
    """The files of a case, with a scan beside their list."""
    page = stage.window.page
    assert isinstance(page, CasePage) and isinstance(stage.desk, Desk)
    page.tabs.setCurrentWidget(page.attachments)
    scan = file_of([finished(shot_of(printed(5, SMALL), "p"))] * 2, "户口簿")
    kept = page.attachments.capturing.kept
    stage.desk.attachments.keep(page, lambda: scan, lambda file: kept.emit(file, page.case_id), lambda _: None)
    stage.wait(lambda: "1/2" in page.attachments.preview.said.text())
    return stage.window


def _updating(stage: Stage) -> MainWindow:
    """A newer program comes, one before it was given up, and somebody asks for the way back."""
    page = stage.window.page
    assert isinstance(page, SettingsPage)
    stage.desk.updates.state = UPDATING
    stage.desk.updates.changed.emit()
    page.update_group.acts.ask_back()
    return stage.window


def _rating(layer: int) -> RatingWindow:
    window = RatingWindow(DESK, "case-1", "特困人员认定及救助供养金给付")
    window.layers.setCurrentIndex(layer)
    (window.grades, window.tags)[layer][0].setFocus()
    return window


def _enrol() -> EnrolPage:
    page = EnrolPage(SilentDoor((CLERK, HEAD), OFFICE))
    page.initial_focus().setFocus()
    return page


def _sign_in() -> SignInPage:
    door = SilentDoor((CLERK, HEAD), OFFICE)
    facts = DeskFacts(office=OFFICE.name, version="0.1.0", pending=3, offline_days=2)
    page = SignInPage(door, door.people, facts, "z1")
    page.initial_focus().setFocus()
    return page


DESK = FakeDesk()
"""For windows that ask nothing."""
SMALL = (420, 594)
PAGES = tuple(place.name for place in every_place(training=True))
CROWDED = Sheet(
    item_id="GZT-001", item_version=1, number="522636201503120025", name="吉克·阿依𬱟", has_agent=True,
    agent_kind="监护", agent_name="石三", agent_relation="父母", backfill=Backfill(received="09:20", reason="停电"),
    answers={"household_size": "4", "annual_income": "12000", "hardship_reason": "因病", "apply_members": "6",
             "village_relative": "0"},
    found={no: Found(state=LineState.OK, originals=1) for no in (1, 2, 3, 4, 8, 9)},
)  # fmt: skip
UPDATING = UpdateState(
    standing=ProgramStanding(version="0.1.0", before="0.0.9"), doing=Doing.FETCHING, offer=OFFER, done=200_000,
    total=OFFER.left, given_up="0.1.9",
)  # fmt: skip
OVERLAYS = (
    Overlay(name="palette", over="workbench", kind=Palette, open=_palette),
    Overlay(name="closed", over="worklist", kind=ClosedPage, open=_shut_out),
    Overlay(name="rare", over="intake", kind=RareBox, open=_rare),
    Overlay(name="keys", over="workbench", kind=ShortcutSheet, open=_keys),
    Overlay(name="idle", over="worklist", kind=IdleNotice, open=_idle),
    Overlay(name="paper", over="case", kind=CasePage, open=_paper),
    Overlay(name="help", over="workbench", kind=WorkbenchPage, open=_help),
    Overlay(name="centre", over="workbench", kind=WorkbenchPage, open=_centre),
    Overlay(name="intake", over="intake", kind=IntakePage, open=_intake),
    Overlay(name="deciding", over="intake", kind=IntakePage, open=_deciding),
    Overlay(name="to_sign", over="intake", kind=IntakePage, open=_to_sign),
    Overlay(name="capture", over="intake", kind=IntakePage, open=_capture),
    Overlay(name="files", over="case", kind=CasePage, open=_files),
    Overlay(name="tagging", over="worklist", kind=WorklistPage, open=_tagging),
    Overlay(name="assigning", over="worklist", kind=WorklistPage, open=_assigning),
    Overlay(name="deed", over="case", kind=CasePage, open=_deed),
    Overlay(name="updating", over="settings", kind=SettingsPage, open=_updating),
)
STARTS = (
    Start(name="sign_in", kind=SignInPage, build=_sign_in),
    Start(name="enrol", kind=EnrolPage, build=_enrol),
    Start(name="rating", kind=RatingWindow, build=lambda: _rating(0)),
    Start(name="rating_reasons", kind=RatingWindow, build=lambda: _rating(1)),
)
