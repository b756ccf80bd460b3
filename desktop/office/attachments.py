"""Files that belong to cases: taken in encrypted, known by the hash of their content, on their way by themselves."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from desktop.office.attached import LONGEST_NAME, Attached, FileContent, added, check_size, media_type_of
from desktop.office.changes import Recorded
from desktop.office.lane_settings import keep_switches, switches
from desktop.office.making_room import counted_on, keep_limit
from desktop.office.office import Office
from desktop.office.storable import whole
from desktop.office.timing import Clock
from desktop.office.trouble import OfficeTrouble
from desktop.store.case_columns import milliseconds
from desktop.store.database import Database
from sync.casework.terms import Role
from sync.files import disk_code
from sync.journal.blob_rows import BlobRows, part_with
from sync.journal.blobs import BlobFiles, BlobGone


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachments:
    """Of one desk. ``files`` may be used on any thread, the rest on the one that writes."""

    database: Database
    files: BlobFiles
    office: Office
    scope: str
    clock: Clock

    def keep(self, file: FileContent) -> Attached:
        """Encrypt and keep an image or a PDF; slow, and harmless when nothing follows.

        Raises OfficeTrouble attachment_kind, attachment_too_big (most: MiB), full, held, io.
        """
        kind = media_type_of(file.content)
        check_size(file.content)
        try:
            sha = self.files.put(file.content)
        except OSError as error:
            raise OfficeTrouble(disk_code(error)) from error
        name = "".join(letter for letter in whole(file.name) if letter.isprintable())
        return Attached(sha=sha, size=len(file.content), name=name[-LONGEST_NAME:], media_type=kind)

    def attach(self, taken: Sequence[Attached], case_id: str, by: str, role: Role) -> Recorded:
        """Record that a case has the files, and that they must go up, in one transaction. Raises Refusal, Trouble."""
        at = self.clock()
        return self.office.record([added(one, case_id, at, by, role) for one in taken])

    def content(self, sha: str, size: int) -> bytes:
        """Raises OfficeTrouble("attachment_away") where it is not, or no longer, what was stored."""
        try:
            content = self.files.whole(sha, size)
            self.files.use(sha)
            return content
        except BlobGone as error:
            raise OfficeTrouble("attachment_away") from error

    def found_away(self, sha: str) -> None:
        """It is not, or no longer, what was stored: what the platform has is shown as there, and can be fetched."""
        self.database.write(lambda session: part_with(session, sha))

    def limit(self, most: int) -> None:
        """How many bytes of attachments may lie on this computer; 0: as many as there are."""
        self.database.write(lambda session: keep_limit(session, most))

    def fetch(self, sha: str, size: int) -> None:
        """Somebody wants to see a file that is not here: it comes before anything goes up."""
        now_ms = milliseconds(self.clock())
        self.database.write(lambda session: BlobRows(session).want(sha, size, self.scope, now_ms))

    def hold(self, sha: str, held: bool) -> None:
        """A person stops one file, or lets it go on."""
        self.database.write(lambda session: BlobRows(session).hold(sha, held))

    def prefer(self, sha: str) -> None:
        """A person wants one file to go before the others that wait."""

        def work(session: Session) -> None:
            rows = BlobRows(session)
            rows.prefer(sha, 1 + max((one.priority for one in rows.queue()), default=0))

        self.database.write(work)

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
        """Remove old files that neither a row nor an unfinished sheet knows; how many."""
        return self.files.sweep(self.database.read(counted_on))
