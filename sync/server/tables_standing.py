"""A mark that changes with everything an exchange asks each time and that hardly ever changes.

The database itself keeps it, by triggers: whoever changes one of these tables, by whatever means, changes the mark.
"""

from sqlalchemy import BigInteger, Column, Connection, Integer, Table

from sync.server.tables import PACK, PLATFORM_TABLES, SETTING, STAFF
from sync.server.tables_packs import DISMISSED
from sync.server.tables_scopes import GRANT, MOVED, SUPERIOR

STANDING = Table(
    "standing",
    PLATFORM_TABLES,
    Column("one", Integer, primary_key=True, autoincrement=False),
    Column("mark", BigInteger, nullable=False),
)
"""One row. ``mark``: drawn at random, so that a database that was restored and went on differs from what was known."""

WATCHED = (SETTING, STAFF, DISMISSED, GRANT, SUPERIOR, MOVED, PACK)

_FIRST = "INSERT INTO standing (one, mark) SELECT 1, 0 WHERE NOT EXISTS (SELECT 1 FROM standing)"
_POSTGRES = """CREATE OR REPLACE FUNCTION standing_changes() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN UPDATE standing SET mark = floor(random() * 9e18)::bigint; RETURN NULL; END $$"""
_SQLITE = "BEGIN UPDATE standing SET mark = random(); END"
_VERBS = ("INSERT", "UPDATE", "DELETE")


def watch(connection: Connection) -> None:
    """Create the row and the triggers; may be called again."""
    postgres = connection.dialect.name == "postgresql"
    connection.exec_driver_sql(_FIRST)
    if postgres:
        connection.exec_driver_sql(_POSTGRES)
    for table in WATCHED:
        for verb in _VERBS:
            connection.exec_driver_sql(_postgres(table, verb) if postgres else _sqlite(table, verb))


def _postgres(table: Table, verb: str) -> str:
    return (
        f'CREATE OR REPLACE TRIGGER {table.name}_stands_{verb} AFTER {verb} ON "{table.name}"'
        " FOR EACH STATEMENT EXECUTE FUNCTION standing_changes()"
    )


def _sqlite(table: Table, verb: str) -> str:
    return f'CREATE TRIGGER IF NOT EXISTS {table.name}_stands_{verb} AFTER {verb} ON "{table.name}" {_SQLITE}'
