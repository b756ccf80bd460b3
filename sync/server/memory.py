"""What a platform remembers between exchanges, so that it need not ask its database the same thing each time.

    what seldom changes   under the mark of ``standing``: a changed mark, and all of it is read again
    cases of a log        under the chain of the log's head: a head another worker moved, and they are read again

Nothing here is ever the truth: both keys are read in the transaction that uses what stands under them, and a
transaction that fails gives nothing back.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.journal.asking import ask
from sync.server.tables_standing import STANDING

T = TypeVar("T")

VALUES_AT_MOST = 100_000
LOGS_AT_MOST = 2_000

_MEMORY, _MARK, _KEPT = "memory", "standing", "kept"
_ASKED = select(STANDING.c.mark)

Kept = dict[str, tuple[bytes, Any]]
"""By log: the chain of its head, and what was known there."""


class Memory:
    """Of one process; safe to use from many threads."""

    def __init__(self) -> None:
        self._standing: tuple[int, dict[Hashable, Any]] = (0, {})
        self._logs: OrderedDict[str, tuple[bytes, Any]] = OrderedDict()
        self._turn = Lock()

    def at(self, mark: int) -> dict[Hashable, Any]:
        """What was read while the mark was this one."""
        known_mark, values = self._standing
        if known_mark != mark or len(values) > VALUES_AT_MOST:
            values = {}
            self._standing = mark, values
        return values

    def take(self, log: str, chain: bytes) -> Any | None:
        """What was kept of a log at this chain; it is the caller's alone from now on."""
        with self._turn:
            known_chain, kept = self._logs.pop(log, (b"", None))
        return kept if known_chain == chain else None

    def keep(self, logs: Kept) -> None:
        """Call it when what led to these chains is committed."""
        with self._turn:
            self._logs.update(logs)
            while len(self._logs) > LOGS_AT_MOST:
                self._logs.popitem(last=False)


def remembering(session: Session, memory: Memory, kept: Kept | None = None) -> Session:
    """Let this transaction use what is remembered; it must not change what ``standing`` watches.

    ``kept``: is filled with what may be remembered of logs once the transaction is committed.
    """
    session.info[_MEMORY] = memory
    session.info[_KEPT] = kept
    return session


def recalled(session: Session, log: str, chain: bytes) -> Any | None:
    """What is remembered of a log whose head row this transaction has locked, at the chain of its head."""
    memory: Memory | None = session.info.get(_MEMORY)
    return None if memory is None else memory.take(log, chain)


def learnt(session: Session, log: str, chain: bytes, what: Any) -> None:
    """This is how a log stands with what this transaction has written."""
    kept: Kept | None = session.info.get(_KEPT)
    if kept is not None:
        kept[log] = chain, what


def remembered(session: Session, key: Hashable, read: Callable[[], T]) -> T:
    """What ``read`` answers, perhaps from memory. ``key`` names the question."""
    memory: Memory | None = session.info.get(_MEMORY)
    if memory is None:
        return read()
    if _MARK not in session.info:
        session.info[_MARK] = ask(session, _ASKED).scalar_one()
    values = memory.at(session.info[_MARK])
    if key not in values:
        values[key] = read()
    found: T = values[key]
    return found
