"""The desk's database as the threads of the line use it: what goes wrong there is a trouble of the line to them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from desktop.store.database import Database
from desktop.store.trouble import StoreTrouble
from desktop.trouble import Trouble
from sync.client.trouble import LocalTrouble

T = TypeVar("T")
Run = Callable[[Callable[[], Any]], Any]


def at_once(work: Callable[[], Any]) -> Any:
    """For a program without a database thread."""
    return work()


@dataclass(frozen=True, slots=True, kw_only=True)
class Transactions:
    """``run`` brings a write to the thread that writes, and waits for it."""

    database: Database
    run: Run = at_once

    def _read(self, work: Callable[[Session], T]) -> T:
        try:
            return self.database.read(work)
        except StoreTrouble as trouble:
            raise LocalTrouble(trouble.code) from trouble

    def _write(self, work: Callable[[Session], T]) -> T:
        found: T = self._run(lambda: self.database.write(work))
        return found

    def _run(self, work: Callable[[], Any]) -> Any:
        try:
            return self.run(work)
        except Trouble as trouble:
            raise LocalTrouble(trouble.code) from trouble
