"""Blank slips for a day without power: numbers set aside, and spoilt ones taken out of use."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from desktop.office.core import Core
from desktop.office.slip_rows import Run
from desktop.office.slips import Slips
from desktop.runtime.tasks import Tasks
from desktop.trouble import Trouble
from sync.casework.errors import Refusal
from sync.casework.items import Item

Refused = Callable[[Refusal | Trouble], None]


class DeskSlips(QObject):
    def __init__(self, parent: QObject, core: Core, tasks: Tasks) -> None:
        super().__init__(parent)
        self._slips = Slips(core=core)
        self._tasks = tasks

    def reserve(
        self,
        owner: QObject,
        item: Item,
        first: date,
        days: int,
        each: int,
        done: Callable[[tuple[Run, ...]], None],
        refused: Refused,
    ) -> None:
        """``done`` after the commit: no other case can have these numbers from then on."""
        self._tasks.run(owner, lambda: self._slips.reserve(item, first, days, each), done, _either(refused))

    def void(self, owner: QObject, number: str, done: Callable[[None], None], refused: Refused) -> None:
        self._tasks.run(owner, lambda: self._slips.void(number), done, _either(refused))


def _either(refused: Refused) -> Callable[[Exception], None]:
    def failed(error: Exception) -> None:
        if not isinstance(error, Refusal | Trouble):
            raise error
        refused(error)

    return failed
