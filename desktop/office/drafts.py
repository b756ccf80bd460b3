"""Unfinished sheets, kept as they are typed: after a crash at most the last pause of typing is missing."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

from desktop.office.storable import whole
from desktop.queries.rows import DraftRow
from desktop.store.case_columns import EPOCH, milliseconds
from desktop.store.database import Database
from sync.casework.calendar import CST

LISTED = text(
    "SELECT kind, key, title, content, saved_ms FROM draft WHERE by_code = :by ORDER BY saved_ms DESC, kind, key"
)
SAVED = text(
    "INSERT INTO draft (by_code, kind, key, title, content, saved_ms) VALUES (:by, :kind, :key, :title, :content, :ms)"
    " ON CONFLICT (by_code, kind, key) DO UPDATE SET title = excluded.title, content = excluded.content,"
    " saved_ms = excluded.saved_ms"
)
CONTENTS = text("SELECT content FROM draft")
DROPPED = text("DELETE FROM draft WHERE by_code = :by AND kind = :kind AND key = :key")

_FILE = re.compile(r'"sha": ?"([0-9a-f]{64})"')


def files_named(session: Session) -> frozenset[str]:
    """Contents that unfinished sheets of anybody count on; they name each as ``sha``."""
    contents = session.execute(CONTENTS).scalars()
    return frozenset(sha for content in contents for sha in _FILE.findall(content))


def list_drafts(session: Session, by: str) -> tuple[DraftRow, ...]:
    """The drafts of one person, newest first."""
    return tuple(
        DraftRow(kind=kind, key=key, text=content, title=title, by=by, saved_at=_instant(ms))
        for kind, key, title, content, ms in session.execute(LISTED, {"by": by})
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """The drafts of one person; each write is durable when it returns."""

    database: Database
    by: str
    clock: Callable[[], datetime]

    def save(self, draft: DraftRow) -> None:
        named = {"by": self.by, "kind": draft.kind, "key": draft.key}
        typed = {"title": whole(draft.title), "content": whole(draft.text)}
        ms = milliseconds(self.clock())
        self.database.write(lambda session: session.execute(SAVED, named | typed | {"ms": ms}))

    def drop(self, kind: str, key: str) -> None:
        values = {"by": self.by, "kind": kind, "key": key}
        self.database.write(lambda session: session.execute(DROPPED, values))

    def list(self) -> tuple[DraftRow, ...]:
        return self.database.read(lambda session: list_drafts(session, self.by))


def _instant(ms: int) -> datetime:
    return (EPOCH + timedelta(milliseconds=ms)).astimezone(CST)
