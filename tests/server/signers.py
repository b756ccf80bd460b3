"""Desks that sign what they push, as an enrolled program does."""

from dataclasses import dataclass, field, replace

from desktop.device.device_key import DeviceKey
from sync.wire.entry import BATCH_LABEL, device_link
from sync.wire.messages import Enrolment, Exchange
from tests.journal.ends import opened
from tests.server.places import Desk, Place

__all__ = ["SigningDesk", "signing_desk"]


@dataclass(slots=True)
class SigningDesk(Desk):
    key: DeviceKey = field(default_factory=DeviceKey.made)

    def request(self, **other: object) -> Exchange:
        request = Desk.request(self)
        if request.entries:
            with opened(self.store) as journal:
                chain = journal.device().base_chain
            for entry in request.entries:
                chain = device_link(chain, entry)
            request = replace(request, signature=self.key.sign(BATCH_LABEL, chain))
        return replace(request, **other)  # type: ignore[arg-type]


def signing_desk(place: Place, machine: str = "m") -> SigningDesk:
    key = DeviceKey.made()
    enrolled = place.platform.enrol(Enrolment(code=place.code(), machine=machine, public_key=key.public))
    return SigningDesk(place.platform, enrolled, key=key)
