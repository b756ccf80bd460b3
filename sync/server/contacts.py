"""Between which two contacts an entry was recorded, by the platform's clock: what a desk's own clock is held against.

A desk's clock is only testimony. Where it lies outside the bracket the entry is listed, never refused, and no order
depends on it (rules: sync protocol 2.13, I21).
"""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from sync.casework.errors import Refusal
from sync.journal.log import instant_of, ms_of
from sync.server.tables_identity import CONTACT
from sync.wire.entry import Entry
from sync.wire.messages import Exchange

OUTSIDE = "clock_outside"
ALLOWED = timedelta(minutes=2)
"""How far a desk's clock may be off before it is listed."""

_SEQ_AT_MOST = 2**62
"""A device that claims more is not remembered: no column holds it."""


def note_contact(session: Session, request: Exchange, now: datetime) -> None:
    """Once for every ``next_seq``; the device's row must be locked.

    The first time counts: a request that was held up in the line and comes again later must not narrow the bracket.
    """
    if request.next_seq > _SEQ_AT_MOST:
        return
    row = {"device": request.device, "incarnation": request.incarnation, "next_seq": request.next_seq}
    here = select(CONTACT.c.server_ms).where(*(CONTACT.c[name] == value for name, value in row.items()))
    if session.execute(here).scalar() is None:
        session.execute(insert(CONTACT), [row | {"server_ms": ms_of(now)}])


def outside(session: Session, entries: Sequence[Entry], now: datetime) -> dict[str, Refusal]:
    """Those of a run of one device, received now, whose clock cannot be right, by entry id; both edges are told.

    The lower edge is empty where the device was never heard of before the entry.
    """
    if not entries:
        return {}
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
    own = (CONTACT.c.device == first.device, CONTACT.c.incarnation == first.incarnation)
    start = select(func.max(CONTACT.c.next_seq)).where(*own, CONTACT.c.next_seq <= first.seq)
    since = session.execute(start).scalar() or 0
    asked = select(CONTACT.c.next_seq, CONTACT.c.server_ms).where(*own, CONTACT.c.next_seq.between(since, last_seq))
    return [(row.next_seq, row.server_ms) for row in session.execute(asked.order_by(CONTACT.c.next_seq))]
