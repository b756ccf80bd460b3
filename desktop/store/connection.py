"""One connection to the encrypted file: the key first, then proof that it opens, then the settings.

WAL with ``synchronous=EXTRA``: what a screen calls saved survives a power cut. Two connections write-lock the same
file, which is safe only with SQLite 3.51.3 or later (an older one can corrupt a WAL; 3.52.0 was withdrawn).
"""

from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from desktop.store.trouble import StoreTrouble, environment, until_open
from sync.files import A_MOMENT, USUAL, Patience, disk_code, until_free

PLAIN_HEADER = b"SQLite format 3\x00"
OLDEST_SAFE = (3, 51, 3)
WITHDRAWN = (3, 52, 0)
KEY_BYTES = 32
PAGE_BYTES = 4096
UNREADABLE = frozenset({"wrong_key", "corrupt"})

SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA wal_autocheckpoint = 1000",
    "PRAGMA journal_size_limit = 67108864",
)


def check_version(version: tuple[int, int, int] = sqlcipher.sqlite_version_info) -> None:
    """Raises StoreTrouble("unsafe_sqlite")."""
    if version < OLDEST_SAFE or version == WITHDRAWN:
        raise StoreTrouble("unsafe_sqlite", version=".".join(map(str, version)))


def check_file(path: Path, *, fresh: bool) -> None:
    """Look at the file before a key touches it; nothing is written. Raises StoreTrouble."""
    if not path.exists():
        if not fresh:
            raise StoreTrouble("missing")
        return
    try:
        with until_free(lambda: path.open("rb"), USUAL if path.is_file() else A_MOMENT) as file:
            start = file.read(PAGE_BYTES)
    except OSError as error:
        raise StoreTrouble(disk_code(error)) from error
    if not start:
        raise StoreTrouble("zero_length")
    if start.startswith(PLAIN_HEADER):
        raise StoreTrouble("not_encrypted")
    if len(start) < PAGE_BYTES:  # SQLite takes a file of one byte for a new one and would fill it
        raise StoreTrouble("corrupt")


def check_log(path: Path, key: bytes) -> None:
    """A log that a killed program left must belong to its file: whoever closes a connection folds it in.

    Read without the right to write, because the log of another database would replace what the clerk has recorded
    although nothing in it can be read. Raises StoreTrouble; nothing has then been written.
    """
    log = path.with_name(path.name + "-wal")
    if not path.exists() or not log.exists() or not log.stat().st_size:
        return
    found = _read_through(path, key, "mode=ro")
    if found is None:
        return
    if found.code in UNREADABLE and _read_through(path, key, "immutable=1") is None:
        raise StoreTrouble("foreign_log")
    raise found


def _read_through(path: Path, key: bytes, how: str) -> StoreTrouble | None:
    """What is wrong with the file when every page is read; None when nothing is."""
    connection = open_to_read(path, key, how)
    try:
        complaints = [line for (line,) in connection.execute("PRAGMA quick_check") if line != "ok"]
        return StoreTrouble("corrupt") if complaints else None
    except sqlcipher.Error as error:
        trouble = environment(error)
        if trouble is None:
            raise
        return trouble
    finally:
        connection.close()


def open_to_read(path: Path, key: bytes, how: str) -> sqlcipher.Connection:
    """``how``: ``mode=ro``, or ``immutable=1`` where no log counts; no page has been read yet. Raises StoreTrouble."""
    connection = _opened(f"{path.resolve().as_uri()}?{how}", uri=True)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA cipher_log_level = NONE")
    return connection


def connect(
    path: Path, key: bytes, *, cache_kib: int, writes: bool = True, patience: Patience = USUAL
) -> sqlcipher.Connection:
    """An open connection with every setting made. Raises StoreTrouble("wrong_key") and the like."""
    if len(key) != KEY_BYTES:
        raise ValueError("a raw key has 32 bytes")
    return until_open(lambda: _connected(path, key, cache_kib, writes), path.parent, patience)


def _connected(path: Path, key: bytes, cache_kib: int, writes: bool) -> sqlcipher.Connection:
    connection = _opened(str(path), check_same_thread=False)
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute("PRAGMA cipher_memory_security = ON")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        for setting in SETTINGS:
            connection.execute(setting)
        connection.execute(f"PRAGMA cache_size = -{cache_kib}")
        if not writes:
            connection.execute("PRAGMA query_only = ON")
    except sqlcipher.Error as error:
        connection.close()
        raise environment(error) or error from error
    return connection


def _opened(name: str, *, uri: bool = False, check_same_thread: bool = True) -> sqlcipher.Connection:
    """Raises StoreTrouble("held") and the like."""
    try:
        return sqlcipher.connect(name, isolation_level=None, uri=uri, check_same_thread=check_same_thread)
    except sqlcipher.Error as error:
        raise environment(error) or error from error
