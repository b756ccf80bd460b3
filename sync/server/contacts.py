"""Between which two contacts an entry was recorded, by the platform's clock: what a desk's own clock is held against.

A desk's clock is only testimony. Where it lies outside the bracket the entry is listed, never refused, and no order
depends on it (rules: sync protocol 2.13, I21).
"""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam, func, select, text, update
from sqlalchemy.orm import Session

from sync.casework.errors import Refusal
from sync.journal.asking import ask
from sync.journal.log import instant_of, ms_of
from sync.server.auth import Seat, label
from sync.server.tables import DEVICE
from sync.server.tables_identity import CONTACT
from sync.wire.entry import Entry
from sync.wire.messages import Exchange

OUTSIDE = "clock_outside"
ALLOWED = timedelta(minutes=2)
"""How far a desk's clock may be off before it is listed."""

SEEN_EVERY_MS = 60_000
PENDING_AT_MOST = 2**31 - 1

_SEEN = (
    update(DEVICE)
    .where(DEVICE.c.device == bindparam("own"))
    .values(seen_ms=bindparam("at"), pending=bindparam("left"), app_version=bindparam("version"))
)

_SEQ_AT_MOST = 2**62
"""A device that claims more is not remembered: no column holds it."""

_NOTE = text(
    "INSERT INTO contact (device, incarnation, next_seq, server_ms) VALUES (:device, :incarnation, :next_seq, :at)"
    " ON CONFLICT DO NOTHING"
)

_OWN = (CONTACT.c.device == bindparam("device"), CONTACT.c.incarnation == bindparam("incarnation"))
_SINCE = select(func.max(CONTACT.c.next_seq)).where(*_OWN, CONTACT.c.next_seq <= bindparam("first")).scalar_subquery()
_BETWEEN = (
    select(CONTACT.c.next_seq, CONTACT.c.server_ms)
    .where(*_OWN, CONTACT.c.next_seq.between(func.coalesce(_SINCE, 0), bindparam("last")))
    .order_by(CONTACT.c.next_seq)
)


def worth_noting(request: Exchange, known: Seat, now: datetime) -> bool:
    """Whether the device's row says something else than this contact does."""
    return (
        known.pending != _left(request)
        or ms_of(now) - known.seen_ms >= SEEN_EVERY_MS
        or label(request.app_version) not in ("", known.app_version)
    )


def _left(request: Exchange) -> int:
    """What still waits on the device when this was taken."""
    return min(max(0, request.pending - len(request.entries)), PENDING_AT_MOST)


def note_seen(session: Session, request: Exchange, known: Seat, now: datetime) -> None:
    """When it was last heard of and what waited there: the supervisor asks when a machine breaks."""
    version = label(request.app_version) or known.app_version
    ask(session, _SEEN, own=known.device, at=ms_of(now), left=_left(request), version=version)


def note_contact(session: Session, request: Exchange, now: datetime) -> None:
    """Once for every ``next_seq``; the device's row must be locked.

    The first time counts: a request that was held up in the line and comes again later must not narrow the bracket.
    """
    if request.next_seq > _SEQ_AT_MOST:
        return
    slot = {"device": request.device, "incarnation": request.incarnation, "next_seq": request.next_seq}
    ask(session, _NOTE, **slot, at=ms_of(now))


def outside(session: Session, entries: Sequence[Entry], now: datetime) -> dict[str, Refusal]:
    """Those of a run of one device, received now, whose clock cannot be right, by entry id; both edges are told.

    The lower edge is empty where the device was never heard of before the entry.
    """
    if all(now - ALLOWED <= entry.recorded_at <= now + ALLOWED for entry in entries):
        return {}  # the usual case: no contact lies in the future, so nothing can be earlier than the one before it
    contacts = _contacts(session, entries[0], entries[-1].seq)
    seqs = [seq for seq, _ in contacts]
    found = {}
    for entry in entries:
        before = bisect_right(seqs, entry.seq)
        after = instant_of(contacts[before - 1][1]) if before else None
        early = after is not None and entry.recorded_at < after - ALLOWED
        if early or entry.recorded_at > now + ALLOWED:
            edges = {"after": after.isoformat() if after else "", "until": now.isoformat()}
            found[entry.id] = Refusal(OUTSIDE, recorded=entry.recorded_at.isoformat(), **edges)
    return found


def _contacts(session: Session, first: Entry, last_seq: int) -> list[tuple[int, int]]:
    """``(next_seq, server_ms)`` in order, from the last one at or before ``first`` on."""
    own = {"device": first.device, "incarnation": first.incarnation}
    return [(row.next_seq, row.server_ms) for row in ask(session, _BETWEEN, **own, first=first.seq, last=last_seq)]
