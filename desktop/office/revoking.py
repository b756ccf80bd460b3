"""After a grant was taken back (sync.md I17): the copy of that log leaves this computer, and the sync page says so.

Absence is not deletion (I18): only a list of grants that names the own office's log first and not this one counts,
never an answer without a list, and never within seven days of a restored platform, which may have lost the grant and
needs what desks hold. What still waits for a case of that log goes up first.
"""

import logging
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from desktop.office.search_upkeep import merge_soon
from desktop.office.timing import Clock
from desktop.office.transactions import Transactions
from desktop.store.case_columns import milliseconds
from desktop.store.due_changes import forget_changes
from desktop.store.followed import followed
from desktop.store.projector import Projector
from sync.casework.events import NAMES
from sync.casework.events_handling import AttachmentAdded
from sync.journal.blob_rows import BlobRows
from sync.journal.blobs import BlobFiles
from sync.journal.leaving import leave, left_logs, left_logs_waiting, may_leave
from sync.journal.placing import own_office
from sync.journal.tables import ENTRY, RECORD
from sync.journal.tables_rewound import REWOUND
from sync.wire.codec import UnreadableEvent, decode
from sync.wire.entry import Entry

LOG = logging.getLogger(__name__)
REST_MS = 7 * 24 * 3600 * 1000
FILES = NAMES[AttachmentAdded]


@dataclass(frozen=True, slots=True, kw_only=True)
class LogsLeaving(Transactions):
    """``enrolled``: the own office's logs. ``files``: the attachments beside the database."""

    projector: Projector
    files: BlobFiles | None
    enrolled: tuple[str, ...]
    clock: Clock

    def settle(self) -> None:
        """Take what may leave by now, in portions between which others may write. Raises LocalTrouble."""
        try:
            while self._read(left_logs_waiting) and self._write(self._leave_next):
                pass
        except OSError as error:  # somebody has one of its files open; the next success tries again
            LOG.warning("a log that may be followed no more could not leave: %s", error.strerror)

    def _leave_next(self, session: Session) -> bool:
        """One portion of one log; whether there may be more. Raises OSError where a file cannot be removed; with the
        transaction nothing has then left.
        """
        now_ms = milliseconds(self.clock())
        own = {*self.enrolled, own_office(session)} - {""}
        waiting = [log for log in left_logs(session) if not log.gone_ms and log.scope not in own]
        if not waiting or not _is_said_by_own(session, self.enrolled) or _restored(session, now_ms):
            return False
        chosen = next((log for log in waiting if log.leaving or may_leave(session, log.scope, own)), None)
        if chosen is None:
            return False
        gone = leave(session, chosen.scope, now_ms)
        self.projector.project(session, gone.touched)
        forget_changes(session, gone.cases)
        removed = BlobRows(session).forget(_only_there(session, gone.entries))
        if not gone.more:
            merge_soon(session)
            LOG.info("the copy of a log that may be followed no more has left this computer")
        if self.files is not None:
            for sha in removed:
                self.files.remove(sha)
        return True


def finish_leaving(session: Session, scopes: Collection[str], now_ms: int) -> None:
    """Granted again before all of it had left: the rest goes, and it comes anew from its beginning."""
    for log in left_logs(session):
        if log.scope in scopes and log.leaving:
            while leave(session, log.scope, now_ms).more:
                pass


def _is_said_by_own(session: Session, enrolled: tuple[str, ...]) -> bool:
    """The list begins with the own office's log, or with that of the office it was merged into."""
    first = followed(session, enrolled)[0]
    recorded = select(ENTRY.c.id).join(RECORD, RECORD.c.entry_id == ENTRY.c.id)
    placed = recorded.where(RECORD.c.scope == first, ENTRY.c.scope.in_(enrolled))
    return first in enrolled or session.execute(placed.limit(1)).first() is not None


def _restored(session: Session, now_ms: int) -> bool:
    lately = exists().where(REWOUND.c.noted_ms > now_ms - REST_MS)
    return bool(session.execute(select(lately)).scalar())


def _only_there(session: Session, entries: Collection[Entry]) -> set[str]:
    """The contents these entries name and no entry that stays does."""
    named = {fact.sha for entry in entries if (fact := _file(entry.body)) is not None}
    if named:
        staying = session.scalars(select(ENTRY.c.body).where(ENTRY.c.type == FILES, func.length(ENTRY.c.body) > 0))
        named -= {fact.sha for body in staying if (fact := _file(bytes(body))) is not None}
    return named


def _file(body: bytes) -> AttachmentAdded | None:
    try:
        event = decode(body)
    except UnreadableEvent:
        return None
    return event if isinstance(event, AttachmentAdded) else None
