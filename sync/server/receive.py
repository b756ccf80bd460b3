"""What comes up: only the next seq is taken, a repeated one is passed over, a different one under it is a fork.

Lock order, the same for everybody: device row, then head rows sorted by scope.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from sync.journal.asking import ask
from sync.journal.bulk import insert_rows
from sync.journal.log import case_of, insert_entries, known_hashes, ms_of
from sync.server.appending import Appending, crosses
from sync.server.auth import Seat
from sync.server.contacts import outside
from sync.server.copies import participants
from sync.server.judging import Judge
from sync.server.packs import References
from sync.server.tables import DEVICE, INCIDENT, SLOT
from sync.wire.canon import GENESIS
from sync.wire.entry import Entry, device_link
from sync.wire.messages import DIGEST8, NEW_INCARNATION, Exchange, Fault, FaultCode

SYNTHETIC = 1_000_000
"""From here on incarnations hold testimony that fitted no slot; no device is ever given one."""


_OWN = (SLOT.c.device == bindparam("device"), SLOT.c.incarnation == bindparam("incarnation"))
_REACHED = select(SLOT.c.seq, SLOT.c.chain).where(*_OWN).order_by(SLOT.c.seq.desc()).limit(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """The last seq judged of one incarnation and the device chain there."""

    seq: int
    chain: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A request's entries on the device chain: ``before`` them, ``chains`` after each; empty where that is not known.

    ``stored``: the chain by seq, of those slots before and in the run that were judged.
    """

    before: bytes | None
    chains: tuple[bytes, ...]
    stored: Mapping[int, bytes]


def reached(session: Session, device: str, incarnation: int) -> Reached:
    row = ask(session, _REACHED, device=device, incarnation=incarnation).one_or_none()
    return Reached(seq=0, chain=GENESIS) if row is None else Reached(seq=row.seq, chain=bytes(row.chain))


def run_of(session: Session, request: Exchange, at: Reached) -> Run:
    """``at``: what :func:`reached` says of its device and incarnation."""
    stored = _chains(session, request, at)
    before = stored.get(request.first_seq - 1)
    chains: list[bytes] = []
    for entry in request.entries if before is not None else ():
        chains.append(device_link(chains[-1] if chains else before or b"", entry))
    return Run(before=before, chains=tuple(chains), stored=stored)


def slot_fault(request: Exchange, at: Reached, run: Run) -> FaultCode | None:
    """Why the two sides do not agree about this device's own history; None when they do."""
    if request.first_seq > at.seq + 1:
        return FaultCode.GAP
    if run.before is None or run.before[:DIGEST8] != request.device_head8:
        return FaultCode.FORK
    for entry, chain in zip(request.entries, run.chains, strict=True):
        if entry.seq <= at.seq and run.stored[entry.seq] != chain:
            return FaultCode.FORK
    return FaultCode.BEHIND if request.next_seq <= at.seq else None


def take(
    session: Session, request: Exchange, seat: Seat, at: Reached, run: Run, references: References, now: datetime
) -> Fault | None:
    """Judge and place what is new in the request; call it after :func:`slot_fault` found nothing, in one transaction.

    An id that is here already takes its slot but no second position; with another body it is an incident.
    """
    fresh = [entry for entry in request.entries if entry.seq > at.seq]
    if not fresh:
        return None
    appending = Appending(session, Judge(session, references, now), now)
    appending.lock(_logs(session, appending, fresh))
    known = known_hashes(session, [entry.id for entry in fresh], [entry.scope for entry in fresh])
    unique: dict[str, Entry] = {}
    for entry in fresh:
        first = unique.get(entry.id)
        hash_here = known.get(entry.id) or (first.body_hash if first else entry.body_hash)
        if hash_here != entry.body_hash:
            note_incident(session, request.device, "same_id", now, entry=entry.id)
            return Fault(code=FaultCode.FORK, facts=(("entry", entry.id),))
        if entry.id not in known and first is None:
            unique[entry.id] = entry
    new = list(unique.values())
    insert_entries(session, new)
    insert_rows(session, SLOT, slot_rows(fresh, run.chains[-len(fresh) :], seat.scope))
    appending.append(new, outside(session, new, now))
    appending.finish()
    return None


def _logs(session: Session, appending: Appending, entries: list[Entry]) -> set[str]:
    """The logs these entries go to; where a case changes hands, all logs of the case."""
    handed = {case_of(entry) for entry in entries if crosses(entry)}
    return {appending.log_of(entry) for entry in entries} | (participants(session, handed) if handed else frozenset())


def fresh_incarnation(session: Session, seat: Seat, code: FaultCode, now: datetime, asked: int = 0) -> int:
    """The next incarnation of a device, never given out before; and a note for the administrator.

    ``asked``: the one the device has, which a restored platform may never have heard of.
    """
    incarnation = max(seat.incarnation, asked if asked < SYNTHETIC - 1 else 0) + 1
    session.execute(update(DEVICE).where(DEVICE.c.device == seat.device).values(incarnation=incarnation))
    note_incident(session, seat.device, code.value, now, incarnation=str(incarnation))
    return incarnation


def with_incarnation(session: Session, seat: Seat, fault: Fault, now: datetime, asked: int) -> Fault:
    """A fault that says how to go on; one about a clashing id does not, a person has to look."""
    if fault.code not in NEW_INCARNATION or fault.facts:
        return fault
    return Fault(code=fault.code, incarnation=fresh_incarnation(session, seat, fault.code, now, asked))


def note_incident(session: Session, device: str, code: str, now: datetime, **facts: str) -> None:
    row = {"device": device, "code": code, "facts": json.dumps(facts), "noted_ms": ms_of(now)}
    session.execute(insert(INCIDENT), [row])


def _chains(session: Session, request: Exchange, at: Reached) -> dict[int, bytes]:
    """The stored device chain before the request's first seq and at those of its seqs that were judged."""
    found = {0: GENESIS, at.seq: at.chain}
    if request.first_seq == at.seq + 1:
        return found
    last = min(at.seq, request.entries[-1].seq if request.entries else request.first_seq - 1)
    own = (SLOT.c.device == request.device, SLOT.c.incarnation == request.incarnation)
    asked = select(SLOT.c.seq, SLOT.c.chain).where(*own, SLOT.c.seq.between(request.first_seq - 1, last))
    found.update((row.seq, bytes(row.chain)) for row in session.execute(asked))
    return found


def slot_rows(entries: Sequence[Entry], chains: Sequence[bytes], home: str) -> list[dict[str, object]]:
    """``chains``: the device chain after each entry; ``home``: the office of the device."""
    return [
        {
            "device": entry.device,
            "incarnation": entry.incarnation,
            "seq": entry.seq,
            "scope": home,
            "entry_id": entry.id,
            "chain": chain,
        }
        for entry, chain in zip(entries, chains, strict=True)
    ]
