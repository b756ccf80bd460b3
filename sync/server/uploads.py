"""Attachments on the platform: named by the SHA-256 of their content, taken up chunk by chunk, whole or not visible.

DIR/<scope>/<sha>.part   what has come so far; bytes behind the row's offset do not count and are written over
DIR/<scope>/<sha>        complete, and verified to have this hash

A chunk is on the disk before its row says so. A request that was cut keeps what arrived of it: bytes of a chunk whose
digest could not be checked yet are still under the check of the whole. A chunk that came whole with another digest is
dropped. What does not have its hash in the end is thrown away and starts anew.
"""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, insert, select, update
from sqlalchemy.orm import Session

from sync.journal.log import ms_of
from sync.server.auth import NotLetIn, Seat, seat
from sync.server.database import Database, beside
from sync.server.scopes import grants, successors
from sync.server.tables import DEVICE
from sync.server.tables_uploads import UPLOAD
from sync.server.trouble import PlatformTrouble
from sync.wire.messages import FaultCode

LARGEST_BLOB = 32 * 1024 * 1024
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """Which content, and in whose office; ``sha``: 64 hex digits."""

    scope: str
    sha: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """``sha256``: what the request says its body has; None when the body was cut and cannot be checked."""

    offset: int
    length: int
    content: bytes
    sha256: bytes | None
    device: str


class UploadRefused(Exception):
    """``code``: ``offset`` (go on from the one given), ``chunk`` (damaged on its way, dropped), ``digest`` (the whole
    does not have its hash, thrown away), ``length``, ``too_big``. ``offset``: what counts now.
    """

    def __init__(self, code: str, offset: int) -> None:
        super().__init__(code)
        self.code = code
        self.offset = offset


