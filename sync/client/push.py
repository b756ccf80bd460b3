"""What goes up: the oldest pending entries without a hole, as many as the pace allows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from sync.casework.events_taking_back import ActTakenBack
from sync.client.pace import Pace
from sync.journal.journal import Journal
from sync.wire.entry import BATCH_LABEL, Entry, device_link
from sync.wire.messages import DIGEST8, Exchange, Reference, ScopeCursor
from sync.wire.sizes import how_many_fit

_ENTRIES_AT_MOST = 2_000
_APART_AT_MOST = 8
"""Entries that may lie between an act and its taking back for the two to go up together."""


Sign = Callable[[bytes, bytes], bytes]
"""The device's signature (64 bytes) over a label, NUL and a content; nothing from a device without a key."""


def unsigned(label: bytes, content: bytes) -> bytes:
    """Of a device that was enrolled before devices had keys."""
    return b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstance:
    """What a request carries beside the journal's part."""

    token: bytes
    scopes: tuple[str, ...]
    pace: Pace
    now_ms: int
    references: tuple[Reference, ...] = ()
    app_version: str = ""
    blobs: tuple[bytes, ...] = ()
    sign: Sign = unsigned


def next_request(journal: Journal, circumstance: Circumstance) -> Exchange:
    """The next request of this device, read in one transaction.

    Entries the platform has judged but whose outcome is not here yet are not sent again.
    """
    return next(_requests(journal, circumstance, _ENTRIES_AT_MOST))


def every_request(journal: Journal, circumstance: Circumstance, most: int | None = None) -> Iterator[Exchange]:
    """Everything that waits, as exchanges would bring it one after the other; one request where nothing does.

    ``most``: not more than so many of the oldest.
    """
    return _requests(journal, circumstance, journal.pending_count() if most is None else most)


def _requests(journal: Journal, circumstance: Circumstance, most: int) -> Iterator[Exchange]:
    slot = journal.device()
    queued, judged = journal.pending_count(), judged_count(journal)
    waiting = journal.pending(min(queued, judged + most))
    scopes = tuple(_cursor(journal, scope) for scope in circumstance.scopes)
    head = _chain_after(slot.base_chain, waiting[:judged])
    at = judged
    while True:
        unsent = waiting[at:]
        batch = unsent[: _whole(unsent, how_many_fit((len(entry.body) for entry in unsent), circumstance.pace.size))]
        after = _chain_after(head, batch)
        yield Exchange(
            device=slot.device,
            incarnation=slot.incarnation,
            token=circumstance.token,
            scopes=scopes,
            first_seq=batch[0].seq if batch else slot.next_seq,
            next_seq=slot.next_seq,
            device_head8=head[:DIGEST8],
            entries=batch,
            pending=queued - at,
            reference=circumstance.references,
            sent_ms=max(0, circumstance.now_ms),
            max_bytes=circumstance.pace.size,
            app_version=circumstance.app_version,
            blobs=circumstance.blobs,
            signature=circumstance.sign(BATCH_LABEL, after) if batch else b"",
        )
        head, at = after, at + len(batch)
        if at >= len(waiting):
            return


def _whole(unsent: Sequence[Entry], fitting: int) -> int:
    """So many that no act is parted from its taking back: the platform, and whoever follows it, sees both or none."""
    ids = {entry.id for entry in unsent[:fitting]}
    for at, entry in enumerate(unsent[fitting : fitting + _APART_AT_MOST], start=fitting):
        event = entry.event
        if isinstance(event, ActTakenBack) and event.entry_id in ids:
            fitting = at + 1
            ids.update(one.id for one in unsent[:fitting])
    return fitting


def _chain_after(chain: bytes, entries: Sequence[Entry]) -> bytes:
    for entry in entries:
        chain = device_link(chain, entry)
    return chain


def without_entries(request: Exchange) -> Exchange:
    """The same question, and nothing goes up with it: nor does it claim the slots of what waits, in which the platform
    may hold something else.
    """
    return replace(request, entries=(), signature=b"", next_seq=request.first_seq)


def judged_count(journal: Journal) -> int:
    """How many of the oldest that are queued the platform has judged: they only wait to be told their places."""
    slot = journal.device()
    return max(0, slot.taken - (slot.next_seq - journal.pending_count()) + 1)


def all_sent(request: Exchange, taken: int) -> bool:
    """Whether the platform has judged everything that was pending when ``request`` was made."""
    return taken >= request.next_seq - 1


def _cursor(journal: Journal, scope: str) -> ScopeCursor:
    cursor, chain = journal.scope_head(scope)
    return ScopeCursor(scope=scope, cursor=cursor, digest8=chain[:DIGEST8])
