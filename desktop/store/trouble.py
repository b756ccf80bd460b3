"""What can be wrong with the encrypted file, and the one seam where foreign errors become it.

unsafe_sqlite   the linked SQLite can corrupt a WAL (R24)      wrong_key     the key opens nothing here
missing         there is no file where one must be             zero_length   a file without a byte
not_encrypted   the file is a plain database                   corrupt       pages fail their check
newer           written by a newer program                     full          no space left
foreign_log     the log beside the file is another database's
busy            somebody else is writing                       io            the disk answered with an error
"""

from pathlib import Path
from shutil import disk_usage

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError

from desktop.trouble import Trouble


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
    ("unable to open", "io"),
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


def with_cause(trouble: StoreTrouble, folder: Path) -> StoreTrouble:
    """An error of the disk that holds ``folder`` is told as what it is when nothing fits on it any more."""
    if trouble.code != "io" or not folder.is_dir() or disk_usage(folder).free >= LEAST_FREE:
        return trouble
    return StoreTrouble("full")
