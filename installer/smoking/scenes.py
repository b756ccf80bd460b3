"""What a clerk does at the installed program, scene by scene. Each begins where the program has just been started."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from desktop.queries.list_rows import Page, View
from desktop.queries.worklist import WorklistPage
from desktop.ui.enrol_page import EnrolPage
from desktop.ui.intake_recovery import RecoveryCard
from desktop.ui.ledger_page import LedgerPage
from desktop.ui.main_window import MainWindow
from desktop.ui.program_notice import ProgramNotice
from desktop.ui.shell import Shell
from smoking import win_keys
from smoking.hands import Hands, Stuck, Waiting
from smoking.win_keys import CONTROL, DOWN, RETURN, SHIFT, SPACE, TAB

PIN = "smoke-2026"
ITEM = "zdshbzdx"
TYPED_ID = "52263619651123"
MATERIALS = (1, 2, 2, 1, 0, 0, 0, 2, 0)
"""How often the space bar is pressed on each line of the list of materials: three are missing then."""
PROVED_SECONDS = 280.0
"""A new version is put together, read again and tried before it is chosen."""
KEPT_SECONDS = 3.0
"""What is typed is in the store two seconds later at the latest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """``wish``: what this run was told, e.g. the code of the enrolment. ``out``: where papers and pictures go."""

    hands: Hands
    shell: Shell
    out: Path
    wish: dict[str, str]

    @property
    def window(self) -> MainWindow:
        if not isinstance(self.shell.shown, MainWindow):
            raise Stuck("nobody has signed in")
        return self.shell.shown


def enrol(stage: Stage) -> Waiting:
    """The first start: the address stands there already where the county has set it beforehand."""
    hands, shell = stage.hands, stage.shell
    yield from hands.wait(
        lambda: isinstance(shell.shown, EnrolPage) and shell.shown.isActiveWindow(), "the first start"
    )
    yield from hands.picture(shell.shown, "enrol")
    address = hands.found(shell.shown, QLineEdit, "enrol.address")
    hands.facts["preset"] = address.text() == stage.wish["address"]
    if not address.text():
        yield from hands.write(stage.wish["address"])
        yield from hands.go_on_to("enrol.code", TAB)
    code = hands.found(shell.shown, QLineEdit, "enrol.code")
    if not code.text():
        yield from hands.write(stage.wish["code"])
    yield from hands.press(RETURN)
    yield from hands.wait_at("enrol.who")
    yield from hands.go_on_to("enrol.pin", TAB)
    yield from hands.write(PIN)
    yield from hands.press(TAB)
    yield from hands.write(PIN)
    yield from hands.picture(shell.shown, "enrol-pin")
    yield from hands.press(RETURN)
    yield from hands.wait_at("enrol.sheet.save")
    yield from hands.press(SPACE)
    yield from hands.picture(shell.shown, "enrol-sheet")
    yield from hands.go_on_to("enrol.sheet.kept", TAB)
    yield from hands.press(SPACE)
    yield from hands.press(TAB)
    yield from hands.press(SPACE)
    yield from _signed_in(stage, "sign-in")
    yield from hands.picture(stage.window, "workbench")


def intake(stage: Stage) -> Waiting:
    """低保 with three papers missing, then its notice as a PDF."""
    hands = stage.hands
    yield from _signed_in(stage)
    yield from _begun(hands, stage.wish["id"])
    yield from hands.press(RETURN)
    yield from hands.write(stage.wish["name"])
    yield from hands.go_on_to("intake.form.household_size")
    for text, downs in (("4", 0), ("12000", 1), ("3", 2)):
        yield from hands.write(text)
        yield from hands.press(RETURN)
        yield from hands.press(DOWN, times=downs)
        yield from hands.press(RETURN, times=1 if downs else 0)
    yield from hands.wait_at("intake.materials.table")
    for spaces in MATERIALS:
        yield from hands.press(SPACE, times=spaces)
        yield from hands.press(DOWN)
    yield from hands.picture(stage.window, "intake")
    yield from hands.press(ord("B"), CONTROL)
    yield from hands.wait_at("intake.confirm.deadline")
    yield from hands.press(RETURN, CONTROL)
    yield from hands.wait_at("intake.done.paper.supplement")
    yield from hands.picture(stage.window, "intake-done")
    hands.facts["number"] = hands.found(stage.window, QLabel, "intake.done.number").accessibleName()
    yield from _notice(stage)


