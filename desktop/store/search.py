"""Row ids of the cases that hold a text; the question is data, no sign of it means anything to the index."""

from collections.abc import Iterator

from sqlalchemy import text
from sqlalchemy.orm import Session

from desktop.store.grams import match, words

LONGEST_QUESTION = 200
FOUND = text(
    "SELECT g.rowid AS rid, f.hay AS hay FROM case_gram AS g JOIN case_find AS f ON f.rid = g.rowid"
    " WHERE case_gram MATCH :question ORDER BY g.rowid DESC"
)
LETTERS = text("SELECT DISTINCT rid FROM case_initials WHERE tail >= :first AND tail < :after ORDER BY rid DESC")


def find(session: Session, question: str, limit: int) -> list[int]:
    """Row ids, newest first, at most ``limit``: texts that hold every word, then names by their initials."""
    parts = words(question[:LONGEST_QUESTION])
    if not parts:
        return []
    found: dict[int, None] = {}
    for rid in _by_text(session, parts):
        found[rid] = None
        if len(found) >= limit:
            return list(found)
    found.update(dict.fromkeys(_by_initials(session, parts, limit)))
    return sorted(found, reverse=True)[:limit]


def _by_text(session: Session, parts: tuple[str, ...]) -> Iterator[int]:
    question = match(parts)
    if not question:
        return
    hits = session.execute(FOUND, {"question": question})
    try:
        for rid, hay in hits:
            if all(part in hay for part in parts):
                yield rid
    finally:
        hits.close()


def _by_initials(session: Session, parts: tuple[str, ...], limit: int) -> list[int]:
    if len(parts) != 1 or not (parts[0].isascii() and parts[0].isalpha()):
        return []
    letters = parts[0]
    hits = session.execute(LETTERS, {"first": letters, "after": letters + "\uffff"})
    found = [rid for (rid,) in hits.fetchmany(limit)]
    hits.close()
    return found
