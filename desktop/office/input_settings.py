"""What papers and cards come in by at this desk: scanner's folder, card reader, camera; kept in the encrypted file."""

import json
from collections.abc import Collection
from dataclasses import asdict, dataclass

from sqlalchemy.orm import Session

from desktop.store.database import Database
from desktop.store.settings import keep_setting, setting

INPUTS, TAKEN = "inputs", "inputs.scans_taken"
MOST_REMEMBERED = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class InputSettings:
    """``scan_folder``: "" for none. ``reader``: the command line of the card reader's helper, "" for none.

    ``camera``: its name, as the system calls it; "" for the first one there is.
    """

    scan_folder: str = ""
    reader: str = ""
    camera: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Used on the database thread."""

    database: Database

    def settings(self) -> InputSettings:
        kept = self.database.read(lambda session: setting(session, INPUTS))
        return InputSettings(**json.loads(kept)) if kept else InputSettings()

    def keep(self, chosen: InputSettings) -> None:
        self.database.write(lambda session: keep_setting(session, INPUTS, json.dumps(asdict(chosen))))

    def taken(self) -> frozenset[str]:
        """The marks of scans that were taken or passed over."""
        return frozenset(self.database.read(_taken))

    def take(self, marks: Collection[str]) -> None:
        def work(session: Session) -> None:
            remembered = [*_taken(session), *marks][-MOST_REMEMBERED:]
            keep_setting(session, TAKEN, json.dumps(remembered))

        self.database.write(work)


def _taken(session: Session) -> list[str]:
    kept = setting(session, TAKEN)
    return [str(mark) for mark in json.loads(kept)] if kept else []
