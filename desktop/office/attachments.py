"""Files that belong to cases: taken in encrypted, known by the hash of their content, on their way by themselves."""

import mimetypes
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy.orm import Session

from desktop.office.changes import Recorded
from desktop.office.lane_settings import keep_switches, switches
from desktop.office.office import Office
from desktop.office.storable import whole
from desktop.office.timing import Clock
from desktop.office.trouble import OfficeTrouble
from desktop.store.case_columns import milliseconds
from desktop.store.database import Database
from sync.casework.events_handling import AttachmentAdded
from sync.casework.terms import Role
from sync.journal.blob_rows import BlobRows
from sync.journal.blobs import LARGEST, BlobFiles, BlobGone

LONGEST_NAME = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file that has been taken in and belongs to no case yet."""

    sha: str
    size: int
    name: str
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachments:
    """Of one desk. ``files`` may be used on any thread, the rest on the one that writes."""

    database: Database
    files: BlobFiles
    office: Office
    scope: str
    clock: Clock

    def take_in(self, path: Path) -> Attached:
        """Read, encrypt and keep a file; slow, and harmless when nothing follows.

        Raises OfficeTrouble attachment_unreadable, attachment_empty, attachment_too_big (most: MiB), io.
        """
        try:
            with path.open("rb") as file:
                content = file.read(LARGEST + 1)
        except OSError as error:
            raise OfficeTrouble("attachment_unreadable") from error
        if not content:
            raise OfficeTrouble("attachment_empty")
        if len(content) > LARGEST:
            raise OfficeTrouble("attachment_too_big", most=str(LARGEST // (1024 * 1024)))
        try:
            sha = self.files.put(content)
        except OSError as error:
            raise OfficeTrouble("io") from error
        kind, _ = mimetypes.guess_type(path.name)
        name = "".join(letter for letter in whole(path.name) if letter.isprintable())
        return Attached(sha=sha, size=len(content), name=name[-LONGEST_NAME:], media_type=kind or "")

    def attach(self, taken: Attached, case_id: str, by: str, role: Role, material_no: int = 0) -> Recorded:
        """Record that a case has the file, and that it must go up, in one transaction. Raises Refusal, Trouble."""
        fact = AttachmentAdded(
            case_id=case_id,
            occurred_at=self.clock(),
            by=by,
            role=role,
            sha=taken.sha,
            size=taken.size,
            name=taken.name,
            media_type=taken.media_type,
            material_no=material_no,
        )
        now_ms = milliseconds(fact.occurred_at)
        return self.office.record(
            [fact], also=lambda session: BlobRows(session).add(taken.sha, taken.size, self.scope, now_ms)
        )

    def content(self, sha: str, size: int) -> bytes:
        """Raises OfficeTrouble("attachment_away") where it is not, or no longer, what was stored."""
        try:
            return self.files.whole(sha, size)
        except BlobGone as error:
            raise OfficeTrouble("attachment_away") from error

    def fetch(self, sha: str, size: int) -> None:
        """Somebody wants to see a file that is not here: it comes before anything goes up."""
        now_ms = milliseconds(self.clock())
        self.database.write(lambda session: BlobRows(session).want(sha, size, self.scope, now_ms))

    def hold(self, sha: str, held: bool) -> None:
        """A person stops one file, or lets it go on."""
        self.database.write(lambda session: BlobRows(session).hold(sha, held))

    def pause(self, paused: bool) -> None:
        """Nothing goes until it is let go on; events are not concerned."""

        def work(session: Session) -> None:
            keep_switches(session, replace(switches(session), paused=paused))

        self.database.write(work)

    def meter(self, metered: bool) -> None:
        """The line is paid by the byte: a day has its budget."""

        def work(session: Session) -> None:
            keep_switches(session, replace(switches(session), metered=metered))

        self.database.write(work)

    def sweep(self) -> int:
        """Remove old files no row knows; how many."""
        return self.files.sweep(self.database.read(lambda session: BlobRows(session).known()))
