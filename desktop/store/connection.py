"""One connection to the encrypted file: the key first, then proof that it opens, then the settings.

WAL with ``synchronous=EXTRA``: what a screen calls saved survives a power cut. Two connections write-lock the same
file, which is safe only with SQLite 3.51.3 or later (an older one can corrupt a WAL; 3.52.0 was withdrawn).
"""

from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from desktop.store.trouble import StoreTrouble, environment

PLAIN_HEADER = b"SQLite format 3\x00"
OLDEST_SAFE = (3, 51, 3)
WITHDRAWN = (3, 52, 0)
KEY_BYTES = 32

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
    with path.open("rb") as file:
        header = file.read(len(PLAIN_HEADER))
    if not header:
        raise StoreTrouble("zero_length")
    if header == PLAIN_HEADER:
        raise StoreTrouble("not_encrypted")


def connect(path: Path, key: bytes, *, cache_kib: int, writes: bool = True) -> sqlcipher.Connection:
    """An open connection with every setting made. Raises StoreTrouble("wrong_key") and the like."""
    if len(key) != KEY_BYTES:
        raise ValueError("a raw key has 32 bytes")
    connection = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False)
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
