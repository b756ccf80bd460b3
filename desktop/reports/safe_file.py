"""Writing a file so that it is there whole or not at all: part file beside it, fsync, atomic rename."""

import errno
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop.reports.trouble import ReportTrouble
from sync.files import A_MOMENT, reaching, reason_of, replaced, sync_folder, taken_away, until_free

_FULL = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC, errno.EFBIG}
_DENIED = {errno.EACCES, errno.EPERM, errno.EROFS}
_SHARING = {32, 33}
"""Windows: another program has the file open."""


@contextmanager
def part_file(target: Path, move: Callable[[Path, Path], None] = replaced) -> Iterator[Path]:
    """A path beside `target` to write to; renamed over it when the block ends well, removed when it does not.

    Raises ReportTrouble: target_is_folder, folder_missing, target_readonly, target_open, disk_full, write_failed.
    """
    target = reaching(target)
    _check_target(target)
    part = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.part")
    try:
        with translated(target):
            yield part
            with until_free(lambda: part.open("rb+")) as file:
                os.fsync(file.fileno())
            move(part, target)
            sync_folder(target.parent)
    finally:
        with suppress(OSError):
            taken_away(part, A_MOMENT)


def free_name(target: Path) -> Path:
    """台账.xlsx → 台账(2).xlsx, the first that does not exist."""
    number = 2
    while (other := target.with_name(f"{target.stem}({number}){target.suffix}")).exists():
        number += 1
    return other


@contextmanager
def translated(target: Path) -> Iterator[None]:
    """Errors of the disk as trouble a clerk can act on."""
    try:
        yield
    except OSError as error:
        raise _trouble(error, target) from error


def _check_target(target: Path) -> None:
    if target.is_dir():
        raise ReportTrouble("target_is_folder", file=target.name)
    if not target.parent.is_dir():
        raise ReportTrouble("folder_missing", folder=str(target.parent))
    if not target.exists():
        return
    if not target.stat().st_mode & 0o222:
        raise ReportTrouble("target_readonly", file=target.name, free=free_name(target).name)
    with translated(target), until_free(lambda: target.open("rb+"), A_MOMENT):
        pass


def _trouble(error: OSError, target: Path) -> ReportTrouble:
    if error.errno in _FULL:
        return ReportTrouble("disk_full")
    facts = {"file": target.name, "free": free_name(target).name}
    if getattr(error, "winerror", None) in _SHARING:
        return ReportTrouble("target_open", **facts)
    if error.errno in _DENIED:
        return ReportTrouble("target_open" if os.name == "nt" and target.exists() else "target_readonly", **facts)
    return ReportTrouble("write_failed", reason=reason_of(error))
