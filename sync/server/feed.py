"""What goes down: positions behind a device's cursor, dense and in order, its own events as runs without bodies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Row, bindparam, func, select
from sqlalchemy.orm import Session

from sync.journal.asking import Listed, ask
from sync.journal.batches import batches_ending
from sync.journal.log import CHUNK, chain_at, records_at
from sync.journal.tables import ENTRY, RECORD
from sync.server.offices import timeline
from sync.server.tables import SCOPE_HEAD
from sync.wire.canon import GENESIS
from sync.wire.entry import Batch, Record, RecordKind
from sync.wire.messages import DIGEST8, Exchange, OwnRun, ScopeAnswer, ScopeCursor
from sync.wire.sizes import how_many_fit

ROWS_AT_MOST = 5_000

_HEAD = select(SCOPE_HEAD.c.head).where(SCOPE_HEAD.c.scope == bindparam("log"))
_LINES = (
    select(RECORD.c.position, RECORD.c.kind, RECORD.c.device, RECORD.c.incarnation, RECORD.c.seq, RECORD.c.chain)
    .add_columns(RECORD.c.received_ms, RECORD.c.entry_id)
    .where(RECORD.c.scope == bindparam("log"), RECORD.c.position > bindparam("cursor"))
    .order_by(RECORD.c.position)
    .limit(ROWS_AT_MOST)
)
_SIZES = Listed(
    lambda one_of: select(ENTRY.c.id, func.length(ENTRY.c.body).label("size")).where(one_of(ENTRY.c.id, "ids"))
)

Rows = tuple[Record | OwnRun, ...]


class Rewound(Exception):
    """The log does not know this cursor with this digest: one of the two sides has another history."""

    def __init__(self, scope: str, head: int) -> None:
        super().__init__(f"{scope} at {head}")
        self.scope = scope
        self.head = head


def check_cursors(session: Session, request: Exchange) -> None:
    """Raises Rewound."""
    for at in request.scopes:
        here = chain_at(session, at.scope, at.cursor) if at.cursor else GENESIS
        if at.cursor < 0 or here[:DIGEST8] != at.digest8:
            raise Rewound(at.scope, _head(session, at.scope))


@dataclass(frozen=True, slots=True)
class Fed:
    """An answer about one scope, and the scope chain at its end, where anything is told."""

    answer: ScopeAnswer
    chain: bytes


def feed(session: Session, request: Exchange) -> tuple[Fed, ...]:
    """One answer per scope, together about ``request.max_bytes``; at least one position wherever there is one.

    Call it when :func:`check_cursors` found nothing, in the same transaction.
    """
    answers, room = [], request.max_bytes
    for scope in request.scopes:
        fed, used = _scope_answer(session, request, scope, room)
        answers.append(fed)
        room = max(0, room - used)
    return tuple(answers)


def _scope_answer(session: Session, request: Exchange, at: ScopeCursor, room: int) -> tuple[Fed, int]:
    lines = _lines(session, at)
    head = _head(session, at.scope) if len(lines) == ROWS_AT_MOST else lines[-1].position if lines else at.cursor
    chosen, used = _fitting(session, lines, request, room)
    next_cursor = chosen[-1].position if chosen else at.cursor
    answer = ScopeAnswer(
        scope=at.scope,
        next_cursor=next_cursor,
        digest8=bytes(chosen[-1].chain)[:DIGEST8] if chosen else at.digest8,
        head=max(head, next_cursor),
        timeline=timeline(session) if at.cursor == 0 else "",
        records=_records(session, at.scope, chosen, request),
        batches=_batches(session, chosen, request),
    )
    return Fed(answer, bytes(chosen[-1].chain) if chosen else b""), used


def _head(session: Session, scope: str) -> int:
    return ask(session, _HEAD, log=scope).scalar() or 0


def _lines(session: Session, at: ScopeCursor) -> Sequence[Row[Any]]:
    return ask(session, _LINES, log=at.scope, cursor=at.cursor).all()


def _fitting(
    session: Session, lines: Sequence[Row[Any]], request: Exchange, room: int
) -> tuple[Sequence[Row[Any]], int]:
    """The lines from the first that fit, and the room they take; own runs cost next to nothing."""
    sizes = _sizes(session, [line.entry_id for line in lines if not _own(line, request)])
    left = how_many_fit(sizes, room)
    used = sum(sizes[:left]) // 6
    for count, line in enumerate(lines):
        if not _own(line, request):
            left -= 1
            if left < 0:
                return lines[:count], used
    return lines, used


def _sizes(session: Session, ids: Sequence[str]) -> list[int]:
    """Of the bodies of these entries."""
    found: dict[str, int] = {}
    for start in range(0, len(ids), CHUNK):
        rows = ask(session, _SIZES, ids=ids[start : start + CHUNK])
        found.update((row.id, row.size) for row in rows)
    return [found[entry_id] for entry_id in ids]


def _own(line: Row[Any], request: Exchange) -> bool:
    """A confirmed event the asking device is known to hold."""
    same = (line.device, line.incarnation) == (request.device, request.incarnation)
    return bool(same and line.seq < request.next_seq and line.kind == RecordKind.EVENT.value)


def _records(session: Session, scope: str, lines: Sequence[Row[Any]], request: Exchange) -> Rows:
    whole = records_at(session, scope, [line.position for line in lines if not _own(line, request)])
    found: list[Record | OwnRun] = []
    for own, group in groupby(lines, key=lambda line: _own(line, request)):
        together = list(group)
        found += _runs(together) if own else [whole[line.position] for line in together]
    return tuple(found)


def _batches(session: Session, lines: Sequence[Row[Any]], request: Exchange) -> tuple[Batch, ...]:
    """What other devices signed of these lines: of each batch that ends here."""
    seqs: dict[tuple[str, int], list[int]] = {}
    for line in lines:
        if line.device != request.device:
            seqs.setdefault((line.device, line.incarnation), []).append(line.seq)
    return tuple(batch for (device, inc), own in seqs.items() for batch in batches_ending(session, device, inc, own))


def _runs(lines: Sequence[Row[Any]]) -> Iterator[OwnRun]:
    """Own lines at neighbouring positions as runs of neighbouring seqs (a released one jumps back), placed at once."""
    for (_, received_ms), group in groupby(lines, key=lambda line: (line.position - line.seq, line.received_ms)):
        run = list(group)
        yield OwnRun(
            first_seq=run[0].seq, last_seq=run[-1].seq, first_position=run[0].position, received_ms=received_ms
        )
