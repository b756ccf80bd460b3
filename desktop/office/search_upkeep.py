"""The index of the search kept in few parts: at every key each part is one more place to look.

What came in one after the other stands in parts of its own until they are merged, after a first pull in a dozen. What
was forgotten stays in them, crossed off, until then. Merging goes in portions between which others may write.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from desktop.store.search_index import MERGED_MS, merge_step, parts
from desktop.store.settings import keep_setting, setting

MERGING = "leave.merging"
"""Whether a merge is under way: "first" and "more" are its steps."""
MOST_PARTS = 4
REST_MS = 7 * 24 * 3600 * 1000


Transaction = Callable[[Callable[[Session], Any]], Any]
"""A database's ``read`` or ``write``."""


def merge_soon(session: Session) -> None:
    """The next upkeep merges, whatever it finds: something was forgotten."""
    keep_setting(session, MERGING, "first")


def keep_quick(read: Transaction, write: Transaction, now_ms: int) -> None:
    """Merge where that was asked for, or where there are many parts; the latter once a week, as all is written anew."""
    if read(lambda session: _many(session, now_ms)):
        write(merge_soon)
    while read(lambda session: setting(session, MERGING)):
        write(lambda session: _merge(session, now_ms))


def _many(session: Session, now_ms: int) -> bool:
    rested = now_ms - int(setting(session, MERGED_MS) or "0")
    return not 0 <= rested < REST_MS and parts(session) > MOST_PARTS


def _merge(session: Session, now_ms: int) -> None:
    more = merge_step(session, first=setting(session, MERGING) == "first")
    keep_setting(session, MERGING, "more" if more else "")
    if not more:
        keep_setting(session, MERGED_MS, str(now_ms))
