"""The computer's clock as a witness: when it is refused, and how far an entry says it is to be trusted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from desktop.office.trouble import OfficeTrouble
from desktop.store.case_columns import EPOCH, milliseconds
from desktop.store.settings import keep_setting, setting
from sync.casework.calendar import CST
from sync.casework.terms import TimeQuality

Clock = Callable[[], datetime]
"""Tells the time of this computer, with its zone."""


def wall_clock() -> datetime:
    """This computer's."""
    return datetime.now(CST)


BUILT = datetime(2026, 1, 1, tzinfo=CST)
"""No honest clock shows an earlier time than this program was made at: an empty battery does."""

TOLERANCE = timedelta(minutes=5)
FRESH = timedelta(hours=72)
LAST_MS = "clock.last_ms"
SERVER_MS = "clock.server_ms"
OFFSET_MS = "clock.offset_ms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When something is recorded, and how far that is to be believed."""

    now: datetime
    quality: TimeQuality


def moment(session: Session, clock: Clock) -> Moment:
    """The time of an entry; it never runs back. Raises OfficeTrouble("untrusted_clock")."""
    now = clock().astimezone(CST)
    known = {name: int(setting(session, name, "-1")) for name in (LAST_MS, SERVER_MS, OFFSET_MS)}
    last = EPOCH + timedelta(milliseconds=known[LAST_MS])
    if now < BUILT or now < last - TOLERANCE:
        earliest = max(BUILT, last).astimezone(CST)
        raise OfficeTrouble("untrusted_clock", now=f"{now:%Y-%m-%d %H:%M}", last=f"{earliest:%Y-%m-%d %H:%M}")
    at = max(now, last.astimezone(CST))
    keep_setting(session, LAST_MS, str(milliseconds(at)))
    return Moment(now=at, quality=_quality(known, at))


def met_server(session: Session, server_ms: int, now: datetime) -> None:
    """The platform said its time: remember how far this clock is from it.

    Entries written while this clock was fast no longer stand in the way once both agree that it was: else one
    morning with the wrong year would close the desk until that year.
    """
    keep_setting(session, SERVER_MS, str(milliseconds(now)))
    keep_setting(session, OFFSET_MS, str(server_ms - milliseconds(now)))
    borne = TOLERANCE // timedelta(milliseconds=1)
    agreed = abs(server_ms - milliseconds(now)) <= borne
    if agreed and int(setting(session, LAST_MS, "-1")) > server_ms + borne:
        keep_setting(session, LAST_MS, str(server_ms))


def _quality(known: dict[str, int], at: datetime) -> TimeQuality:
    if known[SERVER_MS] < 0:
        return TimeQuality.ESTIMATED
    if abs(known[OFFSET_MS]) > TOLERANCE // timedelta(milliseconds=1):
        return TimeQuality.UNTRUSTED
    age = timedelta(milliseconds=milliseconds(at) - known[SERVER_MS])
    return TimeQuality.SYNCED if timedelta() <= age <= FRESH else TimeQuality.ESTIMATED
