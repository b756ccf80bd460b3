"""``python -m desktop.self_test``: what only the libraries of C can do, tried in the Python that will use them.

Asked of a version that has been laid down, before anything starts from it. Says what failed and ends with 1; the
profile of this computer is not looked at.
"""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.app import RESOURCES
from desktop.device.key_slots import seal, unseal
from desktop.device.slot_file import Cost
from desktop.office.references import load_references
from desktop.store.database import Database
from desktop.store.settings import keep_setting, setting
from desktop.ui.shell import application
from desktop.ui.widgets.labels import PlainLabel
from sync.journal.signatures import sign, verify

KEY = bytes(range(32))
REGION = "520000"
WORD = "黔办"


def main() -> int:
    failed = [name for name, tried in TRIED.items() if not _good(name, tried)]
    return 1 if failed else 0


def _store() -> bool:
    """The encrypted file, and what lies in resources."""
    with TemporaryDirectory(prefix="qianban-") as folder:
        database = Database.create(Path(folder) / "trial.db", KEY)
        try:
            database.write(lambda session: keep_setting(session, "word", WORD))
            load_references(database, RESOURCES, REGION)
            return database.read(lambda session: setting(session, "word")) == WORD
        finally:
            database.close()


def _keys() -> bool:
    """The PIN and the signature."""
    slot = seal("trial", "person", KEY, b"", WORD, Cost(memory_kib=64, rounds=1))
    private = Ed25519PrivateKey.generate()
    public = private.public_key().public_bytes_raw()
    opened = unseal("trial", slot, b"", WORD) == KEY
    return opened and verify(public, b"trial", b"content", sign(private, b"trial", b"content"))


def _window() -> bool:
    """Something is painted, in the program's own dress."""
    app = application(sys.argv[:1])
    painted = PlainLabel(WORD).grab()
    app.quit()
    return not painted.isNull()


TRIED: dict[str, Callable[[], bool]] = {"store": _store, "keys": _keys, "window": _window}


def _good(name: str, tried: Callable[[], bool]) -> bool:
    try:
        if tried():
            return True
        sys.stderr.write(f"{name}: not as it should be\n")
    except Exception:
        sys.stderr.write(f"{name}:\n{traceback.format_exc()}")
    return False


if __name__ == "__main__":
    sys.exit(main())
