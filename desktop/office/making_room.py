"""Attachments that need not lie on this computer any more, once they take more room than they may.

What leaves is at the platform whole, which the lane asks once more before each; its row goes first, in a transaction
that looks again, then its file, unless somebody has used it since. The case shows it as 需下载 and gets it by the lane
as any other. A program that ends between the two leaves a file without a row, and so does a database that was brought
back from a copy: after a week what a case names gets its row again, so that the platform is asked whether it has it;
what nobody names is swept away.

Never what waits to go up, what an unfinished sheet counts on, what is not confirmed or above the durable mark (I25),
what was put or used within a day, nor within thirty where its case is open. The longest unused go first.
"""

import re
import time
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from desktop.office.drafts import files_named
from desktop.office.timing import Clock
from desktop.office.transactions import Transactions
from desktop.queries.attachment_rows import USUAL_LIMIT
from desktop.store.case_columns import milliseconds
from desktop.store.settings import keep_setting, setting
from desktop.store.tables import CASE_ROW
from sync.casework.events import NAMES
from sync.casework.events_handling import AttachmentAdded
from sync.client.trouble import LocalTrouble
from sync.journal.blob_rows import Blob, BlobRows, part_with, send_again
from sync.journal.blobs import SEVEN_DAYS, BlobFiles, Lying
from sync.journal.durable import durable_marks
from sync.journal.tables import ENTRY, OUTBOX, RECORD
from sync.journal.tables_blobs import BlobState
from sync.journal.tables_durable import DURABLE_MARK
from sync.wire.codec import decode
from sync.wire.entry import RecordKind

LIMIT = "attachments.limit"
DOWN_TO = 0.9
"""Of the limit: the next look that reads the journal comes after a while, not with the next file."""
OPEN_DAYS, LEAST_DAYS = 30, 1
AT_ONCE = 200
LOOK_SECONDS = 600.0
IDLE_SECONDS = 3_600.0
"""Where it is passed and nothing may leave."""
NS_A_MS = 1_000_000
FILES = NAMES[AttachmentAdded]
_SHA = re.compile(rb'"sha":"([0-9a-f]{64})"')


def limit(session: Session) -> int:
    return int(setting(session, LIMIT, str(USUAL_LIMIT)))


def keep_limit(session: Session, most: int) -> None:
    keep_setting(session, LIMIT, str(most))


@dataclass(slots=True, kw_only=True)
class Plan:
    """What shall leave, in this order; when to look next (``time.monotonic``); ``most``: the limit it was made for."""

    leaving: dict[str, tuple[Blob, Lying]] = field(default_factory=dict)
    most: int = -1
    look_at: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class MakingRoom(Transactions):
    """Used on the lane's thread alone."""

    files: BlobFiles
    clock: Clock
    plan: Plan = field(default_factory=Plan)

    def spare(self) -> Blob | None:
        """The next to leave; the same until :meth:`part` or :meth:`again` has settled it. Raises LocalTrouble."""
        most = self._read(limit)
        if most != self.plan.most:
            self.plan.leaving.clear()
            self.plan.most, self.plan.look_at = most, 0.0
        if not self.plan.leaving and time.monotonic() >= self.plan.look_at:
            try:
                self._look(most)
            except OSError as error:
                raise LocalTrouble("io") from error
        return next((blob for blob, _ in self.plan.leaving.values()), None)

    def part(self, blob: Blob) -> None:
        _, lying = self.plan.leaving.pop(blob.sha)
        if self._write(lambda session: not _needed_now(session, blob.sha) and part_with(session, blob.sha)):
            try:
                self.files.drop(lying)
            except OSError as error:  # somebody holds it open: nobody names it any more, the sweep takes it
                raise LocalTrouble("io") from error

    def again(self, blob: Blob, offset: int) -> None:
        del self.plan.leaving[blob.sha]
        self._write(lambda session: send_again(session, blob.sha, offset))

    def _look(self, most: int) -> None:
        now = self.clock()
        self._settle_strays(now)
        lying = self.files.lying()
        over = sum(one.size for one in lying) - most
        self.plan.look_at = time.monotonic() + LOOK_SECONDS
        if most and over > 0:
            wanted = over + int(most * (1 - DOWN_TO))
            self.plan.leaving |= self._read(lambda session: _first(may_leave(session, lying, now), wanted))
            if not self.plan.leaving:
                self.plan.look_at = time.monotonic() + IDLE_SECONDS

    def _settle_strays(self, now: datetime) -> None:
        known = self._read(counted_on)
        week_ago = now.timestamp() - SEVEN_DAYS
        strays = {one.sha for one in self.files.lying() if one.sha not in known and one.used_ns < week_ago * 1e9}
        if strays:
            at_ms = milliseconds(now)
            named = self._read(lambda session: _named(session, strays))
            self._write(lambda session: _add(session, named, at_ms))
            known |= {sha for sha, _, _ in named}
        self.files.sweep(known, now.timestamp())


