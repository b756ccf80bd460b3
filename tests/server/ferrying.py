"""Desks whose line is a file: what they write is carried, and what is carried back is read."""

from dataclasses import dataclass, field

from desktop.device.device_key import DeviceKey
from sync.client.bundles import Party, Written, apply_brought, read_answer, write_request
from sync.journal.journal import Journal
from sync.journal.log import ms_of
from sync.server.bundles import Ferry
from sync.wire.messages import Enrolment
from tests.client.desks import Desk
from tests.journal.ends import SCOPE
from tests.server.places import Place


@dataclass(slots=True)
class Traveller:
    """A desk, and the bundles it knows it has written. ``party``: whose answers it takes."""

    desk: Desk
    party: Party
    written: dict[str, Written] = field(default_factory=dict)

    @property
    def device(self) -> str:
        return self.party.device

    def write(self) -> bytes:
        desk = self.desk
        request, content = desk.read(
            lambda journal: write_request(
                journal, self.party, desk.granted, desk.wanted, desk.sign, ms_of(desk.clock()), "0.1.0"
            )
        )
        self.written[request.bundle] = request
        return content

    def read(self, answer: bytes) -> None:
        brought = read_answer(answer, self.party, self.written.get)
        self.desk.write(lambda journal: apply_brought(journal, brought, self.party.platform))
        if brought.answers[-1].grants:
            self.desk.keep_grants(brought.answers[-1].grants)

    def pending(self) -> int:
        return self.desk.read(Journal.pending_count)

    def incarnation(self) -> int:
        return self.desk.read(lambda journal: journal.device().incarnation)

    def line(self) -> None:
        """Over the line, until both sides agree."""
        outcome = self.desk.engine.once()
        assert outcome.trouble == "", outcome


def traveller(place: Place, machine: str = "m", scope: str = SCOPE) -> Traveller:
    key = DeviceKey.made()
    enrolled = place.platform.enrol(Enrolment(code=place.code(scope), machine=machine, public_key=key.public))
    desk = Desk(place.platform, enrolled.device, token=enrolled.token, sign=key.sign, clock=place.clock)
    desk.pinned, desk.office, desk.granted = enrolled.platform_key, scope, enrolled.scopes
    return Traveller(desk, Party(device=enrolled.device, scope=scope, platform=enrolled.platform_key))


def ferry(place: Place) -> Ferry:
    return Ferry(place.platform, place.clock)
