"""The desk's database as the line to the platform uses it, and what the line leaves behind in it."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from sqlalchemy.orm import Session

from desktop.device.high_water import HighWater
from desktop.office.core import Renew, nothing_moves
from desktop.office.leave import seen_platform, told_revoked
from desktop.office.pack_shelf import check, keep, newest, note_refused
from desktop.office.pruning import prune_daily
from desktop.office.references import editions
from desktop.office.revoking import LogsLeaving, finish_leaving
from desktop.office.rolled_back import mark_of, wants_incarnation
from desktop.office.search_upkeep import keep_quick
from desktop.office.timing import Clock, met_server, wall_clock
from desktop.office.transactions import Transactions
from desktop.queries.sync_panel import LAST_SUCCESS
from desktop.store.case_columns import milliseconds
from desktop.store.followed import followed, keep_followed, left
from desktop.store.projector import Projector
from desktop.store.settings import keep_setting, setting
from sync.casework.numbering import Uuid7
from sync.client.pace import Pace
from sync.client.ports import SyncState
from sync.client.trouble import PackRefused
from sync.journal.blob_rows import BlobRows
from sync.journal.blobs import BlobFiles
from sync.journal.journal import Journal
from sync.journal.leaving import granted_again, told_to_leave
from sync.wire.messages import BLOBS_AT_MOST, FaultCode, Pack, Reference

T = TypeVar("T")

TOKEN = "line.token"
PACE = "line.pace"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStore(Transactions):
    """Implements EngineStore. ``run`` brings a write to the thread that writes, and waits for it.

    ``key``: the platform's, by which its packs and statements are believed; ``renew`` brings a kept pack into use;
    ``files``: the attachments beside the database.
    """

    projector: Projector
    uuid: Uuid7
    own_scopes: tuple[str, ...]
    resources: Path
    key: bytes = b""
    renew: Renew = nothing_moves
    clock: Clock = wall_clock
    high_water: HighWater | None = None
    files: BlobFiles | None = None

    def read(self, work: Callable[[Journal], T]) -> T:
        return self._read(lambda session: work(Journal(session, self.uuid)))

    def write(self, work: Callable[[Journal], frozenset[str]]) -> frozenset[str]:
        def both(session: Session) -> frozenset[str]:
            touched = work(Journal(session, self.uuid))
            self.projector.project(session, touched)
            return touched

        return self._write(both)

    def scopes(self) -> tuple[str, ...]:
        return self._read(lambda session: followed(session, self.own_scopes))

    def keep_grants(self, scopes: tuple[str, ...]) -> None:
        """What stands only in a log that may no longer be followed goes out of sight; what was recorded here stays."""

        def work(session: Session) -> None:
            now_ms = milliseconds(self.clock())
            finish_leaving(session, scopes, now_ms)
            self.projector.project(session, keep_followed(session, scopes, self.own_scopes))
            granted_again(session, scopes)
            told_to_leave(session, left(session), now_ms)

        self._write(work)

    def token(self) -> bytes:
        return bytes.fromhex(self._read(lambda session: setting(session, TOKEN)))

    def platform_key(self) -> bytes:
        return self.key

    def keep_token(self, token: bytes) -> None:
        self._write(lambda session: keep_setting(session, TOKEN, token.hex()))

    def wants_incarnation(self) -> bool:
        return self._read(wants_incarnation)

    def pace(self) -> Pace:
        kept = self._read(lambda session: setting(session, PACE))
        return Pace(**json.loads(kept)) if kept else Pace()

    def keep_pace(self, pace: Pace) -> None:
        self._write(lambda session: keep_setting(session, PACE, json.dumps(asdict(pace))))

    def references(self) -> tuple[Reference, ...]:
        known = self._read(lambda session: editions(session, self.resources, self.own_scopes, self.clock()))
        return tuple(Reference(name=name, etag=etag) for name, etag in sorted(known.items()))

    def keep_pack(self, pack: Pack) -> frozenset[str]:
        """Checked, kept, in use. Raises PackRefused: that is noted then, and what was here stays in use."""
        known, _ = self._read(newest).get(pack.name, (-1, ""))
        try:
            check(pack, self.key, known)
        except PackRefused as refused:
            code = refused.code
            self._write(lambda session: note_refused(session, pack, code, self.clock()))
            raise
        self._write(lambda session: keep(session, pack))
        moved: frozenset[str] = self._run(lambda: self.renew(pack.name))
        return moved

    def unasked_blobs(self) -> tuple[bytes, ...]:
        return self._read(lambda session: BlobRows(session).unasked(BLOBS_AT_MOST))

    def keep_offsets(self, offsets: tuple[tuple[bytes, int], ...]) -> None:
        def work(session: Session) -> None:
            for sha, offset in offsets:
                BlobRows(session).moved(sha.hex(), offset)

        self._write(work)

    def note(self, state: SyncState, now: datetime) -> None:
        """After a success: when it was, how far this clock is from the platform's; and what need not stay leaves.

        Where the platform does not let this desk in any more, that.
        """

        def work(session: Session) -> None:
            seen_platform(session, now)
            if state.last_success is not None:
                keep_setting(session, LAST_SUCCESS, str(milliseconds(state.last_success)))
            if state.clock is not None:
                met_server(session, milliseconds(now) + state.clock.offset_ms, now)
            prune_daily(session, now + timedelta(milliseconds=state.clock.offset_ms if state.clock else 0))

        if self.high_water is not None:
            self.high_water.keep(self._read(mark_of))
        if state.trouble == FaultCode.REVOKED:
            self._write(lambda session: told_revoked(session, now))
        if not state.trouble and state.last_success is not None and state.next_try is not None:
            self._write(work)
            logs_leaving(self).settle()
            keep_quick(self._read, self._write, milliseconds(now))


def logs_leaving(line: LineStore) -> LogsLeaving:
    """What takes the copies of logs from this desk that it may follow no more."""
    return LogsLeaving(
        database=line.database,
        run=line.run,
        projector=line.projector,
        files=line.files,
        enrolled=line.own_scopes,
        clock=line.clock,
    )
