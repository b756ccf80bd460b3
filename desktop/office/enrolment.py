"""How a computer becomes a desk: the platform's answer to a one-time code as the settings of this device."""

import hashlib
import platform
import uuid
from pathlib import Path

from desktop.device.people import OfficeRow, Staff
from desktop.device.settings import DeviceSettings
from desktop.office.trouble import OfficeTrouble
from sync.client.trouble import LineTrouble
from sync.wire.messages import Enrolled, Enrolment
from sync.wire.platform import EnrolmentRefused, Platform

_REFUSED = {"full": "office_full"}


def ask_platform(line: Platform, code: str, folder: Path, public_key: bytes = b"") -> Enrolled:
    """Spend a one-time code. The same code from the same ``folder`` is answered again: a lost answer costs nothing.

    ``public_key``: of the key this device will sign with. Raises OfficeTrouble: ``code_wrong`` (why), ``office_full``,
    or the code of what is the matter with the line.
    """
    name = platform.node()[:64]
    request = Enrolment(code=code.strip().upper(), machine=machine(folder), name=name, public_key=public_key)
    try:
        return line.enrol(request)
    except EnrolmentRefused as refused:
        raise OfficeTrouble(_REFUSED.get(refused.code, "code_wrong"), why=refused.code) from refused
    except LineTrouble as trouble:
        raise OfficeTrouble(trouble.code, **trouble.facts) from trouble


def settings_of(enrolled: Enrolled, address: str, ca_file: str = "") -> DeviceSettings:
    """What this device keeps outside the encrypted file; the token is not among it."""
    card = enrolled.office
    return DeviceSettings(
        office=OfficeRow(
            scope=card.scope,
            name=card.name,
            uscc=card.uscc,
            prefix=card.prefix,
            region=card.region,
            slot=enrolled.slot,
            device=enrolled.device,
        ),
        staff=tuple(Staff(code=one.code, name=one.name, roles=one.roles) for one in enrolled.staff),
        scopes=enrolled.scopes,
        incarnation=enrolled.incarnation,
        timeline=enrolled.timeline,
        platform=address,
        ca_file=ca_file,
        platform_key=enrolled.platform_key.hex(),
    )


def machine(folder: Path) -> str:
    """A fingerprint of this computer and data folder that says nothing about them."""
    told = f"{uuid.getnode():x}|{platform.node()}|{platform.machine()}|{folder.resolve()}"
    return hashlib.sha256(told.encode()).hexdigest()[:32]
