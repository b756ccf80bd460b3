"""What the lane of attachments needs around it, and what it tells."""

from dataclasses import dataclass
from typing import Protocol

from sync.client.lane_pace import LanePace, Switches, Verdict
from sync.journal.blob_rows import Blob


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """What a device shows at the door; ``device``: UUID with dashes."""

    device: str
    token: bytes


class BlobLine(Protocol):
    """The platform as the lane sees it. Every method may raise LineTrouble."""

    def reached(self, shown: Pass, sha: str) -> int:
        """How many bytes of a content the platform has; 0 for one it does not know."""

    def send(self, shown: Pass, blob: Blob, content: bytes) -> int:
        """The next bytes of ``blob`` from its offset on; how many the platform has after it, whatever was sent.

        Raises Damaged when it says that they were changed on their way.
        """

    def fetch(self, shown: Pass, blob: Blob, start: int, count: int) -> bytes:
        """A part of a content. Raises NotThere when the platform has it not, or not for this device."""


class LaneStore(Protocol):
    """The desk's rows and files as the lane sees them. Every method may raise LocalTrouble."""

    def queue(self) -> tuple[Blob, ...]:
        """Everything that has a way to go and that nobody holds."""

    def shown(self) -> Pass: ...

    def switches(self) -> Switches: ...

    def pace(self) -> LanePace: ...

    def keep_pace(self, pace: LanePace) -> None: ...

    def check(self, blob: Blob) -> None:
        """Read all of it and compare its hash, before its first byte goes. Raises BlobGone."""

    def read(self, blob: Blob, count: int) -> bytes:
        """From its offset on. Raises BlobGone."""

    def moved(self, blob: Blob, offset: int) -> None:
        """What the platform has; all of it: stored."""

    def missing(self, blob: Blob) -> None:
        """Its bytes are not to be had: the case shows it, the event stays."""

    def take(self, blob: Blob, content: bytes) -> int:
        """The next bytes of a download; how many are here after it. Visible under its hash once all are.

        Raises BlobGone when all are here and do not have the hash: they are thrown away.
        """

    def spare(self) -> Blob | None:
        """What may leave this computer next because its limit is passed, if the platform still has all of it."""

    def part(self, blob: Blob) -> None:
        """The platform has all of it: its file leaves, unless somebody here has begun to need it."""

    def again(self, blob: Blob, offset: int) -> None:
        """The platform has only this much of it: it goes up again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneState:
    """``verdict``: why nothing moves just now, or GO. ``trouble``: a code of the wording. ``rate``: bytes a second.

    ``begun_ms``: since when something has been moving, also in the state that ends it; 0 where nothing was.
    """

    verdict: Verdict
    rate: float
    trouble: str = ""
    begun_ms: int = 0


class LaneListener(Protocol):
    """Called on the lane's thread."""

    def lane_state(self, state: LaneState) -> None: ...

    def crashed(self, error: Exception) -> None:
        """A bug: the lane goes on, after a while."""
