"""A desk that was enrolled by a file is 待确认: at its first contact it shows the code and is given its token.

Until then it works as any desk that has no line. The code lies in the encrypted file only.
"""

import platform as computer
from dataclasses import dataclass

from sqlalchemy.orm import Session

from desktop.office.line_store import TOKEN
from desktop.office.transactions import Transactions
from desktop.store.settings import keep_setting
from desktop.store.unmet import keep_unmet, unmet_code
from sync.client.trouble import Faulted
from sync.wire.messages import Enrolled, Enrolment, FaultCode
from sync.wire.platform import EnrolmentRefused, Platform

REFUSED = "package_refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstContact(Transactions):
    """``machine``: the fingerprint of this computer; ``public_key``: of the key it signs with; ``device``: as the file
    says, ``key``: the platform's."""

    platform: Platform
    machine: str
    device: str
    public_key: bytes
    key: bytes

    def __call__(self) -> None:
        """Nothing to do for a desk that has met its platform. A lost answer is asked for again.

        Raises LineTrouble; Faulted ``revoked``, ``package_refused``.
        """
        code = self._read(unmet_code)
        if not code:
            return
        name = computer.node()[:64]
        request = Enrolment(code=code, machine=self.machine, name=name, public_key=self.public_key)
        try:
            told = self.platform.enrol(request)
        except EnrolmentRefused as refused:
            raise Faulted(FaultCode.REVOKED.value if refused.code == "revoked" else REFUSED) from refused
        if (told.device, told.platform_key) != (self.device, self.key):
            raise Faulted(REFUSED)
        self._write(lambda session: _met(session, told))


def _met(session: Session, told: Enrolled) -> None:
    keep_setting(session, TOKEN, told.token.hex())
    keep_unmet(session, "")
