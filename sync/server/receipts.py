"""The platform signs the end of a log for whoever has just reached it; the desk keeps that as its receipt."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.server.signing import PlatformKey
from sync.server.tables import SCOPE_HEAD
from sync.wire.messages import HEAD_LABEL, Exchange, ScopeAnswer, head_content


def with_signed_heads(
    session: Session, answers: Sequence[ScopeAnswer], request: Exchange, server_ms: int, key: PlatformKey
) -> tuple[ScopeAnswer, ...]:
    """Signed where the reader has the whole log now and something moved: an empty exchange stays as small as it is."""
    before = {at.scope: at.cursor for at in request.scopes}
    pushed = {entry.scope for entry in request.entries}
    reached = {
        answer.scope
        for answer in answers
        if answer.next_cursor == answer.head > 0
        and (answer.next_cursor > before[answer.scope] or answer.scope in pushed)
    }
    if not reached:
        return tuple(answers)
    asked = select(SCOPE_HEAD.c.scope, SCOPE_HEAD.c.chain).where(SCOPE_HEAD.c.scope.in_(reached))
    chains = {row.scope: bytes(row.chain) for row in session.execute(asked)}
    return tuple(
        replace(answer, signed_head=_signed(answer, chains[answer.scope], server_ms, key))
        if answer.scope in chains
        else answer
        for answer in answers
    )


def _signed(answer: ScopeAnswer, chain: bytes, server_ms: int, key: PlatformKey) -> bytes:
    return key.sign(HEAD_LABEL, head_content(answer.scope, answer.next_cursor, chain, server_ms))
