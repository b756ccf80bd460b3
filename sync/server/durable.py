"""The durable mark (sync.md §2.7): what a backup elsewhere covers, so that desks know what they need not keep.

    heads of the copy ──▶ a file ──▶ the copy is off-site ──▶ ``durable FILE`` ──▶ ScopeAnswer.durable ──▶ desks

A head is (position, chain). It becomes a mark only where this log has that very chain at that position, so heads of
another history, or of the future of a restored one, are refused whole.
"""

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from sync.journal.log import chain_at, ms_of
from sync.server.offices import timeline
from sync.server.tables import SCOPE_HEAD
from sync.server.tables_durable import DURABLE
from sync.server.trouble import PlatformTrouble
from sync.wire.messages import ScopeAnswer

KIND = "qianban-heads"
EDITION = 1
CHAIN_BYTES = 32
MARKS_FOR_SECONDS = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where a log ended; ``chain``: its 32 bytes there."""

    scope: str
    position: int
    chain: bytes


def heads(session: Session) -> tuple[Head, ...]:
    """Of every log that holds anything. Raises PlatformTrouble("bad_copy") where a head is not the log's own end."""
    rows = session.execute(select(SCOPE_HEAD).where(SCOPE_HEAD.c.head > 0).order_by(SCOPE_HEAD.c.scope))
    found = tuple(Head(scope=row.scope, position=row.head, chain=bytes(row.chain)) for row in rows)
    for head in found:
        if chain_at(session, head.scope, head.position) != head.chain:
            raise PlatformTrouble("bad_copy", reason=head.scope)
    return found


def written(session: Session, found: Sequence[Head], now: datetime) -> bytes:
    """The content of a file of heads, to lie beside the copy they are of."""
    told = {head.scope: [head.position, head.chain.hex()] for head in found}
    content = {"kind": KIND, "edition": EDITION, "timeline": timeline(session), "at_ms": ms_of(now), "heads": told}
    return json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n"


def read_heads(content: bytes) -> tuple[Head, ...]:
    """Raises ValueError for anything but a file of heads."""
    try:
        told = json.loads(content)
        if (told["kind"], told["edition"]) != (KIND, EDITION):
            raise ValueError("not a file of heads")
        return tuple(_head(scope, *told["heads"][scope]) for scope in sorted(told["heads"]))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a file of heads") from error


def declare(session: Session, covered: Sequence[Head], now: datetime) -> int:
    """A copy with these heads is in another place; how many marks moved up. None ever goes down here.

    Raises PlatformTrouble("other_history"), naming the log; then none was moved.
    """
    known = {row.scope: row.position for row in session.execute(select(DURABLE))}
    for head in covered:
        if chain_at(session, head.scope, head.position) != head.chain:
            raise PlatformTrouble("other_history", scope=head.scope, position=str(head.position))
    higher = [head for head in covered if head.position > known.get(head.scope, 0)]
    for head in higher:
        session.execute(delete(DURABLE).where(DURABLE.c.scope == head.scope))
        row = {"scope": head.scope, "position": head.position, "noted_ms": ms_of(now)}
        session.execute(insert(DURABLE), [row])
    return len(higher)


def durable_position(session: Session, scope: str) -> int:
    """Up to where a copy elsewhere covers this log; 0 where nobody has said so."""
    return session.execute(select(DURABLE.c.position).where(DURABLE.c.scope == scope)).scalar() or 0


def mark_of(session: Session, scope: str) -> int:
    """Up to which position a copy elsewhere covers this log; 0 where none was declared."""
    return session.execute(select(DURABLE.c.position).where(DURABLE.c.scope == scope)).scalar() or 0


class DurableMarks:
    """The marks as one process knows them; whether there are newer ones is asked once a second, not at every exchange.

    ``seconds``: for how long the last answer is good.
    """

    def __init__(self, seconds: float = MARKS_FOR_SECONDS) -> None:
        self._seconds = seconds
        self._asked = float("-inf")
        self._newest: int | None = None
        self._known: Mapping[str, int] = {}

    def told(self, session: Session, answers: Sequence[ScopeAnswer]) -> tuple[ScopeAnswer, ...]:
        """The answers with their marks; never above the head that is told beside them."""
        known = self._marks(session)
        if not known:
            return tuple(answers)
        return tuple(replace(one, durable=min(known.get(one.scope, 0), one.head)) for one in answers)

    def _marks(self, session: Session) -> Mapping[str, int]:
        if time.monotonic() - self._asked >= self._seconds:
            newest = session.execute(select(func.max(DURABLE.c.noted_ms))).scalar()
            if newest != self._newest:
                self._known = {row.scope: row.position for row in session.execute(select(DURABLE))}
            self._newest, self._asked = newest, time.monotonic()
        return self._known


def _head(scope: str, position: int, chain: str) -> Head:
    """Raises ValueError, TypeError."""
    known = bytes.fromhex(chain)
    if not isinstance(position, int) or position < 1 or len(known) != CHAIN_BYTES:
        raise ValueError("not a head")
    return Head(scope=scope, position=position, chain=known)
