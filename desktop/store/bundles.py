"""Bundles this desk wrote and may still get an answer to. Times: milliseconds since 1970, UTC."""

from typing import Any

from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from sync.client.bundles import Written

CREATE = (
    "CREATE TABLE bundle (bundle TEXT NOT NULL PRIMARY KEY, made_ms INTEGER NOT NULL, incarnation INTEGER NOT NULL,"
    " first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL, reply BLOB NOT NULL,"
    " answered_ms INTEGER NOT NULL) WITHOUT ROWID"
)
"""``reply``: the private key its answer is sealed for. ``answered_ms``: when one was read first, 0 for never."""

REMEMBERED = 20
"""So many are on their way at most; the answer to an older one is not known any more."""

_COLUMNS = "bundle, made_ms, incarnation, first_seq, last_seq, reply, answered_ms"
_ADD = text(f"INSERT INTO bundle ({_COLUMNS}) VALUES (:bundle, :made_ms, :incarnation, :first, :last, :reply, 0)")
_FORGET = text(
    "DELETE FROM bundle WHERE bundle NOT IN (SELECT bundle FROM bundle ORDER BY made_ms DESC, bundle LIMIT :most)"
)
_FIND = text(f"SELECT {_COLUMNS} FROM bundle WHERE bundle = :bundle")
_NEWEST = text(f"SELECT {_COLUMNS} FROM bundle ORDER BY made_ms DESC, bundle LIMIT 1")
_ANSWERED = text("UPDATE bundle SET answered_ms = :at WHERE bundle = :bundle AND answered_ms = 0")


def keep_written(session: Session, written: Written) -> None:
    """Before its file is written: an answer can be read whatever becomes of the program meanwhile."""
    told = {"bundle": written.bundle, "made_ms": written.made_ms, "incarnation": written.incarnation}
    seqs = {"first": written.first_seq, "last": written.last_seq, "reply": written.reply}
    session.execute(_ADD, told | seqs)
    session.execute(_FORGET, {"most": REMEMBERED})


def written(session: Session, bundle: str) -> Written | None:
    row = session.execute(_FIND, {"bundle": bundle}).one_or_none()
    return None if row is None else _written(row)


def newest(session: Session) -> tuple[Written, int] | None:
    """The bundle written last, and when its answer was read first (0: never)."""
    row = session.execute(_NEWEST).one_or_none()
    return None if row is None else (_written(row), int(row.answered_ms))


def answered(session: Session, bundle: str, at_ms: int) -> bool:
    """Whether this is the first time."""
    before = session.execute(_FIND, {"bundle": bundle}).one().answered_ms
    session.execute(_ANSWERED, {"bundle": bundle, "at": at_ms})
    return not before


def forget_written(session: Session) -> None:
    """No answer to anything asked so far counts any more."""
    session.execute(_FORGET, {"most": 0})


def _written(row: Row[Any]) -> Written:
    return Written(
        bundle=row.bundle,
        made_ms=row.made_ms,
        incarnation=row.incarnation,
        first_seq=row.first_seq,
        last_seq=row.last_seq,
        reply=bytes(row.reply),
    )
