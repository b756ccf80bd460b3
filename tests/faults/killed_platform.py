"""The platform, killed at one moment of the first transaction that takes an entry: ``before`` or ``after`` its commit.

Killed by itself with SIGKILL, so that nothing runs any more: no answer, no flush, no closing of the database.
"""

import os
import signal
import sys

from sqlalchemy import event, select
from sqlalchemy.orm import Session

from sync.journal.tables import ENTRY
from sync.server.database import open_database
from sync.server.platform import DatabasePlatform
from sync.server.serving import serve

_TOOK = "took an entry"


def _killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _before_commit(session: Session) -> None:
    if session.execute(select(ENTRY.c.id).limit(1)).first() is None:
        return
    if sys.argv[2] == "before":
        _killed()
    session.info[_TOOK] = True


def _after_commit(session: Session) -> None:
    if session.info.get(_TOOK):
        _killed()


if __name__ == "__main__":
    event.listen(Session, "after_commit", _after_commit)
    serve(DatabasePlatform(open_database(sys.argv[1], before_commit=_before_commit)), "127.0.0.1", 0)
