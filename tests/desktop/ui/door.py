"""A door that is opened or refused by the test, when the test says so."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.queries.rows import OfficeRow, Roster, Seat, Staff
from desktop.runtime.choices import Choices
from desktop.runtime.computer import CheckRow, ComputerFacts, Verdict
from desktop.trouble import Trouble
from desktop.ui.pages import Place, places
from desktop.ui.settings import SettingsParts
from sync.casework.terms import Role
from tests.desktop.rooms import CLERK, HEAD, OFFICE

NEWCOMER = Staff(code="n1", name="潘阿秀", roles=(Role.CLERK,))


@dataclass(frozen=True, slots=True)
class Asked:
    """One knock: what was given, and how to answer it."""

    given: tuple[str, ...]
    done: Callable[..., None]
    refused: Callable[[Trouble], None]


class SilentRecovery:
    """The same for the recovery sheet."""

    has_sheet = True

    def __init__(self) -> None:
        self.asked: list[Asked] = []

    def make(
        self,
        owner: QObject,
        person: str,
        own_pin: str,
        done: Callable[[str], None],
        refused: Callable[[Trouble], None],
    ) -> None:
        self.asked.append(Asked((person, own_pin), done, refused))

    def reset(
        self,
        owner: QObject,
        code: str,
        person: str,
        pin: str,
        done: Callable[[], None],
        refused: Callable[[Trouble], None],
    ) -> None:
        self.asked.append(Asked((code, person, pin), done, refused))


class SilentDoor:
    """Remembers every knock and answers none by itself."""

    def __init__(self, people: tuple[Staff, ...], office: OfficeRow, *, enrolled: bool = True) -> None:
        self.people = people
        self.office = office
        self.enrolled = enrolled
        self.pin_only = False
        self.left = ""
        self.asked: list[Asked] = []
        self.recovery = SilentRecovery()

    def enter(
        self, owner: QObject, code: str, pin: str, opened: Callable[[], None], refused: Callable[[Trouble], None]
    ) -> None:
        self.asked.append(Asked((code, pin), opened, refused))

    def ask_office(
        self,
        owner: QObject,
        address: str,
        code: str,
        found_: Callable[[OfficeRow, tuple[Staff, ...]], None],
        failed: Callable[[Trouble], None],
    ) -> None:
        self.asked.append(Asked((address, code), found_, failed))

    def ask_package(self, owner: QObject, file: Path, found_: Callable[..., None], failed: Callable[..., None]) -> None:
        self.asked.append(Asked((str(file),), found_, failed))

    def resume(self, owner: QObject, chosen: Callable[[str], None]) -> None:
        chosen(self.left)

    def found_desk(
        self, owner: QObject, person: str, pin: str, done: Callable[[str], None], failed: Callable[[Trouble], None]
    ) -> None:
        self.asked.append(Asked((person, pin), done, failed))

    def roster(self, owner: QObject, done: Callable[[Roster], None], refused: Callable[[Trouble], None]) -> None:
        """Everybody the door knows and one newcomer; told at once, since nobody has to decide about it."""
        seats = [Seat(staff=person, has_pin=True) for person in self.people]
        done(Roster(seats=(*seats, Seat(staff=NEWCOMER, has_pin=False)), pin_only=self.pin_only))

    def admit(
        self,
        owner: QObject,
        own_pin: str,
        code: str,
        new_pin: str,
        done: Callable[[], None],
        refused: Callable[[Trouble], None],
    ) -> None:
        self.asked.append(Asked((own_pin, code, new_pin), done, refused))

    def change_pin(
        self, owner: QObject, old: str, new: str, done: Callable[[], None], refused: Callable[[Trouble], None]
    ) -> None:
        self.asked.append(Asked((old, new), done, refused))


FACTS = ComputerFacts(
    folder="D:/Qianban",
    device="A1",
    platform="https://platform.test",
    ca_file="",
    database=3_500_000,
    attachments=120_000_000,
    copies=21_000_000,
    logs=40_000,
    free=12_000_000_000,
)


class KnownComputer:
    """Answers at once, since nobody has to decide about it."""

    checks: tuple[CheckRow, ...] = (
        CheckRow(code="disk", verdict=Verdict.ATTENTION, size=1_500_000_000),
        CheckRow(code="folder", verdict=Verdict.GOOD),
    )

    def facts(self, owner: QObject, done: Callable[[ComputerFacts], None], failed: Callable[[Exception], None]) -> None:
        done(FACTS)

    def check(
        self, owner: QObject, done: Callable[[tuple[CheckRow, ...]], None], failed: Callable[[Exception], None]
    ) -> None:
        done(self.checks)


def every_place(choices: Choices | None = None, *, training: bool = False) -> tuple[Place, ...]:
    """The pages as the shell shows them, behind a door of the test's own."""
    parts = SettingsParts(choices=choices or Choices(), computer=KnownComputer(), version="0.1.0")
    return places(SilentDoor((CLERK, HEAD), OFFICE), parts, training=training)
