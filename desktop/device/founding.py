"""A first start that was cut short: what it had begun is told by one small file, so that the next one begins anew.

founding.json   {"package": where the file for the first start was, "begun": keys and data are being laid out}

Nothing has been recorded before the file is gone again, so what lies there half made may be thrown away; without the
file nothing ever is.
"""

import json
from pathlib import Path

from desktop.device.device_key import KEY_FILE
from desktop.device.slot_file import COPIES, write_safely
from sync.files import read_whole, taken_away

FILE = "founding.json"
DATABASE = "desk.db"
_HALF_MADE = (*COPIES, KEY_FILE, DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm")


def package_chosen(folder: Path) -> str:
    """Where the file was that the first start had got to, "" for none."""
    return str(_told(folder).get("package", ""))


def keep_chosen(folder: Path, package: str) -> None:
    """Before anything else of the first start is written."""
    write_safely(folder / FILE, json.dumps({"package": package, "begun": False}).encode())


def begin(folder: Path) -> None:
    """Throw away what an earlier try left half made, and say that another one has begun."""
    told = _told(folder)
    if told.get("begun"):
        for name in _HALF_MADE:
            taken_away(folder / name)
    write_safely(folder / FILE, json.dumps({"package": str(told.get("package", "")), "begun": True}).encode())


def settle(folder: Path) -> None:
    """The desk stands: nothing of it may be thrown away any more."""
    taken_away(folder / FILE)


def _told(folder: Path) -> dict[str, object]:
    try:
        told = json.loads(read_whole(folder / FILE))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}
