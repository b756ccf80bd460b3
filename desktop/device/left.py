"""What the locked screen may say about this computer: how much waits, and since when nothing has come through.

left.json in the profile folder, written when somebody locks or leaves; no citizen, no secret. A file nobody can read
says nothing.
"""

import json
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop.device.slot_file import write_or_later
from sync.files import read_whole

FILE = "left.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """``pending``: records not yet at the platform; ``heard``: its last answer in seconds since 1970, 0 for none."""

    pending: int = 0
    heard: float = 0.0

    def offline_days(self, now: datetime) -> int:
        """Whole days without an answer; 0 where there never was one or the clock has been set back."""
        if not self.heard:
            return 0
        return max(0, (now - datetime.fromtimestamp(self.heard, now.tzinfo)) // timedelta(days=1))


def read_left(folder: Path) -> Left:
    try:
        plain = json.loads(read_whole(folder / FILE))
        return Left(pending=int(plain["pending"]), heard=float(plain["heard"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Left()


def keep_left(folder: Path, left: Left) -> None:
    """Raises OSError."""
    write_or_later(folder / FILE, json.dumps(asdict(left)).encode())
