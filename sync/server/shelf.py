"""Contents the platform made itself, lying among the attachments of an office under their hash."""

import os
from dataclasses import dataclass
from pathlib import Path

from sync.server.uploads import Key

OWNER_ONLY = 0o600


@dataclass(frozen=True, slots=True)
class Shelf:
    """``folder``: of the attachments."""

    folder: Path

    def holds(self, key: Key) -> bool:
        return self._whole(key).is_file()

    def put(self, key: Key, content: bytes) -> None:
        """Visible under its hash when all of it is on the disk."""
        whole = self._whole(key)
        whole.parent.mkdir(mode=0o700, exist_ok=True)
        half = whole.with_name(f".{key.sha}")
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(half, flags, OWNER_ONLY), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        half.replace(whole)

    def drop(self, key: Key) -> None:
        self._whole(key).unlink(missing_ok=True)

    def _whole(self, key: Key) -> Path:
        return self.folder / key.scope / key.sha