def counted_on(session: Session) -> frozenset[str]:
    """Contents that have a row, or that an unfinished sheet names."""
    return BlobRows(session).known() | files_named(session)


def may_leave(session: Session, lying: Collection[Lying], now: datetime) -> Iterator[tuple[Blob, Lying]]:
    """Of these files, the longest unused first. Reads the whole journal once where there is a mark."""
    if not durable_marks(session):
        return
    quiet, old = (_ns(now - timedelta(days=days)) for days in (LEAST_DAYS, OPEN_DAYS))
    kept = files_named(session)
    quiet_files = [one for one in lying if one.used_ns < quiet and one.sha not in kept]
    named = _entries_naming(session, {one.sha for one in quiet_files})
    for at in range(0, len(quiet_files), AT_ONCE):
        part = quiet_files[at : at + AT_ONCE]
        covered = _covered(session, [entry for one in part for entry in named[one.sha]])
        for one in part:
            stands = [covered.get(entry) for entry in named[one.sha]]
            free = bool(stands) and None not in stands and (one.used_ns < old or not any(stands))
            blob = BlobRows(session).get(one.sha) if free else None
            if blob is not None and blob.state is BlobState.STORED:
                yield blob, one


def _first(found: Iterator[tuple[Blob, Lying]], wanted: int) -> dict[str, tuple[Blob, Lying]]:
    chosen: dict[str, tuple[Blob, Lying]] = {}
    for blob, lying in found:
        chosen[blob.sha] = (blob, lying)
        wanted -= lying.size
        if wanted <= 0:
            break
    return chosen


def _entries_naming(session: Session, shas: Collection[str]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for entry, body in session.execute(select(ENTRY.c.id, ENTRY.c.body).where(ENTRY.c.type == FILES)):
        for sha in map(bytes.decode, _SHA.findall(body)):
            if sha in shas:
                found[sha].append(entry)
    return found


def _named(session: Session, shas: Collection[str]) -> list[tuple[str, int, str]]:
    """Name, size and office of those of the contents that a case has."""
    found: dict[str, tuple[str, int, str]] = {}
    for body, scope in session.execute(select(ENTRY.c.body, ENTRY.c.scope).where(ENTRY.c.type == FILES)):
        if any(sha.decode() in shas for sha in _SHA.findall(body)):
            event = decode(body)
            if isinstance(event, AttachmentAdded):
                found[event.sha] = (event.sha, event.size, scope)
    return list(found.values())


def _add(session: Session, named: Collection[tuple[str, int, str]], at_ms: int) -> None:
    for sha, size, scope in named:
        BlobRows(session).add(sha, size, scope, at_ms)


def _covered(session: Session, entries: list[str]) -> dict[str, bool]:
    """Of those entries the ones that were taken and lie, wherever they stand, below the mark; whether its case is open.

    A mark of a history that is followed no more covers nothing.
    """
    e, r, d, c = ENTRY.c, RECORD.c, DURABLE_MARK.c, CASE_ROW.c
    marked = (d.scope == r.scope) & d.scope.in_(list(durable_marks(session)))
    placed = ENTRY.outerjoin(RECORD, r.entry_id == e.id).outerjoin(DURABLE_MARK, marked)
    outside = r.position.is_(None) | (r.position > func.coalesce(d.position, 0)) | (r.kind != RecordKind.EVENT.value)
    told = select(e.id, func.max(case((outside, 1), else_=0)), func.max(func.coalesce(c.open, 1)))
    asked = told.select_from(placed.outerjoin(CASE_ROW, c.case_id == e.case_id)).group_by(e.id)
    wanted, found = iter(entries), dict[str, bool]()
    while ids := list(islice(wanted, AT_ONCE)):
        rows = session.execute(asked.where(e.id.in_(ids)))
        found |= {entry: bool(is_open) for entry, above, is_open in rows if not above}
    return found


def _needed_now(session: Session, sha: str) -> bool:
    """Something that nobody had recorded or begun when the plan was made."""
    waiting = select(ENTRY.c.body).join(OUTBOX, OUTBOX.c.entry_id == ENTRY.c.id).where(ENTRY.c.type == FILES)
    bodies = session.scalars(waiting)
    return sha in files_named(session) or any(sha.encode() in _SHA.findall(body) for body in bodies)


def _ns(at: datetime) -> int:
    return milliseconds(at) * NS_A_MS
