"""What the line has done: its sessions, and how much went over it month by month; kept small inside the database.

A session is one run of exchanges, or one stretch of attachments. Runs that found nothing, and runs that failed the same
way, are one session however often they came: otherwise a quiet day would push the one that matters out of the list.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from desktop.store.settings import keep_setting, setting
from sync.casework.calendar import CST
from sync.client.meter import Carried

SESSIONS, MONTHS = "line.sessions", "line.months"
SESSIONS_KEPT, MONTHS_KEPT = 120, 12
CALM_MS = 120_000
"""Attachments that go on within this time after they gave way to an exchange are the same session."""


class Kind(StrEnum):
    """办件数据 / 附件."""

    EXCHANGE = "exchange"
    FILES = "files"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSession:
    """``runs``: of which it is made. ``trouble``: how it ended, "" for well. ``resumed_ms``: when the line went on
    after it had failed, 0 while it has not. ``up`` and ``down``: bytes; ``pushed`` and ``pulled``: records.
    """

    kind: str
    begun_ms: int
    ended_ms: int
    runs: int = 1
    up: int = 0
    down: int = 0
    pushed: int = 0
    pulled: int = 0
    trouble: str = ""
    resumed_ms: int = 0


def sessions(session: Session) -> tuple[LineSession, ...]:
    """The newest first."""
    kept = setting(session, SESSIONS)
    return tuple(LineSession(**one) for one in json.loads(kept)) if kept else ()


def keep_session(session: Session, ended: LineSession) -> None:
    kept = with_session(sessions(session), ended)
    keep_setting(session, SESSIONS, json.dumps([asdict(one) for one in kept], separators=(",", ":")))


def with_session(known: Sequence[LineSession], ended: LineSession) -> tuple[LineSession, ...]:
    """``known``: the newest first, as the answer."""
    rows = list(known)
    at = next((at for at, one in enumerate(rows) if one.kind == ended.kind), None)
    if at is not None and _same(rows[at], ended):
        rows[at] = _joined(rows[at], ended)
        return tuple(rows)
    if at is not None and not ended.trouble:
        rows = [replace(one, resumed_ms=ended.begun_ms) if _broken(one, ended.kind) else one for one in rows]
    return (ended, *rows[: SESSIONS_KEPT - 1])


def months(session: Session) -> dict[str, Carried]:
    """By month, as 2026-11."""
    kept = setting(session, MONTHS)
    return {month: Carried(up=up, down=down) for month, (up, down) in json.loads(kept).items()} if kept else {}


def add_to_month(session: Session, flow: Carried, now: datetime) -> None:
    known = months(session)
    name = month_of(now)
    known[name] = known.get(name, Carried()) + flow
    newest = sorted(known)[-MONTHS_KEPT:]
    keep_setting(session, MONTHS, json.dumps({one: (known[one].up, known[one].down) for one in newest}))


def month_of(now: datetime) -> str:
    return f"{now.astimezone(CST):%Y-%m}"


def _broken(one: LineSession, kind: str) -> bool:
    return one.kind == kind and bool(one.trouble) and not one.resumed_ms


def _same(before: LineSession, ended: LineSession) -> bool:
    """Whether one more run of what ``before`` already says."""
    if before.trouble != ended.trouble or _day(before) != _day(ended):
        return False
    if ended.kind == Kind.FILES:
        return bool(ended.trouble) or 0 <= ended.begun_ms - before.ended_ms <= CALM_MS
    return bool(ended.trouble) or not any((before.pushed, before.pulled, ended.pushed, ended.pulled))


def _joined(before: LineSession, ended: LineSession) -> LineSession:
    return replace(
        before,
        ended_ms=ended.ended_ms,
        runs=before.runs + ended.runs,
        up=before.up + ended.up,
        down=before.down + ended.down,
        pushed=before.pushed + ended.pushed,
        pulled=before.pulled + ended.pulled,
    )


def _day(one: LineSession) -> int:
    return datetime.fromtimestamp(one.begun_ms / 1000, UTC).astimezone(CST).toordinal()
