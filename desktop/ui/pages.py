"""The pages of the program, in the order of the navigation column and of Ctrl+1 to Ctrl+9."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.ui.audit import AuditView
from desktop.ui.backup_page import BackupPage
from desktop.ui.case import CasePage
from desktop.ui.desk_port import DeskPort
from desktop.ui.door import PeopleDoor
from desktop.ui.guide import GuidePage
from desktop.ui.intake import IntakePage
from desktop.ui.ledger_page import LedgerPage
from desktop.ui.page import Page
from desktop.ui.people import PeoplePage
from desktop.ui.recovery_sheet import SheetPage
from desktop.ui.settings import SettingsPage, SettingsParts
from desktop.ui.slips_page import SlipsPage
from desktop.ui.sync_panel import SyncPage
from desktop.ui.training import TrainingPage
from desktop.ui.workbench import WorkbenchPage
from desktop.ui.worklist import WorklistPage
from desktop.wording import backups, guide, recovery
from desktop.wording import screens_frame as text
from desktop.wording import screens_slips as slip_words
from desktop.wording import training as training_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A page under the name its routes use. ``icon`` "" keeps it out of the navigation column.

    ``under``: the place whose button stays marked while this page shows.
    ``label`` stands in the column and the palette; a page is built on its first visit and then kept.
    """

    name: str
    label: str
    build: Callable[[DeskPort], Page]
    icon: str = ""
    shortcut: str = ""
    under: str = ""


def places(
    door: PeopleDoor | None = None, parts: SettingsParts | None = None, *, training: bool = False
) -> tuple[Place, ...]:
    """Every page the window can show.

    Without a ``door`` (a picture, a show) nobody can be given a PIN; without ``parts`` nothing can be set.
    """
    made = list(_of_the_desk())
    if training:
        made.insert(0, Place(name="training", label=training_words.PAGE, build=TrainingPage, icon="star"))
    if parts is not None:
        made.append(
            Place(
                name="settings",
                label=text.SETTINGS,
                build=lambda desk: SettingsPage(desk, parts),
                icon="settings",
                shortcut="Ctrl+8",
            )
        )
    if door is not None:
        made.append(
            Place(
                name="people",
                label=text.PEOPLE,
                build=lambda desk: PeoplePage(desk, door),
                icon="people",
                shortcut="Ctrl+9",
            )
        )
        made.append(
            Place(
                name="recovery",
                label=recovery.SHEET,
                build=lambda desk: SheetPage(desk, door.recovery),
                under="people",
            )
        )
    return tuple(made)


def _of_the_desk() -> tuple[Place, ...]:
    return (
        Place(name="workbench", label=text.WORKBENCH, build=WorkbenchPage, icon="workbench", shortcut="Ctrl+1"),
        Place(name="intake", label=text.INTAKE, build=IntakePage, icon="intake", shortcut="Ctrl+2"),
        Place(name="slips", label=slip_words.PAGE, build=SlipsPage, shortcut="Ctrl+Shift+K", under="intake"),
        Place(name="worklist", label=text.WORKLIST, build=WorklistPage, icon="worklist", shortcut="Ctrl+3"),
        Place(name="guide", label=guide.GUIDE, build=GuidePage, icon="guide", shortcut="Ctrl+4"),
        Place(name="ledger", label=text.LEDGER, build=LedgerPage, icon="ledger", shortcut="Ctrl+5"),
        Place(name="case", label=text.CASE, build=CasePage, under="worklist"),
        Place(name="sync", label=text.SYNC, build=SyncPage, icon="sync", shortcut="Ctrl+6"),
        Place(name="backup", label=backups.PAGE, build=BackupPage, shortcut="Ctrl+Shift+B", under="sync"),
        Place(name="audit", label=text.AUDIT, build=AuditView, icon="audit", shortcut="Ctrl+7"),
    )
