"""Makes ``entry`` and ``record`` append-only in the database itself, whoever holds the connection."""

from sqlalchemy import Engine, PrimaryKeyConstraint, Table, UniqueConstraint, text
from sqlalchemy.engine import Connection
from sqlmodel import SQLModel

from sync.journal.tables import ENTRY, LOG_TABLES, RECORD
from sync.journal.tables_rewound import REWOUND

ABORTED = "journal is append-only"

SQLITE = """CREATE TRIGGER IF NOT EXISTS {table}_no_{verb} BEFORE {verb} ON "{table}"
BEGIN SELECT RAISE(ABORT, '{words}'); END"""

SQLITE_REPLACE = """CREATE TRIGGER IF NOT EXISTS {table}_no_REPLACE BEFORE INSERT ON "{table}"
WHEN {known} BEGIN SELECT RAISE(ABORT, '{words}'); END"""
"""INSERT OR REPLACE deletes without asking the DELETE trigger."""

SQLITE_REWOUND = """CREATE TRIGGER record_no_DELETE BEFORE DELETE ON "record"
WHEN NOT EXISTS (SELECT 1 FROM "rewound" WHERE {same})
AND NOT EXISTS (SELECT 1 FROM left_log l WHERE l.scope = OLD.scope AND l.leaving)
BEGIN SELECT RAISE(ABORT, '{words}'); END"""
"""On a desk a record may leave the log when it stands word for word among those of a former history, or with the whole
log when that may be followed no more (I17)."""

SQLITE_TAKEN = """CREATE TRIGGER entry_no_DELETE BEFORE DELETE ON "entry"
WHEN NOT EXISTS (SELECT 1 FROM left_log l WHERE l.leaving)
OR EXISTS (SELECT 1 FROM device_state d WHERE d.device = OLD.device)
OR EXISTS (SELECT 1 FROM record r WHERE r.entry_id = OLD.id)
OR EXISTS (SELECT 1 FROM outbox o WHERE o.entry_id = OLD.id)
BEGIN SELECT RAISE(ABORT, '{words}'); END"""
"""On a desk an entry of another device may leave with the last log it stands in."""

SQLITE_LET_GO = """CREATE TRIGGER entry_no_UPDATE BEFORE UPDATE ON "entry" WHEN NOT (NEW.body = x'' AND {same}
AND EXISTS (SELECT 1 FROM record r JOIN case_summary s ON s.scope = r.scope AND s.case_id = OLD.case_id
  WHERE r.entry_id = OLD.id AND r.position <= s.position)
AND NOT EXISTS (SELECT 1 FROM record r LEFT JOIN durable_mark d ON d.scope = r.scope
  WHERE r.entry_id = OLD.id AND r.position > COALESCE(d.position, 0))
AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.entry_id = OLD.id))
BEGIN SELECT RAISE(ABORT, '{words}'); END"""
"""On a desk the body of an entry may leave, and nothing else of it, when a summary covers it and a backup elsewhere
covers every place it has (I25)."""

POSTGRES_FUNCTION = """CREATE OR REPLACE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{words}'; END $$"""

POSTGRES = """CREATE OR REPLACE TRIGGER {table}_no_{verb} BEFORE {verb} ON "{table}"
FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only()"""

POSTGRES_PARTITIONS = """SELECT child.relname FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
JOIN pg_class parent ON parent.oid = inhparent WHERE parent.relname = :table ORDER BY child.relname"""


def create_all(engine: Engine, tables: tuple[Table, ...]) -> None:
    """Create the tables that are not there yet, with their guards. Idempotent, SQLite and PostgreSQL."""
    with engine.begin() as connection:
        create_tables(connection, tables)


def create_tables(connection: Connection, tables: tuple[Table, ...]) -> None:
    """The same inside a transaction that is already open."""
    SQLModel.metadata.create_all(connection, tables=list(tables))
    guard(connection, LOG_TABLES)
    if REWOUND in tables:
        guard(connection, (REWOUND,))
        _let_leave(connection)


def _let_leave(connection: Connection) -> None:
    """Only the file of a desk: the platform's log never goes back, and a desk on PostgreSQL exists in tests alone."""
    if connection.dialect.name == "sqlite":
        same = " AND ".join(f'"{column.name}" = OLD."{column.name}"' for column in RECORD.c)
        connection.execute(text("DROP TRIGGER IF EXISTS record_no_DELETE"))
        connection.execute(text(SQLITE_REWOUND.format(same=same, words=ABORTED)))
        connection.execute(text("DROP TRIGGER IF EXISTS entry_no_DELETE"))
        connection.execute(text(SQLITE_TAKEN.format(words=ABORTED)))
        kept = (column.name for column in ENTRY.c if column.name != "body")
        same = " AND ".join(f'NEW."{name}" IS OLD."{name}"' for name in kept)
        connection.execute(text("DROP TRIGGER IF EXISTS entry_no_UPDATE"))
        connection.execute(text(SQLITE_LET_GO.format(same=same, words=ABORTED)))


def guard(connection: Connection, tables: tuple[Table, ...]) -> None:
    """Put the triggers on these tables. Idempotent."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(POSTGRES_FUNCTION.format(words=ABORTED)))
        _triggers(connection, _with_partitions(connection, tables), POSTGRES, ("UPDATE", "DELETE", "TRUNCATE"))
        return
    _triggers(connection, [table.name for table in tables], SQLITE, ("UPDATE", "DELETE"))
    for table in tables:
        known = " OR ".join(_known(table, key) for key in _keys(table))
        connection.execute(text(SQLITE_REPLACE.format(table=table.name, known=known, words=ABORTED)))


def _with_partitions(connection: Connection, tables: tuple[Table, ...]) -> list[str]:
    """A statement that names a partition asks no trigger of the whole table, so every partition has its own."""
    names = []
    for table in tables:
        names += [table.name, *connection.execute(text(POSTGRES_PARTITIONS), {"table": table.name}).scalars()]
    return names


def _triggers(connection: Connection, tables: list[str], pattern: str, verbs: tuple[str, ...]) -> None:
    for table in tables:
        for verb in verbs:
            connection.execute(text(pattern.format(table=table, verb=verb, words=ABORTED)))


def _keys(table: Table) -> list[list[str]]:
    """The columns of the primary key and of every unique constraint."""
    keys = [item for item in table.constraints if isinstance(item, PrimaryKeyConstraint | UniqueConstraint)]
    return [[column.name for column in key.columns] for key in keys]


def _known(table: Table, key: list[str]) -> str:
    same = " AND ".join(f'"{column}" = NEW."{column}"' for column in key)
    return f'EXISTS (SELECT 1 FROM "{table.name}" WHERE {same})'
