"""The platform as a device sees it. Three things implement it:

sync.client.transport.HttpPlatform      over the line
sync.server.platform.DatabasePlatform   over its database
tests.fakes_platform.FaultyPlatform     around either, losing and doubling what passes
"""

from typing import Protocol

from sync.wire.messages import Answer, Enrolled, Enrolment, Exchange, Pack, PackRequest
from sync.wire.recovery import Heard, Located, Locator, Witness


class EnrolmentRefused(Exception):
    """The one-time code is not taken. ``code``: ``unknown``, ``used``, ``expired`` or ``full`` (no slot left)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Platform(Protocol):
    """Every call may raise the implementation's trouble; what it did is then unknown and the same call is repeated."""

    def exchange(self, request: Exchange) -> Answer:
        """Push and pull in one; idempotent. A refusal of the whole request is ``Answer.fault``, never an exception."""

    def enrol(self, request: Enrolment) -> Enrolled:
        """Raises EnrolmentRefused."""

    def reference(self, request: PackRequest) -> Pack:
        """The pack, without content when ``request.etag`` is still the newest. Raises KeyError for an unknown name."""

    def locate(self, request: Locator) -> Located:
        """Where the device's logs and the platform's part. Repeating it costs an incarnation, nothing else."""

    def testify(self, request: Witness) -> Heard:
        """Take what other devices once recorded and the platform lost; idempotent."""
