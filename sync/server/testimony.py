"""What other devices once recorded and this platform lost, as a surviving desk testifies to it (sync.md §4.2, §4.3).

signed, chain and next slot fit     placed as if its device had pushed it
signed, but something before it or its slot is taken     kept
no key, or the run cannot be checked as a whole           kept
signature forged, or a known id with another body         refused, an incident, nothing stored
kept, and its device silent (or done) for the grace time  placed under a flagged incarnation, an incident
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import Row, delete, insert, select
from sqlalchemy.orm import Session

from sync.journal.batches import batch_holds, insert_batches
from sync.journal.log import insert_entries, known_hashes, ms_of, recorded
from sync.server.appending import Appending
from sync.server.auth import NotLetIn, seat
from sync.server.judging import Judge
from sync.server.packs import References
from sync.server.receive import SYNTHETIC, note_incident, reached
from sync.server.scopes import grants
from sync.server.tables import DEVICE, SLOT
from sync.server.tables_recovery import TESTIMONY
from sync.wire.entry import Batch, Entry, device_link
from sync.wire.messages import FaultCode
from sync.wire.recovery import Fate, Heard, Witness

GRACE = timedelta(days=7)

Slot = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Court:
    """What testimony is judged with, in one transaction."""

    session: Session
    references: References
    now: datetime
    grace: timedelta = GRACE


def testify(court: Court, request: Witness) -> Heard:
    """Raises NotLetIn. A repeat changes nothing."""
    session = court.session
    known = seat(session, request.device, request.token, lock=True)
    if isinstance(known, FaultCode):
        raise NotLetIn(known)
    granted = set(grants(session, known.scope))
    entries = {entry.id: entry for entry in request.entries}
    if not {entry.scope for entry in entries.values()} <= granted:
        raise NotLetIn(FaultCode.SCOPE)
    here = known_hashes(session, entries)
    checked = _checked(session, request)
    fates: dict[str, Fate] = {}
    for entry in entries.values():
        before = checked.get(_slot(entry), b"")
        forged = before is None or here.get(entry.id, entry.body_hash) != entry.body_hash
        if forged:
            facts = {"entry": entry.id, "witness": known.device}
            note_incident(session, entry.device, "forged_testimony", court.now, **facts)
            fates[entry.id] = Fate.REFUSED
        elif entry.id in here:
            fates[entry.id] = Fate.PLACED
        else:
            keep(court, entry, before or b"", known.device)
            fates[entry.id] = Fate.KEPT
    placed = settle(court, {entry.scope for entry in entries.values()})
    return Heard(fates=tuple((one, Fate.PLACED if one in placed else fate) for one, fate in fates.items()))


def settle(court: Court, scopes: Iterable[str]) -> frozenset[str]:
    """Place what can be placed now of what is kept for these offices; answers their ids."""
    session, wanted = court.session, sorted(set(scopes))
    rows = session.execute(
        select(TESTIMONY)
        .where(TESTIMONY.c.scope.in_(wanted))
        .order_by(TESTIMONY.c.device, TESTIMONY.c.incarnation, TESTIMONY.c.seq, TESTIMONY.c.entry_id)
    ).all()
    if not rows:
        return frozenset()
    appending = Appending(session, Judge(session, court.references, court.now), court.now)
    appending.lock(wanted)
    known = known_hashes(session, [row.entry_id for row in rows])
    taken = [entry for _, own in groupby(rows, lambda row: row.device) for entry in _fitting(court, list(own), known)]
    insert_entries(session, taken)
    appending.append(_as_recorded(taken))
    appending.finish()
    done = frozenset(known) | {entry.id for entry in taken}
    for entry_id in sorted(done):
        session.execute(delete(TESTIMONY).where(TESTIMONY.c.entry_id == entry_id))
    return done


def _as_recorded(entries: Sequence[Entry]) -> list[Entry]:
    """By id, which grows with the time of recording, so that a case opens before it goes on; each device by seq."""
    own: dict[tuple[str, int], list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: entry.seq, reverse=True):
        own.setdefault((entry.device, entry.incarnation), []).append(entry)
    return [own[one.device, one.incarnation].pop() for one in sorted(entries, key=lambda entry: entry.id)]


def _fitting(court: Court, rows: Sequence[Row[Any]], known: dict[str, bytes]) -> list[Entry]:
    """The entries of one device that can be placed, under the slots they get; those slots are written."""
    device = court.session.execute(select(DEVICE).where(DEVICE.c.device == rows[0].device)).one_or_none()
    taken = []
    for row in rows:
        if row.entry_id in known:
            continue
        entry = recorded(row, row.entry_id)
        at = reached(court.session, entry.device, entry.incarnation)
        fits = device is not None and at.seq + 1 == entry.seq and bytes(row.before) == at.chain
        if not fits:
            if not _due(court, row, device):
                continue
            at = reached(court.session, entry.device, SYNTHETIC)
            entry = replace(entry, incarnation=SYNTHETIC, seq=at.seq + 1)
            facts = {"entry": entry.id, "witness": row.witness, "incarnation": str(row.incarnation)}
            note_incident(court.session, entry.device, "testimony", court.now, **facts, seq=str(row.seq))
        slot = {"device": entry.device, "incarnation": entry.incarnation, "seq": entry.seq, "entry_id": entry.id}
        home = entry.scope if device is None else device.scope
        court.session.execute(insert(SLOT), [slot | {"scope": home, "chain": device_link(at.chain, entry)}])
        taken.append(entry)
    return taken


def _due(court: Court, row: Row[Any], device: Row[Any] | None) -> bool:
    """After the grace time, unless the device itself was heard of within it and still has something to send."""
    edge = ms_of(court.now - court.grace)
    if row.noted_ms > edge:
        return False
    return device is None or device.seen_ms <= edge or not device.pending or bool(device.revoked_ms)


def _checked(session: Session, request: Witness) -> dict[Slot, bytes | None]:
    """The device chain before each slot whose signature holds; None where it does not.

    Slots of a run that is not here as a whole, or of a device without a key, are left out: nothing can be said.
    """
    offered = {_slot(entry): entry for entry in request.entries}
    checked: dict[Slot, bytes | None] = {}
    for batch in request.batches:
        key = session.execute(select(DEVICE.c.public_key).where(DEVICE.c.device == batch.device)).scalar()
        run = _run(session, batch, offered)
        if not key or run is None:
            continue
        chain, before = batch.before, {}
        for entry in run:
            before[_slot(entry)] = chain
            chain = device_link(chain, entry)
        holds = batch_holds(bytes(key), batch, chain)
        if holds:
            insert_batches(session, [batch])
        for slot, link in before.items():
            checked[slot] = link if holds else checked.get(slot)
    return checked


def _run(session: Session, batch: Batch, offered: dict[Slot, Entry]) -> list[Entry] | None:
    """The entries the batch signs, of those offered; None where one is missing or the run is absurdly long."""
    slots = [(batch.device, batch.incarnation, seq) for seq in range(batch.first_seq, batch.last_seq + 1)]
    found = [offered[slot] for slot in slots if slot in offered]
    return found if found and len(found) == len(slots) else None


def keep(court: Court, entry: Entry, before: bytes, witness: str) -> None:
    """As testimony, until its place is known. ``before``: the device chain where that is proved, else empty."""
    here = court.session.execute(select(TESTIMONY.c.before).where(TESTIMONY.c.entry_id == entry.id)).scalar()
    if here is not None and (here or not before):
        return
    noted = select(TESTIMONY.c.noted_ms).where(TESTIMONY.c.entry_id == entry.id)
    since = court.session.execute(noted).scalar() or ms_of(court.now)
    court.session.execute(delete(TESTIMONY).where(TESTIMONY.c.entry_id == entry.id))
    row = {
        "entry_id": entry.id,
        "scope": entry.scope,
        "device": entry.device,
        "incarnation": entry.incarnation,
        "seq": entry.seq,
        "recorded_ms": ms_of(entry.recorded_at),
        "quality": entry.quality.value,
        "body": entry.body,
        "before": before,
        "witness": witness,
        "noted_ms": since,
    }
    court.session.execute(insert(TESTIMONY), [row])


def _slot(entry: Entry) -> Slot:
    return entry.device, entry.incarnation, entry.seq
