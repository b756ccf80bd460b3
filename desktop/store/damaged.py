"""Reading what a damaged file still gives away. Nothing is written to it, to its log or beside it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from desktop.store.connection import open_to_read
from desktop.store.trouble import environment

T = TypeVar("T")


def read_damaged(path: Path, key: bytes, work: Callable[[Session], T]) -> T:
    """Run ``work`` on a connection of its own: behind a page that fails its check the same one reads nothing more.

    Raises StoreTrouble where a page ``work`` needs cannot be read.
    """
    log = path.with_name(path.name + "-wal")
    how = "mode=ro" if log.exists() and log.stat().st_size else "immutable=1"
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=lambda: open_to_read(path, key, how),
        poolclass=NullPool,
        hide_parameters=True,
    )
    try:
        with Session(engine) as session:
            return work(session)
    except (DBAPIError, sqlcipher.Error) as error:
        raise environment(error) or error from error
