"""Batches as files: one folder a batch, one file a table, and a manifest with counts and digests.

A folder appears whole or not at all: it is written beside under a name that begins with a dot, and then renamed.
"""

import csv
import io
import json
import os
import shutil
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from sync.casework.calendar import CST
from sync.files import reason_of
from sync.server.exchange.handover import Batch
from sync.server.exchange.rendering import Cell
from sync.server.trouble import PlatformTrouble

FORMATS = ("jsonl", "csv")
MANIFEST = "manifest.json"
OWNER_ONLY = 0o600


class Folder:
    """Implements Receiver. The files hold full numbers of persons, so only their owner may read them."""

    def __init__(self, folder: Path, form: str = "jsonl") -> None:
        self._folder = folder
        self._form = form

    def take(self, batch: Batch) -> None:
        """Raises PlatformTrouble("cannot_write")."""
        final = self._folder / batch.name
        if (final / MANIFEST).exists():
            return
        half = self._folder / f".{batch.name}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            shutil.rmtree(half, ignore_errors=True)
            half.mkdir(mode=0o700)
            self._write(half, batch)
            half.rename(final)
            _flush(self._folder)
        except OSError as error:
            raise PlatformTrouble("cannot_write", folder=str(self._folder), reason=reason_of(error)) from error

    def _write(self, folder: Path, batch: Batch) -> None:
        told = {}
        for table, rows in batch.rows.items():
            name = f"{batch.destination.tables[table].name}.{self._form}"
            content = (_json_lines if self._form == "jsonl" else _csv)(rows)
            _durably(folder / name, content)
            told[name] = {"rows": len(rows), "sha256": sha256(content).hexdigest()}
        manifest = {
            "batch": batch.name,
            "destination": batch.destination.name,
            "made": batch.made_at.astimezone(CST).isoformat(timespec="seconds"),
            "rows": batch.count,
            "files": told,
        }
        _durably(folder / MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1).encode())


def _json_lines(rows: Sequence[Mapping[str, Cell]]) -> bytes:
    return "".join(json.dumps(dict(row), ensure_ascii=False) + "\n" for row in rows).encode()


def _csv(rows: Sequence[Mapping[str, Cell]]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(rows[0]), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def _durably(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _flush(folder: Path) -> None:
    """The rename itself; Windows keeps no folder open."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
