"""The platform signs the end of a log for whoever has just reached it; the desk keeps that as its receipt."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from sync.journal.log import chain_at
from sync.server.feed import Fed
from sync.server.signing import PlatformKey
from sync.wire.messages import HEAD_LABEL, Exchange, ScopeAnswer, head_content


def with_signed_heads(
    session: Session, told: Sequence[Fed], request: Exchange, server_ms: int, key: PlatformKey
) -> tuple[ScopeAnswer, ...]:
    """Signed where the reader has the whole log now and something moved: an empty exchange stays as small as it is."""
    pushed = {entry.scope for entry in request.entries}
    signed = []
    for fed in told:
        answer, chain = fed.answer, fed.chain
        if answer.next_cursor == answer.head > 0 and (chain or answer.scope in pushed):
            chain = chain or chain_at(session, answer.scope, answer.next_cursor)
            content = head_content(answer.scope, answer.next_cursor, chain, server_ms)
            answer = replace(answer, signed_head=key.sign(HEAD_LABEL, content))
        signed.append(answer)
    return tuple(signed)