def ledger(stage: Stage) -> Waiting:
    """A ledger as a workbook, through the dialog of the system."""
    hands, target = stage.hands, stage.out / "台账.xlsx"
    yield from _signed_in(stage)
    yield from hands.press(ord("5"), CONTROL)
    yield from hands.wait(lambda: stage.window.findChild(LedgerPage) is not None, "the ledgers")
    yield from hands.picture(stage.window, "ledger")
    yield from hands.press(ord("E"), CONTROL)
    yield from hands.wait(_dialog, "the dialog that asks for a file")
    yield from hands.picture(None, "ledger-dialog")
    yield from hands.press(ord("A"), CONTROL)
    yield from hands.write(str(target))
    yield from hands.press(RETURN)
    yield from hands.wait(target.exists, "the workbook")
    yield from hands.wait_at("ledger.export.open")
    yield from hands.picture(stage.window, "ledger-done")


def sync(stage: Stage) -> Waiting:
    """Everything goes out. ``pending``: how much there was to send."""
    hands = stage.hands
    yield from _signed_in(stage)
    yield from _counted(stage)
    hands.facts["pending"] = stage.window.desk.sync_summary.pending
    yield from hands.press(ord("6"), CONTROL)
    yield from hands.press(ord("R"), CONTROL)
    desk = stage.window.desk
    yield from hands.wait(
        lambda: not desk.sync_summary.pending and desk.sync_summary.last_success is not None, "everything to be sent"
    )
    yield from hands.picture(stage.window, stage.wish["picture"])


def typing(stage: Stage) -> Waiting:
    """Half an intake; then this program is killed from outside."""
    hands = stage.hands
    yield from _signed_in(stage)
    yield from _begun(hands, TYPED_ID)
    yield from hands.press(RETURN)
    yield from hands.write(stage.wish["name"])
    yield from hands.pause(KEPT_SECONDS)
    (stage.out / "typed").touch()
    yield lambda: False


def returned(stage: Stage) -> Waiting:
    """After a kill or a setup over it: the case is there, and what was typed is offered."""
    hands = stage.hands
    yield from _signed_in(stage)
    yield from hands.press(ord("3"), CONTROL)
    yield from _counted(stage)
    yield from hands.picture(stage.window, "worklist")
    yield from hands.press(ord("2"), CONTROL)
    yield from hands.wait(lambda: _offered(stage), "the unfinished sheet")
    hands.facts["offered"] = _offered(stage)
    yield from hands.picture(stage.window, "recovered")


def look(stage: Stage) -> Waiting:
    """Who enters finds the cases, and is told what has become of the program."""
    hands = stage.hands
    yield from _signed_in(stage, stage.wish["picture"])
    yield from _counted(stage)
    yield from hands.wait(lambda: _noticed(stage), "what has become of the program")
    hands.facts["notice"] = _noticed(stage)
    yield from hands.picture(stage.window, f"{stage.wish['picture']}-workbench")
    if "read" in stage.wish:
        hands.found(stage.window, QPushButton, "notice.program.button").setFocus()
        yield from hands.press(SPACE)
        yield from hands.wait(lambda: not _noticed(stage), "the sentence to go once it is read")


def renew(stage: Stage) -> Waiting:
    """The next version from the platform, on the settings page; it is the one that starts next."""
    hands = stage.hands
    yield from _signed_in(stage)
    yield from hands.press(ord("8"), CONTROL)
    for key in ("look", "fetch", "use"):
        yield from hands.wait(partial(_usable, stage, key), f"the button {key}", PROVED_SECONDS)
        hands.found(stage.window, QPushButton, f"settings.update.actions.{key}").setFocus()
        yield from hands.press(SPACE)
    yield from hands.wait((Path(sys.prefix).parent / "trial").exists, "the switch", PROVED_SECONDS)
    yield from hands.wait(partial(_usable, stage, "now"), "that it can be used at once", PROVED_SECONDS)
    yield from hands.picture(stage.window, "update-chosen")
    bar = hands.found(stage.window, QWidget, "settings.update.actions")
    if bar.height() < bar.heightForWidth(bar.width()):
        raise Stuck("the lines under the buttons have no room")


