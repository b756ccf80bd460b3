"""A door that is opened or refused by the test, when the test says so."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from desktop.queries.rows import OfficeRow, Staff
from desktop.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Asked:
    """One knock: what was given, and how to answer it."""

    given: tuple[str, ...]
    done: Callable[..., None]
    refused: Callable[[Trouble], None]


class SilentDoor:
    """Remembers every knock and answers none by itself."""

    def __init__(self, people: tuple[Staff, ...], office: OfficeRow, *, enrolled: bool = True) -> None:
        self.people = people
        self.office = office
        self.enrolled = enrolled
        self.pin_only = False
        self.asked: list[Asked] = []

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

    def found_desk(
        self, owner: QObject, person: str, pin: str, done: Callable[[], None], failed: Callable[[Trouble], None]
    ) -> None:
        self.asked.append(Asked((person, pin), done, failed))
