"""Brings a database from the form an older program left it in to that of this one: numbered revisions, by Alembic.

    nothing there ──▶ 0001 ──▶ 0002 ─ … ─▶ head          each once, all in one transaction
    tables, but no number: made before there were revisions, so it stands at 0001
    a number this program does not know: a newer program made it, and it is left alone

A revision is a file in ``migrations/versions`` and never changes once released; each has a test from a real older
database. Without Alembic's own command line: what it needs (the address, logging) the platform already has.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from sync.server.trouble import PlatformTrouble

BASELINE = "0001"
FOLDER = Path(__file__).parent / "migrations"
FIRST_TABLE = "setting"
TURN = 0x5149414E42414E
"""Two programs started together would migrate together: one waits at this advisory lock."""


def bring_up_to_date(connection: Connection) -> bool:
    """Run what is missing; whether this was an empty database. Raises PlatformTrouble("newer_database")."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({TURN})"))
    scripts = _scripts()
    fresh = is_empty(connection)
    context = MigrationContext.configure(connection, opts={"fn": _steps(scripts)})
    _refuse_newer(context, scripts)
    if not fresh and context.get_current_revision() is None:
        context.stamp(scripts, BASELINE)
    with Operations.context(context):
        context.run_migrations()
    return fresh


def is_empty(connection: Connection) -> bool:
    return not inspect(connection).has_table(FIRST_TABLE)


def check_form(connection: Connection) -> None:
    """Whether this program and the database fit each other.

    Raises PlatformTrouble("not_ready"), ("older_database") or ("newer_database").
    """
    if is_empty(connection):
        raise PlatformTrouble("not_ready")
    scripts = _scripts()
    context = MigrationContext.configure(connection)
    _refuse_newer(context, scripts)
    if context.get_current_revision() != scripts.get_current_head():
        raise PlatformTrouble("older_database")


def _scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return ScriptDirectory.from_config(config)


def _refuse_newer(context: MigrationContext, scripts: ScriptDirectory) -> None:
    known = {script.revision for script in scripts.walk_revisions()}
    newer = [found for found in context.get_current_heads() if found not in known]
    if newer:
        raise PlatformTrouble("newer_database", found=newer[0], known=str(scripts.get_current_head()))


def _steps(scripts: ScriptDirectory) -> Any:
    def steps(found: Sequence[str], context: MigrationContext) -> Any:
        return scripts._upgrade_revs("head", found)  # type: ignore[arg-type]  # what Alembic's own env.py calls

    return steps
