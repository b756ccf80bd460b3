"""A copy of the encrypted file while it is in use, under the same key; proved whole before it counts (R14, R15).

The copy is one moment of the file: SQLite's backup interface reads it in one pass beside the writer, whom the
write-ahead log lets go on. It is written under another name, brought to the disk, read through, then renamed.
"""

import os
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import TypeVar

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.orm import Session

from desktop.store.check import damaged_pages
from desktop.store.connection import check_file, open_to_read
from desktop.store.damaged import read_damaged
from desktop.store.trouble import StoreTrouble, environment, until_open, with_cause
from sync.files import disk_code, replaced, taken_away, until_free

T = TypeVar("T")

HALF = ".part"


def copied(source: Path, key: bytes, target: Path, prove: Callable[[Session], T]) -> T:
    """The file at ``target``; what ``prove`` finds in it. Raises StoreTrouble; then nothing new lies there."""
    half = target.with_name(target.name + HALF)
    try:
        taken_away(half)
        target.parent.mkdir(parents=True, exist_ok=True)
        until_open(lambda: _copy(source, key, half), source.parent)
        settled(half)
        found = proved(half, key, prove)
        replaced(half, target)
        settled(target.parent)
    except OSError as error:
        raise StoreTrouble(disk_code(error)) from error
    except StoreTrouble as trouble:
        raise with_cause(trouble, target.parent) from trouble
    finally:
        with suppress(OSError):  # a copy that nobody can take away now goes before the next one
            taken_away(half)
    return found


def proved(path: Path, key: bytes, prove: Callable[[Session], T]) -> T:
    """Every page is read and checked, then ``prove`` looks into it; nothing is written. Raises StoreTrouble."""
    check_file(path, fresh=False)
    try:
        with closing(open_to_read(path, key, "immutable=1")) as connection, closing(connection.cursor()) as cursor:
            if damaged_pages(cursor):
                raise StoreTrouble("corrupt")
    except sqlcipher.Error as error:
        raise environment(error) or error from error
    return read_damaged(path, key, prove)


def settled(path: Path) -> None:
    """What was written to the file, or the names in the folder, are on the disk. Raises OSError."""
    if path.is_dir() and os.name != "posix":
        return  # Windows knows no folder to be flushed
    handle = until_free(lambda: os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _copy(source: Path, key: bytes, target: Path) -> None:
    """Raises StoreTrouble."""
    try:
        with (
            closing(open_to_read(source, key, "mode=ro")) as reading,
            closing(sqlcipher.connect(str(target), isolation_level=None)) as writing,
        ):
            writing.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            writing.execute("PRAGMA cipher_log_level = NONE")
            reading.backup(writing)
    except sqlcipher.Error as error:
        raise environment(error) or error from error
