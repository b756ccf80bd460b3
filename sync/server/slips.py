"""``qianban-platform slip``: whether an end-of-day slip says what this platform has (users.md, receipts)."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from sync.casework.calendar import CST
from sync.journal.day_outcomes import DayOutcome, day_outcomes
from sync.journal.log import chain_at, instant_of
from sync.journal.receipts import SignedHead
from sync.server import words
from sync.server.database import Database
from sync.server.signing import key_file, load_key
from sync.server.trouble import PlatformTrouble
from sync.wire.entry import RecordKind
from sync.wire.slip import Slip, read_slip

LARGEST = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """``code`` names the sentence; ``said`` and ``here`` are what the slip and the log say."""

    code: str
    agrees: bool
    said: str = ""
    here: str = ""


def check_slip(session: Session, slip: Slip, key: bytes) -> tuple[Finding, ...]:
    """The signature, the log at the signed position, and what became of the device's events up to the cursor."""
    return (*_signature(session, slip, key), *_counts(session, slip))


def show_slip(database: Database, asked: argparse.Namespace) -> None:
    """Raises PlatformTrouble ``no_slip``, ``bad_slip``, ``slip_disagrees`` (after saying what)."""
    slip = _read(asked.file)
    key = load_key(key_file(asked.db, asked.key)).public
    findings = database.read(lambda session: check_slip(session, slip, key))
    print(words.SLIP.format(scope=slip.scope, device=slip.device, day=slip.day.isoformat()))
    for found in findings:
        sign = words.SLIP_AGREES if found.agrees else words.SLIP_DIFFERS
        print(sign.format(what=words.SLIP_FINDINGS[found.code].format(said=found.said, here=found.here)))
    if not all(found.agrees for found in findings):
        raise PlatformTrouble("slip_disagrees")


def _signature(session: Session, slip: Slip, key: bytes) -> Iterator[Finding]:
    if not slip.signed:
        yield Finding(code="unsigned", agrees=False)
        return
    head = SignedHead(
        scope=slip.scope,
        position=slip.position,
        chain=slip.chain,
        server_ms=slip.server_ms,
        signature=slip.signature,
    )
    at = f"{instant_of(slip.server_ms).astimezone(CST):%Y-%m-%d %H:%M:%S}"
    yield Finding(code="signature", agrees=head.signed_by(key), said=at)
    here = chain_at(session, slip.scope, slip.position)
    said = f"{slip.position} {slip.chain.hex()[:16]}"
    yield Finding(code="chain", agrees=here == slip.chain, said=said, here=here.hex()[:16] or "-")


def _counts(session: Session, slip: Slip) -> Iterator[Finding]:
    found = day_outcomes(session, slip.scope, slip.device, slip.day, slip.cursor)
    placed = [outcome for outcome in found if outcome.kind is not None]
    told = slip.counts
    pairs = (
        ("confirmed", told.confirmed, _number(placed, RecordKind.EVENT)),
        ("rejected", told.rejected, sum(not one.winner for one in placed if one.kind is RecordKind.REJECTED)),
        ("conflicting", told.conflicting, sum(bool(one.winner) for one in placed if one.kind is RecordKind.REJECTED)),
        ("aside", told.aside, _number(placed, RecordKind.QUARANTINED)),
    )
    for code, said, here in pairs:
        yield Finding(code=code, agrees=said == here, said=str(said), here=str(here))
    parts = told.waiting + told.sent + told.confirmed + told.rejected + told.conflicting + told.aside
    yield Finding(code="sum", agrees=parts == told.recorded, said=str(told.recorded), here=str(parts))


def _number(placed: list[DayOutcome], kind: RecordKind) -> int:
    return sum(outcome.kind is kind for outcome in placed)


def _read(file: str) -> Slip:
    try:
        text = sys.stdin.read(LARGEST) if file == "-" else Path(file).read_text(encoding="utf-8")[:LARGEST]
    except (OSError, UnicodeDecodeError) as error:
        raise PlatformTrouble("no_slip", file=file) from error
    try:
        return read_slip(text)
    except ValueError as error:
        raise PlatformTrouble("bad_slip") from error