def back(stage: Stage) -> Waiting:
    """The version before, chosen on the settings page and used at once: this program ends and that one starts."""
    hands = stage.hands
    yield from _signed_in(stage)
    yield from hands.press(ord("8"), CONTROL)
    for key in ("back", "now"):
        yield from hands.wait(partial(_usable, stage, key), f"the button {key}")
        hands.found(stage.window, QPushButton, f"settings.update.actions.{key}").setFocus()
        yield from hands.press(SPACE)
        yield from hands.wait_at("settings.update.question.leave")
        yield from hands.picture(stage.window, f"update-{key}")
        yield from hands.go_on_to("settings.update.question.do", TAB)
        hands.leaving = key == "now"
        yield from hands.press(SPACE)
    yield lambda: False


SCENES: dict[str, Callable[[Stage], Waiting]] = {
    scene.__name__: scene for scene in (enrol, intake, ledger, sync, typing, returned, look, renew, back)
}


def _signed_in(stage: Stage, picture: str = "") -> Waiting:
    hands, shell = stage.hands, stage.shell
    yield from hands.wait_at("sign_in.pin")
    if picture:
        yield from hands.picture(shell.shown, picture)
    yield from hands.write(PIN)
    yield from hands.press(RETURN)
    yield from hands.wait(lambda: isinstance(shell.shown, MainWindow) and shell.shown.isActiveWindow(), "the workbench")
    yield from hands.pause(1.0)


def _begun(hands: Hands, number: str) -> Waiting:
    """A new intake up to the number of the citizen."""
    yield from hands.press(ord("2"), CONTROL)
    yield from hands.wait_at("intake.item.search")
    yield from hands.write(ITEM)
    yield from hands.pause(0.5)
    yield from hands.press(RETURN)
    yield from hands.go_on_to("intake.applicant.id_no")
    yield from hands.write(number)


def _notice(stage: Stage) -> Waiting:
    hands, folder = stage.hands, stage.out / "文书"
    yield from hands.press(RETURN)
    yield from hands.go_on_to("paper.folder", TAB)
    yield from hands.picture(stage.window, "notice")
    yield from hands.press(ord("A"), CONTROL)
    yield from hands.write(str(folder))
    yield from hands.go_on_to("paper.save", TAB, SHIFT)
    yield from hands.press(RETURN)
    yield from hands.wait(lambda: list(folder.glob("*.pdf")), "the PDF of the notice")


def _counted(stage: Stage) -> Waiting:
    """``cases``: the numbers of all cases of this desk."""
    told: list[Page] = []
    stage.window.desk.ask(stage.window, WorklistPage(view=View()), told.append)
    yield from stage.hands.wait(lambda: told, "the worklist")
    stage.hands.facts["cases"] = [row.number for row in told[0].rows]


def _usable(stage: Stage, key: str) -> bool:
    button = stage.window.findChild(QPushButton, f"settings.update.actions.{key}")
    return isinstance(button, QPushButton) and button.isVisible() and button.isEnabled()


def _offered(stage: Stage) -> tuple[str, ...]:
    """The unfinished sheets that can be gone on with, a line each."""
    card = stage.window.findChild(RecoveryCard)
    return card.sentences if isinstance(card, RecoveryCard) and card.isVisible() else ()


def _noticed(stage: Stage) -> str:
    notice = stage.window.findChild(ProgramNotice)
    return notice.sentence if isinstance(notice, ProgramNotice) and notice.isVisible() else ""


def _dialog() -> bool:
    return any(one.kind == win_keys.DIALOG for one in win_keys.shown())


def wished(file: Path) -> dict[str, str]:
    told: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return told
