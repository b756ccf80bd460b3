"""How a device's secret is renewed: inside the exchange, so that no answer that gets lost can lock a device out.

    enrolled ──▶ current ─ older than half its life: a next one is given with the answer, both are good
                    ▲                                   │
                    └── the next one was shown ◀────────┘     only now the former is void

A device with a key whose token ran out signs a challenge instead. Challenges are kept nowhere: they follow from the
platform's own key, the device and the minute. A device without a key could not do that; its token does not run out.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from sync.journal.log import ms_of
from sync.journal.signatures import verify
from sync.server.auth import Seat, former_keys, fresh_token, seat_of
from sync.server.signing import PlatformKey
from sync.server.tables import DEVICE
from sync.server.tables_identity import TOKEN
from sync.wire.canon import digest
from sync.wire.messages import PROOF_LABEL, Exchange, Fault, FaultCode

LIFE = timedelta(hours=12)
CHALLENGE_LABEL = b"qianban challenge v1"
CARRIED_LABEL = b"qianban carried v1"
CHALLENGE = "challenge"
STEP_MS = 150_000
"""A challenge is taken in the step it was given in and in the one after it: five minutes at most."""


def ran_out(seat: Seat, now: datetime) -> bool:
    return bool(seat.public_key) and ms_of(now) - seat.issued_ms >= LIFE // timedelta(milliseconds=1)


def renewal_due(seat: Seat, now: datetime) -> bool:
    """Whether :func:`renewed` has something to do."""
    if seat.carried:
        return False  # a secret has no place in a file that travels
    return seat.shows_next or seat.by_proof or ms_of(now) - seat.issued_ms >= LIFE // timedelta(milliseconds=2)


def renewed(session: Session, seat: Seat, now: datetime) -> bytes | None:
    """The token to be used from now on, where it is time; the one that was shown is now the only current one."""
    row = session.execute(select(TOKEN).where(TOKEN.c.device == seat.device).with_for_update()).one_or_none()
    if row is None:
        session.execute(insert(TOKEN), [{"device": seat.device, "issued_ms": 0, "next_hash": b"", "next_ms": 0}])
    own = update(TOKEN).where(TOKEN.c.device == seat.device)
    if seat.shows_next and row is not None and bytes(row.next_hash):
        moved = update(DEVICE).where(DEVICE.c.device == seat.device).values(token_hash=row.next_hash)
        session.execute(moved)
        session.execute(own.values(issued_ms=row.next_ms, next_hash=b"", next_ms=0))
    if not seat.by_proof and ms_of(now) - seat.issued_ms < LIFE // timedelta(milliseconds=2):
        return None
    token = fresh_token()
    session.execute(own.values(next_hash=digest(token), next_ms=ms_of(now)))
    return token


def token_fault(session: Session, key: PlatformKey, device: str, now: datetime) -> Fault:
    """With a challenge for a device that can sign it."""
    public = session.execute(select(DEVICE.c.public_key).where(DEVICE.c.device == device)).scalar()
    facts = ((CHALLENGE, _challenge(key, device, ms_of(now) // STEP_MS).hex()),) if public else ()
    return Fault(code=FaultCode.TOKEN, facts=facts)


def seat_by_proof(session: Session, key: PlatformKey, request: Exchange, now: datetime) -> Seat | FaultCode:
    """The device that signed a challenge of the last minutes, or a bundle (:func:`vouched`)."""
    row = session.execute(select(DEVICE).where(DEVICE.c.device == request.device)).one_or_none()
    if row is None or not request.proof:
        return FaultCode.TOKEN
    step = ms_of(now) // STEP_MS
    if request.proof in (_vouched(key, request.device, one) for one in (step, step - 1)):
        return FaultCode.REVOKED if row.revoked_ms else seat_of(row, issued_ms=ms_of(now), carried=True)
    challenges = tuple(_challenge(key, request.device, one) for one in (step, step - 1))
    if not _signed_one(bytes(row.public_key), challenges, request.proof):
        was = any(_signed_one(one, challenges, request.proof) for one in former_keys(session, request.device))
        return FaultCode.REVOKED if was else FaultCode.TOKEN
    return FaultCode.REVOKED if row.revoked_ms else seat_of(row, issued_ms=ms_of(now), by_proof=True)


def _signed_one(public_key: bytes, challenges: Sequence[bytes], proof: bytes) -> bool:
    return any(verify(public_key, PROOF_LABEL, one, proof) for one in challenges)


def vouched(key: PlatformKey, device: str, now: datetime) -> bytes:
    """The platform's own word that it has just checked a bundle this device signed; it never leaves the platform."""
    return _vouched(key, device, ms_of(now) // STEP_MS)


def _vouched(key: PlatformKey, device: str, step: int) -> bytes:
    return key.sign(CARRIED_LABEL, f"{device}/{step}".encode())


def _challenge(key: PlatformKey, device: str, step: int) -> bytes:
    return digest(key.sign(CHALLENGE_LABEL, f"{device}/{step}".encode()))
