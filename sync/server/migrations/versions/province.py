"""Everything a province needs beyond one office: the log in partitions by office, and the tables of this release.

PostgreSQL: ``entry``, ``record`` and ``slot`` are split by a hash of the scope. A unique key must hold the column that
decides the partition, so an entry is unique within its home office and a slot within its device's home office; a device
has one home, so exactly once stays exactly once. SQLite: the same tables, whole.

Not released yet: until it is, this revision creates whatever of the declared tables and columns is missing.
"""

from alembic import op
from sqlalchemy import BigInteger, Column, Connection, Integer, LargeBinary, Table, inspect

from sync.journal.guards import guard
from sync.journal.tables import LOG_TABLES
from sync.server.tables import PLATFORM_TABLES, SLOT
from sync.server.tables_bundles import BUNDLE
from sync.server.tables_durable import DURABLE
from sync.server.tables_exchange import EXCHANGE_ROW
from sync.server.tables_identity import TOKEN
from sync.server.tables_packs import DISMISSED
from sync.server.tables_recovery import RESTORED
from sync.server.tables_reenrolment import FORMER
from sync.server.tables_salvage import SALVAGE
from sync.server.tables_scopes import OUTGOING
from sync.server.tables_snapshots import SNAPSHOT
from sync.server.tables_standing import watch

revision = "0002"
down_revision = "0001"

PARTITIONS = 16

SLOT_SCOPE = (
    "ALTER TABLE slot ADD COLUMN scope VARCHAR NOT NULL DEFAULT ''",
    "UPDATE slot SET scope = (SELECT scope FROM device WHERE device.device = slot.device)",
)

KEYS = {
    "entry": ("ALTER TABLE entry ADD PRIMARY KEY (id, scope)",),
    "record": (
        "ALTER TABLE record ADD PRIMARY KEY (scope, position)",
        "ALTER TABLE record ADD UNIQUE (scope, device, incarnation, seq, kind)",
    ),
    "slot": ("ALTER TABLE slot ADD PRIMARY KEY (device, incarnation, seq, scope)",),
}


TOPICS = (BUNDLE, EXCHANGE_ROW, DISMISSED, TOKEN, RESTORED, OUTGOING, SALVAGE, DURABLE, FORMER, SNAPSHOT)
"""One table of each topic whose module nothing else here reads: with it all its tables are declared."""


def upgrade() -> None:
    connection = op.get_bind()
    postgres = connection.dialect.name == "postgresql"
    connection.exec_driver_sql(f"DROP TRIGGER slot_no_UPDATE{' ON slot' if postgres else ''}")
    for statement in SLOT_SCOPE:
        connection.exec_driver_sql(statement)
    guard(connection, (SLOT,))
    _create_missing(connection)
    if postgres:
        for table in KEYS:
            _partition(connection, table)
    guard(connection, (*LOG_TABLES, SLOT))
    _create_missing_indexes(connection)
    watch(connection)


def _partition(connection: Connection, table: str) -> None:
    """Keys and indexes come after the rows: built once instead of kept row by row."""
    old = f"{table}_0001"
    connection.exec_driver_sql(f"ALTER TABLE {table} RENAME TO {old}")
    connection.exec_driver_sql(f"CREATE TABLE {table} (LIKE {old}) PARTITION BY HASH (scope)")
    for part in range(PARTITIONS):
        values = f"FOR VALUES WITH (MODULUS {PARTITIONS}, REMAINDER {part})"
        connection.exec_driver_sql(f"CREATE TABLE {table}_p{part:02d} PARTITION OF {table} {values}")
    connection.exec_driver_sql(f"INSERT INTO {table} SELECT * FROM {old}")
    connection.exec_driver_sql(f"DROP TABLE {old}")
    for statement in KEYS[table]:
        connection.exec_driver_sql(statement)


def _create_missing(connection: Connection) -> None:
    LOG_TABLES[0].metadata.create_all(connection, tables=list(LOG_TABLES))
    PLATFORM_TABLES.create_all(connection)
    for table in LOG_TABLES:
        table.create(connection, checkfirst=True)
    for table in (*LOG_TABLES, *PLATFORM_TABLES.sorted_tables):
        here = {column["name"] for column in inspect(connection).get_columns(table.name)}
        for column in table.c:
            if column.name not in here:
                _add(table, column)


def _create_missing_indexes(connection: Connection) -> None:
    for table in (*LOG_TABLES, *PLATFORM_TABLES.sorted_tables):
        here = {index["name"] for index in inspect(connection).get_indexes(table.name)}
        for index in sorted(table.indexes, key=lambda one: str(one.name)):
            if index.name not in here:
                index.create(connection)


def _add(table: Table, column: Column[object]) -> None:
    """Rows that are there get the empty value of the type."""
    empty = "0" if isinstance(column.type, Integer | BigInteger) else "''"
    if isinstance(column.type, LargeBinary) and op.get_bind().dialect.name == "sqlite":
        empty = "x''"
    kind = column.type.compile(op.get_bind().dialect)
    rest = "" if column.nullable else f" NOT NULL DEFAULT {empty}"
    op.get_bind().exec_driver_sql(f'ALTER TABLE "{table.name}" ADD COLUMN "{column.name}" {kind}{rest}')
