"""How long a person must wait after wrong PINs; kept in a file, so that a restart does not shorten it."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.device.slot_file import write_or_later
from desktop.trouble import Trouble
from sync.files import disk_code, read_whole

FILE = "tries.json"
FREE = 2
LONGEST = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tries:
    """Wrong PINs in a row of one person and when the last one was (seconds since 1970)."""

    wrong: int = 0
    last: float = 0.0

    @property
    def pause(self) -> timedelta:
        """1, 2, 4, 8 … seconds from the third wrong PIN on, ten minutes at most."""
        if self.wrong <= FREE:
            return timedelta()
        return min(LONGEST, timedelta(seconds=2 ** min(self.wrong - FREE - 1, 20)))

    def wait(self, now: datetime) -> timedelta:
        """What is left of the pause; a clock set back does not end it."""
        since = now - datetime.fromtimestamp(self.last, UTC)
        return max(timedelta(), self.pause - max(timedelta(), since))


class Lockout:
    """The tries of everybody at this desk."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def of(self, code: str) -> Tries:
        return self._all().get(code, Tries())

    def wait(self, code: str, now: datetime) -> timedelta:
        """What is left of a person's pause. A clock set back since begins it anew, so that it always ends."""
        tries = self.of(code)
        if tries.last > now.timestamp() and tries.pause:
            tries = replace(tries, last=now.timestamp())
            self._save(self._all() | {code: tries})
        return tries.wait(now)

    def wrong(self, code: str, now: datetime) -> Tries:
        """Count one more wrong PIN, durably."""
        tries = Tries(wrong=self.of(code).wrong + 1, last=now.timestamp())
        self._save(self._all() | {code: tries})
        return tries

    def right(self, code: str) -> None:
        """Forget the wrong ones. A disk that takes nothing keeps nobody out: they are then forgotten the next time."""
        known = self._all()
        if known.pop(code, None) is not None:
            with suppress(Trouble):
                self._save(known)

    def _all(self) -> dict[str, Tries]:
        """A file nobody can read counts as none: it holds no secret and must not shut everybody out."""
        try:
            return {code: Tries(**tries) for code, tries in json.loads(read_whole(self._path)).items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    def _save(self, known: dict[str, Tries]) -> None:
        """Raises Trouble full, held, io: a wrong PIN that cannot be counted is not answered."""
        try:
            write_or_later(self._path, json.dumps({code: asdict(tries) for code, tries in known.items()}).encode())
        except OSError as error:
            raise Trouble(disk_code(error)) from error
