"""What can be wrong with the encrypted file, and the one seam where foreign errors become it.

unsafe_sqlite   the linked SQLite can corrupt a WAL (R24)      wrong_key     the key opens nothing here
missing         there is no file where one must be             zero_length   a file without a byte
not_encrypted   the file is a plain database                   corrupt       pages fail their check
newer           written by a newer program                     full          no space left
foreign_log     the log beside the file is another database's  held          another program keeps it from being opened
busy            somebody else is writing                       io            the disk answered with an error
"""

from collections.abc import Callable
from pathlib import Path
from shutil import disk_usage
from typing import TypeVar

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError

from desktop.trouble import Trouble
from sync.files import USUAL, Patience, until_free

T = TypeVar("T")


class StoreTrouble(Trouble):
    """The file is left exactly as it was found."""


LEAST_FREE = 1 << 20
"""With less space an index of the log cannot even be laid out, which SQLite reports as an error of the disk."""

WORDS = (
    ("disk is full", "full"),
    ("malformed", "corrupt"),
    ("hmac", "corrupt"),
    ("not a database", "wrong_key"),
    ("locked", "busy"),
    ("busy", "busy"),
    ("disk i/o", "io"),
    ("unable to open", "held"),
    ("readonly", "io"),
    ("read-only", "io"),
)


def environment(error: Exception) -> StoreTrouble | None:
    """The trouble behind a database error; None when the error is a mistake of the program."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(origin, sqlcipher.OperationalError | sqlcipher.DatabaseError):
        return None
    text = str(origin).lower()
    return next((StoreTrouble(code) for word, code in WORDS if word in text), None)


def until_open(open_it: Callable[[], T], folder: Path, patience: Patience = USUAL) -> T:
    """What ``open_it`` answers; asked again while a virus scanner is at the file (rule: faults 44).

    SQLite gives up after a second and a half and does not say why. Raises what ``open_it`` raises.
    """

    def waits(error: Exception) -> bool:
        return isinstance(error, StoreTrouble) and with_cause(error, folder).code == "held"

    return until_free(open_it, patience, waits)


def with_cause(trouble: StoreTrouble, folder: Path) -> StoreTrouble:
    """An error of the disk that holds ``folder`` is told as what it is when nothing fits on it any more."""
    if trouble.code not in ("io", "held") or not folder.is_dir() or disk_usage(folder).free >= LEAST_FREE:
        return trouble
    return StoreTrouble("full")