class Uploads:
    """One per program and folder; requests for the same content must come one after the other (``Turns``)."""

    def __init__(
        self, database: Database, folder: Path, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        """Raises PlatformTrouble("no_blobs")."""
        self._database = database
        self.folder = folder
        self._clock = clock
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise PlatformTrouble("no_blobs", folder=str(folder)) from error

    def let_in(self, device: str, token: bytes) -> Seat:
        """Raises NotLetIn."""
        known = self._database.read(lambda session: seat(session, device, token))
        if isinstance(known, FaultCode):
            raise NotLetIn(known)
        return known

    def own(self, guest: Seat, sha: str) -> Key:
        """Where a device's uploads go."""
        return Key(scope=self._database.read(lambda session: scopes_of(session, guest.device))[0], sha=sha)

    def held(self, guest: Seat, sha: str) -> Path | None:
        """The file of a complete content in one of the device's offices; None tells nothing about others."""
        scopes = self._database.read(lambda session: scopes_of(session, guest.device))
        return next((file for file in (self._whole(Key(scope=one, sha=sha)) for one in scopes) if file.is_file()), None)

    def reached(self, key: Key) -> tuple[int, int] | None:
        """(bytes that count, bytes in all); None for a content nobody of the office has begun."""
        row = self._row(key)
        return None if row is None else (self._counting(key, row), int(row.length))

    def offsets(self, session: Session, device: str, blobs: tuple[bytes, ...]) -> tuple[tuple[bytes, int], ...]:
        """For the exchange: how far each of these has come in the device's own office."""
        if not blobs:
            return ()
        scope = scopes_of(session, device)[0]
        asked = select(UPLOAD).where(UPLOAD.c.scope == scope, UPLOAD.c.sha.in_([blob.hex() for blob in blobs]))
        known = {row.sha: self._counting(Key(scope=scope, sha=row.sha), row) for row in session.execute(asked)}
        return tuple((blob, known.get(blob.hex(), 0)) for blob in blobs)

    def take(self, key: Key, chunk: Chunk) -> int:
        """The offset after this chunk; durable when it returns. Raises UploadRefused."""
        if chunk.length > LARGEST_BLOB:
            raise UploadRefused("too_big", 0)
        offset = self._begin(key, chunk)
        if chunk.offset != offset or offset == chunk.length:
            return self._stand(chunk, offset)
        if chunk.offset + len(chunk.content) > chunk.length:
            raise UploadRefused("length", offset)
        if chunk.sha256 is not None and hashlib.sha256(chunk.content).digest() != chunk.sha256:
            raise UploadRefused("chunk", offset)
        _write(self._part(key), chunk)
        after = offset + len(chunk.content)
        if after == chunk.length:
            self._complete(key, chunk.length)
        self._advance(key, chunk.offset, after, ms_of(self._clock()) if after == chunk.length else 0)
        return after

    def _stand(self, chunk: Chunk, offset: int) -> int:
        """Nothing is written; who repeats the last chunk of a complete content is told that it is complete."""
        if offset != chunk.length:
            raise UploadRefused("offset", offset)
        return offset

    def _begin(self, key: Key, chunk: Chunk) -> int:
        """The offset that counts before the chunk, with a row where there was none. Raises UploadRefused("length")."""
        row = self._row(key)
        offset = 0 if row is None else self._counting(key, row)
        if row is not None and row.length == chunk.length:
            return offset
        if row is not None and offset == row.length:
            raise UploadRefused("length", offset)  # what is complete here has its hash: the other length is wrong
        self._part(key).parent.mkdir(mode=0o700, exist_ok=True)
        fresh = {"scope": key.scope, "sha": key.sha, "length": chunk.length, "offset": 0}
        fresh |= {"device": chunk.device, "begun_ms": ms_of(self._clock()), "done_ms": 0}

        def begin(session: Session) -> None:
            session.execute(delete(UPLOAD).where(*_own(key)))
            session.execute(insert(UPLOAD), [fresh])

        self._database.write(begin)
        return 0

    def _complete(self, key: Key, length: int) -> None:
        """Verify the whole and make it visible. Raises UploadRefused("digest"), upon which all of it is gone."""
        part = self._part(key)
        if _hash(part, length) != key.sha:
            part.unlink()
            self._database.write(lambda session: session.execute(update(UPLOAD).where(*_own(key)).values(offset=0)))
            raise UploadRefused("digest", 0)
        os.truncate(part, length)
        part.replace(self._whole(key))
        _settle(part.parent)

    def _counting(self, key: Key, row: Row[*tuple[Any, ...]]) -> int:
        """What the row says, as far as files bear it out: a folder restored from a backup may know less.

        A whole file was verified before it got its name, also where a kill kept the row from saying so.
        """
        if self._whole(key).is_file():
            return int(row.length)
        part = self._part(key)
        return int(row.offset) if part.is_file() and part.stat().st_size >= row.offset else 0

    def _row(self, key: Key) -> Row[*tuple[Any, ...]] | None:
        return self._database.read(lambda session: session.execute(select(UPLOAD).where(*_own(key))).one_or_none())

    def _advance(self, key: Key, before: int, after: int, done_ms: int) -> None:
        """Another process of the platform may have been quicker with the same chunk: an offset never goes back."""

        def work(session: Session) -> None:
            ahead = (UPLOAD.c.offset < after, UPLOAD.c.offset >= before)
            lost = UPLOAD.c.offset > after
            session.execute(update(UPLOAD).where(*_own(key), *ahead).values(offset=after, done_ms=done_ms))
            if before == 0:  # the file began anew, because what the row remembered is not there any more
                session.execute(update(UPLOAD).where(*_own(key), lost).values(offset=after, done_ms=done_ms))

        self._database.write(work)

    def _part(self, key: Key) -> Path:
        return self.folder / key.scope / f"{key.sha}.part"

    def _whole(self, key: Key) -> Path:
        return self.folder / key.scope / key.sha


def blobs_folder(where: str, named: Path | None = None) -> Path:
    """``named``, else beside the database ``where``."""
    return named or beside(where, "blobs")


def scopes_of(session: Session, device: str) -> tuple[str, ...]:
    """The offices whose attachments a device may see, the one its own go to first. The one place that decides it.

    What an office had sent before it was merged into another stays where it lies.
    """
    home = session.execute(select(DEVICE.c.scope).where(DEVICE.c.device == device)).scalar_one()
    follows = grants(session, home)
    merged = {old for old, new in successors(session).items() if new in follows}
    return *follows, *sorted(merged - set(follows))


def _own(key: Key) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return UPLOAD.c.scope == key.scope, UPLOAD.c.sha == key.sha


def _write(part: Path, chunk: Chunk) -> None:
    """At its place in the file, on the disk when this returns."""
    flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(part, flags, 0o600), "wb") as file:
        file.seek(chunk.offset)
        file.write(chunk.content)
        file.flush()
        os.fsync(file.fileno())


def _hash(part: Path, length: int) -> str:
    found = hashlib.sha256()
    with part.open("rb") as file:
        while length and (block := file.read(min(_BLOCK, length))):
            found.update(block)
            length -= len(block)
    return found.hexdigest()


def _settle(folder: Path) -> None:
    """A name is durable when its folder is."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        os.fsync(opened)
        os.close(opened)
