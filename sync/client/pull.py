"""What comes down: an answer becomes part of the journal in one transaction, or not at all."""

from sync.client.trouble import ChainWrong, Faulted, HeadWrong, Later
from sync.journal.durable import keep_mark
from sync.journal.journal import ChainBroken, Journal
from sync.journal.receipts import SignedHead, keep_head
from sync.wire.messages import NEW_INCARNATION, Answer, Exchange, Fault, OwnRun, ScopeAnswer


def apply_answer(journal: Journal, answer: Answer, platform_key: bytes = b"", incarnation: int = 0) -> frozenset[str]:
    """The cases whose history changed. Applying an answer twice, or an older one late, changes nothing.

    ``platform_key``: by which signed heads are believed; a device enrolled before platforms had one keeps none.
    ``incarnation``: of the request, 0 where that is known to be the journal's. Raises Later where the device went on
    under another one meanwhile (a bundle's answer was read): what the answer says of its seqs is about other entries.
    Raises ChainWrong when a scope's records do not continue its chain here, HeadWrong when the platform's key did not
    sign the head told; the transaction must then roll back.
    """
    if incarnation and journal.device().incarnation != incarnation:
        raise Later()
    journal.taken(answer.taken)
    touched: frozenset[str] = frozenset()
    try:
        for scope in answer.scopes:
            touched |= journal.apply(
                scope.scope, scope.records, scope.next_cursor, scope.digest8, scope.timeline, scope.batches
            )
            if journal.scope_head(scope.scope)[0] == scope.next_cursor:
                keep_mark(journal.session, scope.scope, scope.durable, scope.head)
            if scope.signed_head and platform_key:
                _keep_head(journal, scope, answer.server_ms, platform_key)
    except ChainBroken as error:
        raise ChainWrong(scope=error.scope, position=str(error.position)) from error
    return touched


def _keep_head(journal: Journal, scope: ScopeAnswer, server_ms: int, platform_key: bytes) -> None:
    """An older answer that comes late is about a position the log here has passed: its word is not needed."""
    position, chain = journal.scope_head(scope.scope)
    if position != scope.next_cursor:
        return
    head = SignedHead(
        scope=scope.scope, position=position, chain=chain, server_ms=server_ms, signature=scope.signed_head
    )
    if not head.signed_by(platform_key):
        raise HeadWrong(scope=scope.scope, position=str(position))
    keep_head(journal.session, head)


def settle_fault(journal: Journal, fault: Fault) -> frozenset[str]:
    """Go on under the incarnation the platform gives, pending entries re-keyed; any other fault is for a person.

    Raises Faulted, with nothing changed here.
    """
    if fault.code not in NEW_INCARNATION or fault.incarnation <= journal.device().incarnation:
        raise Faulted(fault.code.value)
    journal.rekey(fault.incarnation)
    return frozenset()


def rows_in(answer: Answer) -> int:
    """How many positions an answer brought."""
    return sum(
        row.last_seq - row.first_seq + 1 if isinstance(row, OwnRun) else 1
        for scope in answer.scopes
        for row in scope.records
    )


def more_to_come(answer: Answer) -> bool:
    return any(scope.head > scope.next_cursor for scope in answer.scopes)


def moved_on(request: Exchange, answer: Answer) -> bool:
    """Whether the exchange brought the two sides any nearer."""
    cursors = {scope.scope: scope.cursor for scope in request.scopes}
    pulled = any(scope.next_cursor > cursors.get(scope.scope, 0) for scope in answer.scopes)
    return pulled or (bool(request.entries) and answer.taken >= request.first_seq)
