"""``qianban-platform enrol-package``: a file for a U-disk that enrols one computer without a line."""

import argparse
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy.orm import Session

from sync.casework.calendar import CST
from sync.files import reason_of, write_whole
from sync.server import words_package as words
from sync.server.database import Database
from sync.server.reserving import package
from sync.server.signing import key_file, load_key
from sync.server.trouble import PlatformTrouble
from sync.wire.messages import Enrolled
from sync.wire.package import SUFFIX, fingerprint


def enrol_package(database: Database, asked: argparse.Namespace) -> None:
    """Raises PlatformTrouble; then no device is registered: the file is written inside the transaction."""
    key, now, life = load_key(key_file(asked.db, asked.key)), datetime.now(UTC), timedelta(days=asked.days)
    address, ca = _address(asked.address), _authority(asked.ca)

    def work(session: Session) -> tuple[Enrolled, Path]:
        answer, content = package(session, key, asked.scope, address, ca, now, life)
        file: Path = asked.out or Path(f"启用包-{answer.office.name}-{answer.slot}号机{SUFFIX}")
        _write(file, content)
        return answer, file

    answer, file = database.write(work)
    until = f"{(now + life).astimezone(CST):%Y-%m-%d}"
    mark = fingerprint(key.public)
    print(
        words.MADE.format(
            file=file, name=answer.office.name, slot=answer.slot, device=answer.device, mark=mark, until=until
        )
    )


def _write(file: Path, content: bytes) -> None:
    try:
        write_whole(file, content)
    except OSError as error:
        raise PlatformTrouble("package_unwritten", file=str(file), reason=reason_of(error)) from error


def _authority(file: Path | None) -> str:
    try:
        return file.read_text(encoding="ascii") if file else ""
    except (OSError, ValueError) as error:
        raise PlatformTrouble("package_ca", file=str(file), reason=reason_of(error)) from error


def _address(told: str) -> str:
    address = told.strip().rstrip("/")
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise PlatformTrouble("package_address", address=told)
    return address
