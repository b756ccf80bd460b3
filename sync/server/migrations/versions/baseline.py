"""The tables of the first release, word for word; a database made before revisions existed is stamped with this one."""

from alembic import op

revision = "0001"
down_revision = None

TABLES = (
    """CREATE TABLE entry (id VARCHAR NOT NULL, scope VARCHAR NOT NULL, device VARCHAR NOT NULL,
    incarnation INTEGER NOT NULL, seq INTEGER NOT NULL, case_id VARCHAR NOT NULL, type VARCHAR NOT NULL,
    version INTEGER NOT NULL, occurred_ms BIGINT NOT NULL, recorded_ms BIGINT NOT NULL, quality VARCHAR NOT NULL,
    "by" VARCHAR NOT NULL, role VARCHAR NOT NULL, body {bytes} NOT NULL, body_hash {bytes} NOT NULL,
    PRIMARY KEY (id))""",
    "CREATE INDEX entry_case ON entry (case_id)",
    "CREATE INDEX entry_slot ON entry (device, incarnation, seq)",
    """CREATE TABLE record (scope VARCHAR NOT NULL, position INTEGER NOT NULL, kind VARCHAR NOT NULL,
    entry_id VARCHAR NOT NULL, device VARCHAR NOT NULL, incarnation INTEGER NOT NULL, seq INTEGER NOT NULL,
    code VARCHAR NOT NULL, winner VARCHAR NOT NULL, chain {bytes} NOT NULL, PRIMARY KEY (scope, position),
    UNIQUE (scope, device, incarnation, seq, kind))""",
    "CREATE INDEX record_entry ON record (entry_id)",
    "CREATE TABLE setting (name VARCHAR NOT NULL, value VARCHAR, PRIMARY KEY (name))",
    """CREATE TABLE office (scope VARCHAR NOT NULL, name VARCHAR NOT NULL, uscc VARCHAR NOT NULL,
    prefix VARCHAR NOT NULL, region VARCHAR NOT NULL, PRIMARY KEY (scope))""",
    """CREATE TABLE staff (scope VARCHAR NOT NULL, code VARCHAR NOT NULL, name VARCHAR NOT NULL,
    roles VARCHAR NOT NULL, PRIMARY KEY (scope, code))""",
    """CREATE TABLE enrol_code (code_hash {bytes} NOT NULL, scope VARCHAR NOT NULL, expires_ms BIGINT NOT NULL,
    device VARCHAR NOT NULL, PRIMARY KEY (code_hash))""",
    """CREATE TABLE device (device VARCHAR NOT NULL, scope VARCHAR NOT NULL, slot INTEGER NOT NULL,
    incarnation INTEGER NOT NULL, token_hash {bytes} NOT NULL, public_key {bytes} NOT NULL, machine VARCHAR NOT NULL,
    name VARCHAR NOT NULL, app_version VARCHAR NOT NULL, enrolled_ms BIGINT NOT NULL, seen_ms BIGINT NOT NULL,
    pending INTEGER NOT NULL, revoked_ms BIGINT NOT NULL, PRIMARY KEY (device))""",
    "CREATE INDEX ix_device_scope ON device (scope)",
    """CREATE TABLE slot (device VARCHAR NOT NULL, incarnation INTEGER NOT NULL, seq INTEGER NOT NULL,
    entry_id VARCHAR NOT NULL, chain {bytes} NOT NULL, PRIMARY KEY (device, incarnation, seq))""",
    """CREATE TABLE scope_head (scope VARCHAR NOT NULL, head INTEGER NOT NULL, chain {bytes} NOT NULL,
    PRIMARY KEY (scope))""",
    """CREATE TABLE waiting (entry_id VARCHAR NOT NULL, scope VARCHAR NOT NULL, position INTEGER NOT NULL,
    case_id VARCHAR NOT NULL, code VARCHAR NOT NULL, device VARCHAR NOT NULL, incarnation INTEGER NOT NULL,
    seq INTEGER NOT NULL, PRIMARY KEY (entry_id))""",
    "CREATE INDEX ix_waiting_case_id ON waiting (case_id)",
    """CREATE TABLE irregularity (scope VARCHAR NOT NULL, position INTEGER NOT NULL, code VARCHAR NOT NULL,
    entry_id VARCHAR NOT NULL, case_id VARCHAR NOT NULL, facts VARCHAR NOT NULL, noted_ms BIGINT NOT NULL,
    PRIMARY KEY (scope, position, code))""",
    """CREATE TABLE incident (id {serial} NOT NULL, device VARCHAR NOT NULL, code VARCHAR NOT NULL,
    facts VARCHAR NOT NULL, noted_ms BIGINT NOT NULL, PRIMARY KEY (id))""",
    "CREATE INDEX incident_device ON incident (device, noted_ms)",
    """CREATE TABLE pack (name VARCHAR NOT NULL, etag VARCHAR NOT NULL, since_ms BIGINT NOT NULL,
    content {bytes} NOT NULL, PRIMARY KEY (name, etag))""",
)

GUARDED = ("entry", "record", "slot")
SAME_KEY = {
    "entry": '"id" = NEW."id"',
    "record": '"scope" = NEW."scope" AND "position" = NEW."position") OR EXISTS (SELECT 1 FROM "record" WHERE'
    ' "scope" = NEW."scope" AND "device" = NEW."device" AND "incarnation" = NEW."incarnation"'
    ' AND "seq" = NEW."seq" AND "kind" = NEW."kind"',
    "slot": '"device" = NEW."device" AND "incarnation" = NEW."incarnation" AND "seq" = NEW."seq"',
}
REFUSE = "BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END"


def upgrade() -> None:
    postgres = op.get_bind().dialect.name == "postgresql"
    types = {"bytes": "BYTEA", "serial": "SERIAL"} if postgres else {"bytes": "BLOB", "serial": "INTEGER"}
    for statement in TABLES:
        op.get_bind().exec_driver_sql(statement.format(**types))
    for statement in _postgres_guards() if postgres else _sqlite_guards():
        op.get_bind().exec_driver_sql(statement)


def _sqlite_guards() -> list[str]:
    guards = []
    for table in GUARDED:
        guards += [
            f'CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON "{table}" {REFUSE}' for verb in ("UPDATE", "DELETE")
        ]
        known = f'EXISTS (SELECT 1 FROM "{table}" WHERE {SAME_KEY[table]})'
        guards.append(f'CREATE TRIGGER {table}_no_REPLACE BEFORE INSERT ON "{table}" WHEN {known} {REFUSE}')
    return guards


def _postgres_guards() -> list[str]:
    function = """CREATE OR REPLACE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'journal is append-only'; END $$"""
    return [
        function,
        *(
            f'CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON "{table}"'
            " FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only()"
            for table in GUARDED
            for verb in ("UPDATE", "DELETE", "TRUNCATE")
        ),
    ]
