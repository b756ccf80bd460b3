"""How far this desk had got, kept outside its database and outside its folder: a database behind that was put back.

FOLDER.mark.json   beside the data folder; incarnation and last seq of the device, slips it set aside, with a digest

It only ever says "at least so far". A mark that is missing, damaged or another device's says nothing, so it stands in
nobody's way; the platform notices the same, later (rule: sync protocol 4.3, R58).
"""

import hashlib
import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop.device.slot_file import write_safely
from sync.files import read_whole

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """``seq``: the last one used in ``incarnation``. ``slips``: numbers set aside for those, which is no event."""

    device: str
    incarnation: int
    seq: int
    slips: int = 0

    def is_behind(self, other: "Mark") -> bool:
        fewer_slips = self.incarnation == other.incarnation and self.slips < other.slips
        earlier = (self.incarnation, self.seq) < (other.incarnation, other.seq)
        return self.device == other.device and (earlier or fewer_slips)


class HighWater:
    """The mark of the desk in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._path = folder.parent / f"{folder.name or 'desk'}.mark.json"
        self._kept: Mark | None = None

    def known(self) -> Mark | None:
        try:
            outer = json.loads(read_whole(self._path))
            text = outer["body"]
            if hashlib.sha256(text.encode()).hexdigest() != outer["digest"]:
                return None
            return Mark(**json.loads(text))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def keep(self, mark: Mark) -> None:
        """Never lower than it is, but for another device. Where it cannot be written the desk goes on without one."""
        known = None if mark == self._kept else self.known()
        if mark == self._kept or (known is not None and mark.is_behind(known)):
            return
        text = json.dumps(asdict(mark), sort_keys=True)
        try:
            write_safely(
                self._path,
                json.dumps({"body": text, "digest": hashlib.sha256(text.encode()).hexdigest()}).encode(),
            )
        except OSError as error:
            LOG.warning("the mark beside the data folder could not be kept: %s", error.strerror)
        else:
            self._kept = mark
