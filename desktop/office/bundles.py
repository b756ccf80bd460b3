"""The line to the platform as files on a U-disk: one takes out what waits, another brings back what became of it."""

from collections.abc import Callable
from dataclasses import dataclass
from errno import EACCES, ENOENT, ENOSPC, ENOTDIR, EPERM, EROFS
from pathlib import Path

from sqlalchemy.orm import Session

from desktop.device.people import OfficeRow
from desktop.office.leave import answered_platform, told_revoked
from desktop.office.line_store import LineStore, logs_leaving
from desktop.office.timing import Clock
from desktop.office.trouble import OfficeTrouble
from desktop.store.bundles import answered, keep_written, written
from desktop.store.case_columns import milliseconds
from desktop.store.database import Database
from desktop.store.unmet import unmet_code
from sync.client.bundles import Brought, Party, Written, apply_brought, read_answer, write_request
from sync.client.push import Sign, unsigned
from sync.client.trouble import LineTrouble, PackRefused
from sync.files import HOLDING, reason_of, until_free, write_whole
from sync.journal.journal import Journal
from sync.journal.unsent import hand_out
from sync.wire.bundle import LARGEST, BadBundle
from sync.wire.messages import FaultCode, Pack

_UNWRITTEN = {
    ENOENT: "bundle_no_folder",
    ENOSPC: "bundle_full",
    ENOTDIR: "bundle_no_folder",
    EACCES: "bundle_readonly",
    EPERM: "bundle_readonly",
    EROFS: "bundle_readonly",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleRead:
    """What an answer changed. ``settled``: entries the platform has placed or returned, which wait no more.

    ``pulled``: positions of others it brought; ``cases``: whose history changed. ``fault``: why the platform had taken
    nothing, settled here so that the next bundle is taken. ``old_program``: nothing comes down before this program is
    renewed.
    """

    settled: int
    pulled: int
    cases: frozenset[str]
    fault: str = ""
    old_program: bool = False
    refused_packs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundles:
    """Of one desk; for the thread that writes. ``sign``: the device's own."""

    database: Database
    line: LineStore
    office: OfficeRow
    sign: Sign
    clock: Clock
    version: str

    @property
    def possible(self) -> bool:
        """A desk enrolled before devices or platforms had keys has no hand to sign with, or nobody to seal for."""
        return self.sign is not unsigned and bool(self.line.key)

    @property
    def platform_key(self) -> bytes:
        """What is sealed for the platform is sealed with it; empty where the desk was enrolled before there was one."""
        return self.line.key

    def write(self, path: Path) -> int:
        """Everything that waits into a file; how many entries. They wait on until an answer says otherwise.

        Raises OfficeTrouble ``bundle_no_key``, ``bundle_unmet``, ``bundle_too_big``, ``bundle_full``,
        ``bundle_no_folder``, ``bundle_readonly``, ``bundle_unwritten`` (reason); StoreTrouble. A file that was there is
        then as it was.
        """
        if not self.possible:
            raise OfficeTrouble("bundle_no_key")
        if self.database.read(unmet_code):
            raise OfficeTrouble("bundle_unmet")
        try:
            scopes, references = self.line.scopes(), self.line.references()
        except LineTrouble as trouble:
            raise OfficeTrouble(trouble.code, **trouble.facts) from trouble

        def work(session: Session) -> tuple[Written, bytes]:
            journal = Journal(session, self.line.uuid)
            now_ms = milliseconds(self.clock())
            made = write_request(journal, self._party, scopes, references, self.sign, now_ms, self.version)
            keep_written(session, made[0])
            hand_out(session, journal.pending(journal.pending_count()))
            return made

        try:
            made, content = self.database.write(work)
        except BadBundle as bad:
            raise OfficeTrouble(f"bundle_{bad.code}") from bad
        write_file(path, content)
        return made.entries

    def read(self, path: Path) -> BundleRead:
        """Apply an answer, as one from the line is applied. Reading it twice, or late, changes nothing.

        Raises OfficeTrouble ``bundle_unread``, ``bundle_<code>`` of BadBundle, or the code of a line's trouble;
        StoreTrouble. Nothing has then changed here.
        """
        content = _content(path)
        try:
            brought = self.database.read(
                lambda session: read_answer(content, self._party, lambda name: written(session, name))
            )
            self._shut_out(brought)
            waiting, known = self._standing()
            cases = self.line.write(lambda journal: self._apply(journal, brought))
            last = brought.answers[-1]
            if last.grants:
                self.line.keep_grants(last.grants)
            logs_leaving(self.line).settle()
            refused, moved = self._keep_packs(brought.packs)
        except BadBundle as bad:
            raise OfficeTrouble(f"bundle_{bad.code}") from bad
        except LineTrouble as trouble:
            raise OfficeTrouble(_told(trouble), **trouble.facts) from trouble
        left, here = self._standing()
        return BundleRead(
            settled=waiting - left,
            pulled=max(0, here - known - (waiting - left)),
            cases=cases | moved,
            fault=brought.fault,
            old_program=bool(last.min_version),
            refused_packs=refused,
        )

    @property
    def _party(self) -> Party:
        return Party(device=self.office.device, scope=self.office.scope, platform=self.line.key)

    def _shut_out(self, brought: Brought) -> None:
        """The platform does not let this desk in any more: that is kept, whatever is said of it next."""
        if brought.fault == FaultCode.REVOKED:
            self.database.write(lambda session: told_revoked(session, self.clock(), brought.request.made_ms))

    def _standing(self) -> tuple[int, int]:
        """How many entries wait, and how many positions of all logs are here."""
        return self.database.read(lambda session: _counted(Journal(session, self.line.uuid)))

    def _apply(self, journal: Journal, brought: Brought) -> frozenset[str]:
        touched, asked = apply_brought(journal, brought, self.line.key), brought.request
        first = answered(journal.session, asked.bundle, milliseconds(self.clock()))
        if first and not brought.fault:
            answered_platform(journal.session, asked.made_ms, self.clock())
        return touched

    def _keep_packs(self, packs: tuple[Pack, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
        """A pack that is not believed stops nothing; names of those, and the cases whose dates the others moved."""
        refused: list[str] = []
        moved: frozenset[str] = frozenset()
        for pack in packs:
            try:
                moved |= self.line.keep_pack(pack)
            except PackRefused:  # noted by the line's store, and shown with its reason like one from the line
                refused.append(pack.name)
        return tuple(refused), moved


def write_file(path: Path, content: bytes, write: Callable[[Path, bytes], None] = write_whole) -> None:
    """Whole or not at all. Raises OfficeTrouble ``bundle_full``, ``bundle_no_folder``, ``bundle_readonly``,
    ``held`` (by another program), ``bundle_unwritten`` (reason)."""
    try:
        write(path, content)
    except OSError as error:
        if error.errno == EACCES and getattr(error, "winerror", None) in HOLDING:  # not said of a stick's own lock
            raise OfficeTrouble("held") from error
        code = _UNWRITTEN.get(error.errno or 0, "bundle_unwritten")
        raise OfficeTrouble(code, reason=reason_of(error)) from error


def _counted(journal: Journal) -> tuple[int, int]:
    return journal.pending_count(), sum(scope.cursor for scope in journal.scopes())


def _content(path: Path) -> bytes:
    """Raises OfficeTrouble("bundle_unread")."""
    try:
        with until_free(lambda: path.open("rb")) as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise OfficeTrouble("bundle_unread") from error


def _told(trouble: LineTrouble) -> str:
    """A platform that was restored needs questions back and forth, which no file can carry."""
    return "bundle_rewind" if trouble.code == "rewind" else trouble.code
