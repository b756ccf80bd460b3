"""The numbered steps from one form of the file to the next; ``user_version`` says which one it has.

Only what cannot be rebuilt is migrated: the journal, drafts, counters, settings. Read models are dropped instead.
A step never changes once released; each has a test from a real older file.
"""

from collections.abc import Callable

from sqlalchemy import func, insert, select
from sqlalchemy.engine import Connection

from desktop.store.bundles import CREATE as CREATE_BUNDLE
from desktop.store.due_changes import CREATE as CREATE_DUE_CHANGE
from desktop.store.trouble import StoreTrouble
from sync.journal.guards import create_tables
from sync.journal.tables import CLIENT_TABLES, OUTBOX
from sync.journal.tables_blobs import BLOB
from sync.journal.tables_handed_out import HANDED_OUT

Step = Callable[[Connection], None]

DESK_TABLES = (
    "CREATE TABLE draft (kind TEXT NOT NULL, key TEXT NOT NULL, by_code TEXT NOT NULL, title TEXT NOT NULL,"
    " content TEXT NOT NULL, saved_ms INTEGER NOT NULL, PRIMARY KEY (by_code, kind, key)) WITHOUT ROWID",
    "CREATE TABLE serial (body TEXT NOT NULL, span TEXT NOT NULL, slot INTEGER NOT NULL, last INTEGER NOT NULL,"
    " PRIMARY KEY (body, span, slot)) WITHOUT ROWID",
    "CREATE TABLE issued (number TEXT NOT NULL PRIMARY KEY, case_id TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE pack (name TEXT NOT NULL PRIMARY KEY, etag TEXT NOT NULL, content BLOB NOT NULL) WITHOUT ROWID",
)


PACK_STEPS = (
    "CREATE TABLE pack_edition (name TEXT NOT NULL, edition INTEGER NOT NULL, etag TEXT NOT NULL,"
    " content BLOB NOT NULL, signature BLOB NOT NULL, PRIMARY KEY (name, edition)) WITHOUT ROWID",
    "INSERT INTO pack_edition SELECT name, 0, etag, content, x'' FROM pack",
    "DROP TABLE pack",
    "CREATE TABLE pack_refused (name TEXT NOT NULL PRIMARY KEY, etag TEXT NOT NULL, code TEXT NOT NULL,"
    " at_ms INTEGER NOT NULL) WITHOUT ROWID",
    CREATE_DUE_CHANGE,
)
"""Packs by edition, as the platform signs them; one kept by an older program counts as before all editions."""


def _first(connection: Connection) -> None:
    create_tables(connection, CLIENT_TABLES)
    for statement in DESK_TABLES:
        connection.exec_driver_sql(statement)


def _second(connection: Connection) -> None:
    """What heals a restored platform: times of receipt, signatures of batches. Attachments. Packs by edition.
    Bundles."""
    columns = {row[1] for row in connection.exec_driver_sql("PRAGMA table_info(record)")}
    if "received_ms" not in columns:
        connection.exec_driver_sql("ALTER TABLE record ADD COLUMN received_ms BIGINT NOT NULL DEFAULT 0")
    create_tables(connection, CLIENT_TABLES)
    create_tables(connection, (BLOB,))
    for statement in (*PACK_STEPS, CREATE_BUNDLE):
        connection.exec_driver_sql(statement)


def _third(connection: Connection) -> None:
    """How far the queue has been handed to the line. What went up before this step is not in the queue; what waits then
    may have left in a request whose answer never came, so all of it counts as handed out.
    """
    create_tables(connection, CLIENT_TABLES)
    if connection.execute(select(HANDED_OUT.c.entry_id)).first() is None:
        newest = connection.execute(select(func.max(OUTBOX.c.entry_id))).scalar()
        if newest is not None:
            connection.execute(insert(HANDED_OUT), [{"entry_id": newest}])


STEPS: tuple[Step, ...] = (_first, _second, _third)


def migrate(connection: Connection, steps: tuple[Step, ...] = STEPS) -> None:
    """Bring the file to the newest form, one transaction per step. Raises StoreTrouble("newer")."""
    with connection.begin():
        found = version(connection)
    if found > len(steps):
        raise StoreTrouble("newer", found=str(found), known=str(len(steps)))
    for number in range(found, len(steps)):
        with connection.begin():
            steps[number](connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {number + 1}")


def version(connection: Connection) -> int:
    found = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    return int(found)
